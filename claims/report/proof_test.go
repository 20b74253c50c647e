package report

import (
	"strings"
	"testing"

	"tickmark/claims"
)

// proved is the page of a proof of the bridge case.
func proved(t *testing.T, format, lang string, change func(*ProofInput)) string {
	t.Helper()
	x := bridge()
	x.d.Captures[0].Certificate = strings.Repeat("c", 64)
	x.d.Attachments = []claims.Attachment{{ID: "a1", Case: x.d.Case.ID, Capture: x.d.Captures[0].ID, Name: "bild.png", SHA256: strings.Repeat("a", 64)}}
	in := ProofInput{Cases: []*claims.Dossier{&x.d}, At: x.at, Program: testProgram, Lang: lang,
		Proof: claims.Proof{Entries: 1234, First: claims.Chain{Seq: 1, At: x.at, Hash: strings.Repeat("1", 64)},
			Last: claims.Chain{Seq: 1234, At: x.at, Hash: strings.Repeat("9", 64)}, Hashed: 7, Quotations: 3}}
	if change != nil {
		change(&in)
	}
	var b strings.Builder
	if err := WriteProof(&b, format, in); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// The page names what somebody needs to check it by other means: each hash, each
// fingerprint, each quotation, the ends of the chain.
func TestProofPageNamesWhatItRestsOn(t *testing.T) {
	x := bridge()
	for _, format := range ProofFormats() {
		page := proved(t, format, "en", nil)
		wanted := []string{"Everything that was checked holds.", "1,234", strings.Repeat("1", 64), strings.Repeat("9", 64),
			strings.Repeat("c", 64), strings.Repeat("a", 64), "bild.png", "Captured by", x.d.Case.Article.RawSHA256}
		for _, k := range x.d.Captures {
			wanted = append(wanted, k.SHA256, k.TextSHA256)
		}
		for _, s := range wanted {
			if !strings.Contains(strings.ReplaceAll(page, `\`, ""), s) {
				t.Errorf("%s: there is no %q", format, s)
			}
		}
		if n := strings.Count(page, "Quoted: "); n != len(x.d.Citations) {
			t.Errorf("%s: %d quotations, want %d", format, n, len(x.d.Citations))
		}
		for _, never := range []string{"secret", "/home/"} {
			if strings.Contains(page, never) {
				t.Errorf("%s: it tells %q", format, never)
			}
		}
	}
}

// The bytes and texts of earlier versions of the article are named too.
func TestProofPageNamesEarlierVersions(t *testing.T) {
	x := revised()
	for _, format := range ProofFormats() {
		page := proved(t, format, "en", func(in *ProofInput) { in.Cases = []*claims.Dossier{&x.d} })
		for _, s := range []string{x.d.Case.Earlier[0].RawSHA256, x.d.Case.Earlier[0].TextSHA256} {
			if !strings.Contains(page, s) {
				t.Errorf("%s: there is no %q", format, s)
			}
		}
	}
}

func TestProofPageSaysFirstWhatDoesNotHold(t *testing.T) {
	for lang, want := range map[string][]string{
		"en": {"Not everything holds: 2.", "Journal entry 3 is not as it was written", "What was checked"},
		"de": {"Nicht alles hält stand: 2.", "Journaleintrag 3", "Was geprüft wurde"},
	} {
		for _, format := range ProofFormats() {
			page := proved(t, format, lang, func(in *ProofInput) {
				in.Proof.Problems = []claims.Reason{claims.Because("store.entry_altered", 3), claims.Because("store.quote_not_found", "x", "<script>alert(1)</script>")}
			})
			at := -1
			for _, s := range want {
				i := strings.Index(page, s)
				if i <= at {
					t.Errorf("%s %s: %q stands at %d, after %d", lang, format, s, i, at)
				}
				at = i
			}
			if format != "txt" && strings.Contains(strings.ReplaceAll(page, `\<`, ""), "<script") {
				t.Errorf("%s: markup from outside came through", format)
			}
		}
	}
}
