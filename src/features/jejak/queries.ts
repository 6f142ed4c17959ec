import "server-only";
import { type Actor, bolehBaca, mencakup } from "@/auth/actor";
import type { Kebutuhan, Ketentuan, Tinjauan } from "@/features/capaian/domain";
import { namaPendek } from "@/features/wilayah/domain";
import { parseSaat, tanggalDb } from "@/lib/waktu";
import { db, pool } from "@/server/db/client";
import { bacaCapaian, bacaDasarKebutuhan, bacaIsi, bacaKatalog, type BarisCapai, selDari } from "@/server/ledger/baca";
import { bacaSaatJadwal } from "@/server/ledger/jadwal";
import { bacaBantahan } from "@/server/ledger/sengketa";
import { kontesDi, paslonDi } from "@/server/ledger/tinjauan";
import { berlakuPada } from "@/server/wilayah/berlaku";
import { faktaRumus, nyatakanUlang } from "./domain";
import type { TanyaRiwayat, VersiAngka } from "./schema";

/** The formula, the cells of the place and of its children. Null when there is no such thing to trace, or it is not this viewer's to see. */
export async function bacaRumus(actor: Actor<"capaian:read">, terbatas: Actor<"capaian:read-terbatas"> | null, t: Tinjauan, indikator: string) {
  const katalog = await bacaKatalog(t.pemilihan.id, t.saat);
  if (!katalog) return null;
  const k = katalog.ketentuan.find((x) => x.kode === indikator);
  const aspek = katalog.aspek.find((a) => a.kode === indikator);
  if (!k && !aspek && indikator !== "kesiapan") return null;
  // Security detail only inside the own subtree of who may see it; sums above it are open.
  const bolehRinci = terbatas !== null && mencakup(terbatas, t.wilayah.kode);
  if (k?.terbatas && !bolehRinci) return null;
  const dipakai = katalog.ketentuan.filter((x) => (k ? x.id === k.id : aspek ? x.aspek === aspek.kode : true));
  const anak = (await db().wilayah.findMany({ where: { indukId: t.wilayah.id, ...berlakuPada(t.saat), kebutuhan: { some: { pemilihanId: t.pemilihan.id, indikatorId: { in: dipakai.map((x) => x.id) } } } }, orderBy: { kode: "asc" }, select: { id: true, kode: true, nama: true, jenis: { select: { nama: true } } } }))
    .filter((w) => bolehBaca(actor, w.kode)).map((w) => ({ id: w.id, kode: w.kode, nama: namaPendek(w) }));
  const [isi, bantahan] = await Promise.all([bacaIsi(t.pemilihan.id, [t.wilayah.id, ...anak.map((w) => w.id)], t.pada, dipakai.map((x) => x.id)), bacaBantahan(t, anak)]);
  const sel = selDari(isi, t.wilayah.id, dipakai, bantahan);
  // An aspek of which nothing is asked at this level stands on the dashboard as well, and says so.
  if (sel.length === 0 && (k || await db().kebutuhan.count({ where: { pemilihanId: t.pemilihan.id, wilayahId: t.wilayah.id } }) === 0)) return null;
  return {
    katalog, objek: k ? ({ apa: "indikator", kode: k.kode } as const) : aspek ? ({ apa: "aspek", kode: aspek.kode } as const) : ({ apa: "kesiapan" } as const), sel, bolehRinci,
    dasar: k ? await bacaDasarKebutuhan(t.pemilihan.id, t.wilayah.id, k.id, t.pada) : null,
    ulang: k ? await bacaNyatakanUlang(actor, t, k.id, faktaRumus(k.aturan.rumus)) : [], anak: anak.map(({ id, ...w }) => ({ ...w, sel: selDari(isi, id, dipakai, bantahan) })), indikatorIds: dipakai.map((x) => x.id),
  };
}

type BarisUlang = { sejakAt: Date; penyebut: number | null; jenisNama: string | null; kode: string; wilayah: string; nilai: number | null; sumber: string };
/**
 * When and by which adoption the need of one indikator at one place was restated, as known at the instant. An adoption restates in its own
 * transaction: what made a version is the latest one, of a kind its rule counts from, since the version before.
 */
