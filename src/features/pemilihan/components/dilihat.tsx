"use client";

import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import { Menu } from "@/components/layout/menu";
import { Ikon } from "@/components/ui/ikon";
import { diDalam, ikutSerta } from "@/features/wilayah/domain";
import { type Alamat, bacaAlamat, beranjakKeTerdekat, mulaiSendiri } from "@/lib/alamat";
import { ROUTES } from "@/lib/routes";
import type { Dilihat, PemilihanPilih, TempatPilih } from "../present";

const ikut = (p: PemilihanPilih, kode: string) => ikutSerta(p.peserta, kode);

/** Which place and which election this page is of. An address without an election is of the nearest of its place, by the order of the list, and never a rehearsal; a list over several is of none. */
function bacaDilihat(a: Alamat, { pemilihan, tempat, tugas }: Dilihat) {
  const bernama = a.pemilihan === null ? null : pemilihan.find((p) => p.slug === a.pemilihan) ?? null;
  // Where a page begins that was named no place: with the first posting that takes part; several postings are listed first.
  const awal = tugas.length === 1 || bernama !== null || mulaiSendiri(a) ? tugas.find((t) => bernama === null || ikut(bernama, t.kode)) ?? tugas[0] : undefined;
  const kode = a.kode ?? (beranjakKeTerdekat(a) ? awal?.kode ?? null : null);
  const terbuka = pemilihan.filter((p) => !p.arsip && !p.gladi);
  const satu = terbuka.length === 1 ? terbuka[0] : undefined;
  return { kode, pemilihan: a.pemilihan !== null ? bernama : (kode === null ? satu : terbuka.find((p) => ikut(p, kode))) ?? null, terbuka,
    tempat: kode === null ? (tugas.length === 1 ? tugas[0] : undefined) : tempat.filter((w) => diDalam(w.kode, kode)).toSorted((x, y) => y.kode.length - x.kode.length)[0] };
}

/** The same page of another election, where it is one that can be: the place keeps its tab, register and schedule their place; all else leads to the dashboard. */
function keSana(p: PemilihanPilih, a: Alamat, kode: string | null, tugas: readonly TempatPilih[]): string {
  const konteks = { pemilihan: p.slug };
  const tujuan = kode !== null && ikut(p, kode) ? kode : tugas.find((t) => ikut(p, t.kode))?.kode ?? p.peserta[0] ?? "";
  if (a.bagian === "sumber") return ROUTES.sumber(konteks, { wilayah: tujuan });
  if (a.bagian === "tahapan") return ROUTES.tahapan(konteks, { wilayah: tujuan });
  if (a.bagian === "impor") return ROUTES.impor(konteks);
  return ROUTES.wilayah(tujuan, konteks, a.bagian === "isi" ? "logistik" : a.tab ?? undefined);
}

const pakaiDilihat = (data: Dilihat) => {
  const alamat = bacaAlamat(usePathname(), useSearchParams());
  return { alamat, ...bacaDilihat(alamat, data) };
};

const JUDUL = "px-4 pt-3 pb-1 text-sm font-semibold text-ink-2";
const TAUTAN = "grid min-h-11 content-center border-l-4 border-transparent px-4 py-1.5 text-ink no-underline hover:bg-lembar aria-[current]:border-tinta aria-[current]:font-semibold";

function Pilihan({ judul, isi }: { readonly judul: string; readonly isi: readonly { readonly kunci: string; readonly nama: string; readonly rinci: string; readonly tautan: string; readonly kini: boolean }[] }) {
  if (isi.length === 0) return null;
  return (
    <>
      <p className={JUDUL}>{judul}</p>
      <ul aria-label={judul}>
        {isi.map((x) => <li key={x.kunci}><Link prefetch={false} href={x.tautan} aria-current={x.kini ? "true" : undefined} className={TAUTAN}><span>{x.nama}</span><span className="text-sm font-normal text-ink-2">{x.rinci}</span></Link></li>)}
      </ul>
    </>
  );
}

/** The place and the election this page is of, and the way to one's others. The address is known on the server as well, so also without JavaScript. */
export function PilihDilihat({ data }: { readonly data: Dilihat }) {
  const { alamat, kode, pemilihan, terbuka, tempat } = pakaiDilihat(data);
  const { tugas } = data;
  const nama = pemilihan?.nama ?? (alamat.pemilihan !== null ? "Pemilihan tidak ditemukan" : terbuka.length === 0 ? "Belum ada pemilihan" : kode === null ? `${terbuka.length} pemilihan` : "Tidak ada pemilihan di sini");
  const kepala = (
    <span className="min-w-0">
      <span className="block truncate font-semibold">{tempat?.nama ?? `${tugas.length} wilayah tugas`}</span>
      <span className="block truncate text-xs leading-4 text-ink-3">{nama}</span>
    </span>
  );
  const milik = data.pemilihan.filter((p) => tugas.some((t) => ikut(p, t.kode)));
  const pilihan = (p: PemilihanPilih) => ({ kunci: p.slug, nama: p.nama, rinci: p.rinci, tautan: keSana(p, alamat, kode, tugas), kini: p.slug === pemilihan?.slug });
  if (milik.length < 2 && tugas.length < 2) return <p className="flex min-w-0 items-center text-[15px] leading-5">{kepala}</p>;
  return (
    <Menu
      kelas="min-w-0"
      kelasKepala="min-h-11 gap-2 rounded-sm text-[15px] leading-5 hover:bg-lembar"
      kepala={<><span className="sr-only">Wilayah dan pemilihan yang dilihat:</span>{kepala}<Ikon nama="panah-bawah" ukuran={16} kelas="shrink-0 group-open:rotate-180 print:hidden" /></>}
    >
      <nav aria-label="Pilih wilayah tugas dan pemilihan" className="absolute top-full left-0 z-10 mt-1 max-h-[75vh] w-[min(24rem,calc(100vw-2rem))] overflow-y-auto border border-garis-kuat bg-kertas pb-2 shadow-angkat max-meja:fixed max-meja:top-14 max-meja:left-4 print:hidden">
        {tugas.length > 1 && <Pilihan judul="Wilayah tugas" isi={tugas.map((t) => ({ kunci: t.kode, nama: t.nama, rinci: t.peran, kini: t.kode === kode, tautan: ROUTES.wilayah(t.kode, pemilihan && ikut(pemilihan, t.kode) ? { pemilihan: pemilihan.slug } : {}) }))} />}
        <Pilihan judul="Pemilihan" isi={milik.filter((p) => !p.arsip).map(pilihan)} />
        <Pilihan judul="Arsip" isi={milik.filter((p) => p.arsip).map(pilihan)} />
      </nav>
    </Menu>
  );
}

/** Business time of the place looked at. */
export function WaktuDilihat({ data, waktu }: { readonly data: Dilihat; readonly waktu: Readonly<Record<TempatPilih["zona"], string>> }) {
  const { tempat } = pakaiDilihat(data);
  return waktu[tempat?.zona ?? data.tugas[0]?.zona ?? "WIB"];
}
