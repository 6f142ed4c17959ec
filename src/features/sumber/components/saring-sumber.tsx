import { KELAS_ISIAN } from "@/components/form/label-isian";
import { Tombol } from "@/components/ui/tombol";

type Pilihan = readonly { readonly nilai: string; readonly teks: string }[];
type Props = { readonly tujuan: string; readonly pada: string | undefined; readonly pilihan: readonly { readonly nama: string; readonly label: string; readonly kini: string; readonly isi: Pilihan }[] };

/** Which place, election and part of the register: a form of links, so it works without JavaScript. */
export function SaringSumber({ tujuan, pada, pilihan }: Props) {
  return (
    <form action={tujuan} method="get" role="search" aria-label="Saring sumber" className="mb-5 grid gap-3 meja:grid-cols-[repeat(auto-fit,minmax(10rem,1fr))] meja:items-end print:hidden">
      {pada && <input type="hidden" name="pada" value={pada} />}
      {pilihan.map((p) => (
        <label key={p.nama} className="grid gap-1 text-sm font-semibold">
          {p.label}
          <select name={p.nama} defaultValue={p.kini} key={p.kini} className={KELAS_ISIAN.replace("h-14", "h-11").replace("px-4 text-lg", "px-3 text-base font-normal")}>
            {p.isi.map((o) => <option key={o.nilai} value={o.nilai}>{o.teks}</option>)}
          </select>
        </label>
      ))}
      <Tombol type="submit">Tampilkan</Tombol>
    </form>
  );
}
