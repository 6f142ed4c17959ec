import { KATA_PERAN, type Peran } from "@/auth/permissions";
import type { Tinjauan } from "@/features/capaian/domain";
import { ikutSerta, zonaProvinsi } from "@/features/wilayah/domain";
import { formatBilangan, formatDaftar, kecilkan } from "@/lib/format";
import { type Konteks, ROUTES } from "@/lib/routes";
import type { AsalAngka, StatusTampil } from "@/lib/tampil";
import { formatHariSaat, formatSaat, formatTanggal, sumberBertanggal, type Zona } from "@/lib/waktu";
import { berkolomKosong, berpasangan, hitungDaftar, hitungLain, type Hitungan, JENIS_BERHITUNG, type JenisPemilihan, jumlahPasangan, type Kontes, type Pasangan, type SumberJumlah } from "./domain";

export type LangkahPersiapan = { readonly nomor: number; readonly judul: string; readonly keadaan: string; readonly selesai: boolean; readonly tautan: string; readonly tindakan: string };
type Langkah = Omit<LangkahPersiapan, "nomor">;
/** What stands of one election: n of m kab/kota that vote, n of m contests. */
type Kelengkapan = { readonly slug: string; readonly jenis: JenisPemilihan | "PSU"; readonly nama: string; readonly hari: string; readonly provinsi: string; readonly kab: number; readonly pelapor: number; readonly tps: number; readonly dpt: number;
  readonly kontes: number; readonly berpaslon: number; readonly tahapan: number; readonly katalog: number | null; readonly laporan: number };
type Persiapan = { readonly faktor: boolean; readonly kabKota: number; readonly pemilihan: readonly Kelengkapan[] };
export type PersiapanPemilihan = { readonly slug: string; readonly judul: string; readonly rinci: string; readonly tautan: string; readonly langkah: readonly LangkahPersiapan[] };

const ada = (n: number, apa: string) => (n > 0 ? `${formatBilangan(n)} ${apa}` : "Belum ada");
const nomori = (langkah: readonly Langkah[]): LangkahPersiapan[] => langkah.map((l, i) => ({ ...l, nomor: i + 1 }));
const dari = (n: number, m: number, apa: string) => `${formatBilangan(n)} dari ${formatBilangan(m)} ${apa}`;

/** From an empty system to an election: what is done, what is missing, where to do it. */
export const presentPersiapan = (p: Persiapan): LangkahPersiapan[] => nomori([
  { judul: "Faktor kedua Anda", keadaan: p.faktor ? "Terpasang: masuk meminta kode dari telepon juga" : "Belum dipasang. Admin memegang kunci semua orang; lindungi akun Anda dulu.", selesai: p.faktor, tautan: ROUTES.akun, tindakan: p.faktor ? "Lihat akun saya" : "Pasang faktor kedua" },
  { judul: "Provinsi dan wilayahnya", keadaan: ada(p.kabKota, "kabupaten/kota dimuat"), selesai: p.kabKota > 0, tautan: ROUTES.adminProvinsi(), tindakan: "Siapkan provinsi" },
  { judul: "Pemilihan", keadaan: ada(p.pemilihan.length, "pemilihan disiapkan atau berjalan"), selesai: p.pemilihan.length > 0, tautan: ROUTES.adminPemilihan(), tindakan: "Buat pemilihan" },
]);

