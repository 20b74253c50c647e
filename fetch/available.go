package fetch

import (
	"context"
	"encoding/json"
	"net/url"
	"time"
)

// stampForm is how the Wayback Machine writes a time, in UTC.
const stampForm = "20060102150405"

// available asks an archive for the one copy of a page that is nearest to a time: a
// short answer, where its list of all copies is too long or too slow in coming.
// https://archive.org/help/wayback_api.php
func (f *Fetcher) available(ctx context.Context, page *url.URL, near time.Time) ([]Copy, error) {
	ask := url.Values{"url": {page.String()}, "timestamp": {near.UTC().Format(stampForm)}}
	p := f.askArchive(ctx, f.opt.Archive.Near+"?"+ask.Encode(), f.opt.Timeout)
	if err := p.Err(); err != nil {
		return nil, err
	}
	return offered(parseAvailable(p.Body), p.Capture.Final, near), nil
}

// parseAvailable reads the archive's answer: one copy or none.
func parseAvailable(answer []byte) []Copy {
	var a struct {
		Snapshots struct {
			Closest struct {
				Available bool   `json:"available"`
				URL       string `json:"url"`
				Timestamp string `json:"timestamp"`
			} `json:"closest"`
		} `json:"archived_snapshots"`
	}
	if json.Unmarshal(answer, &a) != nil || !a.Snapshots.Closest.Available {
		return nil
	}
	taken, err := time.Parse(stampForm, a.Snapshots.Closest.Timestamp)
	if err != nil {
		return nil
	}
	return []Copy{{a.Snapshots.Closest.URL, taken}}
}