async function bacaNyatakanUlang(actor: Actor<"capaian:read">, t: Tinjauan, indikatorId: number, jenis: readonly string[] | null) {
  const { rows } = await pool().query<BarisUlang>(`WITH b AS (SELECT penyebut, unit, unit_tanpa_dasar, sejak_at FROM kebutuhan_riwayat WHERE pemilihan_id = $1 AND wilayah_id = $2 AND indikator_id = $3
      UNION ALL SELECT penyebut, unit, unit_tanpa_dasar, sejak_at FROM kebutuhan WHERE pemilihan_id = $1 AND wilayah_id = $2 AND indikator_id = $3),
    v AS (SELECT *, lag(sejak_at) OVER (ORDER BY sejak_at) AS lalu_at FROM b WHERE sejak_at <= $4)
    SELECT v.sejak_at AS "sejakAt", CASE WHEN unit_tanpa_dasar < unit THEN penyebut::float8 END AS penyebut, a.* FROM v LEFT JOIN LATERAL (
      SELECT j.nama AS "jenisNama", w.kode, w.nama AS wilayah, f.nilai::float8 AS nilai, f.sumber FROM adopsi x JOIN fakta f ON f.id = x.fakta_id JOIN jenis_fakta j ON j.kode = f.jenis_kode JOIN wilayah w ON w.id = f.wilayah_id
      WHERE x.pada_at > v.lalu_at AND x.pada_at <= v.sejak_at AND (w.id = $2 OR $2 = ANY (w.jalur)) AND coalesce(f.jenis_kode = ANY ($5::text[]), f.jenis_kode NOT IN ('tps.jumlah', 'dpt.jumlah'))
      ORDER BY x.pada_at DESC, x.id DESC LIMIT 1) a ON true ORDER BY v.sejak_at`, [t.pemilihan.id, t.wilayah.id, indikatorId, t.pada ?? "infinity", jenis]);
  return nyatakanUlang(rows.map(({ sejakAt, penyebut, jenisNama, kode, ...f }) => ({ sejakAt, penyebut, fakta: jenisNama === null ? null : { jenisNama, ...(bolehBaca(actor, kode) ? f : { wilayah: null, nilai: null, sumber: null }) } }))).slice(0, 5);
}

const LAPORAN = {
  oleh: { select: { nama: true, surel: true } }, wilayah: { select: { kode: true, nama: true, zona: true, jenis: { select: { nama: true } } } }, gugur: true, verifikasi: { include: { oleh: { select: { nama: true } } } },
} as const;

/**
 * Laporan at or below a place about these indikator, as known at the instant: who, when, for which day. The newest day first; those asked
 * for by id (the one a figure stands on, the one chosen) come along even when they are older. Own subtree only: null.
 */
