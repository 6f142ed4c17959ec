-- An edition of the area tree is prepared before it counts (terbit_at null), and a rehearsal has a tree of its own that counts for nobody else.
ALTER TABLE edisi_wilayah ADD COLUMN terbit_at timestamptz(6) DEFAULT '2000-01-01 00:00:00+00', ADD COLUMN gladi boolean NOT NULL DEFAULT false;
