import "server-only";
import { z } from "zod";
import { KODE_WILAYAH } from "@/features/wilayah/domain";
import type { Permission } from "@/auth/permissions";
import { fail, ok, type Result } from "@/lib/result";
import { ROUTES } from "@/lib/routes";
import { tanyaIndikator } from "@/lib/tanya";
import { parseTanggal } from "@/lib/waktu";
import { pool } from "@/server/db/client";
import { type Ambil, defineWrite, type Endpoint } from "./define-endpoint";
import { GALAT, type Galat } from "./galat";

const teks = (maks: number) => z.string().trim().max(maks, `Paling panjang ${maks} huruf.`).refine((s) => !s.includes("\0") && s.isWellFormed(), "Ada huruf yang tidak dapat disimpan.").nullable().default(null);
const cacah = z.int("Tulis bilangan bulat, bukan teks dan bukan pecahan.").min(0, "Tidak boleh kurang dari nol.").max(999_999_999_999, "Terlalu besar.");

const laporanBaruSchema = z.strictObject({
  pemilihan: z.string().regex(/^[a-z0-9-]{1,60}$/, "Tulis slug pemilihan, misalnya pilkada-2024."),
  wilayah: z.string().regex(KODE_WILAYAH, "Tulis kode Kemendagri, misalnya 15.01.").describe("Wilayah isian."),
  aspek: z.string().regex(/^[a-z0-9-]{1,40}$/).default("logistik").describe("Aspek yang dilaporkan; semua barisnya dari aspek ini."),
  per: z.string().refine((t) => parseTanggal(t) !== null, "Tulis tanggal yang ada, misalnya 2024-11-20.").meta({ format: "date" }).describe("Hari yang keadaannya dinyatakan angka ini."),
  kunci: z.uuid("Tulis UUID.").describe("Kunci idempotensi: sama untuk pengiriman ulang, baru untuk laporan baru."),
  aksi: z.enum(["kirim", "tetap"]).default("kirim").describe("tetap: tidak ada perubahan sejak laporan terakhir; tanpa angka."),
  catatan: teks(500),
  angka: z.array(z.strictObject({ indikator: tanyaIndikator, n: cacah.describe("Yang ada."), alasan: teks(300).describe("Wajib bila bertentangan dengan angka lain.") })).max(500).default([]),
  dasar: z.record(tanyaIndikator, z.string().regex(/^\d{0,19}$/).nullable()).default({}).describe("Per indikator: laporan_id yang dilihat pengirim di /capaian, null bila belum ada. Bila sudah berubah: BERUBAH."),
}).superRefine((isi, ctx) => {
  if (isi.aksi === "kirim" && isi.angka.length === 0) ctx.addIssue({ code: "custom", path: ["angka"], message: "Isi paling sedikit satu angka, atau pakai aksi tetap." });
  if (isi.aksi === "tetap" && isi.angka.length > 0) ctx.addIssue({ code: "custom", path: ["angka"], message: "Kosongkan: aksi tetap tidak membawa angka." });
  isi.angka.forEach((a, i) => { if (isi.angka.findIndex((b) => b.indikator === a.indikator) < i) ctx.addIssue({ code: "custom", path: ["angka", i, "indikator"], message: "Disebut lebih dari sekali." }); });
});
const resiSchema = z.object({
  resi: z.string().describe("Nomor resi: provinsi, nomor di rantai, empat tanda sidiknya."), ulangan: z.boolean().describe("Sudah tersimpan dari pengiriman sebelumnya dengan kunci dan isi yang sama."),
  pemilihan: z.string(), wilayah: z.string(), aspek: z.string(), per: z.iso.date(), kunci: z.uuid(), tautan: z.string().describe("Halaman resi."),
});

/** A laporan as an aspek's own mutation takes it. */
export type LaporanMasuk = {
  readonly pemilihan: string; readonly wilayah: string; readonly kunci: string; readonly aksi: "kirim" | "tetap"; readonly per: string; readonly catatan: string | null;
  readonly angka: { readonly indikatorId: number; readonly pembilang: number; readonly alasan: string | null }[]; readonly dasar: Map<number, string>;
};
/** Why an aspek does not take it: `baris` by indikator, `bidang` by field. */
export type LaporanDitolak = { readonly tag: string; readonly status: number; readonly detail: string; readonly baris?: readonly { readonly indikatorId: number; readonly detail: string; readonly [lain: string]: unknown }[]; readonly bidang?: string };
/** How one aspek takes laporan. A further aspek brings its own; they meet in app. */
export type PenerimaLaporan<P extends Permission = Permission> = {
  readonly aspek: string; readonly permission: P; readonly galat: readonly Galat[];
  readonly terima: (ambil: Ambil<P>, masuk: LaporanMasuk) => Promise<Result<{ readonly resi: string; readonly ulangan: boolean }, LaporanDitolak>>;
};

