import "server-only";
import { type Actor, bolehBaca, mencakup } from "@/auth/actor";
import type { Tinjauan } from "@/features/capaian/domain";
import { namaPendek } from "@/features/wilayah/domain";
import { keTanggalDb, tanggalDb } from "@/lib/waktu";
import { db, pool } from "@/server/db/client";
import { bacaDasarKebutuhan, bacaIsi, bacaKatalog, selDari } from "@/server/ledger/baca";
import { bacaSengketaKebutuhan } from "@/server/ledger/sengketa";
import { kontesDi } from "@/server/ledger/tinjauan";
import { faktaRumus, nyatakanUlang } from "./domain";

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
  const anak = (await db().wilayah.findMany({ where: { indukId: t.wilayah.id, kebutuhan: { some: { pemilihanId: t.pemilihan.id, indikatorId: { in: dipakai.map((x) => x.id) } } } }, orderBy: { kode: "asc" }, select: { id: true, kode: true, nama: true, jenis: { select: { nama: true } } } }))
    .filter((w) => bolehBaca(actor, w.kode));
  const isi = await bacaIsi(t.pemilihan.id, [t.wilayah.id, ...anak.map((w) => w.id)], t.pada, dipakai.map((x) => x.id));
  const sel = selDari(isi, t.wilayah.id, dipakai);
  if (sel.length === 0) return null;
  return {
    katalog, objek: k ? ({ apa: "indikator", kode: k.kode } as const) : aspek ? ({ apa: "aspek", kode: aspek.kode } as const) : ({ apa: "kesiapan" } as const), sel, bolehRinci,
    dasar: k ? await bacaDasarKebutuhan(t.pemilihan.id, t.wilayah.id, k.id, t.pada) : null, sengketa: k ? await bacaSengketaKebutuhan(t.pemilihan.id, t.wilayah.id, k.id, t.pada) : [],
    ulang: k ? await bacaNyatakanUlang(t, k.id, faktaRumus(k.aturan.rumus)) : [], anak: anak.map((w) => ({ kode: w.kode, nama: namaPendek(w), sel: selDari(isi, w.id, dipakai) })), indikatorIds: dipakai.map((x) => x.id),
  };
}

type BarisVersi = { sejakAt: Date; penyebut: number | null; jenisNama: string | null; wilayah: string; nilai: number | null; sumber: string };
/**
 * When and by which adoption the need of one indikator at one place was restated, as known at the instant. An adoption restates in its own
 * transaction: what made a version is the latest one, of a kind its rule counts from, since the version before.
 */
async function bacaNyatakanUlang(t: Tinjauan, indikatorId: number, jenis: readonly string[] | null) {
  const { rows } = await pool().query<BarisVersi>(`WITH b AS (SELECT penyebut, unit, unit_tanpa_dasar, sejak_at FROM kebutuhan_riwayat WHERE pemilihan_id = $1 AND wilayah_id = $2 AND indikator_id = $3
      UNION ALL SELECT penyebut, unit, unit_tanpa_dasar, sejak_at FROM kebutuhan WHERE pemilihan_id = $1 AND wilayah_id = $2 AND indikator_id = $3),
    v AS (SELECT *, lag(sejak_at) OVER (ORDER BY sejak_at) AS lalu_at FROM b WHERE sejak_at <= $4)
    SELECT v.sejak_at AS "sejakAt", CASE WHEN unit_tanpa_dasar < unit THEN penyebut::float8 END AS penyebut, a.* FROM v LEFT JOIN LATERAL (
      SELECT j.nama AS "jenisNama", w.nama AS wilayah, f.nilai::float8 AS nilai, f.sumber FROM adopsi x JOIN fakta f ON f.id = x.fakta_id JOIN jenis_fakta j ON j.kode = f.jenis_kode JOIN wilayah w ON w.id = f.wilayah_id
      WHERE x.pada_at > v.lalu_at AND x.pada_at <= v.sejak_at AND (w.id = $2 OR $2 = ANY (w.jalur)) AND coalesce(f.jenis_kode = ANY ($5::text[]), f.jenis_kode NOT IN ('tps.jumlah', 'dpt.jumlah'))
      ORDER BY x.pada_at DESC, x.id DESC LIMIT 1) a ON true ORDER BY v.sejak_at`, [t.pemilihan.id, t.wilayah.id, indikatorId, t.pada ?? "infinity", jenis]);
  return nyatakanUlang(rows.map(({ sejakAt, penyebut, jenisNama, ...f }) => ({ sejakAt, penyebut, fakta: jenisNama === null ? null : { jenisNama, ...f } }))).slice(0, 5);
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
    include: { jenis: true, wilayah: { select: { kode: true, nama: true } }, paslon: { orderBy: { nomorUrut: "asc" }, where: { tanggal: { lte: keTanggalDb(t.hari.hariIni) } } } }, orderBy: [{ jenis: { urut: "asc" } }, { wilayahId: "asc" }],
  });
  return rows.map((k) => ({ id: k.id, jenis: k.jenis.nama, wilayah: k.wilayah.nama, paslon: k.paslon.map((p) => ({ nomorUrut: p.nomorUrut, nama: p.nama, namaWakil: p.namaWakil, kolomKosong: p.kolomKosong, sumber: p.sumber, tanggal: tanggalDb(p.tanggal) })) }));
}
