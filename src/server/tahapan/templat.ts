// Schedules to begin with, in days from the vote. Distances are those of the decreed schedules named here, so for another year they are estimates until its
// own decree is entered. The stages of the goods are the catalogue's (prisma/seed/katalog.ts): there the same days open and close their indikator.
import type { Peran } from "@/auth/permissions";
import { type Tanggal, tambahHari } from "@/lib/waktu";

export type JenisJadwal = "PILKADA" | "PEMILU" | "PSU";
type TahapTemplat = {
  readonly kode: string; readonly nama: string; readonly dasar: string; readonly h: readonly [mulai: number | null, selesai: number];
  readonly jam?: string; readonly lembaga?: Peran; readonly sesudah?: readonly string[];
  /** Its place beside the day of the vote is fixed by law. */
  readonly tetap?: true;
  readonly pemungutan?: true;
  /** Indikator that open and fall due with it: of a stage of the goods, or by their codes. */
  readonly tahap?: string; readonly indikator?: readonly string[];
};

const PKPU = "PKPU 2/2024";
const KATALOG = "tahap logistik pada katalog indikator";

const LOGISTIK: readonly TahapTemplat[] = [
  { kode: "logistik-diterima", nama: "Logistik diterima gudang", dasar: KATALOG, h: [-60, -21], tahap: "diterima" },
  { kode: "logistik-sortir", nama: "Sortir dan lipat surat suara", dasar: KATALOG, h: [-30, -14], tahap: "sortir", sesudah: ["logistik-diterima"] },
  { kode: "logistik-dikemas", nama: "Logistik dirakit dan dikemas", dasar: KATALOG, h: [-14, -5], tahap: "dikemas", sesudah: ["logistik-sortir"] },
  { kode: "logistik-ke-ppk", nama: "Logistik ke PPK", dasar: KATALOG, h: [-7, -3], tahap: "ke-ppk", sesudah: ["logistik-dikemas"] },
  { kode: "logistik-ke-pps", nama: "Logistik ke PPS", dasar: KATALOG, h: [-3, -2], tahap: "ke-pps", sesudah: ["logistik-ke-ppk"] },
  { kode: "logistik-di-tps", nama: "Distribusi logistik ke TPS", dasar: KATALOG, h: [-3, -1], jam: "12:00", tahap: "di-tps", sesudah: ["logistik-ke-ppk", "kampanye"] },
  { kode: "logistik-kembali", nama: "Logistik kembali ke gudang", dasar: KATALOG, h: [0, 3], tahap: "kembali", sesudah: ["pemungutan-suara"] },
];

/** Days: PKPU 2/2024 against 27 November 2024 (prisma/data/tahapan.csv). */
const PILKADA: readonly TahapTemplat[] = [
  { kode: "perencanaan", nama: "Perencanaan program dan anggaran", dasar: PKPU, h: [null, -306] },
  { kode: "badan-ad-hoc", nama: "Pembentukan PPK, PPS, KPPS", dasar: PKPU, h: [-224, -22] },
  { kode: "dp4", nama: "Penyerahan DP4", dasar: PKPU, h: [-217, -180] },
  { kode: "pemutakhiran", nama: "Pemutakhiran dan penyusunan daftar pemilih", dasar: PKPU, h: [-180, -65], sesudah: ["dp4"] },
  { kode: "coklit", nama: "Pencocokan dan penelitian (coklit) oleh Pantarlih", dasar: PKPU, h: [-156, -126], indikator: ["petugas.pantarlih"] },
  { kode: "dps", nama: "Pengumuman DPS", dasar: PKPU, h: [-101, -92], sesudah: ["coklit"] },
  { kode: "dpt", nama: "Penetapan DPT kabupaten/kota dan provinsi", dasar: PKPU, h: [-69, -66], sesudah: ["dps"], indikator: ["dpt.ditetapkan"] },
  { kode: "perseorangan", nama: "Pemenuhan dukungan perseorangan", dasar: PKPU, h: [-206, -100] },
  { kode: "pengumuman-pendaftaran", nama: "Pengumuman pendaftaran paslon", dasar: PKPU, h: [-95, -93] },
  { kode: "pendaftaran", nama: "Pendaftaran paslon", dasar: PKPU, h: [-92, -90], sesudah: ["pengumuman-pendaftaran"] },
  { kode: "penelitian", nama: "Penelitian persyaratan paslon", dasar: PKPU, h: [-92, -67], sesudah: ["pendaftaran"] },
  { kode: "penetapan-paslon", nama: "Penetapan paslon", dasar: PKPU, h: [-66, -66], sesudah: ["penelitian"] },
  { kode: "nomor-urut", nama: "Pengundian nomor urut", dasar: PKPU, h: [-65, -65], sesudah: ["penetapan-paslon"] },
  { kode: "kampanye", nama: "Kampanye", dasar: PKPU, h: [-63, -4], sesudah: ["nomor-urut"] },
  ...LOGISTIK,
  { kode: "masa-tenang", nama: "Masa tenang", dasar: PKPU, h: [-3, -1], tetap: true, sesudah: ["kampanye"] },
  { kode: "pemungutan-suara", nama: "Pemungutan suara", dasar: PKPU, h: [0, 0], tetap: true, pemungutan: true, sesudah: ["masa-tenang", "logistik-di-tps"] },
  { kode: "rekapitulasi", nama: "Penghitungan dan rekapitulasi", dasar: PKPU, h: [0, 19], sesudah: ["pemungutan-suara"] },
];

