import "server-only";
import { type Actor, mencakup, withOpenScope, withScope } from "@/auth/actor";
import type { Permission } from "@/auth/permissions";
import { sudahTutup, type Tinjauan } from "@/features/capaian/domain";
import { leluhur, namaLengkap, NASIONAL, provinsiDari } from "@/features/wilayah/domain";
import { tanggalDb } from "@/lib/waktu";
import { db, pool } from "@/server/db/client";
import { BERLAKU } from "@/server/faktor";
import { bacaFaktaDi } from "@/server/ledger/baca-fakta";
import { bacaJadwal } from "@/server/ledger/jadwal";
import { bolehDisalin } from "@/server/ledger/salin-katalog";
import { daftarPemilihanDi, kontesDi, paslonDi } from "@/server/ledger/tinjauan";
import { TERBIT, terbaru } from "@/server/wilayah/edisi";
import { JENIS_BERHITUNG, type JenisPemilihan, KONTES_PROVINSI, TEMPLAT } from "./domain";

/** Later than anything on record. */
const SELALU = "infinity";

/** The schedule and the pairs of a place, as far as known on its day. */
export async function bacaPemilihan(_actor: Actor<"capaian:read">, t: Tinjauan) {
  const [tahapan, paslon] = await Promise.all([
    bacaJadwal(t.pemilihan.id, t.pada),
    db().paslon.findMany({
      where: { kolomKosong: false, ...paslonDi(t), kontes: kontesDi(t) },
      select: { sumber: true, tanggal: true, kontes: { select: { jenis: { select: { kode: true, nama: true, urut: true } } } } },
    }),
  ]);
  return {
    tahapan: tahapan.map(({ nama, mulai, selesai, status }) => ({ nama, mulai, selesai, ditetapkan: status !== "ESTIMASI" })),
    paslon: paslon.map((x) => ({ jenis: x.kontes.jenis.kode, jenisNama: x.kontes.jenis.nama, urut: x.kontes.jenis.urut, sumber: x.sumber, tanggal: tanggalDb(x.tanggal) })),
  };
}

/** Contests at, above and below a place with their pairs, and what sources say of how many there are. */
export async function bacaPaslon(_actor: Actor<"capaian:read">, t: Tinjauan) {
  const [kontes, fakta] = await Promise.all([
    db().kontes.findMany({
      where: kontesDi(t), orderBy: [{ jenis: { urut: "asc" } }, { wilayah: { kode: "asc" } }],
      select: { id: true, jenis: { select: { kode: true, nama: true, urut: true } }, wilayah: { select: { kode: true, nama: true, tingkat: true } },
        paslon: { where: paslonDi(t), orderBy: { nomorUrut: "asc" } } },
    }),
    bacaFaktaDi(t, [t.wilayah.id], ["paslon.jumlah", ...JENIS_BERHITUNG.map((j) => j.fakta)]),
  ]);
  return {
    kontes: kontes.map((k) => ({ kunci: String(k.id), jenis: k.jenis.kode, jenisNama: k.jenis.nama, wilayah: k.wilayah.kode, wilayahPendek: k.wilayah.nama, tingkat: k.wilayah.tingkat,
      paslon: k.paslon.map((p) => ({ nomorUrut: p.nomorUrut, nama: p.nama, namaWakil: p.namaWakil, kolomKosong: p.kolomKosong, sumber: p.sumber, tanggal: tanggalDb(p.tanggal) })) })),
    fakta: fakta.filter((f) => f.pemilihan === t.pemilihan.slug),
  };
}

