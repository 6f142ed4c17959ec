import { Spanduk } from "@/components/ui/spanduk";
import { sudahTutup, type Tinjauan } from "@/features/capaian/domain";

/** The schedule is of the whole election: who holds the right over a part of it only looks. */
export function TahapanBukan({ t }: { readonly t: Tinjauan }) {
  return sudahTutup(t.pemilihan) ? <Spanduk rupa="info" judul="Pemilihan ini sudah ditutup." bentuk="BELUM_WAKTUNYA">Jadwalnya tidak lagi diubah.</Spanduk>
    : <Spanduk rupa="info" judul="Jadwal ini bukan dari wilayah tugas Anda saja." bentuk="BELUM_WAKTUNYA">{t.pemilihan.nama} berlangsung di wilayah yang lebih luas; yang mengubah jadwalnya adalah yang wilayah tugasnya mencakup seluruhnya.</Spanduk>;
}
