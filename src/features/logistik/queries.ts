import "server-only";
import { type Actor, bolehBaca, mencakup, peranDi, withScope } from "@/auth/actor";
import { bacaResi, nomorResi, type Sel, sudahTutup, type Tinjauan } from "@/features/capaian/domain";
import { diDalam, namaLengkap, namaPendek, NASIONAL } from "@/features/wilayah/domain";
import { bolehMelampirkan } from "@/lib/lampiran";
import { akhirHari, tanggal, tanggalDb, tambahHari } from "@/lib/waktu";
import { db } from "@/server/db/client";
import { bacaLampiran } from "@/server/dokumen/lampiran";
import { bacaIsi, bacaIsiPada, bacaKatalog, bacaUnit, selDari } from "@/server/ledger/baca";
import { bacaBantahan } from "@/server/ledger/sengketa";
import { bacaTinjauanSendiri, daftarPemilihanDi, type Pilihan } from "@/server/ledger/tinjauan";

const ASPEK = "logistik";

/** Items × stages of one place, what its children have, and how it came here. Null: no catalogue yet. `pembaca`: who may know authors. */
export async function bacaAlur(actor: Actor<"capaian:read">, pembaca: Actor<"laporan:read"> | null, t: Tinjauan) {
  const katalog = await bacaKatalog(t.pemilihan.id, t.saat);
  if (!katalog) return null;
  const ketentuan = katalog.ketentuan.filter((k) => k.aspek === ASPEK);
  const anak = (await db().wilayah.findMany({ where: { indukId: t.wilayah.id, kebutuhan: { some: { pemilihanId: t.pemilihan.id } } }, orderBy: { kode: "asc" }, select: { id: true, kode: true, nama: true, jenis: { select: { nama: true } } } }))
    .filter((w) => bolehBaca(actor, w.kode)).map((w) => ({ id: w.id, kode: w.kode, nama: namaPendek(w) }));
  const [isi, bantahan, riwayat, bendera] = await Promise.all([
    bacaIsi(t.pemilihan.id, [t.wilayah.id, ...anak.map((w) => w.id)], t.pada, ketentuan.map((k) => k.id)), bacaBantahan(t, anak), bacaRiwayat(t, ketentuan),
    pembaca && mencakup(pembaca, t.wilayah.kode) ? bacaBendera(t) : [],
  ]);
  return { sel: selDari(isi, t.wilayah.id, ketentuan, bantahan), anak: anak.map(({ id, ...w }) => ({ ...w, sel: selDari(isi, id, ketentuan, bantahan) })), riwayat, bendera };
}

/** The place at the end of each of the last fifteen days, as it was known then. */
async function bacaRiwayat(t: Tinjauan, ketentuan: Parameters<typeof selDari>[2]): Promise<readonly { readonly tanggal: string; readonly sel: readonly Sel[] }[]> {
  const hari = Array.from({ length: 15 }, (_, i) => tambahHari(t.hari.hariIni, i - 14));
  const saat = hari.map((h) => (h === t.hari.hariIni ? t.saat : akhirHari(h, t.wilayah.zona)));
  const isi = await bacaIsiPada(t.pemilihan.id, t.wilayah.id, saat);
  return hari.map((tanggalnya, i) => ({ tanggal: tanggalnya, sel: selDari(isi[i] ?? new Map(), t.wilayah.id, ketentuan) }));
}

type Bendera = { wilayah: { kode: string; nama: string }; indikator: { kode: string; nama: string }; pembilang: number; alasan: string; oleh: string; padaAt: Date };

/** Figures at or below this place that contradict another, as known at the instant looked at: what, where, why, who. The first hundred. */
async function bacaBendera(t: Tinjauan): Promise<Bendera[]> {
  return db().$queryRaw<Bendera[]>`
    WITH unit AS (SELECT array_agg(id) AS ids FROM wilayah WHERE id = ${t.wilayah.id} OR (kode >= ${`${t.wilayah.kode}.`} AND kode < ${`${t.wilayah.kode}/`} AND provinsi_id = ${t.wilayah.provinsiId})),
    c AS (SELECT x.* FROM unit CROSS JOIN LATERAL capaian_pada(${t.pemilihan.id}::smallint, unit.ids, ${t.pada ?? t.saat}::timestamptz) x WHERE x.bendera > 0 AND ${t.pada !== null}
      UNION ALL SELECT x.* FROM unit JOIN capaian x ON x.pemilihan_id = ${t.pemilihan.id}::smallint AND x.wilayah_id = ANY (unit.ids) WHERE x.bendera > 0 AND ${t.pada === null})
    SELECT jsonb_build_object('kode', w.kode, 'nama', CASE w.jenis_kode WHEN 'KOTA' THEN 'Kota ' || w.nama ELSE w.nama END) AS wilayah, jsonb_build_object('kode', i.kode, 'nama', i.nama) AS indikator,
      n.pembilang::float8 AS pembilang, coalesce(n.alasan, '') AS alasan, p.nama AS oleh, l.pada_at AS "padaAt"
    FROM c JOIN nilai n ON n.laporan_id = c.laporan_id AND n.indikator_id = c.indikator_id AND n.bendera JOIN laporan l ON l.id = n.laporan_id AND l.wilayah_id = c.wilayah_id
    JOIN wilayah w ON w.id = c.wilayah_id JOIN indikator i ON i.id = c.indikator_id JOIN pengguna p ON p.id = l.oleh_id
    WHERE i.aspek_kode = ${ASPEK} ORDER BY w.kode, i.id LIMIT 100`;
}

