import { KELAS_ISIAN } from "@/components/form/label-isian";
import { Spanduk } from "@/components/ui/spanduk";
import { Tombol } from "@/components/ui/tombol";
import { ROUTES } from "@/lib/routes";

type Tempat = { readonly kode: string; readonly nama: string };
type Tps = Tempat & { readonly letak: string; readonly terdaftar: boolean };
type Props = {
  readonly induk: string; readonly kini: { readonly kab: string; readonly kec: string; readonly cari: string; /** What could not be read stays where it was typed. */ readonly nomor: Readonly<Record<string, string>>; readonly tempel: string };
  readonly kab: readonly Tempat[]; readonly kec: readonly Tempat[]; readonly desa: readonly (Tempat & { readonly letak: string; readonly tps: readonly Tempat[] })[]; readonly lebih: boolean;
  readonly tps: readonly Tps[]; readonly galat: readonly string[];
};
const PENDEK = KELAS_ISIAN.replace("h-14", "h-11").replace("px-4 text-lg", "px-3 text-base font-normal");
const CENTANG = "size-5 shrink-0 accent-tinta";

/** Choosing TPS by address: what is chosen stands in it, so it works without JavaScript, and the back button takes back the last step. */
export function PilihTps({ induk, kini, kab, kec, desa, lebih, tps, galat }: Props) {
  const terpilih = new Set(tps.map((t) => t.kode));
  return (
    <form action={ROUTES.psuBaru()} method="get" className="grid gap-8 luas:grid-cols-2 luas:gap-x-16">
      <input type="hidden" name="induk" value={induk} />
      <div className="grid content-start gap-5">
        <fieldset className="grid gap-3"><legend className="mb-1 text-lg font-semibold">Cari desa atau kelurahan</legend>
          {kab.length > 1 && <Pilihan nama="kab" label="Kabupaten/kota" kini={kini.kab} isi={kab} />}
          {kec.length > 0 && <Pilihan nama="kec" label="Kecamatan" kini={kini.kec} isi={kec} />}
          <label className="grid gap-1 font-semibold">Nama atau kode desa, kelurahan, atau kecamatan<input name="cari" defaultValue={kini.cari} maxLength={60} autoComplete="off" className={PENDEK} /></label>
          <Tombol type="submit" name="langkah" value="pilih" className="justify-self-start">Cari, dan simpan pilihan</Tombol>
        </fieldset>
        {desa.length > 0 && (
          <ul aria-label="Desa dan kelurahan" className="border-t border-ink">
            {desa.map((d) => (
              <li key={d.kode} className="border-b border-garis py-3">
                <p className="font-semibold">{d.nama} <span className="font-normal text-ink-2">{d.letak} ({d.kode})</span></p>
                {d.tps.length > 0 && <div className="flex flex-wrap gap-x-5">{d.tps.filter((t) => !terpilih.has(t.kode)).map((t) => <label key={t.kode} className="flex min-h-11 items-center gap-2"><input type="checkbox" name="tps" value={t.kode} className={CENTANG} />{t.nama}</label>)}</div>}
                <label className="mt-1 grid gap-1 text-[15px]">{d.tps.length > 0 ? "Nomor TPS lain" : "Nomor TPS"}, misalnya 1, 3-5<input name={`nomor.${d.kode}`} defaultValue={kini.nomor[d.kode]} maxLength={120} autoComplete="off" className={PENDEK} /></label>
              </li>
            ))}
          </ul>
        )}
        {lebih && <p className="text-[15px] text-ink-2">Masih ada yang lain. Persempit pencarian.</p>}
        <label className="grid gap-1 font-semibold">Atau tempel daftar kode, satu TPS sebaris
          <span className="text-[15px] font-normal text-ink-2">Misalnya 15.08.03.2001.001, atau 15.08.03.2001 TPS 1</span>
          <textarea name="tempel" rows={5} defaultValue={kini.tempel} className={`${PENDEK.replace("h-11", "min-h-32")} py-2`} />
        </label>
      </div>
      <div className="grid content-start gap-4">
        <h2 id="terpilih">TPS terpilih: {tps.length}</h2>
        {galat.length > 0 && <Spanduk rupa="kritis" judul="Tidak semua terbaca.">{galat.map((g) => <span key={g} className="block">{g}</span>)}</Spanduk>}
        {tps.length === 0 ? <p className="border border-dashed border-kosong-bentuk p-4 text-ink-2">Belum ada. Cari desanya, tandai TPS-nya atau tulis nomornya, lalu simpan pilihan.</p> : (
          <ul aria-labelledby="terpilih" className="border-t border-ink">
            {tps.map((t) => <li key={t.kode} className="border-b border-garis"><label className="flex min-h-12 items-center gap-3 py-1"><input type="checkbox" name="tps" value={t.kode} defaultChecked className={CENTANG} /><span className="min-w-0"><span className="font-semibold">{t.nama}</span> <span className="text-ink-2">{t.letak} ({t.kode})</span>{!t.terdaftar && <span className="block text-sm text-perhatian-teks">Belum ada di daftar TPS; akan ditambahkan.</span>}</span></label></li>)}
          </ul>
        )}
        <div className="flex flex-wrap gap-3">
          <Tombol type="submit" name="langkah" value="isi" rupa="utama">Lanjut mengisi PSU</Tombol>
          <Tombol type="submit" name="langkah" value="pilih">Simpan pilihan</Tombol>
        </div>
      </div>
    </form>
  );
}

function Pilihan({ nama, label, kini, isi }: { readonly nama: string; readonly label: string; readonly kini: string; readonly isi: readonly Tempat[] }) {
  return (
    <label className="grid gap-1 font-semibold">{label}
      <select name={nama} defaultValue={kini} key={kini} className={PENDEK}><option value="">Semua</option>{isi.map((o) => <option key={o.kode} value={o.kode}>{o.nama}</option>)}</select>
    </label>
  );
}
