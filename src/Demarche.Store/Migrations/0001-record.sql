-- Dispatches as they came; one row each, never changed.
CREATE TABLE dispatch (
  id TEXT PRIMARY KEY,
  number BIGINT NOT NULL,
  text TEXT NOT NULL,
  encoding TEXT NOT NULL,
  title TEXT,
  outlet TEXT,
  agency TEXT,
  published DATE,
  copy_of TEXT
);

-- One coding of a dispatch by one version of program, codebook and models. The newest supersedes; none is deleted.
CREATE TABLE coding (
  number BIGINT PRIMARY KEY,
  dispatch TEXT NOT NULL,
  program TEXT NOT NULL,
  codebook TEXT NOT NULL,
  model TEXT NOT NULL,
  reports INTEGER NOT NULL,
  UNIQUE (dispatch, program, codebook, model)
);

-- Reports of a coding in text order. Offsets count UTF-16 code units of the dispatch's text, half-open, -1 where there are none;
-- lists of codes and names are joined by '|'.
CREATE TABLE report (
  coding BIGINT NOT NULL,
  ordinal INTEGER NOT NULL,
  id TEXT NOT NULL,
  move SMALLINT NOT NULL,
  plover TEXT NOT NULL,
  plover_mode TEXT,
  cameo TEXT NOT NULL,
  words TEXT NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  performer TEXT NOT NULL,
  persons TEXT NOT NULL,
  addressee TEXT NOT NULL,
  object_text TEXT NOT NULL,
  object_start INTEGER NOT NULL,
  object_end INTEGER NOT NULL,
  issue TEXT,
  polarity SMALLINT NOT NULL,
  modality SMALLINT NOT NULL,
  attribution TEXT NOT NULL,
  date_start DATE,
  date_end DATE,
  confidence DOUBLE PRECISION NOT NULL,
  rule TEXT NOT NULL,
  venue TEXT,
  deadline DATE
);

-- What persons decided: append-only, each row chained to the one before by its hash.
CREATE TABLE decision (
  number INTEGER PRIMARY KEY,
  at_utc TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  kind SMALLINT NOT NULL,
  target TEXT NOT NULL,
  field TEXT NOT NULL,
  value_before TEXT NOT NULL,
  value_after TEXT NOT NULL,
  reason TEXT NOT NULL,
  versions TEXT NOT NULL,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL
);
