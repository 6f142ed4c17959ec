import type { Tinjauan } from "@/features/capaian/domain";
import { kataPemetaan, NASIONAL } from "@/features/wilayah/domain";
import { formatBilangan, formatDesimal } from "@/lib/format";
import { type Konteks, ROUTES } from "@/lib/routes";
import type { AsalAngka } from "@/lib/tampil";
import { formatHariSaat, formatTanggal, sumberBertanggal } from "@/lib/waktu";
import { BATASAN, cocokDasar, KELOMPOK, orangUntuk, potensial, shareDari, type SumberPartisipasi, terakhir, utama } from "./domain";

/** One percentage with where it comes from. `putus`: a claim, drawn dashed. */
export type BarisPersen = {
  readonly kunci: string; readonly label: string; readonly persen: number | null; readonly persenTeks: string; readonly dasar: string; readonly batasan: string; readonly asal: AsalAngka; readonly putus: boolean;
  readonly utama: boolean; readonly jejak: string; readonly bertentangan: string | null;
};
export type BarisTarget = BarisPersen & { readonly tempat: string; readonly orang: string };
export type BarisKelompok = { readonly kunci: string; readonly nama: string; readonly batasan: string; readonly nilai: string | null; readonly asal: AsalAngka | null; readonly sumber: string; readonly jejak: string | null };
export type TabPartisipasi = {
  readonly saat: string; readonly pemilihan: string; readonly batasan: string;
  /** Of this election; before its day nobody can know it. */
  readonly nyata: readonly BarisPersen[]; readonly nyataKosong: string; readonly lalu: readonly BarisPersen[]; readonly target: readonly BarisTarget[]; readonly dpt: string;
  readonly potensial: { readonly nilai: string; readonly dasar: string; readonly uraian: string } | null; readonly kelompok: readonly BarisKelompok[];
  readonly anak: readonly { readonly kunci: string; readonly nama: string; readonly tautan: string; readonly baris: readonly BarisPersen[] }[]; readonly sebutan: string;
};
type Sumber = {
  readonly t: Tinjauan; readonly konteks: Konteks; readonly sendiri: readonly SumberPartisipasi[]; readonly target: readonly SumberPartisipasi[]; readonly atas: readonly { readonly id: number; readonly kode: string; readonly nama: string }[];
  readonly anak: readonly { readonly kode: string; readonly nama: string; readonly fakta: readonly SumberPartisipasi[] }[];
};

const CAPAIAN = "partisipasi.capaian";
const TARGET = "partisipasi.target";
const seperseratus = (share: number | null) => (share === null ? null : Math.floor(share * 10_000 + 1e-6) / 100);

function baris(f: SumberPartisipasi, label: string, kode: string, konteks: Konteks, ini: SumberPartisipasi | null): BarisPersen {
  const share = shareDari(f);
  const ada = f.pembilang !== null && f.penyebut !== null;
  return {
    kunci: f.id, label, persen: seperseratus(share), persenTeks: share === null ? "Belum ada data" : `${formatDesimal(share * 100, 2)}\u00a0%`,
    dasar: ada ? `${formatBilangan(f.pembilang ?? 0)} dari ${formatBilangan(f.penyebut ?? 0)}` : "tanpa pembilang dan penyebut", batasan: `${sumberBertanggal(f.sumber, f.tanggal)}${f.pemetaan ? `; ${kataPemetaan(f.pemetaan)}` : ""}`,
    asal: ada || f.status === "KLAIM" ? f.status : "KLAIM", putus: f.status === "KLAIM" || !ada, utama: f.id === ini?.id, jejak: ROUTES.jejak(f.pemetaan?.asal[0]?.kode ?? kode, `fakta.${f.jenis}`, f.pemetaan ? { ...konteks, pemilihan: f.pemilihan } : konteks),
    bertentangan: cocokDasar(f) ? null : `disebut ${formatDesimal(f.nilai ?? 0, 2)}\u00a0%, tidak sama dengan dasarnya`,
  };
}

/** A target is a wish, not a measurement: it needs a source, not a base. */
function target(f: SumberPartisipasi, tempat: string, jejak: string, dpt: number | null): BarisTarget {
  const persen = f.nilai;
  return {
    kunci: f.id, label: f.sumber, tempat, persen, persenTeks: persen === null ? "Belum ada data" : `${formatDesimal(persen, 2)}\u00a0%`, dasar: f.catatan ?? "", batasan: formatTanggal(f.tanggal), asal: f.status, putus: f.status === "KLAIM", utama: f.dipakai, bertentangan: null,
    jejak, orang: persen === null ? "" : dpt === null ? "DPT belum diketahui" : `${formatBilangan(orangUntuk(persen, dpt))} dari ${formatBilangan(dpt)} pemilih`,
  };
}

