package store

import (
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"
)

func TestExpired(t *testing.T) {
	now := time.Date(2026, 11, 25, 18, 0, 0, 0, time.UTC) // a Wednesday
	at := func(s string) Backup {
		k, err := time.Parse("2006-01-02 15", s)
		if err != nil {
			t.Fatal(err)
		}
		return Backup{At: k, Size: 1 << 20}
	}
	before := func(k Backup) Backup { k.Version = 1; return k }
	large := func(k Backup) Backup { k.Size = 4 << 30; return k }
	for name, tt := range map[string]struct {
		list []Backup // the newest first
		gone []int
	}{
		"none":                                   {nil, nil},
		"of one day, all kept":                   {[]Backup{at("2026-11-25 17"), at("2026-11-25 12"), at("2026-11-25 08"), at("2026-11-19 00")}, nil},
		"of one week, the last kept":             {[]Backup{at("2026-11-25 17"), at("2026-11-24 17"), at("2026-11-15 12"), at("2026-11-13 12"), at("2026-11-09 12"), at("2026-11-08 12")}, []int{3, 4}},
		"of one month, the last kept":            {[]Backup{at("2026-11-25 17"), at("2026-11-24 17"), at("2026-08-30 12"), at("2026-08-02 12"), at("2026-07-31 12")}, []int{3}},
		"after a year":                           {[]Backup{at("2026-11-25 17"), at("2026-11-24 17"), at("2025-11-26 12"), at("2025-11-24 12")}, []int{3}},
		"the newest two, however old":            {[]Backup{at("2019-11-25 17"), at("2018-11-24 17"), at("2017-11-26 12")}, []int{2}},
		"before a migration, for a year":         {[]Backup{at("2026-11-25 17"), at("2026-11-24 17"), before(at("2026-08-30 12")), at("2026-08-30 11"), before(at("2026-08-30 10")), before(at("2025-01-01 12"))}, []int{5}},
		"no more than the space":                 {[]Backup{large(at("2026-11-25 17")), large(at("2026-11-24 17")), large(at("2026-11-23 12")), at("2026-11-22 12")}, []int{2}},
		"the newest two, however large they are": {[]Backup{{At: now, Size: 20 << 30}, {At: now.Add(-time.Hour), Size: 20 << 30}, at("2026-11-24 17")}, []int{2}},
		"made by a clock that was ahead: kept":   {[]Backup{at("2030-01-01 00"), at("2026-11-25 17"), at("2026-11-24 17")}, nil},
		"a week that lies in two years is one":   {[]Backup{at("2026-11-25 17"), at("2026-11-24 17"), at("2026-10-04 12"), at("2026-10-01 12")}, []int{3}},
	} {
		t.Run(name, func(t *testing.T) {
			var want []Backup
			for _, i := range tt.gone {
				want = append(want, tt.list[i])
			}
			if d := cmp.Diff(want, expired(tt.list, now), cmpopts.EquateEmpty()); d != "" {
				t.Error(d)
			}
		})
	}
}

// A year of daily backups, thinned each day, is a few dozen; and the newest is never
// taken away.
func TestExpiredDayByDay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		now := time.Date(2026, 1, 1, 12, 0, 0, 0, time.UTC)
		var list []Backup
		for range rapid.IntRange(1, 600).Draw(t, "days") {
			now = now.Add(time.Duration(rapid.IntRange(1, 40).Draw(t, "hours")) * time.Hour)
			list = slices.Insert(list, 0, Backup{At: now, Size: 1 << 20})
			gone := expired(list, now)
			list = slices.DeleteFunc(list, func(k Backup) bool { return slices.Contains(gone, k) })
			if len(list) == 0 || !list[0].At.Equal(now) {
				t.Fatal("the newest is gone")
			}
		}
		recent := 0
		for _, k := range list {
			if now.Sub(k.At) < keepAll {
				recent++
			}
		}
		if len(list)-recent > 9+13 {
			t.Fatalf("%d are left", len(list))
		}
	})
}
