import "server-only";
import { type Actor, bolehBaca, mencakup, withScope } from "@/auth/actor";
import { bacaResi, nomorResi, type Sel, type Tinjauan } from "@/features/capaian/domain";
import { namaLengkap, namaPendek } from "@/features/wilayah/domain";
import { akhirHari, tanggal, tanggalDb, tambahHari } from "@/lib/waktu";
import { db } from "@/server/db/client";
import { bacaIsi, bacaKatalog, bacaUnit, selDari } from "@/server/ledger/baca";
import { bacaTinjauanSendiri, type Pilihan } from "@/server/ledger/tinjauan";

const ASPEK = "logistik";

/** Items × stages of one place, what its children have, and how it came here. Null: no catalogue yet. */
export async function bacaAlur(actor: Actor<"capaian:read">, t: Tinjauan) {
  const katalog = await bacaKatalog(t.pemilihan.id, t.saat);
  if (!katalog) return null;
  const ketentuan = katalog.ketentuan.filter((k) => k.aspek === ASPEK);
  const anak = (await db().wilayah.findMany({ where: { indukId: t.wilayah.id, kebutuhan: { some: { pemilihanId: t.pemilihan.id } } }, orderBy: { kode: "asc" }, select: { id: true, kode: true, nama: true, jenis: { select: { nama: true } } } }))
    .filter((w) => bolehBaca(actor, w.kode));
  const ids = ketentuan.map((k) => k.id);
  const [isi, riwayat] = await Promise.all([bacaIsi(t.pemilihan.id, [t.wilayah.id, ...anak.map((w) => w.id)], t.pada, ids), bacaRiwayat(t, katalog.ketentuan.filter((k) => k.aspek === ASPEK))]);
  const bendera = mencakup(actor, t.wilayah.kode) ? await bacaBendera(t) : [];
  return { sel: selDari(isi, t.wilayah.id, ketentuan), anak: anak.map((w) => ({ kode: w.kode, nama: namaPendek(w), sel: selDari(isi, w.id, ketentuan) })), riwayat, bendera };
}

/** The place at the end of each of the last fifteen days, as it was known then. */
async function bacaRiwayat(t: Tinjauan, ketentuan: Parameters<typeof selDari>[2]): Promise<readonly { readonly tanggal: string; readonly sel: readonly Sel[] }[]> {
  const hari = Array.from({ length: 15 }, (_, i) => tambahHari(t.hari.hariIni, i - 14));
  return Promise.all(hari.map(async (h) => {
    const akhir = h === t.hari.hariIni ? t.saat : akhirHari(h, t.wilayah.zona);
    return { tanggal: h, sel: selDari(await bacaIsi(t.pemilihan.id, [t.wilayah.id], akhir, undefined), t.wilayah.id, ketentuan) };
  }));
}

/** Standing figures at or below this place that contradict another: what, where, why, who. */
async function bacaBendera(t: Tinjauan) {
  const rows = await db().capaian.findMany({
    where: { pemilihanId: t.pemilihan.id, bendera: { gt: 0 }, indikator: { aspekKode: ASPEK }, wilayah: { kebutuhan: { some: { pemilihanId: t.pemilihan.id, isian: true } }, OR: [{ id: t.wilayah.id }, { kode: { startsWith: `${t.wilayah.kode}.` } }] } },
    select: { pembilang: true, laporanId: true, indikatorId: true, indikator: { select: { kode: true, nama: true } }, wilayah: { select: { kode: true, nama: true } } }, take: 20, orderBy: [{ wilayahId: "asc" }, { indikatorId: "asc" }],
  });
  const nilai = await db().nilai.findMany({ where: { bendera: true, OR: rows.map((r) => ({ laporanId: r.laporanId, indikatorId: r.indikatorId })) },
    select: { laporanId: true, indikatorId: true, alasan: true, laporan: { select: { padaAt: true, oleh: { select: { nama: true } } } } } });
  return rows.flatMap((r) => {
    const n = nilai.find((x) => x.laporanId === r.laporanId && x.indikatorId === r.indikatorId);
    return n ? [{ wilayah: r.wilayah, indikator: r.indikator, pembilang: Number(r.pembilang ?? 0), alasan: n.alasan ?? "", oleh: n.laporan.oleh.nama, padaAt: n.laporan.padaAt }] : [];
  });
}

