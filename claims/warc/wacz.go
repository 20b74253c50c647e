package warc

import (
	"archive/zip"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io"
	"slices"
	"time"

	"tickmark/claims"
)

// WriteWACZ writes the evidence as a WACZ file. Its index and its list of pages, some
// hundred bytes for each capture, are held in memory until the captures are written.
func WriteWACZ(w io.Writer, e Evidence) error {
	p := parcel{zip: zip.NewWriter(w), made: made(e.Dossier)}
	const data = "data.warc.gz"
	var lines []string
	var failed error
	err := p.add("archive/"+data, func(w io.Writer) error {
		x := newExport(w, e, true)
		x.index = func(e entry) {
			l, err := cdxj(e, data)
			if err != nil && failed == nil {
				failed = err
			}
			if l != "" {
				lines = append(lines, l)
			}
		}
		if err := x.run(); err != nil {
			return err
		}
		return failed
	})
	if err != nil {
		return err
	}
	slices.Sort(lines)
	if err := p.add("indexes/index.cdx", func(w io.Writer) error { return writeAll(w, lines) }); err != nil {
		return err
	}
	if err := p.add("pages/pages.jsonl", func(w io.Writer) error { return writePages(w, e.Dossier) }); err != nil {
		return err
	}
	return p.finish(e)
}

func writeAll(w io.Writer, lines []string) error {
	for _, l := range lines {
		if _, err := io.WriteString(w, l); err != nil {
			return err
		}
	}
	return nil
}

// page is a line of the list of pages.
type page struct {
	ID    claims.ID `json:"id"`
	URL   string    `json:"url"`
	Time  time.Time `json:"ts"`
	Title string    `json:"title,omitempty"`
}

// writePages lists the captures that brought a page from the web.
func writePages(w io.Writer, d *claims.Dossier) error {
	if _, err := io.WriteString(w, `{"format":"json-pages-1.0","id":"pages","title":"All Pages"}`+"\n"); err != nil {
		return err
	}
	title := map[claims.ID]string{}
	for _, s := range d.Sources {
		title[s.ID] = s.Title
	}
	for _, k := range d.Captures {
		if !onWeb(k.Final) || k.Status < 200 || k.Status >= 400 || k.SHA256 == "" || !k.Reread.IsZero() {
			continue
		}
		line, err := compact(page{k.ID, k.Final, k.Started.UTC().Truncate(time.Second), title[k.Source]})
		if err != nil {
			return err
		}
		if _, err := w.Write(append(line, '\n')); err != nil {
			return err
		}
	}
	return nil
}

// made is when the evidence was complete, which stands for the time of the file: a
// clock would make another file of the same case.
func made(d *claims.Dossier) time.Time {
	t := d.Case.Opened
	for _, k := range d.Captures {
		t = latest(t, k.Ended, k.Reread)
	}
	for _, a := range d.Attachments {
		t = latest(t, a.At)
	}
	return t.UTC().Truncate(time.Second)
}

func latest(times ...time.Time) time.Time { return slices.MaxFunc(times, time.Time.Compare) }

// resource is a file in the package, as its list of contents names it.
type resource struct {
	Name  string `json:"name"`
	Path  string `json:"path"`
	Hash  string `json:"hash"`
	Bytes int64  `json:"bytes"`
}

// manifest is datapackage.json.
type manifest struct {
	Profile   string     `json:"profile"`
	Version   string     `json:"wacz_version"`
	Title     string     `json:"title,omitempty"`
	Created   time.Time  `json:"created"`
	Software  string     `json:"software"`
	Resources []resource `json:"resources"`
}

// digest is datapackage-digest.json.
type digest struct {
	Path string `json:"path"`
	Hash string `json:"hash"`
}

const (
	manifestPath = "datapackage.json"
	digestPath   = "datapackage-digest.json"
)

// parcel is the package in the making.
type parcel struct {
	zip       *zip.Writer
	made      time.Time
	resources []resource
}

// add writes one file, stored as it is so that replay tools can read in the midst of it.
func (p *parcel) add(path string, write func(io.Writer) error) error {
	f, err := p.zip.CreateHeader(&zip.FileHeader{Name: path, Method: zip.Store, Modified: p.made})
	if err != nil {
		return err
	}
	sum := sha256.New()
	n := counter{w: io.MultiWriter(f, sum)}
	if err := write(&n); err != nil {
		return err
	}
	p.resources = append(p.resources, resource{Name: fileName(path), Path: path, Hash: "sha256:" + hex.EncodeToString(sum.Sum(nil)), Bytes: n.n})
	return nil
}

// finish writes the list of contents, and its hash.
func (p *parcel) finish(e Evidence) error {
	list, err := json.MarshalIndent(manifest{Profile: "data-package", Version: "1.1.1", Title: e.Dossier.Case.Title, Created: p.made,
		Software: e.Program, Resources: p.resources}, "", "  ")
	if err != nil {
		return err
	}
	sum, err := json.MarshalIndent(digest{manifestPath, "sha256:" + claims.SHA256(list)}, "", "  ")
	if err != nil {
		return err
	}
	for _, f := range []struct {
		path string
		b    []byte
	}{{manifestPath, list}, {digestPath, sum}} {
		err := p.add(f.path, func(w io.Writer) error {
			_, err := w.Write(f.b)
			return err
		})
		if err != nil {
			return err
		}
	}
	return p.zip.Close()
}