export async function bacaLaporan(actor: Actor<"laporan:read">, t: Tinjauan, indikatorIds: readonly number[], terbatasIds: readonly number[], diminta: readonly string[]) {
  if (!mencakup(actor, t.wilayah.kode)) return null;
  const ids = indikatorIds.filter((id) => !terbatasIds.includes(id));
  const where = { pemilihanId: t.pemilihan.id, provinsiId: t.wilayah.provinsiId, ...(t.pada && { padaAt: { lte: t.pada } }), nilai: { some: { indikatorId: { in: ids } } }, wilayah: { OR: [{ id: t.wilayah.id }, { kode: { startsWith: `${t.wilayah.kode}.` } }] } };
  const include = { ...LAPORAN, nilai: { where: { indikatorId: { in: ids } }, include: { indikator: { select: { nama: true, satuan: true } } }, orderBy: { indikatorId: "asc" as const } } };
  const [terbaru, tambahan] = await Promise.all([
    db().laporan.findMany({ where, include, orderBy: [{ per: "desc" }, { urut: "desc" }], take: 10 }),
    db().laporan.findMany({ where: { AND: [where, { id: { in: diminta.filter((id) => /^\d{1,18}$/.test(id)).map(BigInt) } }] }, include }),
  ]);
  const rows = [...terbaru, ...tambahan.filter((l) => !terbaru.some((x) => x.id === l.id))];
  const rantai = await db().rantai.findMany({ where: { provinsiId: t.wilayah.provinsiId, urut: { in: rows.flatMap((l) => [l.urut, l.urut - 1n]) } }, select: { urut: true, hash: true } });
  const hash = (urut: bigint) => { const r = rantai.find((x) => x.urut === urut); return r ? Buffer.from(r.hash).toString("hex") : null; };
  return rows.map((l) => ({
    id: l.id.toString(), urut: l.urut.toString(), per: tanggalDb(l.per), padaAt: l.padaAt, dicatatAt: l.dicatatAt, kanal: l.kanal, tetap: l.tetap, catatan: l.catatan, status: l.status, peran: l.peran, olehId: l.olehId,
    oleh: l.oleh.nama, surel: l.oleh.surel, wilayah: { kode: l.wilayah.kode, nama: namaPendek(l.wilayah), zona: l.wilayah.zona }, hash: hash(l.urut), hashLalu: hash(l.urut - 1n),
    gugur: l.gugur && (!t.pada || l.gugur.padaAt <= t.pada) ? l.gugur.sebab : null,
    verifikasi: l.verifikasi.filter((v) => !t.pada || v.padaAt <= t.pada).map((v) => ({ putusan: v.putusan, oleh: v.oleh.nama, padaAt: v.padaAt, alasan: v.alasan }))[0] ?? null,
    nilai: l.nilai.map((n) => ({ indikatorId: n.indikatorId, nama: n.indikator.nama, satuan: n.indikator.satuan, pembilang: Number(n.pembilang), penyebut: n.penyebut === null ? null : Number(n.penyebut), bendera: n.bendera, alasan: n.alasan })),
  }));
}

/** Contests and pairs of a place, named. */
export async function bacaKontes(_actor: Actor<"capaian:read">, t: Tinjauan) {
  const rows = await db().kontes.findMany({
    where: kontesDi(t),
    include: { jenis: true, wilayah: { select: { kode: true, nama: true } }, paslon: { orderBy: { nomorUrut: "asc" }, where: paslonDi(t) } }, orderBy: [{ jenis: { urut: "asc" } }, { wilayahId: "asc" }],
  });
  return rows.map((k) => ({ id: k.id, jenis: k.jenis.nama, wilayah: k.wilayah.nama, paslon: k.paslon.map((p) => ({ nomorUrut: p.nomorUrut, nama: p.nama, namaWakil: p.namaWakil, kolomKosong: p.kolomKosong, sumber: p.sumber, tanggal: tanggalDb(p.tanggal) })) }));
}

type BarisVersi = { sejak: string; sampai: string | null; sejak_at: Date; sebab: VersiAngka["sebab"]; pencatat: string | null; katalog: number | null; m: string | null; unit: number | null; tanpa: number | null; status: Kebutuhan["status"] | null; isian: boolean | null } & BarisCapai;

