package fetch

import (
	"context"
	"time"
)

// The Wayback Machine's addresses.
// https://archive.org/developers/wayback-cdx-server.html
const (
	waybackTimeMap = "https://web.archive.org/web/timemap/link/"
	waybackSave    = "https://web.archive.org/save/"
)

// Copy is a copy of a page that a web archive says it holds.
type Copy struct {
	URL   string    // where the archive shows it
	Taken time.Time // UTC
}

// Copies asks the archive which copies of a page it holds, those taken nearest to
// the time near first. It is an [*Error] if the archive cannot be asked; an archive
// that holds none is no error.
func (f *Fetcher) Copies(ctx context.Context, page string, near time.Time) ([]Copy, error) {
	return nil, failed(FailOffline, nil, "fetch.offline", page)
}

// Archived fetches a copy. Its capture says when the archive took it.
func (f *Fetcher) Archived(ctx context.Context, c Copy) Page {
	return f.refused(c.URL, failed(FailOffline, nil, "fetch.offline", c.URL))
}

// Keep asks the archive to take a copy of a page now, and says where it is. It is
// an [*Error] if it did not.
func (f *Fetcher) Keep(ctx context.Context, page string) (Copy, error) {
	return Copy{}, failed(FailOffline, nil, "fetch.offline", page)
}
