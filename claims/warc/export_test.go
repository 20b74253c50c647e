package warc

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"flag"
	"io"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tickmark/claims"
)

var update = flag.Bool("update", false, "write the golden files anew")

func TestGoldenFile(t *testing.T) {
	got := written(t, bridge(), "warc")
	const name = "testdata/bridge.warc"
	if *update {
		if err := os.WriteFile(name, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\r\n"), strings.Split(string(got), "\r\n")); diff != "" {
		t.Errorf("%s differs (go test -update writes it anew):\n%s", name, diff)
	}
}

func TestTheSameCaseGivesTheSameBytes(t *testing.T) {
	for _, form := range []string{"warc", "warc.gz", "wacz"} {
		if !bytes.Equal(written(t, bridge(), form), written(t, bridge(), form)) {
			t.Errorf("%s: written twice, the bytes differ", form)
		}
	}
}

// What is handed on must not tell who works here and how their disk is laid out.
func TestNoFolderAndNoPersonIsWritten(t *testing.T) {
	for _, private := range []string{"eva", "Eva", "home", "/F"} {
		if i := bytes.Index(written(t, bridge(), "warc"), []byte(private)); i >= 0 {
			t.Errorf("%q is written", private)
		}
	}
}

func TestEveryRecordIsItsOwnMember(t *testing.T) {
	plain, packed := written(t, bridge(), "warc"), written(t, bridge(), "warc.gz")
	var joined bytes.Buffer
	members := 0
	in := bytes.NewReader(packed)
	for z := (*gzip.Reader)(nil); in.Len() > 0; members++ {
		var err error
		if z == nil {
			z, err = gzip.NewReader(in)
		} else {
			err = z.Reset(in)
		}
		if err != nil {
			t.Fatal(err)
		}
		z.Multistream(false)
		b, err := io.ReadAll(z)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.HasPrefix(b, []byte("WARC/1.1\r\n")) || !bytes.HasSuffix(b, []byte("\r\n\r\n")) {
			t.Errorf("member %d is no record", members)
		}
		joined.Write(b)
	}
	if !bytes.Equal(joined.Bytes(), plain) {
		t.Error("unpacked, the file is not the plain one")
	}
}

func TestRecordIDsAreDistinctAndOfTheirForm(t *testing.T) {
	seen := map[string]bool{}
	for l := range strings.Lines(string(written(t, bridge(), "warc"))) {
		id, ok := strings.CutPrefix(l, "WARC-Record-ID: ")
		if !ok {
			continue
		}
		if seen[id] {
			t.Errorf("%s is given twice", id)
		}
		seen[id] = true
		if len(id) != len("<urn:uuid:00000000-0000-5000-8000-000000000000>\r\n") || id[len("<urn:uuid:00000000-0000-")] != '5' {
			t.Errorf("%q is no UUID of version 5", id)
		}
	}
}

func TestMissingBytesAreAnError(t *testing.T) {
	e := bridge()
	e.Bytes = shelf{}.get
	if err := Write(io.Discard, e, true); err == nil {
		t.Error("a file without its bytes was written")
	}
	if err := WriteWACZ(io.Discard, e); err == nil {
		t.Error("a package without its bytes was written")
	}
}

func TestPackage(t *testing.T) {
	file := written(t, bridge(), "wacz")
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	files := map[string][]byte{}
	for _, f := range z.File {
		if f.Method != zip.Store {
			t.Errorf("%s is packed, so that no tool can read in its midst", f.Name)
		}
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if files[f.Name], err = io.ReadAll(r); err != nil {
			t.Fatal(err)
		}
	}
	var list manifest
	var sum digest
	if err := json.Unmarshal(files["datapackage.json"], &list); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(files["datapackage-digest.json"], &sum); err != nil {
		t.Fatal(err)
	}
	if sum.Path != "datapackage.json" || sum.Hash != "sha256:"+claims.SHA256(files["datapackage.json"]) {
		t.Errorf("the digest is %+v", sum)
	}
	if list.Profile != "data-package" || list.Version != "1.1.1" || len(list.Resources) != len(files)-2 {
		t.Errorf("the list of contents is %+v", list)
	}
	for _, r := range list.Resources {
		if b := files[r.Path]; r.Hash != "sha256:"+claims.SHA256(b) || r.Bytes != int64(len(b)) {
			t.Errorf("%s is not as the list of contents says: %+v", r.Path, r)
		}
	}
	if !bytes.Equal(files["archive/data.warc.gz"], written(t, bridge(), "warc.gz")) {
		t.Error("the records in the package are not those of the file")
	}
	checkIndex(t, string(files["indexes/index.cdx"]), files["archive/data.warc.gz"])
	pages := strings.Split(strings.TrimSpace(string(files["pages/pages.jsonl"])), "\n")
	if len(pages) != 4 || !strings.Contains(pages[0], "json-pages-1.0") || !strings.Contains(pages[1], `"ts":"2021-03-05T09:00:00Z","title":"Amt"`) {
		t.Errorf("the pages are %q", pages)
	}
}

// checkIndex looks every line of the index up in the file.
func checkIndex(t *testing.T, index string, file []byte) {
	t.Helper()
	last, n := "", 0
	for l := range strings.Lines(index) {
		n++
		if l < last {
			t.Errorf("the index is not sorted at %q", l)
		}
		last = l
		_, at, _ := strings.Cut(l, " ")
		_, about, _ := strings.Cut(at, " ")
		var e line
		if err := json.Unmarshal([]byte(about), &e); err != nil {
			t.Fatalf("%v: %q", err, l)
		}
		offset, _ := strconv.Atoi(e.Offset)
		length, _ := strconv.Atoi(e.Length)
		z, err := gzip.NewReader(bytes.NewReader(file[offset : offset+length]))
		if err != nil {
			t.Fatal(err)
		}
		record, err := io.ReadAll(z)
		if err != nil || !bytes.Contains(record, []byte("\r\nWARC-Target-URI: "+e.URL+"\r\n")) {
			t.Errorf("%v: %s is not at %s", err, e.URL, e.Offset)
		}
	}
	if n != 11 {
		t.Errorf("the index has %d lines", n)
	}
}

func TestKeysOfTheIndex(t *testing.T) {
	for address, want := range map[string]string{
		"https://www.Zeitung.example/":            "example,zeitung)/",
		"http://zeitung.example":                  "example,zeitung)/",
		"https://zeitung.example:443/a":           "example,zeitung)/a",
		"https://zeitung.example:8443/a#b":        "example,zeitung:8443)/a",
		"https://www2.a.example/Weg?b=2&a=1&a=0":  "example,a)/weg?a=1&a=0&b=2",
		"https://wwwetter.example/":               "example,wwwetter)/",
		"urn:uuid:00000000":                       "urn:uuid:00000000",
		"file:///vermerk.txt":                     "file:///vermerk.txt",
		"https://zeitung.example/br%C3%BCcke?a=b": "example,zeitung)/br%c3%bccke?a=b",
	} {
		if got := surt(address); got != want {
			t.Errorf("%s: %s, want %s", address, got, want)
		}
	}
}
