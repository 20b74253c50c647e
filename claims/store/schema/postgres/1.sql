-- Version 1, the twin of ../1.sql: the same tables, columns, rules and triggers. Texts
-- sort by their code points (COLLATE "C") whatever the language of the server, and
-- records stay texts, since the journal hashes them byte for byte.

-- What tells the record of Tickmark from other tables, and of which version it is.
CREATE TABLE schema_version (
  application text COLLATE "C" PRIMARY KEY CHECK (application = 'tickmark'),
  version     bigint NOT NULL CHECK (version >= 0)
);
INSERT INTO schema_version (application, version) VALUES ('tickmark', 0);

-- The triggers of later tables use these two as well.
CREATE FUNCTION stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE FUNCTION at_end() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE next bigint;
BEGIN
  EXECUTE format('SELECT coalesce(max(seq), 0) + 1 FROM %I.%I', TG_TABLE_SCHEMA, TG_TABLE_NAME) INTO next;
  IF NEW.seq <> next THEN
    RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TABLE blob (
  sha256 text COLLATE "C" PRIMARY KEY CHECK (length(sha256) = 64 AND sha256 !~ '[^0-9a-f]'),
  size   bigint NOT NULL CHECK (size >= 0),
  coding text COLLATE "C" NOT NULL CHECK (coding IN ('none', 'deflate')),
  bytes  bytea NOT NULL
);
-- They are packed already.
ALTER TABLE blob ALTER bytes SET STORAGE EXTERNAL;

CREATE TABLE case_file (
  id          text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
  number      bigint NOT NULL UNIQUE CHECK (number > 0),
  title       text COLLATE "C" NOT NULL,
  opened      text COLLATE "C" NOT NULL,
  raw_sha256  text COLLATE "C" REFERENCES blob (sha256) DEFERRABLE INITIALLY DEFERRED,
  text_sha256 text COLLATE "C" REFERENCES blob (sha256) DEFERRABLE INITIALLY DEFERRED,
  record      text COLLATE "C" NOT NULL CHECK (record::json IS NOT NULL)
);

CREATE TABLE numbering (
  one  bigint PRIMARY KEY CHECK (one = 1),
  last bigint NOT NULL CHECK (last >= 0)
);
INSERT INTO numbering (one, last) VALUES (1, 0);

CREATE TABLE claim (
  id        text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
  case_id   text COLLATE "C" NOT NULL REFERENCES case_file (id) DEFERRABLE INITIALLY DEFERRED,
  start_at  bigint NOT NULL CHECK (start_at >= 0),
  end_at    bigint NOT NULL CHECK (end_at >= start_at),
  state     text COLLATE "C" NOT NULL CHECK (state IN ('open', 'in_work', 'waiting', 'done', 'reopened')),
  dropped   bigint NOT NULL CHECK (dropped IN (0, 1)),
  record    text COLLATE "C" NOT NULL CHECK (record::json IS NOT NULL),
  UNIQUE (case_id, id)
);
CREATE INDEX claim_progress ON claim (case_id, dropped, state);

CREATE TABLE finding (
  id       text COLLATE "C" PRIMARY KEY,
  case_id  text COLLATE "C" NOT NULL,
  claim_id text COLLATE "C" NOT NULL,
  question text COLLATE "C" NOT NULL CHECK (question IN ('so', 'said')),
  kind     text COLLATE "C" NOT NULL CHECK (kind IN ('verified', 'corrected', 'context', 'disputed', 'unsupported', 'author', 'not_fact')),
  at       text COLLATE "C" NOT NULL,
  record   text COLLATE "C" NOT NULL CHECK (record::json IS NOT NULL),
  CHECK (id = claim_id || '/' || question),
  FOREIGN KEY (case_id, claim_id) REFERENCES claim (case_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX finding_claim ON finding (case_id, claim_id, kind);

CREATE TABLE source (
  id      text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
  case_id text COLLATE "C" NOT NULL REFERENCES case_file (id) DEFERRABLE INITIALLY DEFERRED,
  number  bigint NOT NULL CHECK (number > 0),
  kind    text COLLATE "C" NOT NULL CHECK (kind IN ('link', 'added', 'file', 'pasted')),
  record  text COLLATE "C" NOT NULL CHECK (record::json IS NOT NULL),
  UNIQUE (case_id, id)
);

CREATE TABLE capture (
  id          text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
  case_id     text COLLATE "C" NOT NULL,
  source_id   text COLLATE "C" NOT NULL,
  started     text COLLATE "C" NOT NULL,
  failure     text COLLATE "C" NOT NULL,
  sha256      text COLLATE "C" REFERENCES blob (sha256) DEFERRABLE INITIALLY DEFERRED,
  text_sha256 text COLLATE "C" REFERENCES blob (sha256) DEFERRABLE INITIALLY DEFERRED,
  record      text COLLATE "C" NOT NULL CHECK (record::json IS NOT NULL),
  UNIQUE (case_id, id),
  FOREIGN KEY (case_id, source_id) REFERENCES source (case_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX capture_source ON capture (case_id, source_id);

CREATE TABLE citation (
  id         text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
  case_id    text COLLATE "C" NOT NULL,
  claim_id   text COLLATE "C" NOT NULL,
  capture_id text COLLATE "C" NOT NULL,
  role       text COLLATE "C" NOT NULL CHECK (role IN ('supports', 'contradicts', 'context', 'attribution')),
  at         text COLLATE "C" NOT NULL,
  record     text COLLATE "C" NOT NULL CHECK (record::json IS NOT NULL),
  FOREIGN KEY (case_id, claim_id) REFERENCES claim (case_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (case_id, capture_id) REFERENCES capture (case_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX citation_claim ON citation (case_id, claim_id);
CREATE INDEX citation_capture ON citation (case_id, capture_id);

CREATE TABLE journal (
  seq     bigint PRIMARY KEY,
  case_id text COLLATE "C" NOT NULL CHECK (case_id <> ''),
  at      text COLLATE "C" NOT NULL,
  by      text COLLATE "C" NOT NULL,
  action  text COLLATE "C" NOT NULL CHECK (action <> ''),
  undoes  bigint REFERENCES journal (seq) CHECK (undoes < seq),
  prev    text COLLATE "C" NOT NULL,
  hash    text COLLATE "C" NOT NULL,
  changes text COLLATE "C" NOT NULL CHECK (changes::json IS NOT NULL)
);
CREATE INDEX journal_case ON journal (case_id, seq);

CREATE TRIGGER journal_next BEFORE INSERT ON journal
FOR EACH ROW EXECUTE FUNCTION at_end('the journal only grows at its end');
CREATE TRIGGER journal_keeps BEFORE UPDATE ON journal
EXECUTE FUNCTION stays('the journal is never changed');
CREATE TRIGGER journal_stays BEFORE DELETE OR TRUNCATE ON journal
EXECUTE FUNCTION stays('the journal is never shortened');
CREATE TRIGGER blob_keeps BEFORE UPDATE ON blob
EXECUTE FUNCTION stays('kept bytes are never changed');
CREATE TRIGGER blob_stays BEFORE DELETE OR TRUNCATE ON blob
EXECUTE FUNCTION stays('kept bytes are never removed');
