import { Ikon } from "@/components/ui/ikon";
import { Tombol } from "@/components/ui/tombol";
import type { Konteks } from "@/lib/routes";
import type { ButirPerubahan, KolomPerubahan } from "@/lib/tampil";

const TAMPIL = 3;
const TANDA: Readonly<Record<ButirPerubahan["jenis"], string>> = { NAIK: "↗", TURUN: "↘", MENJADI_DIAM: "…", BARU_MELAPOR: "+", DINYATAKAN_ULANG: "≡", RUMUS_DIUBAH: "ƒ", JADWAL_DIGESER: "⇥", DIKOREKSI: "↺" };

function Daftar({ butir, lebar }: { readonly butir: readonly ButirPerubahan[]; readonly lebar: boolean }) {
  return (
    <ul className={lebar ? "meja:columns-2 meja:gap-8" : undefined}>
      {butir.map((b) => (
        <li key={b.kunci}>
          <a href={b.jejak} className="grid min-h-6 break-inside-avoid grid-cols-[1rem_minmax(0,1fr)] items-baseline gap-x-2 text-sm leading-6 text-ink no-underline hover:bg-lembar hover:underline max-meja:min-h-11 max-meja:py-2.5">
            <span aria-hidden="true" className="text-center font-bold text-ink-2">{TANDA[b.jenis]}</span>
            <span className="lapang:truncate" title={b.teks}><strong className="font-semibold">{b.kata}</strong> {b.teks}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function Kolom({ kolom, lebar }: { readonly kolom: KolomPerubahan; readonly lebar: boolean }) {
  const tampil = lebar ? 2 * TAMPIL : TAMPIL;
  const sisa = kolom.butir.slice(tampil);
  return (
    <div className={`relative min-w-0 ${lebar ? "meja:col-span-2" : ""}`}>
      <h3 className="text-sm leading-5 font-medium text-ink-3 lapang:pr-28">{kolom.judul}</h3>
      {kolom.pesan && <p className="text-sm leading-6 text-ink-2">{kolom.pesan}</p>}
      <Daftar butir={kolom.butir.slice(0, tampil)} lebar={lebar} />
      {sisa.length > 0 && (
        <details className="group">
          <summary className="inline-flex min-h-6 items-center gap-1.5 text-sm font-semibold text-tinta max-meja:min-h-11 lapang:absolute lapang:-top-0.5 lapang:right-0 print:hidden">{sisa.length + kolom.sisa} lainnya<Ikon nama="panah-bawah" ukuran={16} kelas="group-open:rotate-180" /></summary>
          <Daftar butir={sisa} lebar={lebar} />
          {kolom.sisa > 0 && <p className="text-sm leading-6 text-ink-2">Dan {kolom.sisa} perubahan lain yang lebih kecil; lihat jejak tiap wilayah.</p>}
        </details>
      )}
    </div>
  );
}

type Form = { readonly konteks: Konteks; readonly nilai: string; readonly maks: string };

/** Asks for another instant: an ordinary form, so that it works without JavaScript. */
function PilihSejak({ konteks, nilai, maks }: Form) {
  return (
    <form method="get" className="flex flex-wrap items-center gap-2 print:hidden">
      {konteks.pemilihan && <input type="hidden" name="pemilihan" value={konteks.pemilihan} />}
      {konteks.pada && <input type="hidden" name="pada" value={konteks.pada} />}
      <label className="flex flex-wrap items-center gap-x-2 text-sm leading-5 text-ink-3">Bandingkan sejak<input type="datetime-local" name="sejak" required defaultValue={nilai} max={maks} className="min-h-7 rounded-sm border border-garis-kuat bg-kertas px-2 text-sm text-ink max-meja:min-h-14 max-meja:w-full max-meja:text-base" /></label>
      <Tombol type="submit" className="!min-h-7 !px-3 !text-sm max-meja:!min-h-14 max-meja:w-full">Bandingkan</Tombol>
    </form>
  );
}

/** What has changed, each with the way to its trace. */
export function Perubahan({ data, form }: { readonly data: readonly KolomPerubahan[]; readonly form: Form }) {
  return (
    <section aria-labelledby="yang-berubah" className="min-w-0 border-t border-ink pt-1 [grid-area:ubah] max-lapang:mt-4 max-lapang:pt-2">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1"><h2 id="yang-berubah">Yang berubah</h2><PilihSejak {...form} /></div>
      <div className="grid gap-x-8 gap-y-3 meja:grid-cols-2">{data.map((k) => <Kolom key={k.judul} kolom={k} lebar={data.length === 1} />)}</div>
    </section>
  );
}
