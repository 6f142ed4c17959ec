import "server-only";
import type { Pemetaan } from "@/features/wilayah/domain";
import { bagiCacah } from "@/lib/pecahan";
import { db } from "@/server/db/client";
import type { BarisFakta } from "./baca-fakta";

/** One place of an edition and one of what it became in the next; all rows of an old place are there, in the order of their codes. */
export type Tapak = { readonly dariId: number; readonly keId: number; readonly pembilang: bigint; readonly penyebut: bigint };
type Tempat = ReadonlyMap<number, { readonly kode: string; readonly nama: string }>;

/** From these places back, an edition at a time, the nearest first. None: they stand in the edition that came first. */
export async function bacaLangkah(wilayahIds: readonly number[]): Promise<readonly (readonly Tapak[])[]> {
  const semua: Tapak[][] = [];
  let ids = wilayahIds;
  while (ids.length > 0) {
    const rows = await db().$queryRaw<{ dari_id: number; ke_id: number; pembilang: string; penyebut: string }[]>`SELECT dari_id, ke_id, pembilang::text, penyebut::text FROM pendahulu_wilayah(${[...ids]}::int[])`;
    if (rows.length === 0) break;
    semua.push(rows.map((r) => ({ dariId: r.dari_id, keId: r.ke_id, pembilang: BigInt(r.pembilang), penyebut: BigInt(r.penyebut) })));
    ids = [...new Set(rows.map((r) => r.dari_id))];
  }
  return semua;
}

function menurut<T, K>(semua: readonly T[], kunci: (x: T) => K): ReadonlyMap<K, readonly T[]> {
  const hasil = new Map<K, T[]>();
  for (const x of semua) hasil.set(kunci(x), [...(hasil.get(kunci(x)) ?? []), x]);
  return hasil;
}

type Jalan = { readonly di: number; readonly nilai: number | null; readonly utuh: boolean };
/** A count of an old place, carried down through the steps: parts to the unit, each path by itself, as the database does. */
function turunkan(langkah: readonly ReadonlyMap<number, readonly Tapak[]>[], asal: number, nilai: number | null): readonly Jalan[] {
  return langkah.toReversed().reduce<readonly Jalan[]>((kini, tapak) => kini.flatMap((j) => {
    const ke = tapak.get(j.di) ?? [];
    const isi = j.nilai === null ? [] : bagiCacah(j.nilai, ke.map((x) => x.pembilang), ke[0]?.penyebut ?? 1n);
    return ke.map((x, i) => ({ di: x.keId, nilai: j.nilai === null ? null : isi[i] ?? 0, utuh: j.utuh && x.pembilang === x.penyebut }));
  }), [{ di: asal, nilai, utuh: true }]);
}

const CACAH = new Set(["TPS", "pemilih"]);
const estimasi = (s: BarisFakta["status"]) => (s === "RESMI" ? "ESTIMASI" as const : s);
const jumlah = (semua: readonly (number | null)[]) => (semua.includes(null) ? null : semua.reduce<number>((n, x) => n + (x ?? 0), 0));

/**
 * What was said of old places, at the places asked for. Counts are split and summed; a sum needs all its parts. A percentage is never split: of one place before
 * it is shown as that place's, of several it is made anew from their bases, if all have one. Scores and categories of several are not combined.
 */
export function petakanFakta(dahulu: readonly BarisFakta[], langkah: readonly (readonly Tapak[])[], ke: readonly number[], satuan: ReadonlyMap<string, string>, tempat: Tempat): readonly BarisFakta[] {
  const menurutDari = langkah.map((l) => menurut(l, (x) => x.dariId));
  return langkah.flatMap((l, i) => {
    const ini = menurutDari.slice(0, i + 1);
    const asalDari = new Map<number, { readonly id: number; readonly utuh: boolean }[]>();
    for (const id of new Set(l.map((x) => x.dariId))) for (const j of turunkan(ini, id, null)) asalDari.set(j.di, [...(asalDari.get(j.di) ?? []).filter((x) => x.id !== id), { id, utuh: j.utuh }]);
    return ke.flatMap((di) => diTempat(di, asalDari.get(di) ?? [], dahulu, (id, n) => jumlah(turunkan(ini, id, n).flatMap((j) => (j.di === di ? [j.nilai] : []))), satuan, tempat));
  });
}

type Bagi = (asal: number, nilai: number) => number | null;
function diTempat(di: number, asal: readonly { readonly id: number; readonly utuh: boolean }[], dahulu: readonly BarisFakta[], bagi: Bagi, satuan: ReadonlyMap<string, string>, tempat: Tempat): readonly BarisFakta[] {
  const milik = dahulu.filter((f) => asal.some((a) => a.id === f.wilayahId));
  const nama = (cara: Pemetaan["cara"]): Pemetaan => ({ cara, asal: asal.flatMap((a) => tempat.get(a.id) ?? []) });
  const [satu] = asal;
  if (!satu || asal.length > 1) return [...menurut(milik, (f) => `${f.jenis} ${f.pemilihan} ${f.kontes ?? ""}`).values()].flatMap((x) => gabungkan(di, asal.map((a) => a.id), x, bagi, satuan, nama("GABUNGAN")));
  const [a, b] = [tempat.get(satu.id), tempat.get(di)];
  if (satu.utuh) return milik.map((f) => ({ ...f, wilayahId: di, pemetaan: a?.kode === b?.kode && a?.nama === b?.nama ? null : nama("UTUH") }));
  return milik.map((f) => (CACAH.has(satuan.get(f.jenis) ?? "") && f.nilai !== null
    ? { ...f, wilayahId: di, nilai: bagi(satu.id, f.nilai), pembilang: null, penyebut: null, status: estimasi(f.status), pemetaan: nama("BAGIAN") } : { ...f, wilayahId: di, pemetaan: nama("PENDAHULU") }));
}

/** One figure of several places: of the sources in force, if each has one. */
function gabungkan(di: number, asal: readonly number[], semua: readonly BarisFakta[], bagi: Bagi, satuan: ReadonlyMap<string, string>, pemetaan: Pemetaan): readonly BarisFakta[] {
  const dipakai = asal.map((id) => semua.find((f) => f.wilayahId === id && f.dipakai));
  const ada = dipakai.flatMap((f) => f ?? []);
  const [utama] = ada;
  if (!utama || ada.length < asal.length) return [];
  const dari = (ambil: (f: BarisFakta) => number | null) => jumlah(ada.map((f) => { const n = ambil(f); return n === null ? null : bagi(f.wilayahId, n); }));
  const cacah = CACAH.has(satuan.get(utama.jenis) ?? "");
  const [pembilang, penyebut] = cacah ? [null, null] : satuan.get(utama.jenis) === "persen" ? [dari((f) => f.pembilang), dari((f) => f.penyebut)] : [null, null];
  const nilai = cacah ? dari((f) => f.nilai) : pembilang !== null && penyebut !== null && penyebut > 0 ? (100 * pembilang) / penyebut : null;
  if (nilai === null) return [];
  const status = ada.find((f) => f.status === "CONTOH")?.status ?? ada.find((f) => f.status === "KLAIM")?.status ?? "ESTIMASI";
  return [{ ...utama, id: ada.map((f) => f.id).join("+"), wilayahId: di, nilai, pembilang, penyebut, status, sumber: [...new Set(ada.map((f) => f.sumber))].join("; "), tanggal: ada.map((f) => f.tanggal).toSorted().at(-1) ?? utama.tanggal,
    catatan: null, disanggah: ada.reduce((n, f) => n + f.disanggah, 0), pemetaan }];
}