/** The closing in force at the instant looked at, and when the election had taken its last laporan (null: it came closed). Null: it took them then. */
export async function bacaPenutupan(_actor: Actor<Permission>, t: Tinjauan): Promise<{ readonly at: Date | null } | null> {
  // As of now the state itself says so, whatever it has been before.
  if (t.pada === null && !sudahTutup(t.pemilihan)) return null;
  const [row] = await db().$queryRaw<[{ keadaan: Tinjauan["pemilihan"]["keadaan"]; at: Date | null }]>`WITH langkah AS (SELECT id, pada_at, sebelum->>'keadaan' AS dari, sesudah->>'keadaan' AS ke FROM audit
      WHERE entitas = 'pemilihan' AND entitas_id = ${String(t.pemilihan.id)} AND aksi = 'pemilihan.keadaan'), sampai AS (SELECT * FROM langkah WHERE pada_at <= ${t.pada ?? SELALU}::timestamptz)
    SELECT coalesce((SELECT ke FROM sampai ORDER BY pada_at DESC, id DESC LIMIT 1), (SELECT dari FROM langkah ORDER BY pada_at, id LIMIT 1), ${t.pemilihan.keadaan}) AS keadaan,
      (SELECT max(pada_at) FROM sampai WHERE dari = 'BERJALAN') AS at`;
  return sudahTutup(row) ? { at: row.at } : null;
}

/** Places that the viewer may go to from here: ancestors that are open, and whether deeper levels are. */
export async function bacaSilsilah(actor: Actor<"capaian:read">, t: Tinjauan) {
  const nenek = await db().wilayah.findMany({
    where: { AND: [{ kode: { in: [...leluhur(t.wilayah.kode)] }, edisi: { pemilihan: { some: { id: t.pemilihan.id } } } }, withOpenScope(actor)] },
    select: { kode: true, nama: true, tingkat: true, jenis: { select: { nama: true } } }, orderBy: { tingkat: "asc" },
  });
  return nenek.map((w) => ({ kode: w.kode, nama: namaLengkap(w) }));
}

/** What one may look at: the places one is posted to, and the elections of their provinces; with the names of the provinces and their kab/kota. */
export async function bacaDilihat(actor: Actor<"capaian:read">) {
  const tugas = [...new Set(actor.scope)];
  const provinsi = [...new Set(tugas.map(provinsiDari))];
  const [pemilihan, wilayah] = await Promise.all([daftarPemilihanDi(provinsi), db().wilayah.findMany({
    where: { AND: [{ OR: [{ kode: { in: [...tugas, ...provinsi] } }, provinsi.includes(NASIONAL) ? { tingkat: 1 } : { tingkat: 2, induk: { kode: { in: provinsi } } }] }, TERBIT] },
    orderBy: [{ kode: "asc" }, ...terbaru()], distinct: ["kode"], select: { kode: true, nama: true, tingkat: true, zona: true, jenis: { select: { nama: true } } },
  })]);
  return { pemilihan, tempat: wilayah.map((w) => ({ kode: w.kode, nama: namaLengkap(w), zona: w.zona })), tugas: tugas.map((kode) => ({ kode, peran: [...new Set(actor.peran.filter((_, i) => actor.scope[i] === kode))] })) };
}

/** What a new election of a province may be made of: its kab/kota in the newest edition, and the catalogues to copy. Null: not prepared, or not this admin's. */
export async function bacaBahan(actor: Actor<"admin:write">, provinsi: string, jenis: JenisPemilihan) {
  const [w, katalog, kontes] = await Promise.all([
    db().wilayah.findFirst({ where: { AND: [{ kode: provinsi, tingkat: 1 }, withScope(actor), TERBIT] }, orderBy: terbaru(), select: { kode: true, nama: true, zona: true, anak: { where: { sampaiAt: null }, orderBy: { kode: "asc" }, select: { kode: true, nama: true, zona: true, jenis: { select: { nama: true } } } } } }),
    db().pemilihan.findMany({ where: bolehDisalin(actor, jenis, Object.values(TEMPLAT)), orderBy: { hari: "desc" }, select: { slug: true, nama: true } }),
    db().jenisKontes.findMany({ where: { kode: { in: [...KONTES_PROVINSI[jenis]] } }, orderBy: { urut: "asc" }, select: { kode: true, nama: true } }),
  ]);
  if (!w || w.anak.length === 0) return null;
  return { kode: w.kode, nama: w.nama, kontes, katalog: katalog.toSorted((x, y) => Number(y.slug === TEMPLAT[jenis]) - Number(x.slug === TEMPLAT[jenis])), kabKota: w.anak.map((k) => ({ kode: k.kode, nama: `${k.jenis.nama} ${k.nama}`, zona: k.zona })) };
}

