import { z } from "zod";
import { PERAN, type Peran } from "@/auth/permissions";
import { KODE_WILAYAH } from "@/features/wilayah/domain";
import { KEADAAN, type Keadaan } from "./domain";

const surel = z.string().trim().toLowerCase().max(200, "Terlalu panjang.").pipe(z.email("Tulis surel lengkap, misalnya nama@kpu.go.id."));

export const undangSchema = z.object({ surel, nama: z.string().trim().min(3, "Isi nama lengkap.").max(120, "Paling panjang 120 huruf."), peran: z.enum(PERAN, "Pilih peran."), wilayah: z.string().trim().regex(KODE_WILAYAH, "Isi kode wilayah, misalnya 15.01.") });
export type Undang = z.output<typeof undangSchema>;

const TINDAKAN = ["nonaktifkan", "aktifkan", "setel-ulang", "setel-ulang-faktor", "buka-kunci", "cabut-sesi"] as const;

export const orangSchema = z.object({ id: z.coerce.number().int().positive(), aksi: z.enum(TINDAKAN).optional(), akhiri: z.coerce.number().int().positive().optional() })
  .transform(({ id, aksi, akhiri }, ctx) => {
    if (akhiri !== undefined) return { id, aksi: "akhiri" as const, penugasan: akhiri };
    if (aksi !== undefined) return { id, aksi, penugasan: null };
    ctx.addIssue({ code: "custom", path: ["aksi"], message: "Pilih tindakannya." });
    return z.NEVER;
  });
export type AturOrang = z.output<typeof orangSchema>;

export type Saringan = { readonly cari: string; readonly peran: Peran | null; readonly keadaan: Keadaan | null; readonly halaman: number };
export type SaringanMentah = Readonly<Record<string, string | string[] | undefined>>;

const satuDari = <T extends string>(pilihan: readonly T[], teks: unknown): T | null => pilihan.find((p) => p === teks) ?? null;

/** From an address that anybody may have written: what makes no sense narrows nothing. */
export function saringanDari(q: SaringanMentah): Saringan {
  const halaman = typeof q["halaman"] === "string" && /^\d{1,4}$/.test(q["halaman"]) ? Math.max(1, Number(q["halaman"])) : 1;
  return { cari: typeof q["cari"] === "string" ? q["cari"].trim().slice(0, 80) : "", peran: satuDari(PERAN, q["peran"]), keadaan: satuDari(KEADAAN, q["keadaan"]), halaman };
}
