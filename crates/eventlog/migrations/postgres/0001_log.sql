-- The log. Every key begins with the community, so that a distributed database can spread communities over its nodes.
CREATE TABLE event (
    community bytea  NOT NULL CHECK (length(community) = 16),
    seq       bigint NOT NULL CHECK (seq > 0),
    at        bigint NOT NULL,
    author    text   NOT NULL,
    once      text,
    body      text   NOT NULL,
    hash      bytea  NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (community, seq)
);

-- Lines without a mark do not meet here: no two nulls are the same.
CREATE UNIQUE INDEX event_once ON event (community, once);

-- One row for each community that has a log: when the clock must look at it, if ever.
CREATE TABLE wake (
    community bytea NOT NULL PRIMARY KEY CHECK (length(community) = 16),
    at        bigint
);

CREATE INDEX wake_at ON wake (at, community);

-- What is beside the log and not in it: sessions, credentials, slugs. Keys are bytes, because their order is that of bytes.
CREATE TABLE note (
    shelf     text  NOT NULL,
    key       bytea NOT NULL,
    community bytea CHECK (length(community) = 16),
    value     text  NOT NULL,
    until     bigint,
    PRIMARY KEY (shelf, key)
);

CREATE INDEX note_community ON note (community, shelf, key);
CREATE INDEX note_until ON note (until);
