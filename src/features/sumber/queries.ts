import "server-only";
import { type Actor, bolehBaca } from "@/auth/actor";
import type { Tinjauan } from "@/features/capaian/domain";
import { ikutSerta, namaLengkap, tingkatDari } from "@/features/wilayah/domain";
import { kecil } from "@/lib/format";
import { type LampiranDibaca, tampilkanLampiran } from "@/lib/lampiran";
import { keTanggalDb, tanggalDb } from "@/lib/waktu";
import { db, pool } from "@/server/db/client";
import { bacaLampiran, DOKUMEN, lampiranDari } from "@/server/dokumen/lampiran";
import { adopsiBerlaku } from "@/server/ledger/baca-fakta";
import { pratinjauAdopsi } from "@/server/ledger/pratinjau";
import { bacaKeberatan, hitungKeberatan } from "@/server/ledger/sengketa";
import { kontesDi } from "@/server/ledger/tinjauan";
import { berlakuPada } from "@/server/wilayah/berlaku";
import { type JenisFakta, jenisSepersamaan, kelompok, kelompokkan, perKontes, persamaan, persamaanBagian, type RegisterTps, type Sekitar, type Sumber } from "./domain";

/**
 * All sources on the facts of a place, as known at the instant looked at; a source dated later than that day is not shown before it.
 * `dipakai`: the adopted one. Of DPT and turnout also the figures of earlier elections; turnout and ballots per contest (`kontes`).
 */
export async function bacaFakta(_actor: Actor<"capaian:read">, t: Tinjauan) {
  const [rows, keberatan] = await Promise.all([db().fakta.findMany({
    where: {
      wilayahId: t.wilayah.id, tanggal: { lte: keTanggalDb(t.hari.hariIni) }, ...(t.pada && { padaAt: { lte: t.pada } }),
      AND: { OR: [{ jenisKontes: null }, { jenisKode: "partisipasi.capaian" }, { jenisKode: { startsWith: "surat-suara." } }] },
      OR: [{ pemilihanId: t.pemilihan.id }, { jenisKode: { in: ["dpt.jumlah", "partisipasi.capaian"] }, pemilihan: { hari: { lt: keTanggalDb(t.pemilihan.hari) }, gladi: false } }],
    },
    include: { jenis: true, kontes: { select: { nama: true } }, pemilihan: { select: { id: true, nama: true, hari: true } }, oleh: { select: { nama: true } },
      adopsi: { ...(t.pada && { where: { padaAt: { lte: t.pada } } }), orderBy: [{ padaAt: "desc" }, { id: "desc" }], take: 1, include: { oleh: { select: { nama: true } } } },
      keberatan: { ...(t.pada && { where: { padaAt: { lte: t.pada } } }), orderBy: { id: "asc" }, include: { oleh: { select: { nama: true } } } } },
    orderBy: [{ tanggal: "asc" }, { id: "asc" }],
  }), bacaKeberatan([t.wilayah.id], t.pada)]);
  const berlaku = adopsiBerlaku(rows);
  return rows.map((f) => {
    const [a] = f.adopsi;
    return {
      id: f.id.toString(), jenis: f.jenisKode, jenisNama: f.jenis.nama, satuan: f.jenis.satuan, pemilik: f.jenis.pemilik, nilai: f.nilai === null ? null : Number(f.nilai), kategori: f.kategori,
      pembilang: f.pembilang === null ? null : Number(f.pembilang), penyebut: f.penyebut === null ? null : Number(f.penyebut), status: f.status, sumber: f.sumber, tanggal: tanggalDb(f.tanggal), catatan: f.catatan,
      oleh: f.oleh?.nama ?? null, padaAt: f.padaAt, iniPemilihan: f.pemilihanId === t.pemilihan.id, pemilihanNama: f.pemilihan.nama, kontes: f.kontes?.nama ?? null, hari: tanggalDb(f.pemilihan.hari),
      dipakai: berlaku(f)?.fakta === f.id, adopsi: a ? { alasan: a.alasan, oleh: a.oleh?.nama ?? null, padaAt: a.padaAt } : null,
      keberatan: keberatan.filter((k) => k.faktaId === f.id.toString() && k.dijawabAt === null),
    };
  });
}

