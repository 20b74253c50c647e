package report

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"tickmark/assets"
	"tickmark/claims"
)

// ProofInput is all that the page of a proof is made from: what was checked, of
// which cases, when and by what.
type ProofInput struct {
	Proof   claims.Proof
	Cases   []*claims.Dossier
	At      time.Time // of the check
	Program string    // "tickmark v1.2.3"
	Lang    string    // of the page: "en", "de"
}

// proofWriters are the formats of a proof's page in the order in which they are offered.
var proofWriters = []struct {
	format string
	write  func(b *bytes.Buffer, p *proofPage) error
}{
	{"html", writeProofHTML},
	{"md", writeProofMarkdown},
	{"txt", writeProofText},
}

// ProofFormats lists the names of the formats that WriteProof knows.
func ProofFormats() []string {
	var names []string
	for _, w := range proofWriters {
		names = append(names, w.format)
	}
	return names
}

// WriteProof writes the page that says what holds and what does not, in a format of
// [ProofFormats]: the figures, the ends of the journal's chain, and each capture with
// its hashes, its certificate's fingerprint and what was quoted from it. What is
// confidential is left out. Nothing is written before the whole page is made.
func WriteProof(w io.Writer, format string, in ProofInput) error {
	for _, wr := range proofWriters {
		if wr.format != format {
			continue
		}
		var b bytes.Buffer
		if err := wr.write(&b, newProofPage(in)); err != nil {
			return fmt.Errorf("write proof as %s: %w", format, err)
		}
		_, err := w.Write(b.Bytes())
		return err
	}
	return fmt.Errorf("write proof: %w: %q; there are %s", ErrFormat, format, strings.Join(ProofFormats(), ", "))
}

// proofPage is the page in the words of its language, clean of what could mislead a
// reader. It still has to be escaped for the format it is written in.
type proofPage struct {
	*view
	Holds   bool
	Verdict string
	Means   string // what that says and what not
	Broken  []string
	Figures []pair
	Chain   []pair
	Cases   []provenCase
}

// provenCase is one case of the page.
type provenCase struct {
	Name    string // "Case 12: title"
	Hashes  []pair
	Sources []provenSource
}

// provenSource is a source with its captures.
type provenSource struct {
	Label, Title, Address string
	Captures              []provenCapture
}

// provenCapture is a capture with what belongs to it.
type provenCapture struct {
	capture
	Quotations []string
}

func newProofPage(in ProofInput) *proofPage {
	v := &view{Words: assets.Speak(in.Lang), Program: oneLine(in.Program), minutes: map[int64]string{}}
	p := &proofPage{view: v, Holds: in.Proof.Holds(), Verdict: v.T("report.proof.holds"), Means: v.T("report.proof.means")}
	if !p.Holds {
		p.Verdict = v.T("report.proof.broken", len(in.Proof.Problems))
	}
	var cases []*claims.Dossier
	var withheld []claims.Withheld
	for _, d := range in.Cases {
		d, w := d.Public(claims.Disclosure{})
		cases, withheld = append(cases, d), append(withheld, w)
	}
	for _, r := range in.Proof.Problems {
		p.Broken = append(p.Broken, v.reason(discreet(r, withheld)))
	}
	add := func(key, value string) { p.Head = append(p.Head, pair{Label: v.T(key), Value: value}) }
	add("report.proof.at", v.second(in.At))
	add("report.head.program", v.Program)
	for _, f := range []struct {
		key string
		n   int
	}{{"hashed", in.Proof.Hashed}, {"quotations", in.Proof.Quotations}, {"claims", in.Proof.Claims},
		{"attachments", in.Proof.Attachments}, {"entries", in.Proof.Entries}, {"records", in.Proof.Records}} {
		p.Figures = append(p.Figures, pair{Label: v.T("report.proof." + f.key), Value: v.Number(f.n)})
	}
	for _, end := range []claims.Chain{in.Proof.First, in.Proof.Last} {
		if end.Hash != "" {
			p.Chain = append(p.Chain, pair{Label: v.T("report.proof.entry", end.Seq, v.second(end.At)), Value: clean(end.Hash), Code: true})
		}
	}
	for _, d := range cases {
		p.Cases = append(p.Cases, v.proven(d))
	}
	return p
}

// discreet is a problem without the words of what is confidential: it names a record by
// its id first, and may quote it after that.
func discreet(r claims.Reason, withheld []claims.Withheld) claims.Reason {
	if len(r.Args) < 2 {
		return r
	}
	id, _ := r.Args[0].(string)
	for _, w := range withheld {
		if w.Hides(claims.ID(id)) {
			args := slices.Clone(r.Args)
			for i := range args[1:] {
				args[i+1] = "…"
			}
			return claims.Reason{Key: r.Key, Args: args}
		}
	}
	return r
}

// proven lists what is kept of a case.
func (v *view) proven(d *claims.Dossier) provenCase {
	c := provenCase{Name: v.T("report.proof.case", d.Case.Number, oneLine(d.Case.Title)), Hashes: []pair{
		{Label: v.T("report.hash.raw"), Value: clean(d.Case.Article.RawSHA256), Code: true},
		{Label: v.T("report.hash.text"), Value: clean(d.Case.Article.TextSHA256), Code: true}}}
	c.Hashes = append(c.Hashes, v.earlierHashes(d)...)
	quoted := map[claims.ID][]string{} // by capture
	for _, q := range d.Citations {
		quoted[q.Capture] = append(quoted[q.Capture], v.T("report.proof.quotation", oneLine(q.Anchor.Quote), oneLine(q.Locator)))
	}
	beside := map[claims.ID][]pair{}
	for _, a := range d.Attachments {
		beside[a.Capture] = append(beside[a.Capture], pair{Label: v.T("report.proof.attachment", oneLine(a.Name)), Value: clean(a.SHA256), Code: true})
	}
	for _, s := range d.Sources {
		one := provenSource{Label: "S" + v.Number(s.Number), Title: oneLine(s.Title), Address: oneLine(address(s.URL))}
		for _, k := range d.Captures {
			if k.Source == s.ID {
				shown := v.describe(k, s)
				shown.Facts = slices.Concat(shown.Facts, beside[k.ID])
				one.Captures = append(one.Captures, provenCapture{shown, quoted[k.ID]})
			}
		}
		c.Sources = append(c.Sources, one)
	}
	return c
}