/** From an election to its first dashboard. What is missing keeps nothing from working: the dashboard says so where it would stand. */
export function presentPersiapanPemilihan(x: Kelengkapan): PersiapanPemilihan {
  const konteks = { pemilihan: x.slug };
  const [dasbor, kontes] = [ROUTES.wilayah(x.provinsi, konteks), `${ROUTES.adminPemilihan(x.slug)}#kontes`];
  const langkah = nomori([
    { judul: "Kontes", keadaan: ada(x.kontes, "kontes"), selesai: x.kontes > 0, tautan: kontes, tindakan: "Lihat kontes" },
    { judul: "Katalog indikator", keadaan: x.katalog === null ? "Belum ada: tanpa ini tidak ada yang dapat dihitung." : `Versi ${formatBilangan(x.katalog)} berlaku`, selesai: x.katalog !== null, tautan: `${ROUTES.admin}/katalog?pemilihan=${x.slug}`, tindakan: "Buka katalog" },
    { judul: "Tahapan", keadaan: x.tahapan > 0 ? `${formatBilangan(x.tahapan)} tahapan` : "Belum ada; mistar hari di beranda kosong.", selesai: x.tahapan > 0, tautan: ROUTES.tahapan(konteks), tindakan: "Buka tahapan" },
    { judul: "Peserta tiap kontes", keadaan: `${dari(x.berpaslon, x.kontes, "kontes terisi")}. Ditetapkan KPU; untuk persiapan dapat diisi di sini.`, selesai: x.kontes > 0 && x.berpaslon === x.kontes, tautan: kontes, tindakan: "Isi peserta" },
    { judul: "Orang yang melapor", keadaan: `KPU atau PPK di ${dari(x.pelapor, x.kab, "kabupaten/kota")}`, selesai: x.kab > 0 && x.pelapor === x.kab, tautan: ROUTES.adminPengguna(), tindakan: "Undang orang" },
    // A repeat vote is of TPS that are named when it is ordered.
    ...(x.jenis === "PSU" ? [] : [{ judul: "Jumlah TPS dan DPT", keadaan: `TPS ${formatBilangan(x.tps)}, DPT ${dari(x.dpt, x.kab, "kabupaten/kota")}. Diisi KPU di menu Isi; tanpa ini kebutuhan barang belum diketahui.`, selesai: x.kab > 0 && x.tps === x.kab && x.dpt === x.kab, tautan: ROUTES.wilayah(x.provinsi, konteks, "dpt"), tindakan: "Lihat TPS dan DPT" }]),
    { judul: "Laporan pertama", keadaan: x.laporan > 0 ? `${formatBilangan(x.laporan)} laporan diterima` : "Belum ada. KPU atau PPK mengirimnya dari menu Isi.", selesai: x.laporan > 0, tautan: dasbor, tindakan: "Buka dasbor" },
  ]);
  return { slug: x.slug, judul: x.nama, rinci: `${formatTanggal(x.hari)}; ${dari(langkah.filter((l) => l.selesai).length, langkah.length, "langkah selesai")}`, tautan: ROUTES.adminPemilihan(x.slug), langkah };
}

type Bahan = { readonly kode: string; readonly nama: string; readonly kontes: readonly { readonly kode: string; readonly nama: string }[]; readonly katalog: readonly { readonly slug: string; readonly nama: string }[]; readonly kabKota: readonly { readonly kode: string; readonly nama: string }[] };
/** What the form of a new election offers. */
export const presentBahan = (b: Bahan, jenis: JenisPemilihan) => ({
  provinsi: b.kode, jenis, contohNama: jenis === "PILKADA" ? "Misalnya Pilkada Serentak 2029" : "Misalnya Pemilu 2029", judulKabKota: jenis === "PILKADA" ? "Bupati dan wali kota" : "DPRD kabupaten/kota", katalog: b.katalog.map((k) => ({ nilai: k.slug, teks: k.nama })),
  kontes: b.kontes.map((k) => (k.kode === "GUBERNUR" ? { bidang: "gubernur", teks: "Gubernur dan wakil gubernur" } : { bidang: `kontes.${k.kode}`, teks: k.nama })), kabKota: b.kabKota.map((w) => ({ bidang: `kab.${w.kode.replaceAll(".", "-")}`, teks: w.nama })),
});
export type BahanTampil = ReturnType<typeof presentBahan>;

