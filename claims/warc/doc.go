// Package warc writes the evidence of a case as a WARC or WACZ file, which the
// tools of web archives replay and verify, and reads such files from any program.
//
// WARC is ISO 28500:2017, version 1.1
// (https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/);
// WACZ is version 1.1.1 (https://specs.webrecorder.net/wacz/1.1.1/).
//
// # What is written
//
// One warcinfo record says what the file is. Then, for each capture of the case in
// the order of their times:
//
//   - a response record for each redirect on the way, of which only the status and
//     the target are known;
//   - a response record with the head of the answer and the body, or a revisit record
//     where an earlier one of the file has the same body, or a resource record for a
//     file from disk and for pasted text;
//   - a request record with the headers that were sent;
//   - a metadata record (application/vnd.tickmark.capture+json) with all else that the
//     case keeps of the capture and of its source;
//   - a conversion record with its readable text;
//   - a resource record for each attachment.
//
// A capture that nobody answered has no more than its redirects, request and metadata;
// one that reads the bytes of another anew has metadata and text.
//
// Everything derives from the case: the ids of records from those of captures, dates
// from theirs. The same case gives the same bytes.
//
// # What is not as it was on the wire
//
// A capture keeps its body with the transfer and content codings taken off. The headers
// that describe the body as sent (Content-Encoding, Transfer-Encoding, Content-Length)
// are therefore set aside under names with X-Orig- before them, as other programs do,
// and Content-Length is that of the body in the file. Header names are in their usual
// spelling, sorted; the reason phrase, which is not kept, is empty. An answer by HTTP/2
// is written as HTTP/1.1 with WARC-Protocol: h2
// (https://github.com/iipc/warc-specifications/issues/42), since the line "HTTP/2.0 200"
// exists in no protocol and readers refuse it.
//
// Digests are SHA-256 in hex: that of a payload is the capture's own hash.
//
// Of a file from disk only the name is written, not the folder.
//
// # What is read
//
// [Scan] reads WARC 1.0 and 1.1, plain or gzip, and WACZ. Files from outside are
// hostile: sizes, counts and depths are bounded, digests are verified, and what cannot
// be taken over is counted and told.
package warc
