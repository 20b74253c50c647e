-- Version 2: files that a person put beside a capture, and the list of everything
-- that left the machine.

CREATE TABLE attachment (
  id         TEXT PRIMARY KEY CHECK (id <> ''),
  case_id    TEXT NOT NULL,
  capture_id TEXT NOT NULL,
  at         TEXT NOT NULL,
  sha256     TEXT NOT NULL REFERENCES blob (sha256) DEFERRABLE INITIALLY DEFERRED,
  record     TEXT NOT NULL CHECK (json_valid(record)),
  FOREIGN KEY (case_id, capture_id) REFERENCES capture (case_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX attachment_capture ON attachment (case_id, capture_id);

-- The request journal. It belongs to the machine and not to a case, so it is no part
-- of the cases' journal: case_id says who asked, "" where no case did.
CREATE TABLE request (
  seq     INTEGER PRIMARY KEY,
  at      TEXT NOT NULL,
  method  TEXT NOT NULL CHECK (method <> ''),
  url     TEXT NOT NULL CHECK (url <> ''),
  purpose TEXT NOT NULL CHECK (purpose IN ('page', 'robots', 'archive')),
  via     TEXT NOT NULL,
  case_id TEXT NOT NULL
) STRICT;
CREATE INDEX request_case ON request (case_id, seq);

CREATE TRIGGER request_next BEFORE INSERT ON request
WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM request)
BEGIN SELECT RAISE(ABORT, 'the request journal only grows at its end'); END;
CREATE TRIGGER request_keeps BEFORE UPDATE ON request
BEGIN SELECT RAISE(ABORT, 'the request journal is never changed'); END;
CREATE TRIGGER request_stays BEFORE DELETE ON request
BEGIN SELECT RAISE(ABORT, 'the request journal is never shortened'); END;
