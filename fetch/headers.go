package fetch

import (
	"net/http"
	"strings"
	"sync"
	"unicode/utf8"
)

// legible copies headers with every value in UTF-8, as JSON keeps nothing else.
func legible(h http.Header) map[string][]string {
	out := h.Clone()
	for _, values := range out {
		for i, v := range values {
			values[i] = latin1(v)
		}
	}
	return out
}

// latin1 reads a header value that is not UTF-8 as ISO 8859-1, which is what RFC
// 9110, 5.5 says such values once were.
func latin1(s string) string {
	if utf8.ValidString(s) {
		return s
	}
	runes := make([]rune, len(s))
	for i := range len(s) {
		runes[i] = rune(s[i])
	}
	return string(runes)
}

// sentHeaders gathers the headers that net/http writes, from its own goroutine.
type sentHeaders struct {
	mu sync.Mutex
	h  map[string][]string
}

// reset forgets what was written, and reports whether anything was.
func (s *sentHeaders) reset() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	written := s.h != nil
	s.h = nil
	return written
}

func (s *sentHeaders) add(key string, values []string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.h == nil {
		s.h = map[string][]string{}
	}
	// What a proxy is told, its password above all, is no part of the evidence.
	if key = http.CanonicalHeaderKey(key); !strings.HasPrefix(key, "Proxy-") {
		s.h[key] = append(s.h[key], values...)
	}
}

func (s *sentHeaders) headers() map[string][]string {
	s.mu.Lock()
	defer s.mu.Unlock()
	h := s.h
	s.h = nil // what is written late belongs to no answer
	return h
}
