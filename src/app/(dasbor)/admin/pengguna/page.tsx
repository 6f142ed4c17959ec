import type { Metadata } from "next";
import { authorizePage } from "@/auth/authorize";
import { PERAN } from "@/auth/permissions";
import { getSessionUser } from "@/auth/session";
import { KepalaHalaman } from "@/components/layout/kepala-halaman";
import { Spanduk } from "@/components/ui/spanduk";
import { TombolTautan } from "@/components/ui/tombol";
import { DaftarOrang } from "@/features/pengguna/components/daftar-orang";
import { FormUndang } from "@/features/pengguna/components/form-undang";
import { SaringOrang } from "@/features/pengguna/components/saring-orang";
import { KEADAAN } from "@/features/pengguna/domain";
import { KATA_KEADAAN, KATA_PERAN, presentOrang } from "@/features/pengguna/present";
import { daftarPengguna, wilayahTugas } from "@/features/pengguna/queries";
import { namaLengkap } from "@/features/wilayah/domain";
import { env } from "@/lib/env";
import { formatBilangan } from "@/lib/format";
import { ROUTES } from "@/lib/routes";

export const metadata: Metadata = { title: "Pengguna" };

const PILIHAN_PERAN = PERAN.map((p) => ({ nilai: p, teks: KATA_PERAN[p] }));

export default async function Page({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await authorizePage("admin:write");
  const [{ orang, total, halaman, halamanTotal, saringan }, wilayah, user] = await Promise.all([daftarPengguna(actor, await searchParams), wilayahTugas(actor), getSessionUser()]);
  const [zona, alamat] = [user?.penugasan[0]?.zona ?? "WIB", new URL(ROUTES.masukKode, env().APP_URL).href];
  const { cari, peran, keadaan } = saringan;
  const ke = (n: number) => ROUTES.adminPengguna({ ...(cari && { cari }), ...(peran && { peran }), ...(keadaan && { keadaan }), halaman: String(n) });
  return (
    <div className="halaman pb-10">
      <KepalaHalaman judul="Pengguna" jejak={[{ nama: "Admin", tautan: ROUTES.admin }]} />
      <div className="grid gap-10 luas:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]">
        <section aria-labelledby="undang"><h2 id="undang" className="mb-3">Undang, atau beri peran tambahan</h2><FormUndang peran={PILIHAN_PERAN} wilayah={wilayah.map((w) => ({ nilai: w.kode, teks: namaLengkap(w) }))} contohKode={actor.scope.join(", ")} alamat={alamat} zona={zona} /></section>
        <section aria-labelledby="orang">
          <h2 id="orang" className="mb-3">Orang di wilayah ini <span className="font-normal text-ink-2">{formatBilangan(total)}</span></h2>
          <SaringOrang cari={cari} peran={peran ?? ""} keadaan={keadaan ?? ""} pilihanPeran={PILIHAN_PERAN} pilihanKeadaan={KEADAAN.map((k) => ({ nilai: k, teks: KATA_KEADAAN[k] }))} />
          <div className="mt-4">
            {total === 0 && <Spanduk rupa="kosong" judul="Tidak ada orang yang cocok.">Ubah atau hapus saringan.</Spanduk>}
            <DaftarOrang orang={orang.map((o) => presentOrang(o, zona))} alamat={alamat} zona={zona} />
          </div>
          {halamanTotal > 1 && (
            <nav aria-label="Halaman daftar orang" className="mt-4 flex flex-wrap items-center gap-3 print:hidden">
              {halaman > 1 && <TombolTautan href={ke(halaman - 1)}>Sebelumnya</TombolTautan>}
              <span className="text-[15px] text-ink-2">Halaman {formatBilangan(halaman)} dari {formatBilangan(halamanTotal)}</span>
              {halaman < halamanTotal && <TombolTautan href={ke(halaman + 1)}>Berikutnya</TombolTautan>}
            </nav>
          )}
        </section>
      </div>
    </div>
  );
}
