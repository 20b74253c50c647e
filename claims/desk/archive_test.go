package desk

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"tickmark/claims"
	"tickmark/fetch"
)

func TestACopyFromAnArchiveIsACaptureOfItsOwn(t *testing.T) {
	var s *httptest.Server
	page := "http://amt.example/mitteilung"
	s = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasPrefix(r.URL.Path, "/list/") {
			w.Header().Set("Content-Type", "application/link-format")
			fmt.Fprintf(w, "<%[1]s/web/20210304080000/%[2]s>; rel=\"memento\"; datetime=\"Thu, 04 Mar 2021 08:00:00 GMT\",\n"+
				"<%[1]s/web/20210601080000/%[2]s>; rel=\"memento\"; datetime=\"Tue, 01 Jun 2021 08:00:00 GMT\"", s.URL, page)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Header().Set("Memento-Datetime", "Thu, 04 Mar 2021 08:00:00 GMT")
		w.Write([]byte(notice))
	}))
	t.Cleanup(s.Close)
	d := online(t)
	var journal []claims.Request
	d.Fetcher = fetch.New(fetch.Options{AllowHosts: []string{"127.0.0.1", strings.TrimPrefix(s.URL, "http://")}, Archive: fetch.Archive{TimeMap: s.URL + "/list/"},
		Asking: func(_ context.Context, r claims.Request) error { journal = append(journal, r); return nil }})
	ctx := t.Context()
	id, err := d.Open(ctx, Input{Text: "Der Umbau der Brücke kostete 5,1 Millionen Euro.", Date: "2021-03-05"})
	if err != nil {
		t.Fatal(err)
	}
	source, err := d.AddSource(ctx, id, page)
	if err != nil {
		t.Fatal(err)
	}
	copies, err := d.Copies(ctx, id, source)
	if err != nil || len(copies) != 2 || copies[0].Taken.Month() != 3 {
		t.Fatalf("copies are %v, %v; want the one of March first", copies, err)
	}
	if err := d.FetchCopy(ctx, id, source, copies[0], nil); err != nil {
		t.Fatal(err)
	}
	k := snapshot(t, d, id).Latest(source)
	if k == nil || !k.OK() || k.Archived.Day() != 4 || !strings.HasPrefix(k.Final, s.URL) {
		t.Errorf("the capture is %+v", k)
	}
	if len(journal) != 2 || journal[0].For != claims.AskArchive || journal[0].Case != id {
		t.Errorf("the journal of requests is %+v", journal)
	}
	pasted, err := d.AddPasted(ctx, id, "Notiz", Input{Text: "Etwas Eingefügtes."})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := d.Copies(ctx, id, pasted); err == nil {
		t.Error("an archive was asked for something pasted")
	}
}
