//go:build e2e

package e2e

import (
	"syscall"
	"testing"
)

// The whole way without the mouse, ended by a signal in the middle of a word.
func TestKeyboardOnly(t *testing.T) {
	s := newScreen(t, "de_DE.UTF-8")
	s.start(sample)
	s.until("the case is open", func() bool { return len(s.state().Claims) > 0 })

	// Letters typed at the question do nothing to the case behind it.
	s.key("v")
	s.key("Return")
	s.until("the sources are fetched", func() bool { return len(s.state().Captures) == 5 })
	if n := len(s.state().Findings); n != 0 {
		t.Errorf("a letter typed at a dialog set %d findings", n)
	}

	s.key("F6", "F6") // the list of claims
	s.key("Down", "Down")
	s.key("b")
	s.shot("14-for-and-against")
	s.key("i")
	s.shot("15-how-a-page-came")
	s.key("Escape")
	s.key("5")
	s.until("a finding is set", func() bool { return len(s.state().Findings) == 1 })
	s.key("ctrl+h")
	s.shot("16-history")
	s.key("Escape")

	s.key("r")
	s.do("type", "--delay", "40", "steht nirgends")
	s.window.Process.Signal(syscall.SIGTERM)
	s.until("what was typed last is kept", func() bool { return s.state().Findings[0].Reasoning == "steht nirgends" })
	if k := s.state().Findings[0].Kind; k != "unsupported" {
		t.Errorf("the key 5 set %q", k)
	}
}
