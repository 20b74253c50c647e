package read

import (
	"net/url"
	"path"
	"strings"
	"sync"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"tickmark/claims"
)

// markdownFormat reads Markdown (CommonMark with tables, bare links and a head of
// "key: value" lines between rows of three hyphens, as site generators use it).
var markdownFormat = format{name: "markdown", looks: looksMarkdown, read: readMarkdown}

func looksMarkdown(head string, in Input) int {
	if looksHTML(head, Input{}) == 3 {
		return 0
	}
	signs := 0
	if _, rest := frontMatter(head); rest != head {
		signs += 2
	}
	for l := range strings.Lines(head) {
		switch {
		case strings.HasPrefix(l, "# "), strings.HasPrefix(l, "## "), strings.HasPrefix(l, "### "):
			signs++
		case strings.HasPrefix(l, "```"), strings.Contains(l, "](http"), strings.HasPrefix(l, "!["):
			signs++
		case strings.Count(l, "**") >= 2:
			signs++
		}
	}
	switch strings.ToLower(path.Ext(in.Name)) {
	case ".md", ".markdown", ".mdown", ".mkd":
		return 2
	}
	if strings.HasPrefix(in.ContentType, "text/markdown") {
		return 2
	}
	if signs >= 3 {
		return 2
	}
	return 0
}

// markdownParser is built once; it may be used by several goroutines.
var markdownParser = sync.OnceValue(func() parser.Parser {
	return goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.Linkify)).Parser()
})

// Bounds for what is read as Markdown; no article comes near, and what goes beyond is
// read as plain text. The parser is recursive in the depth of blocks, takes quadratic
// time in the signs of a paragraph, and up to 2,000 bytes for each line, link and
// cell of a table. It fills every row up to the widest one.
const (
	deepestMarkdown   = 100
	mostMarks         = 2000 // signs of emphasis, links and code in a paragraph
	mostMarkdownMarks = 50_000
	mostMarkdownLines = 50_000
	mostCells         = 50_000
)

func readMarkdown(s string, in Input) (*claims.Article, error) {
	s = claims.Normalise(s)
	head, body := frontMatter(s)
	if hostile(body) {
		return Text(s), nil
	}
	base, err := url.Parse(in.URL)
	if err != nil || base.Scheme == "" {
		base = nil
	}
	src := []byte(body)
	m := markdownWalker{src: src, walker: walker{base: base, level: lax, masses: masses{}, articleFrom: -1, verdicts: map[string]verdict{}}}
	m.blocks(markdownParser().Parse(text.NewReader(src)))
	m.flush()
	a := &claims.Article{}
	assemble(a, withCaptions(m.pieces))
	a.Title = claims.Reading{Value: head["title"], From: "front-matter"}
	a.Author = claims.Reading{Value: first(head["author"], head["authors"]), From: "front-matter"}
	a.Published = claims.Reading{Value: stamp(first(head["date"], head["published"], head["pubdate"]), false), From: "front-matter"}
	a.Modified = claims.Reading{Value: stamp(first(head["lastmod"], head["updated"], head["modified"]), false), From: "front-matter"}
	a.Lang = claims.Reading{Value: langCode(first(head["lang"], head["language"])), From: "front-matter"}
	for _, r := range []*claims.Reading{&a.Title, &a.Author, &a.Published, &a.Modified, &a.Lang} {
		if r.Value == "" {
			r.From = ""
		}
	}
	for i := range m.pieces {
		if a.Title.Value == "" && m.pieces[i].level > 0 {
			a.Title = claims.Reading{Value: squeeze(m.pieces[i].text), From: "h1"}
		}
	}
	if len(a.Blocks) == 0 {
		return nil, because(NoText)
	}
	return a, nil
}

// hostile reports whether a text goes beyond the bounds for Markdown.
func hostile(s string) bool {
	lines, all, cells := 0, 0, 0
	marks, rows, columns := 0, 0, 0 // of the paragraph
	for l := range strings.Lines(s) {
		if strings.TrimSpace(l) == "" {
			all, cells = all+marks, cells+rows*columns
			marks, rows, columns = 0, 0, 0
			continue
		}
		lines++
		if bars := strings.Count(l, "|"); bars > 0 {
			rows, columns = rows+1, max(columns, bars)
		}
		indent := len(l) - len(strings.TrimLeft(l, "> -*+\t"))
		if indent > 2*deepestMarkdown && strings.Trim(l, "-*> +\t\n") != "" {
			return true
		}
		for i := range len(l) {
			switch l[i] {
			case '*', '_', '[', ']', '<', '`', '~', '!', '&', ':', '@':
				marks++
			}
		}
		marks += strings.Count(l, "www.")
		if marks > mostMarks || all+marks > mostMarkdownMarks || lines > mostMarkdownLines || cells+rows*columns > mostCells {
			return true
		}
	}
	return false
}

