import { type Capaian, type Hari, type Keadaan, keadaan, type Sel } from "@/features/capaian/domain";
import { type BobotAspek, hitungIndeks } from "@/features/kesiapan/domain";
import { permil } from "@/lib/format";
import { type Tanggal, tambahHari } from "@/lib/waktu";

/** One cell as it stood: `n` as reported, which a restated need does not move. `dasar`: the need; `rumus`: how the catalogue weighs, times and judges it; `jadwal`: how the schedule has moved it; another one of any is another question. `terbatas`: never named. */
export type SelPotret = { readonly nama: string; readonly satuan: string; readonly aspek: string; readonly n: number | null; readonly dasar: string; readonly rumus: string; readonly jadwal: string; readonly terbatas: boolean };
/** One place as it was known at an instant. Shares against the curve of that day, as the screen showed them. */
export type Potret = {
  /** The day of the vote, as known then: all that is counted in days from it moves with it. */
  readonly hari: Tanggal;
  readonly kode: string; readonly nama: string; readonly share: number | null; readonly kabar: Keadaan["kabar"];
  readonly aspek: Readonly<Record<string, { readonly nama: string; readonly bobot: number; readonly share: number | null }>>;
  /** By code of the indikator. */
  readonly sel: Readonly<Record<string, SelPotret>>;
};

const dasarSel = ({ butuh }: Sel) => (butuh.unitTanpaDasar > 0 ? "dilaporkan" : String(butuh.penyebut));
const rumusSel = ({ ketentuan: k }: Sel) => [k.bobot, (k.jadwal?.asal ?? k).bukaH, k.ambangSiap, k.ambangPerhatian, (k.jadwal?.asal ?? k).kurva.join(";")].join(" ");
const jadwalSel = ({ ketentuan: { jadwal: j } }: Sel) => (j ? `${j.mulaiH} ${j.selesaiH} ${j.buka} ${j.tempo}` : "");
const nilaiSel = (c: Capaian | null) => (c === null || c.unitLapor === 0 ? null : c.pembilang);

export function potret(aspek: readonly BobotAspek[], { kode, nama, sel }: { readonly kode: string; readonly nama: string; readonly sel: readonly Sel[] }, hari: Hari): Potret {
  const indeks = hitungIndeks(aspek, sel, hari);
  return {
    hari: tambahHari(hari.hariIni, -hari.h), kode, nama, share: indeks.gabungan.share, kabar: keadaan(sel, hari).kabar,
    aspek: Object.fromEntries(indeks.aspek.map((a) => [a.kode, { nama: a.nama, bobot: a.bobot, share: a.gabungan.share }])),
    sel: Object.fromEntries(sel.map((s) => [s.ketentuan.kode, { nama: s.ketentuan.nama, satuan: s.ketentuan.satuan, aspek: s.ketentuan.aspek, n: nilaiSel(s.capaian), dasar: dasarSel(s), rumus: rumusSel(s), jadwal: jadwalSel(s), terbatas: s.ketentuan.terbatas }])),
  };
}

export type JenisPerubahan = "NAIK" | "TURUN" | "MENJADI_DIAM" | "BARU_MELAPOR" | "DINYATAKAN_ULANG" | "RUMUS_DIUBAH" | "JADWAL_DIGESER" | "DIKOREKSI";
export type Perubahan = {
  readonly jenis: JenisPerubahan; readonly kode: string; readonly nama: string;
  /** "kesiapan", an aspek, or an indikator; `aspek` it belongs to. */
  readonly tingkat: "kesiapan" | "aspek" | "indikator"; readonly objek: string; readonly objekNama: string; readonly aspek: string | null; readonly aspekNama: string | null; readonly satuan: string | null;
  /** Shares of kesiapan and aspek, counts of an indikator. */
  readonly dari: number | null; readonly ke: number | null;
  /** The base was restated meanwhile: what moved is not progress alone. */
  readonly ulang: boolean;
  /** The formula is another one: weights, curves, thresholds. The base it looks at is the same. */
  readonly rumus: boolean;
  /** The schedule was shifted: the day of the vote, or the stage that it belongs to. */
  readonly jadwal: boolean;
  /** It fell because more is asked today, not because anybody reported less. */
  readonly olehTarget: boolean;
  /** Of a place that speaks again, or for the first time: how it stood. */
  readonly sebelumnya: Keadaan["kabar"] | null;
};
type Tempat = Pick<Potret, "kode" | "nama">;
/** What reads the same has not moved. */
const samaTampil = (a: number, b: number) => permil(a) === permil(b);

