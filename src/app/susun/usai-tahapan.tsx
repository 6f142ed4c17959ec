import { Spanduk } from "@/components/ui/spanduk";
import type { CariTahapan } from "./cari-tahapan";

const USAI: Readonly<Record<NonNullable<CariTahapan["usai"]>, readonly [judul: string, uraian: string]>> = {
  geser: ["Jadwal digeser.", "Yang menunggu tahapan ini ikut bergeser seperti yang ditunjukkan; tanggal lama tetap dapat dibaca di riwayatnya."],
  hari: ["Hari pemungutan suara digeser.", "Semua yang terikat padanya ikut; hitungan H-n dan target indikator mengikuti hari yang baru."],
  tambah: ["Tahapan ditambahkan.", ""], ubah: ["Perubahan tersimpan.", ""], akhiri: ["Tahapan dikeluarkan dari jadwal.", "Riwayatnya tetap tersimpan."], selesai: ["Penyelesaian tercatat.", ""],
};

/** What has just been done. */
export function UsaiTahapan({ usai }: { readonly usai: NonNullable<CariTahapan["usai"]> }) {
  const [judul, uraian] = USAI[usai];
  return <div role="status"><Spanduk rupa="siap" judul={judul} bentuk="SIAP">{uraian}</Spanduk></div>;
}
