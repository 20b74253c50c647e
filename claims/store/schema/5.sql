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