type BarisKelengkapan = { slug: string; kab: number; pelapor: number; tps: number; dpt: number; kontes: number; berpaslon: number; tahapan: number; katalog: number | null; laporan: number };
/** Of each election: how many of the kab/kota that vote have somebody to report, TPS and DPT; contests with pairs; schedule, catalogue, laporan. */
const KELENGKAPAN = `SELECT p.slug, k.*, (SELECT count(*)::int FROM kontes x WHERE x.pemilihan_id = p.id AND x.sampai_at IS NULL) AS kontes,
    (SELECT count(DISTINCT x.id)::int FROM kontes x JOIN paslon y ON y.kontes_id = x.id AND y.sampai_at IS NULL WHERE x.pemilihan_id = p.id AND x.sampai_at IS NULL) AS berpaslon,
    (SELECT count(*)::int FROM jadwal_berlaku(p.id, NULL) x WHERE NOT x.diakhiri) AS tahapan, (SELECT max(versi)::int FROM katalog x WHERE x.pemilihan_id = p.id) AS katalog,
    (SELECT count(*)::int FROM laporan x WHERE x.pemilihan_id = p.id AND x.jenis = 'LAPORAN') AS laporan
  FROM pemilihan p CROSS JOIN LATERAL (
    SELECT count(*)::int AS kab, count(*) FILTER (WHERE EXISTS (SELECT FROM penugasan t JOIN pengguna u ON u.id = t.pengguna_id AND u.aktif JOIN wilayah b ON b.id = t.wilayah_id
        WHERE t.selesai_at IS NULL AND t.peran IN ('KPU', 'PPK') AND (b.kode = w.kode OR starts_with(b.kode, w.kode || '.') OR starts_with(w.kode, b.kode || '.'))))::int AS pelapor,
      count(*) FILTER (WHERE EXISTS (SELECT FROM fakta f JOIN adopsi a ON a.fakta_id = f.id WHERE f.pemilihan_id = p.id AND f.wilayah_id = w.id AND f.jenis_kode = 'tps.jumlah'))::int AS tps,
      count(*) FILTER (WHERE EXISTS (SELECT FROM fakta f JOIN adopsi a ON a.fakta_id = f.id WHERE f.pemilihan_id = p.id AND f.wilayah_id = w.id AND f.jenis_kode = 'dpt.jumlah'))::int AS dpt
    FROM wilayah w WHERE w.edisi_id = p.edisi_id AND w.tingkat = 2 AND w.sampai_at IS NULL AND EXISTS (SELECT FROM pemilihan_wilayah x JOIN wilayah a ON a.id = x.wilayah_id
      WHERE x.pemilihan_id = p.id AND x.sampai_at IS NULL AND (a.tingkat = 0 OR a.id = ANY (w.jalur || w.id) OR w.id = ANY (a.jalur)))) k
  WHERE p.slug = ANY ($1)`;

