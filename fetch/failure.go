package fetch

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"net"
	"net/http"
	"strings"
	"syscall"
	"unicode/utf8"

	"tickmark/claims"
)

// The values of a capture's Failure.
const (
	FailNotFound         = "not_found"          // no such file
	FailDirectory        = "directory"          // a folder, not a file
	FailNotRegular       = "not_regular"        // a device, pipe or socket
	FailPermission       = "permission"         // the file may not be read
	FailUnreadable       = "unreadable"         // the disk or network drive failed
	FailTooLarge         = "too_large"          // more bytes than MaxBytes
	FailEmpty            = "empty"              // no bytes at all
	FailUnknownScheme    = "unknown_scheme"     // neither http, https nor file
	FailBadURL           = "bad_url"            // not a URL that can be asked for
	FailHostNotFound     = "host_not_found"     // the name has no address
	FailRefused          = "refused"            // nobody listens there
	FailUnreachable      = "unreachable"        // no way to that network or host
	FailTimeout          = "timeout"            // no whole answer in time
	FailTLS              = "tls"                // no trusted encrypted connection
	FailStatus           = "status"             // status 400 and above; see Capture.Status
	FailRedirectLoop     = "redirect_loop"      // sent back to where it has been
	FailTooManyRedirects = "too_many_redirects" // more than ten
	FailBadRedirect      = "bad_redirect"       // sent on without saying where
	FailPrivateAddress   = "private_address"    // loopback, private or special address, not named by the user
	FailPort             = "port"               // neither 80, 443 nor written by the user
	FailBomb             = "bomb"               // a small answer that unpacks to more than MaxBytes
	FailEncoding         = "encoding"           // a compression that was not asked for
	FailBroken           = "broken"             // the answer breaks off or is no HTTP
	FailHeaderTooLarge   = "header_too_large"   // headers beyond maxHeader
	FailProxy            = "proxy"              // the proxy did not let it through, or is none
	FailJournal          = "journal"            // the request journal could not take it, so it was not sent
	FailNoCopy           = "no_copy"            // the archive does not say that it took a copy
	FailSilentHost       = "silent_host"        // not asked: its host failed several times in a row
	FailOffline          = "offline"            // the offline switch is on
	FailRobots           = "robots"             // robots.txt asks programs to stay away
	FailCancelled        = "cancelled"          // the user stopped it
)

// Error says why a fetch failed. Its text is for logs; Reason is the sentence for
// the user: what was tried, what happened, what they can do.
type Error struct {
	Kind   string // one of the Fail constants
	Tried  string // the URL or path as requested
	Reason claims.Reason
	Err    error // the cause, may be nil
}

// Error implements error.
func (e *Error) Error() string {
	s := "fetch " + e.Tried + ": " + strings.ReplaceAll(e.Kind, "_", " ")
	if e.Err != nil {
		s += ": " + e.Err.Error()
	}
	return s
}

// Unwrap gives the cause.
func (e *Error) Unwrap() error { return e.Err }

func failed(kind string, cause error, key string, args ...any) *Error {
	return &Error{Kind: kind, Reason: claims.Because(key, args...), Err: cause}
}

// shownLength is how many code points of a URL or path a sentence repeats.
const shownLength = 120

// shown shortens what a user or a server wrote, so that a sentence stays one.
func shown(s string) string {
	s = strings.ToValidUTF8(s, "\ufffd")
	if utf8.RuneCountInString(s) <= shownLength {
		return s
	}
	return string([]rune(s)[:shownLength-1]) + "…"
}

// Winsock's numbers for what POSIX calls ECONNREFUSED, ENETUNREACH, EHOSTUNREACH
// and ECONNRESET; package syscall has POSIX names for them that never occur.
// https://learn.microsoft.com/windows/win32/winsock/windows-sockets-error-codes-2
const (
	wsaNetUnreachable  syscall.Errno = 10051
	wsaReset           syscall.Errno = 10054
	wsaRefused         syscall.Errno = 10061
	wsaHostUnreachable syscall.Errno = 10065
)

