-- A screen: a browser in a meeting room that shows one place without a person signed in at it. Real time. The token is kept as its hash.
CREATE TABLE layar (
  id SERIAL PRIMARY KEY,
  nama TEXT NOT NULL,
  wilayah_id INTEGER NOT NULL REFERENCES wilayah(id) ON DELETE RESTRICT ON UPDATE CASCADE,
  pemilihan_id SMALLINT NOT NULL REFERENCES pemilihan(id) ON DELETE RESTRICT ON UPDATE CASCADE,
  token_hash BYTEA NOT NULL,
  dibuat_oleh INTEGER NOT NULL REFERENCES pengguna(id) ON DELETE RESTRICT ON UPDATE CASCADE,
  dibuat_at TIMESTAMPTZ(6) NOT NULL,
  dicabut_at TIMESTAMPTZ(6),
  dicabut_oleh INTEGER REFERENCES pengguna(id) ON DELETE RESTRICT ON UPDATE CASCADE,
  terakhir_at TIMESTAMPTZ(6),
  CONSTRAINT layar_token CHECK (octet_length(token_hash) = 32),
  CONSTRAINT layar_nama CHECK (btrim(nama) <> ''),
  CONSTRAINT layar_dicabut CHECK ((dicabut_at IS NULL) = (dicabut_oleh IS NULL))
);
CREATE UNIQUE INDEX layar_token_hash_key ON layar (token_hash);
CREATE INDEX layar_wilayah_id_idx ON layar (wilayah_id);
CREATE INDEX layar_dibuat_oleh_idx ON layar (dibuat_oleh);
-- A form sent twice makes one screen: a name stands once at a place, as long as it is not revoked.
CREATE UNIQUE INDEX layar_nama_hidup ON layar (wilayah_id, lower(nama)) WHERE dicabut_at IS NULL;
