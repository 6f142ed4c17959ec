-- New kinds of link in a province's chain; in a migration of their own, because a new value may not be used by the transaction that adds it.
ALTER TYPE jenis_rantai ADD VALUE 'LAMPIRAN';
ALTER TYPE jenis_rantai ADD VALUE 'KATALOG';
