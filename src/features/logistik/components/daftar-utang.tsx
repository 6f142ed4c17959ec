import Link from "next/link";
import { Cip } from "@/components/ui/cip";
import { Ikon } from "@/components/ui/ikon";
import { formatBilangan } from "@/lib/format";
import type { Utang } from "../present";

/** What I owe, late first; one row is one thumb wide. TPS lie under their desa or kelurahan, open at once while they are few. */
export function DaftarUtang({ utang, di }: { readonly utang: readonly Utang[]; readonly di: string }) {
  if (utang.length === 0) return <p className="border-t border-ink py-5 text-lg">Belum ada tahap yang dibuka untuk wilayah Anda.</p>;
  const kelompok = new Map<string, { readonly nama: string; readonly isi: Utang[] }>();
  for (const u of utang) if (u.kelompok) {
    const ada = kelompok.get(u.kelompok.kode) ?? { nama: u.kelompok.nama, isi: [] };
    ada.isi.push(u);
    kelompok.set(u.kelompok.kode, ada);
  }
  const sedikit = utang.filter((u) => u.kelompok !== null).length <= LANGSUNG_TERBUKA;
  return (
    <ul aria-label={`Wilayah yang harus melapor: ${di}`} className="border-t border-ink">
      {utang.filter((u) => u.kelompok === null).map((u) => <BarisUtang key={u.kode} u={u} />)}
      {[...kelompok].map(([kode, { nama, isi }]) => <KelompokTps key={kode} nama={nama} isi={isi} terbuka={sedikit} />)}
    </ul>
  );
}

/** TPS that fit a phone without much scrolling. */
const LANGSUNG_TERBUKA = 12;

function KelompokTps({ nama, isi, terbuka }: { readonly nama: string; readonly isi: readonly Utang[]; readonly terbuka: boolean }) {
  const berutang = isi.filter((u) => u.status !== "SIAP").length;
  return (
    <li className="border-b border-garis">
      <details open={terbuka} className="group">
        <summary className="flex min-h-16 flex-wrap items-center justify-between gap-x-4 gap-y-1 py-3">
          <span className="min-w-0"><span className="block text-lg font-semibold">{nama}</span><span className="block text-[15px] text-ink-2">{formatBilangan(isi.length)} TPS, {berutang === 0 ? "semua lunas hari ini" : `${formatBilangan(berutang)} belum dilaporkan hari ini`}</span></span>
          <span className="flex items-center gap-3">{isi[0] && <Cip status={isi[0].status} teks={isi[0].statusTeks} />}<Ikon nama="panah-bawah" ukuran={20} kelas="text-tinta group-open:rotate-180" /></span>
        </summary>
        <ul aria-label={`TPS di ${nama}`} className="border-t border-garis pl-4">{isi.toSorted((a, b) => (a.kode < b.kode ? -1 : 1)).map((u) => <BarisUtang key={u.kode} u={u} />)}</ul>
      </details>
    </li>
  );
}

const BarisUtang = ({ u }: { readonly u: Utang }) => (
  <li className="border-b border-garis last:border-b-0">
    <Link prefetch={u.kelompok ? false : null} href={u.tautan} className="flex min-h-16 flex-wrap items-center justify-between gap-x-4 gap-y-1 py-3 text-ink no-underline hover:bg-lembar">
      <span className="min-w-0"><span className="block text-lg font-semibold">{u.nama}</span><span className="block text-[15px] text-ink-2">{u.belum}; {u.terakhir}</span></span>
      <Cip status={u.status} teks={u.statusTeks} />
    </Link>
  </li>
);
