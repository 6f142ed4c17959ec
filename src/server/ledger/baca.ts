import "server-only";
import type { Capaian, Kebutuhan, Ketentuan, Sel, Umur } from "@/features/capaian/domain";
import { tanggalDb } from "@/lib/waktu";
import { db } from "@/server/db/client";

/** Null: now. An instant: as it was known then. */
export type Pada = Date | null;
export type Isi = ReadonlyMap<number, ReadonlyMap<number, { readonly butuh: Kebutuhan; readonly capaian: Capaian | null; readonly dasar: unknown }>>;

const angka = (n: bigint | null) => (n === null ? null : Number(n));

type BarisButuh = { wilayahId: number; indikatorId: number; isian: boolean; penyebut: bigint; unit: number; unitTanpaDasar: number; status: Kebutuhan["status"]; dasar: unknown };
type BarisCapai = { wilayahId: number; indikatorId: number; unitLapor: number; unitSah: number; unitContoh: number; bendera: number; pembilang: bigint | null; terpenuhi: bigint | null; lebih: bigint | null;
  penyebut: bigint; terpenuhiSah: bigint; penyebutSah: bigint; umur: unknown; perLama: Date | null; perBaru: Date | null; laporanId: bigint };

/** Need and capaian of the given nodes, and of nothing below them: the cost does not grow with the tree. Sums are safe integers (≤ 2^53). */
export async function bacaIsi(pemilihanId: number, wilayahIds: readonly number[], pada: Pada, indikatorIds?: readonly number[]): Promise<Isi> {
  const ids = [...wilayahIds];
  const di = { pemilihanId, wilayahId: { in: ids }, ...(indikatorIds && { indikatorId: { in: [...indikatorIds] } }) };
  const [butuh, capai] = pada === null
    ? await Promise.all([db().kebutuhan.findMany({ where: di }), db().capaian.findMany({ where: di })])
    : await Promise.all([
      db().$queryRaw<BarisButuh[]>`SELECT wilayah_id AS "wilayahId", indikator_id AS "indikatorId", isian, penyebut, unit, unit_tanpa_dasar AS "unitTanpaDasar", status, dasar FROM kebutuhan_pada(${pemilihanId}::smallint, ${ids}::int[], ${pada}::timestamptz)`,
      db().$queryRaw<BarisCapai[]>`SELECT wilayah_id AS "wilayahId", indikator_id AS "indikatorId", unit_lapor AS "unitLapor", unit_sah AS "unitSah", unit_contoh AS "unitContoh", bendera, pembilang, terpenuhi, lebih, penyebut,
        terpenuhi_sah AS "terpenuhiSah", penyebut_sah AS "penyebutSah", umur, per_lama AS "perLama", per_baru AS "perBaru", laporan_id AS "laporanId" FROM capaian_pada(${pemilihanId}::smallint, ${ids}::int[], ${pada}::timestamptz)`,
    ]);
  const capaian = new Map(capai.map((c) => [`${c.wilayahId} ${c.indikatorId}`, bacaCapaian(c)]));
  const isi = new Map<number, Map<number, { butuh: Kebutuhan; capaian: Capaian | null; dasar: unknown }>>();
  for (const k of butuh) {
    const milik = isi.get(k.wilayahId) ?? new Map();
    isi.set(k.wilayahId, milik);
    milik.set(k.indikatorId, { butuh: { isian: k.isian, penyebut: Number(k.penyebut), unit: k.unit, unitTanpaDasar: k.unitTanpaDasar, status: k.status }, capaian: capaian.get(`${k.wilayahId} ${k.indikatorId}`) ?? null, dasar: k.dasar });
  }
  return isi;
}

const bacaCapaian = (c: BarisCapai): Capaian => ({
  unitLapor: c.unitLapor, unitSah: c.unitSah, unitContoh: c.unitContoh, bendera: c.bendera, pembilang: angka(c.pembilang), terpenuhi: angka(c.terpenuhi), lebih: angka(c.lebih),
  penyebut: Number(c.penyebut), terpenuhiSah: Number(c.terpenuhiSah), penyebutSah: Number(c.penyebutSah), umur: c.umur as Umur, // its shape is kept by terapkan()
  perLama: c.perLama && tanggalDb(c.perLama), perBaru: c.perBaru && tanggalDb(c.perBaru), laporanId: c.laporanId.toString(),
});

