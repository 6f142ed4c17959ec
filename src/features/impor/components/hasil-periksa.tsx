import { Cip } from "@/components/ui/cip";
import { Spanduk } from "@/components/ui/spanduk";
import { formatBilangan } from "@/lib/format";
import type { BarisTempat, HasilTampil } from "../present";

/** What came of the trial: what is wrong and where, and what the sums would be. */
export function HasilPeriksa({ hasil }: { readonly hasil: HasilTampil }) {
  return (
    <section aria-labelledby="hasil" className="grid min-w-0 gap-5">
      <h2 id="hasil">Hasil pemeriksaan</h2>
      <Spanduk rupa={hasil.siap ? "siap" : "kritis"} judul={hasil.judul} bentuk={hasil.siap ? "SIAP" : "KRITIS"}>{hasil.masalah.join(" ")}</Spanduk>
      {hasil.catatan.length > 0 && <p className="text-[15px] text-ink-2">{hasil.catatan.join(" ")}</p>}
      <DaftarCatatan judul="Galat" isi={hasil.galat} sisa={hasil.sisaGalat} />
      <DaftarCatatan judul="Perlu dilihat, tidak menghalangi" isi={hasil.peringatan} sisa={hasil.sisaPeringatan} />
      {hasil.hitungan.length > 0 && <dl className="flex flex-wrap gap-x-10 gap-y-3 border-t border-garis pt-3">{hasil.hitungan.map((h) => <div key={h.nama}><dt className="text-[15px] text-ink-2">{h.nama}</dt><dd className="text-xl font-bold">{h.nilai}</dd></div>)}</dl>}
      {hasil.hilang && <details className="text-[15px]"><summary className="min-h-11 py-2 font-semibold">{hasil.hilang.teks}</summary><ul className="columns-1 pl-5 meja:columns-2">{hasil.hilang.contoh.map((c) => <li key={c}>{c}</li>)}</ul></details>}
      {hasil.tempat.length > 0 && (hasil.adaTps || hasil.adaDpt) && <TabelTempat hasil={hasil} />}
    </section>
  );
}

function DaftarCatatan({ judul, isi, sisa }: { readonly judul: string; readonly isi: HasilTampil["galat"]; readonly sisa: number }) {
  if (isi.length === 0) return null;
  return (
    <div role="region" aria-label={judul} tabIndex={0} className="overflow-x-auto">
      <table className="tabel">
        <caption className="pb-1 text-left font-semibold">{judul}</caption>
        <thead><tr><th scope="col">Baris</th><th scope="col">Kolom</th><th scope="col">Apa yang salah</th></tr></thead>
        <tbody>{isi.map((g, i) => <tr key={`${g.baris} ${g.kolom} ${i}`}><th scope="row">{formatBilangan(g.baris)}</th><td className="break-words">{g.kolom}</td><td className="min-w-48 break-words">{g.pesan}</td></tr>)}</tbody>
      </table>
      {sisa > 0 && <p className="mt-2 text-[15px] text-ink-2">Dan {formatBilangan(sisa)} lagi.</p>}
    </div>
  );
}

function TabelTempat({ hasil }: { readonly hasil: HasilTampil }) {
  const pasang = [...(hasil.adaTps ? [["TPS", "tps"] as const] : []), ...(hasil.adaDpt ? [["DPT", "dpt"] as const] : [])];
  return (
    <div role="region" aria-label="Jumlah per kabupaten/kota" tabIndex={0} className="overflow-x-auto">
      <table className="tabel">
        <caption className="pb-1 text-left"><span className="font-semibold">Jumlah per kabupaten/kota</span> <span className="block text-[15px] text-ink-2">{hasil.tentang}</span></caption>
        <thead><tr><th scope="col">Wilayah</th><th scope="col" className="angka">Baris</th>{pasang.map(([nama]) => <Kepala key={nama} nama={nama} />)}</tr></thead>
        <tbody>{hasil.tempat.map((t) => <tr key={t.kode}><th scope="row">{t.nama}</th><td className="angka">{t.baris}</td>{pasang.map(([nama, apa]) => <Deret key={nama} d={t[apa]} />)}</tr>)}</tbody>
      </table>
    </div>
  );
}
const Kepala = ({ nama }: { readonly nama: string }) => <><th scope="col" className="angka">{nama} sebelum</th><th scope="col" className="angka">{nama} di berkas</th><th scope="col" className="angka">{nama} sesudah</th></>;
const Deret = ({ d }: { readonly d: BarisTempat["tps"] }) => <><td className="angka">{d.lama}</td><td className="angka">{d.berkas}{d.beda && <span className="mt-1 block"><Cip status="SUMBER_BERBEDA" teks={d.beda} /></span>}</td><td className="angka font-semibold">{d.jadi}</td></>;
