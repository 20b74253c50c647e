// Writes a WARC file with warcio.js, as recorders built on it do: a redirect, a page
// packed with gzip, the same page once more as a revisit, and a picture.
//   node write.mjs FILE.warc.gz
import { writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { WARCRecord, WARCSerializer } from "warcio";

const warcVersion = "WARC/1.1";
const page = gzipSync("<p>Der Radweg misst drei Meter.</p>");

async function* once(bytes) {
  yield bytes;
}

const html = { "Content-Type": "text/html", "Content-Encoding": "gzip" };
const records = [
  WARCRecord.createWARCInfo({ filename: "rad.warc.gz", warcVersion }, { software: "warcio.js" }),
  WARCRecord.create({ type: "response", url: "http://rad.example/", date: "2020-02-03T04:05:06Z", warcVersion, statusline: "HTTP/1.1 301 Moved Permanently",
    httpHeaders: { Location: "https://rad.example/" } }, once(new Uint8Array())),
  WARCRecord.create({ type: "response", url: "https://rad.example/", date: "2020-02-03T04:05:07Z", warcVersion, httpHeaders: html }, once(page)),
  WARCRecord.create({ type: "response", url: "https://rad.example/bild.png", date: "2020-02-03T04:05:08Z", warcVersion,
    httpHeaders: { "Content-Type": "image/png" } }, once(new Uint8Array([137, 80, 78, 71]))),
];
const parts = [];
for (const record of records) parts.push(await WARCSerializer.serialize(record, { gzip: true }));
const again = WARCRecord.create({ type: "revisit", url: "https://rad.example/", date: "2020-02-04T04:05:07Z", warcVersion, httpHeaders: html,
  refersToUrl: "https://rad.example/", refersToDate: "2020-02-03T04:05:07Z",
  warcHeaders: { "WARC-Payload-Digest": records[2].warcPayloadDigest } }, once(new Uint8Array()));
parts.push(await WARCSerializer.serialize(again, { gzip: true }));
writeFileSync(process.argv[2], Buffer.concat(parts.map((p) => Buffer.from(p))));
