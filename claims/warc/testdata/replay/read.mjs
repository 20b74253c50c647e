// Reads a WARC and a WACZ file as replay tools do, and prints what is in them as one
// JSON object. It exits with a message if anything does not hold.
//   node read.mjs FILE.warc.gz FILE.wacz
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { createReadStream, readFileSync } from "node:fs";
import { Readable } from "node:stream";
import { gunzipSync } from "node:zlib";
import { CDXIndexer, WARCParser } from "warcio";
import yauzl from "yauzl";

const [warc, wacz] = process.argv.slice(2);
const sha256 = (bytes) => "sha256:" + createHash("sha256").update(bytes).digest("hex");

async function readRecords(stream) {
  const records = [];
  for await (const r of new WARCParser(stream)) {
    const payload = await r.readFully(true);
    const digest = r.warcPayloadDigest;
    if (digest && r.warcType !== "revisit") assert.equal(sha256(payload), digest, r.warcTargetURI);
    records.push({
      type: r.warcType,
      uri: r.warcTargetURI,
      date: r.warcDate,
      status: r.httpHeaders && r.warcType !== "request" ? r.httpHeaders.statusCode : 0,
      payload: payload.length,
      id: r.warcHeader("WARC-Record-ID"),
      refersTo: r.warcHeader("WARC-Refers-To"),
      concurrentTo: r.warcHeader("WARC-Concurrent-To"),
    });
  }
  return records;
}

// The digest of each block, over the unpacked bytes between the records' own headers
// and the end that Content-Length sets.
function checkBlocks(all) {
  let at = 0, n = 0;
  while (at < all.length) {
    const end = all.indexOf("\r\n\r\n", at) + 4;
    const header = all.subarray(at, end).toString();
    const length = Number(/^Content-Length: (\d+)\r$/m.exec(header)[1]);
    const block = all.subarray(end, end + length);
    assert.equal(sha256(block), /^WARC-Block-Digest: (\S+)\r$/m.exec(header)[1]);
    assert.equal(all.subarray(end + length, end + length + 4).toString(), "\r\n\r\n");
    at = end + length + 4;
    n++;
  }
  return n;
}

async function index(bytes) {
  const lines = [];
  const sink = { write: (line) => lines.push(line.trim()) };
  await new CDXIndexer({ format: "cdxj" }).writeAll([{ filename: "data.warc.gz", reader: Readable.from([bytes]) }], sink);
  return lines;
}

function unzip(path) {
  return new Promise((resolve, reject) => {
    yauzl.open(path, { lazyEntries: true }, (err, zip) => {
      if (err) return reject(err);
      const files = {};
      zip.on("error", reject);
      zip.on("end", () => resolve(files));
      zip.on("entry", (entry) => {
        assert.equal(entry.compressionMethod, 0, entry.fileName + " is packed");
        zip.openReadStream(entry, (err, stream) => {
          if (err) return reject(err);
          const parts = [];
          stream.on("error", reject);
          stream.on("data", (part) => parts.push(part));
          stream.on("end", () => {
            files[entry.fileName] = Buffer.concat(parts);
            zip.readEntry();
          });
        });
      });
      zip.readEntry();
    });
  });
}

const records = await readRecords(createReadStream(warc));
assert.equal(checkBlocks(gunzipSync(readFileSync(warc))), records.length);

const files = await unzip(wacz);
const list = JSON.parse(files["datapackage.json"]);
assert.equal(JSON.parse(files["datapackage-digest.json"]).hash, sha256(files["datapackage.json"]));
for (const { path, hash, bytes } of list.resources) {
  assert.equal(sha256(files[path]), hash, path);
  assert.equal(files[path].length, bytes, path);
}
const data = files["archive/data.warc.gz"];

// What a replay tool does for one address: find its line, cut the record out, read it.
const lookups = [];
const ours = files["indexes/index.cdx"].toString().trim().split("\n");
for (const line of ours) {
  const about = JSON.parse(line.slice(line.indexOf("{")));
  const from = Number(about.offset);
  const [record] = await readRecords(Readable.from([data.subarray(from, from + Number(about.length))]));
  assert.equal(record.uri, about.url);
  lookups.push({ ...record, key: line.split(" ")[0], time: line.split(" ")[1], mime: about.mime });
}
const pages = files["pages/pages.jsonl"].toString().trim().split("\n").map((l) => JSON.parse(l));
console.log(JSON.stringify({ records, lookups, pages, index: await index(data), ours }));
