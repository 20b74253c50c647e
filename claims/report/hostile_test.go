package report

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	mdhtml "github.com/yuin/goldmark/renderer/html"
	"golang.org/x/net/html"
	"pgregory.net/rapid"

	"tickmark/claims"
)

// attacks are words as a hostile article or page may hold them.
var attacks = []string{
	`<script>alert(1)</script>`,
	`"><img src=x onerror=alert(2)>`,
	`' onmouseover='alert(3)`,
	`</style><svg onload=alert(4)>`,
	`{{.Words}} {{template "card"}}`,
	`[click](javascript:alert(5)) ![x](https://evil.example/pixel.png)`,
	"</a> <javascript:alert(6)> <https://evil.example/auto>",
	"`code` *bold* _it_ | cell | # heading\n\n# real heading\n- item\n1. one\n> quote\n---\n<b>raw</b>",
	`=HYPERLINK("https://evil.example","x")`,
	"+1+1", "-2+3", "@SUM(A1:A9)", "\t=1+1", "  =1+1", "＝1+1", "\r=2",
	"before\u202eafter\u202c \u2066iso\u2069 \x00nul \x1b[31mescape \xff broken \ufeff",
	"--> <!-- ]]> <![CDATA[ &lt;script&gt; &#x6a;avascript:",
	"\u2028</script>\u2029",
	"javascript:alert(7)", "data:text/html,<script>alert(8)</script>", "vbscript:x", "JaVaScRiPt:alert(9)", "//evil.example/x",
	"https://user:password@evil.example/", "file:///home/somebody/secret/notes.txt", `C:\Users\somebody\secret\notes.txt`,
}

// hostile makes a case in which everything that can come from outside is one of
// the words.
func hostile(words []string) Input {
	n := 0
	next := func() string { n++; return words[n%len(words)] }
	text := claims.Normalise(strings.Join(words, "\n\n"))
	b := newCase(text)
	b.d.Case.Title = strings.Join(words, " ")
	a := &b.d.Case.Article
	a.Input, a.Lang, a.Date, a.DateFrom, a.ContentType = next(), next(), next(), next(), next()
	a.RawSHA256 = next()
	a.Document.Author, a.Document.Site = claims.Reading{Value: next(), From: next()}, claims.Reading{Value: next(), From: next()}
	a.Document.Published, a.Document.Extractor = claims.Reading{Value: next(), From: next()}, next()
	a.Document.Remarks = []claims.Reason{claims.Because(next(), next())}
	for i, w := range words {
		id := claims.ID(rune('a' + i))
		url := w
		s := claims.Source{ID: "s" + id, Number: i + 1, Kind: claims.SourceKind(next()), URL: url, Title: next(), Author: next(),
			Publisher: next(), Lang: next(), Published: claims.Reading{Value: next(), From: next()}, Links: []claims.Span{{Start: i, End: i + 1}}}
		b.d.Sources = append(b.d.Sources, s)
		b.enter("source.add", claims.EntitySource, s.ID, s)
		k := claims.Capture{ID: "k" + id, Source: s.ID, Requested: next(), Final: url, Canonical: next(), Started: b.at, Ended: b.at, Status: 200,
			Redirects: []claims.Redirect{{Status: 301, From: next(), To: url}}, ContentType: next(), Charset: next(), SHA256: next(), TextSHA256: next(),
			Extractor: next(), Program: next(), ResponseHeaders: map[string][]string{next(): {next()}}}
		if i%3 == 0 {
			k.Failure, k.Message = next(), claims.Because("report.capture.failed", next())
		}
		b.d.Captures = append(b.d.Captures, k)
		c := claims.Claim{ID: id, Anchor: claims.Anchor{Quote: w, Span: claims.Span{Start: 3 * i, End: 3*i + 5}}, Standalone: next(),
			Kind: claims.ProposalKind(next()), Speech: claims.SpeechDirect, Speaker: next(), Origin: next(), State: claims.State(next()), Note: next(),
			Reasons: []claims.Reason{claims.Because(next(), next())}, Flags: []claims.Flag{claims.FlagCriticism, claims.Flag(next())}}
		b.written(id, next)
		b.d.Claims = append(b.d.Claims, c)
		b.d.Citations = append(b.d.Citations, claims.Citation{ID: "q" + id, Claim: id, Capture: k.ID, Role: claims.Role(next()), By: next(),
			Anchor: claims.Anchor{Quote: next(), Prefix: next(), Suffix: next()}, Locator: next(), At: b.at})
		kinds := claims.FindingKinds
		for j, check := range c.Checks() {
			f := claims.Finding{Claim: id, Check: check, Kind: kinds[(i+j)%len(kinds)], Reasoning: next(), Wording: next(), By: next(), At: b.at}
			b.d.Findings = append(b.d.Findings, f)
			b.enter(next(), claims.EntityFinding, claims.FindingID(id, check), f)
		}
	}
	in := b.input("en")
	in.Program = next()
	in.Tell = claims.Disclosure{Contacts: true}
	in.Sentences = []claims.Sentence{{Span: claims.Span{Start: 0, End: 9999}, Zone: claims.Zone(next())}}
	return in
}

