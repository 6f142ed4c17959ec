import type { Metadata } from "next";
import { authorizePage } from "@/auth/authorize";
import { Tombol } from "@/components/ui/tombol";
import { FormPasang } from "@/features/akun/components/form-pasang";
import { bacaPasang } from "@/features/akun/queries";
import { keluarAction } from "@/features/masuk/actions";
import { kembaliAman } from "@/lib/kembali";

export const metadata: Metadata = { title: "Pasang faktor kedua" };

export default async function Page({ searchParams }: { searchParams: Promise<{ kembali?: string }> }) {
  const actor = await authorizePage("faktor:sendiri");
  const [{ wajib, terpasang, tunggu }, { kembali }] = await Promise.all([bacaPasang(actor), searchParams]);
  return (
    <>
      <div>
        <h1 className="text-3xl font-bold tracking-rapat">Pasang faktor kedua</h1>
        <p className="mt-2 text-[15px] text-ink-2">{wajib && !terpasang ? "Peran Anda dapat mengubah data, jadi masuk memerlukan kode dari telepon juga. Sebelum terpasang, halaman lain belum terbuka." : "Selain kata sandi, masuk akan meminta kode dari telepon Anda."}</p>
        <FormPasang tunggu={tunggu} terpasang={terpasang} kembali={kembaliAman(kembali)} />
        <form action={keluarAction} className="mt-4"><Tombol type="submit" rupa="polos" className="-ml-4">Keluar</Tombol></form>
      </div>
      <div className="mt-10 border-garis text-[15px] text-ink-2 meja:mt-0 meja:border-l meja:pl-12 print:hidden">
        <h2 className="text-ink">Untuk apa</h2>
        <p className="mt-2">Kata sandi dapat terlihat atau tertebak. Dengan kode dari telepon, orang yang hanya tahu kata sandi tidak dapat mengubah angka atas nama Anda.</p>
        <p className="mt-2">Aplikasi autentikator bekerja tanpa pulsa dan tanpa internet; yang penting jam telepon diatur otomatis.</p>
        <p className="mt-2">Setelah terpasang Anda menerima 10 kode pemulihan. Cetak dan simpan: itulah jalan masuk bila telepon hilang.</p>
      </div>
    </>
  );
}
