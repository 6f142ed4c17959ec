import { Bentuk } from "@/components/ui/bentuk";
import { Cetak } from "@/components/ui/cetak";
import { DaftarDokumen } from "@/components/ui/daftar-dokumen";
import { TombolTautan } from "@/components/ui/tombol";
import type { ResiTampil } from "../present";

/** What was stored, by whom, when: the number can be read aloud and looked up. */
export function Resi({ resi, kembali, dasbor }: { readonly resi: ResiTampil; readonly kembali: string; readonly dasbor: string }) {
  const rinci = [["Diterima", resi.waktu], ["Keadaan per", resi.per], ["Pelapor", resi.pelapor], ["Saluran", resi.saluran], ["Sidik", resi.sidik], ...(resi.catatan ? [["Catatan", resi.catatan]] : [])] as const;
  return (
    <section aria-labelledby="resi" className="py-5">
      <div className="flex items-center gap-3" role="status">
        <Bentuk status="SIAP" ukuran={36} />
        <h2 id="resi" className="text-2xl font-bold">Laporan diterima</h2>
      </div>
      <p className="mt-2 text-ink-2">{resi.tetap ? "Tidak ada perubahan; angkanya kini berlaku untuk hari itu." : "Angkanya sudah masuk buku. Dasbor memakai angka dengan tanggal keadaan terbaru."}</p>
      <div className="mt-4 border border-ink p-5">
        <p className="text-sm text-ink-2">Nomor resi</p>
        <p className="text-3xl font-bold tracking-rapat break-all">{resi.nomor}</p>
        <dl className="mt-4 grid gap-2 border-t border-dashed border-garis-kuat pt-4">
          {rinci.map(([nama, isi]) => <div key={nama} className="grid grid-cols-[7rem_minmax(0,1fr)] gap-3"><dt className="text-ink-2">{nama}</dt><dd>{isi}</dd></div>)}
        </dl>
        <table className="mt-4 border-t border-dashed border-garis-kuat">
          <caption className="sr-only">Angka yang disimpan</caption>
          <thead className="sr-only"><tr><th scope="col">Barang dan tahap</th><th scope="col">Jumlah</th></tr></thead>
          <tbody>{resi.nilai.map((n) => <tr key={n.nama} className="border-b border-garis align-top"><th scope="row" className="py-2 pr-3 font-normal">{n.nama}{n.keterangan && <span className="block text-sm text-ink-2">{n.keterangan}</span>}</th><td className="py-2 text-right font-semibold whitespace-nowrap">{n.nilai}</td></tr>)}</tbody>
        </table>
        <div className="mt-4 border-t border-dashed border-garis-kuat pt-4"><h3 className="mb-1 font-semibold">Dokumen</h3>{resi.dokumen.length > 0 ? <DaftarDokumen dokumen={resi.dokumen} label="Dokumen laporan ini" /> : <p className="text-ink-2">Tanpa dokumen.</p>}</div>
      </div>
      <div className="mt-4 grid gap-2 meja:flex"><TombolTautan href={kembali} rupa="utama">Kembali ke isian</TombolTautan><TombolTautan href={dasbor}>Lihat dasbor</TombolTautan>{resi.lampirkan && <TombolTautan href={resi.lampirkan}>Lampirkan dokumen</TombolTautan>}<Cetak>Cetak resi</Cetak></div>
    </section>
  );
}