/** The one in force, then those with a base, then what was only said. */
const urut = (f: SumberPartisipasi) => (f.dipakai ? 0 : f.pembilang !== null ? 1 : 2);
const pemilu = (f: SumberPartisipasi) => `${f.pemilihanNama}${f.kontes ? `, ${f.kontes}` : ""}`;

export function presentPartisipasi({ t, konteks, ...s }: Sumber): TabPartisipasi {
  const { kode } = t.wilayah;
  const ini = t.pemilihan.slug;
  const dpt = s.sendiri.find((f) => f.jenis === "dpt.jumlah" && f.pemilihan === ini && f.dipakai)?.nilai ?? null;
  const capaian = s.sendiri.filter((f) => f.jenis === CAPAIAN);
  const nyata = capaian.filter((f) => f.pemilihan === ini);
  const lalu = capaian.filter((f) => f.pemilihan !== ini);
  const sekelompok = (f: SumberPartisipasi) => utama(capaian.filter((x) => x.pemilihan === f.pemilihan && x.kontes === f.kontes));
  const susun = (semua: readonly SumberPartisipasi[], di = kode) => semua.map((f) => baris(f, pemilu(f), di, konteks, sekelompok(f)));
  const akhir = terakhir(s.sendiri, ini, t.pemilihan.hari);
  const mungkin = potensial(dpt, akhir);
  const tempat = (f: SumberPartisipasi) => s.atas.find((w) => w.id === f.wilayahId);
  return {
    saat: formatHariSaat(t.saat, t.wilayah.zona), pemilihan: t.pemilihan.nama, batasan: BATASAN, nyata: susun(nyata),
    nyataKosong: t.hari.h < 0 ? `Pemungutan suara ${formatTanggal(t.pemilihan.hari)}; partisipasi baru dapat diketahui sesudahnya.` : "Belum ada sumber yang menyebut partisipasi pemilihan ini.",
    lalu: susun(lalu.toSorted((a, b) => (a.hari < b.hari ? 1 : a.hari > b.hari ? -1 : Number(sekelompok(b) !== null) - Number(sekelompok(a) !== null) || (a.kontes ?? "").localeCompare(b.kontes ?? "") || urut(a) - urut(b)))),
    target: [...s.sendiri.filter((f) => f.jenis === TARGET && f.pemilihan === ini).map((f) => target(f, t.wilayah.namaLengkap, ROUTES.jejak(kode, `fakta.${TARGET}`, konteks), dpt)),
      // What was set above applies here; its trace is where it was set, and of the nation's everybody has the reference in the register.
      ...s.target.filter((f) => f.pemilihan === ini).map((f) => { const w = tempat(f); return target(f, w?.nama ?? "", w && w.kode !== NASIONAL ? ROUTES.jejak(w.kode, `fakta.${TARGET}`, konteks) : `${ROUTES.sumber(konteks, { wilayah: kode })}#acuan`, dpt); })],
    dpt: dpt === null ? "DPT belum diketahui" : formatBilangan(dpt),
    potensial: mungkin === null || akhir === null ? null : { nilai: formatBilangan(Math.abs(mungkin)), dasar: `DPT ${formatBilangan(dpt ?? 0)} − ${formatBilangan(akhir.pembilang ?? 0)} pengguna hak pilih ${pemilu(akhir)}`,
      uraian: mungkin < 0 ? "Pengguna hak pilih terakhir lebih banyak dari DPT sekarang." : "Selisih dua jumlah, bukan daftar orang: sebagian pemilih pindah, meninggal, atau baru terdaftar." },
    kelompok: KELOMPOK.map((k) => {
      const milik = s.sendiri.filter((f) => f.jenis === k.jenis && f.pemilihan === ini && f.nilai !== null);
      const f = milik.find((x) => x.dipakai) ?? milik.at(-1) ?? null;
      return { kunci: k.jenis, nama: k.nama, batasan: k.batasan, nilai: f ? formatBilangan(f.nilai ?? 0) : null, asal: f?.status ?? null, sumber: f ? sumberBertanggal(f.sumber, f.tanggal) : "Belum ada yang mencatat", jejak: f ? ROUTES.jejak(kode, `fakta.${k.jenis}`, konteks) : null };
    }),
    anak: s.anak.flatMap((w) => {
      const milik = w.fakta.filter((f) => f.jenis === CAPAIAN && f.pemilihan === ini);
      return milik.length === 0 ? [] : [{ kunci: w.kode, nama: w.nama, tautan: ROUTES.wilayah(w.kode, konteks, "partisipasi"), baris: milik.map((f) => baris(f, w.nama, w.kode, konteks, utama(milik))) }];
    }).toSorted((a, b) => (a.baris[0]?.persen ?? 0) - (b.baris[0]?.persen ?? 0)), sebutan: t.wilayah.sebutanAnak,
  };
}
