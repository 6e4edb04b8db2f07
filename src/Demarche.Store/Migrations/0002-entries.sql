-- The folded record, kept so that a question is one look-up. It can be dropped at any time: a fold makes it again.
-- as_of is empty for all that is known, else the day; stamp says what was folded.
CREATE TABLE fold (
  as_of TEXT NOT NULL,
  stamp TEXT NOT NULL
);

CREATE TABLE entry (
  as_of TEXT NOT NULL,
  kind SMALLINT NOT NULL,
  sort INTEGER NOT NULL,
  id TEXT NOT NULL,
  first_day DATE,
  last_day DATE,
  issue TEXT,
  actors TEXT NOT NULL,
  state TEXT NOT NULL,
  doc TEXT NOT NULL
);