async function idIndikator(kode: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const { rows } = await pool().query<{ id: number; kode: string }>("SELECT id, kode FROM indikator WHERE kode = ANY ($1)", [kode]);
  return new Map(rows.map((r) => [r.kode, r.id]));
}

const TAK_DIKENAL = { tag: "TIDAK_DIKENAL", status: 422, detail: "Belum disimpan: ada indikator yang tidak diisi di wilayah ini." } as const;
const SALAH_ASPEK = { tag: "ASPEK_TIDAK_DILAYANI", status: 422, detail: "Aspek ini tidak menerima laporan lewat API." } as const;

/** One laporan of one unit, for whichever aspek. */
export function laporanEndpoint<P extends Permission>(penerima: readonly PenerimaLaporan<P>[]): Endpoint {
  return defineWrite({
    jalur: "/api/v1/laporan",
    judul: "Kirim laporan",
    uraian: "Aturan, hak, dan resi sama dengan formulir; tercatat di buku besar atas nama aplikasi dengan kanal API. Kirim ulang dengan kunci yang sama aman.",
    permission: penerima.map((p) => p.permission), badan: laporanBaruSchema, jawaban: resiSchema, galat: [TAK_DIKENAL, SALAH_ASPEK, GALAT.TIDAK_DITEMUKAN, ...penerima.flatMap((p) => p.galat)],
    contoh: JSON.stringify({ pemilihan: "pilkada-2024", wilayah: "15.01", per: "2024-11-20", kunci: "5b0c7c52-7b8e-4c7e-9a3e-0d6f3f1f2a10", angka: [{ indikator: "logistik.tinta.diterima", n: 1200 }] }),
    tulis: async (ambil, { angka, dasar, aspek, ...isi }) => {
      const p = penerima.find((x) => x.aspek === aspek);
      if (!p) return fail({ ...SALAH_ASPEK, galat: [{ penunjuk: "/aspek", detail: SALAH_ASPEK.detail }] });
      const id = await idIndikator([...angka.map((a) => a.indikator), ...Object.keys(dasar)]);
      const asing = [...angka.flatMap((a, i) => (id.has(a.indikator) ? [] : [`/angka/${i}/indikator`])), ...Object.keys(dasar).flatMap((k) => (id.has(k) ? [] : [`/dasar/${k}`]))];
      if (asing.length > 0) return fail({ ...TAK_DIKENAL, galat: asing.map((penunjuk) => ({ penunjuk, detail: "Indikator ini tidak ada." })) });
      const masuk: LaporanMasuk = {
        ...isi, catatan: isi.catatan || null, dasar: new Map(Object.entries(dasar).flatMap(([k, v]) => { const i = id.get(k); return i === undefined ? [] : [[i, v ?? ""] as const]; })),
        angka: angka.flatMap((a) => { const i = id.get(a.indikator); return i === undefined ? [] : [{ indikatorId: i, pembilang: a.n, alasan: a.alasan || null }]; }).toSorted((a, b) => a.indikatorId - b.indikatorId),
      };
      const hasil = await p.terima(ambil, masuk);
      if (!hasil.ok) return fail(tunjuk(hasil.error, (indikatorId) => { const i = angka.findIndex((a) => id.get(a.indikator) === indikatorId); return i < 0 ? "/dasar" : `/angka/${i}`; }));
      const { resi, ulangan } = hasil.value;
      return ok({ baru: !ulangan, isi: { resi, ulangan, pemilihan: isi.pemilihan, wilayah: isi.wilayah, aspek, per: isi.per, kunci: isi.kunci, tautan: ROUTES.resi(isi.wilayah, resi, { pemilihan: isi.pemilihan }) } });
    },
  });
}

/** Rows as the sender numbered them. */
function tunjuk({ tag, status, detail, baris, bidang }: LaporanDitolak, penunjuk: (indikatorId: number) => string): Galat {
  const galat = [...(baris ?? []).map(({ indikatorId, ...b }) => ({ ...b, penunjuk: penunjuk(indikatorId) })), ...(bidang === undefined ? [] : [{ penunjuk: bidang, detail }])];
  return { tag, status, detail, ...(galat.length > 0 && { galat }), ...(status === 503 && { kepala: { "retry-after": "1" } }) };
}
