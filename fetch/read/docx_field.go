package read

import "strings"

// field is a complex field of a Word document (ECMA-376, part 1, 17.16.18): signs for
// its beginning, for the end of its instruction, and for its end stand between runs of
// text. Between the first two stands what to compute, then what was computed last.
type field struct {
	instruction strings.Builder
	shown       bool // its instruction is over: what follows is its result
	contents    bool // it makes a table of contents
	endLink     func()
}

// longestInstruction bounds what is kept of a field's instruction; it holds an address
// or a name.
const longestInstruction = 8 << 10

// fieldSign reads a sign of a complex field.
func (s *story) fieldSign(kind string, begin func(url string) (end func())) {
	n := len(s.fields)
	switch {
	case kind == "begin":
		if n < deepestMarkup {
			s.fields = append(s.fields, &field{})
		}
	case n == 0:
	case kind == "separate":
		f := s.fields[n-1]
		f.shown = true
		url, contents := fieldMeaning(f.instruction.String())
		f.contents = contents
		if url != "" && f.endLink == nil {
			f.endLink = begin(url)
		}
	case kind == "end":
		if f := s.fields[n-1]; f.endLink != nil {
			f.endLink()
		}
		s.fields = s.fields[:n-1]
	}
}

// instruct adds to the instruction of the field being read.
func (s *story) instruct(words string) {
	if n := len(s.fields); n > 0 && !s.fields[n-1].shown && s.fields[n-1].instruction.Len() < longestInstruction {
		s.fields[n-1].instruction.WriteString(words[:cutAt(words, longestInstruction)])
	}
}

// endInstructions ends the instructions of the fields that have begun: none goes on behind
// its paragraph. A sign that is missing does not take the rest of the text with it.
func (s *story) endInstructions() {
	for _, f := range s.fields {
		f.shown = true
	}
}

// instructing reports whether the words being read belong to a field's instruction.
func (s *story) instructing() bool {
	for _, f := range s.fields {
		if !f.shown {
			return true
		}
	}
	return false
}

// inContents reports whether the words being read belong to a table of contents.
func (s *story) inContents() bool {
	for _, f := range s.fields {
		if f.contents {
			return true
		}
	}
	return s.contents > 0
}

// fieldMeaning reads the instruction of a field of Word or of RTF: the address that it leads to on the
// web, and whether it makes a table of contents or an index.
func fieldMeaning(s string) (url string, contents bool) {
	words := fieldWords(s)
	if len(words) == 0 {
		return "", false
	}
	switch strings.ToUpper(words[0]) {
	case "TOC", "INDEX":
		return "", true
	case "HYPERLINK":
	default:
		return "", false
	}
	address, place := "", ""
	for i := 1; i < len(words); i++ {
		switch strings.ToLower(words[i]) {
		case `\l`: // a place in the target
			if i++; i < len(words) {
				place = words[i]
			}
		case `\o`, `\t`: // words to show, a window
			i++
		case `\n`, `\m`, `\h`:
		default:
			if address == "" {
				address = words[i]
			}
		}
	}
	return linkTarget(address, place), false
}

// fieldWords parts an instruction into its words; those in quotation marks may hold
// spaces, and a backslash in them stands before a sign that is meant as such.
func fieldWords(s string) []string {
	var words []string
	for s = strings.TrimSpace(s); s != ""; s = strings.TrimSpace(s) {
		if s[0] != '"' {
			end := strings.IndexAny(s, " \t\r\n\"")
			if end < 0 {
				end = len(s)
			}
			words, s = append(words, s[:end]), s[end:]
			continue
		}
		var word strings.Builder
		i := 1
		for ; i < len(s) && s[i] != '"'; i++ {
			if s[i] == '\\' && i+1 < len(s) && (s[i+1] == '\\' || s[i+1] == '"') {
				i++
			}
			word.WriteByte(s[i])
		}
		words, s = append(words, word.String()), s[min(i+1, len(s)):]
	}
	return words
}

// linkTarget is the address of a link with the place in it, "" if it does not lead to
// the web.
func linkTarget(address, place string) string {
	if address != "" && place != "" && !strings.Contains(address, "#") {
		address += "#" + place
	}
	return absolute(nil, address)
}
