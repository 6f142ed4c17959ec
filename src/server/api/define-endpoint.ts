import "server-only";
import { z } from "zod";
import type { Actor } from "@/auth/actor";
import { authorizeApi, buatActorApi, type Pemanggil, wajibApi } from "@/auth/authorize";
import type { Permission } from "@/auth/permissions";
import { AppError } from "@/lib/app-error";
import { log } from "@/lib/log";
import type { Result } from "@/lib/result";
import { type BarisCsv, keCsv } from "./csv";
import { type Galat, GALAT, GalatApi, jawabGalat, type TempatGalat } from "./galat";
import { batasiLaju } from "./laju";
import { type Siap, siapkan, simpanan } from "./simpanan";

/** Who calls, with the proof of the endpoint's own permission; `lain`: a further right that changes what is shown, not whether. */
export type Panggilan<P extends Permission> = { readonly actor: Actor<P>; readonly lain: <Q extends Permission>(q: Q) => Actor<Q> | null };
/** What an answer depends on besides input and rights, as one text; and when that last changed. */
export type Keadaan = { readonly kunci: string; readonly diubahAt: Date | null };

/** An endpoint as its route serves it and its documentation describes it. */
export type Endpoint = {
  readonly metode: "GET" | "POST"; readonly jalur: string; readonly judul: string; readonly uraian: string; readonly permission: readonly Permission[];
  readonly tanya: z.ZodObject | null; readonly badan: z.ZodType | null; readonly jawaban: z.ZodType; readonly csv: boolean;
  readonly galat: readonly Galat[]; readonly contoh: string;
  readonly jawab: (request: Request) => Promise<Response>;
};

type Pengantar = { readonly jalur: `/api/v1/${string}`; readonly judul: string; readonly uraian: string; readonly contoh: string };
type Read<P extends Permission, S extends z.ZodObject, A extends z.ZodType> = Pengantar & {
  readonly permission: P; readonly tanya: S; readonly jawaban: A;
  readonly csv?: { readonly kolom: readonly string[]; readonly baris: (jawaban: z.input<A>) => readonly BarisCsv[] };
  /** Null: not found, or not this caller's. With a `keadaan` the built answer is kept until that changes. */
  readonly baca: (p: Panggilan<P>, tanya: z.output<S>) => Promise<{ readonly keadaan: Keadaan | null; readonly susun: () => Promise<z.input<A> | null> } | null>;
};

const BAHASA = z.locales.id().localeError;
const takDikenal = (nama: readonly PropertyKey[]): TempatGalat[] => nama.map((n) => ({ penunjuk: String(n), detail: "Tidak dikenal." }));
const tempat = (error: z.ZodError, penunjuk: (path: readonly PropertyKey[]) => string): TempatGalat[] =>
  error.issues.slice(0, 100).flatMap((i) => (i.code === "unrecognized_keys" ? takDikenal(i.keys.map((k) => penunjuk([...i.path, k]))) : [{ penunjuk: penunjuk(i.path), detail: i.message }]));

function bacaTanya<S extends z.ZodObject>(skema: S, request: Request): z.output<S> {
  const tanya = new URL(request.url).searchParams;
  const dobel = [...new Set(tanya.keys())].filter((k) => tanya.getAll(k).length > 1);
  if (dobel.length > 0) throw new GalatApi({ ...GALAT.MASUKAN_SALAH, galat: dobel.map((k) => ({ penunjuk: k, detail: "Disebut lebih dari sekali." })) });
  const hasil = skema.strict().safeParse(Object.fromEntries(tanya), { error: BAHASA });
  if (!hasil.success) throw new GalatApi({ ...GALAT.MASUKAN_SALAH, galat: tempat(hasil.error, (p) => p.join(".")) });
  return hasil.data as z.output<S>; // strict() changes what is accepted, not what comes out
}

