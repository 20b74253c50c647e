package store

import (
	"fmt"
	"time"
)

// How long backups are kept: all of the last days, then the last of each week, then the
// last of each month. Copies from before a migration are kept for a year.
const (
	keepAll     = 7 * 24 * time.Hour
	keepWeekly  = 8 * 7 * 24 * time.Hour
	keepMonthly = 365 * 24 * time.Hour
)

// Backups take this much space at most, except for the newest few, which are kept
// whatever they take: one alone may be damaged by what damages the database.
const (
	keepBytes  = 10 << 30
	keepNewest = 2
)

// expired lists those of the backups, the newest first, that need not be kept at the
// time now, in whose time zone weeks and months are counted.
func expired(list []Backup, now time.Time) []Backup {
	var gone []Backup
	had := map[string]bool{}
	var bytes int64
	kept := 0
	for _, k := range list {
		at, age := k.At.In(now.Location()), now.Sub(k.At)
		period, keep := "", true
		switch {
		case age < keepAll:
		case k.Version > 0:
			keep = age < keepMonthly
		case age < keepWeekly:
			year, week := at.ISOWeek()
			period = fmt.Sprintf("%d-W%d", year, week)
		case age < keepMonthly:
			period = at.Format("2006-01")
		default:
			keep = false
		}
		if period != "" {
			keep, had[period] = !had[period], true
		}
		if kept < keepNewest || keep && bytes+k.Size <= keepBytes {
			kept++
			bytes += k.Size
			continue
		}
		gone = append(gone, k)
	}
	return gone
}