/** What differs between two instants, of every place in both: places that have come or gone are another tree, not progress. */
export function bandingkan(lama: readonly Potret[], kini: readonly Potret[], dikoreksi: ReadonlySet<string>): readonly Perubahan[] {
  const dulu = new Map(lama.map((p) => [p.kode, p]));
  return kini.flatMap((k) => {
    const d = dulu.get(k.kode);
    return d ? [...kabar(d, k), ...indikator(d, k, dikoreksi), ...aspek(d, k), ...kesiapan(d, k)] : [];
  });
}

const berubah = (apa: "dasar" | "rumus" | "jadwal") => (d: Potret, k: Potret, milik: (s: SelPotret) => boolean) =>
  [...new Set([...Object.keys(d.sel), ...Object.keys(k.sel)])].some((kode) => {
    const [a, b] = [d.sel[kode], k.sel[kode]];
    return (a !== undefined && milik(a) || b !== undefined && milik(b)) && a?.[apa] !== b?.[apa];
  });
const [dasarBerubah, rumusBerubah, tahapBerubah] = [berubah("dasar"), berubah("rumus"), berubah("jadwal")];
const jadwalBerubah = (d: Potret, k: Potret, milik: (s: SelPotret) => boolean) => d.hari !== k.hari || tahapBerubah(d, k, milik);
type Bergeser = Pick<Perubahan, "ulang" | "rumus" | "jadwal">;
/** What moved while nobody reported anything else: the base before the formula, the formula before the schedule. Null: none of them. */
const tanpaLaporan = ({ ulang, rumus, jadwal }: Bergeser) => (ulang ? "DINYATAKAN_ULANG" as const : rumus ? "RUMUS_DIUBAH" as const : jadwal ? "JADWAL_DIGESER" as const : null);
const olehTarget = (jenis: JenisPerubahan, { ulang, rumus, jadwal }: Bergeser) => jenis === "TURUN" && !ulang && !rumus && !jadwal;
/** Did anything reported become less? Else a figure falls because more is asked of it today, or because a stage has opened. */
const isiBerkurang = (d: Potret, k: Potret, milik: (s: SelPotret) => boolean) => Object.entries(k.sel).some(([kode, s]) => milik(s) && (d.sel[kode]?.n ?? 0) > (s.n ?? 0));
const isiBerubah = (d: Potret, k: Potret, milik: (s: SelPotret) => boolean) => Object.entries(k.sel).some(([kode, s]) => milik(s) && d.sel[kode] !== undefined && d.sel[kode].n !== s.n);

function kabar(d: Potret, k: Potret): Perubahan[] {
  const buat = (jenis: JenisPerubahan) => [{ jenis, ...tempat(k), tingkat: "kesiapan", objek: "kesiapan", objekNama: "Kesiapan", aspek: null, aspekNama: null, satuan: null, dari: null, ke: null, ulang: false, rumus: false, jadwal: false, olehTarget: false, sebelumnya: d.kabar } as const];
  if (k.kabar === "DIAM" && d.kabar !== "DIAM") return buat("MENJADI_DIAM");
  const bisu = d.kabar === "DIAM" || d.kabar === "BELUM_PERNAH";
  return bisu && k.kabar === "SEGAR" && isiBerubah(d, k, () => true) ? buat("BARU_MELAPOR") : [];
}
const tempat = ({ kode, nama }: Tempat) => ({ kode, nama });

