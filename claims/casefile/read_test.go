package casefile

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tickmark/claims"
)

// A file holds the whole case: journal, records, bytes; the same case is the same file.
func TestFileHoldsTheCase(t *testing.T) {
	ada, bert := two(t)
	ada.note("claim0", "Größe < 5 & mehr")
	file := ada.export()
	if !bytes.Equal(file, ada.export()) {
		t.Error("the same case gives another file")
	}
	f, err := Open(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(ada.journal, f.Journal); d != "" {
		t.Error(d)
	}
	if f.Manifest.Program != "tickmark test" || f.Manifest.Case != "case" || len(f.Manifest.Parts) != 4 {
		t.Errorf("the manifest says %+v", f.Manifest)
	}
	sums, err := f.Blobs()
	if err != nil || len(sums) != 3 {
		t.Fatalf("it needs %v, %v", sums, err)
	}
	for _, sum := range sums {
		if b, err := f.Blob(sum); err != nil || !bytes.Equal(b, ada.blobs[sum]) {
			t.Errorf("%s is %q, %v", sum, b, err)
		}
	}

	// What Bert exports again has the same records, and Ada's journal with it.
	bert.bring(file)
	back, err := Open(bytes.NewReader(bert.export()), int64(len(bert.export())))
	if err != nil {
		t.Fatal(err)
	}
	theirs, err := Fold(back.Journal)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(ada.state().shared(), theirs.shared()); d != "" {
		t.Error(d)
	}
	came, err := back.Brought(f.Sum)
	if err != nil || len(came) != len(ada.journal) {
		t.Errorf("Ada's journal came as %v, %v", came, err)
	}
}

// entry is one entry of an archive that a test makes by hand.
type entry struct{ name, content string }

// unzip takes a case file apart, zipped puts one together.
func unzip(t testing.TB, file []byte) []entry {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	var list []entry
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, entry{f.Name, string(b)})
	}
	return list
}

