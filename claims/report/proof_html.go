package report

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"html/template"
	"sync"

	"tickmark/assets"
)

// proofTemplate parses the template once. It is embedded and tested, so that it
// cannot fail at run time.
var proofTemplate = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("proof.html").ParseFS(assets.Report(), "proof.html"))
})

// writeProofHTML writes the page as one file that needs no other and runs nothing.
func writeProofHTML(b *bytes.Buffer, p *proofPage) error {
	return proofTemplate().Execute(b, struct {
		*proofPage
		CSS    template.CSS
		Policy string
	}{p, template.CSS(pageStyle()), pagePolicy()})
}

// pagePolicy is the content security policy of our pages: it allows their own style
// sheet, by hash, and nothing else.
var pagePolicy = sync.OnceValue(func() string {
	hash := sha256.Sum256([]byte(pageStyle()))
	return "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(hash[:]) + "'; base-uri 'none'; form-action 'none'"
})
