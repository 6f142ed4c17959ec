import { Tombol } from "@/components/ui/tombol";
import { ROUTES } from "@/lib/routes";
import type { ZonaTampil } from "../present";

const ZONA = ["WIB", "WITA", "WIT"] as const;
const KELAS = "h-11 rounded-sm border border-garis-kuat bg-kertas px-3";

/** The zones as one would have them. A plain form that asks for the page again, with what would change. */
export function PilihZona({ data }: { readonly data: ZonaTampil }) {
  return (
    <form action={ROUTES.adminProvinsi(data.kode)} method="get" className="grid gap-4">
      <ul className="border-t border-ink">
        <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-garis py-2">
          <label htmlFor={data.bidang} className="font-semibold">Provinsi {data.nama}</label>
          <select id={data.bidang} name={data.bidang} defaultValue={data.zona} className={KELAS}>{ZONA.map((z) => <option key={z} value={z}>{z}</option>)}</select>
        </li>
        {data.kabKota.map((k) => (
          <li key={k.bidang} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-garis py-2">
            <label htmlFor={k.bidang}>{k.nama} <span className="text-ink-2">kini {k.kini}</span></label>
            <select id={k.bidang} name={k.bidang} defaultValue={k.nilai} className={KELAS}><option value={data.ikut}>Ikut provinsi</option>{ZONA.map((z) => <option key={z} value={z}>{z}</option>)}</select>
          </li>
        ))}
      </ul>
      <Tombol type="submit" className="meja:justify-self-start">Lihat dampaknya</Tombol>
    </form>
  );
}