const KATA_JENIS = { PILKADA: "Pilkada", PEMILU: "Pemilu", PSU: "Pemungutan suara ulang" } as const;
export const PILIHAN_JENIS = [{ nilai: "PILKADA", teks: "Pilkada" }, { nilai: "PEMILU", teks: "Pemilu" }] as const;
type PemilihanRinci = { readonly jenis: keyof typeof KATA_JENIS; readonly keadaan: Keadaan; readonly hari: string; readonly bukaJam: string; readonly tutupJam: string; readonly edisi: string; readonly peserta: readonly string[] };
/** What was decided when it was made, as a list of terms. */
export const presentRinci = (p: PemilihanRinci): readonly { readonly apa: string; readonly isi: string }[] => [
  { apa: "Jenis", isi: KATA_JENIS[p.jenis] }, { apa: "Keadaan", isi: KATA_KEADAAN[p.keadaan] }, { apa: "Hari pemungutan suara", isi: formatTanggal(p.hari) },
  { apa: "Jam TPS", isi: `${p.bukaJam.replace(":", ".")}–${p.tutupJam.replace(":", ".")} waktu setempat` }, { apa: "Wilayah", isi: p.edisi },
  { apa: "Yang memilih", isi: p.peserta.length > 6 ? `${p.peserta.slice(0, 5).join(", ")}, dan ${formatBilangan(p.peserta.length - 5)} lain` : p.peserta.join(", ") },
];

type DaftarKontes = { readonly id: number; readonly jenis: string; readonly jenisNama: string; readonly wilayah: string; readonly wilayahNama: string; readonly wilayahLengkap: string; readonly paslon: readonly (Pasangan & { readonly id: number })[] };
export type IsianKontes = {
  readonly id: number; readonly judul: string; readonly berwakil: boolean; readonly berkolomKosong: boolean; readonly tunggal: boolean; readonly dilihat: string; readonly sumber: string; readonly tanggal: string; readonly ada: boolean;
  readonly baris: readonly { readonly baris: string; readonly nomor: string; readonly nama: string; readonly wakil: string }[];
};
/** "Gubernur Jambi", but "DPR di Jambi": what is elected there is not the place's own. */
const judulKontes = (jenis: string, jenisNama: string, wilayah: string) => `${jenisNama}${["PRESIDEN", "DPR", "DPD"].includes(jenis) ? " di" : ""} ${wilayah}`;
/** Room for all who are there and some more: a party list is long, and grows by 20 each time it is saved. Up to 60 rows, and always two that are empty. */
const barisForm = (jenis: string, n: number) => (berpasangan(jenis) ? Math.max(n + 2, 4) : Math.max(n + 2, Math.min(n + 20, 60)));

/** The list of one contest, ready to be typed over. */
export function presentIsianKontes(k: DaftarKontes): IsianKontes {
  const orang = k.paslon.filter((p) => !p.kolomKosong);
  const terbaru = k.paslon.toSorted((a, b) => (a.tanggal < b.tanggal ? 1 : a.tanggal > b.tanggal ? -1 : b.id - a.id))[0];
  return {
    id: k.id, judul: judulKontes(k.jenis, k.jenisNama, k.wilayahNama), berwakil: berpasangan(k.jenis), berkolomKosong: berkolomKosong(k.jenis), tunggal: k.paslon.some((p) => p.kolomKosong), ada: k.paslon.length > 0,
    dilihat: k.paslon.map((p) => p.id).join(","), sumber: terbaru?.sumber ?? "", tanggal: terbaru?.tanggal ?? "",
    baris: Array.from({ length: barisForm(k.jenis, orang.length) }, (_, i) => ({ baris: String(i + 1), nomor: orang[i] ? String(orang[i].nomorUrut) : "", nama: orang[i]?.nama ?? "", wakil: orang[i]?.namaWakil ?? "" })),
  };
}

/** One line of each contest, and where its list is typed. */
export const presentDaftarKontes = (k: DaftarKontes, slug: string) => {
  const n = jumlahPasangan([k]);
  return { id: k.id, judul: judulKontes(k.jenis, k.jenisNama, k.wilayahNama), rinci: k.paslon.length === 0 ? "Belum ada penetapan" : `${formatBilangan(n)} ${sebutanPeserta(k.jenis)}${k.paslon.some((p) => p.kolomKosong) ? " melawan kolom kosong" : ""}`, kosong: k.paslon.length === 0, tautan: ROUTES.isiPaslon(k.wilayah, { pemilihan: slug }, String(k.id)) };
};
export type DaftarKontesTampil = ReturnType<typeof presentDaftarKontes>;

