package store

import (
	"bufio"
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"tickmark/claims"
	"tickmark/claims/store/pgtest"
)

// The tests of this package start their own program again as another process,
// which does what this variable says instead of testing.
const childEnv = "TICKMARK_STORE_TEST_CHILD"

// soakEnv asks for the long forms of tests: make soak.
const soakEnv = "TICKMARK_SOAK"

func TestMain(m *testing.M) {
	switch job := strings.Split(os.Getenv(childEnv), "|"); job[0] {
	case "":
		status := m.Run()
		pgtest.Stop()
		os.Exit(status)
	case "edit":
		limit, err := strconv.Atoi(job[3])
		if err == nil {
			err = edit(job[1], job[2], limit)
		}
		exit(err)
	case "open":
		exit(openAsNobody(job[1]))
	case "hold":
		exit(hold(job[1]))
	case "restore", "backup":
		b, err := BackupsOf(job[1], time.Now)
		if err == nil && job[0] == "restore" {
			_, err = b.Restore(context.Background(), job[2])
		}
		for err == nil && job[0] == "backup" {
			_, err = b.Make(context.Background())
		}
		exit(err)
	default:
		exit(fmt.Errorf("no such job: %q", job))
	}
}

func exit(err error) {
	if err != nil {
		fmt.Println("error:", err)
		os.Exit(1)
	}
	os.Exit(0)
}

// child prepares another process for the job.
func child(job ...string) *exec.Cmd {
	c := exec.Command(os.Args[0])
	c.Env = append(os.Environ(), childEnv+"="+strings.Join(job, "|"))
	return c
}

// edit opens the database and, if there is none yet, case 1 in it; then it numbers
// the notes of a claim on, each edit followed by an undo and a redo now and then,
// and prints each entry when it is acknowledged. It ends after limit edits.
func edit(path, by string, limit int) error {
	ctx := context.Background()
	db, err := Open(ctx, path)
	if err != nil {
		return err
	}
	defer db.Close()
	id, err := db.Case(ctx, 1)
	for errors.Is(err, ErrNotFound) {
		if _, err = db.Commit(ctx, draftOf(newExample(1))); err == nil || errors.Is(err, ErrConflict) {
			id, err = db.Case(ctx, 1)
		}
	}
	if err != nil {
		return err
	}
	for done := 0; done < limit; {
		d, err := db.Load(ctx, id)
		if err != nil {
			return err
		}
		e, err := db.Commit(ctx, nextNote(d, by))
		if errors.Is(err, ErrConflict) {
			continue // another process was faster
		}
		if err != nil {
			return err
		}
		done++
		acknowledge(e)
		if done%5 == 0 && limit > 1000 { // alone
			for _, step := range []func(context.Context, claims.ID, string) (claims.Entry, error){db.Undo, db.Redo} {
				if e, err = step(ctx, id, by); err != nil {
					return err
				}
				acknowledge(e)
			}
		}
	}
	return nil
}

// hold has the database open until its input ends.
func hold(path string) error {
	db, err := Open(context.Background(), path)
	if err != nil {
		return err
	}
	fmt.Println("open")
	_, err = io.Copy(io.Discard, os.Stdin)
	return errors.Join(err, db.Close())
}

func acknowledge(e claims.Entry) { fmt.Printf("%d %s\n", e.Seq, e.Hash) }

// plainDraft is example.draft for a process that tests nothing.
func draftOf(x example) Draft {
	d := Draft{Case: x.c.ID, Action: ActionOpen, Blobs: [][]byte{[]byte(articleText)}}
	d.Changes = append(d.Changes, change(claims.EntityCase, x.c.ID, nil, x.c))
	for _, c := range x.claims {
		d.Changes = append(d.Changes, change(claims.EntityClaim, c.ID, nil, c))
	}
	return d
}

// nextNote adds one to the note of the first claim.
func nextNote(d *claims.Dossier, by string) Draft {
	c := d.Claims[0]
	n, _ := strconv.Atoi(c.Note) // "" is 0
	c.Note = strconv.Itoa(n + 1)
	return Draft{Case: d.Case.ID, By: by, Action: "claim.note", Blobs: [][]byte{[]byte(c.Note)},
		Changes: []claims.Change{change(claims.EntityClaim, c.ID, d.Claims[0], c)}}
}

