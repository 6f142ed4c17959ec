import "server-only";

/** One place in the input, by JSON Pointer ("/angka/2/n") or parameter name, and what is wrong there. */
export type TempatGalat = { readonly penunjuk: string; readonly detail: string; readonly [lain: string]: unknown };
export type Galat = { readonly tag: string; readonly status: number; readonly detail: string; readonly galat?: readonly TempatGalat[]; readonly kepala?: Readonly<Record<string, string>>; readonly ref?: string };

/** What any endpoint may answer. The tags are stable: programs branch on them. */
export const GALAT = {
  BELUM_MASUK: { tag: "BELUM_MASUK", status: 401, detail: "Sertakan token yang berlaku: Authorization: Bearer sgp_…", kepala: { "www-authenticate": 'Bearer realm="sigap"' } },
  TIDAK_BERWENANG: { tag: "TIDAK_BERWENANG", status: 403, detail: "Token ini tidak berwenang untuk itu. Penolakan dicatat." },
  TIDAK_DITEMUKAN: { tag: "TIDAK_DITEMUKAN", status: 404, detail: "Tidak ada, atau bukan wilayah yang boleh dilihat." },
  MASUKAN_SALAH: { tag: "MASUKAN_SALAH", status: 400, detail: "Ada parameter yang tidak dapat dibaca." },
  BUKAN_JSON: { tag: "BUKAN_JSON", status: 400, detail: "Badan permintaan bukan JSON yang utuh." },
  BUKAN_JENIS_JSON: { tag: "BUKAN_JENIS_JSON", status: 415, detail: "Kirim dengan Content-Type: application/json." },
  TERLALU_BESAR: { tag: "TERLALU_BESAR", status: 413, detail: "Badan permintaan melebihi 256 KiB." },
  ISI_SALAH: { tag: "ISI_SALAH", status: 422, detail: "Belum disimpan: ada isi yang tidak dapat diterima." },
  TERLALU_SERING: { tag: "TERLALU_SERING", status: 429, detail: "Terlalu banyak permintaan dengan token ini. Tunggu, lalu coba lagi." },
  GANGGUAN: { tag: "GANGGUAN", status: 500, detail: "Gangguan pada sistem. Bila melapor, sebutkan nomor rujukannya." },
} as const satisfies Record<string, Galat>;

const JUDUL: Readonly<Record<number, string>> = { 400: "Permintaan salah", 401: "Belum masuk", 403: "Tidak berwenang", 404: "Tidak ditemukan", 409: "Bentrok", 413: "Terlalu besar", 415: "Jenis isi salah", 422: "Isi tidak diterima", 429: "Terlalu sering", 500: "Gangguan", 503: "Sibuk" };

export const jenisGalat = (tag: string) => `urn:sigap:galat:${tag.toLowerCase().replaceAll("_", "-")}`;
export const judulGalat = (status: number) => JUDUL[status] ?? "Galat";

/** RFC 9457. */
export function jawabGalat({ tag, status, detail, galat, kepala, ref }: Galat): Response {
  const isi = { type: jenisGalat(tag), title: judulGalat(status), status, tag, detail, ...(galat && { galat }), ...(ref && { ref }) };
  return new Response(JSON.stringify(isi), { status, headers: { "content-type": "application/problem+json; charset=utf-8", "cache-control": "no-store", ...kepala } });
}

/** Thrown inside an endpoint's own machinery only; never leaves it. */
export class GalatApi extends Error {
  constructor(readonly galat: Galat) { super(galat.tag); }
}
