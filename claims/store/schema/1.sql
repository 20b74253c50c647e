-- Version 1. Each record is kept whole as JSON in the column "record"; the other
-- columns repeat what lists, references and checks need. References are checked
-- when the transaction ends, so that the changes of an entry may come in any order.

-- Bytes and texts by their hash. They are never changed and never removed.
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

-- The highest number that a case ever had: numbers are printed and spoken, so the
-- number of a removed case is not given again.
CREATE TABLE numbering (
  one  INTEGER PRIMARY KEY CHECK (one = 1),
  last INTEGER NOT NULL CHECK (last >= 0)
) STRICT;
INSERT INTO numbering (one, last) VALUES (1, 0);

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
CREATE INDEX claim_progress ON claim (case_id, dropped, state);

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
CREATE INDEX finding_claim ON finding (case_id, claim_id, kind);

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
CREATE INDEX capture_source ON capture (case_id, source_id);

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
CREATE INDEX citation_claim ON citation (case_id, claim_id);
CREATE INDEX citation_capture ON citation (case_id, capture_id);

-- Every change that was ever made. The large column comes last, so that walking
-- the others does not read it. case_id is no reference: the journal of a case
-- outlives the case.
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
