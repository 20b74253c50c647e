package report

import (
	"bytes"
	"html/template"
	"io/fs"
	"strings"
	"sync"

	"tickmark/assets"
)

// page is what the template of the HTML report is filled with.
type page struct {
	*view
	CSS    template.CSS
	Policy string // content security policy
}

// pageTemplate parses the template once. It is embedded and tested, so that it
// cannot fail at run time.
var pageTemplate = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("report.html").Funcs(template.FuncMap{
		"of": func(p page, f *fact) any { return struct{ Page, Fact any }{p, f} },
	}).ParseFS(assets.Report(), "report.html"))
})

// pageStyle reads the style sheet once. It carries no comment or white space at
// its ends, so that its hash is that of the element's text.
var pageStyle = sync.OnceValue(func() string {
	b, _ := fs.ReadFile(assets.Report(), "report.css")
	return strings.TrimSpace(string(b))
})

// writeHTML writes the report as one file that needs no other and runs nothing:
// its policy allows its own style sheet, by hash, and nothing else.
func writeHTML(b *bytes.Buffer, in Input) error {
	return pageTemplate().Execute(b, page{view: newView(in), CSS: template.CSS(pageStyle()), Policy: pagePolicy()})
}
