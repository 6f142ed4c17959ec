import type { IzinToken, Peran } from "@/auth/permissions";
import type { StatusTampil } from "@/lib/tampil";
import { formatSaat, type Zona } from "@/lib/waktu";

type Token = {
  readonly id: number; readonly nama: string; readonly izin: readonly string[]; readonly awalan: string; readonly dibuatOleh: string; readonly dibuatAt: Date; readonly kedaluwarsaAt: Date | null; readonly terakhirAt: Date | null;
  readonly keadaan: "BERLAKU" | "DICABUT" | "DINONAKTIFKAN" | "KEDALUWARSA"; readonly penugasan: readonly { readonly peran: Peran; readonly wilayah: { readonly kode: string; readonly nama: string; readonly zona: Zona } }[];
};
export type TokenTampil = { readonly id: number; readonly nama: string; readonly awalan: string; readonly tugas: string; readonly rinci: string; readonly berlaku: boolean; readonly keadaan: string; readonly bentuk: StatusTampil };

export const KATA_IZIN: Readonly<Record<IzinToken, string>> = { baca: "Hanya membaca", tulis: "Membaca dan mengirim laporan" };
const KATA_KEADAAN = { BERLAKU: "Berlaku", DICABUT: "Dicabut", DINONAKTIFKAN: "Akun dinonaktifkan", KEDALUWARSA: "Kedaluwarsa" } as const;

/** `kataPeran`: as the house calls the roles. */
export function presentToken(t: Token, kataPeran: Readonly<Record<Peran, string>>): TokenTampil {
  const zona = t.penugasan[0]?.wilayah.zona ?? "WIB";
  return {
    id: t.id, nama: t.nama, awalan: `${t.awalan}…`, berlaku: t.keadaan === "BERLAKU", keadaan: KATA_KEADAAN[t.keadaan], bentuk: t.keadaan === "BERLAKU" ? "SIAP" : "BELUM_ADA_DATA",
    tugas: `${t.penugasan.map((p) => `${kataPeran[p.peran]} ${p.wilayah.nama} (${p.wilayah.kode})`).join("; ")}. ${KATA_IZIN[t.izin.includes("tulis") ? "tulis" : "baca"]}.`,
    rinci: `${t.terakhirAt ? `Terakhir dipakai ${formatSaat(t.terakhirAt, zona)}` : "Belum pernah dipakai"}. Dibuat ${t.dibuatOleh}, ${formatSaat(t.dibuatAt, zona)}${t.kedaluwarsaAt ? `; sampai ${formatSaat(t.kedaluwarsaAt, zona)}` : "; tanpa batas waktu"}.`,
  };
}

type Butir = { readonly nama: string; readonly jenis: string; readonly uraian: string; readonly wajib: boolean };
export type BagianApi = {
  readonly kunci: string; readonly metode: string; readonly jalur: string; readonly judul: string; readonly uraian: string; readonly contoh: string;
  readonly masukan: readonly Butir[]; readonly jawaban: readonly Butir[]; readonly galat: readonly { readonly status: string; readonly arti: string }[];
};
type Skema = Readonly<Record<string, unknown>>;
/** What the OpenAPI document says of one operation. */
type Operasi = {
  readonly operationId: string; readonly summary: string; readonly description: string;
  readonly parameters?: readonly { readonly name: string; readonly required: boolean; readonly description?: string; readonly schema: Skema }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Skema; readonly example?: unknown }>> };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Readonly<Record<string, { readonly schema: Skema }>> }>>;
};

const KATA_JENIS: Readonly<Record<string, string>> = { string: "teks", integer: "bilangan bulat", number: "bilangan", boolean: "ya/tidak", null: "null" };
function jenis(s: Skema): string {
  const pilihan = (s["anyOf"] ?? s["oneOf"]) as readonly Skema[] | undefined; // as zod writes what may be null
  if (pilihan) return pilihan.map(jenis).join(" atau ");
  if (Array.isArray(s["enum"])) return s["enum"].join(", ");
  if (s["type"] === "array") return `daftar ${jenis((s["items"] ?? {}) as Skema)}`;
  if (s["type"] === "object") return "kelompok";
  return s["format"] === "date" ? "tanggal" : s["format"] === "date-time" ? "saat ISO 8601" : s["format"] === "uuid" ? "UUID" : KATA_JENIS[String(s["type"])] ?? String(s["type"] ?? "apa saja");
}

/** "baris[].capaian": every leaf of a schema by the way to it. */
function butir(s: Skema, awalan = ""): Butir[] {
  const isi = s["properties"] as Readonly<Record<string, Skema>> | undefined;
  const wajib = (s["required"] ?? []) as readonly string[];
  return Object.entries(isi ?? {}).flatMap(([nama, anak]) => {
    const dalam = anak["type"] === "array" ? { skema: (anak["items"] ?? {}) as Skema, tanda: "[]" } : { skema: anak, tanda: "" };
    const di = `${awalan}${nama}${dalam.tanda}`;
    return [{ nama: di, jenis: jenis(anak), uraian: String(anak["description"] ?? ""), wajib: wajib.includes(nama) }, ...butir(dalam.skema, `${di}.`)];
  });
}

function contohCurl(metode: string, alamat: string, badan: unknown): string {
  const awal = `curl -H "Authorization: Bearer $SIGAP_TOKEN" \\\n  `;
  return metode === "GET" ? `${awal}"${alamat}"` : `${awal}-H "Content-Type: application/json" \\\n  -d '${JSON.stringify(badan, null, 2)}' \\\n  "${alamat}"`;
}

/** One endpoint of the reference; `tanya`: the query of its example. */
export function presentEndpoint(metode: string, jalur: string, o: Operasi, asal: string, tanya: string): BagianApi {
  const badan = o.requestBody?.content["application/json"];
  const berhasil = Object.entries(o.responses).find(([s]) => s === "200" || s === "201")?.[1].content?.["application/json"];
  return {
    kunci: o.operationId, metode, jalur, judul: o.summary, uraian: o.description, contoh: contohCurl(metode, `${asal}${jalur}${metode === "GET" && tanya ? `?${tanya}` : ""}`, badan?.example),
    masukan: o.parameters?.map((p) => ({ nama: p.name, jenis: jenis(p.schema), uraian: p.description ?? "", wajib: p.required })) ?? (badan ? butir(badan.schema) : []),
    jawaban: berhasil ? butir(berhasil.schema) : [], galat: Object.entries(o.responses).filter(([s]) => Number(s) >= 400).map(([status, r]) => ({ status, arti: r.description })),
  };
}