/** The form of one entry unit. Null: not found, not yours, or nothing is entered there. */
export async function bacaIsian(actor: Actor<"logistik:write">, kode: string, pilihan: Pilihan) {
  const t = await bacaTinjauanSendiri(actor, kode, { pemilihan: pilihan.pemilihan });
  if (!t) return null;
  const baris = await bacaUnit(t.pemilihan.id, t.wilayah.id, t.saat, ASPEK);
  return baris.length > 0 ? { t, baris } : null;
}

/** A receipt: the laporan it stands for, with what it said. Null when it is nobody's, or not of a place of yours. */
export async function bacaLaporanResi(actor: Actor<"logistik:write">, kode: string, text: string) {
  const resi = bacaResi(text);
  if (!resi) return null;
  const l = await db().laporan.findFirst({
    where: { urut: BigInt(resi.urut), wilayah: { AND: [{ kode }, withScope(actor)] } },
    include: { oleh: { select: { nama: true } }, wilayah: { select: { zona: true } }, nilai: { include: { indikator: { select: { nama: true, satuan: true } } }, orderBy: { indikatorId: "asc" } } },
  });
  if (!l) return null;
  const rantai = await db().rantai.findUnique({ where: { provinsiId_urut: { provinsiId: l.provinsiId, urut: l.urut } }, select: { hash: true } });
  const hash = rantai ? Buffer.from(rantai.hash).toString("hex") : "";
  if (nomorResi(resi.provinsiKode, resi.urut, hash) !== text.trim().toUpperCase()) return null;
  return { resi: text.trim().toUpperCase(), hash, per: tanggalDb(l.per), padaAt: l.padaAt, zona: l.wilayah.zona, kanal: l.kanal, tetap: l.tetap, catatan: l.catatan, oleh: l.oleh.nama,
    nilai: l.nilai.map((n) => ({ nama: n.indikator.nama, satuan: n.indikator.satuan, pembilang: Number(n.pembilang), alasan: n.alasan, bendera: n.bendera })) };
}

/** Every unit of mine that enters logistics, with its rows: what I owe. */
export async function bacaUtang(actor: Actor<"isi:read">, pilihan: Pilihan) {
  const [akar] = actor.scope;
  const t = akar ? await bacaTinjauanSendiri(actor, akar, { pemilihan: pilihan.pemilihan }) : null;
  const katalog = t && (await bacaKatalog(t.pemilihan.id, t.saat));
  if (!t || !katalog) return null;
  const unit = await db().wilayah.findMany({
    where: { AND: [withScope(actor), { kebutuhan: { some: { pemilihanId: t.pemilihan.id, isian: true, indikator: { aspekKode: ASPEK } } } }] },
    orderBy: [{ tingkat: "asc" }, { kode: "asc" }], take: 600, select: { id: true, kode: true, nama: true, tingkat: true, zona: true, jenis: { select: { nama: true } } },
  });
  const isi = await bacaIsi(t.pemilihan.id, unit.map((w) => w.id), null);
  const ketentuan = katalog.ketentuan.filter((k) => k.aspek === ASPEK);
  return { t, unit: unit.map((w) => ({ kode: w.kode, nama: namaLengkap(w), hariIni: tanggal(t.saat, w.zona), baris: selDari(isi, w.id, ketentuan).filter((s) => s.butuh.isian)
    .map((sel) => ({ sel, terakhir: sel.capaian?.pembilang ?? null, laporanId: sel.capaian?.laporanId ?? null })) })) };
}