const UU = (huruf: string) => `UU 7/2017 Pasal 167 ayat (4) huruf ${huruf}`;
/** Stages: UU 7/2017 Pasal 167(4); days: PKPU 3/2022 against 14 February 2024. */
const PEMILU: readonly TahapTemplat[] = [
  { kode: "perencanaan", nama: "Perencanaan program dan anggaran, penyusunan peraturan", dasar: UU("a"), h: [-610, 121] },
  { kode: "pendaftaran-peserta", nama: "Pendaftaran dan verifikasi peserta Pemilu", dasar: UU("c"), h: [-565, -428] },
  { kode: "penetapan-peserta", nama: "Penetapan peserta Pemilu", dasar: UU("d"), h: [-427, -427], sesudah: ["pendaftaran-peserta"] },
  { kode: "pemutakhiran", nama: "Pemutakhiran data pemilih dan penyusunan daftar pemilih", dasar: UU("b"), h: [-488, -238], indikator: ["dpt.ditetapkan"] },
  { kode: "daerah-pemilihan", nama: "Penetapan jumlah kursi dan daerah pemilihan", dasar: UU("e"), h: [-488, -370] },
  { kode: "pencalonan-dpd", nama: "Pencalonan anggota DPD", dasar: UU("f"), h: [-435, -81] },
  { kode: "pencalonan-dpr", nama: "Pencalonan anggota DPR dan DPRD", dasar: UU("f"), h: [-296, -81], sesudah: ["penetapan-peserta"] },
  { kode: "pencalonan-presiden", nama: "Pencalonan Presiden dan Wakil Presiden", dasar: UU("f"), h: [-118, -81], sesudah: ["penetapan-peserta"] },
  { kode: "kampanye", nama: "Masa kampanye", dasar: UU("g"), h: [-78, -4], sesudah: ["pencalonan-dpd", "pencalonan-dpr", "pencalonan-presiden"] },
  ...LOGISTIK,
  { kode: "masa-tenang", nama: "Masa tenang", dasar: UU("h"), h: [-3, -1], tetap: true, sesudah: ["kampanye"] },
  { kode: "pemungutan-suara", nama: "Pemungutan suara", dasar: UU("i"), h: [0, 0], tetap: true, pemungutan: true, sesudah: ["masa-tenang", "logistik-di-tps"] },
  { kode: "penghitungan", nama: "Penghitungan suara di TPS", dasar: UU("i"), h: [0, 1], sesudah: ["pemungutan-suara"] },
  { kode: "rekapitulasi", nama: "Rekapitulasi dan penetapan hasil", dasar: UU("j"), h: [1, 35], sesudah: ["penghitungan"] },
];

