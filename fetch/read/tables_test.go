package read

import (
	"strings"
	"testing"
)

// TestRows: every row can be read by itself, whatever spans what.
func TestRows(t *testing.T) {
	for _, c := range []struct{ name, table, want string }{
		{"plain", "<tr><th>Tag</th><th>Pegel</th></tr><tr><td>Montag</td><td>120</td></tr>", "Tag\tPegel|Montag\t120"},
		{"a cell over two rows", "<tr><td rowspan=2>Montag</td><td>120</td></tr><tr><td>140</td></tr><tr><td>Dienstag</td><td>130</td></tr>", "Montag\t120|Montag\t140|Dienstag\t130"},
		{"a cell over two rows at the end", "<tr><td>8 Uhr</td><td rowspan=2>120</td></tr><tr><td>9 Uhr</td></tr>", "8 Uhr\t120|9 Uhr\t120"},
		{"a cell over rows and columns", "<tr><td rowspan=2 colspan=2>Montag</td><td>120</td></tr><tr><td>140</td></tr>", "Montag\t120|Montag\t140"},
		{"a cell over two columns", "<tr><td colspan=2>Pegel am Montag</td><td>hoch</td></tr><tr><td>8 Uhr</td><td>120</td><td>cm</td></tr>", "Pegel am Montag\thoch|8 Uhr\t120\tcm"},
		{"a cell that claims to span what is not there", "<tr><td rowspan=99999 colspan=99999>Montag</td><td>120</td></tr>", "Montag\t120"},
		{"a table in a cell", "<tr><td><table><tr><td>Stadt</td><td>3,2</td></tr></table></td></tr>", "Stadt\t3,2"},
		{"marks inside a cell", "<tr><td><b>Mon</b>tag</td><td><p>120</p><p>cm</p></td></tr>", "Montag\t120 cm"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := around(t, "<table>"+c.table+"</table>", "")
			var rows []string
			for _, b := range shown(a).Blocks {
				if strings.Contains(b[1], "\t") {
					rows = append(rows, b[1])
				}
			}
			if got := strings.Join(rows, "|"); got != c.want {
				t.Errorf("rows %q, want %q", got, c.want)
			}
		})
	}
}

func TestRaisedNumbersStayRaised(t *testing.T) {
	a, err := article(Input{Body: []byte(`<p>10<sup>6</sup> 10<sup>−3</sup> m<sup><a href="https://a.example/n">2</a></sup> am 4<sup>th</sup> Tag, CO<sub>2</sub>.</p>`), ContentType: "text/html", Fragment: true})
	if err != nil {
		t.Fatal(err)
	}
	sound(t, a)
	if want := "10⁶ 10⁻³ m² am 4th Tag, CO2."; a.Text != want || linksOf(a) != "² → https://a.example/n" {
		t.Errorf("%q with %s, want %q", a.Text, linksOf(a), want)
	}
}

// TestSpansAreBounded: what cells say again in the rows below them does not make a text
// many times as long as the page.
func TestSpansAreBounded(t *testing.T) {
	page := "<table>" + strings.Repeat("<tr><td rowspan=1000>"+strings.Repeat("Wort ", 60)+"<td>x", 2000) + "</table>"
	a, err := article(Input{Body: []byte(page), ContentType: "text/html"})
	if err != nil {
		t.Fatal(err)
	}
	sound(t, a)
	if len(a.Text) > len(page)+2*mostRepeated {
		t.Errorf("a page of %d bytes has a text of %d", len(page), len(a.Text))
	}
}
