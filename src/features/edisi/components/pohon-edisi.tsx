import Link from "next/link";
import { TombolTautan } from "@/components/ui/tombol";
import type { EdisiTampil } from "../present";

type Props = { readonly e: EdisiTampil; /** While a form is open it stands at the top, and the list below would only push it down. */ readonly mengubah: boolean; readonly alamat: (q: Readonly<Record<string, string>>) => string };
const TAUTAN = "inline-flex min-h-11 items-center text-tinta underline underline-offset-[3px]";

/** The tree as it will be, a level at a time, and what may be done to the place one is at. */
export function PohonEdisi({ e, mengubah, alamat }: Props) {
  const s = e.simpul;
  if (!s) return null;
  return (
    <>
      <nav aria-label="Di atasnya" className="flex flex-wrap gap-x-2">{s.atas.map((a) => <span key={a.kode}><Link className={TAUTAN} href={alamat({ di: a.kode })}>{a.nama}</Link> ›</span>)}</nav>
      <h3 className="text-xl font-semibold">{s.namaLengkap} <span className="font-normal text-ink-2">{s.kode}</span></h3>
      <p className="text-ink-2">{s.ukuran}</p>
      {s.dapat && <p className="my-3 flex flex-wrap gap-2">{e.tindakan.map((t) => <TombolTautan key={t.apa} href={alamat({ di: s.kode, apa: t.apa })} aria-current={t.kini ? "true" : undefined}>{t.nama}</TombolTautan>)}</p>}
      {!mengubah && s.anak.length > 0 && <ul aria-label={s.sebutan} className="border-t border-ink">{s.anak.map((a) => <li key={a.kode} className="border-b border-garis"><Link className={TAUTAN} href={alamat({ di: a.kode })}>{a.nama}</Link> <span className="text-ink-2">{a.kode}{a.bawah > 0 ? `, ${a.bawah} di bawahnya` : ""}</span></li>)}</ul>}
    </>
  );
}
