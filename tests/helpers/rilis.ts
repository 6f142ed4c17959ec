// The demo as a release left it (tests/fixtures/*.sigap.gz), whole again.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import type { Client } from "pg";
import { muatProvinsi } from "@/server/wilayah/pohon";
import { baris } from "./sql";

/** Where the demo puts its kab/kota on the map and on the tiles. */
const LETAK = {
  "15.01": [-2.032, 101.465, 1, 2], "15.02": [-2.193, 102.068, 2, 2], "15.03": [-2.306, 102.673, 3, 2], "15.04": [-1.75, 103.098, 2, 1], "15.05": [-1.612, 103.742, 4, 1], "15.06": [-1.071, 103.115, 3, 0],
  "15.07": [-1.225, 103.965, 4, 0], "15.08": [-1.592, 101.927, 1, 1], "15.09": [-1.308, 102.364, 2, 0], "15.71": [-1.618, 103.6, 3, 1], "15.72": [-2.113, 101.339, 0, 2],
};

// Numbered as the loader numbers them: level by level, by code.
const RAKIT = `WITH m AS (SELECT row_number() OVER (ORDER BY tingkat, kode COLLATE "C") AS baru, w.* FROM wilayah w WHERE kode = 'ID' OR tingkat = 1 OR kode LIKE '15.%')
  SELECT concat_ws(E'\\t', m.baru, m.edisi_id, m.kode, m.nama, m.jenis_kode, m.tingkat, i.baru, p.baru, '{' || (SELECT string_agg(j.baru::text, ',' ORDER BY u.n) FROM unnest(m.jalur) WITH ORDINALITY u(id, n) JOIN m j ON j.id = u.id) || '}',
    m.zona, coalesce((l.x->>0)::decimal(8,5)::text, '\\N'), coalesce((l.x->>1)::decimal(8,5)::text, '\\N'), coalesce(l.x->>2, '\\N'), coalesce(l.x->>3, '\\N'), '2000-01-01 00:00:00+00', '\\N') AS teks
  FROM m JOIN m i ON i.id = m.induk_id JOIN m p ON p.id = m.provinsi_id LEFT JOIN jsonb_each($1::jsonb) l(kode, x) ON l.kode = m.kode WHERE m.tingkat > 1 ORDER BY m.baru`;
const BLOK = /^(COPY public\."wilayah" \([^)]*\) FROM STDIN;\n[^]*?)(\\\.\n)/m;

/** Puts back what the area package holds; needs a database with the reference data. Returns the file. */
export async function rakitRilis(sql: Client, nama: string, folder: string): Promise<string> {
  const { rows: [edisi] } = await sql.query<{ id: number }>("SELECT id FROM edisi_wilayah WHERE kode = '2024'");
  await muatProvinsi(sql, edisi?.id ?? 0, "15");
  const wilayah = (await baris<{ teks: string }>(sql, RAKIT, [JSON.stringify(LETAK)])).map(({ teks }) => `${teks}\n`).join("");
  const isi = gunzipSync(readFileSync(path.resolve(import.meta.dirname, `../fixtures/${nama}.sigap.gz`))).toString("utf8");
  const utuh = path.join(folder, `${nama}.sigap.gz`);
  writeFileSync(utuh, gzipSync(isi.replace(BLOK, (_, awal: string, akhir: string) => awal + wilayah + akhir), { level: 1 }));
  return utuh;
}
