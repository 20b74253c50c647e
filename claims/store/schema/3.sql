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
