package read

import (
	"crypto/sha256"
	"fmt"
	"strings"
	"testing"
)

// longWord makes a Word document of about n words, parted into runs as Word parts them,
// with a link in every paragraph.
func longWord(n int, more ...string) []byte {
	var b strings.Builder
	for i := 0; i < n; i += 60 {
		fmt.Fprintf(&b, `<w:p w14:paraId="%08X" w:rsidR="00A77B3E" w:rsidRDefault="00C54F11" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w:pPr><w:pStyle w:val="Kreis"/><w:jc w:val="both"/></w:pPr>`, i)
		for j := range 12 {
			fmt.Fprintf(&b, `<w:r w:rsidR="%08X"><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:sz w:val="22"/></w:rPr><w:t xml:space="preserve">Am %d. Tag zählte er </w:t></w:r>`, i*j, (i+j)%997)
		}
		b.WriteString(`<w:hyperlink r:id="hyperlink"><w:r><w:t>Vögel.</w:t></w:r></w:hyperlink></w:p>`)
	}
	return word(b.String(), more...)
}

func BenchmarkDOCXOf200000Words(b *testing.B) {
	body := longWord(200_000)
	for b.Loop() {
		if _, err := article(Input{Body: body}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkDOCXWithPictures reads a document of 10 MB whose text is short.
func BenchmarkDOCXWithPictures(b *testing.B) {
	var picture strings.Builder
	for i := 0; picture.Len() < 10<<20; i++ {
		sum := sha256.Sum256([]byte{byte(i), byte(i >> 8), byte(i >> 16)})
		picture.Write(sum[:])
	}
	body := longWord(1000, "word/media/image1.jpeg", picture.String())
	for b.Loop() {
		if _, err := article(Input{Body: body}); err != nil {
			b.Fatal(err)
		}
	}
}