const KATA_KEADAAN = { PERSIAPAN: "Persiapan", BERJALAN: "Berjalan", DITUTUP: "Ditutup", ARSIP: "Arsip" } as const;
type Keadaan = keyof typeof KATA_KEADAAN;
export const PILIHAN_KEADAAN = Object.entries(KATA_KEADAAN).map(([nilai, teks]) => ({ nilai, teks }));
type PemilihanKeadaan = { readonly slug: string; readonly nama: string; readonly hari: string; readonly keadaan: Keadaan; readonly laporan: number; readonly kontes: number; readonly dapatDiubah: boolean };
export type PemilihanTampil = { readonly slug: string; readonly nama: string; readonly rinci: string; readonly keadaan: Keadaan; readonly keadaanTeks: string; readonly dapatDiubah: boolean };

export const presentKeadaan = ({ hari, kontes, laporan, ...p }: PemilihanKeadaan): PemilihanTampil =>
  ({ ...p, rinci: `${formatTanggal(hari)}; ${formatBilangan(kontes)} kontes, ${formatBilangan(laporan)} laporan`, keadaanTeks: KATA_KEADAAN[p.keadaan] });

/** An election as it is chosen. `arsip`: only to be read again; `gladi`: only by its name. */
export type PemilihanPilih = { readonly slug: string; readonly nama: string; readonly rinci: string; readonly arsip: boolean; readonly gladi: boolean; readonly peserta: readonly string[] };
export type TempatPilih = { readonly kode: string; readonly nama: string; readonly zona: Zona };
/** What one may look at; `tugas`: the places one is posted to. */
export type Dilihat = { readonly pemilihan: readonly PemilihanPilih[]; readonly tempat: readonly TempatPilih[]; readonly tugas: readonly (TempatPilih & { readonly peran: string })[] };
type BahanDilihat = { readonly tempat: readonly TempatPilih[]; readonly tugas: readonly { readonly kode: string; readonly peran: readonly Peran[] }[];
  readonly pemilihan: readonly { readonly slug: string; readonly nama: string; readonly hari: string; readonly keadaan: Keadaan; readonly gladi: boolean; readonly peserta: readonly string[] }[] };

export function presentDilihat({ pemilihan, tempat, tugas }: BahanDilihat): Dilihat {
  return {
    tempat, pemilihan: pemilihan.map((p) => ({ slug: p.slug, nama: p.nama, arsip: p.keadaan === "ARSIP", gladi: p.gladi, peserta: p.peserta, rinci: [...(p.gladi ? ["Gladi"] : []), formatTanggal(p.hari), KATA_KEADAAN[p.keadaan].toLowerCase()].join(", ") })),
    tugas: tugas.map(({ kode, peran }) => ({ ...(tempat.find((w) => w.kode === kode) ?? { nama: kode, zona: zonaProvinsi(kode) }), kode, peran: formatDaftar(peran.map((p) => KATA_PERAN[p])) })),
  };
}

export type TugasTampil = { readonly kode: string; readonly nama: string; readonly peran: string; readonly pemilihan: readonly { readonly slug: string; readonly nama: string; readonly rinci: string; readonly tautan: string }[] };
/** The places of one's postings with their elections, those that are only archive last. */
export const presentTugas = ({ tugas, pemilihan }: Dilihat): TugasTampil[] => tugas.map(({ kode, nama, peran }) => ({ kode, nama, peran,
  pemilihan: pemilihan.filter((p) => ikutSerta(p.peserta, kode)).toSorted((a, b) => Number(a.arsip) - Number(b.arsip)).map((p) => ({ slug: p.slug, nama: p.nama, rinci: p.rinci, tautan: ROUTES.wilayah(kode, { pemilihan: p.slug }) })) }));

