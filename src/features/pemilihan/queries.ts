import "server-only";
import { type Actor, mencakup, withOpenScope, withScope } from "@/auth/actor";
import type { Permission } from "@/auth/permissions";
import { sudahTutup, type Tinjauan } from "@/features/capaian/domain";
import { leluhur, namaLengkap } from "@/features/wilayah/domain";
import { keTanggalDb, tanggalDb } from "@/lib/waktu";
import { db } from "@/server/db/client";
import { BERLAKU } from "@/server/faktor";
import { bacaFaktaDi } from "@/server/ledger/baca-fakta";
import { bacaJadwal } from "@/server/ledger/jadwal";
import { kontesDi } from "@/server/ledger/tinjauan";
import { JENIS_BERHITUNG } from "./domain";

/** The schedule and the pairs of a place, as far as known on its day. */
export async function bacaPemilihan(_actor: Actor<"capaian:read">, t: Tinjauan) {
  const sampai = keTanggalDb(t.hari.hariIni);
  const [tahapan, paslon] = await Promise.all([
    bacaJadwal(t.pemilihan.id, t.pada),
    db().paslon.findMany({
      where: { kolomKosong: false, tanggal: { lte: sampai }, kontes: kontesDi(t) },
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
        paslon: { where: { tanggal: { lte: keTanggalDb(t.hari.hariIni) } }, orderBy: { nomorUrut: "asc" } } },
    }),
    bacaFaktaDi(t, [t.wilayah.id], ["paslon.jumlah", ...JENIS_BERHITUNG.map((j) => j.fakta)]),
  ]);
  return {
    kontes: kontes.map((k) => ({ kunci: String(k.id), jenis: k.jenis.kode, jenisNama: k.jenis.nama, wilayah: k.wilayah.kode, wilayahPendek: k.wilayah.nama, tingkat: k.wilayah.tingkat,
      paslon: k.paslon.map((p) => ({ nomorUrut: p.nomorUrut, nama: p.nama, namaWakil: p.namaWakil, kolomKosong: p.kolomKosong, sumber: p.sumber, tanggal: tanggalDb(p.tanggal) })) })),
    fakta: fakta.filter((f) => f.pemilihan === t.pemilihan.slug),
  };
}

/** When this election took its last laporan. Null: it still takes them, or was closed from the start. */
export async function bacaPenutupan(_actor: Actor<Permission>, t: Tinjauan): Promise<Date | null> {
  if (!sudahTutup(t.pemilihan)) return null;
  const [row] = await db().$queryRaw<[{ at: Date | null }]>`SELECT max(pada_at) AS at FROM audit WHERE entitas = 'pemilihan' AND entitas_id = ${String(t.pemilihan.id)} AND aksi = 'pemilihan.keadaan' AND sebelum->>'keadaan' = 'BERJALAN'`;
  return row.at;
}

/** Places that the viewer may go to from here: ancestors that are open, and whether deeper levels are. */
export async function bacaSilsilah(actor: Actor<"capaian:read">, t: Tinjauan) {
  const nenek = await db().wilayah.findMany({
    where: { AND: [{ kode: { in: [...leluhur(t.wilayah.kode)] }, edisi: { pemilihan: { some: { id: t.pemilihan.id } } } }, withOpenScope(actor)] },
    select: { kode: true, nama: true, tingkat: true, jenis: { select: { nama: true } } }, orderBy: { tingkat: "asc" },
  });
  return nenek.map((w) => ({ kode: w.kode, nama: namaLengkap(w) }));
}

/** How far the set-up of an admin's area has come: the checklist from an empty system to a first dashboard. */
export async function bacaPersiapan(actor: Actor<"admin:write">) {
  const lingkup = withScope(actor);
  const [faktor, kabKota, pemilihan, pelapor, fakta, laporan] = await Promise.all([
    db().faktor.count({ where: { penggunaId: actor.userId, ...BERLAKU } }),
    db().wilayah.count({ where: { AND: [{ tingkat: 2 }, lingkup] } }),
    db().pemilihan.findMany({ where: { keadaan: { not: "ARSIP" }, peserta: { some: { wilayah: lingkup } } }, orderBy: { hari: "asc" }, select: { slug: true, nama: true, hari: true, keadaan: true, peserta: { take: 1, select: { wilayah: { select: { kode: true } } } } } }),
    db().penugasan.count({ where: { selesaiAt: null, peran: { in: ["KPU", "PPK"] }, wilayah: lingkup, pengguna: { aktif: true } } }),
    db().adopsi.count({ where: { fakta: { jenisKode: "tps.jumlah", pemilihan: { keadaan: { not: "ARSIP" } }, wilayah: lingkup } } }),
    db().laporan.count({ where: { wilayah: lingkup } }),
  ]);
  return { faktor: faktor > 0, kabKota, pelapor, fakta, laporan, pemilihan: pemilihan.map((p) => ({ slug: p.slug, nama: p.nama, hari: tanggalDb(p.hari), keadaan: p.keadaan, provinsi: p.peserta[0]?.wilayah.kode ?? "" })) };
}

/** Elections of an admin's area with their state; whole only where every place that takes part is in it. */
export async function daftarKeadaan(actor: Actor<"admin:write">) {
  const rows = await db().pemilihan.findMany({ where: { peserta: { some: { sampaiAt: null, wilayah: withScope(actor) } } }, orderBy: { hari: "desc" },
    select: { slug: true, nama: true, hari: true, keadaan: true, _count: { select: { laporan: true, kontes: true } }, peserta: { where: { sampaiAt: null }, select: { wilayah: { select: { kode: true } } } } } });
  return rows.map((p) => ({ slug: p.slug, nama: p.nama, hari: tanggalDb(p.hari), keadaan: p.keadaan, laporan: p._count.laporan, kontes: p._count.kontes, dapatDiubah: p.peserta.every((x) => mencakup(actor, x.wilayah.kode)) }));
}