function indikator(d: Potret, k: Potret, dikoreksi: ReadonlySet<string>): Perubahan[] {
  return Object.entries(k.sel).filter(([, s]) => !s.terbatas).flatMap(([objek, s]): Perubahan[] => {
    const lama = d.sel[objek];
    const [dari, ke] = [lama?.n ?? null, s.n];
    // The day of the vote is said once, by the index; an indikator moves with its own stage.
    const geser = { ulang: lama?.dasar !== s.dasar, rumus: lama?.rumus !== s.rumus, jadwal: lama?.jadwal !== s.jadwal };
    const buat = (jenis: JenisPerubahan): Perubahan[] => [{ jenis, ...tempat(k), tingkat: "indikator", objek, objekNama: s.nama, aspek: s.aspek, aspekNama: k.aspek[s.aspek]?.nama ?? null, satuan: s.satuan, dari, ke, ...geser, olehTarget: false, sebelumnya: null }];
    if (dari !== ke && dikoreksi.has(`${k.kode} ${objek}`)) return buat("DIKOREKSI");
    if (dari === null && ke !== null) return buat("BARU_MELAPOR");
    if (dari === ke || ke === null || dari === null) {
      const diam = lama === undefined ? null : tanpaLaporan(geser);
      return diam ? buat(diam) : [];
    }
    return buat(ke > dari ? "NAIK" : "TURUN");
  });
}

function gerak(lama: number | null, baru: number | null): "NAIK" | "TURUN" | "BARU_MELAPOR" | null {
  if (baru === null) return null;
  if (lama === null) return "BARU_MELAPOR";
  return samaTampil(lama, baru) ? null : baru > lama ? "NAIK" : "TURUN";
}

function aspek(d: Potret, k: Potret): Perubahan[] {
  return Object.entries(k.aspek).flatMap(([objek, a]): Perubahan[] => {
    const lama = d.aspek[objek];
    const jenis = gerak(lama?.share ?? null, a.share);
    const milik = (s: SelPotret) => s.aspek === objek;
    const geser = { ulang: dasarBerubah(d, k, milik), rumus: rumusBerubah(d, k, milik), jadwal: jadwalBerubah(d, k, milik) };
    if (jenis === null) return [];
    return [{ jenis: (isiBerubah(d, k, milik) ? null : tanpaLaporan(geser)) ?? jenis, ...tempat(k), tingkat: "aspek", objek, objekNama: a.nama, aspek: objek, aspekNama: a.nama, satuan: null, dari: lama?.share ?? null, ke: a.share, ...geser, sebelumnya: null,
      olehTarget: olehTarget(jenis, geser) && !isiBerkurang(d, k, milik) }];
  });
}

function kesiapan(d: Potret, k: Potret): Perubahan[] {
  const jenis = gerak(d.share, k.share);
  if (jenis === null || jenis === "BARU_MELAPOR") return [];
  const semua = () => true;
  // Other weights of the aspek are another formula too.
  const rumus = rumusBerubah(d, k, semua) || Object.entries(k.aspek).some(([kode, a]) => a.bobot !== d.aspek[kode]?.bobot);
  const geser = { ulang: dasarBerubah(d, k, semua), rumus, jadwal: jadwalBerubah(d, k, semua) };
  return [{ jenis: (isiBerubah(d, k, semua) ? null : tanpaLaporan(geser)) ?? jenis, ...tempat(k), tingkat: "kesiapan", objek: "kesiapan", objekNama: "Kesiapan", aspek: null, aspekNama: null, satuan: null, sebelumnya: null, dari: d.share, ke: k.share, ...geser,
    olehTarget: olehTarget(jenis, geser) && !isiBerkurang(d, k, semua) }];
}

