-- Version 2, the twin of ../2.sql.

CREATE TABLE attachment (
  id         text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
  case_id    text COLLATE "C" NOT NULL,
  capture_id text COLLATE "C" NOT NULL,
  at         text COLLATE "C" NOT NULL,
  sha256     text COLLATE "C" NOT NULL REFERENCES blob (sha256) DEFERRABLE INITIALLY DEFERRED,
  record     text COLLATE "C" NOT NULL CHECK (record::json IS NOT NULL),
  FOREIGN KEY (case_id, capture_id) REFERENCES capture (case_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX attachment_capture ON attachment (case_id, capture_id);

CREATE TABLE request (
  seq     bigint PRIMARY KEY,
  at      text COLLATE "C" NOT NULL,
  method  text COLLATE "C" NOT NULL CHECK (method <> ''),
  url     text COLLATE "C" NOT NULL CHECK (url <> ''),
  purpose text COLLATE "C" NOT NULL CHECK (purpose IN ('page', 'robots', 'archive')),
  via     text COLLATE "C" NOT NULL,
  case_id text COLLATE "C" NOT NULL
);
CREATE INDEX request_case ON request (case_id, seq);

CREATE TRIGGER request_next BEFORE INSERT ON request
FOR EACH ROW EXECUTE FUNCTION at_end('the request journal only grows at its end');
CREATE TRIGGER request_keeps BEFORE UPDATE ON request
EXECUTE FUNCTION stays('the request journal is never changed');
CREATE TRIGGER request_stays BEFORE DELETE OR TRUNCATE ON request
EXECUTE FUNCTION stays('the request journal is never shortened');
