package fetch

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"strings"
)

// read reads the file named by a path or a file: URL into p.
func (f *Fetcher) read(ctx context.Context, named string, p *Page) *Error {
	path, fail := pathOf(named)
	if fail != nil {
		return fail
	}
	if abs, err := filepath.Abs(path); err == nil {
		p.Capture.Final = abs
	}
	if err := ctx.Err(); err != nil {
		return cancelled(err)
	}
	// Looked at before it is opened: opening a pipe waits for its other end.
	info, err := os.Stat(path)
	if err != nil {
		return fileFailure(path, err)
	}
	if fail := f.readable(path, info); fail != nil {
		return fail
	}
	file, err := os.Open(path)
	if err != nil {
		return fileFailure(path, err)
	}
	defer file.Close()
	if info, err = file.Stat(); err != nil {
		return fileFailure(path, err)
	}
	if fail := f.readable(path, info); fail != nil {
		return fail
	}
	// The size is not trusted: a log grows, and a file under /proc says 0.
	body, err := io.ReadAll(io.LimitReader(&cancellable{ctx, file}, f.opt.MaxFile+1))
	switch {
	case ctx.Err() != nil:
		return cancelled(ctx.Err())
	case err != nil:
		return fileFailure(path, err)
	case int64(len(body)) > f.opt.MaxFile:
		return f.fileTooLarge(path)
	case len(body) == 0:
		return failed(FailEmpty, nil, "fetch.file_empty", shown(path))
	}
	p.Body, p.Capture.ContentType = body, contentType(filepath.ToSlash(path))
	return nil
}

// readable refuses what is no file or too large, before a byte is read.
func (f *Fetcher) readable(path string, info fs.FileInfo) *Error {
	switch {
	case info.IsDir():
		return failed(FailDirectory, nil, "fetch.directory", shown(path))
	case !info.Mode().IsRegular():
		return failed(FailNotRegular, nil, "fetch.not_regular", shown(path))
	case info.Size() > f.opt.MaxFile:
		return f.fileTooLarge(path)
	}
	return nil
}

func (f *Fetcher) fileTooLarge(path string) *Error {
	return failed(FailTooLarge, nil, "fetch.file_too_large", shown(path), megabytes(f.opt.MaxFile))
}

func fileFailure(path string, err error) *Error {
	switch {
	case errors.Is(err, fs.ErrNotExist) && looksLikeHost(path):
		return failed(FailNotFound, err, "fetch.not_found_host", shown(path))
	case errors.Is(err, fs.ErrNotExist):
		return failed(FailNotFound, err, "fetch.not_found", shown(path))
	case errors.Is(err, fs.ErrPermission):
		return failed(FailPermission, err, "fetch.permission", shown(path))
	}
	return failed(FailUnreadable, err, "fetch.unreadable", shown(path))
}

// pathOf is the path that named stands for, a path or a file: URL (RFC 8089).
func pathOf(named string) (string, *Error) {
	if schemeOf(named) != "file" {
		if strings.ContainsRune(named, 0) {
			return "", failed(FailBadURL, nil, "fetch.bad_path", shown(strings.ReplaceAll(named, "\x00", "�")))
		}
		return named, nil
	}
	u, err := url.Parse(strings.TrimSpace(named))
	if err != nil || strings.ContainsRune(u.Path, 0) {
		return "", failed(FailBadURL, err, "fetch.bad_url", shown(named))
	}
	path := u.Path
	if path == "" {
		path, err = url.PathUnescape(u.Opaque) // file:text.txt
		if err != nil || path == "" {
			return "", failed(FailBadURL, err, "fetch.bad_url", shown(named))
		}
	}
	if runtime.GOOS == "windows" && len(path) > 2 && path[0] == '/' && path[2] == ':' {
		path = path[1:] // file:///C:/text.txt
	}
	switch {
	case u.Host == "" || strings.EqualFold(u.Host, "localhost"):
		return filepath.FromSlash(path), nil
	case runtime.GOOS == "windows":
		return `\\` + u.Host + filepath.FromSlash(path), nil
	}
	return "", failed(FailBadURL, nil, "fetch.file_host", shown(u.Host))
}

// cancellable stops a long read of a slow disk when ctx ends.
type cancellable struct {
	ctx context.Context
	r   io.Reader
}

func (c *cancellable) Read(b []byte) (int, error) {
	if err := c.ctx.Err(); err != nil {
		return 0, err
	}
	return c.r.Read(b)
}
