import { formatDesimal } from "./format";

/** Limits of what may be attached, known to the browser and decided by the server. */
export const BUKTI = { berkas: 5, byte: 10 * 2 ** 20, total: 25 * 2 ** 20, titik: 64_000_000, sisi: 4000, kecil: 320 } as const;
/** A whole form: between `total` and this the action answers in words; beyond it, and from who is not signed in, the request hook does. As in next.config.ts. */
export const BADAN = { masuk: 64 * 2 ** 20, anonim: 2 * 2 ** 20 } as const;
const AWAL_TOLAK = "Belum dikirim: ";
const semuaBesar = (path: string) => (path === "/impor" || path.startsWith("/impor/") ? "berkas ini jauh melebihi 40 MB. Kembali ke formulir, bagi menurut kabupaten/kota, lalu kirim lagi."
  : "semua berkas bersama jauh melebihi 25 MB. Kembali ke formulir, kurangi berkasnya, lalu kirim lagi.");
/** Plain ASCII: it travels as text/plain, which is how the form gets to see it. `path`: where the form stands, a register may be larger than evidence. */
export const terlaluBesar = (masuk: boolean, path: string) => AWAL_TOLAK + (masuk ? semuaBesar(path) : "Anda belum masuk atau sesi sudah berakhir. Masuk kembali di tab lain, lalu kirim lagi.");
/** The sentence of the request hook, if this is it. */
export const kataTolak = (error: unknown) => (error instanceof Error && error.message.startsWith(AWAL_TOLAK) ? error.message : null);
export const TERIMA_GAMBAR = "image/jpeg,image/png,image/heic,image/heif";
export const TERIMA = `${TERIMA_GAMBAR},application/pdf`;

/** A stored document that no laporan or fact has yet: what the next send may carry along. */
export type BuktiTersimpan = { readonly id: number; readonly nama: string; readonly ukuran: number; readonly gambar: boolean };
/** What a mutation is given. `sidik`: SHA-256 of the file as it was sent, the same for the same file sent twice. */
export type Bukti = { readonly id: number; readonly sidik: string };

/** "1,2 MB". */
export const ukuranBerkas = (byte: number) => (byte < 1000 ? `${byte} B` : byte < 1_000_000 ? `${formatDesimal(byte / 1000, 0)} kB` : `${formatDesimal(byte / 1_000_000)} MB`);

/** A name that no header, path or reading direction can be broken with, ending in what the file is. */
export function namaAman(nama: string, akhiran: string): string {
  const dasar = (nama.normalize("NFC").split(/[/\\]/).at(-1) ?? "").replace(/[\p{C}"<>|:*?;%\u2028\u2029]/gu, "").replace(/\.[a-z0-9]{1,5}$/i, "").replace(/\s+/g, " ").replace(/^[.\s]+|[.\s]+$/g, "");
  return `${[...dasar].slice(0, 100).join("").trim() || "dokumen"}.${akhiran}`;
}

type Berkas = { readonly name: string; readonly size: number };

/** What can be said of files before anybody has looked into them; null: send them. */
export function tolakSebelumKirim(berkas: readonly Berkas[], sudah = 0): string | null {
  const besar = berkas.filter((b) => b.size > BUKTI.byte);
  if (besar.length > 0) return `${besar.map((b) => `${b.name} (${ukuranBerkas(b.size)})`).join(", ")} lebih besar dari 10 MB. Pilih berkas yang lebih kecil, atau foto ulang dengan resolusi lebih rendah.`;
  const kosong = berkas.filter((b) => b.size === 0);
  if (kosong.length > 0) return `${kosong.map((b) => b.name).join(", ")} kosong. Pilih berkas lain.`;
  if (berkas.length + sudah > BUKTI.berkas) return `Paling banyak ${BUKTI.berkas} berkas dalam satu kiriman. Kurangi, lalu lampirkan sisanya kemudian.`;
  const total = berkas.reduce((n, b) => n + b.size, 0);
  return total > BUKTI.total ? `Semua berkas bersama ${ukuranBerkas(total)}; sekali kirim paling banyak 25 MB. Kurangi, lalu lampirkan sisanya kemudian.` : null;
}
