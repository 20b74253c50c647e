package model

import (
	"strings"
	"testing"
	"time"

	"tickmark/claims"
	"tickmark/claims/desk"
)

func TestSourceRows(t *testing.T) {
	s := newSample(t)
	_, err := s.AddPasted(t.Context(), s.id, "eingefügter Text", desk.Input{Text: "Ein Satz, den jemand eingefügt hat."})
	s.must(err)
	lost, err := s.AddSource(t.Context(), s.id, "https://quellen.tickmark.example/fehlt.html")
	s.must(err)
	file, err := s.AddSource(t.Context(), s.id, "/nirgends/Papier.txt")
	s.must(err)
	c := s.now()
	busy := map[claims.ID]bool{c.Sources[0].ID: true}
	rows := map[claims.ID]SourceRow{}
	for _, r := range SourceRows(c, busy, de) {
		rows[r.Source] = r
	}
	if r := rows[c.Sources[0].ID]; r.Note != de.T("gui.source.fetching") || r.OK || r.Failed {
		t.Errorf("being fetched: %+v", r)
	}
	if r := rows[c.Sources[1].ID]; !strings.Contains(r.Name, "quellen.tickmark.example/") || r.Note != "nicht abgerufen" {
		t.Errorf("not fetched: %+v", r)
	}
	if r := rows[file]; !strings.Contains(r.Name, "Papier.txt") {
		t.Errorf("a file: %+v", r)
	}
	s.must(s.Fetch(t.Context(), s.id, s.Waiting(c), nil))
	for _, r := range SourceRows(s.now(), nil, de) {
		rows[r.Source] = r
	}
	if r := rows[c.Sources[1].ID]; !r.OK || !strings.HasPrefix(r.Name, "S2  ") || !strings.Contains(r.Note, "2022-01-21") {
		t.Errorf("fetched: %+v", r)
	}
	for _, id := range []claims.ID{lost, file} {
		if r := rows[id]; !r.Failed || r.OK || r.Note == "" || strings.Contains(r.Note, "fetch.") {
			t.Errorf("failed without a sentence that says why: %+v", r)
		}
	}
}

func TestCaptureFacts(t *testing.T) {
	c := newSample(t).fetched().now()
	k := *c.Latest(c.Sources[1].ID)
	k.Redirects = []claims.Redirect{{Status: 301, From: "http://a.example/", To: "https://a.example/"}}
	k.RequestHeaders = map[string][]string{"User-Agent": {"tickmark"}, "Accept": {"text/html"}}
	text := ""
	for _, f := range CaptureFacts(&k, de) {
		if f.Name == "" || f.Value == "" {
			t.Errorf("an empty line: %+v", f)
		}
		text += f.Name + "=" + f.Value + "\n"
	}
	for _, want := range []string{k.Requested, "301", "https://a.example/", "=200\n", k.SHA256, k.TextSHA256, "UTC", "Accept: text/html\nUser-Agent: tickmark"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing in\n%s", want, text)
		}
	}
	failed := claims.Capture{Requested: "https://b.example/", Failure: "timeout", Message: claims.Because("fetch.offline", "b.example")}
	text = ""
	for _, f := range CaptureFacts(&failed, de) {
		text += f.Name + "=" + f.Value + "\n"
	}
	if strings.Contains(text, "SHA-256") || strings.Contains(text, "0001") || !strings.Contains(text, de.T("fetch.offline", "b.example")) {
		t.Errorf("a failure is told as\n%s", text)
	}
}

func TestDateLine(t *testing.T) {
	s := newSample(t)
	if got := DateLine(s.now(), de); !strings.Contains(got, "22. Januar 2022") || !strings.Contains(got, de.T("from.json-ld")) {
		t.Errorf("as the page has it: %q", got)
	}
	s.must(s.SetDate(t.Context(), s.id, "2022-01-23"))
	if got := DateLine(s.now(), de); !strings.Contains(got, "23. Januar 2022") || !strings.Contains(got, de.T("date_from.given")) {
		t.Errorf("as given: %q", got)
	}
	id, err := s.Open(t.Context(), desk.Input{Text: "Die Brücke ist offen. Sie kostete 4 Millionen Euro."})
	s.must(err)
	s.id = id
	if got := DateLine(s.now(), de); got != de.T("gui.date.none") {
		t.Errorf("not known: %q", got)
	}
}

func TestDay(t *testing.T) {
	for in, want := range map[string]string{"2022-01-21": "21. Januar 2022", "2022-01": "Januar 2022", "2022": "2022", "": "",
		"2022-01-21TEV": "21. Januar 2022, abends", "2022-01-21T14:30": "21. Januar 2022, 14:30", "P3D": "P3D",
		"2022-W04": "Woche ab 24. Januar 2022", "2020-W53": "Woche ab 28. Dezember 2020", "2021-W01": "Woche ab 4. Januar 2021", "2019-W01": "Woche ab 31. Dezember 2018"} {
		if got := day(in, de); got != want {
			t.Errorf("%q is written %q, want %q", in, got, want)
		}
	}
	if m := monday(2026, 48); m.Weekday() != time.Monday {
		t.Errorf("a week begins on a %v", m.Weekday())
	}
}

func TestValue(t *testing.T) {
	for name, tt := range map[string]struct {
		d    claims.Detail
		want string
	}{
		"number":            {claims.Detail{Kind: claims.DetailNumber, Value: "200000"}, "200.000"},
		"fraction":          {claims.Detail{Kind: claims.DetailNumber, Value: "2.7"}, "2,7"},
		"range":             {claims.Detail{Kind: claims.DetailNumber, Value: "3", To: "5"}, "3 – 5"},
		"money":             {claims.Detail{Kind: claims.DetailMoney, Value: "4200000", Unit: "EUR"}, "4.200.000 EUR"},
		"pounds":            {claims.Detail{Kind: claims.DetailQuantity, Value: "90", Unit: "[lb_av]"}, "90 lb"},
		"per cent":          {claims.Detail{Kind: claims.DetailPercent, Value: "12"}, "12 %"},
		"date":              {claims.Detail{Kind: claims.DetailDate, Value: "2022-01-21"}, "21. Januar 2022"},
		"now":               {claims.Detail{Kind: claims.DetailDate, Value: "PRESENT_REF"}, ""},
		"years ago":         {claims.Detail{Kind: claims.DetailDuration, Value: "P3Y", Point: "2019"}, "2019"},
		"duration":          {claims.Detail{Kind: claims.DetailDuration, Value: "PT90M"}, ""},
		"name":              {claims.Detail{Kind: claims.DetailName, Value: "Antony  Blinken"}, "Antony Blinken"},
		"what is no number": {claims.Detail{Kind: claims.DetailNumber, Value: "?"}, "?"},
	} {
		if got := value(tt.d, de); got != tt.want {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
}

func TestDetailRows(t *testing.T) {
	s := newSample(t)
	k := s.about("rund 90 Minuten")
	rows := DetailRows(s.now(), k, de)
	if len(rows) == 0 {
		t.Fatal("no details")
	}
	for _, r := range rows {
		if r.Kind == "" || r.Text == "" || strings.EqualFold(r.Value, r.Text) {
			t.Errorf("%+v says nothing, or the same twice", r)
		}
	}
}
