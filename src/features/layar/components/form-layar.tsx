"use client";

import { Field } from "@/components/form/field";
import { HasilKirim } from "@/components/form/hasil-kirim";
import { useKirim } from "@/components/form/pakai-kirim";
import { Pilih } from "@/components/form/pilih";
import { GambarQr } from "@/components/ui/gambar-qr";
import { Tombol } from "@/components/ui/tombol";
import { buatLayarAction } from "../actions";

type Props = { readonly wilayah: readonly { readonly kode: string; readonly nama: string }[]; readonly pemilihan: readonly { readonly slug: string; readonly nama: string }[] };

/** A new screen; its address is shown here once. */
export function FormLayar({ wilayah, pemilihan }: Props) {
  const [state, kirim, menunggu] = useKirim(buatLayarAction);
  const { alamat, ukuran, jalur } = state.sekali ?? {};
  return (
    <form action={kirim} noValidate className="grid max-w-xl gap-5">
      <HasilKirim state={state} />
      {alamat && ukuran && jalur && (
        <section aria-labelledby="alamat-layar" className="grid gap-3 border border-ink p-4">
          <h3 id="alamat-layar" className="font-semibold">Buka alamat ini di peramban proyektor</h3>
          <p className="text-[15px] text-ink-2">Hanya ditampilkan sekali, dan siapa pun yang memegangnya melihat wilayah ini. Salin, atau pindai dengan perangkat yang tersambung ke proyektor.</p>
          <p className="border border-garis-kuat bg-lembar p-3 font-semibold break-all select-all"><a href={alamat} className="inline-block min-h-11">{alamat}</a></p>
          <GambarQr qr={{ ukuran: Number(ukuran), jalur }} nama="Kode QR alamat layar" kelas="size-56" />
        </section>
      )}
      <Field name="nama" label="Nama layar" hint="Tempatnya, misalnya Proyektor ruang rapat gubernur." autoComplete="off" required maxLength={80} state={state} />
      <Pilih name="wilayah" label="Wilayah yang ditampilkan" state={state} pilihan={wilayah.map((w) => ({ nilai: w.kode, teks: `${w.nama} (${w.kode})` }))} />
      <Pilih name="pemilihan" label="Pemilihan" state={state} pilihan={pemilihan.map((p) => ({ nilai: p.slug, teks: p.nama }))} />
      <Tombol type="submit" rupa="utama" disabled={menunggu}>{menunggu ? "Menyimpan…" : "Buat layar"}</Tombol>
    </form>
  );
}
