-- Messages to the officer that are not read, as the server last told them.
CREATE TABLE message (
  id BLOB PRIMARY KEY,
  told BLOB NOT NULL,
  place INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Small requests that carry no figures: a message was read (kind 0), an approved entry should be opened again (kind 1).
-- state is 0 until the server answered, then 1, or 2 where it refused.
CREATE TABLE errand (
  id BLOB PRIMARY KEY,
  kind INTEGER NOT NULL,
  asked BLOB NOT NULL,
  state INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX errand_waiting ON errand (state) WHERE state = 0;