// frontMatter parts the head of "key: value" lines from the text. Lists of
// authors become one value.
func frontMatter(s string) (map[string]string, string) {
	rest, ok := strings.CutPrefix(s, "---\n")
	if !ok {
		return nil, s
	}
	end := strings.Index(rest, "\n---")
	if end < 0 || end > headSize {
		return nil, s
	}
	m := map[string]string{}
	key := ""
	for l := range strings.Lines(rest[:end+1]) {
		l = strings.TrimRight(l, "\n")
		if item, ok := strings.CutPrefix(strings.TrimSpace(l), "- "); ok && key != "" {
			if m[key] != "" {
				m[key] += ", "
			}
			m[key] += unquote(item)
			continue
		}
		k, v, ok := strings.Cut(l, ":")
		if !ok || strings.HasPrefix(l, " ") {
			continue
		}
		key = strings.ToLower(strings.TrimSpace(k))
		v = strings.TrimSpace(v)
		if inner, ok := strings.CutPrefix(v, "["); ok {
			var all []string
			for _, x := range strings.Split(strings.TrimSuffix(inner, "]"), ",") {
				all = append(all, unquote(x))
			}
			v = strings.Join(all, ", ")
		}
		m[key] = unquote(v)
	}
	if len(m) == 0 {
		return nil, s
	}
	body := rest[end+1:]
	_, body, _ = strings.Cut(body, "\n")
	return m, body
}

func unquote(s string) string {
	s = strings.TrimSpace(s)
	if len(s) >= 2 && (s[0] == '"' || s[0] == '\'') && s[len(s)-1] == s[0] {
		return s[1 : len(s)-1]
	}
	return s
}

// markdownWalker turns the tree of a Markdown text into pieces.
type markdownWalker struct {
	walker
	src []byte
}

// blocks walks the blocks under n.
func (m *markdownWalker) blocks(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch b := c.(type) {
		case *ast.Heading:
			m.heading = b.Level
			m.inline(b)
			m.flush()
			m.heading = 0
		case *ast.Blockquote:
			m.quote++
			m.blocks(b)
			m.quote--
		case *ast.List:
			m.list++
			m.blocks(b)
			m.list--
		case *ast.ListItem:
			m.item++
			m.blocks(b)
			m.item--
		case *ast.CodeBlock, *ast.FencedCodeBlock:
			for _, l := range c.Lines().Sliced(0, c.Lines().Len()) {
				m.write(string(l.Value(m.src)))
				m.space, m.breaks = true, 1
			}
			m.flush()
		case *ast.HTMLBlock:
			m.html(b)
		case *extast.Table:
			m.blocks(b)
		case *extast.TableHeader, *extast.TableRow:
			for cell := c.FirstChild(); cell != nil; cell = cell.NextSibling() {
				if m.buf.Len() > 0 {
					m.tab()
				}
				m.inline(cell)
			}
			m.flush()
		case *ast.Paragraph, *ast.TextBlock:
			m.inline(c)
			m.flush()
		}
	}
}

// html reads a block of HTML inside the text.
func (m *markdownWalker) html(b *ast.HTMLBlock) {
	var raw strings.Builder
	for _, l := range b.Lines().Sliced(0, b.Lines().Len()) {
		raw.Write(l.Value(m.src))
	}
	if b.HasClosure() {
		raw.Write(b.ClosureLine.Value(m.src))
	}
	nodes, err := html.ParseFragment(strings.NewReader(raw.String()), &html.Node{Type: html.ElementNode, DataAtom: atom.Body, Data: "body"})
	if err != nil {
		return
	}
	root := &html.Node{Type: html.ElementNode, DataAtom: atom.Div, Data: "div"}
	for _, n := range nodes {
		root.AppendChild(n)
	}
	m.mass = 0
	m.walk(root)
	m.flush()
}

// inline gathers the words under n.
func (m *markdownWalker) inline(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch x := c.(type) {
		case *ast.Text:
			m.write(string(x.Value(m.src)))
			if x.HardLineBreak() {
				m.space, m.breaks = true, 1
			} else if x.SoftLineBreak() {
				m.space = true
			}
		case *ast.String:
			m.write(string(x.Value))
		case *ast.Link:
			m.anchor(string(x.Destination), func() { m.inline(x) })
		case *ast.AutoLink:
			m.anchor(string(x.URL(m.src)), func() { m.write(string(x.Label(m.src))) })
		case *ast.Image, *ast.RawHTML:
		default:
			m.inline(c)
		}
	}
}
