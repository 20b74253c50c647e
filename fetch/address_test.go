package fetch

import (
	"fmt"
	"net/netip"
	"net/url"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestParseURL(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"http://Paper.Example", "http://paper.example/"},
		{"http://paper.example?a", "http://paper.example/?a"},
		{"http://paper.example/100%-Quote", "http://paper.example/100%25-Quote"},
		{"http://paper.example/%41%e4%", "http://paper.example/%41%e4%25"},
		{"http://paper.example/?q=Kiew ist \"groß\"&p=5%", "http://paper.example/?q=Kiew%20ist%20%22gro%C3%9F%22&p=5%25"},
		{"http://paper.example/a b", "http://paper.example/a%20b"},
		{" https://paper.example:443/a?b=c#d ", "https://paper.example/a?b=c"},
		{"http://paper.example:8080/", "http://paper.example:8080/"},
		{"http://paper.example./", "http://paper.example/"},
		{"https://münchen.example/straße", "https://xn--mnchen-3ya.example/stra%C3%9Fe"},
		{"http://under_score.example/", "http://under_score.example/"},
		{"http://[2001:DB8::1]/", "http://[2001:db8::1]/"},
		{"http://[::ffff:9.9.9.9]:81/", "http://9.9.9.9:81/"},
		{"http://151587081/", "http://9.9.9.9/"},
		{"http://0x9.011.9.9/", "http://9.9.9.9/"},
		{"http://9.9.2313/", "http://9.9.9.9/"},
		{"http://4294967296/", ""},
		{"http://1.2.3.4.5/", ""},
		{"http://256.1.1.1/", ""},
		{"http://a.08/", ""},
		{"http://0x7f.example/", "http://0x7f.example/"},
		{"http:///a", ""},
		{"http://:80/", ""},
		{"//paper.example/", ""},
		{"http://paper.example:0/", ""},
		{"http://paper.example:70000/", ""},
		{"http://paper.example:http/", ""},
		{"http://pa per.example/", ""},
		{"http://paper.example/\x00", ""},
		{"http://paper.example/\r\nX: y", ""},
		{"http://paper.example/" + strings.Repeat("a", maxURL), ""},
		{"http://%zz/", ""},
		{"http://ü\u0000.example/", ""},
		{"http://. /", ""},
		{"http://a..example/", ""},
		{"http://" + strings.Repeat("a", 64) + ".example/", ""},
		{"http://" + strings.Repeat("a.", 130) + "example/", ""},
		{"http://a,b.example/", ""},
		{"http://reader@paper.example/", ""},
	} {
		u, err := parseURL(c.in, nil)
		switch {
		case c.want == "" && (err == nil || err.Kind != FailBadURL):
			t.Errorf("%q: %v, %v; want it refused", c.in, u, err)
		case c.want != "" && (err != nil || u.String() != c.want):
			t.Errorf("%q: %v, %v; want %s", c.in, u, err, c.want)
		}
	}
}

func TestCanonicalHost(t *testing.T) {
	for in, want := range map[string]string{
		"Paper.Example.":   "paper.example",
		"MÜNCHEN.example":  "xn--mnchen-3ya.example",
		"0:0:0:0:0:0:0:1":  "::1",
		"::ffff:127.0.0.1": "127.0.0.1",
		" intranet ":       "intranet",
		"":                 "",
	} {
		if got := canonicalHost(in); got != want {
			t.Errorf("canonicalHost(%q) = %q, want %q", in, got, want)
		}
	}
}

// Every way of writing the numbers of an address leads to that address.
func TestNumericHostReadsEverySpelling(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := [4]byte(rapid.SliceOfN(rapid.Byte(), 4, 4).Draw(t, "address"))
		parts := rapid.IntRange(1, 4).Draw(t, "parts")
		var words []string
		for i := range parts {
			n := uint64(b[i])
			if i == parts-1 {
				for _, rest := range b[i+1:] {
					n = n<<8 | uint64(rest)
				}
			}
			words = append(words, fmt.Sprintf(rapid.SampledFrom([]string{"%d", "0%o", "0x%x"}).Draw(t, "base"), n))
		}
		host := strings.Join(words, ".")
		if got, ok := numericHost(host); !ok || got != netip.AddrFrom4(b) {
			t.Fatalf("%s is %v, want %v", host, got, netip.AddrFrom4(b))
		}
	})
}

// FuzzParseURL holds that what is asked for is in the form in which it was judged:
// reading it again changes nothing, and no host is left that a resolver could take
// for another address than the guard does.
func FuzzParseURL(f *testing.F) {
	for _, s := range []string{"http://paper.example/a?b#c", "http://[::1%25lo]:80/", "http://0x7f.1", "HTTPS://ÄÖ.example:8443", "http://1.2.3.4./", "http://. ", "http://[::1%\xbclo]:80/"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		u, err := parseURL(s, nil)
		if err != nil {
			return
		}
		host := u.Hostname()
		if host != canonicalHost(host) {
			t.Fatalf("%q: host %q is not canonical, %q is", s, host, canonicalHost(host))
		}
		if addr, numeric := numericHost(host); numeric && addr.String() != host {
			t.Fatalf("%q: host %q is the address %v", s, host, addr)
		}
		if strings.Contains(host, ":") {
			if _, err := netip.ParseAddr(host); err != nil {
				t.Fatalf("%q: host %q: %v", s, host, err)
			}
		}
		if strings.ContainsFunc(u.RequestURI(), func(r rune) bool { return r <= ' ' || r >= 0x7f }) {
			t.Fatalf("%q asks for %q", s, u.RequestURI())
		}
		again, fail := parseURL(u.String(), nil)
		if fail != nil || again.String() != u.String() {
			t.Fatalf("%q became %q, then %v (%v)", s, u, again, fail)
		}
		if _, err := url.Parse(u.String()); err != nil {
			t.Fatal(err)
		}
	})
}