const panggilan = <P extends Permission>(siapa: Pemanggil, actor: Actor<P>): Panggilan<P> => ({ actor, lain: (q) => buatActorApi(siapa, q) });

/** Every way out of an endpoint: an answer, a problem in words, or a reference number that is in the log. */
async function terjaga(jalur: string, isi: () => Promise<Response>): Promise<Response> {
  try {
    return await isi();
  } catch (error) {
    if (error instanceof GalatApi) return jawabGalat(error.galat);
    if (error instanceof AppError) return jawabGalat(error.code === "UNAUTHENTICATED" ? GALAT.BELUM_MASUK : GALAT.TIDAK_BERWENANG);
    const ref = crypto.randomUUID().slice(0, 8);
    log.error({ err: error, ref, jalur }, "permintaan API gagal");
    return jawabGalat({ ...GALAT.GANGGUAN, ref });
  }
}

const mintaCsv = (request: Request, format: unknown) => format === "csv" || (format === undefined && /text\/csv/i.test(request.headers.get("accept") ?? "") && !/application\/json/i.test(request.headers.get("accept") ?? ""));

function kirim(request: Request, s: Siap, csv: boolean, diubahAt: Date | null): Response {
  const kepala = new Headers({ etag: s.etag, "cache-control": "private, no-cache", vary: "Authorization, Cookie, Accept" });
  if (diubahAt) kepala.set("last-modified", diubahAt.toUTCString());
  if (s.berikutnya !== null) {
    const { pathname, searchParams } = new URL(request.url);
    searchParams.set("sesudah", s.berikutnya);
    kepala.set("link", `<${pathname}?${searchParams}>; rel="next"`);
  }
  if ((request.headers.get("if-none-match") ?? "").split(",").some((t) => t.trim() === s.etag)) return new Response(null, { status: 304, headers: kepala });
  kepala.set("content-type", csv ? "text/csv; charset=utf-8; header=present" : "application/json; charset=utf-8");
  return new Response(new Uint8Array(s.badan), { headers: kepala }); // Next packs it for who asks
}

/** A table taken out of a rehearsal says so in each of its rows; that of a real election stays as it is. */
function bertanda(isi: unknown, kolom: readonly string[], baris: readonly BarisCsv[]): [readonly string[], readonly BarisCsv[]] {
  const { pemilihan } = isi as { pemilihan?: { gladi?: boolean } };
  return pemilihan?.gladi ? [["gladi", ...kolom], baris.map((b) => ({ gladi: true, ...b }))] : [kolom, baris];
}

/** A reading: prove, parse, read, and the answer as JSON or CSV with a tag by which it is polled cheaply. */
export function defineRead<P extends Permission, S extends z.ZodObject, A extends z.ZodType>(def: Read<P, S, A>): Endpoint {
  const jawab = (request: Request) => terjaga(def.jalur, async () => {
    const { siapa, actor } = await authorizeApi(request, [def.permission], batasiLaju);
    const tanya = bacaTanya(def.tanya, request);
    const csv = def.csv && mintaCsv(request, (tanya as { format?: unknown }).format) ? def.csv : null;
    const bahan = await def.baca(panggilan(siapa, actor), tanya);
    if (!bahan) throw new GalatApi(GALAT.TIDAK_DITEMUKAN);
    const susun = async () => {
      const isi = await bahan.susun();
      if (isi === null) throw new GalatApi(GALAT.TIDAK_DITEMUKAN);
      const { berikutnya = null } = isi as { berikutnya?: string | null };
      return siapkan(csv ? keCsv(...bertanda(isi, csv.kolom, csv.baris(isi))) : JSON.stringify(isi), berikutnya);
    };
    const { keadaan } = bahan;
    const siap = await (keadaan ? simpanan(JSON.stringify([def.jalur, csv !== null, tanya, keadaan.kunci, siapa.izin, siapa.penugasan.map((p) => [p.peran, p.wilayahKode])]), susun) : susun());
    return kirim(request, siap, csv !== null, keadaan?.diubahAt ?? null);
  });
  const { jalur, judul, uraian, contoh, tanya, jawaban } = def;
  return { metode: "GET", jalur, judul, uraian, contoh, permission: [def.permission], tanya, badan: null, jawaban, csv: def.csv !== undefined, jawab,
    galat: [GALAT.MASUKAN_SALAH, GALAT.BELUM_MASUK, GALAT.TIDAK_BERWENANG, GALAT.TIDAK_DITEMUKAN, GALAT.TERLALU_SERING, GALAT.GANGGUAN] };
}

