package fetch

import (
	"net/http"

	"tickmark/claims"
)

// unchangedSince are the headers that ask a server to send the page at url only if it
// is no longer what the earlier capture holds (RFC 9110, 13.1). What the server said of
// another address, one hop away, says nothing of this one. None if it gave nothing to
// ask by, or known is nil.
func unchangedSince(known *claims.Capture, url string) http.Header {
	if known == nil || known.Final != url {
		return nil
	}
	came, ask := http.Header(known.ResponseHeaders), http.Header{}
	if v := came.Get("ETag"); v != "" {
		ask.Set("If-None-Match", v)
	}
	if v := came.Get("Last-Modified"); v != "" {
		ask.Set("If-Modified-Since", v)
	}
	return ask
}
