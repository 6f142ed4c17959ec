import { Spanduk } from "@/components/ui/spanduk";
import type { DampakGeser as Data } from "../present";

/** What a shift moves, before it is stored: from when to when, and why. */
export function DampakGeser({ data }: { readonly data: Data }) {
  return (
    <section aria-labelledby="dampak" className="grid gap-3">
      <h2 id="dampak" tabIndex={-1}>Yang akan bergeser</h2>
      <p className="text-[15px] leading-6">{data.kalimat}</p>
      {data.peringatan.length > 0 && <Spanduk rupa="perhatian" judul="Perlu diperhatikan.">{data.peringatan.join(" ")}</Spanduk>}
      {data.baris.length > 0 && (
        <table className="tabel">
          <caption className="sr-only">Tahapan yang bergeser: tanggal lama dan baru</caption>
          <thead><tr><th scope="col" className="text-left">Tahapan</th><th scope="col" className="text-left max-meja:hidden">Sekarang</th><th scope="col" className="text-left">Menjadi</th><th scope="col" className="text-left max-meja:hidden">Karena</th></tr></thead>
          <tbody>
            {data.baris.map((b) => (
              <tr key={b.kode} className="align-top">
                <th scope="row" className="text-left font-semibold">{b.nama}<span className="block text-sm font-normal text-ink-3 meja:hidden">sekarang {b.dari}; {b.sebab}</span></th>
                <td className="max-meja:hidden">{b.dari}</td><td className="font-semibold">{b.ke}<span className="block text-sm font-normal text-ink-3">{b.hari}</span></td><td className="text-sm text-ink-2 max-meja:hidden">{b.sebab}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
