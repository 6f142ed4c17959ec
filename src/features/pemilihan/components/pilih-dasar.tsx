import { Tombol } from "@/components/ui/tombol";
import { KELAS_ISIAN, LabelIsian } from "@/components/form/label-isian";
import { ROUTES } from "@/lib/routes";
import type { PILIHAN_JENIS } from "../present";

type Props = { readonly provinsi: readonly { readonly kode: string; readonly nama: string }[]; readonly jenis: typeof PILIHAN_JENIS; readonly kini: { readonly provinsi: string; readonly jenis: string } };

/** Where and of what kind: decides which contests can be chosen below. A plain form that only asks for the page again. */
export function PilihDasar({ provinsi, jenis, kini }: Props) {
  return (
    <form action={ROUTES.adminPemilihan()} method="get" className="mb-6 grid max-w-xl gap-4 border-b border-garis pb-6 meja:grid-cols-2">
      <LabelIsian name="dasar-provinsi" label="Provinsi"><select id="dasar-provinsi" name="provinsi" defaultValue={kini.provinsi} className={KELAS_ISIAN}>{provinsi.map((p) => <option key={p.kode} value={p.kode}>{p.nama}</option>)}</select></LabelIsian>
      <LabelIsian name="dasar-jenis" label="Jenis"><select id="dasar-jenis" name="jenis" defaultValue={kini.jenis} className={KELAS_ISIAN}>{jenis.map((j) => <option key={j.nilai} value={j.nilai}>{j.teks}</option>)}</select></LabelIsian>
      <Tombol type="submit" className="meja:justify-self-start">Tampilkan kontesnya</Tombol>
    </form>
  );
}
