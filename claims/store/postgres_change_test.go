package store

import (
	"bytes"
	"errors"
	"io"
	"math/rand/v2"
	"net"
	"sync"
	"testing"
	"time"

	"tickmark/claims"
	"tickmark/claims/store/pgtest"
)

// cable is the network between a program and its server, which can be cut.
type cable struct {
	net.Listener
	to string

	mu    sync.Mutex
	cut   string // by the first message that holds this
	late  bool   // the message still arrives, its answer does not
	after bool   // no new connection is made after the cut
	dead  bool
	over  chan struct{} // the cut is made, and the server has done what it still heard
}

func newCable(t *testing.T) *cable {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	c := &cable{Listener: l, to: pgtest.Host(t), over: make(chan struct{})}
	t.Cleanup(func() { l.Close() })
	go func() {
		for {
			near, err := l.Accept()
			if err != nil {
				return
			}
			go c.carry(near)
		}
	}()
	return c
}

func (c *cable) carry(near net.Conn) {
	defer near.Close()
	c.mu.Lock()
	dead := c.dead
	c.mu.Unlock()
	if dead {
		return
	}
	far, err := net.Dial("tcp", c.to)
	if err != nil {
		return
	}
	defer far.Close()
	answered := make(chan struct{}) // once near is closed: that something came for it
	go func() {
		defer close(answered)
		io.Copy(near, far)
	}()
	buffer := make([]byte, 64<<10)
	for {
		n, err := near.Read(buffer)
		if err != nil {
			return
		}
		c.mu.Lock()
		cut, late := c.cut != "" && bytes.Contains(buffer[:n], []byte(c.cut)), c.late
		if cut {
			c.cut, c.dead = "", c.after
		}
		c.mu.Unlock()
		if cut {
			near.Close()
			if late {
				far.Write(buffer[:n])
				<-answered
			}
			close(c.over)
			return
		}
		if _, err := far.Write(buffer[:n]); err != nil {
			return
		}
	}
}

// Wherever the connection is cut, what is acknowledged is kept, what is said not to be
// recorded is not, and the next step is made on a new connection.
func TestServerIsCutOff(t *testing.T) {
	for name, tt := range map[string]struct {
		cut         string
		late, after bool
		key         string // of what is said, "" if the step is acknowledged
		kept        bool
	}{
		"before the step":              {"BEGIN", false, false, "", true},
		"in the middle":                {"finding", false, false, "store.server_lost", false},
		"before its end":               {"COMMIT", false, false, "store.server_lost", false},
		"after its end":                {"COMMIT", true, false, "", true},
		"before its end, and for good": {"COMMIT", false, true, "store.server_unsure", false},
		"after its end, and for good":  {"COMMIT", true, true, "store.server_unsure", true},
	} {
		t.Run(name, func(t *testing.T) {
			place, wire := pgtest.New(t), newCable(t)
			pgtest.Exec(t, place, "ALTER ROLE tickmark PASSWORD 'offen'")
			address := through(t, place, wire.Addr().String())
			db := openTest(t, address[:len("postgres://tickmark")]+":offen"+address[len("postgres://tickmark"):]+"&sslmode=disable")
			x := openExample(t, db)
			seen := openTest(t, place)
			wire.mu.Lock()
			wire.cut, wire.late, wire.after = tt.cut, tt.late, tt.after
			wire.mu.Unlock()
			d, _ := x.find(t, 0, nil, claims.FindingVerified)
			_, err := db.Commit(t.Context(), d)
			<-wire.over
			if e := new(Error); tt.key == "" && err != nil || tt.key != "" && (!errors.Is(err, ErrServer) || !errors.As(err, &e) || e.Reason.Key != tt.key) {
				t.Errorf("got %v", err)
			}
			if kept := len(load(t, seen, x.c.ID).Findings) == 1; kept != tt.kept {
				t.Errorf("it is recorded: %v", kept)
			}
			wire.mu.Lock()
			wire.dead = false
			wire.mu.Unlock()
			d, _ = x.source(t, 1)
			commit(t, db, d)
			sound(t, db)
		})
	}
}

// While connections are ended again and again, every step is either acknowledged and
// there, or refused and not there.
func TestServerEndsConnections(t *testing.T) {
	place := pgtest.New(t)
	db, seen := openTest(t, place), openTest(t, place)
	x := openExample(t, db)
	raw := pgtest.Raw(t, place)
	over, ended := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(ended)
		for {
			select {
			case <-over:
				return
			case <-time.After(time.Duration(rand.IntN(4)) * time.Millisecond):
				raw.Exec("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'tickmark' AND state <> 'idle' AND pid <> pg_backend_pid()")
			}
		}
	}()
	made, refused := 0, 0
	want := map[claims.ID]bool{}
	for i := 1; made < 40 || refused < 10; i++ {
		d, s := x.source(t, i)
		_, err := db.Commit(t.Context(), d)
		if want[s.ID] = err == nil; err == nil {
			made++
			continue
		}
		refused++
		if !errors.Is(err, ErrServer) {
			t.Errorf("got %v", err)
		}
	}
	close(over)
	<-ended
	got := map[claims.ID]bool{}
	for _, s := range load(t, seen, x.c.ID).Sources {
		got[s.ID] = true
	}
	for id, acknowledged := range want {
		if got[id] != acknowledged {
			t.Errorf("source %s: acknowledged %v, there %v", id, acknowledged, got[id])
		}
	}
	sound(t, db)
}
