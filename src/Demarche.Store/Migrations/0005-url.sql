-- Where a dispatch was published: one address printed twice is a revision, no second source.
ALTER TABLE dispatch ADD COLUMN url TEXT;