// webFailure finds the words for what went wrong between asking host and reading
// its last byte. caller is the context that the caller gave, without the page's
// own deadline.
func webFailure(caller context.Context, host string, err error) *Error {
	var ours *Error
	var guarded *addressError
	var timeout interface{ Timeout() bool }
	var dns *net.DNSError
	var errno syscall.Errno
	switch {
	case errors.Is(caller.Err(), context.Canceled):
		return cancelled(err)
	case errors.As(err, &ours):
		return ours
	}
	if proxy := proxyFailure(host, err); proxy != nil {
		return proxy
	}
	switch {
	case errors.As(err, &guarded):
		return failed(FailPrivateAddress, err, "fetch.private_address", host, guarded.addr.String())
	case errors.Is(err, context.DeadlineExceeded), errors.As(err, &timeout) && timeout.Timeout():
		return failed(FailTimeout, err, "fetch.timeout", host)
	case errors.As(err, &dns) && dns.IsNotFound:
		return failed(FailHostNotFound, err, "fetch.host_not_found", host)
	case errors.As(err, &dns):
		return failed(FailHostNotFound, err, "fetch.lookup_failed", host)
	}
	if tls := tlsFailure(host, err); tls != nil {
		return tls
	}
	if errors.As(err, &errno) {
		switch errno {
		case syscall.ECONNREFUSED, wsaRefused:
			return failed(FailRefused, err, "fetch.refused", host)
		case syscall.ENETUNREACH, syscall.EHOSTUNREACH, syscall.EADDRNOTAVAIL, wsaNetUnreachable, wsaHostUnreachable:
			return failed(FailUnreachable, err, "fetch.unreachable", host)
		case syscall.ECONNRESET, syscall.EPIPE, wsaReset:
			return failed(FailBroken, err, "fetch.broken", host)
		}
	}
	// net/http exports no error for these; the texts are those of Go's HTTP/1 and
	// HTTP/2 transports.
	if text := err.Error(); strings.Contains(text, "response headers exceeded") || strings.Contains(text, "header list larger") {
		return failed(FailHeaderTooLarge, err, "fetch.header_too_large", host)
	}
	return failed(FailBroken, err, "fetch.broken", host)
}

// tlsFailure says in words what is wrong with an encrypted connection; nil if err
// is about something else.
func tlsFailure(host string, err error) *Error {
	var (
		name      x509.HostnameError
		authority x509.UnknownAuthorityError
		invalid   x509.CertificateInvalidError
		verify    *tls.CertificateVerificationError
		record    tls.RecordHeaderError
		alert     tls.AlertError
		echo      *tls.ECHRejectionError
	)
	key := ""
	switch {
	case errors.Is(err, http.ErrSchemeMismatch), errors.As(err, &record):
		key = "fetch.tls_none"
	case errors.As(err, &name):
		key = "fetch.tls_name"
	case errors.As(err, &invalid) && invalid.Reason == x509.Expired:
		key = "fetch.tls_expired"
	case errors.As(err, &authority):
		key = "fetch.tls_unknown"
	case errors.As(err, &invalid), errors.As(err, &verify):
		key = "fetch.tls_certificate"
	case errors.As(err, &alert), errors.As(err, &echo), strings.Contains(err.Error(), "tls: "):
		key = "fetch.tls_handshake"
	default:
		return nil
	}
	return failed(FailTLS, err, key, host)
}

// statusFailure is nil for an answer that brings a page.
func statusFailure(status int, host string) *Error {
	key := ""
	switch {
	case status >= 200 && status < 300:
		return nil
	case status >= 300 && status < 400:
		return failed(FailBadRedirect, nil, "fetch.bad_redirect", host, status)
	case status == http.StatusNotFound:
		key = "fetch.status_404"
	case status == http.StatusGone:
		key = "fetch.status_410"
	case status == http.StatusUnauthorized, status == http.StatusPaymentRequired, status == http.StatusForbidden:
		key = "fetch.status_forbidden"
	case status == http.StatusUnavailableForLegalReasons:
		key = "fetch.status_legal"
	case status == http.StatusTooManyRequests, status == http.StatusServiceUnavailable:
		key = "fetch.status_busy"
	case status < 500:
		key = "fetch.status_4xx"
	default:
		key = "fetch.status_5xx"
	}
	return failed(FailStatus, nil, key, host, status)
}

func cancelled(cause error) *Error { return failed(FailCancelled, cause, "fetch.cancelled") }
