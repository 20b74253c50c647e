package compare

import (
	"tickmark/claims"
	"tickmark/claims/lang"
)

// wordDiff is the difference of two runs of words, by their longest common
// subsequence: words only in a are "-", words only in b "+". Words of b before the
// first and after the last common one are left out; first and last are the words
// of b that the difference reaches from and to, first > last where nothing is common.
func wordDiff(a, b []token) (diff []claims.DiffPart, first, last int) {
	same := func(i, j int) bool { return lang.Fold(a[i].text) == lang.Fold(b[j].text) }
	// longest[i][j] is the length of the subsequence common to a[i:] and b[j:].
	longest := make([][]int32, len(a)+1)
	for i := range longest {
		longest[i] = make([]int32, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if same(i, j) {
				longest[i][j] = longest[i+1][j+1] + 1
			} else {
				longest[i][j] = max(longest[i+1][j], longest[i][j+1])
			}
		}
	}
	put := func(op, text string) {
		if n := len(diff); n > 0 && diff[n-1].Op == op {
			diff[n-1].Text += " " + text
			return
		}
		diff = append(diff, claims.DiffPart{Op: op, Text: text})
	}
	first, last = 0, -1
	left := int32(0)
	if len(longest) > 0 {
		left = longest[0][0]
	}
	i, j := 0, 0
	for i < len(a) {
		switch {
		case j < len(b) && same(i, j):
			if last < 0 {
				first = j
			}
			put("=", a[i].text)
			last = j
			left--
			i, j = i+1, j+1
		case j < len(b) && longest[i][j+1] > longest[i+1][j]:
			if last >= 0 && left > 0 {
				put("+", b[j].text)
			}
			j++
		default:
			put("-", a[i].text)
			i++
		}
	}
	if last < 0 {
		return nil, 1, 0
	}
	return diff, first, last
}
