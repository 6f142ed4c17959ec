import type { MouseEvent } from "react";
import { Denah, type DenahData } from "@/components/charts/denah";
import { Bentuk } from "@/components/ui/bentuk";
import { kataBantahan, KeteranganBantahan } from "@/components/ui/tanda-bantahan";
import { kecil } from "@/lib/format";
import { type Konteks, ROUTES } from "@/lib/routes";
import type { BantahanTampil, StatusTampil } from "@/lib/tampil";
import type { BarisWilayah, UkuranPeta } from "../present";
import { namaKolom } from "./nama-kolom";

const NAMA: Readonly<Record<UkuranPeta, string>> = { kesiapan: "Kesiapan", logistik: "Logistik", petugas: "Petugas", keamanan: "Keamanan" };

/** What a tile says: a value, a shape, and one word: what fails there, how long it has been silent, or how it stands. */
type Isi = { readonly kode: string; readonly label: string; readonly teks: string; readonly status: StatusTampil; readonly kata: string; readonly bentuk: StatusTampil; readonly petak: BarisWilayah["petak"]; readonly tautan: string; readonly bantahan: BantahanTampil["status"] | null };

const lamaDiam = (b: BarisWilayah) => `Diam ${b.umurPendek.replace(/ lalu$/, "")}`;

function isiPetak(b: BarisWilayah, ukuran: UkuranPeta, konteks: Konteks): Isi {
  const a = ukuran === "kesiapan" ? null : b.aspek.find((x) => x.aspek === ukuran);
  const dasar = { kode: b.kode, label: b.label, petak: b.petak, bantahan: a === null ? b.bantahan?.status ?? null : a?.bantahan ?? null };
  if (a === undefined) return { ...dasar, teks: "–", status: "BELUM_ADA_DATA", bentuk: "BELUM_ADA_DATA", kata: "Tidak dinilai", tautan: b.tautan };
  if (a !== null) return { ...dasar, teks: a.teks, status: a.status, bentuk: a.status, kata: a.status === "DIAM" ? lamaDiam(b) : a.statusTeks, tautan: ROUTES.jejak(b.kode, a.aspek, konteks) };
  const diam = b.status === "DIAM";
  return { ...dasar, teks: b.persenTeks, status: b.status, bentuk: !diam && b.lemah ? b.lemah.status : b.status, kata: diam ? lamaDiam(b) : b.lemah ? namaKolom(b.lemah.nama) : b.statusTeks, tautan: b.tautan };
}

/** The worse, the more ink; what is silent or unknown is hatched. */
const RUPA: Partial<Record<StatusTampil, string>> = {
  SIAP: "border-garis-kuat", PERHATIAN: "border-perhatian-bentuk bg-perhatian-pucat outline outline-perhatian-bentuk -outline-offset-2", KRITIS: "border-kritis-bentuk bg-kritis-bentuk text-di-atas-kritis [--sela:var(--color-kritis-bentuk)] print:border-2 print:border-ink print:bg-kertas print:text-ink print:[--sela:var(--color-kertas)]",
  DIAM: "arsir border-dashed border-kosong-bentuk p-1 meja:p-1.5", BELUM_ADA_DATA: "arsir border-dashed border-kosong-bentuk p-1 meja:p-1.5", BELUM_WAKTUNYA: "border-dashed border-kosong-bentuk",
};

/** Where a long word may be parted on a narrow tile: before a consonant (ng, ny, sy, kh are one) that a vowel follows. */
const patah = (nama: string) => nama.replace(/\p{L}{9,}/gu, (kata) => kata.replace(/([aiueo](?:ng(?=[^aiueo]))?)(?=(?:ng|ny|sy|kh|[^aiueo])[aiueo])(?<=..)/gi, "$1\u00ad"));

