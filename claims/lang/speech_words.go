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

// wordLists reads lines of word forms, a colon, and the words that belong to each.
func wordLists(lines string) map[string][]string {
	m := map[string][]string{}
	for line := range strings.SplitSeq(lines, "\n") {
		forms, with, _ := strings.Cut(line, ":")
		for form := range strings.FieldsSeq(forms) {
			m[form] = strings.Fields(with)
		}
	}
	return m
}
