import "server-only";
import { type Capaian, type Gabungan, type Kebutuhan, type Ketentuan, menurutJadwal, type Sel } from "@/features/capaian/domain";
import { type BobotAspek, hitungIndeks } from "@/features/kesiapan/domain";
import { type JamGladi, kiniDi } from "@/lib/clock";
import { hRelatif, tanggal, type Zona } from "@/lib/waktu";
import { bacaGeserJadwal } from "./baca";
import { saatTerbaca } from "./jam-gladi";

/** Whatever reads SQL: a client of `pg`, best inside one REPEATABLE READ transaction with TimeZone UTC. */
export type Pembaca = { query(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }> };
export type Cara = {
  /** Past instants per province; which ones follows from `benih`, so that a finding can be looked at again. */
  readonly saatTotal: number; readonly benih: string;
  /** Business time: what the shares are measured against. */
  readonly kini: Date;
  readonly kabar: (kalimat: string) => void;
};
export type Hitungan = { readonly sel: number; readonly saat: number; readonly mata: number };
export type RingkasanPemilihan = { readonly slug: string; readonly nama: string; readonly h: number; readonly kesiapan: Gabungan; readonly logistik: Gabungan };
export type RingkasanProvinsi = { readonly gladi: boolean; readonly kode: string; readonly nama: string; readonly urut: string; readonly sidik: string; readonly pemilihan: readonly RingkasanPemilihan[] };
export type HasilPeriksa =
  | { readonly sama: true; readonly hitungan: Hitungan; readonly provinsi: readonly RingkasanProvinsi[] }
  | { readonly sama: false; readonly beda: string };

type Provinsi = { id: number; kode: string; /** Of a rehearsal: its place and which rehearsal. */ nama: string; gladi: boolean; zona: Zona; pada: string; urut: string; sidik: string };
type Pemilihan = { id: number; slug: string; nama: string; hari: string; saat: string; saatAt: Date | null; padaAt: Date; jeda: boolean; terbaru: Date | null };
const jamDari = ({ saatAt, padaAt, jeda }: Pemilihan): JamGladi | null => saatAt && { saatAt, padaAt, jeda };

async function baca<T>(sql: Pembaca, text: string, values: unknown[] = []): Promise<readonly T[]> {
  return (await sql.query(text, values)).rows as readonly T[]; // the shape is that of the SQL beside it
}

/**
 * Recomputes everything that is derived from the ledger and its companions, and compares: the chain, the need and the capaian now and at
 * past instants, and the laporan each unit stands on. Stops at the first thing that differs.
 */
export async function periksaBuku(sql: Pembaca, cara: Cara): Promise<HasilPeriksa> {
  const provinsi = await baca<Provinsi>(sql, `SELECT w.id, w.kode, CASE WHEN e.gladi THEN w.nama || ', ' || e.nama ELSE w.nama END AS nama, e.gladi, w.zona, b.pada_at::text AS pada, b.urut::text AS urut, encode(b.hash, 'hex') AS sidik
    FROM buku b JOIN wilayah w ON w.id = b.provinsi_id JOIN edisi_wilayah e ON e.id = w.edisi_id ORDER BY e.gladi, w.kode, w.id`);
  let hitungan: Hitungan = { sel: 0, saat: 0, mata: 0 };
  const ringkasan: RingkasanProvinsi[] = [];
  for (const p of provinsi) {
    cara.kabar(`${p.nama} (${p.kode}): memeriksa ${p.urut} mata rantai …`);
    const mata = await periksaRantai(sql, p);
    if (typeof mata === "string") return { sama: false, beda: mata };
    const pemilihan = await bacaPemilihan(sql, p);
    const saat = await pilihSaat(sql, p, cara);
    hitungan = { ...hitungan, mata: hitungan.mata + mata, saat: hitungan.saat + saat.length };
    for (const i of pemilihan) {
      cara.kabar(`${p.nama}, ${i.nama}: menghitung ulang keadaan sekarang dan pada ${saat.length} saat yang lalu …`);
      for (const tabel of [...KINI, ...saat.flatMap(padaSaat)]) {
        const hasil = await bandingkan(sql, tabel, p, i);
        if (typeof hasil === "string") return { sama: false, beda: hasil };
        hitungan = { ...hitungan, sel: hitungan.sel + hasil };
      }
      const tumpuan = await periksaTumpuan(sql, p, i);
      if (tumpuan !== null) return { sama: false, beda: tumpuan };
    }
    ringkasan.push({ gladi: p.gladi, kode: p.kode, nama: p.nama, urut: p.urut, sidik: p.sidik, pemilihan: await ringkas(sql, p, pemilihan, cara.kini) });
  }
  return { sama: true, hitungan, provinsi: ringkasan };
}