/** TPS and DPT in force of a place and its children, to be entered by their owner. */
export async function bacaDasar(_actor: Actor<"fakta:write">, t: Tinjauan) {
  // Of a repeat vote only the voters of its TPS are asked for.
  const tps = t.pemilihan.peserta.filter((kode) => tingkatDari(kode) === 5);
  const wilayah = (await db().wilayah.findMany({ where: tps.length > 0 ? { kode: { in: tps }, provinsiId: t.wilayah.provinsiId } : { OR: [{ id: t.wilayah.id }, ...(t.wilayah.tingkat < 3 ? [{ indukId: t.wilayah.id }] : [])] }, orderBy: [{ tingkat: "asc" }, { kode: "asc" }], select: { id: true, kode: true, nama: true, tingkat: true, jenis: { select: { nama: true } }, induk: { select: { nama: true, tingkat: true, jenis: { select: { nama: true } } } } } })).filter((w) => ikutSerta(t.pemilihan.peserta, w.kode));
  const adopsi = await db().adopsi.findMany({
    where: { fakta: { pemilihanId: t.pemilihan.id, wilayahId: { in: wilayah.map((w) => w.id) }, jenisKode: { in: ["tps.jumlah", "dpt.jumlah"] } } }, orderBy: [{ padaAt: "asc" }, { id: "asc" }],
    select: { id: true, fakta: { select: { id: true, jenisKode: true, wilayahId: true, nilai: true, sumber: true } } },
  });
  const keberatan = await bacaKeberatan(wilayah.map((w) => w.id), null);
  const berlaku = new Map(adopsi.map(({ id, fakta: f }) => [`${f.jenisKode} ${f.wilayahId}`, { id: id.toString(), nilai: Number(f.nilai), sumber: f.sumber, keberatan: keberatan.filter((k) => k.faktaId === f.id.toString() && k.dijawabAt === null) }]));
  return wilayah.map((w) => ({ kode: w.kode, nama: w.tingkat === 5 && w.induk ? `${namaLengkap(w)}, ${namaLengkap(w.induk)}` : namaLengkap(w), tps: berlaku.get(`tps.jumlah ${w.id}`) ?? null, dpt: berlaku.get(`dpt.jumlah ${w.id}`) ?? null }));
}

const JENIS = { kode: true, nama: true, satuan: true, pemilik: true } as const;
const lengkap = (t: Tinjauan) => {
  const dikenal = t.pada ? { where: { padaAt: { lte: t.pada } } } : {};
  return {
    jenis: { select: JENIS }, kontes: { select: { nama: true } }, oleh: { select: { nama: true } },
    adopsi: { ...dikenal, include: { oleh: { select: { nama: true } }, dokumen: { select: DOKUMEN } } },
  };
};
/** The register is open to the whole province: of what was redacted, or is restricted, it says only that. */
const namaDokumen = (semua: readonly LampiranDibaca[], t: Tinjauan) => tampilkanLampiran(semua, t.wilayah.zona, false).map((d) => d.nama);

/** Everything said about these places in this election, as known at the instant looked at and not dated later than its day. */
async function bacaSumberDi(t: Tinjauan, wilayahIds: readonly number[], jenis: readonly string[] | undefined) {
  const rows = await db().fakta.findMany({
    where: { wilayahId: { in: [...wilayahIds] }, pemilihanId: t.pemilihan.id, tanggal: { lte: keTanggalDb(t.hari.hariIni) }, ...(jenis && { jenisKode: { in: [...jenis] } }), ...(t.pada && { padaAt: { lte: t.pada } }) }, include: lengkap(t), orderBy: { id: "asc" },
  });
  const lampiran = await bacaLampiran({ fakta: rows.map((f) => f.id.toString()) }, t.pada);
  return rows.map((f): Sumber & { readonly wilayahId: number } => ({
    id: f.id.toString(), wilayahId: f.wilayahId, jenis: f.jenis, kontes: f.jenisKontes, kontesNama: f.kontes?.nama ?? null, nilai: f.nilai === null ? null : Number(f.nilai), kategori: f.kategori,
    pembilang: f.pembilang === null ? null : Number(f.pembilang), penyebut: f.penyebut === null ? null : Number(f.penyebut), status: f.status, sumber: f.sumber, tanggal: tanggalDb(f.tanggal), catatan: f.catatan,
    oleh: f.oleh?.nama ?? null, padaAt: f.padaAt, dokumen: namaDokumen(lampiran.filter((l) => l.milik === f.id.toString()), t),
    adopsi: f.adopsi.map((a) => ({ id: a.id.toString(), faktaId: f.id.toString(), alasan: a.alasan, oleh: a.oleh?.nama ?? null, padaAt: a.padaAt, dokumen: a.dokumen && (namaDokumen([lampiranDari(a.dokumen, { milik: f.id.toString(), oleh: a.oleh?.nama ?? "", padaAt: a.padaAt })], t)[0] ?? null) })),
  }));
}

