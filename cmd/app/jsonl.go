package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"runtime"
)

// maxLine bounds one line of input: a 25 MB page, escaped.
const maxLine = 64 << 20

// jsonl answers each line of in with one line, in the same order and with the
// same id. Lines are worked on in parallel, at most two for each processor at
// once, so that memory does not grow with their number. A line that is bad, or
// that work fails or panics on, is answered with an error and the rest goes on.
func jsonl(ctx context.Context, in io.Reader, out io.Writer, work func(line []byte) (any, error)) error {
	type answer chan []byte
	queue := make(chan answer, 2*runtime.NumCPU())
	failed := make(chan error, 1)
	go func() {
		defer close(queue)
		r := bufio.NewReaderSize(in, 1<<16)
		for {
			line, err := readLine(r)
			if len(line) > 0 || err == nil {
				a := make(answer, 1)
				queue <- a
				go func() { a <- reply(line, work) }()
			}
			if err == io.EOF {
				return
			}
			if err != nil && !errors.Is(err, errLongLine) {
				failed <- fmt.Errorf("read standard input: %w", err)
				return
			}
		}
	}()
	w := bufio.NewWriterSize(out, 1<<16)
	var broken error
	for {
		var a answer
		var more bool
		select {
		case a, more = <-queue:
		case <-ctx.Done(): // the reader may wait for a line for ever; the program ends
			w.Flush()
			return ctx.Err()
		}
		if !more {
			break
		}
		b := <-a
		if broken != nil {
			continue
		}
		w.Write(b)
		if len(queue) == 0 { // nobody waits behind it: let it go now
			broken = w.Flush()
		}
	}
	if err := w.Flush(); broken == nil {
		broken = err
	}
	select {
	case err := <-failed:
		return err
	default:
	}
	if broken != nil {
		return fmt.Errorf("write standard output: %w", broken)
	}
	return nil
}

var errLongLine = errors.New("line too long")

// readLine reads one line without its end. A line over maxLine is skipped to its
// end and given as a short one that cannot be decoded.
func readLine(r *bufio.Reader) ([]byte, error) {
	var line []byte
	long := false
	for {
		part, err := r.ReadSlice('\n')
		if !long {
			line = append(line, part...)
		}
		if len(line) > maxLine {
			long, line = true, line[:0]
		}
		if err == bufio.ErrBufferFull {
			continue
		}
		if long {
			return []byte("line longer than 64 MB"), errors.Join(errLongLine, err)
		}
		for len(line) > 0 && (line[len(line)-1] == '\n' || line[len(line)-1] == '\r') {
			line = line[:len(line)-1]
		}
		return line, err
	}
}

// reply answers one line.
func reply(line []byte, work func([]byte) (any, error)) (out []byte) {
	var head struct {
		ID json.RawMessage `json:"id"`
	}
	bad := func(err error) []byte {
		b, _ := json.Marshal(struct {
			ID    json.RawMessage `json:"id"`
			Error string          `json:"error"`
		}{head.ID, err.Error()})
		return append(b, '\n')
	}
	defer func() {
		if r := recover(); r != nil {
			out = bad(fmt.Errorf("this line could not be worked on: %v", r))
		}
	}()
	if err := json.Unmarshal(line, &head); err != nil {
		return bad(fmt.Errorf("read line as JSON: %w", err))
	}
	v, err := work(line)
	if err != nil {
		return bad(err)
	}
	b, err := json.Marshal(v)
	if err != nil {
		return bad(err)
	}
	return append(b, '\n')
}
