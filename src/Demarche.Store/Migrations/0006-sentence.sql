-- A sketch of the sentence that a report stands in (hashes of its content words), by which two tellings of one act are known.
ALTER TABLE report ADD COLUMN sentence TEXT;
