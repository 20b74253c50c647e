package assets

import (
	"embed"
	"io/fs"
)

//go:embed report
var report embed.FS

// Report holds the template and the style sheet of the HTML report.
func Report() fs.FS {
	// Embedded, so that it cannot be missing at run time.
	sub, _ := fs.Sub(report, "report")
	return sub
}
