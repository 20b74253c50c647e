package fetch

import (
	"bufio"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"io"
	"strings"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/zstd"
)

// acceptEncoding are the content codings that are asked for. Archives hand out what
// servers sent to them, whatever they were asked for, so unpack knows deflate too.
const acceptEncoding = "gzip, br, zstd"

// maxWindow is how far back a packed body may refer: what RFC 9659 allows zstd on the
// web. Brotli's own format allows 16 MB (RFC 7932, 9.1), the others 32 kB.
const maxWindow = 8 << 20

// unpack takes the content coding off a body (RFC 9110, 8.4.1); ok is false if it is
// not one that is known.
func unpack(coding string, packed *bufio.Reader) (r io.Reader, ok bool, err error) {
	switch strings.ToLower(strings.TrimSpace(coding)) {
	case "", "identity":
		return packed, true, nil
	case "gzip", "x-gzip":
		r, err = gzip.NewReader(packed)
	case "br":
		r = brotli.NewReader(packed)
	case "zstd":
		// With one decoder no goroutine is started that would have to be ended.
		r, err = zstd.NewReader(packed, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(maxWindow))
	case "deflate":
		r, err = inflate(packed)
	default:
		return nil, false, nil
	}
	return r, true, err
}

// inflate reads what is called deflate: it should have zlib's two bytes before it
// (RFC 1950, 2.2), and often has not.
func inflate(packed *bufio.Reader) (io.Reader, error) {
	if b, err := packed.Peek(2); err == nil && b[0]&0x0f == 8 && (int(b[0])<<8|int(b[1]))%31 == 0 {
		return zlib.NewReader(packed)
	}
	return flate.NewReader(packed), nil
}
