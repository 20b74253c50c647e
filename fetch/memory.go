package fetch

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"net/http"
	"net/http/httptrace"
	"path"
	"strconv"
	"strings"
)

// memory answers for hosts that live in the program, and hands all others on.
type memory struct {
	hosts map[string]fs.FS
	next  http.RoundTripper
}

func newMemory(hosts map[string]fs.FS, next http.RoundTripper) memory {
	m := memory{hosts: map[string]fs.FS{}, next: next}
	for host, files := range hosts {
		m.hosts[canonicalHost(host)] = files
	}
	return m
}

// serves reports whether host, in canonical form, lives in memory.
func (m memory) serves(host string) bool { return m.hosts[host] != nil }

// RoundTrip implements [http.RoundTripper].
func (m memory) RoundTrip(req *http.Request) (*http.Response, error) {
	files := m.hosts[canonicalHost(req.URL.Hostname())]
	if files == nil {
		return m.next.RoundTrip(req)
	}
	if err := req.Context().Err(); err != nil {
		return nil, err
	}
	if trace := httptrace.ContextClientTrace(req.Context()); trace != nil && trace.WroteHeaderField != nil {
		trace.WroteHeaderField("Host", []string{req.URL.Host})
		for key, values := range req.Header {
			trace.WroteHeaderField(key, values)
		}
	}
	name, body, err := openPage(files, req.URL.Path)
	status, kind := http.StatusOK, contentType(name)
	if errors.Is(err, fs.ErrNotExist) {
		status, kind, body = http.StatusNotFound, "text/plain; charset=utf-8", []byte("There is no such page.\n")
	} else if err != nil {
		return nil, err
	}
	h := http.Header{"Content-Length": {strconv.Itoa(len(body))}}
	if kind != "" {
		h.Set("Content-Type", kind)
	}
	return &http.Response{
		Status:     strconv.Itoa(status) + " " + http.StatusText(status),
		StatusCode: status,
		Proto:      "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1,
		Header:        h,
		Body:          io.NopCloser(bytes.NewReader(body)),
		ContentLength: int64(len(body)),
		Request:       req,
	}, nil
}

// openPage finds the file for the path of a URL: "/a" is "a", "a.html" or
// "a/index.html".
func openPage(files fs.FS, urlPath string) (name string, body []byte, err error) {
	base := strings.TrimPrefix(path.Clean("/"+urlPath), "/")
	for _, name := range []string{base, base + ".html", path.Join(base, "index.html")} {
		if !fs.ValidPath(name) {
			continue
		}
		info, err := fs.Stat(files, name)
		if errors.Is(err, fs.ErrNotExist) || err == nil && info.IsDir() {
			continue
		}
		if err != nil {
			return "", nil, err
		}
		body, err := fs.ReadFile(files, name)
		return name, body, err
	}
	return "", nil, fs.ErrNotExist
}

// contentTypes are the formats that the program reads, by the ending of a file's
// name. The system's own table (package mime) differs from machine to machine.
var contentTypes = map[string]string{
	".html": "text/html", ".htm": "text/html", ".xhtml": "application/xhtml+xml",
	".txt": "text/plain", ".md": "text/markdown", ".markdown": "text/markdown",
	".pdf": "application/pdf", ".epub": "application/epub+zip", ".mhtml": "multipart/related", ".mht": "multipart/related",
	".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
	".odt":  "application/vnd.oasis.opendocument.text",
	".json": "application/json", ".xml": "application/xml", ".csv": "text/csv",
	".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".svg": "image/svg+xml",
}

// contentType is the type that a file's name promises, "" if none.
func contentType(name string) string { return contentTypes[strings.ToLower(path.Ext(name))] }
