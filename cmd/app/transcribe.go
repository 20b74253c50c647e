package main

import (
	"errors"
	"io"
	"os"

	"github.com/spf13/cobra"

	"tickmark/claims"
	"tickmark/claims/desk"
)

// longestTyped is how many bytes of standard input are taken as what a picture says.
const longestTyped = 1 << 20

// transcribe is `tickmark transcribe`: what a source that is a picture says.
func (p *program) transcribe() *cobra.Command {
	return &cobra.Command{
		Use:   "transcribe CASE SOURCE FILE",
		Short: "Keep what somebody typed of a picture, so that it can be cited",
		Long:  "SOURCE is the source that is a picture: S1, or its path. FILE holds what it says; - is\nstandard input. The picture stays as it is; the text beside it says who typed it.",
		Args:  cobra.ExactArgs(3),
		RunE: func(c *cobra.Command, args []string) error {
			ctx := c.Context()
			d, id, done, err := p.openCase(ctx, args[0], "")
			if err != nil {
				return err
			}
			defer done()
			k, err := d.Case(ctx, id)
			if err != nil {
				return err
			}
			source, err := sourceNamed(k, args[1])
			if err != nil {
				return err
			}
			in := desk.Input{From: args[2]}
			if in.From == "-" {
				b, err := io.ReadAll(io.LimitReader(os.Stdin, longestTyped+1))
				if err != nil {
					return err
				}
				if len(b) > longestTyped {
					return errors.New(p.words.T("app.typed_long", longestTyped>>20))
				}
				in = desk.Input{Text: string(b)}
			}
			text, _, err := d.Read(ctx, in)
			if err != nil {
				return err
			}
			var capture claims.ID
			if page := k.Latest(source); page != nil {
				capture = page.ID
			}
			return d.Transcribe(ctx, id, capture, text.Text)
		},
	}
}