export type Penutupan = { readonly judul: string; readonly uraian: string };
/** That the election is closed, or was at the instant looked at, since when, and what is still possible. Null: it was open. */
export function presentPenutupan(t: Tinjauan, penutupan: { readonly at: Date | null } | null): Penutupan | null {
  if (!penutupan) return null;
  const { at } = penutupan;
  return {
    judul: at !== null ? `Pemilihan ini ditutup ${formatSaat(at, t.wilayah.zona)}.` : t.pemilihan.keadaan === "ARSIP" ? "Pemilihan ini sudah diarsipkan." : "Pemilihan ini sudah ditutup.",
    uraian: `Laporan tidak lagi diterima. Angka, jejak, dan riwayatnya tetap dapat dibaca; ${t.pemilihan.keadaan === "ARSIP" ? "sebagai arsip, sumber faktanya juga tidak bertambah lagi." : "sumber fakta masih dapat diusulkan, ditetapkan, dan disanggah."}`,
  };
}

// ── Contests and pairs ────────────────────────────────────────────────────────────────────────────────────────
export type KontesTampil = {
  readonly kunci: string; readonly judul: string; readonly letak: string; readonly jumlah: string; readonly tunggal: boolean; readonly sumber: string; readonly jejak: string | null;
  readonly paslon: readonly { readonly nomor: string; readonly nama: string; readonly wakil: string | null; readonly kolomKosong: boolean }[];
};
export type CocokTampil = { readonly kunci: string; readonly status: StatusTampil; readonly asal: AsalAngka; readonly judul: string; readonly uraian: string; readonly jejak: string | null };
export type TabPaslon = { readonly saat: string; readonly pemilihan: string; /** "Pasangan calon", or "Peserta" where parties stand as well. */ readonly apa: string; readonly jumlah: string; readonly rinci: string; readonly jejak: string; readonly kelompok: readonly { readonly judul: string; readonly kontes: readonly KontesTampil[] }[]; readonly cocok: readonly CocokTampil[] };

/** Two people, or whoever stands alone: a candidate of the DPD, a party. */
const sebutanPeserta = (jenisKontes: string) => (berpasangan(jenisKontes) ? "pasangan" : "peserta");
const rumus = (h: Hitungan) => `${h.bagian.map((b) => `${formatBilangan(b.nilai)} ${kecilkan(b.nama)}`).join(" + ")} = ${formatBilangan(h.jumlah)}`;

function kontesTampil(k: Kontes, t: Tinjauan, konteks: Konteks): KontesTampil {
  const pasangan = jumlahPasangan([k]);
  const [pertama] = k.paslon;
  return {
    kunci: k.kunci, judul: judulKontes(k.jenis, k.jenisNama, k.wilayahPendek), letak: k.wilayah, jumlah: k.paslon.length === 0 ? "Belum ada penetapan" : `${formatBilangan(pasangan)} ${sebutanPeserta(k.jenis)}${k.paslon.some((p) => p.kolomKosong) ? " melawan kolom kosong" : ""}`,
    tunggal: k.paslon.some((p) => p.kolomKosong), sumber: pertama ? sumberBertanggal(pertama.sumber, pertama.tanggal) : "", jejak: t.wilayah.kode === k.wilayah ? null : ROUTES.wilayah(k.wilayah, konteks, "paslon"),
    paslon: k.paslon.map((p) => ({ nomor: formatBilangan(p.nomorUrut), nama: p.kolomKosong ? "Kolom kosong" : p.nama ?? "", wakil: p.namaWakil, kolomKosong: p.kolomKosong })),
  };
}

