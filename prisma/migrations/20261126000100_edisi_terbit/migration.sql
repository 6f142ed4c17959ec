-- An edition of the area tree is prepared before it counts (terbit_at null), and a rehearsal has a tree of its own that counts for nobody else.
ALTER TABLE edisi_wilayah ADD COLUMN terbit_at timestamptz(6) DEFAULT '2000-01-01 00:00:00+00', ADD COLUMN gladi boolean NOT NULL DEFAULT false;

-- DPT in force; where this election has none, the latest earlier one's, as an estimate. A rehearsal's own counts for itself alone.
CREATE OR REPLACE FUNCTION dpt_berlaku(p_pemilihan smallint, p_saat timestamptz, p_andai jsonb DEFAULT NULL)
RETURNS TABLE (wilayah_id int, fakta_id bigint, nilai bigint, status status_angka) LANGUAGE sql STABLE AS $$
  SELECT DISTINCT ON (x.wilayah_id) x.wilayah_id, x.fakta_id, x.nilai, CASE WHEN x.hari = i.hari OR x.status = 'CONTOH' THEN x.status ELSE 'ESTIMASI' END
  FROM pemilihan i CROSS JOIN LATERAL (
    SELECT p.hari, f.* FROM pemilihan p CROSS JOIN LATERAL fakta_berlaku(p.id, 'dpt.jumlah', p_saat, p_andai) f
    WHERE p.id = i.id OR (p.hari < i.hari AND NOT p.gladi)) x
  WHERE i.id = p_pemilihan ORDER BY x.wilayah_id, x.hari DESC
$$;