// periksa_rantai names what is void without a reason; the other way round: a reason stands in the chain, and yet the laporan counts.
const GUGUR_HILANG = `SELECT l.urut, 'LAPORAN', l.id, 'sudah diganti atau dikembalikan, tetapi masih dihitung' FROM laporan l
  JOIN (SELECT menggantikan_id AS id, pada_at FROM laporan WHERE menggantikan_id IS NOT NULL UNION ALL SELECT laporan_id, pada_at FROM verifikasi WHERE putusan = 'DIKEMBALIKAN') s ON s.id = l.id
  WHERE l.provinsi_id = $1 AND NOT EXISTS (SELECT FROM gugur g WHERE g.laporan_id = l.id AND g.pada_at = s.pada_at)`;

/** How many links hold; or the first that does not. */
async function periksaRantai(sql: Pembaca, p: Provinsi): Promise<number | string> {
  const [putus] = await baca<{ urut: string | null; jenis: string | null; rujukan: string | null; sebab: string; tempat: string | null }>(sql, `
    SELECT r.urut::text AS urut, lower(r.jenis::text) AS jenis, r.rujukan_id::text AS rujukan, r.sebab, w.kode || ' per ' || l.per AS tempat
    FROM (SELECT * FROM periksa_rantai($1) UNION ALL ${GUGUR_HILANG}) r LEFT JOIN laporan l ON r.jenis = 'LAPORAN' AND l.id = r.rujukan_id LEFT JOIN wilayah w ON w.id = l.wilayah_id
    ORDER BY r.urut NULLS LAST LIMIT 1`, [p.id]);
  if (putus) {
    const apa = putus.jenis ? `${putus.jenis} ${putus.rujukan}${putus.tempat ? ` (${putus.tempat})` : ""}` : "ujung";
    return `rantai ${p.kode} nomor ${putus.urut ?? "–"}, ${apa}: ${putus.sebab}`;
  }
  const [banyak] = await baca<{ n: number }>(sql, "SELECT count(*)::int AS n FROM rantai WHERE provinsi_id = $1", [p.id]);
  return banyak?.n ?? 0;
}

/**
 * The elections that have anything in this province. An open one is compared as of the book's last instant; a closed one
 * takes no more laporan and is compared as of its own last change; one in the archive stands still from when it was put there (saat_hidup).
 */
const bacaPemilihan = (sql: Pembaca, p: Provinsi) => baca<Pemilihan>(sql, `
  WITH isi AS (
    SELECT x.pemilihan_id, x.sejak_at FROM kebutuhan x JOIN wilayah w ON w.id = x.wilayah_id WHERE w.provinsi_id = $1
    UNION ALL SELECT x.pemilihan_id, x.sejak_at FROM capaian x JOIN wilayah w ON w.id = x.wilayah_id WHERE w.provinsi_id = $1
    UNION ALL SELECT l.pemilihan_id, NULL FROM laporan l WHERE l.provinsi_id = $1
    UNION ALL SELECT x.pemilihan_id, NULL FROM pemilihan_wilayah x JOIN wilayah w ON w.id = x.wilayah_id WHERE w.provinsi_id = $1 OR w.tingkat = 0)
  SELECT i.id, i.slug, i.nama, i.hari::text AS hari, CASE WHEN i.keadaan IN ('PERSIAPAN', 'BERJALAN') THEN $2 ELSE coalesce(max(isi.sejak_at)::text, $2) END AS saat,
    j.saat_at AS "saatAt", j.pada_at AS "padaAt", j.jeda, terbaru_gladi(i.id) AS terbaru
  FROM pemilihan i JOIN isi ON isi.pemilihan_id = i.id LEFT JOIN jam_gladi j ON j.pemilihan_id = i.id GROUP BY i.id, j.pemilihan_id ORDER BY i.id`, [p.id, p.pada]);

