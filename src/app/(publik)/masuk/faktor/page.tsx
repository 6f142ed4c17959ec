import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getSesiMenunggu } from "@/auth/session";
import { Tombol } from "@/components/ui/tombol";
import { keluarAction } from "@/features/masuk/actions";
import { FormFaktor } from "@/features/masuk/components/form-faktor";
import { kembaliAman } from "@/lib/kembali";
import { ROUTES } from "@/lib/routes";

export const metadata: Metadata = { title: "Faktor kedua" };

/** Only for who has just given the right password; to everybody else it leads to the start. */
export default async function Page({ searchParams }: { searchParams: Promise<{ kembali?: string }> }) {
  const [tunggu, { kembali }] = await Promise.all([getSesiMenunggu(), searchParams]);
  if (!tunggu) redirect(ROUTES.masuk(kembali));
  return (
    <>
      <div>
        <h1 className="text-3xl font-bold tracking-rapat">Faktor kedua</h1>
        <p className="mt-2 text-[15px] break-words text-ink-2">Kata sandi {tunggu.surel} cocok. Langkah ini berlaku 10 menit.</p>
        <FormFaktor kembali={kembaliAman(kembali)} />
        <form action={keluarAction} className="mt-4"><Tombol type="submit" rupa="polos" className="-ml-4">Masuk sebagai orang lain</Tombol></form>
      </div>
      <div className="mt-10 border-garis text-[15px] text-ink-2 meja:mt-0 meja:border-l meja:pl-12">
        <h2 className="text-ink">Telepon hilang atau diganti</h2>
        <p className="mt-2">Pakai satu kode pemulihan yang Anda cetak dulu; tiap kode berlaku sekali. Setelah masuk, pasang telepon baru di halaman Akun saya.</p>
        <p className="mt-2">Kode pemulihan juga tidak ada: hubungi admin wilayah Anda. Ia menyetel ulang faktor kedua, lalu Anda memasangnya lagi.</p>
      </div>
    </>
  );
}
