package fetch

import (
	"crypto/tls"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
)

// english are the sentences of this package as users read them.
var english = sentences("en")

func sentences(lang string) map[string]string {
	b, err := os.ReadFile("../assets/translations/fetch." + lang + ".json")
	if err != nil {
		panic(err)
	}
	m := map[string]string{}
	if err := json.Unmarshal(b, &m); err != nil {
		panic(err)
	}
	return m
}

func TestEverySentenceIsTranslatedAndUsed(t *testing.T) {
	german := sentences("de")
	used := map[string]bool{}
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	key := regexp.MustCompile(`"(fetch\.[a-z0-9_]+)"`)
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range key.FindAllSubmatch(b, -1) {
			used[string(m[1])] = true
		}
	}
	for k := range used {
		if english[k] == "" || german[k] == "" {
			t.Errorf("%s is not translated", k)
		}
		if strings.Count(english[k], "%v") != strings.Count(german[k], "%v") {
			t.Errorf("%s takes different arguments in the two languages", k)
		}
	}
	for _, m := range []map[string]string{english, german} {
		for k := range m {
			if !used[k] {
				t.Errorf("%s is never said", k)
			}
		}
	}
}

func TestWordsForNetworkErrors(t *testing.T) {
	dial := func(errno syscall.Errno) error {
		return &net.OpError{Op: "dial", Net: "tcp", Err: os.NewSyscallError("connect", errno)}
	}
	for _, c := range []struct {
		err       error
		kind, key string
	}{
		{dial(syscall.ECONNREFUSED), FailRefused, "fetch.refused"},
		{dial(wsaRefused), FailRefused, "fetch.refused"},
		{dial(syscall.ENETUNREACH), FailUnreachable, "fetch.unreachable"},
		{dial(syscall.EHOSTUNREACH), FailUnreachable, "fetch.unreachable"},
		{dial(wsaHostUnreachable), FailUnreachable, "fetch.unreachable"},
		{dial(wsaNetUnreachable), FailUnreachable, "fetch.unreachable"},
		{dial(syscall.ECONNRESET), FailBroken, "fetch.broken"},
		{dial(syscall.ETIMEDOUT), FailTimeout, "fetch.timeout"},
		{&net.DNSError{IsNotFound: true}, FailHostNotFound, "fetch.host_not_found"},
		{&net.DNSError{Err: "server misbehaving", IsTemporary: true}, FailHostNotFound, "fetch.lookup_failed"},
		{&net.DNSError{IsTimeout: true}, FailTimeout, "fetch.timeout"},
		{tls.AlertError(40), FailTLS, "fetch.tls_handshake"},
		{errors.New("anything else"), FailBroken, "fetch.broken"},
	} {
		e := webFailure(t.Context(), "paper.example", fmt.Errorf("asking: %w", c.err))
		if e.Kind != c.kind || e.Reason.Key != c.key || !errors.Is(e, c.err) {
			t.Errorf("%v: %s, %s", c.err, e.Kind, e.Reason.Key)
		}
	}
}

func TestShownStaysShort(t *testing.T) {
	long := strings.Repeat("ä", 500)
	if got := shown(long); len([]rune(got)) != shownLength || !strings.HasSuffix(got, "…") {
		t.Errorf("shown: %d code points", len([]rune(got)))
	}
	if got := shown("a\xffb"); got != "a\ufffdb" {
		t.Errorf("shown: %q", got)
	}
}

// What a user may permit is permitted in the window or on the command line, and the
// sentences that speak of it say where.
func TestPermissionsSayWhereTheyAreGiven(t *testing.T) {
	for lang, where := range map[string][]string{"en": {"“Way to the web”", "on the command line with --allow-host"}, "de": {"„Weg ins Netz“", "auf der Befehlszeile mit --allow-host"}} {
		for _, key := range []string{"fetch.private_address", "fetch.private_itself", "fetch.port"} {
			for _, place := range where {
				if s := sentences(lang)[key]; !strings.Contains(s, place) {
					t.Errorf("%s in %s: %s", key, lang, s)
				}
			}
		}
	}
}
