package warc

import (
	"bytes"
	"testing"

	"tickmark/claims"
)

// Whatever a file holds, reading it ends, and no capture has a hash that is not that
// of its bytes.
func FuzzScan(f *testing.F) {
	for _, form := range []string{"warc", "warc.gz", "wacz"} {
		f.Add(written(f, bridge(), form))
	}
	f.Add([]byte(wget()))
	f.Add([]byte(packed(wget())))
	f.Add(zipped(f, "datapackage.json", `{"resources":[]}`, "pages/pages.jsonl", `{"url":"https://rad.example/"}`, "archive/a.warc", response("HTTP/1.1 200 OK\r\n\r\nabc")))
	f.Fuzz(func(t *testing.T, file []byte) {
		const most = 1 << 20
		Scan(bytes.NewReader(file), int64(len(file)), Limits{Body: most, Records: 1000}, func(k Found) error {
			if !k.Repeated && (k.Capture.SHA256 != "" || len(k.Body) > 0) && k.Capture.SHA256 != claims.SHA256(k.Body) {
				t.Errorf("%s has the hash %s, its bytes have another", k.Capture.Final, k.Capture.SHA256)
			}
			if len(k.Body) > most+maxHead || len(k.Capture.Redirects) > maxChain || k.Capture.Final == "" || k.Capture.Started.IsZero() && !k.Own {
				t.Errorf("out of bounds: %+v", k.Capture)
			}
			return nil
		}, func(a Attached) error {
			if len(a.Body) > most+maxHead || a.Name == "" || len(a.Name) > 1000 {
				t.Errorf("out of bounds: %d bytes of %q", len(a.Body), a.Name)
			}
			return nil
		})
	})
}
