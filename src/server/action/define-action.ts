import "server-only";
import { refresh } from "next/cache";
import { redirect, unstable_rethrow } from "next/navigation";
import { type z } from "zod";
import type { Actor } from "@/auth/actor";
import { authorize } from "@/auth/authorize";
import type { Permission } from "@/auth/permissions";
import type { Bukti } from "@/lib/bukti";
import { AppError, type AppErrorCode } from "@/lib/app-error";
import type { FormState } from "@/lib/form-state";
import { log } from "@/lib/log";
import type { Result } from "@/lib/result";
import { asal, nomorPermintaan } from "@/server/asal";
import { type Diterima, terimaBukti } from "@/server/dokumen/terima";
import { ukurTindakan } from "@/server/metrik";

const APP_MESSAGES: Record<AppErrorCode, string> = {
  UNAUTHENTICATED: "Sesi Anda sudah berakhir. Isian tetap di halaman ini; masuk kembali di tab lain, lalu kirim lagi.",
  FORBIDDEN: "Anda tidak berwenang melakukan tindakan ini.",
  FACTOR_REQUIRED: "Belum disimpan: pasang dulu faktor kedua Anda di /masuk/pasang. Isian tetap di halaman ini; pasang di tab lain, lalu kirim lagi.",
};
type Tagged = { readonly tag: string };
/** What the reader should see next to the sentence: other text than the tag's own, fields, and what the next send carries. */
type Uraian = { readonly message?: string; readonly fieldErrors?: Record<string, string>; readonly lanjutan?: Record<string, string> };

type Dasar<S extends z.ZodType, T, E extends Tagged> = {
  /** "logistik.catat-laporan": in the log and the audit. */
  readonly name: string;
  readonly schema: S;
  /** Total: forgetting a sentence for a new error tag is a compile error. */
  readonly messages: { readonly [K in E["tag"]]: string };
  readonly uraian?: (error: E) => Uraian;
  readonly success: (value: T) => { readonly message: string; readonly sekali?: FormState["sekali"] } | { readonly redirectTo: string };
  /** The page shows what was just changed: it is asked for anew along with the answer. */
  readonly segarkan?: true;
  /** Names never echoed back. */
  readonly rahasia?: readonly string[];
  /** File fields that hold text: read as such, and not echoed. Too large ones (bytes) arrive empty, for the schema to say so. */
  readonly teksDari?: { readonly nama: readonly string[]; readonly maks: number };
  /** A file field that the write reads by itself: given to the schema as the file it is. */
  readonly berkasDari?: string;
};
type Definition<S extends z.ZodType, P extends Permission, T, E extends Tagged> = Dasar<S, T, E> & {
  readonly permission: P;
  /** The form may carry files (components/form/isian-bukti): they are taken in and stored before anything else is judged. "terbatas": only for who may see security detail. */
  readonly bukti?: true | "terbatas";
  readonly run: (actor: Actor<P>, input: z.output<S>, bukti: readonly Bukti[]) => Promise<Result<T, E>>;
};
type OpenDefinition<S extends z.ZodType, T, E extends Tagged> = Dasar<S, T, E> & {
  readonly run: (input: z.output<S>, dari: { readonly ip: string }) => Promise<Result<T, E>>;
};

const toValues = (form: FormData, rahasia: readonly string[]): Record<string, string> =>
  Object.fromEntries([...form].filter((e): e is [string, string] => typeof e[1] === "string" && !e[0].startsWith("$") && !rahasia.includes(e[0])));

/** What no keyboard types and no database takes: NUL, and halves of a character. */
const terbaca = (teks: string) => teks.replaceAll("\0", "").toWellFormed();

/** "nilai.KOTAK" → { nilai: { KOTAK } }: one level, so that a field's name is its path in the schema. */
export function nest(form: FormData) {
  const root: Record<string, string | Record<string, string>> = Object.create(null) as Record<string, never>;
  for (const [name, isi] of form) {
    if (typeof isi !== "string" || name.startsWith("$")) continue;
    const value = terbaca(isi);
    const [head = "", ...rest] = name.split(".");
    const group = root[head];
    root[head] = rest.length === 0 ? value : Object.assign(Object.create(null) as Record<string, string>, typeof group === "object" ? group : {}, { [rest.join(".")]: value });
  }
  return root;
}

