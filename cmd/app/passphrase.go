package main

import (
	"bufio"
	"errors"
	"io"
	"os"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/term"
)

// askForIt is what the flag --passphrase means without a value: asking on the terminal.
const askForIt = "ask"

// addPassphrase gives a subcommand the flag that says where the passphrase of a case
// file comes from. It is never an argument itself: those can be read by every user of the
// machine, and stay in the shell's history.
func addPassphrase(c *cobra.Command, from *string, use string) {
	c.Flags().StringVar(from, "passphrase", "", use+": asked for on the terminal, or with `=env:NAME` from a variable, with =fd:N the first line of an open file")
	c.Flags().Lookup("passphrase").NoOptDefVal = askForIt
}

// passphrase gets the passphrase from where the flag says; repeat asks for it twice
// where it is typed. What else the flag says may be a passphrase, so it is not repeated.
func (p *program) passphrase(from string, repeat bool) (string, error) {
	if name, ok := strings.CutPrefix(from, "env:"); ok {
		return os.Getenv(name), nil
	}
	if fd, ok := strings.CutPrefix(from, "fd:"); ok {
		if n, err := strconv.ParseUint(fd, 10, 31); err == nil {
			return firstLine(os.NewFile(uintptr(n), "passphrase"))
		}
	}
	if from != "" && from != askForIt {
		return "", misuse("backup.passphrase_where")
	}
	typed, err := p.typed("backup.passphrase")
	if err != nil || !repeat {
		return typed, err
	}
	again, err := p.typed("backup.passphrase_again")
	if err == nil && again != typed {
		err = errors.New(p.words.T("backup.passphrases_differ"))
	}
	return typed, err
}

// maxPassphrase is how many bytes of a file or pipe are read for a passphrase.
const maxPassphrase = 4096

func firstLine(r io.Reader) (string, error) {
	line, err := bufio.NewReader(io.LimitReader(r, maxPassphrase)).ReadString('\n')
	if err == io.EOF {
		err = nil
	}
	return strings.TrimRight(line, "\r\n"), err
}

// typed asks on the terminal, where what is typed is not shown.
func (p *program) typed(prompt string) (string, error) {
	in := int(os.Stdin.Fd())
	if !term.IsTerminal(in) {
		return "", errors.New(p.words.T("backup.passphrase_how"))
	}
	p.ask(p.words.T(prompt))
	b, err := term.ReadPassword(in)
	p.say("")
	return string(b), err
}
