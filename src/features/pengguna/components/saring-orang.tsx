import { KELAS_ISIAN } from "@/components/form/label-isian";
import { Tombol, TombolTautan } from "@/components/ui/tombol";
import { ROUTES } from "@/lib/routes";

type Pilihan = readonly { readonly nilai: string; readonly teks: string }[];
type Props = { readonly cari: string; readonly peran: string; readonly keadaan: string; readonly pilihanPeran: Pilihan; readonly pilihanKeadaan: Pilihan };

/** A question in the address: can be kept, sent, and asked without JavaScript. */
export function SaringOrang({ cari, peran, keadaan, pilihanPeran, pilihanKeadaan }: Props) {
  const pilih = (name: string, label: string, kini: string, semua: string, pilihan: Pilihan) => (
    <div className="min-w-0 flex-1 basis-40">
      <label htmlFor={`saring-${name}`} className="block text-[15px] font-semibold">{label}</label>
      <select id={`saring-${name}`} name={name} defaultValue={kini} className={`${KELAS_ISIAN} mt-1`}><option value="">{semua}</option>{pilihan.map((p) => <option key={p.nilai} value={p.nilai}>{p.teks}</option>)}</select>
    </div>
  );
  return (
    <form action={ROUTES.adminPengguna()} method="get" role="search" aria-label="Orang" className="flex flex-wrap items-end gap-3 print:hidden">
      <div className="min-w-0 flex-2 basis-52"><label htmlFor="saring-cari" className="block text-[15px] font-semibold">Cari nama atau surel</label><input id="saring-cari" name="cari" type="search" defaultValue={cari} maxLength={80} className={`${KELAS_ISIAN} mt-1`} /></div>
      {pilih("peran", "Peran", peran, "Semua peran", pilihanPeran)}
      {pilih("keadaan", "Keadaan", keadaan, "Semua keadaan", pilihanKeadaan)}
      <div className="flex gap-2"><Tombol type="submit" className="min-h-14">Cari</Tombol>{(cari || peran || keadaan) && <TombolTautan href={ROUTES.adminPengguna()} rupa="polos" className="min-h-14">Hapus saringan</TombolTautan>}</div>
    </form>
  );
}
