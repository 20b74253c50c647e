package read

import "testing"

func TestFirstDate(t *testing.T) {
	for _, c := range []struct {
		in       string
		american bool
		want     string
	}{
		{"2022-01-18T14:05:00+01:00", false, "2022-01-18"},
		{"20220118", false, "2022-01-18"},
		{"Stand: 18.01.2022, 14:05 Uhr", false, "2022-01-18"},
		{"Stand: 18. 1. 2022", false, "2022-01-18"},
		{"am 18.01.22", false, "2022-01-18"},
		{"Dienstag, 18. Januar 2022", false, "2022-01-18"},
		{"5. Jänner 2021", false, "2021-01-05"},
		{"3. Mrz. 2021", false, "2021-03-03"},
		{"January 18th, 2022", false, "2022-01-18"},
		{"Jan. 18, 2022", false, "2022-01-18"},
		{"18 January 2022", false, "2022-01-18"},
		{"le 23 mai 2019", false, "2019-05-23"},
		{"12 de mayo de 2022", false, "2022-05-12"},
		{"7 kwietnia 2021", false, "2021-04-07"},
		{"2012年06月04日", false, "2012-06-04"},
		{"3/4/2021", true, "2021-03-04"},
		{"3/4/2021", false, "2021-04-03"},
		{"13/4/2021", true, "2021-04-13"},
		{"31.02.2021", false, ""},
		{"1.234.567", false, ""},
		{"Artikel 12.5.3", false, ""},
		{"18.01. um 14:05", false, ""},
		{"in den Jahren 1938 und 2018", false, ""},
		{"May I come in at 8", false, ""},
	} {
		d, _ := firstDate(c.in, c.american)
		if d.value != c.want {
			t.Errorf("%q: %q, want %q", c.in, d.value, c.want)
		}
	}
}

func TestStamp(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"2021-11-05T12:42:00Z", "2021-11-05"},
		{"2021-11-04T23:00Z", "2021-11-05"},    // midnight in Berlin, in winter
		{"2021-07-04T22:00:00Z", "2021-07-05"}, // and in summer
		{"2021-07-04T23:00:00Z", "2021-07-04"}, // 1 o'clock is no midnight
		{"2021-11-04T23:17:00Z", "2021-11-04"}, // a time of day that somebody published at
		{"2021-11-04T23:00:00+01:00", "2021-11-04"},
		{"", ""},
		{"gestern", ""},
	} {
		if got := stamp(c.in, false); got != c.want {
			t.Errorf("%q: %q, want %q", c.in, got, c.want)
		}
	}
}

func TestURLDate(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"https://a.example/2021/03/04/titel", "2021-03-04"},
		{"https://a.example/news/2021-03-04-titel.html", "2021-03-04"},
		{"https://a.example/2021/mar/04/title", "2021-03-04"},
		{"https://a.example/news-20210304.html", "2021-03-04"},
		{"https://a.example/2021/03/titel", ""},
		{"https://a.example/artikel-12345678.html", ""},
		{"https://a.example/suche?from=2021-03-04", ""},
	} {
		if got := urlDate(c.in); got != c.want {
			t.Errorf("%q: %q, want %q", c.in, got, c.want)
		}
	}
}
