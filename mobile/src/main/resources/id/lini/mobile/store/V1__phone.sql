-- One officer's work on one phone. Instants are epoch milliseconds, days and periods ISO text.

CREATE TABLE identity (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  seed BLOB NOT NULL,
  server TEXT NOT NULL,
  code TEXT NOT NULL,
  device_name TEXT NOT NULL,
  granted TEXT
) STRICT;

CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What was once known stays, since drafts and history name it; in_force says what may be reported on now.
CREATE TABLE unit (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  area TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_until TEXT,
  in_force INTEGER NOT NULL,
  place INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE form (
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  definition TEXT NOT NULL,
  in_force INTEGER NOT NULL,
  place INTEGER NOT NULL,
  PRIMARY KEY (id, version)
) STRICT;

CREATE TABLE draft (
  id TEXT PRIMARY KEY,
  form TEXT NOT NULL,
  form_version INTEGER NOT NULL,
  unit TEXT NOT NULL,
  period TEXT NOT NULL,
  corrects TEXT,
  changed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- One row for each answer, so that a change costs one small write.
CREATE TABLE draft_count (
  draft TEXT NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
  item TEXT NOT NULL,
  members TEXT NOT NULL,
  value INTEGER NOT NULL,
  PRIMARY KEY (draft, item, members)
) STRICT, WITHOUT ROWID;

-- kind: field (an answer), reason (for a warning's rule), note.
CREATE TABLE draft_text (
  draft TEXT NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('field', 'reason', 'note')),
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (draft, kind, name)
) STRICT, WITHOUT ROWID;

-- The exact bytes that were signed are kept for ever: a server put back from its backup can be given them again.
CREATE TABLE batch (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  jws TEXT NOT NULL,
  body BLOB NOT NULL,
  hash TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  receipt TEXT,
  received_at INTEGER
) STRICT;

CREATE INDEX batch_waiting ON batch (number) WHERE receipt IS NULL;

-- Finished entries. content never changes; state, reason and decided_by are the last that is known.
-- corrects is the entry that this one replaces in the officer's eyes, whether or not the server ever took that one.
CREATE TABLE entry (
  id TEXT PRIMARY KEY,
  form TEXT NOT NULL,
  unit TEXT NOT NULL,
  period TEXT NOT NULL,
  first_day TEXT NOT NULL,
  content TEXT NOT NULL,
  corrects TEXT,
  recorded_at INTEGER NOT NULL,
  batch INTEGER REFERENCES batch (number),
  place INTEGER,
  state TEXT NOT NULL,
  reason TEXT NOT NULL DEFAULT '',
  decided_by TEXT NOT NULL DEFAULT '',
  state_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX entry_slot ON entry (form, unit, first_day);
CREATE INDEX entry_month ON entry (first_day, id);
CREATE INDEX entry_state ON entry (state, id);
CREATE INDEX entry_batch ON entry (batch, place);
CREATE UNIQUE INDEX entry_corrects ON entry (corrects) WHERE corrects IS NOT NULL;

-- What the server told of entries, in its order.
CREATE TABLE change (
  seq INTEGER PRIMARY KEY,
  entry TEXT NOT NULL,
  state TEXT NOT NULL,
  reason TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;

CREATE INDEX change_entry ON change (entry, seq);