// written is what a desk writes down about a claim, in the words that next gives.
func (b *builder) written(claim claims.ID, next func() string) {
	of := []claims.ID{claim}
	b.d.Contacts = append(b.d.Contacts, claims.Contact{ID: "x" + claim, Claims: of, Who: next(), How: claims.Way(next()), Reply: true, Asked: next(), AskedAt: b.at,
		Due: next(), Answer: next(), Answered: b.at, By: next(), At: b.at})
	b.enter("contact.add", claims.EntityContact, "x"+claim, b.d.Contacts[len(b.d.Contacts)-1])
	b.d.Queries = append(b.d.Queries, claims.Query{ID: "y" + claim, Claim: claim, Check: claims.CheckSo, Text: next(), By: next(), At: b.at, Answer: next(), Answered: b.at,
		Ruling: claims.Ruling(next()), Reason: next(), RuledBy: next(), Ruled: b.at})
	b.enter("query.add", claims.EntityQuery, "y"+claim, b.d.Queries[len(b.d.Queries)-1])
	b.d.Searches = append(b.d.Searches, claims.Searched{ID: "z" + claim, Claim: claim, Where: next(), Query: next(), On: next(), By: next(), At: b.at})
	b.d.Reviews = append(b.d.Reviews, claims.Review{Claim: claim, Check: claims.CheckSo, By: next(), Kind: claims.FindingKind(next()), Note: next(), At: b.at})
	b.d.SignOffs = append(b.d.SignOffs, claims.SignOff{ID: "u" + claim, Claim: claim, By: next(), At: b.at})
	b.d.Steps = append(b.d.Steps, claims.Step{ID: "t" + claim, Text: next(), Done: true, By: next(), At: b.at})
	b.d.Corrections = append(b.d.Corrections, claims.Correction{ID: "w" + claim, Claim: claim, On: next(), Wrong: next(), Right: next(), Where: next(), By: next(), At: b.at})
}

// checkPage fails for everything in a page that could run, load or lead anywhere
// but to a web address or a place in the page itself.
func checkPage(t interface{ Errorf(string, ...any) }, page string, allowed []string) {
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Errorf("the page cannot be parsed: %v", err)
		return
	}
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		if !slices.Contains(allowed, n.Data) {
			t.Errorf("the page holds a <%s> element", n.Data)
		}
		for _, a := range n.Attr {
			if strings.HasPrefix(strings.ToLower(a.Key), "on") || a.Key == "style" || a.Key == "src" || a.Key == "srcset" || a.Key == "action" {
				t.Errorf("<%s> has the attribute %s=%q", n.Data, a.Key, a.Val)
			}
			if a.Key == "href" && !strings.HasPrefix(a.Val, "#") {
				u, err := url.Parse(a.Val)
				if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.User != nil {
					t.Errorf("<%s> leads to %q", n.Data, a.Val)
				}
			}
		}
	}
}

