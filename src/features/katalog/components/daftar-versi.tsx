import type { presentVersi } from "../present";

/** Every version there has been: none is ever changed. */
export function DaftarVersi({ versi }: { readonly versi: ReturnType<typeof presentVersi> }) {
  return (
    <table className="tabel">
      <caption className="sr-only">Versi katalog, yang terbaru lebih dahulu</caption>
      <thead><tr><th scope="col">Versi</th><th scope="col">Nama</th><th scope="col">Keputusan</th><th scope="col" className="max-meja:hidden">Berlaku sejak</th><th scope="col" className="max-meja:hidden">Oleh</th></tr></thead>
      <tbody>{versi.map((v) => (
        <tr key={v.versi}><th scope="row">{v.versi}</th><td>{v.nama}{v.alasan && <span className="block text-sm text-ink-2">{v.alasan}</span>}</td><td>{v.dasar}<span className="block text-sm text-ink-2 meja:hidden">{v.berlaku}, {v.oleh}</span></td><td className="max-meja:hidden">{v.berlaku}</td><td className="max-meja:hidden">{v.oleh}</td></tr>
      ))}</tbody>
    </table>
  );
}
