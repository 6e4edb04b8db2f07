-- Forms proposed for garbled names of a report's performers: name, proposal and score parted by tabs, entries by '|'.
ALTER TABLE report ADD COLUMN proposed TEXT;
