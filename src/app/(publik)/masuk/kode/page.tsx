import type { Metadata } from "next";
import { FormKode } from "@/features/masuk/components/form-kode";
import { belumAdaAdmin } from "@/features/masuk/queries";

export const metadata: Metadata = { title: "Kode sekali pakai" };

export default async function Page() {
  const pertama = await belumAdaAdmin();
  return (
    <div>
      <h1 className="text-3xl font-bold tracking-rapat">{pertama ? "Admin pertama" : "Kode sekali pakai"}</h1>
      <p className="mt-2 text-[15px] text-ink-2">{pertama ? "Kode tercetak saat aplikasi dijalankan; yang memegangnya menjadi admin." : "Dari admin wilayah Anda, untuk undangan atau kata sandi baru."}</p>
      <FormKode pertama={pertama} />
      <p className="mt-6"><a className="inline-flex min-h-11 items-center text-tinta underline underline-offset-[3px]" href="/masuk">Kembali ke halaman masuk</a></p>
    </div>
  );
}
