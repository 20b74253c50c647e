package model

import (
	"strings"

	"tickmark/assets"
	"tickmark/claims"
	"tickmark/claims/desk"
)

// ReadsOtherwise reports whether a claim, or its sentence, has changed with the version
// in force, or has a finding that was made for earlier words.
func ReadsOtherwise(c *desk.Case, k *claims.Claim) bool {
	if k.Vanished() || len(k.Was) == 0 {
		return false
	}
	for _, check := range k.Checks() {
		if f := c.Finding(k.ID, check); f != nil && f.Version > 0 {
			return true
		}
	}
	return k.Was[len(k.Was)-1].Version == c.Case.Version()-1
}

// Run is a run of words, changed or not.
type Run struct {
	Text    string
	Changed bool
}

// BeforeAndAfter are the two texts that a difference lies between, each with what only it has
// marked as changed.
func BeforeAndAfter(diff []claims.DiffPart) (was, now []Run) {
	for _, d := range diff {
		run := Run{d.Text, d.Op != "="}
		if d.Op != "+" {
			was = append(was, run)
		}
		if d.Op != "-" {
			now = append(now, run)
		}
	}
	return was, now
}

// ParagraphRow is a paragraph that is another one in a newer version.
type ParagraphRow struct {
	What     string // "Changed, and moved"
	Was, Now []Run  // nil for a paragraph that is new or was taken out
}

// mostParagraphs is how many paragraphs of a comparison are shown: as many as somebody
// reads, and as a dialog can lay out at once.
const mostParagraphs = 200

// ParagraphRows lists what differs between two versions, and how many more there are.
func ParagraphRows(g *desk.Compared, w *assets.Words) (rows []ParagraphRow, more int) {
	for _, p := range g.Paragraphs {
		same := p.Same()
		if same && !p.Moved {
			continue
		}
		if len(rows) == mostParagraphs {
			more++
			continue
		}
		var r ParagraphRow
		r.Was, r.Now = BeforeAndAfter(p.Diff)
		switch {
		case p.Was.Len() == 0:
			r.What, r.Was = w.T("gui.versions.added"), nil
		case p.Now.Len() == 0:
			r.What, r.Now = w.T("gui.versions.removed"), nil
		case same:
			r.What, r.Was = w.T("gui.versions.moved"), nil
		case p.Moved:
			r.What = w.T("gui.versions.changed_moved")
		default:
			r.What = w.T("gui.versions.changed")
		}
		rows = append(rows, r)
	}
	return rows, more
}

// VersionLine names a version of the article: "version 1, 4 March 2021, 09:00".
func VersionLine(c *desk.Case, number int, w *assets.Words) string {
	return w.T("gui.versions.line", w.T("version.number", number), w.DateTime(c.Case.Versions()[number-1].Kept.Local()))
}

// Revised says what became of a case with a newer text.
func Revised(r desk.Revised, w *assets.Words) string {
	parts := []string{w.T("gui.newer.done", r.Version, len(r.Same), len(r.Changed), len(r.Reopened), len(r.Vanished), len(r.New))}
	if n := len(r.Returned); n > 0 {
		parts = append(parts, w.T("gui.newer.returned", n))
	}
	if n := len(r.Sources); n > 0 {
		parts = append(parts, w.T("gui.newer.sources", n))
	}
	return strings.Join(parts, " ")
}