/** The first word on each field, in the order of the form. */
const byField = (error: z.ZodError) => Object.fromEntries(error.issues.filter((issue, i, semua) => semua.findIndex((x) => x.path.join(".") === issue.path.join(".")) === i).map((issue) => [issue.path.join("."), issue.message]));

async function jalankan<S extends z.ZodType, T, E extends Tagged>(def: Dasar<S, T, E>, form: FormData, run: (input: z.output<S>, bukti: readonly Bukti[]) => Promise<Result<T, E>>, terima?: () => Promise<Diterima>): Promise<FormState> {
  const values = toValues(form, def.rahasia ?? []);
  let diterima: Diterima | undefined;
  const failed = (message: string, u: Uraian = {}): FormState => ({ status: "error", message: u.message ?? message, fieldErrors: u.fieldErrors ?? {}, values, ...(u.lanjutan && { lanjutan: u.lanjutan }), ...(diterima && { bukti: diterima.tersimpan }) });
  const selesai = ukurTindakan(def.name);
  const gagal = (hasil: string, ...isi: Parameters<typeof failed>) => {
    selesai(hasil);
    return failed(...isi);
  };
  try {
    diterima = await terima?.();
    const parsed = def.schema.safeParse({ ...nest(form), ...(await bacaTeks(def.teksDari, form)), ...(def.berkasDari !== undefined && { [def.berkasDari]: form.get(def.berkasDari) }) });
    const berkas = diterima?.galat ? { berkas: diterima.galat } : {};
    if (!parsed.success || diterima?.galat) return gagal("ISIAN", "Belum disimpan. Periksa kembali isian yang ditandai.", { fieldErrors: { ...(parsed.error && byField(parsed.error)), ...berkas } });
    const result = await run(parsed.data, diterima?.bukti ?? []);
    if (!result.ok) return gagal(result.error.tag, def.messages[result.error.tag as E["tag"]], def.uraian?.(result.error));
    const hasil = def.success(result.value);
    selesai("BERHASIL");
    if ("redirectTo" in hasil) redirect(hasil.redirectTo);
    if (def.segarkan) refresh();
    return { status: "success", message: hasil.message, ...(hasil.sekali && { sekali: hasil.sekali }) };
  } catch (error) {
    unstable_rethrow(error);
    if (error instanceof AppError) return gagal(error.code, APP_MESSAGES[error.code]);
    const ref = crypto.randomUUID().slice(0, 8);
    log.error({ err: error, ref, aksi: def.name, id: await nomorPermintaan() }, "tindakan gagal");
    return gagal("GANGGUAN", `Belum disimpan karena gangguan pada sistem. Isian Anda tetap di sini; coba lagi beberapa saat. Bila melapor, sebutkan nomor ${ref}.`);
  }
}

async function bacaTeks(dari: { readonly nama: readonly string[]; readonly maks: number } | undefined, form: FormData): Promise<Record<string, string>> {
  const isi: Record<string, string> = {};
  for (const nama of dari?.nama ?? []) {
    const berkas = form.get(nama);
    if (berkas instanceof File) isi[nama] = berkas.size > (dari?.maks ?? 0) ? "" : terbaca(await berkas.text());
  }
  return isi;
}

export type FormAction = (prev: FormState, form: FormData) => Promise<FormState>;

/** A write by somebody signed in: prove, parse, run, and a sentence for every way it can fail. */
export function defineAction<S extends z.ZodType, P extends Permission, T, E extends Tagged>(def: Definition<S, P, T, E>): FormAction {
  return async (_prev, form) => jalankan(def, form, async (input, bukti) => def.run(await authorize(def.permission), input, bukti),
    def.bukti && (async () => terimaBukti(await authorize(def.permission), form, def.bukti === "terbatas")));
}

/** The few forms that come before anybody is known: signing in and one-time codes. */
export function defineOpenAction<S extends z.ZodType, T, E extends Tagged>(def: OpenDefinition<S, T, E>): FormAction {
  return async (_prev, form) => jalankan(def, form, async (input) => def.run(input, { ip: (await asal()).alamat ?? "langsung" }));
}
