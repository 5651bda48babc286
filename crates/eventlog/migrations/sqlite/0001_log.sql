-- The log. Clustered by community, so that opening one reads neighbouring pages.
CREATE TABLE event (
    community BLOB    NOT NULL CHECK (length(community) = 16),
    seq       INTEGER NOT NULL CHECK (seq > 0),
    at        INTEGER NOT NULL,
    by        TEXT    NOT NULL,
    once      TEXT,
    body      TEXT    NOT NULL,
    hash      BLOB    NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (community, seq)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX event_once ON event (community, once) WHERE once IS NOT NULL;

-- One row for each community that has a log: when the clock must look at it, if ever.
CREATE TABLE wake (
    community BLOB NOT NULL PRIMARY KEY CHECK (length(community) = 16),
    at        INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX wake_at ON wake (at) WHERE at IS NOT NULL;

-- What is beside the log and not in it: sessions, credentials, slugs.
CREATE TABLE note (
    shelf     TEXT NOT NULL,
    key       TEXT NOT NULL,
    community BLOB CHECK (length(community) = 16),
    value     TEXT NOT NULL,
    until     INTEGER,
    PRIMARY KEY (shelf, key)
) STRICT, WITHOUT ROWID;

CREATE INDEX note_community ON note (community, shelf, key) WHERE community IS NOT NULL;
CREATE INDEX note_until ON note (until) WHERE until IS NOT NULL;
