package casefile

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"

	"filippo.io/age"
)

// sealed is a text sealed with little work.
func sealed(t testing.TB, text, passphrase string, work int) []byte {
	t.Helper()
	var b bytes.Buffer
	w, err := seal(&b, passphrase, work)
	if err == nil {
		_, err = io.WriteString(w, text)
	}
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func unseal(b []byte, passphrase string) (string, error) {
	r, n, err := Unseal(bytes.NewReader(b), int64(len(b)), passphrase)
	if err != nil {
		return "", err
	}
	text, err := io.ReadAll(io.NewSectionReader(r, 0, n))
	return string(text), err
}

func TestSeal(t *testing.T) {
	text := strings.Repeat("Der Hafen ist voll. ", 20_000) // of several chunks
	b := sealed(t, text, "Möwe auf dem Dach", 4)
	if !Sealed(bytes.NewReader(b)) || bytes.Contains(b, []byte("Hafen")) {
		t.Error("it is not sealed")
	}
	for _, passphrase := range []string{"Möwe auf dem Dach", "Mo\u0308we auf dem Dach"} { // two keyboards
		if got, err := unseal(b, passphrase); got != text || err != nil {
			t.Errorf("%q: %d bytes, %v", passphrase, len(got), err)
		}
	}
	if Sealed(strings.NewReader("PK\x03\x04")) || Sealed(strings.NewReader("")) {
		t.Error("what is not sealed is taken for it")
	}
	if _, err := Seal(io.Discard, ""); !errors.Is(err, ErrInvalid) {
		t.Errorf("an empty passphrase: %v", err)
	}
}

// Whatever cannot be opened gets its own sentence, and none of its bytes.
func TestUnsealRefuses(t *testing.T) {
	b := sealed(t, "Der Hafen ist voll.", "Möwe", 4)
	changed := func(i int) []byte {
		c := bytes.Clone(b)
		c[(i+len(c))%len(c)] ^= 1
		return c
	}
	var forKey bytes.Buffer
	key, err := age.GenerateX25519Identity()
	if err != nil {
		t.Fatal(err)
	}
	w, err := age.Encrypt(&forKey, key.Recipient())
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	for name, tt := range map[string]struct {
		file       []byte
		passphrase string
		key        string
	}{
		"another passphrase": {b, "Möwen", "casefile.passphrase_wrong"},
		"none":               {b, "", "casefile.passphrase_wrong"},
		"a changed end":      {changed(-1), "Möwe", "casefile.seal_altered"},
		"a cut end":          {b[:len(b)-1], "Möwe", "casefile.seal_altered"},
		"nothing but a head": {b[:30], "Möwe", "casefile.seal_altered"},
		"a head without end": {[]byte(sealMark + "v1\n" + strings.Repeat("-> x\n\n", 100_000)), "Möwe", "casefile.seal_altered"},
		"too much work":      {bytes.Replace(b, []byte(" 4\n"), []byte(" 26\n"), 1), "Möwe", "casefile.seal_costly"},
		"a key":              {forKey.Bytes(), "Möwe", "casefile.sealed_for_key"},
	} {
		t.Run(name, func(t *testing.T) {
			text, err := unseal(tt.file, tt.passphrase)
			e := new(Error)
			if text != "" || !errors.As(err, &e) || e.Reason.Key != tt.key || errors.Is(err, ErrPassphrase) != (tt.key == "casefile.passphrase_wrong") {
				t.Errorf("got %q, %v", text, err)
			}
		})
	}
}

// What was altered in the middle is noticed when it is read.
func TestUnsealNoticesWhatWasAltered(t *testing.T) {
	b := sealed(t, strings.Repeat("Der Hafen ist voll. ", 20_000), "Möwe", 4)
	b[len(b)/2] ^= 1
	if text, err := unseal(b, "Möwe"); err == nil {
		t.Errorf("read %d bytes", len(text))
	}
}
