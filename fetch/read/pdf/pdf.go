// Package pdf takes PDF documents apart: what stands where on their pages.
//
// PDF is the format that attacks come in. So a document is taken apart by PDFium, as
// browsers do it, compiled to WebAssembly: it sees neither disk nor network and has a
// bounded memory. And all of it happens in a child process, which is this program
// started again: an [Extractor] hands it the bytes on standard input, reads the result
// from standard output and kills it when it takes too long or says too much; [Child] is
// what the child does.
//
// PDFium must be compiled to machine code first, which takes seconds. The result is kept
// in the user's cache folder; [Extractor.Warm] sees to it before the first document.
package pdf

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"slices"
	"syscall"
	"time"

	"golang.org/x/sync/semaphore"

	"tickmark/fetch/read"
	"tickmark/fetch/read/layout"
)

// The bounds of a child. A document of 129 pages takes less than a second and half a
// megabyte of output, the first one after an update some seconds more.
const (
	timeLimit = 60 * time.Second
	sayLimit  = 64 << 20 // bytes of output
)

// Extractor takes documents apart, one at a time, so that memory stays bounded. It may
// be used by several goroutines.
type Extractor struct {
	command []string
	limit   time.Duration
	turn    *semaphore.Weighted
}

// New makes an Extractor whose child processes are started by a command, which must do
// nothing but call [Child] with its standard input and output.
func New(command ...string) *Extractor {
	return &Extractor{command: command, limit: timeLimit, turn: semaphore.NewWeighted(1)}
}

// Extract takes a document apart. The error is a [*read.Error] where it is known what is
// wrong with the document or that somebody else ended the child process, that of ctx where
// it was cancelled, else it says how the child process ended.
func (x *Extractor) Extract(ctx context.Context, body []byte) (*layout.Document, error) {
	if len(body) == 0 {
		return nil, read.Because(read.Empty)
	}
	if len(body) > read.MaxPacked {
		return nil, read.Because(read.TooLarge, (len(body)-1)>>20+1, read.MaxPacked>>20)
	}
	return x.run(ctx, body)
}

// Warm has PDFium compiled where that was not done yet, so that the first document does
// not wait for it. It is meant for the background: the child process is of low priority
// where the system knows such.
func (x *Extractor) Warm(ctx context.Context) error {
	_, err := x.run(ctx, nil)
	return err
}

// run starts a child, hands it the document, none to have it compile only, and hears it.
func (x *Extractor) run(ctx context.Context, body []byte) (*layout.Document, error) {
	if err := x.turn.Acquire(ctx, 1); err != nil {
		return nil, err
	}
	defer x.turn.Release(1)
	alive, kill := context.WithTimeout(ctx, x.limit)
	defer kill()
	cmd := exec.CommandContext(alive, x.command[0], x.command[1:]...)
	cmd.WaitDelay = time.Second // for a grandchild that would keep the pipes open
	cmd.Stdin = io.MultiReader(bytes.NewReader(sizeOf(body)), bytes.NewReader(body))
	complaint := &tail{}
	cmd.Stderr = complaint
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, fmt.Errorf("open a pipe to the process that reads PDF: %w", err)
	}
	if err := cmd.Start(); err != nil {
		return nil, fmt.Errorf("start the process that reads PDF: %w", err)
	}
	doc, err := receive(io.LimitReader(out, sayLimit))
	if err != nil {
		// It may have died; if it only talked nonsense, it must.
		late := alive.Err()
		time.AfterFunc(grace, kill)
		ended := cmd.Wait()
		switch {
		case ctx.Err() != nil:
			return nil, ctx.Err()
		case late != nil:
			return nil, read.Because(read.Slow, int(x.limit/time.Second))
		}
		if _, known := errors.AsType[*read.Error](err); known {
			return nil, err
		}
		if alive.Err() == nil && endedFromOutside(ended) {
			return nil, read.Because(read.Broken)
		}
		return nil, fmt.Errorf("the process that reads PDF ended early (%v): %w%s", ended, err, complaint)
	}
	kill() // it has said all
	_ = cmd.Wait()
	return doc, nil
}

// endedFromOutside reports whether a child process was ended by a signal that people and
// the system send, such as Linux when memory runs out. A process that fails at a document
// says so itself, or dies of another signal. Windows knows no signals.
func endedFromOutside(err error) bool {
	ended, ok := errors.AsType[*exec.ExitError](err)
	if !ok {
		return false
	}
	status, ok := ended.Sys().(syscall.WaitStatus)
	return ok && status.Signaled() && slices.Contains([]syscall.Signal{syscall.SIGKILL, syscall.SIGTERM, syscall.SIGINT, syscall.SIGHUP}, status.Signal())
}

// grace is how long a child that broke off may take to end by itself, so that its
// complaint is heard.
const grace = 200 * time.Millisecond

// tail keeps the beginning of what a child complains about.
type tail struct{ b []byte }

// longestComplaint is how many bytes of it are kept: enough for the reason, not for the
// stacks of a panic.
const longestComplaint = 200

func (t *tail) Write(p []byte) (int, error) {
	t.b = append(t.b, p[:min(len(p), longestComplaint-len(t.b))]...)
	return len(p), nil
}

func (t *tail) String() string {
	if len(t.b) == 0 {
		return ""
	}
	line, _, _ := bytes.Cut(t.b, []byte("\n"))
	return fmt.Sprintf(": %q", line)
}
