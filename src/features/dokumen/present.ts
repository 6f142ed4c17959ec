import { ukuranBerkas } from "@/lib/bukti";
import { ROUTES } from "@/lib/routes";
import { formatHariSaat, formatTanggalPendek, type Zona } from "@/lib/waktu";
import { ditampilkan } from "./domain";

type Milik = { readonly apa: "laporan"; readonly id: string; readonly urut: string; readonly per: string; readonly kode: string; readonly wilayah: string; readonly indikator: string; readonly pemilihan: string }
  | { readonly apa: "fakta"; readonly jenis: string; readonly nama: string; readonly sumber: string; readonly kode: string; readonly wilayah: string; readonly pemilihan: string };
type Dibaca = {
  readonly id: number; readonly nama: string; readonly tipe: string; readonly ukuran: number; readonly sha256: string; readonly sha256Asli: string; readonly terbatas: boolean; readonly oleh: string | null; readonly padaAt: Date; readonly zona: Zona; readonly wilayah: string;
  readonly hapus: { readonly at: Date; readonly oleh: string | null; readonly alasan: string } | null; readonly bolehIsi: boolean; readonly bolehHapus: boolean; readonly milik: readonly Milik[];
};
export type DokumenHalaman = {
  readonly id: number; readonly judul: string; readonly rincian: readonly { readonly nama: string; readonly isi: string }[]; readonly milik: readonly { readonly kunci: string; readonly teks: string; readonly tautan: string }[];
  /** Where the picture is, if there is one to show; where the file is, if it may be opened. */
  readonly gambar: string | null; readonly berkas: string | null; readonly unduh: boolean; readonly nisan: string | null; readonly bolehHapus: boolean; readonly tertutup: boolean;
};

const TIPE: Readonly<Record<string, string>> = { "image/jpeg": "Gambar JPEG", "image/png": "Gambar PNG", "application/pdf": "PDF" };

/** A document's page: what it is, what it stands for; of a redacted one the tombstone, and not even its name. */
export function presentDokumen(d: Dibaca): DokumenHalaman {
  const ada = d.hapus === null && d.bolehIsi;
  const judul = d.hapus ? "Isi dokumen dihapus" : d.bolehIsi ? d.nama : "Dokumen";
  const nisan = d.hapus && `Isinya dihapus ${formatHariSaat(d.hapus.at, d.zona)}${d.hapus.oleh ? ` oleh ${d.hapus.oleh}` : ""}. Alasan: ${d.hapus.alasan}`;
  const rincian = [
    { nama: "Jenis", isi: `${TIPE[d.tipe] ?? d.tipe}, ${ukuranBerkas(d.ukuran)}` }, { nama: "Wilayah", isi: d.wilayah }, ...(d.oleh ? [{ nama: "Diunggah", isi: `${d.oleh}, ${formatHariSaat(d.padaAt, d.zona)}` }] : []),
    { nama: "Sidik SHA-256", isi: d.sha256 }, ...(d.sha256 === d.sha256Asli ? [] : [{ nama: "Sidik kiriman", isi: `${d.sha256Asli} (sebelum lokasi dan data kamera dibuang)` }]), ...(d.terbatas ? [{ nama: "Sifat", isi: "terbatas" }] : []),
  ];
  return { id: d.id, judul, rincian, milik: d.milik.map(milik), gambar: ada && ditampilkan(d.tipe) ? ROUTES.dokumenIsi(d.id) : null, berkas: ada ? ROUTES.dokumenIsi(d.id) : null, unduh: !ditampilkan(d.tipe), nisan, bolehHapus: d.bolehHapus, tertutup: !d.bolehIsi };
}

function milik(m: Milik): DokumenHalaman["milik"][number] {
  const konteks = { pemilihan: m.pemilihan };
  if (m.apa === "laporan") return { kunci: `l${m.id}`, teks: `Laporan ${m.urut}, ${m.wilayah}, keadaan ${formatTanggalPendek(m.per)}`, tautan: ROUTES.jejakLaporan(m.kode, m.indikator, m.id, konteks) };
  return { kunci: `f${m.kode}${m.jenis}${m.sumber}`, teks: `${m.nama} ${m.wilayah}: ${m.sumber}`, tautan: ROUTES.jejak(m.kode, `fakta.${m.jenis}`, konteks) };
}

