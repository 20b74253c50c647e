package fetch

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"io"
	"net/http"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/zstd"
)

// packers pack as servers do, by the name of the content coding and, after a slash,
// its kind.
var packers = map[string]func(io.Writer) io.WriteCloser{
	"gzip":        func(w io.Writer) io.WriteCloser { return gzip.NewWriter(w) },
	"x-gzip":      func(w io.Writer) io.WriteCloser { return gzip.NewWriter(w) },
	"br":          func(w io.Writer) io.WriteCloser { return brotli.NewWriter(w) },
	"deflate":     func(w io.Writer) io.WriteCloser { return zlib.NewWriter(w) },
	"deflate/raw": func(w io.Writer) io.WriteCloser { z, _ := flate.NewWriter(w, 6); return z },
	"zstd": func(w io.Writer) io.WriteCloser {
		z, _ := zstd.NewWriter(w, zstd.WithEncoderConcurrency(1))
		return z
	},
}

// packed is what a packer makes of b.
func packed(t testing.TB, packer string, b []byte) []byte {
	t.Helper()
	var out bytes.Buffer
	w := packers[packer](&out)
	if _, err := w.Write(b); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestContentCodings(t *testing.T) {
	page := []byte(strings.Repeat("Die Schiffe liefen am Abend aus. ", 4000))
	bomb := make([]byte, 8<<20)
	for name := range packers {
		coding, _, _ := strings.Cut(name, "/")
		whole := packed(t, name, page)
		for _, c := range []struct {
			name, kind string
			body       []byte
		}{
			{"a page", "", whole},
			{"nothing", FailEmpty, nil},
			{"half a page", FailBroken, whole[:len(whole)/2]},
			{"something else", FailBroken, []byte("\xffthis was not packed at all")},
			{"a bomb", FailBomb, packed(t, name, bomb)},
		} {
			t.Run(name+"/"+c.name, func(t *testing.T) {
				s := serve(t, func(w http.ResponseWriter, _ *http.Request) {
					w.Header().Set("Content-Encoding", strings.ToUpper(coding))
					w.Write(c.body)
				})
				p := fetcher(t, Options{MaxBytes: limit}, s).URL(t.Context(), s.URL)
				wants(t, p, c.kind)
				if c.kind == "" && !bytes.Equal(p.Body, page) || c.kind != "" && len(p.Body) > 0 {
					t.Errorf("%d bytes came", len(p.Body))
				}
			})
		}
	}
}

// Blocks that unpack to nothing pass no limit of what comes out.
func TestEndlessEmptyBlocks(t *testing.T) {
	empty := packed(t, "gzip", nil)
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Encoding", "gzip")
		for r.Context().Err() == nil {
			if _, err := w.Write(empty); err != nil {
				return
			}
		}
	})
	wants(t, fetcher(t, Options{MaxBytes: limit}, s).URL(t.Context(), s.URL), FailTooLarge)
}

// A window of zstd is memory that a few bytes ask for.
func TestZstdWindowIsBounded(t *testing.T) {
	// A frame (RFC 8878, 3.1.1): magic number, no flags, a window of 1 GB, one raw block.
	frame := []byte{0x28, 0xb5, 0x2f, 0xfd, 0x00, 20 << 3, 1 | 4<<3, 0, 0, 'p', 'a', 'g', 'e'}
	s := serve(t, func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Encoding", "zstd")
		w.Write(frame)
	})
	f := fetcher(t, Options{}, s)
	wants(t, f.URL(t.Context(), s.URL), FailBroken)
	frame[5] = 13 << 3 // 8 MB
	wants(t, f.URL(t.Context(), s.URL), "")
}
