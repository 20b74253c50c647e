//go:build !cgo

package main

import (
	"context"
	"errors"
)

// window stands where the window would be: a static binary has none.
func (p *program) window(context.Context, string) error {
	return errors.New(p.words.T("app.no_window"))
}
