package lang

import "testing"

func TestNameKey(t *testing.T) {
	same := [][]string{
		{"lawrow", "lavrov", "лавров"}, {"selenskyj", "zelensky", "zelenskyy", "зеленский"}, {"kiew", "kyiv", "kiev", "київ"},
		{"wolodin", "volodin", "володин"}, {"donezk", "donetsk"}, {"charkiw", "kharkiv"}, {"tschernobyl", "chernobyl"},
		{"wjatscheslaw", "vyacheslav"}, {"schoigu", "shoigu"}, {"awdijiwka", "avdiivka"}, {"jelzin", "yeltsin"}, {"peskow", "peskov"},
		{"αθηνα", "athina"},
	}
	for _, names := range same {
		for _, n := range names[1:] {
			if NameKey(Fold(names[0])) != NameKey(Fold(n)) {
				t.Errorf("%s (%s) and %s (%s) are two names", names[0], NameKey(Fold(names[0])), n, NameKey(Fold(n)))
			}
		}
	}
	for _, p := range [][2]string{{"putin", "biden"}, {"wolodymyr", "wladimir"}, {"schmidt", "schneider"}, {"mali", "malta"}} {
		if NameKey(p[0]) == NameKey(p[1]) {
			t.Errorf("%s and %s are one name", p[0], p[1])
		}
	}
}
