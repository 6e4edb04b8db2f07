-- What a second coder gives blind, for agreement: his own reports of a dispatch, apart from the record.
CREATE TABLE second_coding (
  coder TEXT NOT NULL,
  dispatch TEXT NOT NULL,
  report TEXT NOT NULL,
  field TEXT NOT NULL,
  answer TEXT NOT NULL,
  at_utc TEXT NOT NULL
);
