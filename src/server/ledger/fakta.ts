import "server-only";
import { realNow } from "@/lib/clock";
import { log } from "@/lib/log";
import { db, pool } from "@/server/db/client";
import { nowPemilihan } from "./jam-gladi";
import { kabarkan } from "@/server/live/kabar";

/** Where a write happens, for the lock and the notice. */
export type Di = { readonly pemilihanId: number; readonly provinsiId: number; readonly provinsiKode: string; readonly olehId: number };
export type FaktaBaru = {
  readonly jenisKode: string; readonly pemilihanId: number; readonly wilayahId: number; readonly jenisKontes?: string | null;
  /** Percent 0–100 where the unit is persen. Exactly one of `nilai` and `kategori`. */
  readonly nilai: number | null; readonly kategori?: string | null; readonly pembilang?: number | null; readonly penyebut?: number | null;
  readonly status: "RESMI" | "KLAIM" | "ESTIMASI" | "CONTOH"; readonly sumber: string; readonly tanggal: string; readonly catatan: string | null; readonly olehId: number;
  readonly dokumen?: readonly number[];
  /** Adopt it at once, for this reason. `dilihat`: the adoption the author was shown (null: none; left out: not asked). */
  readonly adopsi?: { readonly alasan: string; readonly dilihat?: string | null };
};
type Jawaban = { tag: "TERSIMPAN" | "SUDAH_ADA" | "SUDAH_BERLAKU" | "USANG" | "DIARSIPKAN"; fakta_id?: string; berubah?: number };
export type HasilFakta = { readonly tag: Jawaban["tag"]; readonly faktaId: string; readonly berubah: number };
type Tx = Pick<ReturnType<typeof db>, "$queryRaw" | "jamGladi">;

const RESTATE_MS = 60_000;

/** Elections that an adoption restates, as `nyatakan_ulang_semua` goes: its own and the later ones, also over the same province in the editions after. */
const DINYATAKAN_ULANG = `SELECT p.id, w.id AS "provinsiId" FROM pemilihan p JOIN wilayah w ON w.edisi_id = p.edisi_id AND w.tingkat = 1 AND w.kode = $3
  WHERE (p.id = $1 OR p.hari > (SELECT hari FROM pemilihan WHERE id = $1) AND p.keadaan <> 'ARSIP') AND (w.id = $2 OR $2 IN (SELECT asal_provinsi(w.id)))`;

/** To the viewers of each of them. What is stored stays stored: if they cannot be listed, the viewers' own look finds it. */
export async function kabarkanPenetapan(di: Di): Promise<void> {
  const semua = await pool().query<{ id: number; provinsiId: number }>({ name: "dinyatakan-ulang", text: DINYATAKAN_ULANG, values: [di.pemilihanId, di.provinsiId, di.provinsiKode] })
    .catch((err: unknown) => { log.warn({ err }, "pemilihan yang ikut berubah tidak terbaca"); return { rows: [{ id: di.pemilihanId, provinsiId: di.provinsiId }] }; });
  for (const p of semua.rows) await kabarkan({ pemilihanId: p.id, provinsiId: p.provinsiId, urut: "0", kode: di.provinsiKode });
}

const masukan = (f: FaktaBaru, tunda: boolean) => JSON.stringify({
  jenis_kode: f.jenisKode, pemilihan_id: f.pemilihanId, wilayah_id: f.wilayahId, jenis_kontes: f.jenisKontes ?? null, nilai: f.nilai, kategori: f.kategori ?? null, pembilang: f.pembilang ?? null,
  penyebut: f.penyebut ?? null, status: f.status, sumber: f.sumber, tanggal: f.tanggal, catatan: f.catatan, oleh_id: f.olehId, dokumen: f.dokumen ?? [], tunda,
  ...(f.adopsi && { adopsi: f.adopsi.alasan, ...(f.adopsi.dilihat !== undefined && { dilihat: f.adopsi.dilihat }) }),
});
const hasil = ({ tag, fakta_id, berubah }: Jawaban): HasilFakta => ({ tag, faktaId: fakta_id ?? "", berubah: berubah ?? 0 });

type Batal = "USANG" | "DIARSIPKAN";
const batal = (tag: Jawaban["tag"]): tag is Batal => tag === "USANG" || tag === "DIARSIPKAN";
class Dibatalkan extends Error {
  constructor(readonly tag: Batal) { super(tag); }
}

/**
 * Sources, and if wanted their adoption, in one transaction; the need is restated once, at the end. "USANG": another adoption than the
 * one shown stands by now; "DIARSIPKAN": the election takes no more; nothing was stored then. Returns how many facts were new and how many needs changed.
 */
