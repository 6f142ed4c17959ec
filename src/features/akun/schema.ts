import { z } from "zod";
import { bacaKodeFaktor } from "@/lib/kode";

const sandi = (kosong: string) => z.string().min(1, kosong).max(200, "Paling panjang 200 huruf.");

export const gantiSandiSchema = z.object({ sandiLama: sandi("Isi kata sandi sekarang."), sandiBaru: sandi("Isi kata sandi baru."), ulang: z.string() })
  .superRefine((isi, ctx) => {
    if (isi.sandiBaru.length < 12) ctx.addIssue({ code: "custom", path: ["sandiBaru"], message: "Pakai paling sedikit 12 huruf." });
    else if (isi.sandiBaru === isi.sandiLama) ctx.addIssue({ code: "custom", path: ["sandiBaru"], message: "Pilih kata sandi yang lain dari yang sekarang." });
    if (isi.sandiBaru !== isi.ulang) ctx.addIssue({ code: "custom", path: ["ulang"], message: "Kedua kata sandi belum sama." });
  });
export type GantiSandi = z.output<typeof gantiSandiSchema>;

export const aturFaktorSchema = z.object({ sandi: sandi("Isi kata sandi Anda."), aksi: z.enum(["pasang", "kode-baru", "lepas"], "Pilih tindakannya.") });
export type AturFaktor = z.output<typeof aturFaktorSchema>;

const enamAngka = z.string().transform((text, ctx) => {
  const kode = bacaKodeFaktor(text);
  if (kode?.jenis === "TOTP") return kode.kode;
  ctx.addIssue({ code: "custom", message: "Isi 6 angka yang tampil di aplikasi autentikator." });
  return z.NEVER;
});
export const konfirmasiSchema = z.object({ kode: enamAngka });
export type Konfirmasi = z.output<typeof konfirmasiSchema>;

export const akhiriSesiSchema = z.object({ sesi: z.union([z.literal("lain"), z.uuid()], "Sesi ini tidak dikenal.") });
export type AkhiriSesi = z.output<typeof akhiriSesiSchema>;
