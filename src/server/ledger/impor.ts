import "server-only";
import { realNow } from "@/lib/clock";
import { transaksiLama } from "@/server/db/lama";
import { kabarkan } from "@/server/live/kabar";
import { type Di, kabarkanPenetapan } from "./fakta";
import { sidikCoba } from "@/server/impor/sidik-coba";
import { nowPemilihan } from "./jam-gladi";

/** Takes back what was stored: not what its author saw. */
class CobaLain extends Error {}

export type Terapkan = { readonly kunci: string; readonly tingkat: number; readonly lengkap: boolean; readonly status: "RESMI" | "CONTOH"; readonly tanda: string; readonly banyak: number; /** The mark of the trial that its author looked at. */ readonly dilihat: string };
type Jawaban = { tag: "TERSIMPAN" | "SUDAH_TERSIMPAN" | "TIDAK_ADA" | "USANG" | "DITUTUP"; berubah?: number; ulang?: readonly { readonly provinsi_id: number; readonly pemilihan_id: readonly number[] }[] };

/** A tried register as a whole, or not at all; then the screens of its provinces are told, those of every other election that it restated as well. */
export async function terapkanImporKeBuku({ dilihat, ...i }: Terapkan, di: Omit<Di, "provinsiId" | "provinsiKode">, provinsi: readonly { readonly id: number; readonly kode: string }[]): Promise<{ readonly tag: Jawaban["tag"]; readonly berubah: number }> {
  const isi = JSON.stringify({ ...i, oleh_id: di.olehId });
  const pada = await nowPemilihan(di.pemilihanId);
  const hasil = await transaksiLama(async (klien) => {
    const { rows: [jawaban] } = await klien.query<{ hasil: Jawaban }>("SELECT terapkan_impor($1::jsonb, $2::timestamptz, $3::timestamptz) AS hasil", [isi, pada, realNow()]);
    if (!jawaban) throw new Error("unreachable: a function answers");
    if (jawaban.hasil.tag !== "TERSIMPAN") return jawaban.hasil;
    // Its row is locked by now, after its provinces: tried once more in another tab meanwhile, it is not the one that was looked at.
    const { rows: [kini] } = await klien.query<{ cara: unknown; hasil: unknown }>("SELECT cara, hasil FROM impor_draf WHERE kunci = $1", [i.kunci]);
    if (!kini || sidikCoba(kini) !== dilihat) throw new CobaLain();
    return jawaban.hasil;
  }).catch((error: unknown): Jawaban => { if (error instanceof CobaLain) return { tag: "USANG" }; throw error; });
  if (hasil.tag === "TERSIMPAN") for (const p of provinsi) {
    const [awal, ...lain] = hasil.ulang?.find((u) => u.provinsi_id === p.id)?.pemilihan_id ?? [];
    // The earliest restates those after it, in later editions too.
    if (awal !== undefined) await kabarkanPenetapan({ pemilihanId: awal, provinsiId: p.id, provinsiKode: p.kode, olehId: di.olehId });
    for (const pemilihanId of new Set([di.pemilihanId, ...lain])) if (pemilihanId !== awal) await kabarkan({ pemilihanId, provinsiId: p.id, urut: "0", kode: p.kode });
  }
  return { tag: hasil.tag, berubah: hasil.berubah ?? 0 };
}

/** Where an area enters: some indikator at its TPS, others again where the catalogue says. The need is restated at once. */
export async function aturTingkatKeBuku(t: { readonly wilayahId: number; readonly mulai: readonly number[]; readonly akhiri: readonly number[] }, di: Di): Promise<{ readonly tag: "TERSIMPAN" | "SAMA" | "DITUTUP"; readonly berubah: number }> {
  const isi = JSON.stringify({ pemilihan_id: di.pemilihanId, wilayah_id: t.wilayahId, oleh_id: di.olehId, mulai: t.mulai, akhiri: t.akhiri });
  const pada = await nowPemilihan(di.pemilihanId);
  const { rows: [row] } = await transaksiLama((klien) => klien.query<{ hasil: { tag: "TERSIMPAN" | "SAMA" | "DITUTUP"; berubah?: number } }>("SELECT atur_tingkat_isi($1::jsonb, $2::timestamptz, $3::timestamptz) AS hasil", [isi, pada, realNow()]));
  if (!row) throw new Error("unreachable: a function answers");
  if (row.hasil.tag === "TERSIMPAN") await kabarkan({ ...di, urut: "0", kode: di.provinsiKode });
  return { tag: row.hasil.tag, berubah: row.hasil.berubah ?? 0 };
}
