const TOMBOL = "inline-flex min-h-[44px] min-w-[44px] items-center justify-center gap-2 rounded-sm border-2 border-garis-kuat px-4 text-layar font-semibold text-ink hover:border-ink hover:bg-lembar";

type Props = {
  readonly ke: number; readonly banyak: number; readonly judul: string; readonly selang: number; readonly pilihan: readonly number[]; readonly jalan: boolean; readonly tenang: boolean; readonly penuh: (() => void) | null;
  readonly pindah: (langkah: number) => void; readonly aturSelang: (detik: number) => void; readonly jeda: () => void;
};

/** Where one is, always; the rest only while somebody is at the mouse or the keyboard. */
export function BilahLayar({ ke, banyak, judul, selang, pilihan, jalan, tenang, penuh, pindah, aturSelang, jeda }: Props) {
  return (
    <nav aria-label="Salindia" className="flex min-h-16 flex-wrap items-center gap-x-4 gap-y-2 text-layar max-meja:sticky max-meja:bottom-0 max-meja:bg-kertas max-meja:py-2">
      <p className="min-w-0 flex-1 truncate text-ink-2"><strong className="font-bold text-ink">{ke}/{banyak}</strong> <span className="max-meja:hidden">{judul}{jalan ? "" : ", dijeda"}</span></p>
      <div className={`flex flex-wrap items-center gap-3 ${tenang ? "meja:opacity-0 meja:focus-within:opacity-100" : ""}`}>
        <button type="button" className={TOMBOL} onClick={() => pindah(-1)}>‹<span className="max-meja:sr-only">Sebelumnya</span></button>
        <button type="button" className={TOMBOL} onClick={() => pindah(1)}><span className="max-meja:sr-only">Berikutnya</span>›</button>
        <button type="button" className={TOMBOL} onClick={jeda}>{jalan ? "Jeda" : "Jalan"}</button>
        <label className="flex items-center gap-3"><span className="sr-only">Ganti tiap</span>
          <select value={selang} onChange={(e) => aturSelang(Number(e.target.value))} className={`${TOMBOL} bg-kertas`}>{pilihan.map((s) => <option key={s} value={s}>{s} detik</option>)}</select>
        </label>
        {penuh && <button type="button" className={`${TOMBOL} max-meja:hidden`} onClick={penuh}>Layar penuh</button>}
      </div>
    </nav>
  );
}