const PSU_DASAR = "keputusan PSU; jarak hari menurut templat";
/** A repeat vote has its own goods, apart from those of the vote it repeats. */
const PSU: readonly TahapTemplat[] = [
  { kode: "kpps", nama: "Penyiapan KPPS dan TPS yang mengulang", dasar: PSU_DASAR, h: [-7, -3] },
  { kode: "logistik-dikemas", nama: "Logistik PSU dirakit dan dikemas", dasar: PSU_DASAR, h: [-6, -3], tahap: "dikemas" },
  { kode: "pemberitahuan", nama: "Pemberitahuan kepada pemilih", dasar: PSU_DASAR, h: [-3, -1], sesudah: ["kpps"] },
  { kode: "logistik-di-tps", nama: "Distribusi logistik PSU ke TPS", dasar: PSU_DASAR, h: [-2, -1], jam: "12:00", tahap: "di-tps", sesudah: ["logistik-dikemas"] },
  { kode: "pemungutan-suara", nama: "Pemungutan suara ulang", dasar: "keputusan PSU", h: [0, 0], tetap: true, pemungutan: true, sesudah: ["pemberitahuan", "logistik-di-tps"] },
  { kode: "rekapitulasi", nama: "Penghitungan dan rekapitulasi", dasar: PSU_DASAR, h: [0, 3], sesudah: ["pemungutan-suara"] },
  { kode: "logistik-kembali", nama: "Logistik PSU kembali ke gudang", dasar: PSU_DASAR, h: [0, 3], tahap: "kembali", sesudah: ["pemungutan-suara"] },
];

const TEMPLAT: Readonly<Record<JenisJadwal, readonly TahapTemplat[]>> = { PILKADA, PEMILU, PSU };
/** The votes whose schedule was decreed as it stands here. */
const DITETAPKAN: Readonly<Partial<Record<JenisJadwal, Tanggal>>> = { PILKADA: "2024-11-27", PEMILU: "2024-02-14" };

/** A stage as buat_tahapan() takes it. */
export type TahapanBaru = {
  readonly kode: string; readonly nama: string; readonly dasar: string; readonly lembaga: Peran; readonly status: "RESMI" | "ESTIMASI" | "CONTOH"; readonly mulai: Tanggal | null; readonly selesai: Tanggal;
  readonly selesai_jam: string | null; readonly realisasi: Tanggal | null; readonly tetap: boolean; readonly terikat: boolean; readonly pemungutan: boolean; readonly sesudah: readonly (readonly [kode: string, jeda: number])[];
  readonly tahap: string | null; readonly indikator: readonly string[];
};

/** The stages of an election from the template of its kind, laid around its day. What is not that day's own decree says that it is an estimate. */
export function susunTahapan(jenis: JenisJadwal, hari: Tanggal): readonly TahapanBaru[] {
  const semua = TEMPLAT[jenis];
  const resmi = DITETAPKAN[jenis] === hari;
  return semua.map((t): TahapanBaru => {
    const [mulai, selesai] = t.h;
    const ditetapkan = t.pemungutan === true || (resmi && t.dasar !== KATALOG);
    return {
      kode: t.kode, nama: t.nama, dasar: ditetapkan || t.dasar === KATALOG || jenis === "PSU" ? t.dasar : `${t.dasar}; tanggal menurut templat`, lembaga: t.lembaga ?? "KPU", status: ditetapkan ? "RESMI" : "ESTIMASI",
      mulai: mulai === null ? null : tambahHari(hari, mulai), selesai: tambahHari(hari, selesai), selesai_jam: t.jam ?? null, realisasi: null, tetap: t.tetap ?? false, terikat: true, pemungutan: t.pemungutan ?? false,
      sesudah: (t.sesudah ?? []).flatMap((kode) => { const a = semua.find((x) => x.kode === kode); return a ? [[kode, Math.min(1, (mulai ?? selesai) - a.h[1])] as const] : []; }),
      tahap: t.tahap ?? null, indikator: t.indikator ?? [],
    };
  });
}
