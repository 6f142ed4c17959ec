import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { authorizePage } from "@/auth/authorize";
import { KepalaHalaman } from "@/components/layout/kepala-halaman";
import { Spanduk } from "@/components/ui/spanduk";
import { TombolTautan } from "@/components/ui/tombol";
import { DaftarPejabat } from "@/features/pejabat/components/daftar-pejabat";
import { FormPejabat } from "@/features/pejabat/components/form-pejabat";
import { PILIHAN_STATUS, presentPejabat } from "@/features/pejabat/present";
import { daftarAspek, daftarPejabat } from "@/features/pejabat/queries";
import { now } from "@/lib/clock";
import { ROUTES } from "@/lib/routes";
import { tanggal } from "@/lib/waktu";

export const metadata: Metadata = { title: "Pejabat" };

export default async function Page({ searchParams }: { searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> }) {
  const actor = await authorizePage("admin:write");
  const { id } = await searchParams;
  const [semua, aspek] = await Promise.all([daftarPejabat(actor), daftarAspek(actor)]);
  const nama = new Map(aspek.map((a) => [a.kode, a.nama]));
  const pejabat = semua.map((p) => presentPejabat(p, nama, tanggal(now(), p.zona)));
  const dipilih = id === undefined ? null : pejabat.find((p) => String(p.id) === id);
  if (dipilih === undefined) notFound();
  return (
    <div className="halaman pb-10">
      <KepalaHalaman judul="Pejabat" jejak={[{ nama: "Admin", tautan: ROUTES.admin }]} rinci="Siapa yang dihubungi dan siapa yang menandatangani" />
      <div className="grid gap-10 luas:grid-cols-[minmax(0,28rem)_minmax(0,1fr)] luas:gap-x-16">
        <section aria-labelledby="isi"><h2 id="isi" className="mb-3">{dipilih ? `Ubah ${dipilih.nama}` : "Pejabat baru"}</h2>
          <FormPejabat key={dipilih?.id ?? "baru"} isian={dipilih?.isian ?? {}} aspek={aspek.map((a) => ({ nilai: a.kode, teks: a.nama }))} status={PILIHAN_STATUS} />
          {dipilih && <TombolTautan href="/admin/pejabat" className="mt-4">Pejabat baru</TombolTautan>}</section>
        <section aria-labelledby="daftar"><h2 id="daftar" className="mb-3">Daftar</h2>
          {pejabat.length === 0 ? <Spanduk rupa="kosong" judul="Belum ada pejabat dalam daftar.">Empat pertanyaan di beranda menyebut nama dari daftar ini.</Spanduk> : <DaftarPejabat pejabat={pejabat} />}</section>
      </div>
    </div>
  );
}
