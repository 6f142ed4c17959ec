import { Bentuk } from "@/components/ui/bentuk";
import { KeteranganBantahan } from "@/components/ui/tanda-bantahan";
import type { Tayangan, WilayahLayar } from "../present";
import { AngkaLayar, LencanaLayar } from "./angka-layar";

const KOLOM = ["meja:col-start-1", "meja:col-start-2", "meja:col-start-3", "meja:col-start-4", "meja:col-start-5", "meja:col-start-6", "meja:col-start-7"] as const;
const BARIS = ["meja:row-start-1", "meja:row-start-2", "meja:row-start-3", "meja:row-start-4", "meja:row-start-5"] as const;
const LEBAR = ["", "", "", "meja:grid-cols-3", "meja:grid-cols-4", "meja:grid-cols-5", "meja:grid-cols-6", "meja:grid-cols-7"] as const;
const RUPA = {
  KRITIS: "bg-kritis-bentuk text-di-atas-kritis [--color-ink-2:var(--color-di-atas-kritis)] [--sela:var(--color-kritis-bentuk)]", PERHATIAN: "bg-perhatian-pucat",
  DIAM: "border-2 border-dashed border-kosong-bentuk", BELUM_ADA_DATA: "arsir border-2 border-dashed border-kosong-bentuk",
} as const;

/** Where each stands on the map, when all have their cell and it fits the wall; else simply in order. */
function tempat(bagian: readonly WilayahLayar[]): { readonly kelas: (w: WilayahLayar) => string; readonly lebar: string } {
  const cocok = bagian.every(({ petak }) => petak !== null && (KOLOM[petak[0]] ?? "") !== "" && (BARIS[petak[1]] ?? "") !== "");
  if (cocok) return { kelas: ({ petak }) => (petak ? `${KOLOM[petak[0]]} ${BARIS[petak[1]]}` : ""), lebar: LEBAR[Math.max(3, ...bagian.map((w) => (w.petak?.[0] ?? 0) + 1))] ?? "" };
  return { kelas: () => "", lebar: LEBAR[bagian.length <= 12 ? 4 : bagian.length <= 20 ? 5 : 7] ?? "" };
}

/** All parts at one glance, as they lie to each other. */
export function SalindiaPetak({ data, bagian, judul }: { readonly data: Tayangan; readonly bagian: readonly WilayahLayar[]; readonly judul: string }) {
  const { kelas, lebar } = tempat(bagian);
  return (
    <div className="flex h-full flex-col">
      <h1 className="py-5 text-layar-lg font-semibold tracking-rapat">{judul}<LencanaLayar asal={data.utama.asal} /> <span className="ml-3 text-layar font-normal tracking-normal text-ink-2">umur laporan terbaru</span> <KeteranganBantahan semua={bagian.map((w) => w.bantahan?.status)} ukuran={32} kelas="ml-6 !gap-3 !text-layar font-normal tracking-normal" /></h1>
      <ol className={`grid min-h-0 flex-1 auto-rows-fr grid-cols-2 gap-4 pb-2 ${lebar}`}>
        {bagian.map((w) => (
          <li key={w.kode} className={`flex min-w-0 flex-col justify-between px-5 py-2 ${w.status in RUPA ? RUPA[w.status as keyof typeof RUPA] : "border-2 border-garis"} ${kelas(w)}`}>
            <p className="flex min-w-0 items-center gap-3 text-layar font-semibold"><span className="truncate">{w.label}</span>{w.bantahan && <><Bentuk status={w.bantahan.status} polos={w.status === "KRITIS"} kelas="size-8" /><span className="sr-only">{w.bantahan.teks}</span></>}</p>
            <AngkaLayar angka={w} ukuran="baris" pudar={w.status === "DIAM"} />
            <p className="flex min-w-0 items-center gap-3 text-layar text-ink-2"><Bentuk status={w.status} polos={w.status === "KRITIS"} kelas="size-8" /><span className="truncate"><span className="font-semibold">{w.statusTeks}</span>, {w.umurPendek}</span></p>
          </li>
        ))}
      </ol>
    </div>
  );
}
