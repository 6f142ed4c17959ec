export type StatusFakta = "RESMI" | "ESTIMASI" | "CONTOH" | "KLAIM";
/** `peran`: the role under which it was said; `dijawabAt`: when the owner adopted anew, null while it is open. */
export type Keberatan = { readonly id: string; readonly faktaId: string; readonly alasan: string; readonly oleh: string; readonly peran: string | null; readonly padaAt: Date; readonly dijawabAt: Date | null };

/** One source's word on one fact. `dipakai`: the adopted one among those of its jenis and pemilihan. */
export type SumberFakta = {
  readonly jenis: string; readonly jenisNama: string; readonly satuan: string; readonly nilai: number | null; readonly kategori: string | null; readonly status: StatusFakta;
  readonly sumber: string; readonly tanggal: string; readonly catatan: string | null; readonly iniPemilihan: boolean; readonly pemilihanNama: string; readonly hari: string; readonly dipakai: boolean;
  /** Open objections on this source. */
  readonly keberatan: readonly Pick<Keberatan, "peran" | "oleh">[];
};

/** The adopted figure of this election; null when none was adopted. */
export const dipakai = <F extends SumberFakta>(semua: readonly F[], jenis: string): F | null => semua.find((f) => f.jenis === jenis && f.iniPemilihan && f.dipakai) ?? null;

/** Where this election has none: the latest earlier one's, to be used as an estimate only. */
export const perkiraan = <F extends SumberFakta>(semua: readonly F[], jenis: string): F | null =>
  semua.filter((f) => f.jenis === jenis && !f.iniPemilihan && f.dipakai).toSorted((a, b) => (a.hari < b.hari ? 1 : -1))[0] ?? null;

/** Sources on the same fact that say another figure than the adopted one. */
export function berbeda<F extends SumberFakta>(semua: readonly F[], jenis: string): readonly F[] {
  const ini = dipakai(semua, jenis);
  return ini === null ? [] : semua.filter((f) => f.jenis === jenis && f.iniPemilihan && !f.dipakai && (f.nilai !== ini.nilai || f.kategori !== ini.kategori));
}

// ── The register: every kind of fact of a place, its sources side by side ──────────────────────────────────────
export type JenisFakta = { readonly kode: string; readonly nama: string; readonly satuan: string; readonly pemilik: string };
export type Adopsi = { readonly id: string; readonly faktaId: string; readonly alasan: string; readonly oleh: string | null; readonly padaAt: Date; readonly dokumen: string | null };
export type Sumber = {
  readonly id: string; readonly jenis: JenisFakta; readonly kontes: string | null; readonly kontesNama: string | null; readonly nilai: number | null; readonly kategori: string | null; readonly pembilang: number | null; readonly penyebut: number | null;
  readonly status: StatusFakta; readonly sumber: string; readonly tanggal: string; readonly catatan: string | null; readonly oleh: string | null; readonly padaAt: Date; readonly adopsi: readonly Adopsi[]; readonly dokumen: readonly string[];
};
export type Kelompok = {
  readonly jenis: JenisFakta; readonly kontes: string | null; readonly kontesNama: string | null;
  /** The adopted one first, then by date. */
  readonly sumber: readonly Sumber[]; readonly berlaku: Sumber | null;
  /** Adoptions, the newest first; the first of them is in force. */
  readonly riwayat: readonly Adopsi[]; readonly keberatan: readonly Keberatan[];
  readonly berbeda: boolean;
  /** Open objections on the adopted source, or on any where none is adopted. */
  readonly sengketa: readonly Keberatan[];
};

const terbaruDahulu = (a: Adopsi, b: Adopsi) => Number(b.padaAt) - Number(a.padaAt) || Number(b.id) - Number(a.id);
const isi = (s: Sumber) => s.nilai ?? s.kategori;
/** Base facts first, then what is said about them; others by their code. */
const URUTAN = ["tps", "dpt", "pemilih", "surat-suara", "paslon", "partisipasi", "kerawanan", "klaim", "nphd"];
const urut = (kode: string) => { const i = URUTAN.indexOf(kode.split(".")[0] ?? ""); return i < 0 ? URUTAN.length : i; };

