-- Version 4, the twin of ../4.sql.

CREATE TABLE contact (
  id      text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
  case_id text COLLATE "C" NOT NULL REFERENCES case_file (id) DEFERRABLE INITIALLY DEFERRED,
  how     text COLLATE "C" NOT NULL CHECK (how IN ('phone', 'mail', 'message', 'in_person', 'letter', 'other')),
  reply   bigint NOT NULL CHECK (reply IN (0, 1)),
  at      text COLLATE "C" NOT NULL,
  record  text COLLATE "C" NOT NULL CHECK (record::json IS NOT NULL)
);
CREATE INDEX contact_case ON contact (case_id);

CREATE TABLE query (
  id       text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
  case_id  text COLLATE "C" NOT NULL,
  claim_id text COLLATE "C" NOT NULL,
  question text COLLATE "C" NOT NULL CHECK (question IN ('so', 'said')),
  ruling   text COLLATE "C" NOT NULL CHECK (ruling IN ('', 'accepted', 'stet')),
  at       text COLLATE "C" NOT NULL,
  record   text COLLATE "C" NOT NULL CHECK (record::json IS NOT NULL),
  FOREIGN KEY (case_id, claim_id) REFERENCES claim (case_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX query_claim ON query (case_id, claim_id);

CREATE TABLE searched (
  id       text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
  case_id  text COLLATE "C" NOT NULL,
  claim_id text COLLATE "C" NOT NULL,
  at       text COLLATE "C" NOT NULL,
  record   text COLLATE "C" NOT NULL CHECK (record::json IS NOT NULL),
  FOREIGN KEY (case_id, claim_id) REFERENCES claim (case_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX searched_claim ON searched (case_id, claim_id);

CREATE TABLE review (
  id       text COLLATE "C" PRIMARY KEY,
  case_id  text COLLATE "C" NOT NULL,
  claim_id text COLLATE "C" NOT NULL,
  question text COLLATE "C" NOT NULL CHECK (question IN ('so', 'said')),
  reader   text COLLATE "C" NOT NULL CHECK (reader <> ''),
  kind     text COLLATE "C" NOT NULL CHECK (kind IN ('verified', 'corrected', 'context', 'disputed', 'unsupported', 'author', 'not_fact')),
  at       text COLLATE "C" NOT NULL,
  record   text COLLATE "C" NOT NULL CHECK (record::json IS NOT NULL),
  CHECK (id = claim_id || '/' || question || '/' || reader),
  FOREIGN KEY (case_id, claim_id) REFERENCES claim (case_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX review_claim ON review (case_id, claim_id);

CREATE TABLE signoff (
  id       text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
  case_id  text COLLATE "C" NOT NULL REFERENCES case_file (id) DEFERRABLE INITIALLY DEFERRED,
  claim_id text COLLATE "C",
  reader   text COLLATE "C" NOT NULL CHECK (reader <> ''),
  at       text COLLATE "C" NOT NULL,
  record   text COLLATE "C" NOT NULL CHECK (record::json IS NOT NULL),
  FOREIGN KEY (case_id, claim_id) REFERENCES claim (case_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX signoff_claim ON signoff (case_id, claim_id);

CREATE TABLE step (
  id      text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
  case_id text COLLATE "C" NOT NULL REFERENCES case_file (id) DEFERRABLE INITIALLY DEFERRED,
  number  bigint NOT NULL CHECK (number > 0),
  done    bigint NOT NULL CHECK (done IN (0, 1)),
  record  text COLLATE "C" NOT NULL CHECK (record::json IS NOT NULL)
);
CREATE INDEX step_case ON step (case_id, number);

CREATE TABLE correction (
  id       text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
  case_id  text COLLATE "C" NOT NULL REFERENCES case_file (id) DEFERRABLE INITIALLY DEFERRED,
  claim_id text COLLATE "C",
  day      text COLLATE "C" NOT NULL CHECK (day SIMILAR TO '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  at       text COLLATE "C" NOT NULL,
  record   text COLLATE "C" NOT NULL CHECK (record::json IS NOT NULL),
  FOREIGN KEY (case_id, claim_id) REFERENCES claim (case_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX correction_case ON correction (case_id, day);
