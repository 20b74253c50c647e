package fetch

import (
	"compress/gzip"
	"errors"
	"io"
	"net/http"
	"strings"
)

// acceptEncoding are the content codings that body takes off.
const acceptEncoding = "gzip"

// bombRatio is how often larger than its packed form a body must be, when it
// passes the limit, to be called a bomb. Text packs to a tenth, deflate can reach
// a thousandth (https://zlib.net/zlib_tech.html).
const bombRatio = 100

// body reads the whole body of resp, unpacked, and refuses to hold more than
// MaxBytes, packed or unpacked.
func (f *Fetcher) body(resp *http.Response) ([]byte, error) {
	host, limit := resp.Request.URL.Host, f.opt.MaxBytes
	tooLarge := func() error {
		return failed(FailTooLarge, nil, "fetch.too_large", host, megabytes(limit))
	}
	if resp.ContentLength > limit {
		return nil, tooLarge()
	}
	packed := &counted{r: resp.Body}
	var unpacked io.Reader = packed
	switch coding := strings.ToLower(strings.TrimSpace(resp.Header.Get("Content-Encoding"))); coding {
	case "", "identity":
	case "gzip", "x-gzip":
		// The packed side is bounded too: endless empty gzip blocks unpack to nothing.
		z, err := gzip.NewReader(io.LimitReader(packed, limit+1))
		if errors.Is(err, io.EOF) {
			return nil, nil // an empty body has no gzip header
		}
		if err != nil {
			return nil, err
		}
		unpacked = z
	default:
		return nil, failed(FailEncoding, nil, "fetch.encoding", host, shown(coding))
	}
	b, err := io.ReadAll(io.LimitReader(unpacked, limit+1))
	switch {
	case packed.n > limit:
		return nil, tooLarge()
	case int64(len(b)) > limit && int64(len(b)) > bombRatio*packed.n:
		return nil, failed(FailBomb, nil, "fetch.bomb", host, megabytes(limit))
	case int64(len(b)) > limit:
		return nil, tooLarge()
	case err != nil:
		return nil, err
	}
	return b, nil
}

// megabytes is a limit as sentences name it, at least 1.
func megabytes(n int64) int { return int(max(1, n>>20)) }

// counted counts the bytes that were read.
type counted struct {
	r io.Reader
	n int64
}

func (c *counted) Read(b []byte) (int, error) {
	n, err := c.r.Read(b)
	c.n += int64(n)
	return n, err
}
