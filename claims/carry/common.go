package carry

// mostCompared is up to how many pairs of tokens two runs are compared by: sentences of
// 500 words each. Of longer ones only what they begin and end with in common is found.
const mostCompared = 1 << 18

// common gives for each token of a the one of b that it goes with along their longest
// common subsequence, -1 for none. Tokens of b that are taken go with none.
func common(a, b []token, taken func(j int) bool) []int {
	out := make([]int, len(a))
	for i := range out {
		out[i] = -1
	}
	same := func(i, j int) bool { return a[i].key == b[j].key && !taken(j) }
	from, endA, endB := 0, len(a), len(b)
	for from < endA && from < endB && same(from, from) {
		out[from] = from
		from++
	}
	for endA > from && endB > from && same(endA-1, endB-1) {
		endA, endB = endA-1, endB-1
		out[endA] = endB
	}
	n, m := endA-from, endB-from
	if n == 0 || m == 0 || n*m > mostCompared {
		return out
	}
	// longest[i*(m+1)+j] is the length of the subsequence common to what begins at i, j.
	longest := make([]int32, (n+1)*(m+1))
	at := func(i, j int) *int32 { return &longest[i*(m+1)+j] }
	for i := n - 1; i >= 0; i-- {
		for j := m - 1; j >= 0; j-- {
			if same(from+i, from+j) {
				*at(i, j) = *at(i+1, j+1) + 1
			} else {
				*at(i, j) = max(*at(i+1, j), *at(i, j+1))
			}
		}
	}
	for i, j := 0, 0; i < n && j < m; {
		switch {
		case same(from+i, from+j):
			out[from+i] = from + j
			i, j = i+1, j+1
		case *at(i, j+1) > *at(i+1, j):
			j++
		default:
			i++
		}
	}
	return out
}
