package fetch

import (
	"bufio"
	"io"
	"net/http"
)

// bombRatio is how often larger than its packed form a body must be, when it
// passes the limit, to be called a bomb. Text packs to a tenth, deflate can reach
// a thousandth (https://zlib.net/zlib_tech.html), the other codings far more.
const bombRatio = 100

// body reads the whole body of resp, unpacked, and refuses to hold more than
// MaxBytes, packed or unpacked. It calls grow before it holds a large one.
func (f *Fetcher) body(resp *http.Response, grow func() error) ([]byte, error) {
	host, limit := resp.Request.URL.Host, f.opt.MaxBytes
	tooLarge := func() error {
		return failed(FailTooLarge, nil, "fetch.too_large", host, megabytes(limit))
	}
	if resp.ContentLength > limit {
		return nil, tooLarge()
	}
	// The packed side is bounded too: endless empty blocks unpack to nothing.
	packed := &counted{r: io.LimitReader(resp.Body, limit+1)}
	in := bufio.NewReader(packed)
	if _, err := in.Peek(1); err == io.EOF {
		return nil, nil // an empty body has not even the header of its coding
	}
	coding := resp.Header.Get("Content-Encoding")
	unpacked, known, err := unpack(coding, in)
	switch {
	case !known:
		return nil, failed(FailEncoding, nil, "fetch.encoding", host, shown(coding))
	case err != nil:
		return nil, err
	}
	b, err := io.ReadAll(io.LimitReader(&growing{r: unpacked, ask: grow}, limit+1))
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