/** The list against the adopted number, and against what others say. */
function pencocokan(kontes: readonly Kontes[], fakta: readonly SumberJumlah[], t: Tinjauan, konteks: Konteks): CocokTampil[] {
  const daftar = hitungDaftar(kontes);
  const tetap = fakta.find((f) => f.jenis === "paslon.jumlah" && f.dipakai && f.nilai !== null);
  const jejak = (jenis: string) => ROUTES.jejak(t.wilayah.kode, `fakta.${jenis}`, konteks);
  const sama = tetap?.nilai === daftar.jumlah;
  return [
    ...(tetap ? [{ kunci: "jumlah", status: sama ? "SIAP" as const : "BERTENTANGAN" as const, asal: tetap.status, judul: rumus(daftar), jejak: jejak("paslon.jumlah"),
      uraian: `${sama ? "Sama dengan" : "Berbeda dari"} jumlah yang ditetapkan, ${formatBilangan(tetap.nilai ?? 0)}: ${sumberBertanggal(tetap.sumber, tetap.tanggal)}.` }] : []),
    ...JENIS_BERHITUNG.flatMap(({ jenis, fakta: kode }) => {
      const [f, b] = [fakta.find((x) => x.jenis === kode && x.dipakai), daftar.bagian.find((x) => x.jenis === jenis)];
      return f && b && f.nilai !== b.nilai ? [{ kunci: kode, status: "BERTENTANGAN" as const, asal: f.status, judul: `${b.nama}: daftar ${formatBilangan(b.nilai)}, ditetapkan ${formatBilangan(f.nilai ?? 0)}`, uraian: `${sumberBertanggal(f.sumber, f.tanggal)}.`, jejak: jejak(kode) }] : [];
    }),
    ...hitungLain(daftar, fakta).map((h) => ({ kunci: `${h.sumber} ${h.tanggal}`, status: "SUMBER_BERBEDA" as const, asal: h.status, judul: rumus(h), jejak: jejak(JENIS_BERHITUNG.find((j) => h.bagian.some((b) => b.jenis === j.jenis && b.dari === "SUMBER"))?.fakta ?? "paslon.jumlah"),
      uraian: `Menurut ${sumberBertanggal(h.sumber, h.tanggal)}${h.jumlah === daftar.jumlah ? ": jumlahnya sama, pembagiannya berbeda" : `: berbeda ${formatBilangan(Math.abs(h.jumlah - daftar.jumlah))} dari daftar`}.${h.bagian.some((b) => b.dari === "DAFTAR") ? ` Yang tidak disebutnya (${h.bagian.filter((b) => b.dari === "DAFTAR").map((b) => kecilkan(b.nama)).join(", ")}) diambil dari daftar.` : ""}` })),
  ];
}

/** Contests over a place, above it and below it; an empty column is marked and not counted. */
export function presentPaslon({ t, konteks, kontes, fakta }: { readonly t: Tinjauan; readonly konteks: Konteks; readonly kontes: readonly Kontes[]; readonly fakta: readonly SumberJumlah[] }): TabPaslon {
  const { tingkat } = t.wilayah;
  const kelompok = [
    { judul: `Dipilih di ${t.wilayah.namaLengkap}`, kontes: kontes.filter((k) => k.tingkat === tingkat) }, { judul: "Kontes di atasnya", kontes: kontes.filter((k) => k.tingkat < tingkat) },
    { judul: "Kontes di bawahnya", kontes: kontes.filter((k) => k.tingkat > tingkat) },
  ].filter((g) => g.kontes.length > 0);
  const jumlah = jumlahPasangan(kontes);
  const ada = kontes.some((k) => k.paslon.length > 0);
  const tunggal = kontes.filter((k) => k.paslon.some((p) => p.kolomKosong)).length;
  return {
    saat: formatHariSaat(t.saat, t.wilayah.zona), pemilihan: t.pemilihan.nama, apa: kontes.every((k) => berpasangan(k.jenis)) ? "Pasangan calon" : "Peserta", jumlah: ada ? formatBilangan(jumlah) : "Belum diketahui", jejak: ROUTES.jejak(t.wilayah.kode, "paslon.jumlah", konteks),
    rinci: ada ? `${rumus(hitungDaftar(kontes)).replace(/ = .*$/, "")} dalam ${formatBilangan(kontes.length)} kontes${tunggal > 0 ? `; ${formatBilangan(tunggal)} melawan kolom kosong` : ""}` : kontes.length > 0 ? `${formatBilangan(kontes.length)} kontes, belum ada penetapan peserta sampai saat ini` : "Tidak ada kontes di sini",
    kelompok: kelompok.map((g) => ({ judul: g.judul, kontes: g.kontes.map((k) => kontesTampil(k, t, konteks)) })), cocok: ada ? pencocokan(kontes, fakta, t, konteks) : [],
  };
}