export async function catatFaktaKeBuku(semua: readonly FaktaBaru[], di: Di): Promise<{ readonly tag: "TERSIMPAN"; readonly banyak: number; readonly berubah: number; readonly faktaId: readonly string[] } | { readonly tag: "USANG" } | { readonly tag: "DIARSIPKAN" }> {
  try {
    const selesai = await db().$transaction(async (tx) => {
      const kini = await nowPemilihan(di.pemilihanId, tx);
      const jawaban: HasilFakta[] = [];
      for (const f of semua) {
        const [row] = await tx.$queryRaw<[{ hasil: Jawaban }]>`SELECT catat_fakta(${masukan(f, true)}::jsonb, ${kini}::timestamptz, ${realNow()}::timestamptz) AS hasil`;
        if (batal(row.hasil.tag)) throw new Dibatalkan(row.hasil.tag);
        jawaban.push(hasil(row.hasil));
      }
      const berubah = semua.some((f) => f.adopsi) ? await nyatakanUlang(tx, di, "penetapan fakta") : 0;
      return { tag: "TERSIMPAN" as const, banyak: jawaban.filter((j) => j.tag === "TERSIMPAN").length, berubah, faktaId: jawaban.map((j) => j.faktaId) };
    }, { timeout: RESTATE_MS });
    await (semua.some((f) => f.adopsi) ? kabarkanPenetapan(di) : kabarkan({ ...di, urut: "0", kode: di.provinsiKode }));
    return selesai;
  } catch (error) {
    if (error instanceof Dibatalkan) return { tag: error.tag };
    throw error;
  }
}

/** The source that counts from now on, with its documents. `dilihat`: the adoption its author was shown. */
export async function adopsiFaktaKeBuku(a: { readonly faktaId: string; readonly alasan: string; readonly dokumen: readonly number[]; readonly dilihat: string | null }, di: Di): Promise<HasilFakta> {
  const isi = JSON.stringify({ fakta_id: a.faktaId, alasan: a.alasan, dokumen: a.dokumen, dilihat: a.dilihat, oleh_id: di.olehId });
  const kini = await nowPemilihan(di.pemilihanId);
  const [row] = await db().$transaction((tx) => tx.$queryRaw<[{ hasil: Jawaban }]>`SELECT adopsi_fakta(${isi}::jsonb, ${kini}::timestamptz, ${realNow()}::timestamptz) AS hasil`, { timeout: RESTATE_MS });
  if (row.hasil.tag === "TERSIMPAN") await kabarkanPenetapan(di);
  return hasil(row.hasil);
}

/** An objection: open until the fact's owner adopts anew, the same source or another. */
export async function catatKeberatanKeBuku(faktaId: string, alasan: string, di: Di): Promise<"TERSIMPAN" | "SUDAH_KEBERATAN" | "DIARSIPKAN"> {
  const isi = JSON.stringify({ fakta_id: faktaId, alasan, oleh_id: di.olehId });
  const [row] = await db().$queryRaw<[{ hasil: { tag: "TERSIMPAN" | "SUDAH_KEBERATAN" | "DIARSIPKAN" } }]>`SELECT catat_keberatan(${isi}::jsonb, ${await nowPemilihan(di.pemilihanId)}::timestamptz, ${realNow()}::timestamptz) AS hasil`;
  if (row.hasil.tag === "TERSIMPAN") await kabarkan({ ...di, urut: "0", kode: di.provinsiKode });
  return row.hasil.tag;
}

type HasilLampir = "TERSIMPAN" | "SUDAH_TERLAMPIR" | "TERHAPUS" | "DIARSIPKAN";
/** A stored document as evidence of a laporan or a fact that is already there. */
export async function lampirkanKeBuku(ke: { readonly dokumenId: number; readonly laporanId?: string; readonly faktaId?: string }, di: Di): Promise<HasilLampir> {
  const isi = JSON.stringify({ dokumen_id: ke.dokumenId, laporan_id: ke.laporanId ?? null, fakta_id: ke.faktaId ?? null, oleh_id: di.olehId });
  const [row] = await db().$queryRaw<[{ hasil: { tag: HasilLampir } }]>`SELECT lampirkan(${isi}::jsonb, ${await nowPemilihan(di.pemilihanId)}::timestamptz, ${realNow()}::timestamptz) AS hasil`;
  if (row.hasil.tag === "TERSIMPAN") await kabarkan({ ...di, urut: "0", kode: di.provinsiKode });
  return row.hasil.tag;
}

/** The need of a province again, after facts, kontes, participants or the catalogue have changed. */
export async function nyatakanUlang(tx: Tx, di: { readonly pemilihanId: number; readonly provinsiId: number; readonly olehId: number | null }, sebab: string): Promise<number> {
  const [row] = await tx.$queryRaw<[{ n: number }]>`SELECT nyatakan_ulang_pemilihan(${di.pemilihanId}::smallint, ${di.provinsiId}::int, ${di.olehId}::int, ${sebab}, ${await nowPemilihan(di.pemilihanId, tx)}::timestamptz, ${realNow()}::timestamptz) AS n`;
  return row.n;
}
