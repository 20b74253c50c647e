package compare

import "strings"

// gram is three bytes of a folded word with its borders marked.
type gram uint32

// alike writes letters alike that German and English spell differently in words
// of one origin: Konferenz and conference, Telefon and telephone.
var alike = strings.NewReplacer("sch", "s", "ph", "f", "k", "c", "z", "c", "sh", "s")

// ends are the endings of words of one origin, by language: nación, nation, nazione;
// universidad, university, Universität, universidade, università, université. Longer
// ones stand first.
var ends = []struct{ from, to string }{
	{"ciones", "tion"}, {"zioni", "tion"}, {"cion", "tion"}, {"zione", "tion"}, {"cao", "tion"}, {"coes", "tion"}, {"cja", "tion"}, {"tionen", "tion"}, {"tions", "tion"}, {"tie", "tion"},
	{"idades", "ity"}, {"idade", "ity"}, {"idad", "ity"}, {"itat", "ity"}, {"iteit", "ity"},
	{"mente", "ment"}, {"mento", "ment"}, {"miento", "ment"}, {"encia", "ence"}, {"enz", "ence"}, {"enza", "ence"}, {"ancia", "ance"}, {"anz", "ance"}, {"anza", "ance"},
	{"ique", "ic"}, {"isch", "ic"}, {"ismo", "ism"}, {"isme", "ism"}, {"ismus", "ism"},
}

// kin writes a folded word so that those of one origin become alike.
func kin(fold string) string {
	for _, e := range ends {
		if stem, ok := strings.CutSuffix(fold, e.from); ok && len(stem) >= 2 {
			fold = stem + e.to
			break
		}
	}
	return alike.Replace(fold)
}

// grams are the trigrams of a word of at least four bytes.
func grams(fold string) []gram {
	if len(fold) < 4 {
		return nil
	}
	s := "^" + kin(fold) + "$"
	out := make([]gram, 0, len(s)-2)
	for i := 0; i+3 <= len(s); i++ {
		out = append(out, gram(s[i])<<16|gram(s[i+1])<<8|gram(s[i+2]))
	}
	return out
}

// cognates finds the words of a source that are spelled like a word, with their
// likeness from least to 1: Dice's coefficient of their trigrams.
func (x *index) cognates(fold string, least float64, found func(id int32, likeness float64)) {
	gs := grams(fold)
	if len(gs) == 0 {
		return
	}
	shared := make(map[int32]int, 32)
	for i, g := range gs {
		if repeated(gs[:i], g) {
			continue
		}
		for _, id := range x.byGram[g] {
			shared[id]++
		}
	}
	for id, n := range shared {
		size := max(1, len(kin(x.vocab[id].fold)))
		if like := 2 * float64(n) / float64(len(gs)+size); like >= least {
			found(id, min(1, like))
		}
	}
}

func repeated(gs []gram, g gram) bool {
	for _, o := range gs {
		if o == g {
			return true
		}
	}
	return false
}
