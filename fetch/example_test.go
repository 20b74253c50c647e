package fetch_test

import (
	"context"
	"fmt"
	"io/fs"
	"testing/fstest"

	"tickmark/fetch"
)

func ExampleFetcher_URL() {
	f := fetch.New(fetch.Options{
		Offline: true,
		Memory: map[string]fs.FS{
			"paper.example": fstest.MapFS{"talks.html": {Data: []byte("<p>The talks began on Friday.</p>")}},
		},
	})
	defer f.Close()
	for _, url := range []string{"https://paper.example/talks", "https://elsewhere.example/"} {
		p := f.URL(context.Background(), url)
		fmt.Println(p.Capture.Status, p.Capture.Length, p.Err())
	}
	// Output:
	// 200 33 <nil>
	// 0 0 fetch https://elsewhere.example/: offline
}