/**
 * Instants at which something was recorded, as text: a Date would lose the microseconds. Adoptions may be deferred and their need restated
 * a moment later in the same transaction, so for them the instant of the restatement is taken.
 */
async function pilihSaat(sql: Pembaca, p: Provinsi, { saatTotal, benih }: Cara): Promise<readonly string[]> {
  const rows = await baca<{ saat: string }>(sql, `
    SELECT saat::text AS saat FROM (
      SELECT pada_at AS saat FROM rantai WHERE provinsi_id = $1 AND jenis IN ('LAPORAN', 'VERIFIKASI')
      UNION SELECT k.sejak_at FROM kebutuhan k JOIN wilayah w ON w.id = k.wilayah_id WHERE w.provinsi_id = $1
      UNION SELECT k.sejak_at FROM kebutuhan_riwayat k JOIN wilayah w ON w.id = k.wilayah_id WHERE w.provinsi_id = $1) s
    ORDER BY md5(saat::text || $2) LIMIT $3`, [p.id, benih, saatTotal]);
  return rows.map((r) => r.saat).toSorted();
}

/** Where stored rows are read and how they are computed again: $1 election, $2 province, $3 instant. `kosong`: a stored row that stands for none. */
type Tabel = { readonly nama: string; readonly saat: string | null; readonly tercatat: string; readonly dihitung: string; readonly kosong: string };
const DI_PROVINSI = "FROM %s x JOIN wilayah w ON w.id = x.wilayah_id WHERE x.pemilihan_id = $1 AND w.provinsi_id = $2 AND $3::timestamptz IS NOT NULL";
/** Places that ever had a row: most of a tree has none. */
const PERNAH = (nama: string) => `ARRAY(SELECT w.id FROM wilayah w WHERE w.provinsi_id = $2 AND (EXISTS (SELECT FROM ${nama} x WHERE x.pemilihan_id = $1 AND x.wilayah_id = w.id)
  OR EXISTS (SELECT FROM ${nama}_riwayat x WHERE x.pemilihan_id = $1 AND x.wilayah_id = w.id)))`;
// A cell whose last report was returned keeps its row, with nothing in it.
const KOSONG = `CASE WHEN t.unit_lapor = 0 THEN jsonb_build_object('wilayah_id', t.wilayah_id, 'indikator_id', t.indikator_id, 'unit_lapor', 0, 'unit_sah', 0, 'unit_contoh', 0, 'bendera', 0,
  'pembilang', NULL, 'terpenuhi', NULL, 'lebih', NULL, 'penyebut', 0, 'terpenuhi_sah', 0, 'penyebut_sah', 0, 'umur', '{}'::jsonb, 'per_lama', NULL, 'per_baru', NULL) END`;
const buatTabel = (nama: "kebutuhan" | "capaian", saat: string | null): Tabel => ({
  nama, saat, dihitung: `hitung_${nama}($1::smallint, $2::int, saat_hidup($1::smallint, $3::timestamptz))`, kosong: nama === "capaian" ? KOSONG : "NULL::jsonb",
  tercatat: saat === null ? `SELECT x.* ${DI_PROVINSI.replace("%s", nama)}` : `SELECT * FROM ${nama}_pada($1::smallint, ${PERNAH(nama)}, $3::timestamptz)`,
});
const KINI = [buatTabel("kebutuhan", null), buatTabel("capaian", null)];
const padaSaat = (saat: string) => [buatTabel("kebutuhan", saat), buatTabel("capaian", saat)];

