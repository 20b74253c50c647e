package read

import (
	"errors"
	"slices"
	"strings"
	"testing"
)

func TestSpreadsheet(t *testing.T) {
	for name, c := range map[string]struct {
		file string
		head []string
		rows [][]string
	}{
		"commas":                   {"fact,status\n\"a, b\",C\n", []string{"fact", "status"}, [][]string{{"a, b", "C"}}},
		"Excel in German":          {"\ufeffAussage;Stand\r\nBrücke offen;bestätigt\r\n", []string{"Aussage", "Stand"}, [][]string{{"Brücke offen", "bestätigt"}}},
		"Windows-1252":             {"Aussage;Stand\nBr\xfccke \x84offen\x93;best\xe4tigt\n", []string{"Aussage", "Stand"}, [][]string{{"Brücke „offen“", "bestätigt"}}},
		"UTF-16":                   {"\xff\xfea\x00;\x00b\x00\n\x001\x00;\x002\x00", []string{"a", "b"}, [][]string{{"1", "2"}}},
		"tabs and a short row":     {"a\tb\n1\n\t\n3\t4\n", []string{"a", "b"}, [][]string{{"1"}, {"3", "4"}}},
		"lines in a cell":          {"a,b\n\"1\n2\",3\n", []string{"a", "b"}, [][]string{{"1\n2", "3"}}},
		"kept from being formulas": {"a,b\n'=SUM(A1),'alt\n", []string{"a", "b"}, [][]string{{"=SUM(A1)", "'alt"}}},
		"decomposed letters":       {"a\nBru\u0308cke\n", []string{"a"}, [][]string{{"Brücke"}}},
	} {
		t.Run(name, func(t *testing.T) {
			s, err := Spreadsheet(strings.NewReader(c.file))
			if err != nil {
				t.Fatal(err)
			}
			if !slices.Equal(s.Head, c.head) || len(s.Rows) != len(c.rows) {
				t.Fatalf("got %q %+v", s.Head, s.Rows)
			}
			for i, r := range s.Rows {
				if !slices.Equal(r.Cells, c.rows[i]) {
					t.Errorf("row %d is %q, want %q", i, r.Cells, c.rows[i])
				}
				if r.Cell(7) != "" || r.Cell(-1) != "" {
					t.Errorf("row %d has cells that it does not have", i)
				}
			}
		})
	}
}

func TestSpreadsheetRefuses(t *testing.T) {
	for key, file := range map[string]string{
		"read.table.empty":         " \n",
		"read.table.row_too_large": "a,b\n\"" + strings.Repeat("x", 3<<20),
		"read.table.too_many":      "a\n" + strings.Repeat("x\n", mostRows+1),
	} {
		_, err := Spreadsheet(strings.NewReader(file))
		if e, ok := errors.AsType[*ListError](err); !ok || e.Reason.Key != key {
			t.Errorf("got %v, want %s", err, key)
		}
	}
}

func FuzzSpreadsheet(f *testing.F) {
	f.Add("fact;status\n\"a;b\";C\n")
	f.Add("\xff\xfea\x00")
	f.Add("a,\"b\nc,'=d")
	f.Fuzz(func(t *testing.T, file string) {
		s, err := Spreadsheet(strings.NewReader(file))
		if err == nil && len(s.Rows) > mostRows {
			t.Errorf("%d rows", len(s.Rows))
		}
	})
}
