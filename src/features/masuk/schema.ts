import { z } from "zod";
import { kembaliAman } from "@/lib/kembali";
import { bacaKodeFaktor, rapikanKode } from "@/lib/kode";
import { KATA_SANDI_LEMAH, sandiLemah } from "@/lib/sandi";

const surel = z.string().trim().toLowerCase().max(200, "Terlalu panjang.").pipe(z.email("Tulis surel lengkap, misalnya nama@kpu.go.id."));
const sandi = z.string().min(1, "Isi kata sandi.").max(200, "Paling panjang 200 huruf.");
const kembali = z.string().optional().transform(kembaliAman);

export const masukSchema = z.object({ surel, sandi, kembali });
export type Masuk = z.output<typeof masukSchema>;

const kodeFaktor = z.string().transform((text, ctx) => bacaKodeFaktor(text) ?? (ctx.addIssue({ code: "custom", message: "Isi 6 angka dari aplikasi, atau kode pemulihan 16 huruf dan angka." }), z.NEVER));
export const masukFaktorSchema = z.object({ kode: kodeFaktor, kembali });
export type MasukFaktor = z.output<typeof masukFaktorSchema>;

const kode = z.string().transform((text, ctx) => rapikanKode(text) ?? (ctx.addIssue({ code: "custom", message: "Kode terdiri atas 12 huruf dan angka, misalnya ABCD-EFGH-2345." }), z.NEVER));
export const pakaiKodeSchema = z.object({ kode, surel, nama: z.string().trim().max(120, "Paling panjang 120 huruf.").optional().transform((n) => n || null), sandi, ulang: z.string() })
  .superRefine((isi, ctx) => {
    if (sandiLemah(isi.sandi, isi.surel)) ctx.addIssue({ code: "custom", path: ["sandi"], message: KATA_SANDI_LEMAH });
    if (isi.sandi !== isi.ulang) ctx.addIssue({ code: "custom", path: ["ulang"], message: "Kedua kata sandi belum sama." });
  });
export type PakaiKode = z.output<typeof pakaiKodeSchema>;
