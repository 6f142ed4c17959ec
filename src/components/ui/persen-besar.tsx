/** "96,7 %" with the sign at half the size of the figure; words ("Belum ada data") at the size of words. */
export function PersenBesar({ teks, kelas, kelasTanda }: { readonly teks: string; readonly kelas: string; readonly kelasTanda: string }) {
  const angka = /^([\d.,]+)\s*%$/.exec(teks)?.[1];
  if (angka === undefined) return <span className={`${/^Belum ada/.test(teks) ? "arsir" : ""} inline-block border border-dashed border-kosong-bentuk p-3`}><span className="bg-kertas px-2 py-1 text-xl font-bold text-kosong-teks">{teks}</span></span>;
  return <span className={`font-bold tracking-angka whitespace-nowrap ${kelas}`}>{angka}<span className={`font-semibold tracking-normal ${kelasTanda}`}>{"\u00a0"}%</span></span>;
}
