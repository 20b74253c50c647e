package lang

import "strings"

// latin writes Cyrillic and Greek letters in Latin ones, near enough to the
// English and German ways of doing it for [NameKey] to join the three. After
// ISO 9 and ISO 843, simplified.
var latin = map[rune]string{
	'а': "a", 'б': "b", 'в': "v", 'г': "g", 'д': "d", 'е': "e", 'ё': "e", 'ж': "sh", 'з': "z", 'и': "i", 'й': "i", 'к': "k", 'л': "l", 'м': "m", 'н': "n", 'о': "o",
	'п': "p", 'р': "r", 'с': "s", 'т': "t", 'у': "u", 'ф': "f", 'х': "kh", 'ц': "ts", 'ч': "ch", 'ш': "sh", 'щ': "shch", 'ъ': "", 'ы': "y", 'ь': "", 'э': "e", 'ю': "iu", 'я': "ia",
	'і': "i", 'ї': "i", 'є': "ie", 'ґ': "g", 'ў': "u", 'ј': "j", 'љ': "lj", 'њ': "nj", 'ћ': "c", 'ђ': "dj", 'џ': "dsh",
	'α': "a", 'β': "v", 'γ': "g", 'δ': "d", 'ε': "e", 'ζ': "z", 'η': "i", 'θ': "th", 'ι': "i", 'κ': "k", 'λ': "l", 'μ': "m", 'ν': "n", 'ξ': "x", 'ο': "o", 'π': "p", 'ρ': "r",
	'σ': "s", 'ς': "s", 'τ': "t", 'υ': "y", 'φ': "f", 'χ': "ch", 'ψ': "ps", 'ω': "o",
}

// Latin writes a folded word of Cyrillic or Greek letters in Latin ones; other
// letters stay.
func Latin(fold string) string {
	plain := true
	for i := 0; i < len(fold); i++ {
		if fold[i] >= 0x80 {
			plain = false
			break
		}
	}
	if plain {
		return fold
	}
	var b strings.Builder
	for _, r := range fold {
		if l, ok := latin[r]; ok {
			b.WriteString(l)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// sounds are the spellings that German and English use for one sound of a foreign
// name: w and v, sch and sh, tsch and ch, ch and kh, ts and z, j and y. Longer
// ones stand first.
var sounds = strings.NewReplacer("schtsch", "s", "shch", "s", "tsch", "x", "dsch", "j", "dzh", "j", "sch", "s", "sh", "s", "zh", "s", "ch", "x", "kh", "x", "tz", "s", "ts", "s", "z", "s",
	"ae", "a", "oe", "o", "ue", "u", "w", "v", "ff", "v", "ph", "f", "ck", "k", "ks", "x", "c", "k", "qu", "kv",
	"ie", "i", "ye", "e", "je", "e", "ij", "i", "yj", "i", "iy", "i", "yy", "i", "j", "i", "y", "i")

// NameKey writes a folded name so that its spellings in German, English, Cyrillic
// and Greek become equal: "lawrow" and "lavrov", "selenskyj" and "zelensky",
// "kiew", "kiev" and "kyiv", "wolodin" and "volodin". It is coarse: only words that
// are names already should be compared by it, and those of three letters or more.
func NameKey(fold string) string {
	s := sounds.Replace(Latin(fold))
	var b strings.Builder
	b.Grow(len(s))
	var last rune
	for _, r := range s {
		if r != last {
			b.WriteRune(r)
		}
		last = r
	}
	s = b.String()
	if strings.HasSuffix(s, "of") || strings.HasSuffix(s, "ef") {
		s = s[:len(s)-1] + "v"
	}
	return s
}
