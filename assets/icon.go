package assets

import _ "embed"

//go:embed icon.png
var icon []byte

// Icon is the program's icon as a PNG of 512 × 512 pixels; icon.svg is its
// drawing.
func Icon() []byte { return icon }
