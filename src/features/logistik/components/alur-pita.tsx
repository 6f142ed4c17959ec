type Props = { readonly dari: number | null; readonly ke: number | null; readonly putus: boolean; readonly tersendat: boolean; readonly kelas?: string };

const ATAS = 2;
const BAWAH = 22;
const y = (persen: number) => BAWAH - (Math.max(0, Math.min(100, persen)) / 100) * (BAWAH - ATAS);

/** The band of one stage, from the share before it to its own. What is lost is solid only where the flow is stuck. */
export function AlurPita({ dari, ke, putus, tersendat, kelas = "h-[22px]" }: Props) {
  if (ke === null) return null;
  const [y0, y1] = [y(dari ?? ke), y(ke)];
  return (
    <svg viewBox="0 0 100 22" preserveAspectRatio="none" aria-hidden="true" className={`block w-full [print-color-adjust:exact] ${kelas}`}>
      {!putus && <path d={`M0 ${y0}L14 ${y1}H100V22H0z`} className="fill-siap-pucat print:fill-lekuk" />}
      {!putus && y1 > y0 && <path d={`M0 ${y0}H100V${y1}H14z`} className={tersendat ? "fill-kritis-bentuk" : "fill-lekuk"} />}
      <path d={`M0 ${y0}L14 ${y1}H100`} fill="none" vectorEffect="non-scaling-stroke" className="stroke-siap-bentuk" strokeWidth={putus ? 1.5 : 3} {...(putus ? { strokeDasharray: "3 3" } : {})} />
    </svg>
  );
}