/** Takes the proof of a permission that depends on the body; refused and recorded when it is not granted. */
export type Ambil<P extends Permission> = <Q extends P>(permission: Q) => Promise<Actor<Q>>;
type Write<P extends Permission, S extends z.ZodType, A extends z.ZodType> = Pengantar & {
  /** At least one of these, before the body is read. */
  readonly permission: readonly P[]; readonly badan: S; readonly jawaban: A; readonly galat: readonly Galat[];
  readonly tulis: (ambil: Ambil<P>, isi: z.output<S>) => Promise<Result<{ readonly isi: z.input<A>; readonly baru: boolean }, Galat>>;
};

const MAKS_BADAN = 256 * 1024;
/** The whole body, or as much of it as is too much. */
async function habisi(aliran: ReadableStream<Uint8Array> | null): Promise<Uint8Array> {
  const [pembaca, potongan] = [aliran?.getReader(), [] as Uint8Array[]];
  let panjang = 0;
  for (let p = await pembaca?.read(); p?.value; p = await pembaca?.read()) {
    panjang += p.value.length;
    if (panjang > MAKS_BADAN) throw new GalatApi(GALAT.TERLALU_BESAR);
    potongan.push(p.value);
  }
  return Buffer.concat(potongan);
}

async function bacaBadan<S extends z.ZodType>(skema: S, request: Request): Promise<z.output<S>> {
  if (!/^application\/json\b/i.test(request.headers.get("content-type") ?? "")) throw new GalatApi(GALAT.BUKAN_JENIS_JSON);
  const badan = await habisi(request.body);
  let mentah: unknown;
  try {
    mentah = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(badan));
  } catch {
    throw new GalatApi(GALAT.BUKAN_JSON);
  }
  const hasil = skema.safeParse(mentah, { error: BAHASA });
  if (!hasil.success) throw new GalatApi({ ...GALAT.ISI_SALAH, galat: tempat(hasil.error, (p) => p.map((x) => `/${String(x).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("")) });
  return hasil.data;
}

/** A write: prove, parse, run; 201 when it was stored now, 200 when it had been. */
export function defineWrite<P extends Permission, S extends z.ZodType, A extends z.ZodType>(def: Write<P, S, A>): Endpoint {
  const jawab = (request: Request) => terjaga(def.jalur, async () => {
    const { siapa } = await authorizeApi(request, def.permission, batasiLaju);
    const hasil = await def.tulis((q) => wajibApi(siapa, q), await bacaBadan(def.badan, request));
    if (!hasil.ok) throw new GalatApi(hasil.error);
    return Response.json(hasil.value.isi, { status: hasil.value.baru ? 201 : 200, headers: { "cache-control": "no-store" } });
  });
  const { jalur, judul, uraian, contoh, permission, badan, jawaban } = def;
  return { metode: "POST", jalur, judul, uraian, contoh, permission, tanya: null, badan, jawaban, csv: false, jawab,
    galat: [...def.galat, GALAT.BUKAN_JSON, GALAT.BELUM_MASUK, GALAT.TIDAK_BERWENANG, GALAT.TERLALU_BESAR, GALAT.BUKAN_JENIS_JSON, GALAT.ISI_SALAH, GALAT.TERLALU_SERING, GALAT.GANGGUAN] };
}
