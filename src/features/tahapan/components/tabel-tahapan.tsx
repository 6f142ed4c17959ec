import Link from "next/link";
import { Cip } from "@/components/ui/cip";
import { Lencana } from "@/components/ui/lencana";
import type { BarisTahapan } from "../present";

export function KeadaanTahapan({ baris: { status, keadaan } }: { readonly baris: Pick<BarisTahapan, "status" | "keadaan"> }) {
  return status === "KRITIS" || status === "SIAP" ? <Cip status={status} teks={keadaan} /> : <span className={status === null ? "font-semibold" : "text-ink-2"}>{keadaan}</span>;
}

/** When, on what basis, how it stands, who answers, what it waits for and what it opens. A phone folds the rest under the name. */
export function TabelTahapan({ baris }: { readonly baris: readonly BarisTahapan[] }) {
  return (
    <table className="tabel">
      <caption className="sr-only">Tahapan menurut waktunya: dasar hukum, keadaan, penanggung jawab, yang ditunggu dan yang dibuka</caption>
      <thead><tr>
        <th scope="col" className="text-left">Tahapan</th><th scope="col" className="text-left max-meja:hidden">Waktu</th><th scope="col" className="text-left max-meja:hidden">Keadaan</th><th scope="col" className="text-left max-luas:hidden">Penanggung jawab</th>
        <th scope="col" className="text-left max-luas:hidden">Menunggu</th><th scope="col" className="text-left max-luas:hidden">Membuka</th>
      </tr></thead>
      <tbody>
        {baris.map((b) => (
          <tr key={b.kode} id={`tahapan-${b.kode}`} className="align-top">
            <th scope="row" className="text-left font-normal">
              <Link prefetch={false} href={b.tautan} className="jejak inline-flex min-h-6 items-center font-semibold max-meja:min-h-11">{b.nama}</Link>
              <span className="block text-sm text-ink-3">{b.dasar} {b.asal !== "RESMI" && <Lencana asal={b.asal} />}{b.tetap && " · tetap menurut undang-undang"}</span>
              <span className="block text-sm meja:hidden">{b.rentang} ({b.h})</span>
              <span className="block py-1 text-sm meja:hidden"><KeadaanTahapan baris={b} /></span>
              <span className="block text-sm text-ink-3 luas:hidden">{b.lembaga}{b.menunggu.length > 0 && `; menunggu ${b.menunggu.join(", ")}`}{b.membuka.length > 0 && `; membuka ${b.membuka.join(", ")}`}</span>
            </th>
            <td className="whitespace-nowrap max-meja:hidden">{b.rentang}<span className="block text-sm text-ink-3">{b.h}</span></td>
            <td className="whitespace-nowrap max-meja:hidden"><KeadaanTahapan baris={b} /></td>
            <td className="max-luas:hidden">{b.lembaga}</td>
            <td className="text-sm text-ink-2 max-luas:hidden">{b.menunggu.join(", ") || "—"}</td>
            <td className="text-sm text-ink-2 max-luas:hidden">{b.membuka.join(", ") || "—"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
