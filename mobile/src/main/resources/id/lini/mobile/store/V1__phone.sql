-- One officer's work on one phone. What is known about anything is sealed (AES-256-GCM by the officer's key); what must be
-- found again is named (HMAC-SHA256, 16 bytes); days are moved by a secret number. Readable without the key are only how
-- many rows there are, which of them have equal names, their order, and how far days lie apart.

CREATE TABLE identity (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  kept BLOB NOT NULL,
  granted BLOB
) STRICT;

CREATE TABLE setting (
  name BLOB PRIMARY KEY,
  value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- What was once known stays, since drafts and history name it; in_force says what may be reported on now.
CREATE TABLE unit (
  id BLOB PRIMARY KEY,
  known BLOB NOT NULL,
  in_force INTEGER NOT NULL,
  place INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- version is the name of id and version together.
CREATE TABLE form (
  version BLOB PRIMARY KEY,
  definition BLOB NOT NULL,
  in_force INTEGER NOT NULL,
  place INTEGER NOT NULL
) STRICT;

CREATE TABLE draft (
  id BLOB PRIMARY KEY,
  slot BLOB NOT NULL,
  corrects BLOB,
  head BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX draft_slot ON draft (slot);
CREATE INDEX draft_corrects ON draft (corrects) WHERE corrects IS NOT NULL;

-- One row for each answer, so that a change costs one small write.
CREATE TABLE draft_answer (
  draft BLOB NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
  name BLOB NOT NULL,
  answer BLOB NOT NULL,
  PRIMARY KEY (draft, name)
) STRICT, WITHOUT ROWID;

-- The exact bytes that were signed are kept for ever: a server put back from its backup can be given them again.
CREATE TABLE batch (
  number INTEGER PRIMARY KEY,
  signed BLOB NOT NULL,
  body BLOB NOT NULL,
  receipt BLOB,
  received BLOB
) STRICT;

CREATE INDEX batch_waiting ON batch (number) WHERE receipt IS NULL;

-- Finished entries, in the order they were made. content never changes; status is the last that is known.
-- own is the id itself, sealed: what needs ids alone does not open whole entries.
-- corrects is the entry that this one replaces in the officer's eyes, whether or not the server ever took that one.
CREATE TABLE entry (
  seq INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  own BLOB NOT NULL,
  form BLOB NOT NULL,
  unit BLOB NOT NULL,
  slot BLOB NOT NULL,
  day INTEGER NOT NULL,
  content BLOB NOT NULL,
  corrects BLOB,
  batch INTEGER REFERENCES batch (number),
  place INTEGER,
  state BLOB NOT NULL,
  status BLOB NOT NULL
) STRICT;

CREATE INDEX entry_slot ON entry (slot, seq);
CREATE INDEX entry_report ON entry (form, unit, day, seq);
CREATE INDEX entry_day ON entry (day, seq);
CREATE INDEX entry_unit ON entry (unit, day, seq);
CREATE INDEX entry_form ON entry (form, day, seq);
CREATE INDEX entry_state ON entry (state, seq);
CREATE INDEX entry_state_day ON entry (state, day, seq);
CREATE INDEX entry_batch ON entry (batch, place);
CREATE UNIQUE INDEX entry_corrects ON entry (corrects) WHERE corrects IS NOT NULL;

-- What the server told of entries, in its order.
CREATE TABLE change (
  seq INTEGER PRIMARY KEY,
  entry BLOB NOT NULL,
  told BLOB NOT NULL
) STRICT;

CREATE INDEX change_entry ON change (entry, seq);

-- Photos by the hash of their bytes. owner is the draft or entry that names it; sent says that the server has it.
CREATE TABLE photo (
  hash BLOB NOT NULL,
  named BLOB NOT NULL,
  bytes BLOB NOT NULL,
  owner BLOB NOT NULL,
  size INTEGER NOT NULL,
  sent INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (hash, owner)
) STRICT;

CREATE INDEX photo_owner ON photo (owner);
CREATE INDEX photo_unsent ON photo (sent) WHERE sent = 0;
