import Link from "next/link";
import { Lencana } from "@/components/ui/lencana";
import { BentukBantahan } from "@/components/ui/tanda-bantahan";
import type { AlurLogistik, BarisBarang, SelTahap } from "../present";
import { AlurNanti } from "./alur-nanti";
import { AlurSel } from "./alur-sel";

/** The share of the last stage before `i` that has one: stages that are skipped pass it on. */
const sebelum = (sel: readonly SelTahap[], i: number): number | null => sel.slice(0, i).findLast((s) => s.persen !== null)?.persen ?? null;

/** The trailing stages that no item has reached or should have: they become one cell that says when. */
function tahapNanti({ tahap, barang }: Pick<AlurLogistik, "tahap" | "barang">) {
  const terakhirBuka = tahap.findLastIndex((_, i) => barang.some((b) => b.sel[i]?.keadaan === "ADA" || b.sel[i]?.keadaan === "BELUM_ADA_DATA"));
  return { buka: tahap.slice(0, terakhirBuka + 1), nanti: tahap.slice(terakhirBuka + 1) };
}

function Barang({ b, tersendat }: { readonly b: BarisBarang; readonly tersendat: boolean }) {
  return (
    <>
      <span className={`block leading-5 font-semibold ${tersendat ? "text-base" : "text-[15px]"}`}>{b.nama}</span>
      <span className="block text-xs leading-[18px] font-normal text-ink-3">{b.aturan} {b.asal !== "HITUNGAN" && <Lencana asal={b.asal} />}</span>
    </>
  );
}

/** Items × stages on a desk: a real table, a band in every cell. */
export function AlurMatriks({ data }: { readonly data: Pick<AlurLogistik, "tahap" | "barang"> }) {
  const { buka, nanti } = tahapNanti(data);
  return (
    <table className="mt-1 w-full table-fixed border-collapse max-meja:hidden print:table print:text-xs">
      <caption className="sr-only">Barang menurut tahap: jumlah dan bagian dari kebutuhan</caption>
      <colgroup>
        <col className="w-52 luas:w-66" /><col className="w-24 luas:w-28" />
        {buka.map((t) => <col key={t.kode} />)}
        {nanti.map((t) => <col key={t.kode} className="w-20" />)}
      </colgroup>
      <thead>
        <tr className="border-b border-ink align-bottom text-sm leading-5 text-ink-2">
          <th scope="col" className="py-2">Barang</th>
          <th scope="col" className="py-2 pr-5 text-right">Kebutuhan</th>
          {[...buka, ...nanti].map((t) => <th key={t.kode} scope="col" className="py-2 pl-2">{t.nama}</th>)}
        </tr>
      </thead>
      <tbody>
        {data.barang.map((b, baris) => {
          const tersendat = b.sel.some((s) => s.tersendat);
          return (
            <tr key={b.kode} className="h-[52px] border-b border-garis">
              <th scope="row" className="py-1.5 pr-2 align-middle"><Barang b={b} tersendat={tersendat} /></th>
              <td className="pr-5 text-right text-[15px] font-medium"><BentukBantahan bantahan={b.bantahan} kelas="mr-1 align-[-4px]" /><Link href={b.jejakKebutuhan} aria-label={`Kebutuhan ${b.nama}: ${b.kebutuhan}`} className="jejak inline-flex min-h-6 items-center">{b.kebutuhan}</Link></td>
              {b.sel.slice(0, buka.length).map((s, i) => <td key={s.tahap} className="h-px pt-1.5 align-bottom"><AlurSel sel={s} sebelum={sebelum(b.sel, i)} tinggi={tersendat ? "h-[68px]" : "h-[22px]"} /></td>)}
              {baris === 0 && nanti.length > 0 && <td colSpan={nanti.length} rowSpan={data.barang.length} className="border-l border-dashed border-garis-kuat bg-lembar p-4 align-top"><AlurNanti tahap={nanti} /></td>}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** The same on a phone: one block an item, two stages abreast. */
export function AlurDaftar({ data }: { readonly data: Pick<AlurLogistik, "tahap" | "barang"> }) {
  const { buka, nanti } = tahapNanti(data);
  return (
    <div className="meja:hidden print:hidden">
      <ul className="mt-2 border-t border-ink">
        {data.barang.map((b) => (
          <li key={b.kode} className="border-b border-garis py-3">
            <div className="flex items-start justify-between gap-4">
              <h3 className="min-w-0"><Barang b={b} tersendat={b.sel.some((s) => s.tersendat)} /></h3>
              <p className="text-right text-xs leading-5 text-ink-3">Kebutuhan<Link href={b.jejakKebutuhan} aria-label={`Kebutuhan ${b.nama}: ${b.kebutuhan}`} className="jejak block text-base font-medium text-ink"><BentukBantahan bantahan={b.bantahan} kelas="mr-1 align-[-2px]" />{b.kebutuhan}</Link></p>
            </div>
            <ol className="mt-1 grid grid-cols-2 gap-y-2">
              {b.sel.slice(0, buka.length).map((s, i) => (
                <li key={s.tahap} className="flex min-w-0 flex-col">
                  <p className="px-2 text-xs leading-[18px] text-ink-3">{buka[i]?.nama}</p>
                  <div className="flex-1"><AlurSel sel={s} sebelum={sebelum(b.sel, i)} tinggi={b.sel.some((x) => x.tersendat) ? "h-12" : "h-5"} /></div>
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ul>
      {nanti.length > 0 && <div className="mt-4 border border-dashed border-garis-kuat bg-lembar p-4"><AlurNanti tahap={nanti} denganNama /></div>}
    </div>
  );
}
