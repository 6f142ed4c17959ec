import "server-only";
import { z } from "zod";
import type { Endpoint } from "./define-endpoint";
import { type Galat, jenisGalat, judulGalat } from "./galat";

type Skema = Readonly<Record<string, unknown>>;
export type Parameter = { readonly name: string; readonly in: "query"; readonly required: boolean; readonly description?: string; readonly schema: Skema };
type Isi = Readonly<Record<string, { readonly schema: Skema; readonly example?: unknown }>>;
export type Operasi = {
  readonly operationId: string; readonly summary: string; readonly description: string; readonly security: readonly Readonly<Record<string, readonly string[]>>[]; readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly required: true; readonly content: Isi }; readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Isi; readonly headers?: Readonly<Record<string, unknown>> }>>;
};
export type DokumenApi = {
  readonly openapi: "3.1.0"; readonly info: { readonly title: string; readonly version: string; readonly description: string }; readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, Readonly<Partial<Record<"get" | "post", Operasi>>>>>; readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
};

/** RFC 9457, as jawabGalat() writes it. */
export const galatSchema = z.object({
  type: z.string().describe("urn:sigap:galat:…, tetap."), title: z.string(), status: z.int(), tag: z.string().describe("Untuk dicabangkan oleh program; tetap."), detail: z.string().describe("Kalimat untuk orang."),
  galat: z.array(z.looseObject({ penunjuk: z.string().describe("JSON Pointer di badan, atau nama parameter."), detail: z.string() })).optional(), ref: z.string().optional().describe("Pada 500: nomor yang ada di log."),
});

function skemaDari(skema: z.ZodType, io: "input" | "output"): Skema {
  const { $schema: _, ...isi } = z.toJSONSchema(skema, { target: "draft-2020-12", io });
  return isi;
}

function parameter(tanya: z.ZodObject): Parameter[] {
  const { properties = {}, required = [] } = skemaDari(tanya, "input") as { properties?: Record<string, Skema>; required?: string[] };
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({ name, in: "query", required: required.includes(name), ...(typeof description === "string" && { description }), schema }));
}

/** One entry per status, naming every tag that comes with it. */
function jawabanGalat(galat: readonly Galat[]): Operasi["responses"] {
  const status = [...new Set(galat.map((g) => g.status))].toSorted((a, b) => a - b);
  return Object.fromEntries(status.map((s) => {
    const tag = [...new Map(galat.filter((g) => g.status === s).map((g) => [g.tag, g])).values()];
    return [String(s), { description: `${judulGalat(s)}: ${tag.map((g) => `${g.tag} (${g.detail})`).join(" ")}`,
      content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Galat" }, example: { type: jenisGalat(tag[0]?.tag ?? ""), title: judulGalat(s), status: s, tag: tag[0]?.tag ?? "", detail: tag[0]?.detail ?? "" } } } }];
  }));
}

const KEPALA = {
  ETag: { description: "Kirim kembali sebagai If-None-Match; 304 bila tidak ada yang berubah.", schema: { type: "string" } },
  "Last-Modified": { description: "Perubahan terakhir buku besar, waktu penyelenggaraan. Hanya keterangan: pakai ETag.", schema: { type: "string" } },
  Link: { description: "Halaman berikutnya, rel=\"next\".", schema: { type: "string" } },
};

function operasi(e: Endpoint): Operasi {
  const jawaban = skemaDari(e.jawaban, "output");
  const isi: Isi = { "application/json": { schema: jawaban }, ...(e.csv && { "text/csv": { schema: { type: "string" } } }) };
  return {
    operationId: `${e.metode.toLowerCase()}${e.jalur.split("/").at(-1)}`, summary: e.judul, description: e.uraian,
    security: [{ token: [] }, ...(e.metode === "GET" ? [{ sesi: [] }] : [])],
    ...(e.tanya && { parameters: parameter(e.tanya) }),
    ...(e.badan && { requestBody: { required: true as const, content: { "application/json": { schema: skemaDari(e.badan, "input"), example: JSON.parse(e.contoh) as unknown } } } }),
    responses: {
      ...(e.metode === "POST" ? { "200": { description: "Sudah tersimpan dari pengiriman sebelumnya; resinya sama.", content: isi }, "201": { description: "Tersimpan.", content: isi } }
        : { "200": { description: "Berhasil.", content: isi, headers: KEPALA }, "304": { description: "Tidak berubah sejak ETag itu." } }),
      ...jawabanGalat(e.galat),
    },
  };
}

const URAIAN = "Angka kesiapan pemilihan untuk aplikasi kantor. Bagian 0–1; null berarti belum diketahui, bukan nol. Bilangan ditulis polos (1234.5). CSV menurut RFC 4180, UTF-8, baris kepala sama dengan nama JSON; teks yang diawali = + - @ mendapat tanda petik tunggal. Paling banyak 600 permintaan semenit untuk tiap token.";

/** OpenAPI 3.1, from the schemas that check requests and, in the tests, answers. */
export function dokumenApi(endpoint: readonly Endpoint[], alamat: string): DokumenApi {
  const jalur = [...new Set(endpoint.map((e) => e.jalur))].toSorted();
  return {
    openapi: "3.1.0", info: { title: "Sigap", version: "1", description: URAIAN }, servers: [{ url: alamat }],
    paths: Object.fromEntries(jalur.map((j) => [j, Object.fromEntries(endpoint.filter((e) => e.jalur === j).map((e) => [e.metode.toLowerCase(), operasi(e)]))])),
    components: {
      schemas: { Galat: skemaDari(galatSchema, "output") },
      securitySchemes: { token: { type: "http", scheme: "bearer", description: "Token kantor dari /admin/token." }, sesi: { type: "apiKey", in: "cookie", name: "sigap.sesi", description: "Sesi peramban; hanya untuk membaca." } },
    },
  };
}
