package store

import (
	"bytes"
	"encoding/json"
	"testing"
)

// The kept form is JSON that means the same, and bringing it into the form again
// changes nothing, or an old journal could not be checked.
func FuzzCanonical(f *testing.F) {
	for _, s := range []string{`{"b":1,"a":[1.50,-0,1e400,"<&>\u2028"],"ä":{"z":null}}`, `"\ud800"`, `[[[]]]`, `{"a":1,"a":2}`, ` 7 `, `{`} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, in []byte) {
		once, err := canonical(in)
		if err != nil {
			return
		}
		twice, err := canonical(once)
		if err != nil || !bytes.Equal(once, twice) {
			t.Fatalf("%q became %q, then %q, %v", in, once, twice, err)
		}
		// What follows the first value is not taken over; canonicalChanges never
		// has anything there.
		var before, after any
		if json.Unmarshal(in, &before) == nil && json.Unmarshal(once, &after) == nil {
			a, _ := json.Marshal(before)
			b, _ := json.Marshal(after)
			if !bytes.Equal(a, b) {
				t.Fatalf("%s became %s", a, b)
			}
		}
	})
}
