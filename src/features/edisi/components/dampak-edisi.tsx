import type { EdisiTampil } from "../present";

const daftar = (judul: string, isi: readonly { readonly id: number; readonly teks: string; readonly ke?: string }[]) =>
  isi.length > 0 && <><h3 className="mt-4 font-semibold">{judul}</h3><ul className="border-t border-ink">{isi.map((x) => <li key={x.id} className="border-b border-garis py-2">{x.teks}{x.ke && <span className="text-ink-2">; {x.ke}</span>}</li>)}</ul></>;

/** What the edition does to the tree, to figures, and to who and what stands at the places that become others. */
export function DampakEdisi({ e }: { readonly e: EdisiTampil }) {
  return (
    <>
      <ul className="list-disc pl-5">{e.ringkasan.map((r) => <li key={r}>{r}</li>)}</ul>
      {daftar("Penugasan di wilayah yang berubah, juga aplikasi bertoken", e.penugasan)}
      {daftar("Pejabat di wilayah yang berubah; perbarui di halaman Pejabat", e.pejabat)}
      {daftar("Layar yang menayangkannya; tetap dengan pemilihan lama", e.layar)}
    </>
  );
}
