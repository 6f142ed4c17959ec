import "server-only";
import { setImmediate } from "node:timers/promises";
import { fileTypeFromBuffer } from "file-type";
import { BATAS_LEMBAR, type BarisLembar } from "@/lib/lembar";
import { type Arsip, bukaArsip } from "./arsip";
import { barisCsv, kenaliSandi } from "./csv";
import { BerkasDitolak } from "./tolak";
import { barisXlsx, daftarLembar, teksBersama } from "./xlsx";

export type JenisBerkas = "csv" | "xlsx";
export const TIPE: Readonly<Record<JenisBerkas, string>> = { csv: "text/csv", xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" };
const JENIS_TIPE: Readonly<Record<string, JenisBerkas>> = { [TIPE.csv]: "csv", [TIPE.xlsx]: "xlsx" };
export const jenisDari = (tipe: string): JenisBerkas => JENIS_TIPE[tipe] ?? "csv";
const DILIHAT = 10;
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/** What a file is, by what is in it; and a sentence where its name says something else, or it is none of ours. */
export async function kenaliLembar(isi: Buffer, nama: string): Promise<JenisBerkas> {
  const akhiran = /\.([a-z0-9]{1,5})$/i.exec(nama)?.[1]?.toLowerCase() ?? "";
  if (isi.length === 0) throw new BerkasDitolak("Berkas ini kosong.");
  if (["xlsm", "xlsb", "xltm"].includes(akhiran)) throw new BerkasDitolak(`Berkas .${akhiran} dapat memuat makro dan tidak diterima. Simpan sebagai .xlsx, lalu kirim lagi.`);
  if (isi.subarray(0, 4).equals(OLE)) {
    throw new BerkasDitolak(isi.includes(Buffer.from("EncryptedPackage", "utf16le")) ? "Berkas ini bersandi. Simpan tanpa kata sandi, lalu kirim lagi." : "Berkas ini dari Excel lama (.xls). Simpan sebagai .xlsx, lalu kirim lagi.");
  }
  // The mark of UTF-16 looks like sound to who guesses by the first bytes.
  const tipe = kenaliSandi(isi)?.startsWith("utf-16") ? undefined : await fileTypeFromBuffer(isi);
  const zip = isi.subarray(0, 2).toString("latin1") === "PK";
  if (zip) {
    if (akhiran !== "xlsx") throw new BerkasDitolak(`Isi berkas ini lembar kerja atau arsip, sedangkan namanya berakhiran .${akhiran || "–"}. Kirim berkas .xlsx dengan namanya sendiri, atau CSV.`);
    return "xlsx";
  }
  if (tipe) throw new BerkasDitolak(`Isi berkas ini ${tipe.ext.toUpperCase()}, bukan CSV atau XLSX.`);
  if (akhiran === "xlsx") throw new BerkasDitolak("Isi berkas ini bukan XLSX, walaupun namanya demikian. Bila CSV, beri nama .csv; bila rusak, simpan ulang.");
  if (akhiran !== "" && !["csv", "txt", "tsv"].includes(akhiran)) throw new BerkasDitolak(`Berkas .${akhiran} tidak diterima. Kirim CSV atau XLSX.`);
  return "csv";
}

export type AwalLembar = { readonly lembar: string; /** Null: looked at only when it is chosen. */ readonly baris: readonly BarisLembar[] | null };
/** The sheets to choose from, a CSV having one without a name, with the first rows of the first ten. */
export async function awalTiapLembar(isi: Buffer, jenis: JenisBerkas, banyak: number): Promise<readonly AwalLembar[]> {
  if (jenis === "csv") return [{ lembar: "", baris: await barisAwal(isi, jenis, "", banyak) }];
  const arsip = await bukaArsip(isi);
  try { return await awalTiapXlsx(arsip, banyak); } finally { arsip.tutup(); }
}
/** One after the other, the shared texts once for all: a small file can hold much more than the memory of a server if each sheet inflates its own. */
export async function awalTiapXlsx(arsip: Arsip, banyak: number): Promise<readonly AwalLembar[]> {
  const [semua, bersama] = [await daftarLembar(arsip), await teksBersama(arsip)];
  const hasil: AwalLembar[] = [];
  for (const [i, l] of semua.entries()) hasil.push({ lembar: l.nama, baris: i < DILIHAT ? await ambil(barisXlsx(arsip, l, bersama), banyak) : null });
  return hasil;
}

/** The rows of one sheet, by the handful as they are read. */
export async function* bacaLembar(isi: Buffer, jenis: JenisBerkas, lembar: string): AsyncGenerator<readonly BarisLembar[]> {
  if (jenis === "csv") { yield* terbatas(barisCsv(isi)); return; }
  const arsip = await bukaArsip(isi);
  try {
    const semua = await daftarLembar(arsip);
    const yang = semua.find((l) => l.nama === lembar);
    if (!yang) throw new BerkasDitolak(`Lembar "${lembar}" tidak ada di berkas ini.`);
    yield* terbatas(barisXlsx(arsip, yang, await teksBersama(arsip)));
  } finally { arsip.tutup(); }
}

async function* terbatas(bagian: AsyncGenerator<readonly BarisLembar[]>): AsyncGenerator<readonly BarisLembar[]> {
  let n = 0;
  for await (const baris of bagian) {
    n += baris.length;
    if (n > BATAS_LEMBAR.baris) throw new BerkasDitolak("Berkas ini lebih dari 1.048.576 baris. Bagi menurut provinsi.");
    yield baris;
    await setImmediate(); // others are served between two handfuls
  }
}

/** The first rows, to find the header and to show. */
export const barisAwal = (isi: Buffer, jenis: JenisBerkas, lembar: string, banyak: number): Promise<readonly BarisLembar[]> => ambil(bacaLembar(isi, jenis, lembar), banyak);

async function ambil(bagian: AsyncGenerator<readonly BarisLembar[]>, banyak: number): Promise<readonly BarisLembar[]> {
  const semua: BarisLembar[] = [];
  for await (const baris of bagian) {
    semua.push(...baris.slice(0, banyak - semua.length));
    if (semua.length >= banyak) break;
  }
  return semua;
}