/** How many cells were compared; or the first that differs. */
async function bandingkan(sql: Pembaca, t: Tabel, p: Provinsi, i: Pemilihan): Promise<number | string> {
  const [row] = await baca<{ sel: number; kode: string | null; indikator: string | null; tercatat: object | null; dihitung: object | null }>(sql, `
    WITH t AS MATERIALIZED (${t.tercatat}), h AS MATERIALIZED (SELECT * FROM ${t.dihitung}),
    pasangan AS MATERIALIZED (
      SELECT wilayah_id, indikator_id, CASE WHEN t.sejak_at IS NOT NULL THEN to_jsonb(t) - ARRAY['pemilihan_id', 'laporan_id', 'sejak_at'] END AS tercatat,
        CASE WHEN h.wilayah_id IS NOT NULL THEN to_jsonb(h) ELSE ${t.kosong} END AS dihitung
      FROM t FULL JOIN h USING (wilayah_id, indikator_id)),
    beda AS (SELECT w.kode, k.kode AS indikator, b.tercatat, b.dihitung FROM pasangan b JOIN wilayah w ON w.id = b.wilayah_id JOIN indikator k ON k.id = b.indikator_id
      WHERE b.tercatat IS DISTINCT FROM b.dihitung ORDER BY w.kode COLLATE "C", k.kode LIMIT 1)
    SELECT (SELECT count(*)::int FROM pasangan) AS sel, beda.* FROM (SELECT) satu LEFT JOIN beda ON true`, [i.id, p.id, t.saat ?? i.saat]);
  if (!row || row.kode === null) return row?.sel ?? 0;
  const di = `${t.nama} ${row.kode} ${row.indikator} (${i.slug}${t.saat ? `, pada ${t.saat}` : ""})`;
  if (row.tercatat === null) return `${di}: tidak tercatat, padahal menurut hitungan ada`;
  if (row.dihitung === null) return `${di}: tercatat, padahal menurut hitungan tidak ada`;
  return `${di}: ${bedaKolom(row.tercatat, row.dihitung)}`;
}

function bedaKolom(tercatat: object, dihitung: object): string {
  const hitung = new Map(Object.entries(dihitung).map(([k, v]) => [k, JSON.stringify(v)]));
  return Object.entries(tercatat).flatMap(([k, v]) => (JSON.stringify(v) === hitung.get(k) ? [] : [`${k} tercatat ${JSON.stringify(v)}, dihitung ${hitung.get(k) ?? "–"}`])).join("; ");
}

/** The laporan a unit's figure points to must be the one that counts: the trace leads there. */
async function periksaTumpuan(sql: Pembaca, p: Provinsi, i: Pemilihan): Promise<string | null> {
  const [row] = await baca<{ kode: string; indikator: string; tercatat: string; dihitung: string }>(sql, `
    WITH kini AS (SELECT DISTINCT ON (l.wilayah_id, n.indikator_id) l.wilayah_id, n.indikator_id, l.id FROM laporan l JOIN nilai n ON n.laporan_id = l.id
      WHERE l.pemilihan_id = $1 AND l.provinsi_id = $2 AND l.jenis = 'LAPORAN' AND NOT EXISTS (SELECT FROM gugur g WHERE g.laporan_id = l.id)
      ORDER BY l.wilayah_id, n.indikator_id, l.per DESC, l.urut DESC)
    SELECT w.kode, x.kode AS indikator, c.laporan_id::text AS tercatat, k.id::text AS dihitung FROM kini k JOIN capaian c ON c.pemilihan_id = $1 AND c.wilayah_id = k.wilayah_id AND c.indikator_id = k.indikator_id
    JOIN wilayah w ON w.id = k.wilayah_id JOIN indikator x ON x.id = k.indikator_id WHERE c.laporan_id <> k.id ORDER BY w.kode, x.kode LIMIT 1`, [i.id, p.id]);
  return row ? `capaian ${row.kode} ${row.indikator} (${i.slug}): laporan_id tercatat ${row.tercatat}, dihitung ${row.dihitung}` : null;
}

const KETENTUAN = `SELECT jsonb_build_object('id', i.id, 'kode', i.kode, 'nama', i.nama, 'satuan', i.satuan, 'aspek', i.aspek_kode, 'barang', i.barang_kode, 'barangNama', NULL, 'tahap', i.tahap_kode, 'tahapNama', NULL,
    'jenisKontes', i.jenis_kontes, 'jenisKontesNama', NULL, 'bobot', k.bobot, 'tingkat', k.tingkat, 'pemilik', k.pemilik, 'bukaH', k.buka_h, 'jatuhTempoH', k.jatuh_tempo_h, 'kurva', k.kurva,
    'ritmeHari', k.ritme_hari, 'ritmeRapatHari', k.ritme_rapat_hari, 'ritmeRapatSejakH', k.ritme_rapat_sejak_h, 'ambangSiap', k.ambang_siap, 'ambangPerhatian', k.ambang_perhatian,
    'batasKeras', k.batas_keras, 'terbatas', k.terbatas, 'aturan', jsonb_build_object('kode', a.kode, 'uraian', a.uraian, 'sumber', a.sumber, 'status', a.status, 'rumus', a.rumus)) AS isi
  FROM katalog_indikator k JOIN indikator i ON i.id = k.indikator_id JOIN aturan a ON a.katalog_id = k.katalog_id AND a.kode = k.aturan_kode WHERE k.katalog_id = $1 ORDER BY i.id`;
