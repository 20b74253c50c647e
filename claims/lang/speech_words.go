package lang

import "strings"

// speechWords collects the uses of word forms from lists of words.
type speechWords map[string]SpeechWord

// add gives every word of the list the use. Words are parted by spaces; an
// underscore stands for a space within a phrase's single words, which are not
// supported, so that none is needed.
func (w speechWords) add(use SpeechWord, list string) {
	for word := range strings.FieldsSeq(list) {
		w[word] |= use
	}
}

// forms splits a verb entry "inf/present/past/participle" at its slashes.
func forms(entry string) []string { return strings.Split(entry, "/") }
