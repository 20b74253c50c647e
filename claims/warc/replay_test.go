//go:build replay

package warc

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// workshop is a folder with the scripts of testdata/replay and the npm packages that
// they use, which are installed there.
func workshop(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("testdata/replay")); err != nil {
		t.Fatal(err)
	}
	run(t, dir, "npm", "install", "--no-audit", "--no-fund", "--ignore-scripts")
	return dir
}

func run(t *testing.T, dir, name string, args ...string) []byte {
	t.Helper()
	c := exec.CommandContext(t.Context(), name, args...)
	c.Dir = dir
	var complaint bytes.Buffer
	c.Stderr = &complaint
	out, err := c.Output()
	if err != nil {
		t.Fatalf("%s %s: %v\n%s%s", name, strings.Join(args, " "), err, complaint.String(), out)
	}
	return out
}

// warcio.js, on which ReplayWeb.page and Browsertrix rest, reads what we write: every
// record, every digest, and every record that our index names, by its offset.
func TestAnIndependentToolReadsOurFiles(t *testing.T) {
	dir := workshop(t)
	for _, form := range []string{"warc.gz", "wacz"} {
		if err := os.WriteFile(filepath.Join(dir, "bridge."+form), written(t, bridge(), form), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	type record struct {
		Type, URI, Date, ID, RefersTo, ConcurrentTo, Key, Time, Mime string
		Status, Payload                                              int
	}
	var got struct {
		Records, Lookups []record
		Pages            []map[string]string
		Index, Ours      []string
	}
	if err := json.Unmarshal(run(t, dir, "node", "read.mjs", "bridge.warc.gz", "bridge.wacz"), &got); err != nil {
		t.Fatal(err)
	}
	kinds, ids := map[string]int{}, map[string]bool{}
	for _, r := range got.Records {
		kinds[r.Type]++
		ids[r.ID] = true
	}
	if diff := cmp.Diff(map[string]int{"warcinfo": 1, "response": 6, "revisit": 2, "request": 7, "metadata": 10, "conversion": 6, "resource": 3}, kinds); diff != "" {
		t.Errorf("records (-want +got)\n%s", diff)
	}
	for _, r := range got.Records {
		for _, to := range []string{r.RefersTo, r.ConcurrentTo} {
			if to != "" && !ids[to] {
				t.Errorf("the %s of %s names a record that is not there: %s", r.Type, r.URI, to)
			}
		}
	}
	if len(got.Lookups) != 11 || len(got.Pages) != 4 {
		t.Errorf("%d lines in the index, %d of pages", len(got.Lookups), len(got.Pages))
	}
	// Their index of the same file has our lines among its own, which also list the
	// records that nobody replays. Of digests they leave out the algorithm.
	theirs := map[string]bool{}
	for _, l := range got.Index {
		theirs[place(t, l)] = true
	}
	for _, l := range got.Ours {
		if !theirs[place(t, l)] {
			t.Errorf("they do not have our line %s in\n%s", place(t, l), strings.Join(got.Index, "\n"))
		}
	}
}

// place is what two indexes must agree in: the key, the time, the address, the status
// and where the record lies.
func place(t *testing.T, cdxj string) string {
	t.Helper()
	head, about, _ := strings.Cut(cdxj, "{")
	var l line
	if err := json.Unmarshal([]byte("{"+about), &l); err != nil {
		t.Fatalf("%v: %s", err, cdxj)
	}
	return strings.Join([]string{head, l.URL, l.Status, l.Mime, l.Offset, l.Length, strings.TrimPrefix(l.Digest, "sha256:")}, " ")
}

func TestWeReadTheFilesOfAnIndependentTool(t *testing.T) {
	dir := workshop(t)
	run(t, dir, "node", "write.mjs", "rad.warc.gz")
	file, err := os.ReadFile(filepath.Join(dir, "rad.warc.gz"))
	if err != nil {
		t.Fatal(err)
	}
	found, tally, err := scanned(t, file)
	if err != nil || len(tally.Refused) > 0 || len(found) != 3 {
		t.Fatalf("%v, %v, %d captures", err, tally.Refused, len(found))
	}
	page, picture, again := found[0], found[1], found[2]
	if string(page.Body) != foreignPage || !page.Page || page.Capture.Program != "warcio.js" || len(page.Capture.Redirects) != 1 ||
		page.Capture.Requested != "http://rad.example/" {
		t.Errorf("the page is %+v %q", page.Capture, page.Body)
	}
	if picture.Page || len(picture.Body) != 4 {
		t.Errorf("the picture is %+v", picture.Capture)
	}
	if !again.Repeated || again.Capture.SHA256 != page.Capture.SHA256 || again.Capture.Started.Day() != 4 {
		t.Errorf("the revisit is %+v", again.Capture)
	}
}
