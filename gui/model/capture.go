package model

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"tickmark/assets"
	"tickmark/claims"
)

// Fact is a line of a table: what, and its value.
type Fact struct{ Name, Value string }

// CaptureFacts lists how a page came: addresses, redirects, times, hashes, headers.
func CaptureFacts(k *claims.Capture, w *assets.Words) []Fact {
	var facts []Fact
	add := func(name, value string) {
		if value != "" {
			facts = append(facts, Fact{name, value})
		}
	}
	utc := func(t time.Time) string {
		if t.IsZero() {
			return ""
		}
		return t.UTC().Format("2006-01-02 15:04:05 UTC")
	}
	add(w.T("report.capture.requested"), k.Requested)
	for _, r := range k.Redirects {
		add(w.T("report.capture.redirect", strconv.Itoa(r.Status)), r.To)
	}
	add(w.T("report.capture.final"), k.Final)
	add(w.T("report.capture.canonical"), k.Canonical)
	add(w.T("gui.capture.started"), utc(k.Started))
	add(w.T("report.capture.ended"), utc(k.Ended))
	if k.Status != 0 {
		add(w.T("report.capture.status"), strconv.Itoa(k.Status))
	}
	if k.Failure != "" {
		add(w.T("gui.capture.failure"), w.T(k.Message.Key, k.Message.Args...))
	}
	add(w.T("report.capture.type"), k.ContentType)
	if k.Document != nil {
		add(w.T("gui.record.format"), FormatName(k.Document.Format))
	}
	add(w.T("gui.capture.archived"), utc(k.Archived))
	add(w.T("gui.capture.imported"), utc(k.Imported))
	add(w.T("gui.capture.reread"), utc(k.Reread))
	if k.SHA256 != "" {
		add(w.T("report.capture.length"), w.T("report.bytes", k.Length))
	}
	add(w.T("report.capture.sha256"), k.SHA256)
	add(w.T("report.capture.text"), k.TextSHA256)
	add(w.T("gui.capture.certificate"), k.Certificate)
	add(w.T("report.capture.extractor"), k.Extractor)
	add(w.T("gui.capture.program"), k.Program)
	add(w.T("gui.capture.asked"), headers(k.RequestHeaders))
	add(w.T("gui.capture.answered"), headers(k.ResponseHeaders))
	return facts
}

// headers writes headers one to a line, in alphabetical order.
func headers(h map[string][]string) string {
	var lines []string
	for name, values := range h {
		for _, v := range values {
			lines = append(lines, name+": "+v)
		}
	}
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}
