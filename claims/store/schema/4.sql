-- Version 4: what else a desk writes down about a case. claim_id is NULL where a record
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