const BUTUH = `SELECT indikator_id AS id, jsonb_build_object('isian', isian, 'penyebut', penyebut, 'unit', unit, 'unitTanpaDasar', unit_tanpa_dasar, 'status', status) AS isi
  FROM hitung_kebutuhan($1::smallint, $2::int, $3::timestamptz) WHERE wilayah_id = $2`;
const CAPAI = `SELECT indikator_id AS id, jsonb_build_object('unitLapor', unit_lapor, 'unitSah', unit_sah, 'unitContoh', unit_contoh, 'bendera', bendera, 'pembilang', pembilang, 'terpenuhi', terpenuhi, 'lebih', lebih,
    'penyebut', penyebut, 'terpenuhiSah', terpenuhi_sah, 'penyebutSah', penyebut_sah, 'umur', umur, 'perLama', per_lama, 'perBaru', per_baru, 'laporanId', '') AS isi
  FROM hitung_capaian($1::smallint, $2::int, $3::timestamptz) WHERE wilayah_id = $2`;

/** The shares the dashboard must show, from the recomputation and the dashboard's own rules. */
async function ringkas(sql: Pembaca, p: Provinsi, semua: readonly Pemilihan[], kiniNyata: Date): Promise<readonly RingkasanPemilihan[]> {
  const hasil: RingkasanPemilihan[] = [];
  for (const i of semua) {
    const kini = saatTerbaca(kiniDi(jamDari(i), kiniNyata), i.terbaru);
    const [katalog] = await baca<{ id: number | null }>(sql, "SELECT katalog_berlaku($1::smallint, $2::timestamptz) AS id", [i.id, kini]);
    if (!katalog?.id) continue;
    const aspek = await baca<BobotAspek>(sql, "SELECT k.aspek_kode AS kode, a.nama, k.bobot FROM katalog_aspek k JOIN aspek a ON a.kode = k.aspek_kode WHERE k.katalog_id = $1 ORDER BY a.urut", [katalog.id]);
    const ketentuan = await baca<{ isi: Ketentuan }>(sql, KETENTUAN, [katalog.id]);
    const geser = await bacaGeserJadwal(sql, i.id, kini);
    const butuh = new Map((await baca<{ id: number; isi: Kebutuhan }>(sql, BUTUH, [i.id, p.id, i.saat])).map((r) => [r.id, r.isi]));
    const capai = new Map((await baca<{ id: number; isi: Capaian }>(sql, CAPAI, [i.id, p.id, i.saat])).map((r) => [r.id, r.isi]));
    const sel = ketentuan.flatMap(({ isi: k }): Sel[] => {
      const b = butuh.get(k.id);
      return b ? [{ ketentuan: menurutJadwal(k, geser.get(k.id) ?? null), butuh: b, capaian: capai.get(k.id) ?? null, bantahan: [] }] : [];
    });
    const hari = { hariIni: tanggal(kini, p.zona), h: hRelatif(i.hari, kini, p.zona) };
    const indeks = hitungIndeks(aspek, sel, hari);
    const logistik = indeks.aspek.find((a) => a.kode === "logistik");
    hasil.push({ slug: i.slug, nama: i.nama, h: hari.h, kesiapan: indeks.gabungan, logistik: logistik?.gabungan ?? KOSONG_GABUNGAN });
  }
  return hasil;
}

const KOSONG_GABUNGAN: Gabungan = { share: null, batas: null, bobotTercapai: 0, bobotBerdata: 0, bobotTerbuka: 0 };

/** What is printed on paper: province, number and the first sixteen signs of the hash. */
export const ujungRantai = (p: Pick<RingkasanProvinsi, "kode" | "urut" | "sidik">) => `${p.kode}:${p.urut}:${p.sidik.slice(0, 16)}`;
