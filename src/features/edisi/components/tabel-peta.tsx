import type { EdisiTampil } from "../present";

/** Where each old place's figures go. */
export function TabelPeta({ e }: { readonly e: EdisiTampil }) {
  if (e.peta.length === 0) return <p className="text-ink-2">Semua wilayah tetap dengan kodenya.</p>;
  return (
    <>
      <table className="tabel"><caption className="sr-only">Pemetaan wilayah lama ke baru</caption>
        <thead><tr><th scope="col">Lama</th><th scope="col">Baru</th><th scope="col">Angkanya</th></tr></thead>
        <tbody>{e.peta.map((b) => <tr key={b.kunci}><th scope="row" className="font-normal">{b.dari}</th><td>{b.ke}</td><td>{b.bagian}</td></tr>)}</tbody>
      </table>
      {e.petaSisa > 0 && <p className="mt-2 text-ink-2">dan {e.petaSisa} baris lagi.</p>}
    </>
  );
}
