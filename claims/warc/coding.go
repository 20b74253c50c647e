package warc

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"io"
	"net/http/httputil"
	"strings"
	"unicode/utf8"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/zstd"
)

const (
	maxCodings = 4 // of one body; real ones have one
	// zstdWindow is the largest that a server may use (RFC 9659).
	zstdWindow = 8 << 20
)

var (
	errCoding  = errors.New("the body is packed in a way that cannot be read")
	errTooLong = errors.New("the body is longer than is read")
)

// unchunked is the body with its transfer coding taken off. Many programs take it off
// and leave the header: a body that is not chunked is taken as it stands.
func (m *message) unchunked(most int64) ([]byte, error) {
	if !strings.EqualFold(m.first("Transfer-Encoding"), "chunked") {
		return m.body, nil
	}
	b, err := readMost(httputil.NewChunkedReader(bytes.NewReader(m.body)), most)
	if err != nil && !errors.Is(err, errTooLong) {
		return m.body, nil
	}
	return b, err
}

// unpacked takes the content codings off a body.
func (m *message) unpacked(b []byte, most int64) ([]byte, error) {
	codings := strings.Split(strings.ToLower(strings.Join(m.headers["Content-Encoding"], ",")), ",")
	if len(codings) > maxCodings {
		return nil, errCoding
	}
	for i := len(codings) - 1; i >= 0 && len(b) > 0; i-- { // the last one was put on last
		plain, err := unpack(strings.TrimSpace(codings[i]), b, most)
		switch {
		case errors.Is(err, errTooLong):
			return nil, err
		case err == nil:
			b = plain
		case !utf8.Valid(b): // what is text was unpacked before, and the header left
			return nil, errCoding
		}
	}
	return b, nil
}

// unpack takes one coding off.
func unpack(coding string, b []byte, most int64) ([]byte, error) {
	packed := bytes.NewReader(b)
	switch coding {
	case "", "identity":
		return b, nil
	case "gzip", "x-gzip":
		z, err := gzip.NewReader(packed)
		if err != nil {
			return nil, err
		}
		return readMost(z, most)
	case "deflate":
		// Meant is zlib (RFC 9110, 8.4.1.2), sent is often deflate alone.
		if z, err := zlib.NewReader(packed); err == nil {
			return readMost(z, most)
		}
		packed.Reset(b)
		return readMost(flate.NewReader(packed), most)
	case "br":
		return readMost(brotli.NewReader(packed), most)
	case "zstd":
		z, err := zstd.NewReader(packed, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(zstdWindow))
		if err != nil {
			return nil, err
		}
		defer z.Close()
		return readMost(z, most)
	}
	return nil, errCoding
}

// readMost reads all of r and fails with errTooLong where that is more than most.
func readMost(r io.Reader, most int64) ([]byte, error) {
	b, err := io.ReadAll(io.LimitReader(r, most+1))
	if int64(len(b)) > most {
		return nil, errTooLong
	}
	return b, err
}