/** The sources of one fact as a group. */
export function kelompok(sumber: readonly Sumber[], keberatan: readonly Keberatan[]): Kelompok | null {
  const [pertama] = sumber;
  if (!pertama) return null;
  const riwayat = sumber.flatMap((s) => s.adopsi).toSorted(terbaruDahulu);
  const berlaku = sumber.find((s) => s.id === riwayat[0]?.faktaId) ?? null;
  const milik = keberatan.filter((k) => sumber.some((s) => s.id === k.faktaId));
  return {
    jenis: pertama.jenis, kontes: pertama.kontes, kontesNama: pertama.kontesNama, berlaku, riwayat, keberatan: milik,
    sumber: sumber.toSorted((a, b) => Number(b === berlaku) - Number(a === berlaku) || (a.tanggal < b.tanggal ? -1 : a.tanggal > b.tanggal ? 1 : Number(a.id) - Number(b.id))),
    berbeda: new Set(sumber.map(isi)).size > 1, sengketa: milik.filter((k) => k.dijawabAt === null && (berlaku === null || k.faktaId === berlaku.id)),
  };
}

/** Grouped by kind and contest: contested first, then those whose sources differ, then the rest. */
export function kelompokkan(semua: readonly Sumber[], keberatan: readonly Keberatan[]): readonly Kelompok[] {
  const menurut = new Map<string, Sumber[]>();
  for (const s of semua) menurut.set(`${s.jenis.kode} ${s.kontes ?? ""}`, [...(menurut.get(`${s.jenis.kode} ${s.kontes ?? ""}`) ?? []), s]);
  const gawat = (k: Kelompok) => (k.sengketa.length > 0 ? 0 : k.berbeda ? 1 : 2);
  return [...menurut.values()].flatMap((s) => kelompok(s, keberatan) ?? [])
    .toSorted((a, b) => gawat(a) - gawat(b) || urut(a.jenis.kode) - urut(b.jenis.kode) || (a.jenis.kode < b.jenis.kode ? -1 : a.jenis.kode > b.jenis.kode ? 1 : (a.kontes ?? "") < (b.kontes ?? "") ? -1 : 1));
}

/** Kinds that each contest may have figures of its own for. */
export const perKontes = (jenis: string) => jenis.startsWith("surat-suara.") || jenis === "partisipasi.capaian";
/** Categories of vulnerability, as issued. */
export const KATEGORI = ["TIDAK_RAWAN", "RENDAH", "SEDANG", "TINGGI"] as const;
/** A claim spoken at a rakor stays a claim: no kind of it can be adopted. */
export const dapatDitetapkan = (jenis: string) => !jenis.startsWith("klaim.");
/** Indices of different instruments have different scales; their difference means nothing. */
export const dapatDiselisihkan = (satuan: string) => satuan !== "skor" && satuan !== "kategori";

export type Selisih = { readonly besar: number; readonly kecil: number; readonly beda: number };
/** Each differing source against the adopted one; where none is adopted, the highest against the lowest. */
export function selisih(k: Kelompok): readonly Selisih[] {
  if (!dapatDiselisihkan(k.jenis.satuan)) return [];
  const angka = [...new Set(k.sumber.flatMap((s) => s.nilai ?? []))];
  const acuan = k.berlaku?.nilai ?? null;
  const pasang = acuan === null ? (angka.length > 1 ? [[Math.max(...angka), Math.min(...angka)] as const] : []) : angka.filter((n) => n !== acuan).map((n) => [Math.max(n, acuan), Math.min(n, acuan)] as const);
  return pasang.map(([besar, kecil]) => ({ besar, kecil, beda: Math.round((besar - kecil) * 1e4) / 1e4 }));
}

// ── Arithmetic ────────────────────────────────────────────────────────────────────────────────────────────────
/** Sums that the facts of one place and contest must make, whoever the source is. */
const PERSAMAAN = [
  { kiri: ["surat-suara.kurang", "surat-suara.rusak"], kanan: "surat-suara.cetak-ulang" },
  { kiri: ["surat-suara.baik", "surat-suara.cetak-ulang"], kanan: "surat-suara.kebutuhan" },
  { kiri: ["dpt.laki-laki", "dpt.perempuan"], kanan: "dpt.jumlah" },
] as const;
export type Suku = { readonly jenis: JenisFakta; readonly nilai: number };
/** `beda`: what the left side has more than the right one; 0 when it closes. */
export type Persamaan = { readonly kunci: string; readonly kontesNama: string | null; readonly kiri: readonly Suku[]; readonly kanan: Suku; readonly jumlah: number; readonly beda: number };