const ISO = (kolom: string) => `to_char(${kolom} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
const KOLOM_RIWAYAT = "unit_lapor, unit_sah, unit_contoh, bendera, pembilang, terpenuhi, lebih, penyebut, terpenuhi_sah, penyebut_sah, umur, per_lama::text, per_baru::text, laporan_id, sejak_at";
/** What stood and what stands, with the event at whose instant each came: every write of a province has an instant of its own. */
const VERSI = `WITH v AS (
    SELECT ${KOLOM_RIWAYAT}, sampai_at FROM capaian_riwayat WHERE pemilihan_id = $1 AND wilayah_id = $2 AND indikator_id = $3
    UNION ALL SELECT ${KOLOM_RIWAYAT}, NULL FROM capaian WHERE pemilihan_id = $1 AND wilayah_id = $2 AND indikator_id = $3)
  SELECT v.*, ${ISO("v.sejak_at")} AS sejak, ${ISO("v.sampai_at")} AS sampai, katalog_berlaku($1::smallint, v.sejak_at) AS katalog, l.id::text AS pencatat,
    CASE WHEN l.id IS NOT NULL THEN 'LAPORAN' ELSE coalesce(p.putusan::text, 'DINYATAKAN_ULANG') END AS sebab, k.penyebut AS m, k.unit, k.unit_tanpa_dasar AS tanpa, k.status::text, k.isian
  FROM v LEFT JOIN laporan l ON l.id = v.laporan_id AND l.pada_at = v.sejak_at
  LEFT JOIN LATERAL (SELECT x.putusan FROM verifikasi x JOIN laporan y ON y.id = x.laporan_id WHERE x.pada_at = v.sejak_at AND (y.id = v.laporan_id OR (y.pemilihan_id = $1 AND y.wilayah_id = $2)) LIMIT 1) p ON true
  LEFT JOIN LATERAL (SELECT penyebut, unit, unit_tanpa_dasar, status, isian FROM kebutuhan WHERE pemilihan_id = $1 AND wilayah_id = $2 AND indikator_id = $3 AND sejak_at <= v.sejak_at
    UNION ALL SELECT penyebut, unit, unit_tanpa_dasar, status, isian FROM kebutuhan_riwayat WHERE pemilihan_id = $1 AND wilayah_id = $2 AND indikator_id = $3 AND sejak_at <= v.sejak_at AND sampai_at > v.sejak_at LIMIT 1) k ON true
  WHERE ($4::timestamptz IS NULL OR v.sampai_at IS NULL OR v.sampai_at > $4) AND ($5::timestamptz IS NULL OR v.sejak_at < $5) AND ($6::timestamptz IS NULL OR v.sejak_at > $6)
  ORDER BY v.sejak_at LIMIT $7`;

/** Versions of one figure, in the order in which they became known. Null: no such figure here, or not this caller's to see. */
export async function bacaVersi(hak: { readonly pembaca: Actor<"laporan:read"> | null; readonly terbatas: Actor<"capaian:read-terbatas"> | null }, t: Tinjauan, tanya: TanyaRiwayat) {
  const katalog = await bacaKatalog(t.pemilihan.id, t.saat);
  const k = katalog?.ketentuan.find((x) => x.kode === tanya.indikator);
  if (!k || (k.terbatas && !(hak.terbatas && mencakup(hak.terbatas, t.wilayah.kode)))) return null;
  if (selDari(await bacaIsi(t.pemilihan.id, [t.wilayah.id], null, [k.id]), t.wilayah.id, [k]).length === 0) return null;
  const [dari, sampai] = [tanya.dari, tanya.sampai].map((x) => (x === undefined ? null : parseSaat(x, t.wilayah.zona)));
  const banyak = Number(tanya.banyak ?? "100");
  const { rows } = await pool().query<BarisVersi>(VERSI, [t.pemilihan.id, t.wilayah.id, k.id, dari, sampai, tanya.sesudah ?? null, banyak + 1]);
  // The formula and the schedule of each instant: both stand still between their own versions.
  const geser = await bacaSaatJadwal(t.pemilihan.id);
  const kunci = (r: BarisVersi) => `${r.katalog} ${geser.filter((at) => at <= r.sejak_at).length}`;
  const aturan = new Map<string, Ketentuan>();
  for (const r of rows) if (!aturan.has(kunci(r))) aturan.set(kunci(r), (await bacaKatalog(t.pemilihan.id, r.sejak_at))?.ketentuan.find((x) => x.id === k.id) ?? k);
  const sendiri = hak.pembaca !== null && mencakup(hak.pembaca, t.wilayah.kode);
  const versi = rows.slice(0, banyak).map((r): VersiAngka => ({
    sejak: r.sejak, sampai: r.sampai, sejakAt: r.sejak_at, sebab: r.sebab, laporanId: sendiri ? r.pencatat : null,
    sel: { ketentuan: aturan.get(kunci(r)) ?? k, capaian: bacaCapaian(r), bantahan: [], butuh: { isian: r.isian ?? false, penyebut: Number(r.m ?? 0), unit: r.unit ?? 0, unitTanpaDasar: r.tanpa ?? 0, status: r.status ?? "RESMI" } },
  }));
  return { indikator: { kode: k.kode, nama: k.nama, satuan: k.satuan }, versi, berikutnya: rows.length > banyak ? versi.at(-1)?.sejak ?? null : null };
}
