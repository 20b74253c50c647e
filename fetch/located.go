package fetch

import (
	"os"
	"path/filepath"
	"strings"
)

// Located is the absolute path of a file that is there under the name given, so
// that it is found from another folder too. Anything else, an address or a name
// that leads nowhere, stays as it was given, for a fetch to say what is wrong.
func Located(input string) string {
	input = strings.TrimSpace(input)
	if kindOf(input) != inputFile || schemeOf(input) == "file" {
		return input
	}
	abs, err := filepath.Abs(input)
	if err != nil {
		return input
	}
	if _, err := os.Stat(abs); err != nil {
		return input
	}
	return abs
}