/** The form of one entry unit. Null: not found, not yours, or nothing is entered there. */
export async function bacaIsian(actor: Actor<"logistik:write">, kode: string, pilihan: Pilihan) {
  const t = await bacaTinjauanSendiri(actor, kode, { pemilihan: pilihan.pemilihan });
  if (!t) return null;
  const baris = await bacaUnit(t.pemilihan.id, t.wilayah.id, t.saat, ASPEK);
  return baris.length > 0 ? { t, baris } : null;
}

/** A receipt: the laporan it stands for, with what it said. Null when it is nobody's, or not of this election and a place of yours. */
export async function bacaLaporanResi(actor: Actor<"logistik:write">, { pemilihan, wilayah: { kode } }: Tinjauan, text: string) {
  const resi = bacaResi(text);
  if (!resi) return null;
  // A place stands in several trees (editions, rehearsals), each with its own chain: the signs of the hash say which is meant.
  const calon = await db().laporan.findMany({
    where: { urut: BigInt(resi.urut), pemilihanId: pemilihan.id, wilayah: { AND: [{ kode }, withScope(actor)] } },
    include: { oleh: { select: { nama: true } }, wilayah: { select: { zona: true } }, nilai: { include: { indikator: { select: { nama: true, satuan: true } } }, orderBy: { indikatorId: "asc" } } },
  });
  const rantai = await db().rantai.findMany({ where: { urut: BigInt(resi.urut), provinsiId: { in: calon.map((x) => x.provinsiId) } }, select: { provinsiId: true, hash: true } });
  const mata = rantai.map((r) => ({ provinsiId: r.provinsiId, hash: Buffer.from(r.hash).toString("hex") })).find((r) => nomorResi(resi.provinsiKode, resi.urut, r.hash) === text.trim().toUpperCase());
  const l = mata && calon.find((x) => x.provinsiId === mata.provinsiId);
  if (!l) return null;
  const { hash } = mata;
  return { resi: text.trim().toUpperCase(), hash, per: tanggalDb(l.per), padaAt: l.padaAt, zona: l.wilayah.zona, kanal: l.kanal, tetap: l.tetap, catatan: l.catatan, oleh: l.oleh.nama,
    lampiran: await bacaLampiran({ laporan: [l.id.toString()] }, null), lampirkan: bolehMelampirkan(l, { userId: actor.userId, peran: peranDi(actor, kode) }) ? l.id.toString() : null,
    nilai: l.nilai.map((n) => ({ nama: n.indikator.nama, satuan: n.indikator.satuan, pembilang: Number(n.pembilang), alasan: n.alasan, bendera: n.bendera })) };
}

/**
 * What I owe: per place of mine and election it takes part in, every unit that enters logistics, with its rows. Without a named election all that are not in
 * the archive, the nearest first. A place inside another of mine is listed there.
 */
export async function bacaUtang(actor: Actor<"isi:read">, { pemilihan }: Pilihan) {
  const akar = [...new Set(actor.scope)].filter((kode) => !actor.scope.some((lain) => lain !== kode && diDalam(lain, kode)));
  const semua = await daftarPemilihanDi(akar);
  const dicari = semua.filter((p) => (pemilihan === undefined ? p.keadaan !== "ARSIP" && !p.gladi : p.slug === pemilihan)).flatMap((p) => akar.map((kode) => ({ kode, slug: p.slug })));
  return (await Promise.all(dicari.map(({ kode, slug }) => bacaUtangDi(actor, kode, slug)))).filter((d) => d !== null);
}

async function bacaUtangDi(actor: Actor<"isi:read">, akar: string, slug: string) {
  const t = await bacaTinjauanSendiri(actor, akar, { pemilihan: slug });
  const katalog = t && (await bacaKatalog(t.pemilihan.id, t.saat));
  if (!t || !katalog) return null;
  if (sudahTutup(t.pemilihan)) return { t, unit: [] }; // nothing is owed any more
  const unit = await db().wilayah.findMany({
    where: { AND: [{ OR: [{ kode: akar }, ...(akar === NASIONAL ? [{}] : [{ kode: { startsWith: `${akar}.` } }])] }, withScope(actor), { kebutuhan: { some: { pemilihanId: t.pemilihan.id, isian: true, indikator: { aspekKode: ASPEK } } } }] },
    orderBy: [{ tingkat: "asc" }, { kode: "asc" }], take: 2_000, select: { id: true, kode: true, nama: true, tingkat: true, zona: true, jenis: { select: { nama: true } }, induk: { select: { kode: true, nama: true, tingkat: true, jenis: { select: { nama: true } } } } },
  });
  const isi = await bacaIsi(t.pemilihan.id, unit.map((w) => w.id), null);
  const ketentuan = katalog.ketentuan.filter((k) => k.aspek === ASPEK);
  return { t, unit: unit.map((w) => ({ kode: w.kode, nama: w.tingkat === 5 && w.induk ? `${namaLengkap(w)}, ${namaLengkap(w.induk)}` : namaLengkap(w), kelompok: w.tingkat === 5 && w.induk ? { kode: w.induk.kode, nama: namaLengkap(w.induk) } : null, hariIni: tanggal(t.saat, w.zona), baris: selDari(isi, w.id, ketentuan).filter((s) => s.butuh.isian)
    .map((sel) => ({ sel, terakhir: sel.capaian?.pembilang ?? null, laporanId: sel.capaian?.laporanId ?? null })) })) };
}
