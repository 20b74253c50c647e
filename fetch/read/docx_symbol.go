package read

import (
	"strconv"
	"strings"
)

// symbolLetters are the signs of the font Symbol from 0x41 on, of which Greek letters
// in Word documents are made (Adobe's Symbol encoding).
var symbolLetters = []rune("ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼")

// symbolSigns are its other signs that texts are likely to hold.
var symbolSigns = map[int]string{
	0xa2: "′", 0xa3: "≤", 0xa5: "∞", 0xab: "↔", 0xac: "←", 0xad: "↑", 0xae: "→", 0xaf: "↓", 0xb0: "°", 0xb1: "±", 0xb2: "″", 0xb3: "≥", 0xb4: "×",
	0xb5: "∝", 0xb6: "∂", 0xb8: "÷", 0xb9: "≠", 0xba: "≡", 0xbb: "≈", 0xbc: "…", 0xc5: "⊕", 0xc6: "∅", 0xce: "∈", 0xd5: "∏", 0xd6: "√", 0xd7: "⋅", 0xdb: "⇔", 0xde: "⇒", 0xe5: "∑", 0xf2: "∫",
}

// wingdings are the signs of Microsoft's font that stand for words; its pictures of
// telephones and pointing hands are left out.
var wingdings = map[int]string{
	0x6f: "☐", 0xa8: "☐", 0x78: "☒", 0xfd: "☒", 0xfe: "☑", 0xfb: "✗", 0xfc: "✓",
	0xdf: "←", 0xe0: "→", 0xe1: "↑", 0xe2: "↓", 0xe8: "→", 0xef: "⇦", 0xf0: "⇨", 0xf3: "⇔", 0xc4: "→", 0x4a: "☺", 0x4c: "☹",
}

// symbol is the text that a sign of a font stands for (w:sym; ECMA-376, part 1,
// 17.3.3.30), "" for bullets and pictures. Word adds 0xF000 to the place in the font.
func symbol(font, char string) string {
	n, err := strconv.ParseUint(char, 16, 16)
	if err != nil {
		return ""
	}
	at := int(n)
	if pictured(rune(n)) {
		at -= 0xf000
	}
	switch font = strings.ToLower(font); {
	case font == "symbol" && at >= 0x41 && at < 0x41+len(symbolLetters):
		return string(symbolLetters[at-0x41])
	case font == "symbol" && at > 0x7e:
		return symbolSigns[at]
	case font == "wingdings":
		return wingdings[at]
	case font == "wingdings 2":
		return map[int]string{0x4f: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0xa3: "☐"}[at]
	case at < 0x20, strings.HasPrefix(font, "wingdings"), font == "webdings", n >= 0xd800 && n < 0xf900 && at > 0x7e:
		return ""
	}
	return string(rune(at))
}
