-- A database of schema version 2, as the program of that time wrote it.
PRAGMA application_id = 1416318315;
PRAGMA user_version = 2;
BEGIN;
CREATE TABLE blob (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  size   INTEGER NOT NULL CHECK (size >= 0),
  coding TEXT NOT NULL CHECK (coding IN ('none', 'deflate')),
  bytes  BLOB NOT NULL
) STRICT;
CREATE TABLE case_file (
  id          TEXT PRIMARY KEY CHECK (id <> ''),
  number      INTEGER NOT NULL UNIQUE CHECK (number > 0),
  title       TEXT NOT NULL,
  opened      TEXT NOT NULL,
  raw_sha256  TEXT REFERENCES blob (sha256) DEFERRABLE INITIALLY DEFERRED,
  text_sha256 TEXT REFERENCES blob (sha256) DEFERRABLE INITIALLY DEFERRED,
  record      TEXT NOT NULL CHECK (json_valid(record))
) STRICT;
CREATE TABLE numbering (
  one  INTEGER PRIMARY KEY CHECK (one = 1),
  last INTEGER NOT NULL CHECK (last >= 0)
) STRICT;
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
CREATE TABLE source (
  id      TEXT PRIMARY KEY CHECK (id <> ''),
  case_id TEXT NOT NULL REFERENCES case_file (id) DEFERRABLE INITIALLY DEFERRED,
  number  INTEGER NOT NULL CHECK (number > 0),
  kind    TEXT NOT NULL CHECK (kind IN ('link', 'added', 'file', 'pasted')),
  record  TEXT NOT NULL CHECK (json_valid(record)),
  UNIQUE (case_id, id)
) STRICT;
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
INSERT INTO blob VALUES ('0cae688c36a67f18aab2831fd11d002fb75e987a89865570b9575431c32d03e7', 67, 'none', X'44657220486166656E206D656C64657465206765737465726E20343120536368696666652E20446965204C6569746572696E206E616E6E746520646173207669656C2E');
INSERT INTO blob VALUES ('7f1a430bf7f9c9df8f8f8ac6a79829812178739805302db39990c08b9b3b2641', 77, 'none', X'3C703E4E61636820416E676162656E2064657320486166656E73206C696566656E20616D204D6F6E74616720343120536368696666652065696E2C20736F207669656C6520776965206E69652E');
INSERT INTO blob VALUES ('552732af3a10006b419bbfb78863c4bc496d32e8ae24691e2faafc3611703c56', 74, 'none', X'4E61636820416E676162656E2064657320486166656E73206C696566656E20616D204D6F6E74616720343120536368696666652065696E2C20736F207669656C6520776965206E69652E');
INSERT INTO case_file VALUES ('j32q6qjmeac4jcgq', 1, 'Hafen <voll>', '2026-03-09T08:30:00.123456789Z', '0cae688c36a67f18aab2831fd11d002fb75e987a89865570b9575431c32d03e7', '0cae688c36a67f18aab2831fd11d002fb75e987a89865570b9575431c32d03e7', '{"article":{"date":"","date_from":"","document":{"blocks":null,"extractor":"","format":"","links":null,"text":""},"input":"hafen.txt","kept":"2026-03-09T08:30:00.123456789Z","lang":"","raw_sha256":"0cae688c36a67f18aab2831fd11d002fb75e987a89865570b9575431c32d03e7","text_sha256":"0cae688c36a67f18aab2831fd11d002fb75e987a89865570b9575431c32d03e7"},"id":"j32q6qjmeac4jcgq","number":1,"opened":"2026-03-09T08:30:00.123456789Z","title":"Hafen <voll>"}');
INSERT INTO numbering VALUES (1, 1);
INSERT INTO claim VALUES ('yorua3jvcorrhfno', 'j32q6qjmeac4jcgq', 0, 37, 'open', 0, '{"anchor":{"end":37,"quote":"Der Hafen meldete gestern 41 Schiffe.","start":0,"suffix":" Die Leiterin nannte das viel."},"case":"j32q6qjmeac4jcgq","id":"yorua3jvcorrhfno","kind":"event","origin":"proposed","priority":0.7,"reasons":[{"args":[41],"key":"split.has_number"}],"state":"open"}');
INSERT INTO claim VALUES ('i544nep6t4dnmbzb', 'j32q6qjmeac4jcgq', 38, 67, 'open', 0, '{"anchor":{"end":67,"prefix":"fen meldete gestern 41 Schiffe. ","quote":"Die Leiterin nannte das viel.","start":38},"case":"j32q6qjmeac4jcgq","id":"i544nep6t4dnmbzb","kind":"event","origin":"proposed","priority":0.7,"reasons":[{"args":[41],"key":"split.has_number"}],"state":"open"}');
INSERT INTO finding VALUES ('yorua3jvcorrhfno/so', 'j32q6qjmeac4jcgq', 'yorua3jvcorrhfno', 'so', 'disputed', '2026-03-09T08:30:00.123456789Z', '{"at":"2026-03-09T08:30:00.123456789Z","by":"Ada","check":"so","claim":"yorua3jvcorrhfno","kind":"disputed"}');
INSERT INTO source VALUES ('lca7rnoe6wob43dd', 'j32q6qjmeac4jcgq', 1, 'added', '{"case":"j32q6qjmeac4jcgq","id":"lca7rnoe6wob43dd","kind":"added","number":1,"url":"https://hafen.example/1"}');
INSERT INTO capture VALUES ('mac7gsnnxljon5mp', 'j32q6qjmeac4jcgq', 'lca7rnoe6wob43dd', '2026-03-09T08:30:00.123456789Z', '', '7f1a430bf7f9c9df8f8f8ac6a79829812178739805302db39990c08b9b3b2641', '552732af3a10006b419bbfb78863c4bc496d32e8ae24691e2faafc3611703c56', '{"case":"j32q6qjmeac4jcgq","ended":"2026-03-09T08:30:01.123456789Z","final":"https://hafen.example/1","id":"mac7gsnnxljon5mp","length":0,"requested":"https://hafen.example/1","sha256":"7f1a430bf7f9c9df8f8f8ac6a79829812178739805302db39990c08b9b3b2641","source":"lca7rnoe6wob43dd","started":"2026-03-09T08:30:00.123456789Z","status":200,"text_sha256":"552732af3a10006b419bbfb78863c4bc496d32e8ae24691e2faafc3611703c56"}');
INSERT INTO citation VALUES ('v7vk7ghrmv35qxmx', 'j32q6qjmeac4jcgq', 'yorua3jvcorrhfno', 'mac7gsnnxljon5mp', 'supports', '2026-03-09T08:30:00.123456789Z', '{"anchor":{"end":51,"prefix":"ben des Hafens liefen am Montag ","quote":"41 Schiffe","start":41,"suffix":" ein, so viele wie nie."},"at":"2026-03-09T08:30:00.123456789Z","capture":"mac7gsnnxljon5mp","case":"j32q6qjmeac4jcgq","claim":"yorua3jvcorrhfno","id":"v7vk7ghrmv35qxmx","role":"supports"}');
INSERT INTO journal VALUES (1, 'j32q6qjmeac4jcgq', '2026-11-23T14:48:50.842154Z', 'Ada', 'case.open', NULL, '', 'e249751f7a0a3d385352be4ef7dc370873a4b6548af36d7a295548a3b55eaa7d', '[{"entity":"case","id":"j32q6qjmeac4jcgq","new":{"article":{"date":"","date_from":"","document":{"blocks":null,"extractor":"","format":"","links":null,"text":""},"input":"hafen.txt","kept":"2026-03-09T08:30:00.123456789Z","lang":"","raw_sha256":"0cae688c36a67f18aab2831fd11d002fb75e987a89865570b9575431c32d03e7","text_sha256":"0cae688c36a67f18aab2831fd11d002fb75e987a89865570b9575431c32d03e7"},"id":"j32q6qjmeac4jcgq","number":1,"opened":"2026-03-09T08:30:00.123456789Z","title":"Hafen <voll>"}},{"entity":"claim","id":"yorua3jvcorrhfno","new":{"anchor":{"end":37,"quote":"Der Hafen meldete gestern 41 Schiffe.","start":0,"suffix":" Die Leiterin nannte das viel."},"case":"j32q6qjmeac4jcgq","id":"yorua3jvcorrhfno","kind":"event","origin":"proposed","priority":0.7,"reasons":[{"args":[41],"key":"split.has_number"}],"state":"open"}},{"entity":"claim","id":"i544nep6t4dnmbzb","new":{"anchor":{"end":67,"prefix":"fen meldete gestern 41 Schiffe. ","quote":"Die Leiterin nannte das viel.","start":38},"case":"j32q6qjmeac4jcgq","id":"i544nep6t4dnmbzb","kind":"event","origin":"proposed","priority":0.7,"reasons":[{"args":[41],"key":"split.has_number"}],"state":"open"}}]');
INSERT INTO journal VALUES (2, 'j32q6qjmeac4jcgq', '2026-11-23T14:48:50.843034Z', 'Ada', 'finding.set', NULL, 'e249751f7a0a3d385352be4ef7dc370873a4b6548af36d7a295548a3b55eaa7d', '9bcc2846ff7c0ba1664f61919c7922754791560fb03c27f59b7b99c4ca5f7754', '[{"entity":"finding","id":"yorua3jvcorrhfno/so","new":{"at":"2026-03-09T08:30:00.123456789Z","by":"Ada","check":"so","claim":"yorua3jvcorrhfno","kind":"disputed"}}]');
INSERT INTO journal VALUES (3, 'j32q6qjmeac4jcgq', '2026-11-23T14:48:50.843619Z', '', 'source.add', NULL, '9bcc2846ff7c0ba1664f61919c7922754791560fb03c27f59b7b99c4ca5f7754', 'ebc2868745fe44798710b3c04e9efb5341e3fbc1e54be28b39cb74e61066cc54', '[{"entity":"source","id":"lca7rnoe6wob43dd","new":{"case":"j32q6qjmeac4jcgq","id":"lca7rnoe6wob43dd","kind":"added","number":1,"url":"https://hafen.example/1"}}]');
INSERT INTO journal VALUES (4, 'j32q6qjmeac4jcgq', '2026-11-23T14:48:50.844766Z', '', 'capture.add', NULL, 'ebc2868745fe44798710b3c04e9efb5341e3fbc1e54be28b39cb74e61066cc54', '832016503022c775a04ee1e0a6d8e9d5653b983b746932aa70e8ca253a3c681f', '[{"entity":"capture","id":"mac7gsnnxljon5mp","new":{"case":"j32q6qjmeac4jcgq","ended":"2026-03-09T08:30:01.123456789Z","final":"https://hafen.example/1","id":"mac7gsnnxljon5mp","length":0,"requested":"https://hafen.example/1","sha256":"7f1a430bf7f9c9df8f8f8ac6a79829812178739805302db39990c08b9b3b2641","source":"lca7rnoe6wob43dd","started":"2026-03-09T08:30:00.123456789Z","status":200,"text_sha256":"552732af3a10006b419bbfb78863c4bc496d32e8ae24691e2faafc3611703c56"}}]');
INSERT INTO journal VALUES (5, 'j32q6qjmeac4jcgq', '2026-11-23T14:48:50.845442Z', '', 'citation.add', NULL, '832016503022c775a04ee1e0a6d8e9d5653b983b746932aa70e8ca253a3c681f', '7c8546f7193c839d4bbd85cd97c11507f4919441337f4f5b855566ab8505b3f8', '[{"entity":"citation","id":"v7vk7ghrmv35qxmx","new":{"anchor":{"end":51,"prefix":"ben des Hafens liefen am Montag ","quote":"41 Schiffe","start":41,"suffix":" ein, so viele wie nie."},"at":"2026-03-09T08:30:00.123456789Z","capture":"mac7gsnnxljon5mp","case":"j32q6qjmeac4jcgq","claim":"yorua3jvcorrhfno","id":"v7vk7ghrmv35qxmx","role":"supports"}}]');
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
CREATE TABLE recall (
  one     INTEGER PRIMARY KEY CHECK (one = 1),
  state   INTEGER NOT NULL CHECK (state >= 0),
  indexed INTEGER NOT NULL CHECK (indexed <= state),
  bytes   BLOB NOT NULL
) STRICT;
INSERT INTO recall (one, state, indexed, bytes) VALUES (1, 0, 0, x'');
COMMIT;
