package assets

import (
	"embed"
	"io/fs"
)

// The sample case was written for the program: the article follows the public
// record of January 2022, the people quoted in it word for word are invented, and
// two of the source pages are wrong on purpose. Both hosts lie under a reserved
// name (RFC 2606), so that nobody can ever serve anything else there.
const (
	sampleHost  = "beispiel.tickmark.example"
	sourcesHost = "quellen.tickmark.example"

	// SampleURL is where the sample article is served from memory.
	SampleURL = "https://" + sampleHost + "/artikel.html"
)

//go:embed sample
var sample embed.FS

// Sample is the sample article as a file: its bytes, which are HTML in German,
// and its name.
func Sample() (article []byte, name string) {
	// Embedded, so that it cannot be missing at run time.
	article, _ = sample.ReadFile("sample/artikel.html")
	return article, "artikel.html"
}

// SampleHosts are the hosts of the sample case by name, to be served from memory:
// the path of a URL without its leading slash is the name of the file.
func SampleHosts() map[string]fs.FS {
	articles, _ := fs.Sub(sample, "sample")
	pages, _ := fs.Sub(sample, "sample/pages")
	return map[string]fs.FS{sampleHost: articles, sourcesHost: pages}
}
