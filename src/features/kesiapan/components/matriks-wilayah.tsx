import { Batang } from "@/components/charts/batang";
import { Bentuk } from "@/components/ui/bentuk";
import { kataBantahan } from "@/components/ui/tanda-bantahan";
import { type Konteks, ROUTES } from "@/lib/routes";
import type { StatusTampil } from "@/lib/tampil";
import type { BarisWilayah, Dasbor, SelAspek as Sel } from "../present";
import { namaKolom } from "./nama-kolom";
import { TandaBaris } from "./tanda-baris";

const tanpaTanda = (teks: string) => teks.replace(/\s*%$/, "");

/** Only what is not in order carries ink. */
const SEL: Partial<Record<StatusTampil, string>> = {
  PERHATIAN: "bg-perhatian-pucat font-semibold text-perhatian-teks print:border print:border-garis-kuat",
  KRITIS: "bg-kritis-bentuk font-bold text-di-atas-kritis [--sela:var(--color-kritis-bentuk)] print:border-2 print:border-ink print:bg-kertas print:[--sela:var(--color-kertas)] print:text-ink",
};

type PropsSel = { readonly a: Sel | undefined; readonly nama: string; readonly b: BarisWilayah; readonly konteks: Konteks; readonly baru: boolean };

function SelAspek({ a, nama, b, konteks, baru }: PropsSel) {
  if (!a) return <td className="px-0 text-right text-ink-3"><span className="pr-1.5 luas:pr-2">–</span><span className="sr-only">tidak dinilai</span></td>;
  const diam = b.status === "DIAM";
  const rupa = diam ? undefined : SEL[a.status];
  const kosong = a.persen === null && a.status !== "BELUM_WAKTUNYA";
  return (
    <td className="p-0 text-right">
      <a
        href={ROUTES.jejak(b.kode, a.aspek, konteks)} title={a.hari ?? undefined} aria-label={`${nama} ${b.label}: ${a.teks}, ${a.statusTeks}${a.hari ? `, ${a.hari}` : ""}${kataBantahan(a.bantahan)}`}
        className={`inline-flex h-6.5 min-w-13 items-center justify-end px-1.5 luas:min-w-16 no-underline hover:underline ${a.bantahan && rupa ? "gap-1" : "gap-1.5 luas:px-2"} ${rupa ?? (diam ? "text-ink-3" : "text-ink-2")} ${kosong ? "arsir border border-dashed border-kosong-bentuk" : ""} ${baru ? "baru" : ""}`}
      >
        {rupa && <Bentuk status={a.status} ukuran={12} polos={a.status === "KRITIS"} />}
        {a.bantahan && <Bentuk status={a.bantahan} ukuran={12} polos />}
        {a.status === "BELUM_WAKTUNYA" && a.persen === null ? <Bentuk status="BELUM_WAKTUNYA" ukuran={14} polos kelas="text-garis-kuat" /> : a.persen === null ? <span className="rounded-full bg-kertas p-0.5"><Bentuk status={a.status} ukuran={16} kelas="block" /></span> : tanpaTanda(a.teks)}
      </a>
    </td>
  );
}

function Baris({ b, kolom, rata, jumlah = false, konteks, baru }: { readonly b: BarisWilayah; readonly kolom: Dasbor["aspekKolom"]; readonly rata: number | null; readonly jumlah?: boolean; readonly konteks: Konteks; readonly baru: ReadonlySet<string> }) {
  const diam = b.status === "DIAM";
  return (
    <tr className={jumlah ? "h-7 border-t border-ink font-semibold max-lapang:h-9" : "h-7 border-b border-garis hover:bg-lembar max-lapang:h-9"}>
      <th scope="row" className="pr-3 font-medium luas:whitespace-nowrap">
        {jumlah ? b.label : <a href={b.tautan} className="inline-flex min-h-6 items-center text-ink no-underline hover:text-tinta hover:underline">{b.label}</a>}
        <TandaBaris b={b} />
      </th>
      <td className="pr-3 whitespace-nowrap" colSpan={b.persen === null ? 2 : 1}>
        <a href={b.jejak} title={`${b.nDariM}, ${b.cakupan}`} aria-label={`Kesiapan ${b.label}: ${b.persenTeks}, ${b.statusTeks}${b.bantahan ? `; ${b.bantahan.teks}` : ""}`} className={`inline-flex min-h-6 items-center gap-2 text-[17px] font-bold text-ink no-underline hover:underline ${baru.has(b.kunci) ? "baru" : ""}`}>
          {jumlah ? <span className="w-4" /> : <Bentuk status={b.status} />}
          {b.persen === null ? <span className="text-sm font-medium">{b.persenTeks}</span> : tanpaTanda(b.persenTeks)}
        </a>
      </td>
      {b.persen !== null && <td className="w-16 pr-2 luas:w-24 luas:pr-3"><Batang persen={b.persen} status={jumlah ? null : b.status} rata={jumlah ? null : rata} /></td>}
      {kolom.map((k) => <SelAspek key={k.kode} a={b.aspek.find((a) => a.aspek === k.kode)} nama={k.nama} b={b} konteks={konteks} baru={baru.has(`${b.kode} ${k.kode}`)} />)}
      <td className="pl-1 text-right whitespace-nowrap text-ink-2">{b.hari ?? <span aria-hidden="true" className="text-ink-3">–</span>}</td>
      <td className={`pl-1 text-right whitespace-nowrap ${diam ? "font-bold text-ink" : "text-ink-2"}`}>{b.umurPendek}</td>
    </tr>
  );
}

/** Area × aspect: a real table, the silent first, then the weakest. Phones get the list instead. */
export function MatriksWilayah({ data, baru }: { readonly data: Pick<Dasbor, "anak" | "total" | "aspekKolom" | "anakSebutan" | "utama" | "konteks">; readonly baru: ReadonlySet<string> }) {
  const kolom = data.aspekKolom;
  return (
    <table className="mt-1 w-full border-collapse text-[15px] leading-5 max-[60rem]:hidden print:table print:text-xs">
      <caption className="sr-only">{data.anakSebutan}: kesiapan dan tiap aspek dalam persen, yang diam lalu yang terlemah lebih dahulu</caption>
      <thead>
        <tr className="border-b border-ink align-bottom text-xs leading-4 text-ink-2">
          <th scope="col" className="py-1">Wilayah</th>
          <th scope="col" className="py-1" colSpan={2}>Kesiapan</th>
          {kolom.map((k) => <th key={k.kode} scope="col" className="py-1 pr-1.5 pl-1 text-right luas:pr-2"><span aria-hidden="true" title={k.nama}>{namaKolom(k.nama)}</span><span className="sr-only">{k.nama}</span><span className="block font-normal text-ink-3"><span className="sr-only">bobot </span>{k.bobot}</span></th>)}
          <th scope="col" className="py-1 pl-2 text-right" title="Aspek yang paling jauh di belakang kurva targetnya">Tertinggal<span className="block font-normal text-ink-3">dari kurva</span></th>
          <th scope="col" className="py-1 pl-2 text-right" title="Umur laporan terbaru">Laporan<span className="block font-normal text-ink-3">terbaru</span></th>
        </tr>
      </thead>
      <tbody>{data.anak.map((b) => <Baris key={b.kode} b={b} kolom={kolom} rata={data.utama.persen} konteks={data.konteks} baru={baru} />)}</tbody>
      <tfoot><Baris b={data.total} kolom={kolom} rata={null} jumlah konteks={data.konteks} baru={baru} /></tfoot>
    </table>
  );
}
