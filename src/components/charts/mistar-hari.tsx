type HariMistar = { readonly hMin: number; readonly teks: string; readonly tanggal: string; readonly kini: boolean };
type PitaMistar = { readonly nama: string; readonly mulaiH: number; readonly selesaiH: number; readonly utama: boolean };

type Props = {
  readonly hari: readonly HariMistar[];
  readonly pita: readonly PitaMistar[];
  /** Now, in days relative to the vote; its fraction is the place within the day. */
  readonly kini: number;
  readonly nama: string;
};

const persen = (n: number, dari: number) => `${(n / dari) * 100}%`;
const jepit = (n: number, atas: number) => Math.max(0, Math.min(atas, n));

type Terletak = PitaMistar & { readonly y: number };

/** Two lanes: what decides goes below, the rest above or wherever it does not cover another. What fits in neither is left out. */
function diLajur(pita: readonly PitaMistar[], letak: (h: number) => number): readonly Terletak[] {
  const isi: Terletak[] = [];
  const bentrok = (p: PitaMistar, y: number) => isi.some((q) => q.y === y && letak(q.mulaiH) <= letak(p.selesaiH) && letak(p.mulaiH) <= letak(q.selesaiH));
  for (const p of pita.toSorted((a, b) => Number(b.utama) - Number(a.utama) || letak(a.mulaiH) - letak(b.mulaiH))) {
    const y = (p.utama ? [24, 0] : [0, 24]).find((l) => !bentrok(p, l));
    if (y !== undefined) isi.push({ ...p, y });
  }
  return isi;
}

/** One width of the ruler. Coordinates in percent: it fits any width and the letters never scale. */
function Mistar({ hari, pita, kini, nama, sempit }: Props & { readonly sempit: boolean }) {
  const n = hari.length;
  const awal = hari[0];
  const akhir = hari[n - 1];
  if (!awal || !akhir) return null;
  // Days may be counted up (−14 … 0) or down (14 … 0).
  const arah = akhir.hMin >= awal.hMin ? 1 : -1;
  const letak = (h: number) => (h - awal.hMin) * arah;
  const kiniKe = hari.findIndex((h) => h.kini);
  const jarum = kiniKe < 0 ? null : kiniKe + (kini - Math.floor(kini));
  const tampil = diLajur(pita.filter((b) => letak(b.selesaiH) >= 0 && letak(b.mulaiH) < n), letak);

  return (
    <svg role="img" aria-label={nama} width="100%" height="104" className={`overflow-visible [print-color-adjust:exact] ${sempit ? "block luas:hidden print:hidden" : "hidden luas:block print:block"}`}>
      {tampil.map((b) => {
        const [x1, x2] = [jepit(letak(b.mulaiH), n), jepit(letak(b.selesaiH) + 1, n)];
        // The inner svg cuts a name that does not fit.
        return (
          <svg key={b.nama} x={persen(x1, n)} y={b.y} width={persen(x2 - x1, n)} height="20">
            <rect x="0.5" y="0.5" width="99%" height="19" className={b.utama ? "fill-tinta-pucat stroke-tinta" : "fill-lekuk print:stroke-garis"} />
            <text x="7" y="14.5" fontSize="13" className={b.utama ? "fill-tinta font-semibold" : "fill-ink-2 font-medium"}>{b.nama}</text>
          </svg>
        );
      })}
      {jarum !== null && <rect x="0" y="57" width={persen(jarum, n)} height="3" className="fill-tinta" />}
      <line x1="0" x2="100%" y1="58" y2="58" className="stroke-ink" />
      {hari.map((h, i) => {
        const warna = h.kini ? "fill-tinta font-bold" : h === akhir ? "fill-ink font-bold" : kiniKe >= 0 && i < kiniKe ? "fill-ink-3" : "fill-ink-2";
        return (
          <g key={h.hMin}>
            <line x1={persen(i, n)} x2={persen(i, n)} y1="58" y2={h === akhir ? "72" : "66"} className="stroke-ink" />
            {!sempit && [0.25, 0.5, 0.75].map((q) => <line key={q} x1={persen(i + q, n)} x2={persen(i + q, n)} y1="58" y2="62" className="stroke-garis-kuat" />)}
            <text x={persen(i + 0.5, n)} y="82" fontSize="14" textAnchor="middle" className={warna}>{h.teks === "Hari H" && sempit ? "H" : h.teks}</text>
            <text x={persen(i + 0.5, n)} y="100" fontSize="13" textAnchor="middle" className={warna}>{sempit ? (h.tanggal.split(" ").at(-1) ?? "") : h.tanggal}</text>
          </g>
        );
      })}
      <line x1="100%" x2="100%" y1="58" y2="72" className="stroke-ink" />
      {akhir.hMin === 0 && <rect x={persen(n - 1 + 7 / 24, n)} y="32" width={persen(6 / 24, n)} height="26" className="fill-ink" />}
      {jarum !== null && (
        <>
          <line x1={persen(jarum, n)} x2={persen(jarum, n)} y1="24" y2="66" strokeWidth="2" className="stroke-tinta" />
          <circle cx={persen(jarum, n)} cy="58" r="5" strokeWidth="2" className="fill-tinta stroke-kertas" />
          <text x={persen(jarum, n)} dx="8" y="44" fontSize="13" paintOrder="stroke" strokeWidth="4" className="fill-tinta stroke-kertas font-semibold">kini</text>
        </>
      )}
    </svg>
  );
}

/** Day ruler up to the vote: the whole on a desk, from yesterday on where it is narrow. */
export function MistarHari(props: Props) {
  const kiniKe = props.hari.findIndex((h) => h.kini);
  const mulai = Math.max(0, Math.min(kiniKe < 0 ? Infinity : kiniKe - 1, props.hari.length - 9));
  const dekat = props.hari.slice(mulai, mulai + 9);
  return (
    <>
      <Mistar {...props} sempit={false} />
      <Mistar {...props} hari={dekat} sempit />
    </>
  );
}
