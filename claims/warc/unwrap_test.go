package warc

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"

	"tickmark/claims"
)

// zipped is a package of the files given, name and content in turn.
func zipped(t testing.TB, files ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(files); i += 2 {
		w, err := z.Create(files[i])
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(w, files[i+1])
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestPackageOfAnotherProgram(t *testing.T) {
	other := func(path string) string {
		return strings.Replace(response("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"+path), "https://rad.example/", "https://rad.example/"+path, 1)
	}
	file := zipped(t, "datapackage.json", `{"created":"gestern","resources":[]}`,
		"pages/pages.jsonl", "{\"format\":\"json-pages-1.0\"}\nnonsense\n{\"url\":\"https://rad.example/weg#oben\",\"ts\":\"2020-02-03T04:05:06Z\"}\n",
		"archive/a.warc", other("weg")+other("rahmen"), "archive/b.warc.gz", packed(other("blatt")), "archive/readme.txt", "x")
	found, tally, err := scanned(t, file)
	if err != nil || len(tally.Refused) > 0 || len(found) != 3 {
		t.Fatalf("%v, %v, %d captures", err, tally.Refused, len(found))
	}
	for _, f := range found {
		if f.Page != (f.Capture.Final == "https://rad.example/weg") {
			t.Errorf("%s: page %v", f.Capture.Final, f.Page)
		}
	}
}

func TestABombInAPackageIsRefused(t *testing.T) {
	f := zip.File{FileHeader: zip.FileHeader{Name: "archive/a.warc", UncompressedSize64: 2 * bombSize, CompressedSize64: 1 << 20}}
	if _, err := hashOf(&f); !errors.Is(err, errBomb) {
		t.Errorf("%v", err)
	}
}

func TestPackagesThatWereChanged(t *testing.T) {
	good := response("HTTP/1.1 200 OK\r\n\r\nabc")
	list := `{"resources":[{"path":"archive/a.warc","hash":"sha256:` + claims.SHA256([]byte(good)) + `"}]}`
	sum := `{"path":"datapackage.json","hash":"sha256:` + claims.SHA256([]byte(list)) + `"}`
	bad := strings.Replace(good, "abc", "abd", 1)
	for name, c := range map[string]struct {
		file         []byte
		key, refused string
		captures     int
	}{
		"as it was":        {zipped(t, "datapackage.json", list, "datapackage-digest.json", sum, "archive/a.warc", good), "", "", 1},
		"another record":   {zipped(t, "datapackage.json", list, "datapackage-digest.json", sum, "archive/a.warc", bad), "", "warc.digest", 0},
		"another list":     {zipped(t, "datapackage.json", list+" ", "datapackage-digest.json", sum, "archive/a.warc", good), "warc.manifest", "", 0},
		"no list":          {zipped(t, "archive/a.warc", good), "warc.not_wacz", "", 0},
		"a list of no use": {zipped(t, "datapackage.json", "[", "archive/a.warc", good), "warc.not_wacz", "", 0},
		"no records":       {zipped(t, "datapackage.json", list), "warc.not_wacz", "", 0},
	} {
		found, tally, err := scanned(t, c.file)
		key := ""
		if e, ok := errors.AsType[*Error](err); ok {
			key = e.Reason.Key
		}
		refused := ""
		if len(tally.Refused) > 0 {
			refused = tally.Refused[0].Key
		}
		if key != c.key || refused != c.refused || len(found) != c.captures {
			t.Errorf("%s: %v, %v, %d captures", name, err, tally.Refused, len(found))
		}
	}
}
