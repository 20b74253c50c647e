package desk

import (
	"encoding/json"
	"strings"
	"testing"
)

// An address with a password is refused, and not told back: nothing that is kept can be
// taken out of the journal again.
func TestAddressesWithPasswordsAreNotKept(t *testing.T) {
	d, id := opened(t)
	_, err := d.AddSource(t.Context(), id, "https://eva:geheim@amt.example/akten")
	if why, ok := Why(err); !ok || why.Key != "fetch.password" || strings.Contains(err.Error(), "geheim") {
		t.Errorf("%v", err)
	}
	journal, err := d.History(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	if kept, err := json.Marshal(journal); err != nil || strings.Contains(string(kept), "geheim") {
		t.Errorf("the journal holds it, %v", err)
	}
}
