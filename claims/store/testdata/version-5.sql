-- A database of schema version 2, as the program of that time wrote it.
PRAGMA application_id = 1416318315;
PRAGMA user_version = 5;
BEGIN;
CREATE TABLE blob (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  size   INTEGER NOT NULL CHECK (size >= 0),
  coding TEXT NOT NULL CHECK (coding IN ('none', 'deflate')),
  bytes  BLOB NOT NULL
) STRICT;
INSERT INTO blob VALUES('0cae688c36a67f18aab2831fd11d002fb75e987a89865570b9575431c32d03e7',67,'none',X'44657220486166656e206d656c64657465206765737465726e20343120536368696666652e20446965204c6569746572696e206e616e6e746520646173207669656c2e');
INSERT INTO blob VALUES('7f1a430bf7f9c9df8f8f8ac6a79829812178739805302db39990c08b9b3b2641',77,'none',X'3c703e4e61636820416e676162656e2064657320486166656e73206c696566656e20616d204d6f6e74616720343120536368696666652065696e2c20736f207669656c6520776965206e69652e');
INSERT INTO blob VALUES('552732af3a10006b419bbfb78863c4bc496d32e8ae24691e2faafc3611703c56',74,'none',X'4e61636820416e676162656e2064657320486166656e73206c696566656e20616d204d6f6e74616720343120536368696666652065696e2c20736f207669656c6520776965206e69652e');
INSERT INTO blob VALUES('4c4b6a3be1314ab86138bef4314dde022e600960d8689a2c8f8631802d20dab6',8,'none',X'89504e470d0a1a0a');
CREATE TABLE case_file (
  id          TEXT PRIMARY KEY CHECK (id <> ''),
  number      INTEGER NOT NULL UNIQUE CHECK (number > 0),
  title       TEXT NOT NULL,
  opened      TEXT NOT NULL,
  raw_sha256  TEXT REFERENCES blob (sha256) DEFERRABLE INITIALLY DEFERRED,
  text_sha256 TEXT REFERENCES blob (sha256) DEFERRABLE INITIALLY DEFERRED,
  record      TEXT NOT NULL CHECK (json_valid(record))
) STRICT;
INSERT INTO case_file VALUES('efcwlqxr5agl2vw5',1,'Hafen <voll>','2026-03-09T08:30:00.123456789Z','0cae688c36a67f18aab2831fd11d002fb75e987a89865570b9575431c32d03e7','0cae688c36a67f18aab2831fd11d002fb75e987a89865570b9575431c32d03e7','{"article":{"date":"","date_from":"","document":{"blocks":null,"extractor":"","format":"","links":null,"text":""},"input":"hafen.txt","kept":"2026-03-09T08:30:00.123456789Z","lang":"","raw_sha256":"0cae688c36a67f18aab2831fd11d002fb75e987a89865570b9575431c32d03e7","text_sha256":"0cae688c36a67f18aab2831fd11d002fb75e987a89865570b9575431c32d03e7"},"id":"efcwlqxr5agl2vw5","number":1,"opened":"2026-03-09T08:30:00.123456789Z","title":"Hafen <voll>"}');
CREATE TABLE numbering (
  one  INTEGER PRIMARY KEY CHECK (one = 1),
  last INTEGER NOT NULL CHECK (last >= 0)
) STRICT;
INSERT INTO numbering VALUES(1,1);
CREATE TABLE claim (
  id        TEXT PRIMARY KEY CHECK (id <> ''),
  case_id   TEXT NOT NULL REFERENCES case_file (id) DEFERRABLE INITIALLY DEFERRED,
  start_at  INTEGER NOT NULL CHECK (start_at >= 0),
  end_at    INTEGER NOT NULL CHECK (end_at >= start_at),
  state     TEXT NOT NULL CHECK (state IN ('open', 'in_work', 'waiting', 'done', 'reopened')),
  dropped   INTEGER NOT NULL CHECK (dropped IN (0, 1)),
  record    TEXT NOT NULL CHECK (json_valid(record)),
  UNIQUE (case_id, id)
) STRICT;
INSERT INTO claim VALUES('piito4mjfrjkubfa','efcwlqxr5agl2vw5',0,37,'open',0,'{"anchor":{"end":37,"quote":"Der Hafen meldete gestern 41 Schiffe.","start":0,"suffix":" Die Leiterin nannte das viel."},"case":"efcwlqxr5agl2vw5","id":"piito4mjfrjkubfa","kind":"event","origin":"proposed","priority":0.7,"reasons":[{"args":[41],"key":"split.has_number"}],"state":"open"}');
INSERT INTO claim VALUES('2i7c5w5af6ahkm7x','efcwlqxr5agl2vw5',38,67,'open',0,'{"anchor":{"end":67,"prefix":"fen meldete gestern 41 Schiffe. ","quote":"Die Leiterin nannte das viel.","start":38},"case":"efcwlqxr5agl2vw5","id":"2i7c5w5af6ahkm7x","kind":"event","origin":"proposed","priority":0.7,"reasons":[{"args":[41],"key":"split.has_number"}],"state":"open"}');
CREATE TABLE finding (
  id       TEXT PRIMARY KEY,
  case_id  TEXT NOT NULL,
  claim_id TEXT NOT NULL,
  question TEXT NOT NULL CHECK (question IN ('so', 'said')),
  kind     TEXT NOT NULL CHECK (kind IN ('verified', 'corrected', 'context', 'disputed', 'unsupported', 'author', 'not_fact')),
  at       TEXT NOT NULL,
  record   TEXT NOT NULL CHECK (json_valid(record)),
  CHECK (id = claim_id || '/' || question),
  FOREIGN KEY (case_id, claim_id) REFERENCES claim (case_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO finding VALUES('piito4mjfrjkubfa/so','efcwlqxr5agl2vw5','piito4mjfrjkubfa','so','disputed','2026-03-09T08:30:00.123456789Z','{"at":"2026-03-09T08:30:00.123456789Z","by":"Ada","check":"so","claim":"piito4mjfrjkubfa","kind":"disputed"}');
CREATE TABLE source (
  id      TEXT PRIMARY KEY CHECK (id <> ''),
  case_id TEXT NOT NULL REFERENCES case_file (id) DEFERRABLE INITIALLY DEFERRED,
  number  INTEGER NOT NULL CHECK (number > 0),
  kind    TEXT NOT NULL CHECK (kind IN ('link', 'added', 'file', 'pasted')),
  record  TEXT NOT NULL CHECK (json_valid(record)),
  UNIQUE (case_id, id)
) STRICT;
INSERT INTO source VALUES('yrrgsp7x22s3drl4','efcwlqxr5agl2vw5',1,'added','{"case":"efcwlqxr5agl2vw5","id":"yrrgsp7x22s3drl4","kind":"added","number":1,"url":"https://hafen.example/1"}');
CREATE TABLE capture (
  id          TEXT PRIMARY KEY CHECK (id <> ''),
  case_id     TEXT NOT NULL,
  source_id   TEXT NOT NULL,
  started     TEXT NOT NULL,
  failure     TEXT NOT NULL,
  sha256      TEXT REFERENCES blob (sha256) DEFERRABLE INITIALLY DEFERRED,
  text_sha256 TEXT REFERENCES blob (sha256) DEFERRABLE INITIALLY DEFERRED,
  record      TEXT NOT NULL CHECK (json_valid(record)),
  UNIQUE (case_id, id),
  FOREIGN KEY (case_id, source_id) REFERENCES source (case_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO capture VALUES('gebdd4l2yezqj6pf','efcwlqxr5agl2vw5','yrrgsp7x22s3drl4','2026-03-09T08:30:00.123456789Z','','7f1a430bf7f9c9df8f8f8ac6a79829812178739805302db39990c08b9b3b2641','552732af3a10006b419bbfb78863c4bc496d32e8ae24691e2faafc3611703c56','{"case":"efcwlqxr5agl2vw5","ended":"2026-03-09T08:30:01.123456789Z","final":"https://hafen.example/1","id":"gebdd4l2yezqj6pf","length":0,"requested":"https://hafen.example/1","sha256":"7f1a430bf7f9c9df8f8f8ac6a79829812178739805302db39990c08b9b3b2641","source":"yrrgsp7x22s3drl4","started":"2026-03-09T08:30:00.123456789Z","status":200,"text_sha256":"552732af3a10006b419bbfb78863c4bc496d32e8ae24691e2faafc3611703c56"}');
CREATE TABLE citation (
  id         TEXT PRIMARY KEY CHECK (id <> ''),
  case_id    TEXT NOT NULL,
  claim_id   TEXT NOT NULL,
  capture_id TEXT NOT NULL,
  role       TEXT NOT NULL CHECK (role IN ('supports', 'contradicts', 'context', 'attribution')),
  at         TEXT NOT NULL,
  record     TEXT NOT NULL CHECK (json_valid(record)),
  FOREIGN KEY (case_id, claim_id) REFERENCES claim (case_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (case_id, capture_id) REFERENCES capture (case_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO citation VALUES('jlig4vnvhpoa6mjt','efcwlqxr5agl2vw5','piito4mjfrjkubfa','gebdd4l2yezqj6pf','supports','2026-03-09T08:30:00.123456789Z','{"anchor":{"end":51,"prefix":"ben des Hafens liefen am Montag ","quote":"41 Schiffe","start":41,"suffix":" ein, so viele wie nie."},"at":"2026-03-09T08:30:00.123456789Z","capture":"gebdd4l2yezqj6pf","case":"efcwlqxr5agl2vw5","claim":"piito4mjfrjkubfa","id":"jlig4vnvhpoa6mjt","role":"supports"}');
CREATE TABLE journal (
  seq     INTEGER PRIMARY KEY,
  case_id TEXT NOT NULL CHECK (case_id <> ''),
  at      TEXT NOT NULL,
  by      TEXT NOT NULL,
  action  TEXT NOT NULL CHECK (action <> ''),
  undoes  INTEGER REFERENCES journal (seq) CHECK (undoes < seq),
  prev    TEXT NOT NULL,
  hash    TEXT NOT NULL,
  changes TEXT NOT NULL CHECK (json_valid(changes))
) STRICT;
INSERT INTO journal VALUES(1,'efcwlqxr5agl2vw5','2026-11-25T16:14:54.703016Z','Ada','case.open',NULL,'','cea8abbf28c686f12ff66f245fe7a47b6491c33fa59408b3c2e2ec6385d4b947','[{"entity":"case","id":"efcwlqxr5agl2vw5","new":{"article":{"date":"","date_from":"","document":{"blocks":null,"extractor":"","format":"","links":null,"text":""},"input":"hafen.txt","kept":"2026-03-09T08:30:00.123456789Z","lang":"","raw_sha256":"0cae688c36a67f18aab2831fd11d002fb75e987a89865570b9575431c32d03e7","text_sha256":"0cae688c36a67f18aab2831fd11d002fb75e987a89865570b9575431c32d03e7"},"id":"efcwlqxr5agl2vw5","number":1,"opened":"2026-03-09T08:30:00.123456789Z","title":"Hafen <voll>"}},{"entity":"claim","id":"piito4mjfrjkubfa","new":{"anchor":{"end":37,"quote":"Der Hafen meldete gestern 41 Schiffe.","start":0,"suffix":" Die Leiterin nannte das viel."},"case":"efcwlqxr5agl2vw5","id":"piito4mjfrjkubfa","kind":"event","origin":"proposed","priority":0.7,"reasons":[{"args":[41],"key":"split.has_number"}],"state":"open"}},{"entity":"claim","id":"2i7c5w5af6ahkm7x","new":{"anchor":{"end":67,"prefix":"fen meldete gestern 41 Schiffe. ","quote":"Die Leiterin nannte das viel.","start":38},"case":"efcwlqxr5agl2vw5","id":"2i7c5w5af6ahkm7x","kind":"event","origin":"proposed","priority":0.7,"reasons":[{"args":[41],"key":"split.has_number"}],"state":"open"}}]');
INSERT INTO journal VALUES(2,'efcwlqxr5agl2vw5','2026-11-25T16:14:54.703845Z','Ada','finding.set',NULL,'cea8abbf28c686f12ff66f245fe7a47b6491c33fa59408b3c2e2ec6385d4b947','927e0c59db2161b17dc2195073c67ea3a13846b70a407803dccf6e99041c45e9','[{"entity":"finding","id":"piito4mjfrjkubfa/so","new":{"at":"2026-03-09T08:30:00.123456789Z","by":"Ada","check":"so","claim":"piito4mjfrjkubfa","kind":"disputed"}}]');
INSERT INTO journal VALUES(3,'efcwlqxr5agl2vw5','2026-11-25T16:14:54.704330Z','','source.add',NULL,'927e0c59db2161b17dc2195073c67ea3a13846b70a407803dccf6e99041c45e9','350a9575668f61e6c9c2df103beb6c6bd24d65884d4ffc897bfa2bb1d9d24401','[{"entity":"source","id":"yrrgsp7x22s3drl4","new":{"case":"efcwlqxr5agl2vw5","id":"yrrgsp7x22s3drl4","kind":"added","number":1,"url":"https://hafen.example/1"}}]');
INSERT INTO journal VALUES(4,'efcwlqxr5agl2vw5','2026-11-25T16:14:54.705702Z','','capture.add',NULL,'350a9575668f61e6c9c2df103beb6c6bd24d65884d4ffc897bfa2bb1d9d24401','41a5e66611af21e598576c85af1afc88330441ca16c0bb33cf555bfa28e621d3','[{"entity":"capture","id":"gebdd4l2yezqj6pf","new":{"case":"efcwlqxr5agl2vw5","ended":"2026-03-09T08:30:01.123456789Z","final":"https://hafen.example/1","id":"gebdd4l2yezqj6pf","length":0,"requested":"https://hafen.example/1","sha256":"7f1a430bf7f9c9df8f8f8ac6a79829812178739805302db39990c08b9b3b2641","source":"yrrgsp7x22s3drl4","started":"2026-03-09T08:30:00.123456789Z","status":200,"text_sha256":"552732af3a10006b419bbfb78863c4bc496d32e8ae24691e2faafc3611703c56"}}]');
INSERT INTO journal VALUES(5,'efcwlqxr5agl2vw5','2026-11-25T16:14:54.709158Z','','citation.add',NULL,'41a5e66611af21e598576c85af1afc88330441ca16c0bb33cf555bfa28e621d3','e03518392d7a5df0cb8654ea35e1dd95f00f5863fa36776a3d07f60ffca7f3f3','[{"entity":"citation","id":"jlig4vnvhpoa6mjt","new":{"anchor":{"end":51,"prefix":"ben des Hafens liefen am Montag ","quote":"41 Schiffe","start":41,"suffix":" ein, so viele wie nie."},"at":"2026-03-09T08:30:00.123456789Z","capture":"gebdd4l2yezqj6pf","case":"efcwlqxr5agl2vw5","claim":"piito4mjfrjkubfa","id":"jlig4vnvhpoa6mjt","role":"supports"}}]');
INSERT INTO journal VALUES(6,'efcwlqxr5agl2vw5','2026-11-25T16:14:54.709888Z','Ada','attachment.add',NULL,'e03518392d7a5df0cb8654ea35e1dd95f00f5863fa36776a3d07f60ffca7f3f3','01782cb6fcd8d05c74bef00a8d5c3b7580f63f9b8d8cb63944cff4ce9a122011','[{"entity":"attachment","id":"s4wfs4pk3vtf6ti2","new":{"at":"2026-03-09T08:30:00.123456789Z","by":"Ada","capture":"gebdd4l2yezqj6pf","case":"efcwlqxr5agl2vw5","content_type":"image/png","id":"s4wfs4pk3vtf6ti2","length":8,"name":"hafen.png","sha256":"4c4b6a3be1314ab86138bef4314dde022e600960d8689a2c8f8631802d20dab6"}}]');
CREATE TABLE attachment (
  id         TEXT PRIMARY KEY CHECK (id <> ''),
  case_id    TEXT NOT NULL,
  capture_id TEXT NOT NULL,
  at         TEXT NOT NULL,
  sha256     TEXT NOT NULL REFERENCES blob (sha256) DEFERRABLE INITIALLY DEFERRED,
  record     TEXT NOT NULL CHECK (json_valid(record)),
  FOREIGN KEY (case_id, capture_id) REFERENCES capture (case_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO attachment VALUES('s4wfs4pk3vtf6ti2','efcwlqxr5agl2vw5','gebdd4l2yezqj6pf','2026-03-09T08:30:00.123456789Z','4c4b6a3be1314ab86138bef4314dde022e600960d8689a2c8f8631802d20dab6','{"at":"2026-03-09T08:30:00.123456789Z","by":"Ada","capture":"gebdd4l2yezqj6pf","case":"efcwlqxr5agl2vw5","content_type":"image/png","id":"s4wfs4pk3vtf6ti2","length":8,"name":"hafen.png","sha256":"4c4b6a3be1314ab86138bef4314dde022e600960d8689a2c8f8631802d20dab6"}');
CREATE TABLE request (
  seq     INTEGER PRIMARY KEY,
  at      TEXT NOT NULL,
  method  TEXT NOT NULL CHECK (method <> ''),
  url     TEXT NOT NULL CHECK (url <> ''),
  purpose TEXT NOT NULL CHECK (purpose IN ('page', 'robots', 'archive')),
  via     TEXT NOT NULL,
  case_id TEXT NOT NULL
) STRICT;
INSERT INTO request VALUES(1,'2026-03-09T08:30:00.123456789Z','GET','https://hafen.example/robots.txt','robots','','a');
INSERT INTO request VALUES(2,'2026-03-09T08:30:01.123456789Z','GET','https://hafen.example/1','page','http://proxy.example:8080','a');
INSERT INTO request VALUES(3,'2026-03-09T08:30:02.123456789Z','GET','https://archiv.example/timemap/1','archive','','');
CREATE INDEX claim_progress ON claim (case_id, dropped, state);
CREATE INDEX finding_claim ON finding (case_id, claim_id, kind);
CREATE INDEX capture_source ON capture (case_id, source_id);
CREATE INDEX citation_claim ON citation (case_id, claim_id);
CREATE INDEX citation_capture ON citation (case_id, capture_id);
CREATE INDEX journal_case ON journal (case_id, seq);
CREATE TRIGGER journal_next BEFORE INSERT ON journal
WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM journal)
BEGIN SELECT RAISE(ABORT, 'the journal only grows at its end'); END;
CREATE TRIGGER journal_keeps BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;
CREATE TRIGGER journal_stays BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is never shortened'); END;
CREATE TRIGGER blob_keeps BEFORE UPDATE ON blob
BEGIN SELECT RAISE(ABORT, 'kept bytes are never changed'); END;
CREATE TRIGGER blob_stays BEFORE DELETE ON blob
BEGIN SELECT RAISE(ABORT, 'kept bytes are never removed'); END;
CREATE INDEX attachment_capture ON attachment (case_id, capture_id);
CREATE INDEX request_case ON request (case_id, seq);
CREATE TRIGGER request_next BEFORE INSERT ON request
WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM request)
BEGIN SELECT RAISE(ABORT, 'the request journal only grows at its end'); END;
CREATE TRIGGER request_keeps BEFORE UPDATE ON request
BEGIN SELECT RAISE(ABORT, 'the request journal is never changed'); END;
CREATE TRIGGER request_stays BEFORE DELETE ON request
BEGIN SELECT RAISE(ABORT, 'the request journal is never shortened'); END;
-- Version 3. Checks of others, as their lists give them. They belong to no case, and
-- a list that is brought in again replaces what it said before, so they are not
-- in the journal.
CREATE TABLE checked (
  key       INTEGER PRIMARY KEY,
  origin    TEXT NOT NULL CHECK (origin <> ''),
  id        TEXT NOT NULL CHECK (id <> ''),
  claim     TEXT NOT NULL CHECK (claim <> ''),
  title     TEXT NOT NULL,
  rating    TEXT NOT NULL,
  url       TEXT NOT NULL,
  lang      TEXT NOT NULL,
  date      TEXT NOT NULL,
  publisher TEXT NOT NULL,
  UNIQUE (origin, id)
) STRICT;

-- The index over them, so that it need not be made of the texts at each start. It
-- holds for the state of the table that has the same number; it can be thrown away.
CREATE TABLE recall (
  one     INTEGER PRIMARY KEY CHECK (one = 1),
  state   INTEGER NOT NULL CHECK (state >= 0),
  indexed INTEGER NOT NULL CHECK (indexed <= state),
  bytes   BLOB NOT NULL
) STRICT;
INSERT INTO recall (one, state, indexed, bytes) VALUES (1, 0, 0, x'');
-- Version 6: what else a desk writes down about a case. claim_id is NULL where a record
-- is about the article as a whole.

-- The contact log. The claims that somebody was asked about stand in the record.
CREATE TABLE contact (
  id      TEXT PRIMARY KEY CHECK (id <> ''),
  case_id TEXT NOT NULL REFERENCES case_file (id) DEFERRABLE INITIALLY DEFERRED,
  how     TEXT NOT NULL CHECK (how IN ('phone', 'mail', 'message', 'in_person', 'letter', 'other')),
  reply   INTEGER NOT NULL CHECK (reply IN (0, 1)),
  at      TEXT NOT NULL,
  record  TEXT NOT NULL CHECK (json_valid(record))
) STRICT;
CREATE INDEX contact_case ON contact (case_id);

-- Questions to the author.
CREATE TABLE query (
  id       TEXT PRIMARY KEY CHECK (id <> ''),
  case_id  TEXT NOT NULL,
  claim_id TEXT NOT NULL,
  question TEXT NOT NULL CHECK (question IN ('so', 'said')),
  ruling   TEXT NOT NULL CHECK (ruling IN ('', 'accepted', 'stet')),
  at       TEXT NOT NULL,
  record   TEXT NOT NULL CHECK (json_valid(record)),
  FOREIGN KEY (case_id, claim_id) REFERENCES claim (case_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX query_claim ON query (case_id, claim_id);

-- What was looked for and not found.
CREATE TABLE searched (
  id       TEXT PRIMARY KEY CHECK (id <> ''),
  case_id  TEXT NOT NULL,
  claim_id TEXT NOT NULL,
  at       TEXT NOT NULL,
  record   TEXT NOT NULL CHECK (json_valid(record)),
  FOREIGN KEY (case_id, claim_id) REFERENCES claim (case_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX searched_claim ON searched (case_id, claim_id);

-- What second readers found, each reader once for each check of a claim.
CREATE TABLE review (
  id       TEXT PRIMARY KEY,
  case_id  TEXT NOT NULL,
  claim_id TEXT NOT NULL,
  question TEXT NOT NULL CHECK (question IN ('so', 'said')),
  reader   TEXT NOT NULL CHECK (reader <> ''),
  kind     TEXT NOT NULL CHECK (kind IN ('verified', 'corrected', 'context', 'disputed', 'unsupported', 'author', 'not_fact')),
  at       TEXT NOT NULL,
  record   TEXT NOT NULL CHECK (json_valid(record)),
  CHECK (id = claim_id || '/' || question || '/' || reader),
  FOREIGN KEY (case_id, claim_id) REFERENCES claim (case_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX review_claim ON review (case_id, claim_id);

-- Names under a claim or under the article, each as it stood then.
CREATE TABLE signoff (
  id       TEXT PRIMARY KEY CHECK (id <> ''),
  case_id  TEXT NOT NULL REFERENCES case_file (id) DEFERRABLE INITIALLY DEFERRED,
  claim_id TEXT,
  reader   TEXT NOT NULL CHECK (reader <> ''),
  at       TEXT NOT NULL,
  record   TEXT NOT NULL CHECK (json_valid(record)),
  FOREIGN KEY (case_id, claim_id) REFERENCES claim (case_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX signoff_claim ON signoff (case_id, claim_id);

-- The checklist.
CREATE TABLE step (
  id      TEXT PRIMARY KEY CHECK (id <> ''),
  case_id TEXT NOT NULL REFERENCES case_file (id) DEFERRABLE INITIALLY DEFERRED,
  number  INTEGER NOT NULL CHECK (number > 0),
  done    INTEGER NOT NULL CHECK (done IN (0, 1)),
  record  TEXT NOT NULL CHECK (json_valid(record))
) STRICT;
CREATE INDEX step_case ON step (case_id, number);

-- What was put right after publication.
CREATE TABLE correction (
  id       TEXT PRIMARY KEY CHECK (id <> ''),
  case_id  TEXT NOT NULL REFERENCES case_file (id) DEFERRABLE INITIALLY DEFERRED,
  claim_id TEXT,
  day      TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  at       TEXT NOT NULL,
  record   TEXT NOT NULL CHECK (json_valid(record)),
  FOREIGN KEY (case_id, claim_id) REFERENCES claim (case_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX correction_case ON correction (case_id, day);

-- Version 5: what orders a library of many cases, and the search over everything.

-- They repeat members of the record; no record had them before.
ALTER TABLE case_file ADD COLUMN tags TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(tags));
ALTER TABLE case_file ADD COLUMN deadline TEXT NOT NULL DEFAULT '';
ALTER TABLE case_file ADD COLUMN closed INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1));
-- Holds all that the list of cases shows, so that no record is read for it.
CREATE INDEX case_shelf ON case_file (id, number, title, opened, tags, deadline, closed);
CREATE INDEX finding_disputed ON finding (case_id, claim_id) WHERE kind = 'disputed';
CREATE INDEX claim_dropped ON claim (id) WHERE dropped = 1;
CREATE INDEX capture_text ON capture (text_sha256);

-- The index of the search over everything. It is no record: it follows from the tables
-- and can be thrown away. A text is in the one of its kind, by its key; a capture's text
-- is there once, by its hash. mark tells whether the text is still the same. The terms
-- are words already folded and stemmed, parted by spaces. Each kind has an index of its
-- own, since the beginning of a word is looked for in a whole index.
CREATE TABLE indexed (
  key  INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('article', 'claim', 'note', 'source', 'capture')),
  id   TEXT NOT NULL CHECK (id <> ''),
  mark TEXT NOT NULL,
  UNIQUE (kind, id)
) STRICT;
CREATE VIRTUAL TABLE search_article USING fts5 (terms, content = '', contentless_delete = 1, tokenize = "ascii tokenchars '._'");
CREATE VIRTUAL TABLE search_claim USING fts5 (terms, content = '', contentless_delete = 1, tokenize = "ascii tokenchars '._'");
CREATE VIRTUAL TABLE search_note USING fts5 (terms, content = '', contentless_delete = 1, tokenize = "ascii tokenchars '._'");
CREATE VIRTUAL TABLE search_source USING fts5 (terms, content = '', contentless_delete = 1, tokenize = "ascii tokenchars '._'");
CREATE VIRTUAL TABLE search_capture USING fts5 (terms, content = '', contentless_delete = 1, tokenize = "ascii tokenchars '._'");
-- It holds for the entry of the journal with this number, by these rules of spelling.
CREATE TABLE searching (
  one   INTEGER PRIMARY KEY CHECK (one = 1),
  rules TEXT NOT NULL,
  seq   INTEGER NOT NULL CHECK (seq >= 0)
) STRICT;
INSERT INTO searching (one, rules, seq) VALUES (1, '', 0);

-- Searches and choices of the library that somebody wants again. They belong to this
-- machine and to no case.
CREATE TABLE saved_search (
  name   TEXT PRIMARY KEY CHECK (name <> ''),
  search TEXT NOT NULL CHECK (json_valid(search))
) STRICT;

COMMIT;
