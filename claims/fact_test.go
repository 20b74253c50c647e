package claims

import "testing"

func TestEveryFactHasItsReading(t *testing.T) {
	var a Article
	seen := map[*Reading]Fact{}
	for _, f := range Facts {
		r := a.Reading(f)
		if r == nil || seen[r] != "" {
			t.Errorf("%s shares its reading with %q", f, seen[r])
		}
		seen[r] = f
	}
	if a.Reading("rating") != nil {
		t.Error("an unknown fact has a reading")
	}
}

func TestWhatChangedInAnArticle(t *testing.T) {
	was := Case{Article: Version{TextSHA256: "a", Document: Article{Blocks: []Block{{Kind: BlockParagraph, Span: Span{0, 4}}, {Kind: BlockParagraph, Span: Span{5, 9}}}}}}
	if f, ok := was.ChangedFact(was); ok {
		t.Errorf("nothing changed, but %s", f)
	}
	if b, ok := was.ChangedBlock(was); ok {
		t.Errorf("nothing changed, but %v", b)
	}
	is := was
	is.Article.Document.Author = Reading{Value: "Erika Beispiel", From: FromUser}
	is.Article.Document.Blocks = []Block{was.Article.Document.Blocks[0], {Kind: BlockCaption, Span: Span{5, 9}, Set: true}}
	if f, ok := is.ChangedFact(was); !ok || f != FactAuthor {
		t.Errorf("the author changed, not %q", f)
	}
	if b, ok := is.ChangedBlock(was); !ok || b.Start != 5 {
		t.Errorf("the second block changed, not %v", b)
	}
	is.Article.TextSHA256 = "b"
	if _, ok := is.ChangedFact(was); ok {
		t.Error("facts of another reading were compared")
	}
	if _, ok := is.ChangedBlock(was); ok {
		t.Error("blocks of another text were compared")
	}
}