// A process that is killed at any moment, even while it makes the database, loses
// nothing that it had acknowledged, and leaves nothing half done.
func TestKilledAtAnyMoment(t *testing.T) {
	path := newPlace(t)
	acknowledged := map[string]string{}
	for round := range 20 {
		c := child("edit", path, "Ada", "1000000")
		out, err := c.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		// The first rounds end while the database is being made.
		wait := time.Duration(rand.IntN(4+8*round)) * time.Millisecond
		killed := time.AfterFunc(wait, func() { c.Process.Kill() })
		lines := bufio.NewScanner(out)
		for lines.Scan() {
			seq, hash, whole := strings.Cut(lines.Text(), " ")
			if seq == "error:" {
				t.Fatal(lines.Text())
			}
			if whole && len(hash) == 64 { // the last line may be cut
				acknowledged[seq] = hash
			}
		}
		killed.Stop()
		_ = c.Wait() // it was killed
		db, err := Open(t.Context(), path)
		if err != nil {
			t.Fatalf("after round %d: %v", round, err)
		}
		sound(t, db)
		kept := map[string]string{}
		if id, err := db.Case(t.Context(), 1); err == nil {
			journal, err := db.Journal(t.Context(), id)
			if err != nil {
				t.Fatal(err)
			}
			for _, e := range journal {
				kept[strconv.FormatInt(e.Seq, 10)] = e.Hash
			}
		} else if !errors.Is(err, ErrNotFound) {
			t.Fatal(err)
		}
		for seq, hash := range acknowledged {
			if kept[seq] != hash {
				t.Errorf("after round %d entry %s is lost", round, seq)
			}
		}
		if err := db.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if len(acknowledged) == 0 {
		t.Error("nothing was ever acknowledged")
	}
}

// A program that was killed while it made the database leaves a change half done, which
// is taken back; so it is in the database of another program, which is then refused.
func TestKilledInTheMiddleOfAChange(t *testing.T) {
	for name, tt := range map[string]struct {
		before string // what stood there
		want   error
	}{
		"new":             {"CREATE TABLE gone (a); DROP TABLE gone;", nil},
		"another program": {"CREATE TABLE theirs (a); INSERT INTO theirs VALUES (1);", ErrNotDatabase},
	} {
		t.Run(name, func(t *testing.T) {
			busy, left := filepath.Join(t.TempDir(), "busy.db"), filepath.Join(t.TempDir(), "left.db")
			raw, err := sql.Open("sqlite", "file:"+busy+"?_pragma=cache_size(1)") // so that changes are written before their end
			if err != nil {
				t.Fatal(err)
			}
			defer raw.Close()
			raw.SetMaxOpenConns(1)
			if _, err := raw.Exec(tt.before + "BEGIN; CREATE TABLE half (b); INSERT INTO half SELECT randomblob(9000) FROM (VALUES (1), (2), (3), (4), (5), (6), (7), (8), (9));"); err != nil {
				t.Fatal(err)
			}
			for _, end := range []string{"", "-journal"} {
				b, err := os.ReadFile(busy + end)
				if err != nil || len(b) == 0 {
					t.Fatalf("%s: %d bytes, %v", end, len(b), err)
				}
				if err := os.WriteFile(left+end, b, 0o600); err != nil {
					t.Fatal(err)
				}
			}
			db, err := Open(t.Context(), left)
			if !errors.Is(err, tt.want) {
				t.Fatalf("got %v", err)
			}
			if err == nil {
				sound(t, db)
				closeDB(t, db)
				return
			}
			var n int
			if err := rawDB(t, left).QueryRow("SELECT (SELECT a FROM theirs) * count(*) FROM sqlite_schema").Scan(&n); n != 1 || err != nil {
				t.Errorf("what stood there is not there any more: %d, %v", n, err)
			}
		})
	}
}

// Two processes that make the same database and edit the same claim at once lose
// none of their edits.
func TestTwoProcesses(t *testing.T) {
	const edits = 25
	path := newPlace(t)
	var all []*exec.Cmd
	var said [2]bytes.Buffer
	for i, by := range []string{"Ada", "Bea"} {
		c := child("edit", path, by, strconv.Itoa(edits))
		c.Stdout, c.Stderr = &said[i], &said[i]
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		all = append(all, c)
	}
	for i, c := range all {
		if err := c.Wait(); err != nil {
			t.Errorf("%v: %s", err, &said[i])
		}
	}
	db := openTest(t, path)
	id, err := db.Case(t.Context(), 1)
	if err != nil {
		t.Fatal(err)
	}
	if got := load(t, db, id).Claims[0].Note; got != strconv.Itoa(2*edits) {
		t.Errorf("the note is %s", got)
	}
	if n := must(t, db.DataVersion); n != 2*edits+1 {
		t.Errorf("there are %d entries", n)
	}
	sound(t, db)
}

// A window notices what another process committed.
func TestDataVersionShowsOthers(t *testing.T) {
	path := newPlace(t)
	db, other := openTest(t, path), openTest(t, path)
	openExample(t, db)
	for _, each := range []*DB{db, other} {
		if n := must(t, each.DataVersion); n != 1 {
			t.Errorf("there are %d entries", n)
		}
	}
}
