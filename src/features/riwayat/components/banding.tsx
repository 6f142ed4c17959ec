import Link from "next/link";
import { Bentuk } from "@/components/ui/bentuk";
import { TabelAngka } from "@/components/ui/tabel-angka";
import type { AngkaTampil } from "@/lib/tampil";
import type { BarisRiwayat, TabRiwayat } from "../present";

function Angka({ a }: { readonly a: AngkaTampil }) {
  return (
    <>
      <Link href={a.jejak} aria-label={`${a.label}: ${a.persenTeks}, ${a.statusTeks}`} className={`jejak inline-flex min-h-6 items-center gap-1.5 font-bold max-meja:min-h-11 ${a.persen === null ? "text-kosong-teks" : "whitespace-nowrap"}`}><Bentuk status={a.status} ukuran={14} />{a.persenTeks}</Link>
      <span className="block text-xs leading-[18px] text-ink-3">{a.nDariM}</span>
      <span className="block text-xs leading-[18px] text-ink-3">{a.batas ? `batas ${a.batas}` : a.persen === null ? "batas belum dapat dihitung" : "batas = angkanya"}; {a.cakupan}</span>
    </>
  );
}

function Selisih({ b }: { readonly b: BarisRiwayat }) {
  if (!b.sebab) return <span className="text-kosong-teks">belum dapat dibandingkan</span>;
  return <><span className="font-bold whitespace-nowrap">{b.sebab.selisih} poin</span><span className="sr-only">{b.sebab.arah === "NAIK" ? " naik" : b.sebab.arah === "TURUN" ? " turun" : " tetap"}</span></>;
}

/** Then beside now, and why they differ: restated bases, the rising demand, the reports, and another formula or a shifted schedule where there is one, each in a column of its own. */
export function Banding({ data }: { readonly data: TabRiwayat }) {
  if (data.kiniTeks === null) return <TabelAngka baris={data.baris.map((b) => b.lalu)} judul="Kesiapan dan aspeknya pada saat yang dilihat" kepala="Aspek" />;
  const [adaRumus, adaJadwal] = (["rumus", "jadwal"] as const).map((apa) => data.baris.some((b) => b.sebab?.[apa] != null));
  return (
    <>
      <table className="tabel max-[60rem]:hidden print:table">
        <caption className="sr-only">Kesiapan dan aspeknya pada saat yang dilihat, disandingkan dengan sekarang</caption>
        <thead>
          <tr>
            <th scope="col">Aspek</th><th scope="col" className="w-[26%]">Saat itu</th>
            <th scope="col" className="w-[26%]">Sekarang</th><th scope="col" className="angka">Selisih</th><th scope="col" className="angka">karena laporan</th><th scope="col" className="angka">karena target naik</th><th scope="col" className="angka">dinyatakan ulang</th>{adaRumus && <th scope="col" className="angka">rumus diubah</th>}{adaJadwal && <th scope="col" className="angka">jadwal digeser</th>}
          </tr>
        </thead>
        <tbody>
          {data.baris.map((b, i) => (
            <tr key={b.kunci} className="align-top">
              <th scope="row" className={i === 0 ? "font-bold" : ""}>{b.nama}</th>
              <td><Angka a={b.lalu} /></td>
              <td>{b.kini ? <Angka a={b.kini} /> : <span className="text-kosong-teks">tidak ada lagi</span>}</td><td className="angka"><Selisih b={b} /></td><td className="angka">{b.sebab?.laporan ?? "—"}</td><td className="angka">{b.sebab?.tuntutan ?? "—"}</td><td className="angka">{b.sebab?.dinyatakanUlang ?? "—"}</td>{adaRumus && <td className="angka">{b.sebab?.rumus ?? "—"}</td>}{adaJadwal && <td className="angka">{b.sebab?.jadwal ?? "—"}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="border-t border-ink min-[60rem]:hidden print:hidden">
        {data.baris.map((b) => (
          <li key={b.kunci} className="border-b border-garis py-2">
            <p className="font-semibold">{b.nama}</p>
            <div className="grid grid-cols-2 gap-x-4">
              <div><p className="text-xs text-ink-3">Saat itu</p><Angka a={b.lalu} /></div>
              {b.kini && <div><p className="text-xs text-ink-3">Sekarang</p><Angka a={b.kini} /></div>}
            </div>
            <p className="mt-1 text-sm"><Selisih b={b} />{b.sebab && <span className="text-ink-3">: laporan {b.sebab.laporan}, target naik {b.sebab.tuntutan}, dinyatakan ulang {b.sebab.dinyatakanUlang}{b.sebab.rumus !== null && `, rumus diubah ${b.sebab.rumus}`}{b.sebab.jadwal !== null && `, jadwal digeser ${b.sebab.jadwal}`}</span>}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
