-- An office's application: a service account (a pengguna that is nobody's, with an ordinary penugasan) and the tokens it shows.
ALTER TABLE pengguna ADD COLUMN layanan boolean NOT NULL DEFAULT false;
-- It never signs in as a person does.
ALTER TABLE pengguna ADD CONSTRAINT pengguna_layanan_tanpa_sandi CHECK (NOT layanan OR sandi_hash IS NULL);

CREATE TABLE token_api (
  id serial PRIMARY KEY,
  pengguna_id int NOT NULL REFERENCES pengguna (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  izin text[] NOT NULL,
  token_hash bytea NOT NULL,
  awalan text NOT NULL,
  dibuat_oleh int NOT NULL REFERENCES pengguna (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  dibuat_at timestamptz(6) NOT NULL,
  kedaluwarsa_at timestamptz(6),
  dicabut_at timestamptz(6),
  dicabut_oleh int REFERENCES pengguna (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  terakhir_at timestamptz(6),
  CONSTRAINT token_api_izin CHECK (cardinality(izin) > 0 AND izin <@ ARRAY['baca', 'tulis']),
  CONSTRAINT token_api_hash CHECK (octet_length(token_hash) = 32),
  CONSTRAINT token_api_awalan CHECK (length(awalan) = 8),
  CONSTRAINT token_api_cabut CHECK ((dicabut_at IS NULL) = (dicabut_oleh IS NULL))
);
CREATE UNIQUE INDEX token_api_token_hash_key ON token_api (token_hash);
CREATE INDEX token_api_pengguna_id_idx ON token_api (pengguna_id);
