// P1: the province's figures over HTTP, by tokens as offices hold them. How a general data platform answers the same is measured elsewhere.
import { sidikToken, tokenBaru } from "@/auth/token";
import { muat, periksaHalaman } from "./muatan";
import type { Peladen } from "./peladen";
import { JAMBI, lapor, pemilihan, siapkan, SLUG, tanam, unit } from "./pohon";
import { ALAMAT, banyak, sambung, satu } from "./sql";
import { angka, bergantian, jam, kata, nilai, type Sebaran, tabel } from "./ukur";

/** 600 requests a minute is the limit of one token: so many of one application never meet it here. */
const TOKEN = 200;
const ITEM = 12;
const KEPALA = ["", "per detik", "p50 ms", "p95 ms", "KiB"];
const tulis = (nama: string, s: Sebaran, byte: number) => [nama, angka(s.laju), angka(s.p50), angka(s.p95), angka(byte / 1024)];

async function tokenKantor(): Promise<readonly { readonly authorization: string }[]> {
  const sql = await sambung(ALAMAT.pemilik());
  const token = Array.from({ length: TOKEN }, tokenBaru);
  await sql.query(`WITH u AS (INSERT INTO pengguna (surel, nama, layanan, dibuat_at) VALUES (gen_random_uuid() || '@layanan.invalid', 'Bench', true, now()) RETURNING id),
      p AS (INSERT INTO penugasan (pengguna_id, peran, wilayah_id, mulai_at) SELECT u.id, 'FORKOPIMDA', w.id, now() FROM u, (SELECT id FROM wilayah WHERE kode = '15' ORDER BY id LIMIT 1) w)
    INSERT INTO token_api (pengguna_id, izin, token_hash, awalan, dibuat_oleh, dibuat_at) SELECT u.id, '{baca}', t, 'sgp_', u.id, now() FROM u, unnest($1::bytea[]) t`, [token.map(sidikToken)]);
  await sql.end();
  return token.map((t) => ({ authorization: `Bearer ${t}` }));
}

async function ukur(sigap: Peladen, judul: string, jalur: Readonly<Record<string, string>>): Promise<void> {
  const kepala = await tokenKantor();
  const [satuKepala] = kepala;
  const isi: string[][] = [];
  for (const [nama, alamat] of Object.entries(jalur)) {
    const byte = await periksaHalaman(sigap.port, alamat, satuKepala ?? {}, '"buku"');
    const h = await bergantian(3, { s10: () => muat(sigap.port, alamat, kepala, 10, 3) });
    isi.push(tulis(nama, h.s10, byte));
    nilai("P1", "≥ 10× Directus, p95 ≤ 1/5", `${nama}: ${angka(h.s10.laju)} per detik, p95 ${angka(h.s10.p95)} ms`, null);
  }
  tabel(judul, KEPALA, isi);
}

export const ukurP1 = (sigap: Peladen) => ukur(sigap, "P1: data dasbor provinsi lewat HTTP, 10 sambungan, token kantor (11 kab/kota × semua indikator)", {
  "/api/v1/capaian, tiap sel": "/api/v1/capaian?wilayah=15&anak=1&pemilihan=pilkada-2024", "/api/v1/kesiapan, indeks": "/api/v1/kesiapan?wilayah=15&pemilihan=pilkada-2024",
});

/** The shape that general platforms are measured on: 6,391 TPS × 12 items, entered at TPS; the sums of each kab × item. */
export async function ukurP1Tps(sigap: Peladen): Promise<void> {
  const sql = await sambung(ALAMAT.pemilik());
  const mulai = jam();
  const { oleh } = await satu<{ oleh: number }>(sql, "SELECT id AS oleh FROM pengguna WHERE surel = 'kpu@jambi.contoh'");
  const item = (await banyak<{ kode: string }>(sql, "SELECT kode FROM indikator WHERE kode LIKE 'logistik.%.di-tps' AND kode NOT LIKE '%.wali-kota.%' ORDER BY kode LIMIT $1", [ITEM])).map((i) => i.kode);
  if (item.length < ITEM) throw new Error(`hanya ${item.length} barang di TPS`);
  const p = await pemilihan(sql);
  const provinsi = await tanam(sql, p.edisiId, JAMBI);
  await siapkan(sql, p.id, provinsi, item);
  await sql.query("ANALYZE");
  const n = await lapor(sql, p.id, oleh, await unit(sql, provinsi, [5], 1));
  await sql.query("ANALYZE");
  const { baris, jumlah } = await satu<{ baris: number; jumlah: string }>(sql, `SELECT count(*)::int AS baris, sum(c.pembilang)::text AS jumlah FROM capaian c JOIN wilayah w ON w.id = c.wilayah_id AND w.tingkat = 2
    JOIN indikator i ON i.id = c.indikator_id AND i.kode = ANY ($2) WHERE c.pemilihan_id = $1`, [p.id, item]);
  await sql.end();
  kata(`\n${angka(n)} laporan TPS × ${item.length} barang dalam ${angka((jam() - mulai) / 1000)} dtk; ${baris} jumlah kab × barang, seluruhnya ${angka(Number(jumlah))}`);
  await ukur(sigap, "P1: 6.391 TPS × 12 barang diisi di TPS, jumlah per kab × barang; 10 sambungan", { "/api/v1/capaian, kab × barang": `/api/v1/capaian?wilayah=15&anak=1&aspek=logistik&pemilihan=${SLUG}` });
}