/** How far the set-up of an admin's area has come, as a whole and per election (of one alone: `slug`): the checklists from an empty system to a first dashboard. */
export async function bacaPersiapan(actor: Actor<"admin:write">, slug?: string) {
  const lingkup = withScope(actor);
  const [faktor, kabKota, pemilihan] = await Promise.all([
    db().faktor.count({ where: { penggunaId: actor.userId, ...BERLAKU } }),
    db().wilayah.count({ where: { AND: [{ tingkat: 2 }, lingkup, TERBIT] } }),
    db().pemilihan.findMany({ where: { ...(slug === undefined ? { keadaan: { in: ["PERSIAPAN", "BERJALAN"] }, gladi: false } : { slug }), peserta: { some: { sampaiAt: null, wilayah: lingkup } } }, orderBy: { hari: "asc" },
      select: { slug: true, nama: true, jenis: true, hari: true, bukaJam: true, tutupJam: true, keadaan: true, jam: { select: { saatAt: true, padaAt: true, jeda: true } }, edisi: { select: { nama: true } }, peserta: { where: { sampaiAt: null }, orderBy: { wilayah: { kode: "asc" } }, select: { wilayah: { select: { kode: true, nama: true, tingkat: true, zona: true, jenis: { select: { nama: true } } } } } } } }),
  ]);
  const { rows } = await pool().query<BarisKelengkapan>(KELENGKAPAN, [pemilihan.map((p) => p.slug)]);
  const lengkap = new Map(rows.map(({ slug: milik, ...isi }) => [milik, isi]));
  // A repeat vote after the elections themselves, however near its day.
  return { faktor: faktor > 0, kabKota, pemilihan: pemilihan.toSorted((x, y) => Number(x.jenis === "PSU") - Number(y.jenis === "PSU")).flatMap(({ peserta, hari, edisi, jam, ...p }) => {
    const isi = lengkap.get(p.slug);
    return isi ? [{ ...p, ...isi, hari: tanggalDb(hari), edisi: edisi.nama, provinsi: provinsiDari(peserta[0]?.wilayah.kode ?? ""), peserta: peserta.map((x) => namaLengkap(x.wilayah)), tanda: { pemilihan: { slug: p.slug, nama: p.nama, gladi: jam }, wilayah: { zona: peserta[0]?.wilayah.zona ?? "WIB" } } }] : [];
  }) };
}

const RINCI_KONTES = { id: true, jenisKode: true, jenis: { select: { nama: true } }, wilayah: { select: { kode: true, nama: true, tingkat: true, jenis: { select: { nama: true } } } }, paslon: { where: { sampaiAt: null }, orderBy: { nomorUrut: "asc" } } } as const;

/** The contests in force of an election within what this person sets up or decides, each with its list. */
export async function daftarKontes(actor: Actor<"paslon:write">, slug: string, kode?: string) {
  const rows = await db().kontes.findMany({ where: { pemilihan: { slug }, sampaiAt: null, wilayah: { AND: [withScope(actor), ...(kode === undefined ? [] : [{ OR: [{ kode }, { kode: { startsWith: `${kode}.` } }] }])] } },
    orderBy: [{ jenis: { urut: "asc" } }, { wilayah: { kode: "asc" } }], select: RINCI_KONTES });
  return rows.map((k) => ({ id: k.id, jenis: k.jenisKode, jenisNama: k.jenis.nama, wilayah: k.wilayah.kode, wilayahNama: k.wilayah.nama, wilayahLengkap: namaLengkap(k.wilayah),
    paslon: k.paslon.map((p) => ({ id: p.id, nomorUrut: p.nomorUrut, nama: p.nama, namaWakil: p.namaWakil, kolomKosong: p.kolomKosong, sumber: p.sumber, tanggal: tanggalDb(p.tanggal) })) }));
}

/** Elections of an admin's area with their state; whole only where every place that takes part is in it. */
export async function daftarKeadaan(actor: Actor<"admin:write">) {
  const rows = await db().pemilihan.findMany({ where: { peserta: { some: { sampaiAt: null, wilayah: withScope(actor) } } }, orderBy: { hari: "desc" },
    select: { slug: true, nama: true, hari: true, keadaan: true, _count: { select: { laporan: true, kontes: true } }, peserta: { where: { sampaiAt: null }, select: { wilayah: { select: { kode: true } } } } } });
  return rows.map((p) => ({ slug: p.slug, nama: p.nama, hari: tanggalDb(p.hari), keadaan: p.keadaan, laporan: p._count.laporan, kontes: p._count.kontes, dapatDiubah: p.peserta.every((x) => mencakup(actor, x.wilayah.kode)) }));
}