// ownElements are those that the template writes.
var ownElements = strings.Fields(`html head meta title style body a header p h1 h2 h3 h4 dl div dt dd strong nav ol li ul span main section
	table caption thead tbody tr th td svg rect article blockquote figure figcaption mark ins bdi q sup b`)

func TestNothingRunsInTheHTMLReport(t *testing.T) {
	page := write(t, "html", hostile(attacks))
	checkPage(t, page, ownElements)
	for _, c := range "\u202e\u202c\u2066\u2069\x00\x1b" {
		if strings.ContainsRune(page, c) {
			t.Errorf("the page holds the character %U", c)
		}
	}
	if !strings.Contains(html.UnescapeString(page), "⟨U+202E⟩") {
		t.Error("the page does not show that the reading direction was turned around")
	}
	root, _ := html.Parse(strings.NewReader(page))
	ids := map[string]int{}
	targets := map[string]bool{}
	for n := range root.Descendants() {
		for _, a := range n.Attr {
			if a.Key == "id" {
				ids[a.Val]++
			}
			if a.Key == "lang" && !langTag.MatchString(a.Val) {
				t.Errorf("<%s> is said to be in the language %q", n.Data, a.Val)
			}
			if a.Key == "href" && strings.HasPrefix(a.Val, "#") {
				targets[a.Val[1:]] = true
			}
			if a.Key == "href" && !strings.HasPrefix(a.Val, "#") && !hasAttr(n, "rel", "noopener noreferrer") {
				t.Errorf("the link to %s tells the page where it was followed", a.Val)
			}
		}
	}
	for id, n := range ids {
		if n > 1 {
			t.Errorf("the id %q stands %d times", id, n)
		}
	}
	for id := range targets {
		if ids[id] == 0 {
			t.Errorf("a link leads to #%s, which is not there", id)
		}
	}
}

func hasAttr(n *html.Node, key, value string) bool {
	return slices.ContainsFunc(n.Attr, func(a html.Attribute) bool { return a.Key == key && a.Val == value })
}

func TestNothingRunsInTheMarkdownReport(t *testing.T) {
	checkMarkdown(t, write(t, "md", hostile(attacks)))
}

// checkMarkdown renders the report as a careless site would, raw HTML allowed.
func checkMarkdown(t interface{ Errorf(string, ...any) }, report string) {
	var page bytes.Buffer
	md := goldmark.New(goldmark.WithExtensions(extension.Linkify, extension.Strikethrough, extension.TaskList,
		extension.NewTable(extension.WithTableCellAlignMethod(extension.TableCellAlignAttribute))), goldmark.WithRendererOptions(mdhtml.WithUnsafe()))
	if err := md.Convert([]byte(report), &page); err != nil {
		t.Errorf("the report is not Markdown: %v", err)
		return
	}
	checkPage(t, page.String(), strings.Fields(`html head body h1 h2 h3 p ul li ol strong table thead tbody tr th td blockquote a`))
	if n := strings.Count(page.String(), "<h1"); n != 1 {
		t.Errorf("the report has %d titles", n)
	}
	if n := strings.Count(page.String(), "<h2"); n != len(newView(hostile([]string{"x"})).Sections()) {
		t.Errorf("the report has %d sections", n)
	}
}

func TestNoCellIsAFormula(t *testing.T) {
	table := write(t, "csv", hostile(attacks))
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(table, "\ufeff"))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != len(attacks)+1 {
		t.Errorf("%d rows for %d claims", len(rows), len(attacks))
	}
	for _, row := range rows {
		for _, c := range row {
			if f := strings.TrimLeft(c, " "); f != "" && strings.ContainsRune("=+-@\t\r＝＋－＠", []rune(f)[0]) {
				t.Errorf("the cell %q is a formula", c)
			}
		}
	}
	if !strings.HasPrefix(table, "\ufeff") {
		t.Error("Excel will not take the table for UTF-8")
	}
}