/** The kinds that some sum puts beside this one, itself among them. */
export const jenisSepersamaan = (kode: string): readonly string[] => [...new Set([kode, ...PERSAMAAN.map((p) => [...p.kiri, p.kanan]).filter((p) => p.some((j) => j === kode)).flat()])];

/** The adopted figure; where none is adopted, the one that all sources say. Else nothing can be added up. */
function sukuDari(k: Kelompok | undefined): Suku | null {
  if (!k) return null;
  const [pertama, ...lain] = new Set(k.sumber.map((s) => s.nilai));
  const nilai = k.berlaku?.nilai ?? (lain.length === 0 ? pertama : null) ?? null;
  return nilai === null ? null : { jenis: k.jenis, nilai };
}

/** Every sum of which all parts are known, those that do not close first. */
export function persamaan(semua: readonly Kelompok[]): readonly Persamaan[] {
  const kontes = [...new Map(semua.map((k) => [k.kontes, k.kontesNama])).entries()];
  return PERSAMAAN.flatMap((p) => kontes.flatMap(([kode, kontesNama]): Persamaan[] => {
    const suku = (jenis: string) => sukuDari(semua.find((k) => k.jenis.kode === jenis && k.kontes === kode));
    const [kiri, kanan] = [p.kiri.map(suku).filter((s) => s !== null), suku(p.kanan)];
    if (kanan === null || kiri.length < p.kiri.length) return [];
    const jumlah = kiri.reduce((n, s) => n + s.nilai, 0);
    return [{ kunci: `${p.kanan} ${kode ?? ""} ${p.kiri.join(" ")}`, kontesNama, kiri, kanan, jumlah, beda: jumlah - kanan.nilai }];
  })).toSorted((a, b) => Number(b.beda !== 0) - Number(a.beda !== 0));
}

/** What the register of TPS counts under a place: nodes in force, and their voters; `dpt` null while one of them has none. */
export type RegisterTps = { readonly tps: number; readonly dpt: number | null };
/** Sums that the parts of a place must make: the adopted figures of its children, and what the register counts. Only where all parts are known. */
export function persamaanBagian(semua: readonly Kelompok[], sekitar: readonly Sekitar[], namaAnak: string, register: RegisterTps | null): readonly Persamaan[] {
  const satu = (jenis: string, kunci: string, nama: string, jumlah: number | null): Persamaan[] => {
    const kanan = sukuDari(semua.find((k) => k.jenis.kode === jenis && k.kontes === null));
    return kanan === null || jumlah === null ? [] : [{ kunci: `${kunci} ${jenis}`, kontesNama: null, kiri: [{ jenis: { ...kanan.jenis, nama }, nilai: jumlah }], kanan, jumlah, beda: jumlah - kanan.nilai }];
  };
  return [
    ...sekitar.flatMap((s) => satu(s.jenis, "anak", `Jumlah ${namaAnak}`, s.anak.banyak > 0 && lengkap(s.anak) ? s.anak.jumlah : null)),
    ...(register ? [...satu("tps.jumlah", "register", "TPS dalam register", register.tps), ...satu("dpt.jumlah", "register", "Pemilih dalam register TPS", register.dpt)] : []),
  ].toSorted((a, b) => Number(b.beda !== 0) - Number(a.beda !== 0));
}

/** What the places around one have in force: the parent's figure, and the sums over the siblings (without oneself) and the children. */
export type Sekitar = {
  readonly jenis: string; readonly induk: { readonly nama: string; readonly nilai: number } | null;
  readonly saudara: Jumlah; readonly anak: Jumlah;
};
type Jumlah = { readonly banyak: number; readonly diketahui: number; readonly jumlah: number };
const lengkap = (j: Jumlah) => j.diketahui === j.banyak;

/** The sum of the parent's parts with this figure, minus what the parent has; null when a part is not known: then nothing can be said. */
export const lebihDariInduk = (s: Sekitar, nilai: number): number | null => (s.induk && lengkap(s.saudara) ? s.saudara.jumlah + nilai - s.induk.nilai : null);
/** The children's sum minus this figure; null while one of them is not known. */
export const lebihDariAnak = (s: Sekitar, nilai: number): number | null => (s.anak.banyak > 0 && lengkap(s.anak) ? s.anak.jumlah - nilai : null);
