-- What is to be counted at the officer's units, as the server last told.
CREATE TABLE target (
  place INTEGER PRIMARY KEY,
  told BLOB NOT NULL
) STRICT;
