import type { Metadata } from "next";
import { FormMasuk } from "@/features/masuk/components/form-masuk";
import { belumAdaAdmin } from "@/features/masuk/queries";
import { env } from "@/lib/env";

export const metadata: Metadata = { title: "Masuk" };

const CONTOH = [["KPU Kerinci", "kpu.kerinci@jambi.contoh", "mengisi"], ["Kesbangpol", "kesbangpol@jambi.contoh", "memantau"], ["Forkopimda", "forkopimda@jambi.contoh", "melihat"], ["Admin", "admin@jambi.contoh", "mengatur orang"]] as const;

export default async function Page({ searchParams }: { searchParams: Promise<{ kembali?: string }> }) {
  const [{ kembali }, pertama] = await Promise.all([searchParams, env().DEMO ? false : belumAdaAdmin()]);
  return (
    <>
      <div>
        <h1 className="text-3xl font-bold tracking-rapat">Masuk</h1>
        <FormMasuk kembali={kembali ?? "/"} />
        <p className="mt-6 text-[15px] text-ink-2">Lupa kata sandi: hubungi admin wilayah untuk kode baru.<br /><a className="inline-flex min-h-11 items-center text-tinta underline underline-offset-[3px]" href="/masuk/kode">Punya kode sekali pakai</a></p>
      </div>
      <div className="mt-10 border-garis meja:mt-0 meja:border-l meja:pl-12">
        {pertama && <p className="text-lg"><strong className="font-semibold">Belum ada admin.</strong> Kode sekali pakai untuk admin pertama tercetak saat aplikasi dijalankan. <a href="/masuk/kode">Pakai kode itu</a>.</p>}
        {env().DEMO && <AkunContoh />}
      </div>
    </>
  );
}

function AkunContoh() {
  return (
    <>
      <h2>Akun contoh</h2>
      <p className="mt-1 text-[15px] text-ink-2">Kata sandi semua akun contoh: <strong className="font-semibold text-ink">rakor-2024</strong></p>
      <table className="mt-4">
        <caption className="sr-only">Akun contoh</caption>
        <thead><tr className="border-b border-ink text-sm"><th scope="col" className="py-2 pr-4">Peran</th><th scope="col" className="py-2 pr-4">Surel</th><th scope="col" className="py-2">Dapat</th></tr></thead>
        <tbody>{CONTOH.map(([peran, surel, dapat]) => <tr key={surel} className="border-b border-garis text-[15px]"><th scope="row" className="py-2.5 pr-4 font-semibold">{peran}</th><td className="py-2.5 pr-4 break-all">{surel}</td><td className="py-2.5">{dapat}</td></tr>)}</tbody>
      </table>
      <p className="mt-3 text-sm text-ink-2">Daftar lengkap tercetak saat aplikasi dijalankan.</p>
    </>
  );
}
