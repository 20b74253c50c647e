package read

import "testing"

func TestJudge(t *testing.T) {
	for _, c := range []struct {
		names string
		want  verdict
	}{
		{"article-body", content},
		{"articleBodyContainer", content},
		{"entry-content has-sidebar", content},
		{"entry-content share", foreign},
		{"comments-area", thread},
		{"relatedPosts-box", doubtful},
		{"wp-caption", caption},
		{"article-header", lead},
		{"blog_teaser_text", pointer},
		{"outline-container a103d6", nothing}, // "a", "d" apart by figures are no "ad"
		{"mg-bottom-38px", nothing},
		{"no-share", nothing},
		{"col-sm-8 clearfix", nothing},
	} {
		if got := judge(c.names); got != c.want {
			t.Errorf("%q: %d, want %d", c.names, got, c.want)
		}
	}
}
