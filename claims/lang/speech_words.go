package lang

import "strings"

// speechWords collects the uses of word forms from lists of words.
type speechWords map[string]SpeechWord

// add gives every word of the list, parted by spaces, the use.
func (w speechWords) add(use SpeechWord, list string) {
	for word := range strings.FieldsSeq(list) {
		w[word] |= use
	}
}

// forms splits a verb entry "inf/present/past/participle" at its slashes.
func forms(entry string) []string { return strings.Split(entry, "/") }