func TestJSONReportIsWholeAndSafeInAPage(t *testing.T) {
	report := write(t, "json", hostile(attacks))
	if strings.ContainsAny(report, "<>\u2028\u2029") {
		t.Error("the report would break out of a script element")
	}
	var e export
	if err := json.Unmarshal([]byte(report), &e); err != nil {
		t.Fatal(err)
	}
	if e.Schema != Schema || e.Version != SchemaVersion || len(e.Claims) != len(attacks) || len(e.Sources) != len(attacks) {
		t.Errorf("report holds %d claims and %d sources", len(e.Claims), len(e.Sources))
	}
}

// TestNothingOfTheMachineIsTold looks for what the test case knows of the machine
// and its user and no report may tell.
func TestNothingOfTheMachineIsTold(t *testing.T) {
	b := bridge()
	b.d.Captures[3].TextSHA256, b.d.Captures[3].Failure = "", "file"
	b.d.Captures[3].Message = claims.Because("report.capture.failed", "open "+b.d.Captures[3].Final)
	b.d.Case.Article.Document.Remarks = []claims.Reason{claims.Because("report.capture.failed", b.d.Case.Article.Input)}
	for _, format := range Formats() {
		got := write(t, format, b.input("de"))
		if i := strings.Index(got, "somebody"); i >= 0 {
			t.Errorf("%s tells the path: %q", format, got[max(0, i-40):i+20])
		}
		if strings.Contains(got, "secret-login") || strings.Contains(got, "secret-cookie") {
			t.Errorf("%s tells who worked on the case", format)
		}
	}
}

func TestAddressesAreSafeToPrintAndToFollow(t *testing.T) {
	for _, c := range []struct{ in, printed, followed string }{
		{"https://a.example/x?y=1#z", "https://a.example/x?y=1#z", "https://a.example/x?y=1#z"},
		{"HTTP://a.example/", "HTTP://a.example/", "http://a.example/"},
		{"https://user:password@a.example/x", "https://a.example/x", ""},
		{"javascript:alert(1)", "javascript:alert(1)", ""},
		{"data:text/html,x", "data:text/html,x", ""},
		{"//a.example/x", "x", ""},
		{"/home/somebody/case/notes.txt", "notes.txt", ""},
		{"file:///home/somebody/notes.txt", "notes.txt", ""},
		{`C:\Users\somebody\notes.txt`, "notes.txt", ""},
		{`\\server\somebody\notes.txt`, "notes.txt", ""},
		{"/home/somebody/", "somebody", ""},
		{"notes.txt", "notes.txt", ""},
		{"pasted", "pasted", ""},
		{"", "", ""},
	} {
		if got := address(c.in); got != c.printed {
			t.Errorf("address(%q) = %q, want %q", c.in, got, c.printed)
		}
		if got := link(c.in); got != c.followed {
			t.Errorf("link(%q) = %q, want %q", c.in, got, c.followed)
		}
	}
}

func TestAnyWordsLeaveEveryReportWhole(t *testing.T) {
	piece := rapid.OneOf(rapid.SampledFrom(attacks), rapid.String(), rapid.StringMatching("[-=+@#*_`|<>\\[\\]()!&~:0-9. \\\\\n]{1,30}"))
	rapid.Check(t, func(t *rapid.T) {
		in := hostile(rapid.SliceOfN(piece, 1, 5).Draw(t, "words"))
		for _, format := range Formats() {
			var b strings.Builder
			if err := Write(&b, format, in); err != nil {
				t.Fatal(err)
			}
			switch format {
			case "html":
				checkPage(t, b.String(), ownElements)
			case "md":
				checkMarkdown(t, b.String())
			}
		}
	})
}