func zipped(t testing.TB, list []entry) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, e := range list {
		w, err := z.Create(e.name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(w, e.content); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// listed makes the manifest of the entries anew, as somebody would who alters a file
// and covers it up.
func listed(t testing.TB, list []entry, change func(*Manifest)) []entry {
	t.Helper()
	m := Manifest{Format: format, Version: Version, Program: "tickmark test", Case: "case"}
	for _, e := range list {
		if e.name != manifestName {
			m.Parts = append(m.Parts, Part{e.name, int64(len(e.content)), claims.SHA256([]byte(e.content))})
		}
	}
	if change != nil {
		change(&m)
	}
	b, err := json.Marshal(m)
	if err != nil {
		t.Fatal(err)
	}
	out := append([]entry(nil), list...)
	for i, e := range out {
		if e.name == manifestName {
			out[i].content = string(b)
		}
	}
	return out
}

// Whatever is wrong with a file is said in its own words.
func TestOpenRefuses(t *testing.T) {
	ada, _ := two(t)
	ada.note("claim0", "a")
	good := unzip(t, ada.export()) // journal, three blobs, manifest
	last := len(good) - 1
	with := func(e ...entry) []entry { return append(append([]entry(nil), good...), e...) }
	replaced := func(i int, old, by string) []entry {
		list := append([]entry(nil), good...)
		list[i].content = strings.ReplaceAll(list[i].content, old, by)
		if list[i] == good[i] {
			t.Fatalf("there is no %q to replace", old)
		}
		return list
	}
	lines := strings.SplitAfter(good[0].content, "\n")
	journal := func(s string) []entry {
		list := append([]entry(nil), good...)
		list[0].content = s
		return listed(t, list, nil)
	}
	for name, tt := range map[string]struct {
		file []byte
		key  string
	}{
		"no archive":           {[]byte("Der Hafen ist voll."), "casefile.no_archive"},
		"nothing":              {nil, "casefile.no_archive"},
		"cut off":              {ada.export()[:600], "casefile.no_archive"},
		"another archive":      {zipped(t, []entry{{"word/document.xml", "<x/>"}}), "casefile.no_manifest"},
		"an empty archive":     {zipped(t, nil), "casefile.no_manifest"},
		"no manifest":          {zipped(t, good[:last]), "casefile.no_manifest"},
		"manifest broken":      {zipped(t, replaced(last, "{", "[")), "casefile.no_manifest"},
		"another format":       {zipped(t, replaced(last, format, "other")), "casefile.no_manifest"},
		"newer":                {zipped(t, listed(t, good, func(m *Manifest) { m.Version++ })), "casefile.newer"},
		"newer, with more":     {zipped(t, listed(t, with(entry{"drafts/1", "x"}), func(m *Manifest) { m.Version++ })), "casefile.newer"},
		"a name twice":         {zipped(t, with(good[1])), "casefile.twice"},
		"listed twice":         {zipped(t, listed(t, good, func(m *Manifest) { m.Parts = append(m.Parts, m.Parts[0]) })), "casefile.twice"},
		"a path upwards":       {zipped(t, with(entry{"../../etc/cron.d/x", "x"})), "casefile.foreign_entry"},
		"an absolute path":     {zipped(t, with(entry{"/blobs/aa/x", "x"})), "casefile.foreign_entry"},
		"a blob elsewhere":     {zipped(t, with(entry{"blobs/00/" + claims.SHA256([]byte("x")), "x"})), "casefile.foreign_entry"},
		"a folder":             {zipped(t, with(entry{"blobs/", ""})), "casefile.foreign_entry"},
		"not on the list":      {zipped(t, with(entry{blobName(claims.SHA256([]byte("x"))), "x"})), "casefile.unlisted"},
		"bytes missing":        {zipped(t, append(append([]entry(nil), good[:1]...), good[2:]...)), "casefile.missing"},
		"no journal":           {zipped(t, listed(t, good[1:], nil)), "casefile.missing"},
		"journal altered":      {zipped(t, replaced(0, "Ada", "Eve")), "casefile.altered"},
		"and covered up":       {zipped(t, listed(t, replaced(0, "Ada", "Eve"), nil)), "casefile.altered"},
		"another size":         {zipped(t, replaced(last, `"size": `, `"size": 1`)), "casefile.altered"},
		"another hash":         {zipped(t, listed(t, good, func(m *Manifest) { m.Parts[1].SHA256 = claims.SHA256(nil) })), "casefile.altered"},
		"journal empty":        {zipped(t, journal("")), "casefile.missing"},
		"journal turned round": {zipped(t, journal(lines[1]+lines[0])), "casefile.journal_broken"},
		"entry twice":          {zipped(t, journal(lines[0]+lines[0])), "casefile.journal_broken"},
		"another case":         {zipped(t, listed(t, good, func(m *Manifest) { m.Case = "other" })), "casefile.journal_broken"},
		"a bomb":               {zipped(t, with(entry{blobName(claims.SHA256([]byte("x"))), strings.Repeat("\x00", bombSize)})), "casefile.too_large"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Open(bytes.NewReader(tt.file), int64(len(tt.file)))
			refused(t, err, tt.key)
		})
	}
}

// What is wrong with the bytes or with the order of the entries shows when they are
// asked for.
func TestFileRefuses(t *testing.T) {
	ada, _ := two(t)
	ada.note("claim0", "a")
	good := unzip(t, ada.export())
	open := func(list []entry) *File {
		t.Helper()
		b := zipped(t, list)
		f, err := Open(bytes.NewReader(b), int64(len(b)))
		if err != nil {
			t.Fatal(err)
		}
		return f
	}
	altered := append([]entry(nil), good...)
	altered[1].content = strings.ToUpper(altered[1].content)
	sum := claims.SHA256([]byte(good[1].content))
	_, err := open(altered).Blob(sum)
	refused(t, err, "casefile.altered")

	_, err = open(listed(t, append(append([]entry(nil), good[:1]...), good[2:]...), nil)).Blobs()
	refused(t, err, "casefile.missing")

	list := append([]entry(nil), good...)
	list[0].content = strings.SplitAfter(good[0].content, "\n")[1] // the first entry is cut off
	_, err = Fold(open(listed(t, list, nil)).Journal)
	refused(t, err, "casefile.journal_broken")

	// A journal that is altered here is not written: nobody could read it.
	ada.journal[1].By = "Eve"
	refused(t, Write(io.Discard, Content{Journal: ada.journal, Blob: func(sum string) ([]byte, error) { return ada.blobs[sum], nil }}), "casefile.entry_altered")
}

// Whatever bytes a file consists of, it is read or refused.
func FuzzOpen(f *testing.F) {
	ada := newMachine(f, "Ada")
	ada.open()
	bert := newMachine(f, "Bert")
	bert.bring(ada.export())
	bert.note("claim0", "b")
	for _, file := range [][]byte{ada.export(), bert.export(), zipped(f, unzip(f, ada.export())[1:]), nil} {
		f.Add(file)
	}
	mine := ada.state()
	f.Fuzz(func(t *testing.T, b []byte) {
		c, err := Open(bytes.NewReader(b), int64(len(b)))
		if err != nil {
			return
		}
		sums, err := c.Blobs()
		if err != nil {
			return
		}
		for _, sum := range sums {
			if got, err := c.Blob(sum); err == nil && claims.SHA256(got) != sum {
				t.Errorf("%s has other bytes", sum)
			}
		}
		theirs, err := Fold(c.Journal)
		if err != nil {
			return
		}
		if _, err := Base(ada.journal, c.Journal, ada.brought, c.Brought); err != nil {
			return
		}
		_, _ = Merge(State{}, mine, theirs, func(string) (string, error) { return articleText, nil })
	})
}

// FuzzMerge merges records that no desk ever wrote.
func FuzzMerge(f *testing.F) {
	f.Add(`{"id":"c","note":"a"}`, `{"id":"c","note":"b"}`, `{"id":"c","anchor":{"quote":"x"}}`, `{"blocks":[1]}`)
	f.Add(`[]`, `null`, `7`, `{"a":{"b":[]}}`)
	f.Fuzz(func(t *testing.T, base, mine, theirs, more string) {
		records := func(s string) State {
			out := State{}
			for _, e := range []claims.Entity{claims.EntityCase, claims.EntityClaim, claims.EntityFinding, claims.EntitySource, claims.EntityCapture, claims.EntityCitation, claims.EntityAttachment,
				claims.EntityContact, claims.EntityQuery, claims.EntitySearched, claims.EntityReview, claims.EntitySignOff, claims.EntityStep, claims.EntityCorrection} {
				if json.Valid([]byte(s)) {
					out[Key{e, "c"}] = json.RawMessage(s)
				}
				if json.Valid([]byte(more)) {
					out[Key{e, "m"}] = json.RawMessage(more)
				}
			}
			return out
		}
		_, _ = Merge(records(base), records(mine), records(theirs), func(string) (string, error) { return articleText, nil })
	})
}
