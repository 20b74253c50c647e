// Package assets holds what is built into the program: translations, icons,
// report templates and the sample case.
package assets

import (
	"embed"
	"encoding/json"
	"fmt"
	"path"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/message/catalog"
	"golang.org/x/text/number"
)

// translations are flat JSON objects of keys and sentences, one file for each
// room of the program and language: split.de.json. To add a language is to add
// its files.
//
//go:embed translations/*.json
var translations embed.FS

// Fallback is the language spoken where the one asked for is not known.
const Fallback = "en"

// fractionDigits is how many digits after the decimal sign a number keeps. Eight
// print the pound, 0.45359237 kg, in full.
const fractionDigits = 8

// Words speaks one language. It is safe for use by several goroutines.
type Words struct {
	lang    string
	known   map[string]string // sentences by key
	printer *message.Printer
}

// spoken holds a loader for each language, so that a language is read once and
// only if it is wanted.
var spoken = func() map[string]func() *Words {
	m := map[string]func() *Words{}
	for _, lang := range Languages() {
		m[lang] = sync.OnceValue(func() *Words { return load(lang) })
	}
	return m
}()

// Speak gives the words for a language (ISO 639-1), those of [Fallback] where it
// is not known.
func Speak(lang string) *Words {
	if get, ok := spoken[lang]; ok {
		return get()
	}
	return spoken[Fallback]()
}

// Languages lists the languages that the program speaks, as ISO 639-1 codes in
// alphabetical order.
func Languages() []string {
	var langs []string
	for _, f := range files() {
		if !slices.Contains(langs, f.lang) {
			langs = append(langs, f.lang)
		}
	}
	slices.Sort(langs)
	return langs
}

// Match finds the language to speak for a locale as systems name it, such as
// "de_DE.UTF-8", "de-AT" or "C".
func Match(locale string) string {
	lang := strings.ToLower(locale)
	if i := strings.IndexAny(lang, "_-.@"); i >= 0 {
		lang = lang[:i]
	}
	if slices.Contains(Languages(), lang) {
		return lang
	}
	return Fallback
}

// file is one embedded file of translations.
type file struct{ name, room, lang string }

// files lists the embedded files by name.
func files() []file {
	// The folder is embedded, so that it cannot be missing at run time.
	entries, _ := translations.ReadDir("translations")
	var list []file
	for _, e := range entries {
		parts := strings.Split(e.Name(), ".")
		if len(parts) == 3 {
			list = append(list, file{e.Name(), parts[0], parts[1]})
		}
	}
	return list
}

// sentences reads one embedded file.
func (f file) sentences() (map[string]string, error) {
	b, err := translations.ReadFile(path.Join("translations", f.name))
	if err != nil {
		return nil, err
	}
	var m map[string]string
	if err := json.Unmarshal(b, &m); err != nil {
		return nil, fmt.Errorf("read translations %s: %w", f.name, err)
	}
	return m, nil
}

// load reads all files of one language. A file that cannot be read is left out,
// and its keys speak for themselves; a test holds that there is none.
func load(lang string) *Words {
	tag := language.Make(lang)
	cat := catalog.NewBuilder(catalog.Fallback(tag))
	known := map[string]string{}
	for _, f := range files() {
		if f.lang != lang {
			continue
		}
		m, _ := f.sentences()
		for key, sentence := range m {
			if known[key] == "" && cat.SetString(tag, key, sentence) == nil {
				known[key] = sentence
			}
		}
	}
	return &Words{lang: lang, known: known, printer: message.NewPrinter(tag, message.Catalog(cat))}
}

// Lang is the language spoken, as an ISO 639-1 code.
func (w *Words) Lang() string { return w.lang }

// Has reports whether there is a sentence for the key.
func (w *Words) Has(key string) bool { return w.known[key] != "" }

// T translates the key and puts args into it: numbers by locale, what has a method
// In(lang string) string in this language, everything else as it stands. An unknown
// key is returned as it is.
func (w *Words) T(key string, args ...any) string {
	sentence := w.known[key]
	if sentence == "" {
		return key
	}
	if !strings.Contains(sentence, "%") {
		return sentence
	}
	put := make([]any, len(args))
	for i, a := range args {
		if many, ok := a.(interface{ In(lang string) string }); ok {
			a = many.In(w.lang)
		}
		put[i] = localised(a)
	}
	return w.printer.Sprintf(key, put...)
}

// Number writes a number by locale: 200.000 in German, 200,000 in English. It
// takes any integer or float type.
func (w *Words) Number(n any) string { return w.printer.Sprint(localised(n)) }

// Locator says where in a document words stand: its page or chapter, if it has such,
// and the paragraph: "S. 12, ¶ 3". kind is that of a claims.Place, "" for none.
func (w *Words) Locator(kind, label, paragraph string) string {
	key := "locator." + kind
	switch {
	case !w.Has(key):
		return paragraph
	case paragraph == "":
		return w.T(key, label)
	}
	return w.T(key, label) + ", " + paragraph
}

// localised keeps the message printer from writing large and small floats in
// scientific notation: they are numbers in a sentence.
func localised(a any) any {
	switch a.(type) {
	case float32, float64:
		return number.Decimal(a, number.MaxFractionDigits(fractionDigits))
	case int, int8, int16, int32, int64, uint, uint8, uint16, uint32, uint64:
		return number.Decimal(a)
	}
	return a
}

// Date writes the day of t, in the time zone that t is in: 18. Januar 2022 in
// German, 18 January 2022 in English.
func (w *Words) Date(t time.Time) string {
	year, month, day := t.Date()
	return w.T("date.day", strconv.Itoa(day), w.T("month."+strconv.Itoa(int(month))), strconv.Itoa(year))
}

// DateTime writes the day and the minute of t, in the time zone that t is in:
// 18. Januar 2022, 14:05 Uhr.
func (w *Words) DateTime(t time.Time) string {
	return w.T("date.minute", w.Date(t), t.Format("15:04"))
}
