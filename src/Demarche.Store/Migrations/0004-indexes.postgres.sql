-- DuckDB scans columns faster than it keeps an index; PostgreSQL needs them.
CREATE INDEX report_coding ON report (coding, ordinal);
CREATE INDEX report_id ON report (id);
CREATE INDEX coding_dispatch ON coding (dispatch);
CREATE INDEX entry_kind ON entry (as_of, kind, sort);
CREATE INDEX entry_id ON entry (id);
