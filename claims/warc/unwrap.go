package warc

import (
	"archive/zip"
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"path"
	"strings"

	"tickmark/claims"
)

// The bounds of a package.
const (
	maxFiles    = 10_000
	maxManifest = 16 << 20 // bytes
	maxPage     = 4 << 20  // bytes of a line of the list of pages, which may hold the text
	maxPages    = 200_000
	maxList     = 256 << 20 // bytes of a list of pages
)

// wacz reads the WARC files in a package. What its list of contents names with another
// hash than it has is refused whole, before anything is taken from it.
func (s *scan) wacz(file io.ReaderAt, size int64) error {
	z, err := zip.NewReader(file, size)
	if err != nil {
		return failed(err, "warc.not_wacz")
	}
	if len(z.File) > maxFiles {
		return failed(nil, "warc.too_many", maxFiles)
	}
	listed, err := contents(z)
	if err != nil {
		return err
	}
	for _, f := range z.File {
		if ok, err := path.Match("pages/*.jsonl", f.Name); err == nil && ok {
			s.listPages(f)
		}
	}
	found := false
	for _, f := range z.File {
		if !strings.HasPrefix(f.Name, "archive/") || !strings.HasSuffix(f.Name, ".warc") && !strings.HasSuffix(f.Name, ".warc.gz") {
			continue
		}
		found = true
		switch sum, err := hashOf(f); {
		case errors.Is(err, errBomb):
			return failed(err, "warc.bomb")
		case err != nil || listed[f.Name] != "" && !strings.EqualFold(listed[f.Name], "sha256:"+sum):
			s.refuse("warc.digest", f.Name)
			continue
		}
		r, err := f.Open()
		if err != nil {
			return failed(err, "warc.not_wacz")
		}
		err = s.warc(r)
		r.Close()
		if err != nil {
			return err
		}
	}
	if !found {
		return failed(nil, "warc.not_wacz")
	}
	return nil
}

// contents are the hashes that the list of contents gives, by path, if it has the hash
// that stands beside it.
func contents(z *zip.Reader) (map[string]string, error) {
	list, err := small(z, manifestPath)
	if err != nil {
		return nil, failed(err, "warc.not_wacz")
	}
	if b, err := small(z, digestPath); err == nil {
		var d digest
		if json.Unmarshal(b, &d) == nil && strings.HasPrefix(d.Hash, "sha256:") && !strings.EqualFold(d.Hash, "sha256:"+claims.SHA256(list)) {
			return nil, failed(nil, "warc.manifest")
		}
	}
	var m struct {
		Resources []resource `json:"resources"`
	}
	if err := json.Unmarshal(list, &m); err != nil {
		return nil, failed(err, "warc.not_wacz")
	}
	out := map[string]string{}
	for _, r := range m.Resources {
		if strings.HasPrefix(r.Hash, "sha256:") {
			out[r.Path] = r.Hash
		}
	}
	return out, nil
}

// small reads a small file of the package.
func small(z *zip.Reader, name string) ([]byte, error) {
	f, err := z.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return readMost(f, maxManifest)
}

// hashOf hashes a file of the package.
func hashOf(f *zip.File) (string, error) {
	if f.UncompressedSize64 > bombSize && f.UncompressedSize64/bombRatio > f.CompressedSize64 {
		return "", errBomb
	}
	r, err := f.Open()
	if err != nil {
		return "", err
	}
	defer r.Close()
	sum := sha256.New()
	if _, err := io.Copy(sum, r); err != nil {
		return "", err
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}

// listPages notes the addresses that a list of pages names. A broken line is passed
// over, and so is the rest of the list behind one that is too long.
func (s *scan) listPages(f *zip.File) {
	r, err := f.Open()
	if err != nil {
		return
	}
	defer r.Close()
	lines := bufio.NewScanner(io.LimitReader(r, maxList))
	lines.Buffer(nil, maxPage)
	for lines.Scan() && len(s.pages) < maxPages {
		var p struct {
			URL string `json:"url"`
		}
		if json.Unmarshal(lines.Bytes(), &p) != nil || !onWeb(p.URL) || len(p.URL) > maxAddress {
			continue
		}
		if s.pages == nil {
			s.pages = map[string]bool{}
		}
		s.pages[pageAddress(p.URL)] = true
	}
}
