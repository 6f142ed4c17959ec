/** `sejak`: what the changes are told from. */
export type Konteks = { readonly pemilihan?: string | undefined; readonly pada?: string | undefined; readonly sejak?: string | undefined };

const kembaliKe = (path: string, kembali?: string) => (kembali && kembali !== "/" ? `${path}?${new URLSearchParams({ kembali })}` : path);

/** Every link carries the election and, when looking at the past, the instant; and what it is compared with. */
function dengan(path: string, { pemilihan, pada, sejak }: Konteks = {}, lain: Readonly<Record<string, string>> = {}) {
  const q = new URLSearchParams(lain);
  if (pemilihan) q.set("pemilihan", pemilihan);
  if (pada) q.set("pada", pada);
  if (sejak) q.set("sejak", sejak);
  return q.size > 0 ? `${path}?${q}` : path;
}

export const ROUTES = {
  beranda: (k?: Konteks) => dengan("/", k),
  masuk: (kembali?: string) => kembaliKe("/masuk", kembali),
  masukKode: "/masuk/kode",
  masukFaktor: (kembali?: string) => kembaliKe("/masuk/faktor", kembali),
  masukPasang: (kembali?: string) => kembaliKe("/masuk/pasang", kembali),
  akun: "/akun",
  tanpaAkses: "/tanpa-akses",
  wilayah: (kode: string, k?: Konteks, tab?: string) => dengan(`/wilayah/${kode}`, k, tab ? { tab } : {}),
  isi: (k?: Konteks) => dengan("/isi", k),
  isiLogistik: (kode: string, k?: Konteks) => dengan(`/isi/logistik/${kode}`, k),
  resi: (kode: string, resi: string, k?: Konteks) => dengan(`/isi/logistik/${kode}`, k, { resi }),
  isiDasar: (kode: string, k?: Konteks) => dengan(`/isi/dpt/${kode}`, k),
  impor: (k?: Konteks, lain?: Readonly<Record<string, string>>) => dengan("/impor", k, lain),
  imporDraf: (kunci: string) => `/impor/${kunci}`,
  imporTingkat: (kode: string, k?: Konteks) => dengan("/impor/tingkat", k, { wilayah: kode }),
  jejak: (wilayah: string, indikator: string, k?: Konteks) => dengan(`/jejak/${wilayah}/${indikator}`, k),
  sumber: (k?: Konteks, lain?: Readonly<Record<string, string>>) => dengan("/sumber", k, lain),
  /** One kind of fact of a place. `lain`: kontes, what one is about to do with which source, what has just been done. */
  sumberFakta: (wilayah: string, jenis: string, k?: Konteks, lain?: Readonly<Record<string, string>>) => dengan(`/sumber/${wilayah}/${jenis}`, k, lain),
  tahapan: (k?: Konteks, lain?: Readonly<Record<string, string>>) => dengan("/tahapan", k, lain),
  /** One stage. `lain`: what one is about to do with it, what has just been done. */
  satuTahapan: (kode: string, k?: Konteks, lain?: Readonly<Record<string, string>>) => dengan(`/tahapan/${kode}`, k, lain),
  tahapanBaru: (k?: Konteks, lain?: Readonly<Record<string, string>>) => dengan("/tahapan/baru", k, lain),
  tahapanHari: (k?: Konteks, lain?: Readonly<Record<string, string>>) => dengan("/tahapan/hari", k, lain),
  jejakLaporan: (wilayah: string, indikator: string, laporan: string, k?: Konteks) => dengan(`/jejak/${wilayah}/${indikator}`, k, { laporan }),
  dokumen: (id: number | string) => `/dokumen/${id}`,
  lampirkan: (laporan: string) => `/dokumen/lampirkan/${laporan}`,
  dokumenIsi: (id: number | string) => `/api/dokumen/${id}`,
  dokumenKecil: (id: number | string) => `/api/dokumen/${id}/kecil`,
  langsung: (wilayah: string, tab: string, k?: Konteks) => dengan("/api/live", k, { wilayah, tab }),
  /** The list of a contest over a place; which one, where there are several. */
  isiPaslon: (kode: string, k?: Konteks, kontes?: string) => dengan(`/isi/paslon/${kode}`, k, kontes === undefined ? {} : { kontes }),
  admin: "/admin",
  /** All elections, or one of them; `lain`: the province and the kind of the one to be made. */
  adminPemilihan: (slug?: string, lain: Readonly<Record<string, string>> = {}) => dengan(slug === undefined ? "/admin/pemilihan" : `/admin/pemilihan/${slug}`, {}, lain),
  /** All provinces, or one of them; `lain`: zones that are being considered. */
  adminProvinsi: (kode?: string, lain: Readonly<Record<string, string>> = {}) => dengan(kode === undefined ? "/admin/provinsi" : `/admin/provinsi/${kode}`, {}, lain),
  token: "/admin/token",
  bantuanApi: "/bantuan/api",
  adminPengguna: (q: Readonly<Record<string, string>> = {}) => dengan("/admin/pengguna", {}, q),
  psu: (k?: Konteks) => dengan("/psu", k),
  psuSatu: (slug: string) => `/psu/${slug}`,
  /** `lain`: the election that is repeated, and where one is looking for its TPS. */
  psuBaru: (lain: Readonly<Record<string, string>> = {}) => dengan("/psu/baru", {}, lain),
  adminEdisi: (kode: string, q: Readonly<Record<string, string>> = {}) => dengan(`/admin/wilayah/edisi/${kode}`, {}, q),
  layar: "/layar",
  layarTayang: "/layar/tayang",
  layarBuka: (token: string) => `/layar/buka/${token}`,
  layarLangsung: "/api/layar",
} as const;
