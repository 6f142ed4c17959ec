import { BelumTerhitung } from "@/components/ui/belum-terhitung";
import type { presentBeda, presentPratinjau } from "../present";

type Props = { readonly beda: ReturnType<typeof presentBeda>; readonly pratinjau: ReturnType<typeof presentPratinjau> | null; /** Its effect could not be worked out now: where to ask again. */ readonly cobaLagi: string | null };

/** The draft before it counts: what changes, and what it does to today's figures. */
export function TinjauDraf({ beda, pratinjau, cobaLagi }: Props) {
  return (
    <div className="grid gap-8 luas:grid-cols-2 luas:gap-x-12">
      <section aria-labelledby="beda">
        <h2 id="beda">Yang berubah</h2>
        <table className="tabel mt-1">
          <caption className="sr-only">Nilai yang diubah draf</caption>
          <thead><tr><th scope="col">Apa</th><th scope="col">Kini</th><th scope="col">Menjadi</th></tr></thead>
          <tbody>{beda.map((b) => <tr key={b.kunci}><th scope="row">{b.apa}<span className="block text-sm font-normal text-ink-2">{b.bidang}</span></th><td className="break-words">{b.lama}</td><td className="font-semibold break-words">{b.baru}</td></tr>)}</tbody>
        </table>
      </section>
      {cobaLagi && <div><BelumTerhitung cobaLagi={cobaLagi}>Draf tetap dapat diterbitkan.</BelumTerhitung></div>}
      {pratinjau && (
        <section aria-labelledby="akibat">
          <h2 id="akibat">Akibatnya bagi {pratinjau.wilayah} hari ini</h2>
          <p className="text-[15px] text-ink-2">{pratinjau.kalimat}</p>
          <table className="tabel mt-1">
            <caption className="sr-only">Capaian menurut versi yang berlaku dan menurut draf, dari laporan yang sama</caption>
            <thead><tr><th scope="col">Capaian</th><th scope="col" className="angka">Bobot</th><th scope="col" className="angka">Kini</th><th scope="col" className="angka">Menurut draf</th></tr></thead>
            <tbody>{pratinjau.baris.map((b) => <tr key={b.nama}><th scope="row">{b.nama}</th><td className="angka">{b.bobot}</td><td className="angka">{b.lama}</td><td className={`angka ${b.baru === b.lama ? "" : "font-bold"}`}>{b.baru}</td></tr>)}</tbody>
          </table>
        </section>
      )}
    </div>
  );
}
