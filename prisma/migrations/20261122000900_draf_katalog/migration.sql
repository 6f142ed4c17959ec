-- Changes to a catalogue that are not published yet: only what differs from the version they stand on. One draft an election.
CREATE TABLE draf_katalog (
  pemilihan_id smallint PRIMARY KEY REFERENCES pemilihan ON DELETE RESTRICT ON UPDATE CASCADE,
  katalog_id int NOT NULL REFERENCES katalog ON DELETE RESTRICT ON UPDATE CASCADE,
  isi jsonb NOT NULL,
  oleh_id int NOT NULL REFERENCES pengguna ON DELETE RESTRICT ON UPDATE CASCADE,
  versi int NOT NULL,
  diubah_at timestamptz(6) NOT NULL
);
