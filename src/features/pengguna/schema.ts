import { z } from "zod";
import { PERAN } from "@/auth/permissions";
import { KODE_WILAYAH } from "@/features/wilayah/domain";
import { rapikanKode, sandiLemah } from "./domain";

const surel = z.string().trim().toLowerCase().max(200, "Terlalu panjang.").pipe(z.email("Tulis surel lengkap, misalnya nama@kpu.go.id."));
const sandi = z.string().min(1, "Isi kata sandi.").max(200, "Paling panjang 200 huruf.");
/** Browsers drop tabs and line ends inside an address and read a backslash as a slash: what is left must still be our own origin. */
const jalurSendiri = (p: string) => /^\/[\x21-\x7e]*$/.test(p) && URL.canParse(p, "http://sigap.invalid") && new URL(p, "http://sigap.invalid").origin === "http://sigap.invalid";
/** Only a path of ours: never where a stranger's link says. */
const kembali = z.string().max(500).optional().transform((p) => (p && jalurSendiri(p) && !p.startsWith("/masuk") ? p : "/"));

export const masukSchema = z.object({ surel, sandi, kembali });
export type Masuk = z.output<typeof masukSchema>;

const kode = z.string().transform((text, ctx) => rapikanKode(text) ?? (ctx.addIssue({ code: "custom", message: "Kode terdiri atas 12 huruf dan angka, misalnya ABCD-EFGH-2345." }), z.NEVER));
export const pakaiKodeSchema = z.object({ kode, surel, nama: z.string().trim().max(120, "Paling panjang 120 huruf.").optional().transform((n) => n || null), sandi, ulang: z.string() })
  .superRefine((isi, ctx) => {
    if (sandiLemah(isi.sandi, isi.surel)) ctx.addIssue({ code: "custom", path: ["sandi"], message: "Pakai paling sedikit 12 huruf, dan bukan nama surel Anda." });
    if (isi.sandi !== isi.ulang) ctx.addIssue({ code: "custom", path: ["ulang"], message: "Kedua kata sandi belum sama." });
  });
export type PakaiKode = z.output<typeof pakaiKodeSchema>;

export const undangSchema = z.object({ surel, nama: z.string().trim().min(3, "Isi nama lengkap.").max(120, "Paling panjang 120 huruf."), peran: z.enum(PERAN, "Pilih peran."), wilayah: z.string().trim().regex(KODE_WILAYAH, "Isi kode wilayah, misalnya 15.01.") });
export type Undang = z.output<typeof undangSchema>;

export const orangSchema = z.object({ id: z.coerce.number().int().positive(), aksi: z.enum(["nonaktifkan", "aktifkan", "setel-ulang"]).optional(), akhiri: z.coerce.number().int().positive().optional() })
  .transform(({ id, aksi, akhiri }, ctx) => {
    if (akhiri !== undefined) return { id, aksi: "akhiri" as const, penugasan: akhiri };
    if (aksi !== undefined) return { id, aksi, penugasan: null };
    ctx.addIssue({ code: "custom", path: ["aksi"], message: "Pilih tindakannya." });
    return z.NEVER;
  });
export type AturOrang = z.output<typeof orangSchema>;