/** The register of a place: its facts in groups, the nation's as a reference, the kinds nobody has spoken of, and what the sums say. */
export async function bacaRegister(_actor: Actor<"capaian:read">, t: Tinjauan, jenis?: string) {
  const nasional = t.wilayah.tingkat === 0 ? null : await db().wilayah.findFirst({ where: { tingkat: 0, edisi: { pemilihan: { some: { id: t.pemilihan.id } } } }, select: { id: true } });
  const [semua, keberatan, jenisFakta, sekitar, registerTps] = await Promise.all([
    bacaSumberDi(t, [t.wilayah.id, ...(nasional ? [nasional.id] : [])], jenis === undefined ? undefined : [jenis]), bacaKeberatan([t.wilayah.id, ...(nasional ? [nasional.id] : [])], t.pada),
    db().jenisFakta.findMany({ orderBy: { kode: "asc" }, select: JENIS }), bacaSekitar(t), bacaRegisterTps(t),
  ]);
  const sendiri = semua.filter((s) => s.wilayahId === t.wilayah.id);
  const kelompok = kelompokkan(sendiri, keberatan);
  return { kelompok, persamaan: [...persamaan(kelompok), ...persamaanBagian(kelompok, sekitar, kecil(t.wilayah.sebutanAnak), registerTps)].toSorted((a, b) => Number(b.beda !== 0) - Number(a.beda !== 0)), acuan: kelompokkan(semua.filter((s) => s.wilayahId !== t.wilayah.id), keberatan), sekitar,
    tanpaSumber: jenisFakta.filter((j) => (!jenis || j.kode === jenis) && !sendiri.some((s) => s.jenis.kode === j.kode)) satisfies readonly JenisFakta[] };
}

/** One kind of fact of a place, the sums it stands in, and the contests that may have figures of their own; `kelompok` null while nobody has said anything. Null: there is no such kind. */
export async function bacaSatuFakta(_actor: Actor<"capaian:read">, t: Tinjauan, kode: string, kontes: string | null) {
  const [jenis, semua, keberatan, sekitar, jenisKontes, kontesDisini] = await Promise.all([db().jenisFakta.findUnique({ where: { kode }, select: JENIS }), bacaSumberDi(t, [t.wilayah.id], jenisSepersamaan(kode)), bacaKeberatan([t.wilayah.id], t.pada), bacaSekitar(t),
    kontes === null ? null : db().jenisKontes.findUnique({ where: { kode: kontes } }), perKontes(kode) ? db().kontes.findMany({ where: kontesDi(t), distinct: ["jenisKode"], select: { jenis: { select: { kode: true, nama: true } } }, orderBy: { jenis: { urut: "asc" } } }) : []]);
  if (!jenis || (kontes !== null && !jenisKontes)) return null;
  return { jenis, kontesNama: jenisKontes?.nama ?? null, kontesDisini: kontesDisini.map((k) => k.jenis), kelompok: kelompok(semua.filter((s) => s.jenis.kode === kode && s.kontes === kontes), keberatan), persamaan: persamaan(kelompokkan(semua.filter((s) => s.kontes === kontes), keberatan)), sekitar: kontes === null ? sekitar.find((s) => s.jenis === kode) ?? null : null };
}

type BarisSekitar = { jenis: string; tempat: "INDUK" | "SAUDARA" | "ANAK"; nama: string; jenis_nama: string; tingkat: number; banyak: number; diketahui: number; jumlah: string | null };
/** TPS and DPT in force around a place, by one query: its parent, its siblings, its children. The nation is not a parent: it has no such facts here. */
async function bacaSekitar(t: Tinjauan): Promise<readonly Sekitar[]> {
  const { rows } = await pool().query<BarisSekitar>(`WITH s AS (SELECT w.* FROM wilayah w WHERE w.id = $1), d AS (
      SELECT 'INDUK' AS tempat, w.* FROM wilayah w, s WHERE w.id = s.induk_id AND w.tingkat > 0 UNION ALL SELECT 'SAUDARA', w.* FROM wilayah w, s WHERE w.induk_id = s.induk_id AND w.id <> s.id AND s.tingkat > 1
      UNION ALL SELECT 'ANAK', w.* FROM wilayah w, s WHERE w.induk_id = s.id AND s.tingkat BETWEEN 1 AND 3)
    SELECT j.kode AS jenis, d.tempat, min(d.nama) AS nama, min(jw.nama) AS jenis_nama, min(d.tingkat)::int AS tingkat, count(*)::int AS banyak, count(n.nilai)::int AS diketahui, sum(n.nilai) AS jumlah
    FROM unnest(ARRAY['tps.jumlah', 'dpt.jumlah']) j(kode) CROSS JOIN d JOIN jenis_wilayah jw ON jw.kode = d.jenis_kode LEFT JOIN LATERAL (
      SELECT f.nilai FROM fakta f JOIN adopsi a ON a.fakta_id = f.id WHERE f.pemilihan_id = $2 AND f.wilayah_id = d.id AND f.jenis_kode = j.kode AND f.jenis_kontes IS NULL AND a.pada_at <= $3
      ORDER BY a.pada_at DESC, a.id DESC LIMIT 1) n ON true WHERE berlaku(d.sejak_at, d.sampai_at, $4)
      AND EXISTS (SELECT FROM pemilihan_wilayah x JOIN wilayah p ON p.id = x.wilayah_id WHERE x.pemilihan_id = $2 AND berlaku(x.sejak_at, x.sampai_at, $4) AND (p.tingkat = 0 OR p.id = ANY (d.jalur || d.id) OR d.id = ANY (p.jalur))) GROUP BY j.kode, d.tempat`, [t.wilayah.id, t.pemilihan.id, t.pada ?? "infinity", t.saat]);
  const jumlah = (r: BarisSekitar | undefined) => ({ banyak: r?.banyak ?? 0, diketahui: r?.diketahui ?? 0, jumlah: Number(r?.jumlah ?? 0) });
  return ["tps.jumlah", "dpt.jumlah"].map((jenis) => {
    const di = (tempat: BarisSekitar["tempat"]) => rows.find((r) => r.jenis === jenis && r.tempat === tempat);
    const induk = di("INDUK");
    return { jenis, induk: induk && induk.jumlah !== null ? { nama: namaLengkap({ nama: induk.nama, jenis: { nama: induk.jenis_nama }, tingkat: induk.tingkat }), nilai: Number(induk.jumlah) } : null, saudara: jumlah(di("SAUDARA")), anak: jumlah(di("ANAK")) };
  });
}

