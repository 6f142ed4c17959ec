-- Second factor, and what a person is shown about the own sessions. All instants here are real time.
CREATE TYPE tahap_sesi AS ENUM ('PENUH', 'FAKTOR');
ALTER TABLE sesi ADD COLUMN tahap tahap_sesi NOT NULL DEFAULT 'PENUH', ADD COLUMN peramban text, ADD COLUMN alamat text, ADD COLUMN terakhir_at timestamptz(6);

-- Nobody but the person ever chooses a password: a one-time code is what forces the change.
ALTER TABLE pengguna DROP COLUMN ganti_sandi;

CREATE TABLE faktor (
  id serial PRIMARY KEY,
  pengguna_id int NOT NULL REFERENCES pengguna (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  rahasia bytea,
  dibuat_at timestamptz(6) NOT NULL,
  dikonfirmasi_at timestamptz(6),
  langkah_terakhir int,
  dicabut_at timestamptz(6),
  -- A factor that is over keeps its dates and loses its secret; one that is confirmed has a step that was accepted.
  CONSTRAINT faktor_rahasia CHECK ((rahasia IS NULL) = (dicabut_at IS NOT NULL)),
  CONSTRAINT faktor_konfirmasi CHECK ((dikonfirmasi_at IS NULL) = (langkah_terakhir IS NULL))
);
CREATE UNIQUE INDEX faktor_satu_berlaku ON faktor (pengguna_id) WHERE dicabut_at IS NULL AND dikonfirmasi_at IS NOT NULL;
CREATE UNIQUE INDEX faktor_satu_menunggu ON faktor (pengguna_id) WHERE dicabut_at IS NULL AND dikonfirmasi_at IS NULL;
CREATE INDEX faktor_pengguna_id_idx ON faktor (pengguna_id);

CREATE TABLE kode_pemulihan (
  id serial PRIMARY KEY,
  faktor_id int NOT NULL REFERENCES faktor (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  kode_hash bytea NOT NULL,
  dibuat_at timestamptz(6) NOT NULL,
  dipakai_at timestamptz(6),
  gugur_at timestamptz(6)
);
CREATE UNIQUE INDEX kode_pemulihan_kode_hash_key ON kode_pemulihan (kode_hash);
CREATE INDEX kode_pemulihan_faktor_id_idx ON kode_pemulihan (faktor_id);
