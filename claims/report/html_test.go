package report

import (
	"fmt"
	"io/fs"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"tickmark/assets"
)

func asset(t *testing.T, name string) string {
	t.Helper()
	b, err := fs.ReadFile(assets.Report(), name)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestEverySentenceOfTheTemplateIsTranslated(t *testing.T) {
	keys := regexp.MustCompile(`\bT "([^"]+)"`).FindAllStringSubmatch(asset(t, "report.html"), -1)
	if len(keys) < 20 {
		t.Fatalf("only %d keys found", len(keys))
	}
	for _, lang := range assets.Languages() {
		for _, k := range keys {
			if !assets.Speak(lang).Has(k[1]) {
				t.Errorf("%s: no sentence for %q", lang, k[1])
			}
		}
	}
}

func TestEveryWordOfTheReportIsTranslated(t *testing.T) {
	key := regexp.MustCompile(`\b(report|finding|state|kind|check|role|zone|source|from|action)\.[a-z_.]+\b`)
	for _, lang := range assets.Languages() {
		root, err := html.Parse(strings.NewReader(write(t, "html", bridge().input(lang))))
		if err != nil {
			t.Fatal(err)
		}
		for n := range root.Descendants() {
			if n.Type == html.TextNode && n.Parent.Data != "style" && key.MatchString(n.Data) {
				t.Errorf("%s: the report shows the key %q", lang, n.Data)
			}
		}
	}
}

func TestPageSpeaksItsLanguagesAndHasLandmarks(t *testing.T) {
	page := write(t, "html", bridge().input("en"))
	for _, want := range []string{`<html lang="en">`, `<h1 lang="de"`, `<header>`, `<main>`, `<nav aria-label="Contents">`, `<mark>`,
		`<blockquote dir="auto" lang="en">`, `<th scope="col"`, `<th scope="row"`} {
		if !strings.Contains(page, want) {
			t.Errorf("the page has no %s", want)
		}
	}
	root, _ := html.Parse(strings.NewReader(page))
	level := 0
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && len(n.Data) == 2 && n.Data[0] == 'h' && n.Data[1] >= '1' && n.Data[1] <= '6' {
			now := int(n.Data[1] - '0')
			if now > level+1 {
				t.Errorf("a heading of level %d follows one of level %d", now, level)
			}
			level = now
		}
	}
}

// TestColoursCanBeRead holds the contrast that WCAG 2.2 asks for text, 4.5 to 1,
// for every colour of words against every ground, in light, dark and print.
func TestColoursCanBeRead(t *testing.T) {
	palettes := regexp.MustCompile(`:root \{([^}]*)\}`).FindAllStringSubmatch(asset(t, "report.css"), -1)
	if len(palettes) != 3 {
		t.Fatalf("%d palettes", len(palettes))
	}
	for i, p := range palettes {
		colour := map[string]string{}
		for _, m := range regexp.MustCompile(`--([a-z]+): (#[0-9a-f]{6})`).FindAllStringSubmatch(p[1], -1) {
			colour[m[1]] = m[2]
		}
		for _, ground := range []string{"paper", "sheet"} {
			for _, ink := range []string{"ink", "quiet", "link", "verified", "corrected", "context", "disputed", "unsupported", "author", "notfact", "open"} {
				if r := contrast(colour[ink], colour[ground]); r < 4.5 {
					t.Errorf("palette %d: %s on %s has a contrast of %.1f", i, ink, ground, r)
				}
			}
		}
		if r := contrast(colour["ink"], colour["highlight"]); r < 4.5 {
			t.Errorf("palette %d: highlighted words have a contrast of %.1f", i, r)
		}
	}
}

// contrast is the contrast ratio of WCAG 2.2 of two colours written #rrggbb.
func contrast(a, b string) float64 {
	la, lb := luminance(a), luminance(b)
	return (max(la, lb) + .05) / (min(la, lb) + .05)
}

func luminance(colour string) float64 {
	sum := 0.0
	for i, weight := range []float64{.2126, .7152, .0722} {
		if len(colour) != 7 {
			panic(fmt.Sprintf("not a colour: %q", colour))
		}
		n, _ := strconv.ParseUint(colour[1+2*i:3+2*i], 16, 8)
		c := float64(n) / 255
		if c <= .04045 {
			c /= 12.92
		} else {
			c = math.Pow((c+.055)/1.055, 2.4)
		}
		sum += weight * c
	}
	return sum
}