/** The cells of one node, in the catalogue's order; only where the indikator applies. */
export const selDari = (isi: Isi, wilayahId: number, ketentuan: readonly Ketentuan[]): readonly Sel[] =>
  ketentuan.flatMap((k) => {
    const s = isi.get(wilayahId)?.get(k.id);
    return s ? [{ ketentuan: k, butuh: s.butuh, capaian: s.capaian }] : [];
  });

export type Katalog = { readonly id: number; readonly versi: number; readonly nama: string; readonly nomorSk: string | null; readonly berlakuAt: Date;
  readonly aspek: readonly { readonly kode: string; readonly nama: string; readonly bobot: number }[]; readonly ketentuan: readonly Ketentuan[] };

// A version never changes once stored, so it may be kept; which one is in force is asked each time.
const simpanan = new Map<number, Katalog>();

/** The formula in force at an instant; null when the election has none yet. */
export async function bacaKatalog(pemilihanId: number, saat: Date): Promise<Katalog | null> {
  const [row] = await db().$queryRaw<[{ id: number | null }]>`SELECT katalog_berlaku(${pemilihanId}::smallint, ${saat}::timestamptz) AS id`;
  if (row.id === null) return null;
  const ada = simpanan.get(row.id);
  if (ada) return ada;
  const katalog = await muatKatalog(row.id);
  simpanan.set(row.id, katalog);
  return katalog;
}

async function muatKatalog(id: number): Promise<Katalog> {
  const k = await db().katalog.findUniqueOrThrow({
    where: { id },
    include: { aspek: { include: { aspek: true }, orderBy: { aspek: { urut: "asc" } } },
      indikator: { include: { aturan: true, indikator: { include: { barang: true, tahap: true, kontes: true } } }, orderBy: { indikatorId: "asc" } } },
  });
  return {
    id, versi: k.versi, nama: k.nama, nomorSk: k.nomorSk, berlakuAt: k.berlakuAt, aspek: k.aspek.map((a) => ({ kode: a.aspekKode, nama: a.aspek.nama, bobot: a.bobot })),
    ketentuan: k.indikator.map(({ indikator: i, aturan, ...ki }) => ({
      id: i.id, kode: i.kode, nama: i.nama, satuan: i.satuan, aspek: i.aspekKode, barang: i.barangKode, barangNama: i.barang?.nama ?? null, tahap: i.tahapKode, tahapNama: i.tahap?.nama ?? null,
      jenisKontes: i.jenisKontes, jenisKontesNama: i.kontes?.nama ?? null, bobot: ki.bobot, tingkat: ki.tingkat, pemilik: ki.pemilik, bukaH: ki.bukaH, jatuhTempoH: ki.jatuhTempoH,
      kurva: ki.kurva as unknown as Ketentuan["kurva"], // written by the catalogue's editor, rising pairs
      ritmeHari: ki.ritmeHari, ritmeRapatHari: ki.ritmeRapatHari, ritmeRapatSejakH: ki.ritmeRapatSejakH, ambangSiap: ki.ambangSiap, ambangPerhatian: ki.ambangPerhatian,
      batasKeras: ki.batasKeras, terbatas: ki.terbatas, aturan: { kode: aturan.kode, uraian: aturan.uraian, sumber: aturan.sumber, status: aturan.status, rumus: aturan.rumus },
    })),
  };
}

/** What one entry unit has to fill in for an aspek: rule, need, standing value, and the laporan it stands on (null: none). */
export async function bacaUnit(pemilihanId: number, wilayahId: number, saat: Date, aspek: string): Promise<readonly { readonly sel: Sel; readonly terakhir: number | null; readonly laporanId: string | null }[]> {
  const katalog = await bacaKatalog(pemilihanId, saat);
  if (!katalog) return [];
  const isi = await bacaIsi(pemilihanId, [wilayahId], null);
  return selDari(isi, wilayahId, katalog.ketentuan.filter((k) => k.aspek === aspek)).filter((s) => s.butuh.isian)
    .map((sel) => ({ sel, terakhir: sel.capaian?.pembilang ?? null, laporanId: sel.capaian && sel.capaian.unitLapor > 0 ? sel.capaian.laporanId : null }));
}
