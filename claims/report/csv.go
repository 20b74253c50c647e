package report

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strconv"
	"strings"
)

// writeCSV writes the table of facts, one row per claim on the list. It begins
// with a byte order mark, without which Excel takes UTF-8 for something else.
func writeCSV(b *bytes.Buffer, in Input) error {
	v := newView(in)
	b.WriteString("\ufeff")
	w := csv.NewWriter(b)
	w.UseCRLF = true
	var head []string
	for _, column := range []string{"number", "line", "place", "words", "standalone", "kind", "speaker", "state",
		"said", "so", "reasoning", "wording", "sources", "evidence", "note", "flags", "signed", "id"} {
		head = append(head, v.T("report.csv."+column))
	}
	w.Write(head)
	for _, f := range slices.Concat(v.Facts, v.Vanished) {
		finding := map[string]string{}
		var reasoning, wording, signed, evidence []string
		for _, k := range f.Checks {
			finding[string(k.Check)] = strings.TrimSpace(k.Letter + " " + k.ShortLabel)
			prefix := ""
			if len(f.Checks) > 1 {
				prefix = k.Short + ": "
			}
			reasoning = appendFilled(reasoning, prefix, k.Reasoning)
			wording = appendFilled(wording, prefix, k.Wording)
			signed = appendFilled(signed, prefix, k.Signed)
			signed = appendFilled(signed, prefix, k.Earlier)
		}
		for _, c := range f.Citations {
			evidence = append(evidence, v.T("report.cited", c.Source.Label, c.Role, c.Quote, c.Locator))
		}
		line := ""
		if f.Line > 0 { // it is in the article
			line = strconv.Itoa(f.Line)
		}
		row := []string{strconv.Itoa(f.Number), line, f.Place, f.Words, f.Standalone, f.Kind, f.Speaker, f.State,
			finding["said"], finding["so"], strings.Join(reasoning, "\n"), strings.Join(wording, "\n"), f.SourceList,
			strings.Join(evidence, "\n"), f.Note, f.Flags, strings.Join(signed, "\n"), string(f.ID)}
		for i := range row {
			row[i] = cell(row[i])
		}
		w.Write(row)
	}
	w.Flush()
	return w.Error()
}

// appendFilled appends the text with its prefix unless it is empty.
func appendFilled(list []string, prefix, text string) []string {
	if text == "" {
		return list
	}
	return append(list, prefix+text)
}

// cell keeps a spreadsheet from taking words for a formula: such a cell begins
// with an apostrophe, as OWASP's "CSV Injection" advises. Full-width signs and
// leading spaces are taken for formulas by some programs too.
func cell(s string) string {
	s = strings.ReplaceAll(s, "\x00", "")
	t := strings.TrimLeft(s, " \u00a0\u3000")
	if t != "" && strings.ContainsAny(t[:1], "=+-@\t\r\n|") || strings.HasPrefix(t, "＝") || strings.HasPrefix(t, "＋") ||
		strings.HasPrefix(t, "－") || strings.HasPrefix(t, "＠") {
		return "'" + s
	}
	return s
}
