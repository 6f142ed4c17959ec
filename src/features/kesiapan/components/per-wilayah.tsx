import { BatangWilayahMalas } from "@/components/charts/batang-wilayah-malas";
import type { AngkaTampil } from "@/lib/tampil";
import type { Dasbor, KlaimTampil } from "../present";
import { AspekSendiri } from "./aspek-sendiri";
import { DaftarWilayah } from "./daftar-wilayah";
import { MatriksWilayah } from "./matriks-wilayah";

type PropsGrafik = { readonly judul: string; readonly baris: readonly AngkaTampil[]; readonly seluruh: AngkaTampil; readonly klaim: KlaimTampil | undefined };

function Grafik({ judul, baris, seluruh, klaim }: PropsGrafik) {
  const acuan = [
    ...(seluruh.persen === null ? [] : [{ kunci: "seluruh", persen: seluruh.persen, putus: false }]),
    ...(klaim ? [{ kunci: klaim.kunci, persen: klaim.persen, putus: true }] : []),
  ];
  return (
    <div className="min-w-0">
      <h3 className="text-sm font-semibold">{judul}, persen</h3>
      <p className="mb-1 flex flex-wrap gap-x-4 text-xs text-ink-2">
        <span className="inline-flex items-center gap-1.5"><svg width="10" height="14" aria-hidden="true"><path d="M5 0v14" strokeWidth="2" className="stroke-ink" /></svg>Keseluruhan {seluruh.persenTeks}</span>
        {klaim && <span className="inline-flex items-center gap-1.5"><svg width="10" height="14" aria-hidden="true"><path d="M5 0v14" strokeWidth="2" strokeDasharray="4 3" className="stroke-ink" /></svg>Klaim {klaim.nilai}</span>}
      </p>
      <BatangWilayahMalas baris={baris} acuan={acuan} nama={`${judul} per wilayah, grafik batang 0 sampai 100 persen; angkanya ada pada tabel di atas.`} />
    </div>
  );
}

/** Nothing known draws nothing: an empty chart would look like zeros. */
const adaAngka = (baris: readonly AngkaTampil[]) => baris.some((b) => b.persen !== null);

/** Chart and table from the same rows, in the same order. The table is what prints and what comes first. */
export function PerWilayah({ data, klaimLogistik, klaimUtama, baru }: { readonly data: Dasbor; readonly klaimLogistik: KlaimTampil | undefined; readonly klaimUtama: KlaimTampil | undefined; readonly baru: ReadonlySet<string> }) {
  if (data.anak.length === 0) {
    return (
      <section aria-labelledby="per-wilayah" className="min-w-0 pt-3 max-lapang:mt-4 max-lapang:border-t max-lapang:border-ink">
        <h2 id="per-wilayah">{data.anakSebutan}</h2>
        <p className="mt-1 border border-dashed border-kosong-bentuk p-4 text-ink-2">
          {data.anakTertutup ? `Rincian ${data.anakSebutan.toLowerCase()} hanya untuk yang bertugas di wilayah ini.` : `Belum ada rincian ${data.anakSebutan.toLowerCase()}.`}
        </p>
        <AspekSendiri total={data.total} kolom={data.aspekKolom} baru={baru} />
      </section>
    );
  }
  const logistik = data.anak.flatMap((b) => {
    const a = b.aspek.find((x) => x.aspek.startsWith("log"));
    return a ? [{ ...a, kunci: b.kunci, label: b.label, status: b.status === "DIAM" ? b.status : a.status }] : [];
  });
  return (
    <figure aria-labelledby="per-wilayah" className="min-w-0 pt-3 max-lapang:mt-4 max-lapang:border-t max-lapang:border-ink">
      <figcaption className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="per-wilayah">{data.anakSebutan}, terlemah dahulu</h2>
        <p className="text-sm text-ink-3 max-[60rem]:hidden">Yang diam selalu di atas. Persen; angka di bawah judul adalah bobot.</p>
      </figcaption>
      <MatriksWilayah data={data} baru={baru} />
      <DaftarWilayah data={data} baru={baru} />
      {!adaAngka(data.anak) && <AspekSendiri total={data.total} kolom={data.aspekKolom} baru={baru} />}
      <div className="butuh-js mt-3 grid gap-x-12 gap-y-6 pt-1 luas:grid-cols-2 print:hidden">
        {adaAngka(data.anak) && <Grafik judul="Kesiapan" baris={data.anak} seluruh={data.utama} klaim={klaimUtama} />}
        {adaAngka(logistik) && <Grafik judul="Logistik" baris={logistik} seluruh={data.logistik} klaim={klaimLogistik} />}
      </div>
    </figure>
  );
}