/** The register of TPS under a place, as known at the instant; null where this election has none there. */
async function bacaRegisterTps(t: Tinjauan): Promise<RegisterTps | null> {
  if (t.wilayah.tingkat < 1 || t.wilayah.tingkat > 4) return null;
  const { rows: [r] } = await pool().query<{ tps: number; tanpa: number; dpt: string | null }>(`SELECT count(*)::int AS tps, count(*) FILTER (WHERE r.dpt IS NULL)::int AS tanpa, sum(r.dpt) AS dpt
    FROM register_tps($1::smallint, ARRAY[$2]::int[], $3) r JOIN wilayah w ON w.id = r.wilayah_id WHERE $4 = ANY (w.jalur) AND berlaku(w.sejak_at, w.sampai_at, $3)`, [t.pemilihan.id, t.wilayah.provinsiId, t.saat, t.wilayah.id]);
  return r && r.tps > 0 ? { tps: r.tps, dpt: r.tanpa > 0 || r.dpt === null ? null : Number(r.dpt) } : null;
}

/** Where and about which election one may look from here: the province with its kab/kota, one's own place, and the elections of this place. */
export async function bacaPilihan(actor: Actor<"capaian:read">, t: Tinjauan) {
  const [wilayah, pemilihan] = await Promise.all([
    db().wilayah.findMany({ where: { edisi: { pemilihan: { some: { id: t.pemilihan.id } } }, OR: [{ id: t.wilayah.id }, { indukId: t.wilayah.id }, { id: t.wilayah.provinsiId }, { indukId: t.wilayah.provinsiId }, { kode: { in: [...actor.scope] } }] },
      orderBy: [{ tingkat: "asc" }, { kode: "asc" }], select: { kode: true, nama: true, tingkat: true, jenis: { select: { nama: true } } } }),
    db().pemilihan.findMany({ where: { peserta: { some: { wilayah: { provinsiId: t.wilayah.provinsiId } } } }, orderBy: { hari: "desc" }, select: { slug: true, nama: true } }),
  ]);
  const peserta = await db().pemilihanWilayah.findMany({ where: { pemilihanId: t.pemilihan.id, ...berlakuPada(t.saat) }, select: { wilayah: { select: { kode: true } } } });
  const ikut = peserta.map((p) => p.wilayah.kode);
  return { wilayah: wilayah.filter((w) => bolehBaca(actor, w.kode) && ikutSerta(ikut, w.kode)).map((w) => ({ nilai: w.kode, teks: namaLengkap(w) })), pemilihan: pemilihan.map((p) => ({ nilai: p.slug, teks: p.nama })) };
}

/** Contested facts that wait for this person's answer. */
export const bacaBanyakSengketa = (actor: Actor<"fakta:tetapkan">) => hitungKeberatan(actor.scope.map((kode, i) => ({ kode, peran: actor.peran[i] ?? "ADMIN" })));

/** What adopting this source would restate at its place, before it happens. Null: it could not be worked out now. */
export const bacaDampak = (_actor: Actor<"fakta:tetapkan">, t: Tinjauan, faktaId: string) => pratinjauAdopsi(faktaId, t.wilayah);
