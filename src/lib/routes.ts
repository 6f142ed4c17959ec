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
  jejakLaporan: (wilayah: string, indikator: string, laporan: string, k?: Konteks) => dengan(`/jejak/${wilayah}/${indikator}`, k, { laporan }),
  dokumen: (id: number | string) => `/dokumen/${id}`,
  lampirkan: (laporan: string) => `/dokumen/lampirkan/${laporan}`,
  dokumenIsi: (id: number | string) => `/api/dokumen/${id}`,
  dokumenKecil: (id: number | string) => `/api/dokumen/${id}/kecil`,
  langsung: (wilayah: string, tab: string, k?: Konteks) => dengan("/api/live", k, { wilayah, tab }),
  admin: "/admin",
  token: "/admin/token",
  bantuanApi: "/bantuan/api",
  adminPengguna: (q: Readonly<Record<string, string>> = {}) => dengan("/admin/pengguna", {}, q),
  layar: "/layar",
  layarTayang: "/layar/tayang",
  layarBuka: (token: string) => `/layar/buka/${token}`,
  layarLangsung: "/api/layar",
} as const;
