import "server-only";
import { type Actor, mencakup, withScope } from "@/auth/actor";
import { namaLengkap, NASIONAL } from "@/features/wilayah/domain";
import { db } from "@/server/db/client";
import { TERBIT, terbaru } from "@/server/wilayah/edisi";
import { bacaPersiapanEdisi, bacaUkuran } from "@/server/wilayah/persiapan";
import { barisPeta, berlaku, petakan, ulangi } from "./domain";

/** An edition in one province of an admin's: where it starts, what was changed, how the tree is then. Null: not found, or not this admin's. */
export async function bacaEdisi(actor: Actor<"admin:write">, kode: string, diminta: string | undefined) {
  const edisi = await db().edisiWilayah.findUnique({ where: { kode }, select: { gladi: true, provinsi: { orderBy: { kode: "asc" }, select: { kode: true, dari: { select: { nama: true } } } } } });
  const milik = edisi && !edisi.gladi ? edisi.provinsi.filter((p) => mencakup(actor, p.kode)) : [];
  const provinsi = milik.find((p) => p.kode === diminta) ?? milik[0];
  const p = provinsi && await bacaPersiapanEdisi(db(), kode, provinsi.kode);
  if (!edisi || !p) return null;
  const stand = berlaku(p.perubahan);
  const k = ulangi(p);
  const [ukuran, jenis, terakhir, terkini] = await Promise.all([
    bacaUkuran(db(), p.dari.edisiId), db().jenisWilayah.findMany({ orderBy: [{ tingkat: "asc" }, { nama: "asc" }] }),
    db().perubahanWilayah.aggregate({ where: { edisi: { edisi: { kode } } }, _max: { id: true } }),
    db().wilayah.findFirst({ where: { kode: p.provinsi, tingkat: 1, ...TERBIT }, orderBy: terbaru(), select: { edisi: { select: { kode: true } } } }),
  ]);
  return {
    edisi: p.edisi, dari: p.dari.edisi, provinsi: milik.map((x) => ({ kode: x.kode, nama: x.dari.nama })), kode: p.provinsi, semuaMilik: milik.length === edisi.provinsi.length, terkini: terkini?.edisi.kode ?? null,
    k, jenis: jenis.map((j) => ({ kode: j.kode, nama: j.nama, tingkat: j.tingkat })), peta: barisPeta(k), perubahan: p.perubahan, stand: stand.map((x) => x.id),
    terakhirDiSini: p.perubahan.at(-1)?.id ?? 0, terakhir: terakhir._max.id ?? 0, dpt: petakan(k, ukuran.dpt), tps: petakan(k, ukuran.tps), sumber: ukuran.sumber,
    dampak: await bacaDampak(actor, p.dari.edisiId, p.provinsi, [...k.penerus.keys()], [...k.peta.keys()]),
  };
}

/** Who and what stands at the places that become others: postings (also of applications), officials, screens; and how many figures will be read through the map. */
async function bacaDampak(actor: Actor<"admin:write">, dariEdisi: number, provinsi: string, berubah: readonly string[], terpetakan: readonly string[]) {
  const di = { AND: [{ kode: { in: [...berubah] } }, withScope(actor)] };
  const pilih = { kode: true, nama: true, tingkat: true, jenis: { select: { nama: true } } };
  const [penugasan, pejabat, layar, fakta, terbuka] = await Promise.all([
    db().penugasan.findMany({ where: { selesaiAt: null, wilayah: di }, orderBy: { id: "asc" }, select: { id: true, peran: true, wilayah: { select: pilih }, pengguna: { select: { nama: true, layanan: true } } } }),
    db().pejabat.findMany({ where: { selesai: null, wilayah: di }, orderBy: { id: "asc" }, select: { id: true, nama: true, jabatan: true, wilayah: { select: pilih } } }),
    db().layar.findMany({ where: { dicabutAt: null, wilayah: di }, orderBy: { id: "asc" }, select: { id: true, nama: true, wilayah: { select: pilih } } }),
    db().$queryRaw<[{ n: number }]>`SELECT count(*)::int AS n FROM (SELECT DISTINCT f.jenis_kode, f.pemilihan_id, f.wilayah_id, f.jenis_kontes FROM fakta f JOIN wilayah w ON w.id = f.wilayah_id JOIN edisi_wilayah e ON e.id = w.edisi_id
      WHERE w.kode = ANY (${[...terpetakan]}) AND e.terbit_at IS NOT NULL AND NOT e.gladi AND EXISTS (SELECT FROM adopsi a WHERE a.fakta_id = f.id)) x`,
    db().pemilihan.findMany({ where: { edisiId: dariEdisi, keadaan: { in: ["PERSIAPAN", "BERJALAN"] }, gladi: false, peserta: { some: { sampaiAt: null, wilayah: { OR: [{ kode: NASIONAL }, { kode: { startsWith: provinsi } }] } } } }, orderBy: { hari: "asc" }, select: { nama: true } }),
  ]);
  const diSini = <T extends { readonly wilayah: Parameters<typeof namaLengkap>[0] & { readonly kode: string } }>({ wilayah, ...x }: T) => ({ ...x, kode: wilayah.kode, tempat: namaLengkap(wilayah) });
  return { penugasan: penugasan.map(diSini), pejabat: pejabat.map(diSini), layar: layar.map(diSini), fakta: fakta[0].n, terbuka: terbuka.map((p) => p.nama) };
}

const LANJUTAN = { penugasan: { include: { wilayah: { include: { jenis: true } }, pengguna: { select: { nama: true, surel: true, layanan: true } } } }, dari: { include: { wilayah: { include: { jenis: true } } } } } as const;
/** Postings that followed their place into an edition, those to be decided first. */
export async function bacaLanjutan(actor: Actor<"admin:write">, edisi: string) {
  const rows = await db().penugasanLanjutan.findMany({ where: { edisi: { kode: edisi }, penugasan: { wilayah: withScope(actor) } }, orderBy: [{ putusan: { sort: "asc", nulls: "first" } }, { penugasanId: "asc" }], include: LANJUTAN });
  return rows.map((l) => ({
    id: l.penugasanId, orang: l.penugasan.pengguna.nama, surel: l.penugasan.pengguna.surel, layanan: l.penugasan.pengguna.layanan, peran: l.penugasan.peran, putusan: l.putusan,
    lama: `${namaLengkap(l.dari.wilayah)} (${l.dari.wilayah.kode})`, baru: `${namaLengkap(l.penugasan.wilayah)} (${l.penugasan.wilayah.kode})`, lamaTerbuka: l.dari.selesaiAt === null,
  }));
}

/** Editions with postings that nobody has decided on yet. */
export async function menungguKonfirmasi(actor: Actor<"admin:write">) {
  const rows = await db().penugasanLanjutan.groupBy({ by: ["edisiId"], where: { putusan: null, penugasan: { selesaiAt: null, wilayah: withScope(actor) } }, _count: true });
  const edisi = await db().edisiWilayah.findMany({ where: { id: { in: rows.map((r) => r.edisiId) } }, orderBy: { id: "desc" }, select: { id: true, kode: true, nama: true } });
  return edisi.map((e) => ({ kode: e.kode, nama: e.nama, banyak: rows.find((r) => r.edisiId === e.id)?._count ?? 0 }));
}
