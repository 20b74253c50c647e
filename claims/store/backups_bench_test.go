package store

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// BenchmarkBackups measures what is done to a whole database: with make soak to one of
// 1 GB, else to one of 64 MB.
func BenchmarkBackups(b *testing.B) {
	size := 64
	if os.Getenv(soakEnv) != "" {
		size = 1024
	}
	db := newTest(b)
	x := openExample(b, db)
	random := rand.NewChaCha8([32]byte{1}) // like pictures and packed documents, it does not shrink
	for n := range size {
		d, s := x.source(b, n+1)
		commit(b, db, d)
		d, _ = x.capture(b, s)
		big := make([]byte, 1<<20)
		random.Read(big)
		d.Blobs = append(d.Blobs, big)
		commit(b, db, d)
	}
	if err := db.Close(); err != nil {
		b.Fatal(err)
	}
	k, err := BackupsOf(db.Path(), time.Now)
	if err != nil {
		b.Fatal(err)
	}
	folder := b.TempDir()
	b.Run("check", func(b *testing.B) {
		for b.Loop() {
			if err := k.Check(b.Context()); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("backup", func(b *testing.B) {
		for b.Loop() {
			if _, err := k.Write(b.Context(), filepath.Join(folder, "copy.db")); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("salvage", func(b *testing.B) {
		for b.Loop() {
			if s, err := k.Salvage(b.Context(), db.Path(), filepath.Join(folder, "new.db"), ""); err != nil || s.Entries != int64(1+2*size) {
				b.Fatal(s, err)
			}
		}
	})
}

// BenchmarkBackupBesideWrites measures how long a change takes to be committed while a
// backup is made.
func BenchmarkBackupBesideWrites(b *testing.B) {
	db := newTest(b)
	x := openExample(b, db)
	for n := range 32 {
		d, _ := x.source(b, n+1)
		d.Blobs = [][]byte{make([]byte, 1<<20)}
		rand.NewChaCha8([32]byte{byte(n)}).Read(d.Blobs[0])
		commit(b, db, d)
	}
	k, err := BackupsOf(db.Path(), time.Now)
	if err != nil {
		b.Fatal(err)
	}
	stop, done := make(chan struct{}), make(chan error)
	go func() {
		for {
			if _, err := k.Write(b.Context(), db.Path()+".copy"); err != nil {
				done <- err
				return
			}
			select {
			case <-stop:
				done <- nil
				return
			default:
			}
		}
	}()
	for n := 0; b.Loop(); n++ {
		d, _ := x.source(b, 100+n)
		commit(b, db, d)
	}
	close(stop)
	if err := <-done; err != nil {
		b.Fatal(err)
	}
}
