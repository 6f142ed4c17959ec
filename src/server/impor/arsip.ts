import "server-only";
import { fromBuffer, type Entry, type ZipFile } from "yauzl";
import { BATAS_LEMBAR } from "@/lib/lembar";
import { BerkasDitolak } from "./tolak";

const RUSAK = "Berkas XLSX ini rusak atau terpotong. Buka di program lembar kerja, simpan ulang, lalu kirim lagi.";
const BOM = "Isi berkas ini mengembang jauh melebihi ukuran wajar. Salin tabelnya ke berkas baru, lalu kirim lagi.";
/** What does more in a workbook than hold figures. */
const TERLARANG: readonly (readonly [RegExp, string])[] = [
  [/(^|\/)vbaProject(Signature)?\.bin$/i, "Berkas ini memuat makro. Simpan sebagai .xlsx tanpa makro, lalu kirim lagi."],
  [/^xl\/macrosheets\//i, "Berkas ini memuat makro. Simpan sebagai .xlsx tanpa makro, lalu kirim lagi."],
  [/^xl\/externalLinks\//i, "Berkas ini mengambil angka dari berkas atau program lain. Tempel tabelnya sebagai nilai di berkas baru, lalu kirim lagi."],
  [/(^|\/)(activeX|embeddings|oleObject\w*)(\/|$)/i, "Berkas ini memuat program atau berkas lain di dalamnya. Salin tabelnya saja ke berkas baru, lalu kirim lagi."],
];

export type Arsip = { readonly nama: readonly string[]; readonly alir: (nama: string) => AsyncGenerator<Buffer>; readonly tutup: () => void };

/** A zip looked through before anything in it is inflated: names, number, declared sizes. What is inflated is counted again. */
export async function bukaArsip(isi: Buffer): Promise<Arsip> {
  const zip = await new Promise<ZipFile>((jadi, gagal) => { fromBuffer(isi, { lazyEntries: true, autoClose: false, validateEntrySizes: true, strictFileNames: true }, (err, z) => { if (err) gagal(new BerkasDitolak(RUSAK)); else jadi(z); }); });
  const entri = await daftar(zip);
  periksa([...entri.values()]);
  return { nama: [...entri.keys()], tutup: () => zip.close(), alir: (nama) => alir(zip, entri.get(nama)) };
}

const daftar = (zip: ZipFile) => new Promise<ReadonlyMap<string, Entry>>((jadi, gagal) => {
  const semua = new Map<string, Entry>();
  zip.on("entry", (e: Entry) => {
    if (semua.has(e.fileName) || semua.size >= BATAS_LEMBAR.entri) { gagal(new BerkasDitolak(BOM)); return; }
    semua.set(e.fileName, e);
    zip.readEntry();
  }).on("end", () => jadi(semua)).on("error", () => gagal(new BerkasDitolak(RUSAK))); // paths that lead outside end here as well
  zip.readEntry();
});

function periksa(semua: readonly Entry[]): void {
  for (const e of semua) {
    const larangan = TERLARANG.find(([bentuk]) => bentuk.test(e.fileName));
    if (larangan) throw new BerkasDitolak(larangan[1]);
    if (e.isEncrypted()) throw new BerkasDitolak("Berkas ini bersandi. Simpan tanpa kata sandi, lalu kirim lagi.");
    if (e.uncompressedSize > 2 ** 20 && e.uncompressedSize > e.compressedSize * BATAS_LEMBAR.rasio) throw new BerkasDitolak(BOM);
  }
  if (semua.reduce((n, e) => n + e.uncompressedSize, 0) > BATAS_LEMBAR.mekar) throw new BerkasDitolak(BOM);
}

async function* alir(zip: ZipFile, entri: Entry | undefined): AsyncGenerator<Buffer> {
  if (!entri) throw new BerkasDitolak(RUSAK);
  const aliran = await new Promise<NodeJS.ReadableStream>((jadi, gagal) => { zip.openReadStream(entri, (err, s) => { if (err) gagal(new BerkasDitolak(RUSAK)); else jadi(s); }); });
  let mekar = 0;
  try {
    for await (const potong of aliran) {
      const isi = potong as Buffer; // no encoding was set
      mekar += isi.length;
      if (mekar > entri.uncompressedSize) throw new BerkasDitolak(BOM);
      yield isi;
    }
  } catch (error) {
    throw error instanceof BerkasDitolak ? error : new BerkasDitolak(/too many bytes/.test(String(error)) ? BOM : RUSAK);
  }
}
