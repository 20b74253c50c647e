package read

import "testing"

func TestLinesThatGoOn(t *testing.T) {
	for name, c := range map[string]struct {
		text  string
		parts int
	}{
		"a short line that its successor ends":  {"Der Rat hat gestern\nüber die Brücke beraten.", 1},
		"labels in small letters":               {"mehr zum thema\nalle beiträge", 2},
		"a line that ends its sentence":         {"Der Rat hat gestern beraten.\nüber die Brücke nicht.", 2},
		"a capital begins something else":       {"Der Rat hat gestern\nÜber die Brücke wurde beraten.", 2},
		"a long line broken in mid-sentence":    {"Der Rat der Stadt hat am späten Montagabend\nüber die Brücke", 1},
		"a long line that kept its blank":       {"Der Rat der kleinen Gemeinde am See hat gestern über die alte \nBrücke beraten.", 1},
		"a label that kept its blank":           {"Rat und Brücke \nDie Gemeinde berät.", 2},
		"a particle of Japanese needs a noun":   {"これは町の\n橋です。", 1},
		"two words are a label, not a sentence": {"die brücke\nist offen.", 2},
	} {
		parts, _ := paragraphs(c.text)
		if len(parts) != c.parts {
			t.Errorf("%s: %d parts, want %d", name, len(parts), c.parts)
		}
	}
}
