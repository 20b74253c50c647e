package desk

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"tickmark/claims"
	"tickmark/claims/store"
	"tickmark/fetch/read"
)

// editJob is what another process is asked for that edits a case; see [edit].
const editJob = "edit"

// edit works on a case as a person does: it decides, notes, drops, tags, undoes and
// searches, and tells the last entry of the journal after each.
func edit(ctx context.Context, path string) error {
	db, err := store.Open(ctx, path)
	if err != nil {
		return err
	}
	defer db.Close()
	d := New(Config{Store: db, Reader: &read.Reader{}, By: "Eva Muster", Program: "tickmark test", Now: time.Now})
	id, err := d.Numbered(ctx, 1)
	if errors.Is(err, ErrNotFound) {
		id, err = d.Open(ctx, Input{Text: "Die Brücke kostete 4,2 Millionen Euro. Am 3. Mai 2021 kamen 500 Gäste. „Das ist viel“, sagte Erika Beispiel am Dienstag."})
	}
	if err != nil {
		return err
	}
	fmt.Println("begin")
	for {
		c, err := d.Case(ctx, id)
		if err != nil {
			return err
		}
		claim := c.Claims[rand.IntN(len(c.Claims))]
		word := fmt.Sprintf("Wort%d", rand.IntN(1000))
		switch rand.IntN(8) {
		case 0, 1:
			kind := claims.FindingKinds[rand.IntN(len(claims.FindingKinds))]
			err = d.Decide(ctx, id, claim.ID, claim.Checks()[0], Decision{Kind: kind, Reasoning: word})
		case 2:
			err = d.SetNote(ctx, id, claim.ID, word)
		case 3:
			err = d.Drop(ctx, id, claim.ID, !claim.Dropped)
		case 4:
			err = d.SetTags(ctx, id, []string{word}, c.Case.Tags)
		case 5:
			_, err = d.AddPasted(ctx, id, word, Input{Text: word + " steht in dieser Quelle."})
		case 6:
			_, err = d.Undo(ctx, id)
		case 7:
			_, err = d.Find(ctx, word, FindOptions{Most: 3})
		}
		if _, told := Why(err); err != nil && !told {
			return err
		}
		history, err := d.Store.Journal(ctx, id)
		if err != nil {
			return err
		}
		last := history[len(history)-1]
		fmt.Println("done", last.Seq, last.Hash)
	}
}

// A program that is killed at any moment of work loses no edit that was acknowledged,
// and leaves neither the record nor the index of the search half done.
func TestKilledWhileEditing(t *testing.T) {
	kills, each := 12, 6 // of one database, whose journal is walked after each
	if os.Getenv(soakEnv) != "" {
		kills, each = 1000, 20
	}
	for n := range (kills + each - 1) / each {
		path := filepath.Join(t.TempDir(), fmt.Sprintf("%d.db", n))
		acknowledged := map[string]string{}
		for range each {
			killedEditing(t, path, acknowledged)
			editsHold(t, path, acknowledged)
		}
		if len(acknowledged) == 0 {
			t.Error("nothing was ever acknowledged")
		}
	}
}

// killedEditing lets another process edit and kills it after a while, one in five
// before it has begun.
func killedEditing(t *testing.T, path string, acknowledged map[string]string) {
	t.Helper()
	c := exec.Command(os.Args[0])
	c.Env = append(os.Environ(), childEnv+"="+editJob+"|"+path)
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	after := func() time.Duration { return time.Duration(rand.IntN(150)) * time.Millisecond }
	kill := time.AfterFunc(time.Hour, func() { c.Process.Kill() })
	defer kill.Stop()
	if rand.IntN(5) == 0 {
		kill.Reset(after())
	}
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		switch f := strings.Fields(lines.Text()); {
		case len(f) == 0:
		case f[0] == "error:":
			t.Fatal(lines.Text())
		case f[0] == "begin":
			kill.Reset(after())
		case f[0] == "done" && len(f) == 3 && len(f[2]) == 64: // the last line may be cut
			acknowledged[f[1]] = f[2]
		}
	}
	_ = c.Wait() // it was killed
}

// editsHold checks that the database is whole, that every entry that was acknowledged is
// there, and that the search finds what it finds with an index that is made anew.
func editsHold(t *testing.T, path string, acknowledged map[string]string) {
	t.Helper()
	d := deskAt(t, path)
	defer d.Store.Close()
	ctx := t.Context()
	if problems, err := d.Prove(ctx, ""); err != nil || len(problems) > 0 {
		t.Fatalf("prove: %v, %v", problems, err)
	}
	id, err := d.Numbered(ctx, 1)
	if errors.Is(err, ErrNotFound) && len(acknowledged) == 0 {
		return // killed before the case was opened
	}
	if err != nil {
		t.Fatal(err)
	}
	journal, err := d.Store.Journal(ctx, id)
	if err != nil {
		t.Fatal(err)
	}
	kept := map[string]string{}
	for _, e := range journal {
		kept[fmt.Sprint(e.Seq)] = e.Hash
	}
	for seq, hash := range acknowledged {
		if kept[seq] != hash {
			t.Errorf("the entry %s was acknowledged and is lost", seq)
		}
	}
	count := func() int { return len(places(t, d, "wort*")) }
	grown := count()
	if err := d.Store.Index(ctx, "other rules", d.search.spell, nil); err != nil {
		t.Fatal(err)
	}
	if anew := count(); anew != grown {
		t.Errorf("found %d, and %d with a new index", grown, anew)
	}
}
