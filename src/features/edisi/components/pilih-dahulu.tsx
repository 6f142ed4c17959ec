import { Tombol } from "@/components/ui/tombol";
import type { FormTampil } from "../present";

const KELAS = "h-11 max-w-full rounded-sm border border-garis-kuat bg-kertas px-3";

/** What has to be known before the form can be drawn: how many parts, under which parent. A plain GET, so that it works without JavaScript. */
export function PilihDahulu({ f }: { readonly f: FormTampil }) {
  if (f.apa !== "PECAH" && f.apa !== "PINDAH") return null;
  const [name, label] = f.apa === "PECAH" ? ["bagian", "Banyaknya bagian"] : ["ke", "Induk barunya"];
  return (
    <form className="mb-5 flex flex-wrap items-end gap-3" action="#formulir">
      {Object.entries({ provinsi: f.provinsi, di: f.di, apa: f.apa }).map(([n, nilai]) => <input key={n} type="hidden" name={n} value={nilai} />)}
      <div className="min-w-0"><label htmlFor={name} className="block font-semibold">{label}</label>
        <select id={name} name={name} defaultValue={f.apa === "PECAH" ? f.banyakBagian : f.induk} className={KELAS}>
          {f.apa === "PECAH" ? ["2", "3", "4", "5", "6"].map((n) => <option key={n}>{n}</option>) : f.semuaInduk.map((i) => <option key={i.nilai} value={i.nilai}>{i.teks}</option>)}
        </select>
      </div>
      <Tombol type="submit">Pilih</Tombol>
    </form>
  );
}
