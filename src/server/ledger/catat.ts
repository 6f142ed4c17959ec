import "server-only";
import pLimit, { type LimitFunction } from "p-limit";
import { realNow } from "@/lib/clock";
import { db } from "@/server/db/client";
import { kabarkan } from "@/server/live/kabar";
import { nowPemilihan } from "./jam-gladi";
import { metrik } from "@/server/metrik";

type NilaiBaru = {
  readonly indikatorId: number; readonly pembilang: number; readonly penyebut?: number | null;
  /** Contradicts another figure; `alasan` is then required by the database. */
  readonly bendera: boolean; readonly alasan: string | null;
};
export type LaporanBaru = {
  readonly kunci: string; readonly pemilihanId: number; readonly wilayahId: number; readonly wilayahKode: string; readonly provinsiId: number;
  /** "YYYY-MM-DD": the day the figures are true for. */
  readonly per: string;
  readonly kanal: "WEB" | "BERKAS" | "API" | "LURING" | "SMS"; readonly status: "RESMI" | "CONTOH"; readonly olehId: number; readonly peran: string;
  readonly tetap: boolean; readonly catatan: string | null; readonly menggantikanId: string | null; readonly aksi: string;
  readonly nilai: readonly NilaiBaru[];
  /** Hash of what was typed (hex): the same key with the same hash is the same submission. */
  readonly masukan: string;
  /** Documents already stored, attached in the same statement. */
  readonly dokumen: readonly number[];
  /** The laporan each consulted figure stood on when the caller decided (null: none). If one has moved: USANG, nothing stored. */
  readonly baca: ReadonlyMap<number, string | null>;
};
export type Tersimpan = { readonly laporanId: string; readonly urut: string; readonly hash: string };
export type HasilCatat =
  | ({ readonly tag: "TERSIMPAN" | "SUDAH_TERSIMPAN" } & Tersimpan)
  | { readonly tag: "KUNCI_BENTROK" | "USANG" | "BUKAN_ISIAN" | "GANTI_USANG" | "DITUTUP" };

type Jawaban = { tag: HasilCatat["tag"]; laporan_id: string; urut: string; hash: string };

// More than two connections waiting for one province's lock only make each other slower (docs/decisions/0003).
const antrean = new Map<number, LimitFunction>();
function giliran(provinsiId: number): LimitFunction {
  const ada = antrean.get(provinsiId);
  if (ada) return ada;
  const baru = pLimit(2);
  antrean.set(provinsiId, baru);
  return baru;
}

/** The one way into the ledger: laporan, nilai, chain, audit and capaian of all ancestors in a single statement; then, after its commit, the notice. */
export async function catatKeBuku(l: LaporanBaru): Promise<HasilCatat> {
  const isi = JSON.stringify({
    kunci: l.kunci, pemilihan_id: l.pemilihanId, wilayah_id: l.wilayahId, per: l.per, kanal: l.kanal, jenis: "LAPORAN", status: l.status,
    oleh_id: l.olehId, peran: l.peran, menggantikan_id: l.menggantikanId, tetap: l.tetap, catatan: l.catatan, aksi: l.aksi, masukan: l.masukan,
    nilai: l.nilai.map((n) => ({ i: n.indikatorId, n: n.pembilang, m: n.penyebut ?? null, b: n.bendera, s: n.alasan })),
    baca: Object.fromEntries(l.baca),
  });
  const [row] = await giliran(l.provinsiId)(async () =>
    db().$queryRaw<[{ hasil: Jawaban }]>`SELECT catat_laporan_berbukti(${isi}::jsonb, ${[...l.dokumen]}::int[], ${await nowPemilihan(l.pemilihanId)}::timestamptz, ${realNow()}::timestamptz) AS hasil`);
  const { tag, laporan_id: laporanId, urut, hash } = row.hasil;
  metrik().laporan.inc({ kanal: l.kanal, hasil: tag });
  if (tag !== "TERSIMPAN" && tag !== "SUDAH_TERSIMPAN") return { tag };
  if (tag === "TERSIMPAN") await kabarkan({ pemilihanId: l.pemilihanId, provinsiId: l.provinsiId, urut, kode: l.wilayahKode });
  return { tag, laporanId, urut, hash };
}

/** What this author has already sent under this key, if anything. */
export async function sudahTersimpan(olehId: number, kunci: string, masukan: string): Promise<HasilCatat | null> {
  const ada = await db().laporan.findUnique({ where: { olehId_kunci: { olehId, kunci } }, select: { id: true, urut: true, provinsiId: true, isiHash: true } });
  if (!ada) return null;
  if (Buffer.from(ada.isiHash).toString("hex") !== masukan) return { tag: "KUNCI_BENTROK" };
  const rantai = await db().rantai.findUniqueOrThrow({ where: { provinsiId_urut: { provinsiId: ada.provinsiId, urut: ada.urut } }, select: { hash: true } });
  return { tag: "SUDAH_TERSIMPAN", laporanId: ada.id.toString(), urut: ada.urut.toString(), hash: Buffer.from(rantai.hash).toString("hex") };
}