function Petak({ i, ringkas }: { readonly i: Isi; readonly ringkas: boolean }) {
  const arsir = i.status === "DIAM" || i.status === "BELUM_ADA_DATA";
  return (
    <li className={ringkas ? "" : "grid"} style={i.petak && !ringkas ? { gridColumn: i.petak[0] + 1, gridRow: i.petak[1] + 1 } : undefined}>
      <a href={i.tautan} aria-label={`${i.label}: ${i.teks}, ${i.kata}${kataBantahan(i.bantahan)}`} className={`grid h-full content-stretch border ${i.status === "KRITIS" ? "" : "text-ink"} no-underline hover:underline [print-color-adjust:exact] ${RUPA[i.status] ?? "border-garis-kuat"}`}>
        <span className={`grid min-w-0 ${ringkas ? "grid-cols-[minmax(0,1fr)_auto] items-center gap-x-2 px-2 py-1 max-meja:min-h-11" : "grid-rows-[1fr_auto_auto] px-[3px] py-1 meja:px-2"} ${arsir ? "bg-kertas" : ""}`}>
          <span className={`min-w-0 text-xs leading-4 font-semibold tracking-rapat hyphens-auto ${ringkas ? "truncate" : "break-words meja:text-sm meja:leading-[17px]"}`}>{ringkas ? i.label : patah(i.label)}{i.bantahan && <Bentuk status={i.bantahan} ukuran={14} polos kelas="ml-1 align-[-2px]" />}</span>
          <span className={`font-bold tracking-rapat whitespace-nowrap ${ringkas ? "text-base" : "text-lg leading-6 luas:text-xl lapang:text-2xl lapang:leading-6"} ${arsir ? "text-ink-2" : ""}`}>{/\d/.test(i.teks) ? <>{i.teks.replace(/\s*%$/, "")}<span className="max-meja:sr-only">{"\u00a0"}%</span></> : ""}</span>
          <span className={`flex min-w-0 items-center gap-1 text-xs leading-4 font-medium ${ringkas ? "col-span-2" : ""}`}><Bentuk status={i.bentuk} ukuran={14} polos={i.status === "KRITIS"} /><span className={ringkas ? "" : "max-meja:sr-only"}>{i.kata}</span></span>
        </span>
      </a>
    </li>
  );
}

type Props = {
  readonly anak: readonly BarisWilayah[]; readonly sebutan: string; readonly konteks: Konteks; readonly kode: string; readonly ukuran: UkuranPeta; readonly pilih: (u: UkuranPeta) => void;
  /** Borders of the children, where somebody has given them; tiles else. */
  readonly denah: DenahData | null;
};

/** Where: tiles laid as the places lie, or their borders; one of four measures. Links, so that it can be chosen without JavaScript. */
export function Peta({ anak, sebutan, konteks, kode, ukuran, pilih, denah }: Props) {
  const isi = anak.map((b) => isiPetak(b, ukuran, konteks));
  const terletak = isi.some((i) => i.petak !== null);
  const ganti = (u: UkuranPeta) => (e: MouseEvent<HTMLAnchorElement>) => {
    if (e.metaKey || e.ctrlKey || e.shiftKey || e.button !== 0) return;
    e.preventDefault();
    pilih(u);
  };
  return (
    <section aria-labelledby="peta" className="min-w-0 border-t border-garis pt-2 lapang:pt-1 [grid-area:petak] max-lapang:mt-4 max-lapang:border-ink">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 lapang:flex-nowrap">
        <h2 id="peta" className="whitespace-nowrap">{denah ? "Peta" : "Peta petak"}</h2>
        <p className="flex min-w-0 flex-wrap gap-x-3 lapang:h-5 lapang:flex-1 lapang:overflow-hidden"><KeteranganBantahan semua={isi.map((i) => i.bantahan)} kelas="lapang:text-xs" /></p>
        <nav aria-label="Ukuran peta" className="flex shrink-0 border border-garis-kuat max-meja:w-full print:hidden">
          {(Object.keys(NAMA) as UkuranPeta[]).map((u) => <a key={u} href={`${ROUTES.wilayah(kode, konteks)}&petak=${u}#peta`} onClick={ganti(u)} aria-current={u === ukuran ? "true" : undefined} className="flex min-h-8 items-center justify-center border-garis px-3 text-sm font-medium text-ink-2 no-underline -outline-offset-2 not-first:border-l hover:bg-lembar aria-[current]:bg-tinta aria-[current]:font-semibold aria-[current]:text-di-atas-tinta max-meja:min-h-11 max-meja:flex-1 max-meja:px-1">{NAMA[u]}</a>)}
        </nav>
      </div>
      <p className="sr-only print:not-sr-only print:text-xs">{NAMA[ukuran]} per {kecil(sebutan)}.</p>
      {denah ? <Denah denah={denah} bagian={isi.map((i) => ({ kunci: i.kode, label: i.label, teks: i.teks, status: i.status, bentuk: i.bentuk, kata: i.kata, tautan: i.tautan, bantahan: i.bantahan && { status: i.bantahan, kata: kataBantahan(i.bantahan) } }))} nama={`${NAMA[ukuran]} per ${kecil(sebutan)}`} />
        : <ul className={`mt-2 grid gap-1 lapang:mt-1 ${terletak ? "auto-rows-[minmax(84px,auto)] lapang:auto-rows-[minmax(76px,auto)]" : "grid-cols-2 meja:grid-cols-[repeat(auto-fill,minmax(11rem,1fr))]"}`} style={terletak ? { gridTemplateColumns: `repeat(${Math.max(...isi.map((i) => (i.petak?.[0] ?? 0) + 1))}, minmax(0, 1fr))` } : undefined}>
            {isi.map((i) => <Petak key={i.kode} i={i} ringkas={!terletak} />)}
          </ul>}
    </section>
  );
}
