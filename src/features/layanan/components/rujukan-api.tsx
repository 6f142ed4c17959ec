import type { BagianApi } from "../present";

/** The reference of one endpoint: what to send, an example, what comes back, what can go wrong. */
export function RujukanApi({ b }: { readonly b: BagianApi }) {
  return (
    <section aria-labelledby={b.kunci} className="border-t border-ink pt-5 pb-8">
      <h2 id={b.kunci} className="flex flex-wrap items-baseline gap-x-3"><code className="font-mono break-all">{b.metode} {b.jalur}</code></h2>
      <p className="mt-1 font-semibold">{b.judul}</p>
      <p className="max-w-3xl text-ink-2">{b.uraian}</p>
      <pre tabIndex={0} aria-label={`Contoh ${b.metode} ${b.jalur}`} className="my-4 max-w-full overflow-x-auto border border-garis bg-lembar p-4 font-mono text-[15px] leading-6 whitespace-pre">{b.contoh}</pre>
      {b.masukan.length > 0 && <Tabel judul={b.metode === "GET" ? "Parameter" : "Isi permintaan"} kepala={["Nama", "Isi", "Keterangan"]} baris={b.masukan.map((m) => [`${m.nama}${m.wajib ? " (wajib)" : ""}`, m.jenis, m.uraian])} />}
      <details className="mt-3"><summary className="flex min-h-11 cursor-pointer items-center font-semibold">Isi jawaban</summary><Tabel judul="Isi jawaban" kepala={["Nama", "Isi", "Keterangan"]} baris={b.jawaban.map((m) => [m.nama, m.jenis, m.uraian])} /></details>
      <details><summary className="flex min-h-11 cursor-pointer items-center font-semibold">Yang dapat salah</summary><Tabel judul="Yang dapat salah" kepala={["Status", "Arti"]} baris={b.galat.map((g) => [g.status, g.arti])} /></details>
    </section>
  );
}

function Tabel({ judul, kepala, baris }: { readonly judul: string; readonly kepala: readonly string[]; readonly baris: readonly (readonly string[])[] }) {
  return (
    <div className="max-w-full overflow-x-auto" tabIndex={0} role="region" aria-label={judul}>
      <table className="w-full text-left text-[15px]">
        <caption className="sr-only">{judul}</caption>
        <thead><tr>{kepala.map((k) => <th key={k} scope="col" className="border-b border-garis-kuat py-2 pr-6 font-semibold">{k}</th>)}</tr></thead>
        <tbody>
          {baris.map(([nama, ...lain], i) => (
            <tr key={`${nama} ${i}`} className="align-top">
              <th scope="row" className="border-b border-garis py-2 pr-6 font-mono font-normal whitespace-nowrap">{nama}</th>
              {lain.map((isi, j) => <td key={kepala[j + 1]} className="border-b border-garis py-2 pr-6">{isi}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
