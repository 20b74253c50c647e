package read

import (
	"net/url"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"tickmark/claims"
)

// readSaved reads a decoded page. One that was opened from disk and says where it came
// from is read as if it had come from there.
func readSaved(s string, in Input) (*claims.Article, error) {
	if in.URL != "" || in.Fragment {
		return readHTML(s, in)
	}
	in.URL = savedAddress(s)
	a, err := readHTML(s, in)
	if err != nil || in.URL == "" {
		return a, err
	}
	a.URL = in.URL
	a.Remarks = append(savedFrom(in.URL), a.Remarks...)
	a.Links = slices.DeleteFunc(a.Links, func(l claims.Link) bool { return inSavedFolder(in.URL, l.URL) })
	return a, nil
}

// savedFrom is the remark that a page is a copy of the one at an address.
func savedFrom(address string) []claims.Reason {
	if address == "" {
		return nil
	}
	return []claims.Reason{claims.Because("read.saved_page", address)}
}

// savedMarks find the address in the comment of the program that saved a page:
// Internet Explorer and browsers after it ("Mark of the Web"), and SingleFile.
var savedMarks = []*regexp.Regexp{
	regexp.MustCompile(`^\s*saved from url=\(\d+\)(\S+)`),
	regexp.MustCompile(`^\s*Page saved with SingleFile\s+url:\s*(\S+)`),
}

// savedAddress is the address that a page gives for itself: in the comment of the
// program that saved it, else as its canonical one, else where it wants to be shared;
// "" if it gives none. It looks through the head of the page only.
func savedAddress(s string) string {
	canonical, shared := "", ""
	z := html.NewTokenizer(strings.NewReader(s[:cutAt(s, headBytes)]))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return first(canonical, shared)
		case html.CommentToken:
			comment := string(z.Text())
			for _, m := range savedMarks {
				if found := m.FindStringSubmatch(comment); found != nil {
					if u := absolute(nil, found[1]); u != "" {
						return u
					}
				}
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			t := z.Token()
			n := &html.Node{Attr: t.Attr}
			switch {
			case t.DataAtom == atom.Body:
				return first(canonical, shared)
			case t.DataAtom == atom.Link && strings.EqualFold(attr(n, "rel"), "canonical"):
				canonical = first(canonical, absolute(nil, attr(n, "href")))
			case t.DataAtom == atom.Meta && strings.EqualFold(attr(n, "property"), "og:url"):
				shared = first(shared, absolute(nil, attr(n, "content")))
			}
		}
	}
}

// savedFolders are the endings of the folders that browsers put beside a saved page, in
// the languages in which Windows moves the two together ("connected files").
var savedFolders = []string{"_files", ".files", "-Dateien", "_fichiers", "_bestanden", "_file", "_archivos", "-filer", "_tiedostot", "_pliki", "_soubory", "_elemei", "_ficheiros", "_arquivos", "_dosyalar", "_datoteke", "_fitxers", "_failid", "_fails", "_bylos", "_fajlovi", "_fitxategiak"}

// inSavedFolder reports whether a link that was resolved against the page's address
// leads to the folder beside the saved page.
func inSavedFolder(page, link string) bool {
	base, err := url.Parse(page)
	if err != nil {
		return false
	}
	folder := base.ResolveReference(&url.URL{Path: "."}).String()
	rest, inside := strings.CutPrefix(link, folder)
	name, _, deeper := strings.Cut(rest, "/")
	return inside && deeper && slices.ContainsFunc(savedFolders, func(end string) bool { return strings.HasSuffix(name, end) })
}
