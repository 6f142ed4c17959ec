// One table of every route on disk: who is let in, over which places, and how it is scanned for accessibility.
// Read by hak.spec (is it so?), aksesibilitas.spec (is it usable?) and tests/architecture (is it complete?).
import { can, type Peran, type Permission } from "@/auth/permissions";

/** A demo account, as the database holds it. */
export type Akun = { readonly id: number; readonly surel: string; readonly nama: string; readonly tugas: readonly { readonly peran: Peran; readonly kode: string }[] };
export type Isi = { readonly kode?: string; readonly indikator?: string; /** Of a document; of the laporan one would be attached to. */ readonly nomor?: string };
export type Hasil = "ada" | "tidak-ada" | "masuk" | "tanpa-akses";

/** A state of a page that axe looks at. `galat`: fill these fields wrongly, press the button, and look at the answer. */
/** `baru`: as a fresh person of this state instead: the password given and the factor awaited, or a factor to be put in place. */
export type Pindai = { readonly apa: string; readonly alamat: string; readonly akun: string | null; readonly baru?: "menunggu-faktor" | "memasang"; /** Opened as a screen of the province, with nobody signed in. */ readonly layar?: true; /** An edition of the province in preparation has to be there. */ readonly edisi?: true; /** A repeat vote of an election long gone stands. */ readonly psu?: true; readonly galat?: { readonly isi: Readonly<Record<string, string>>; readonly tombol: string } };

export type Rute = {
  /** How it is asked; GET unless said otherwise. */
  readonly metode?: "POST";
  /** Null: open to everybody. "layar": to the browser that holds a screen's token, and to no person. */
  readonly izin: Permission | "layar" | null;
  /** "terbuka": a province and its kab/kota to everyone posted in the province, deeper only in the own subtree. "sendiri": the own subtree only.
   * "dokumen": by number; who may see which is enumerated in tests/integration/dokumen-hak, here there is none of that number. */
  readonly lingkup: "tanpa" | "terbuka" | "sendiri" | "dokumen";
  /** Open, but only between the password and the second factor: to all others it is the sign-in. */
  readonly diAntara?: true;
  readonly indikator?: readonly string[];
  /** Takes a token only, by POST: a browser's session is never enough. */
  readonly hanyaToken?: true;
  readonly alamat: (isi: Isi) => string;
  readonly pindai: readonly Pindai[];
};

const FORKOPIMDA = "forkopimda@jambi.contoh";
const KERINCI = "kpu.kerinci@jambi.contoh";
/** Also who wrote the first laporan of the demo. */
const KESBANGPOL = "kesbangpol@jambi.contoh";
const ADMIN = "admin@jambi.contoh";

/** Reported at the level of a kecamatan, and therefore known at every level above. */
export const INDIKATOR = "logistik.kotak-suara.ke-ppk";
/** Security detail: shown only in the own subtree of those who may see it. */
export const TERBATAS = "keamanan.polri-siap";

export const RUTE: Readonly<Record<string, Rute>> = {
  "/": { izin: "capaian:read", lingkup: "tanpa", alamat: () => "/", pindai: [
    { apa: "provinsi, berdata", alamat: "/", akun: FORKOPIMDA }, { apa: "kabupaten", alamat: "/", akun: KERINCI },
  ] },
  "/wilayah/[kode]": { izin: "capaian:read", lingkup: "terbuka", alamat: ({ kode }) => `/wilayah/${kode}`, pindai: [
    { apa: "kabupaten, berdata", alamat: "/wilayah/15.03", akun: FORKOPIMDA }, { apa: "logistik provinsi", alamat: "/wilayah/15?tab=logistik", akun: FORKOPIMDA },
    { apa: "logistik yang bertentangan", alamat: "/wilayah/15.03?tab=logistik", akun: FORKOPIMDA }, { apa: "kecamatan tanpa data", alamat: "/wilayah/15.05.01", akun: FORKOPIMDA },
    { apa: "logistik kecamatan tanpa data", alamat: "/wilayah/15.05.01?tab=logistik", akun: FORKOPIMDA }, { apa: "masa lalu", alamat: "/wilayah/15?pada=2024-11-15", akun: FORKOPIMDA }, { apa: "dibandingkan", alamat: "/wilayah/15?sejak=2024-11-13T13:00&petak=keamanan", akun: FORKOPIMDA },
    { apa: "sebelum ada laporan", alamat: "/wilayah/15?pada=2024-09-25", akun: FORKOPIMDA }, { apa: "rincian tertutup", alamat: "/wilayah/15.02", akun: KERINCI },
    { apa: "dpt provinsi", alamat: "/wilayah/15?tab=dpt", akun: FORKOPIMDA }, { apa: "dpt tanpa data", alamat: "/wilayah/15.03.01.2001?tab=dpt", akun: FORKOPIMDA },
    { apa: "dpt sebelum pleno", alamat: "/wilayah/15?tab=dpt&pada=2024-09-20", akun: FORKOPIMDA }, { apa: "dpt pemiliknya", alamat: "/wilayah/15.01?tab=dpt", akun: KERINCI },
    { apa: "paslon provinsi", alamat: "/wilayah/15?tab=paslon", akun: FORKOPIMDA }, { apa: "paslon kecamatan", alamat: "/wilayah/15.04.01?tab=paslon", akun: FORKOPIMDA },
    { apa: "paslon sebelum penetapan", alamat: "/wilayah/15?tab=paslon&pada=2024-09-20", akun: FORKOPIMDA },
    { apa: "partisipasi provinsi", alamat: "/wilayah/15?tab=partisipasi", akun: FORKOPIMDA }, { apa: "partisipasi tanpa data", alamat: "/wilayah/15.05.01?tab=partisipasi", akun: FORKOPIMDA },
    { apa: "partisipasi sebelum rakor", alamat: "/wilayah/15?tab=partisipasi&pada=2024-10-15", akun: FORKOPIMDA },
    { apa: "riwayat provinsi", alamat: "/wilayah/15?tab=riwayat", akun: FORKOPIMDA }, { apa: "riwayat suatu saat", alamat: "/wilayah/15?tab=riwayat&pada=2024-11-14T13:00", akun: FORKOPIMDA },
    { apa: "riwayat tanpa data", alamat: "/wilayah/15.03.01.2001?tab=riwayat", akun: FORKOPIMDA }, { apa: "riwayat sebelum ada laporan", alamat: "/wilayah/15?tab=riwayat&pada=2024-09-25", akun: FORKOPIMDA },
  ] },
  "/isi": { izin: "isi:read", lingkup: "tanpa", alamat: () => "/isi", pindai: [
    { apa: "utang kabupaten", alamat: "/isi", akun: KERINCI }, { apa: "utang kecamatan", alamat: "/isi", akun: "ppk.gunung-raya@jambi.contoh" },
  ] },
  "/isi/logistik/[kode]": { izin: "logistik:write", lingkup: "sendiri", alamat: ({ kode }) => `/isi/logistik/${kode}`, pindai: [
    { apa: "formulir", alamat: "/isi/logistik/15.72", akun: "kpu.sungai-penuh@jambi.contoh" }, { apa: "formulir tanpa data", alamat: "/isi/logistik/15.05.01", akun: "kpu.muaro-jambi@jambi.contoh" },
    { apa: "galat", alamat: "/isi/logistik/15.72", akun: "kpu.sungai-penuh@jambi.contoh", galat: { isi: { 'input[name^="nilai."]:visible >> nth=0': "1,5" }, tombol: "Kirim laporan" } },
  ] },
  "/isi/dpt/[kode]": { izin: "fakta:write", lingkup: "sendiri", alamat: ({ kode }) => `/isi/dpt/${kode}`, pindai: [
    { apa: "formulir provinsi", alamat: "/isi/dpt/15", akun: "kpu@jambi.contoh" },
    { apa: "galat", alamat: "/isi/dpt/15.72", akun: "kpu.sungai-penuh@jambi.contoh", galat: { isi: { 'input[name^="tps."] >> nth=0': "-1" }, tombol: "Tetapkan" } },
  ] },
  "/impor": { izin: "fakta:write", lingkup: "tanpa", alamat: () => "/impor", pindai: [
    { apa: "formulir", alamat: "/impor", akun: KERINCI }, { apa: "galat", alamat: "/impor", akun: KERINCI, galat: { isi: { "#sumber": "x" }, tombol: "Unggah dan lihat kolomnya" } },
  ] },
  // By a key of its own: whose draft is whose is enumerated in tests/integration/impor, here there is none of that key; its states are scanned by impor.spec.
  "/impor/[kunci]": { izin: "fakta:write", lingkup: "dokumen", alamat: () => "/impor/00000000-0000-4000-8000-000000000000", pindai: [{ apa: "tidak ada", alamat: "/impor/00000000-0000-4000-8000-000000000000", akun: KERINCI }] },
  "/impor/tingkat": { izin: "fakta:write", lingkup: "sendiri", alamat: ({ kode }) => (kode ? `/impor/tingkat?wilayah=${kode}` : "/impor/tingkat"), pindai: [{ apa: "tanpa register", alamat: "/impor/tingkat", akun: KERINCI }] },
  "/isi/paslon/[kode]": { izin: "paslon:write", lingkup: "sendiri", alamat: ({ kode }) => `/isi/paslon/${kode}`, pindai: [
    { apa: "daftar provinsi", alamat: "/isi/paslon/15", akun: "kpu@jambi.contoh" }, { apa: "kolom kosong", alamat: "/isi/paslon/15.04", akun: "kpu.batanghari@jambi.contoh" }, { apa: "tanpa kontes", alamat: "/isi/paslon/15.05.01", akun: "kpu.muaro-jambi@jambi.contoh" },
    { apa: "galat", alamat: "/isi/paslon/15.72", akun: "kpu.sungai-penuh@jambi.contoh", galat: { isi: { 'input[name="nomor.1"]': "0", "#sumber": "x" }, tombol: "Simpan daftar" } },
  ] },
  "/jejak/[wilayah]/[indikator]": { izin: "capaian:read", lingkup: "terbuka", indikator: ["kesiapan", "logistik", INDIKATOR, TERBATAS, "fakta.tps.jumlah", "paslon.jumlah"],
    alamat: ({ kode, indikator }) => `/jejak/${kode}/${indikator}`, pindai: [
      { apa: "indeks", alamat: "/jejak/15/kesiapan", akun: FORKOPIMDA }, { apa: "aspek", alamat: "/jejak/15/logistik", akun: FORKOPIMDA },
      { apa: "indikator dan laporannya", alamat: "/jejak/15.03/logistik.segel-plastik.dikemas", akun: FORKOPIMDA }, { apa: "tanpa laporan", alamat: `/jejak/15.05.01/${INDIKATOR}`, akun: FORKOPIMDA },
      { apa: "laporan tertutup", alamat: "/jejak/15.02/logistik", akun: KERINCI }, { apa: "fakta", alamat: "/jejak/15/fakta.tps.jumlah", akun: FORKOPIMDA },
      { apa: "klaim", alamat: "/jejak/15/fakta.klaim.kesiapan", akun: FORKOPIMDA }, { apa: "partisipasi pemilihan sebelumnya", alamat: "/jejak/15/fakta.partisipasi.capaian", akun: FORKOPIMDA }, { apa: "pasangan calon", alamat: "/jejak/15/paslon.jumlah", akun: FORKOPIMDA },
    ] },
  "/sumber": { izin: "capaian:read", lingkup: "terbuka", alamat: ({ kode }) => (kode ? `/sumber?wilayah=${kode}` : "/sumber"), pindai: [
    { apa: "semua fakta provinsi dan acuan nasional", alamat: "/sumber", akun: FORKOPIMDA }, { apa: "hanya yang berbeda", alamat: "/sumber?wilayah=15&saring=beda", akun: FORKOPIMDA },
    { apa: "tanpa yang dipersengketakan", alamat: "/sumber?wilayah=15.02&saring=sengketa", akun: FORKOPIMDA }, { apa: "pemilihan lama", alamat: "/sumber?wilayah=15&pemilihan=pemilu-2024", akun: FORKOPIMDA },
    { apa: "wilayah tanpa sumber", alamat: "/sumber?wilayah=15.05.01.2001", akun: "kpu.muaro-jambi@jambi.contoh" },
  ] },
  "/sumber/[wilayah]/[jenis]": { izin: "capaian:read", lingkup: "terbuka", indikator: ["tps.jumlah", "klaim.logistik", "dpt.laki-laki"], alamat: ({ kode, indikator }) => `/sumber/${kode}/${indikator}`, pindai: [
    { apa: "sumber berbeda", alamat: "/sumber/15/partisipasi.target", akun: "kesbangpol@jambi.contoh" }, { apa: "satu kontes", alamat: "/sumber/15/partisipasi.capaian?pemilihan=pemilu-2024&kontes=PRESIDEN", akun: FORKOPIMDA },
    { apa: "belum ada sumber", alamat: "/sumber/15.02/dpt.laki-laki", akun: "kpu.merangin@jambi.contoh" }, { apa: "masa lalu", alamat: "/sumber/15/tps.jumlah?pada=2024-11-15", akun: FORKOPIMDA },
    { apa: "usul", alamat: "/sumber/15/partisipasi.capaian?aksi=usul", akun: "kpu@jambi.contoh" }, { apa: "usul kategori", alamat: "/sumber/15.02/kerawanan.kategori?aksi=usul", akun: "bawaslu@jambi.contoh" },
    { apa: "galat usul", alamat: "/sumber/15.72/tps.jumlah?aksi=usul", akun: "kpu.sungai-penuh@jambi.contoh", galat: { isi: { "#nilai": "1,5", "#sumber": "x" }, tombol: "Simpan sumber" } },
  ] },
  "/tahapan": { izin: "capaian:read", lingkup: "terbuka", alamat: ({ kode }) => (kode ? `/tahapan?wilayah=${kode}` : "/tahapan"), pindai: [
    { apa: "jadwal provinsi", alamat: "/tahapan", akun: FORKOPIMDA }, { apa: "yang menulisnya", alamat: "/tahapan", akun: "kpu@jambi.contoh" }, { apa: "masa lalu", alamat: "/tahapan?pada=2024-09-20", akun: FORKOPIMDA },
    { apa: "pemilihan tanpa tahapan", alamat: "/tahapan?pemilihan=pilkada-2020", akun: FORKOPIMDA },
  ] },
  "/tahapan/[kode]": { izin: "capaian:read", lingkup: "terbuka", alamat: ({ kode }) => (kode ? `/tahapan/masa-tenang?wilayah=${kode}` : "/tahapan/masa-tenang"), pindai: [
    { apa: "satu tahapan", alamat: "/tahapan/logistik-di-tps", akun: FORKOPIMDA }, { apa: "pemungutan suara, yang menulisnya", alamat: "/tahapan/pemungutan-suara", akun: "kpu@jambi.contoh" },
    { apa: "geser", alamat: "/tahapan/logistik-dikemas?aksi=geser", akun: "kpu@jambi.contoh" }, { apa: "yang bergeser", alamat: "/tahapan/logistik-dikemas?aksi=geser&mulai=2024-11-13&selesai=2024-11-24&alasan=menunggu+cetak+ulang&nomorSk=", akun: "kpu@jambi.contoh" },
    { apa: "galat rencana", alamat: "/tahapan/logistik-ke-ppk?aksi=geser&mulai=2024-11-30&selesai=2024-11-24&alasan=x", akun: "kpu@jambi.contoh" }, { apa: "ubah", alamat: "/tahapan/kampanye?aksi=ubah", akun: "kpu@jambi.contoh" },
    { apa: "galat akhiri", alamat: "/tahapan/kampanye?aksi=akhiri", akun: "kpu@jambi.contoh", galat: { isi: { "#alasan": "x" }, tombol: "Keluarkan dari jadwal" } },
    { apa: "galat selesai", alamat: "/tahapan/kampanye?aksi=selesai", akun: "kpu@jambi.contoh", galat: { isi: { "#realisasi": "2024-09-01" }, tombol: "Nyatakan" } },
  ] },
  "/tahapan/baru": { izin: "tahapan:write", lingkup: "tanpa", alamat: () => "/tahapan/baru", pindai: [
    { apa: "formulir", alamat: "/tahapan/baru", akun: "kpu@jambi.contoh" }, { apa: "bukan wilayahnya", alamat: "/tahapan/baru", akun: KERINCI }, { apa: "galat", alamat: "/tahapan/baru", akun: "kpu@jambi.contoh", galat: { isi: { "#nama": "x" }, tombol: "Tambah tahapan" } },
  ] },
  "/tahapan/hari": { izin: "tahapan:hari", lingkup: "tanpa", alamat: () => "/tahapan/hari", pindai: [
    { apa: "formulir", alamat: "/tahapan/hari", akun: "kpu@jambi.contoh" }, { apa: "yang bergeser", alamat: "/tahapan/hari?hari=2024-12-04&bukaJam=07.00&tutupJam=13.00&alasan=penundaan+karena+bencana", akun: ADMIN },
    { apa: "galat", alamat: "/tahapan/hari?hari=2024-12-04&bukaJam=25.00&tutupJam=13.00&alasan=x", akun: ADMIN },
  ] },
  "/dokumen/[id]": { izin: "capaian:read", lingkup: "dokumen", alamat: ({ nomor = "999999" }) => `/dokumen/${nomor}`, pindai: [
    { apa: "foto", alamat: "/dokumen/1", akun: FORKOPIMDA }, { apa: "PDF, yang boleh menghapus", alamat: "/dokumen/2", akun: "kesbangpol@jambi.contoh" }, { apa: "isi tertutup, boleh menghapus", alamat: "/dokumen/1", akun: ADMIN },
    { apa: "galat", alamat: "/dokumen/2", akun: "kesbangpol@jambi.contoh", galat: { isi: { "#alasan": "x" }, tombol: "Hapus isi dokumen" } },
  ] },
  "/dokumen/lampirkan/[laporan]": { izin: "dokumen:write", lingkup: "dokumen", alamat: ({ nomor = "999999" }) => `/dokumen/lampirkan/${nomor}`, pindai: [
    { apa: "formulir", alamat: "/dokumen/lampirkan/1", akun: KESBANGPOL }, { apa: "galat", alamat: "/dokumen/lampirkan/1", akun: KESBANGPOL, galat: { isi: {}, tombol: "Lampirkan" } },
  ] },
  "/tanpa-akses": { izin: "capaian:read", lingkup: "tanpa", alamat: () => "/tanpa-akses", pindai: [{ apa: "pesan", alamat: "/tanpa-akses", akun: FORKOPIMDA }] },
  "/admin": { izin: "admin:write", lingkup: "tanpa", alamat: () => "/admin", pindai: [{ apa: "daftar periksa", alamat: "/admin", akun: ADMIN }] },
  "/admin/pemilihan": { izin: "admin:write", lingkup: "tanpa", alamat: () => "/admin/pemilihan", pindai: [
    { apa: "formulir", alamat: "/admin/pemilihan", akun: ADMIN }, { apa: "pemilu", alamat: "/admin/pemilihan?provinsi=15&jenis=PEMILU", akun: ADMIN }, { apa: "galat", alamat: "/admin/pemilihan", akun: ADMIN, galat: { isi: { "#nama": "x" }, tombol: "Buat pemilihan" } },
  ] },
  "/admin/pemilihan/gladi": { izin: "admin:write", lingkup: "tanpa", alamat: () => "/admin/pemilihan/gladi", pindai: [
    { apa: "tanpa gladi", alamat: "/admin/pemilihan/gladi", akun: ADMIN }, { apa: "galat", alamat: "/admin/pemilihan/gladi", akun: ADMIN, galat: { isi: { "#nama": "x" }, tombol: "Buat gladi" } },
  ] },
  "/admin/pemilihan/[slug]": { izin: "admin:write", lingkup: "tanpa", alamat: () => "/admin/pemilihan/pilkada-2024", pindai: [{ apa: "daftar periksa dan kontes", alamat: "/admin/pemilihan/pilkada-2024", akun: ADMIN }] },
  "/admin/pengguna": { izin: "admin:write", lingkup: "tanpa", alamat: () => "/admin/pengguna", pindai: [
    { apa: "orang", alamat: "/admin/pengguna", akun: ADMIN }, { apa: "tidak ada yang cocok", alamat: "/admin/pengguna?cari=tidakadasamasekali", akun: ADMIN }, { apa: "galat", alamat: "/admin/pengguna", akun: ADMIN, galat: { isi: { "#surel": "bukan surel", "#nama": "x" }, tombol: "Undang" } },
  ] },
  "/admin/token": { izin: "admin:write", lingkup: "tanpa", alamat: () => "/admin/token", pindai: [
    { apa: "tanpa token", alamat: "/admin/token", akun: ADMIN }, { apa: "galat", alamat: "/admin/token", akun: ADMIN, galat: { isi: { "#nama": "x", "#wilayah": "kerinci" }, tombol: "Buat token" } },
  ] },
  "/bantuan/api": { izin: "capaian:read", lingkup: "tanpa", alamat: () => "/bantuan/api", pindai: [{ apa: "panduan", alamat: "/bantuan/api", akun: FORKOPIMDA }] },
  "/admin/provinsi": { izin: "admin:write", lingkup: "tanpa", alamat: () => "/admin/provinsi", pindai: [{ apa: "formulir", alamat: "/admin/provinsi", akun: ADMIN }] },
  "/admin/katalog": { izin: "admin:write", lingkup: "tanpa", alamat: () => "/admin/katalog", pindai: [{ apa: "bagian dan versi", alamat: "/admin/katalog", akun: ADMIN }] },
  "/admin/katalog/[bagian]": { izin: "admin:write", lingkup: "tanpa", alamat: () => "/admin/katalog/bobot?pemilihan=pilkada-2024", pindai: [
    { apa: "bobot", alamat: "/admin/katalog/bobot?pemilihan=pilkada-2024", akun: ADMIN }, { apa: "indikator", alamat: "/admin/katalog/petugas?pemilihan=pilkada-2024", akun: ADMIN },
    { apa: "galat", alamat: "/admin/katalog/aturan?pemilihan=pilkada-2024", akun: ADMIN, galat: { isi: { 'input[name^="faktor."] >> nth=0': "nol" }, tombol: "Simpan sebagai draf" } },
  ] },
  "/admin/katalog/tinjau": { izin: "admin:write", lingkup: "tanpa", alamat: () => "/admin/katalog/tinjau?pemilihan=pilkada-2024", pindai: [{ apa: "draf", alamat: "/admin/katalog/tinjau?pemilihan=pilkada-2024", akun: ADMIN }] },
  "/admin/pejabat": { izin: "admin:write", lingkup: "tanpa", alamat: () => "/admin/pejabat", pindai: [
    { apa: "daftar", alamat: "/admin/pejabat", akun: ADMIN }, { apa: "galat", alamat: "/admin/pejabat", akun: ADMIN, galat: { isi: { "#nama": "x" }, tombol: "Simpan" } },
  ] },
  "/admin/provinsi/[kode]": { izin: "admin:write", lingkup: "sendiri", alamat: ({ kode }) => `/admin/provinsi/${kode}`, pindai: [
    { apa: "sebutan dan zona", alamat: "/admin/provinsi/15", akun: ADMIN }, { apa: "dampak zona", alamat: "/admin/provinsi/15?zona.15=WIB&zona.15-01=WITA", akun: ADMIN },
    { apa: "galat", alamat: "/admin/provinsi/15", akun: ADMIN, galat: { isi: { "#nama": "1" }, tombol: "Simpan sebutan" } },
  ] },
  "/admin/wilayah": { izin: "admin:write", lingkup: "tanpa", alamat: () => "/admin/wilayah", pindai: [
    { apa: "edisi", alamat: "/admin/wilayah", akun: ADMIN }, { apa: "galat", alamat: "/admin/wilayah", akun: ADMIN, galat: { isi: { "#kode": "?" }, tombol: "Buat edisi" } },
  ] },
  "/admin/wilayah/[kode]": { izin: "admin:write", lingkup: "sendiri", alamat: ({ kode }) => `/admin/wilayah/${kode}`, pindai: [
    { apa: "petak provinsi", alamat: "/admin/wilayah/15", akun: ADMIN }, { apa: "galat", alamat: "/admin/wilayah/15", akun: ADMIN, galat: { isi: { 'input[name^="kolom."] >> nth=0': "99" }, tombol: "Simpan letak petak" } },
  ] },
  "/psu": { izin: "capaian:read", lingkup: "tanpa", alamat: () => "/psu", pindai: [{ apa: "tanpa PSU", alamat: "/psu?pemilihan=pemilu-2024", akun: FORKOPIMDA }] },
  "/psu/[slug]": { izin: "capaian:read", lingkup: "dokumen", alamat: () => "/psu/tidak-ada", pindai: [
    { apa: "rinci", alamat: "/psu/psu-uji-2021", akun: FORKOPIMDA, psu: true }, { apa: "daftarnya", alamat: "/psu?pemilihan=pilkada-2020", akun: KERINCI, psu: true },
    { apa: "galat biaya", alamat: "/psu/psu-uji-2021", akun: "kpu@jambi.contoh", psu: true, galat: { isi: { "#rupiah": "1,5", "#sumber": "x" }, tombol: "Catat biaya" } },
  ] },
  "/psu/baru": { izin: "psu:write", lingkup: "tanpa", alamat: () => "/psu/baru", pindai: [
    { apa: "pemilihan yang diulang", alamat: "/psu/baru", akun: "kpu@jambi.contoh" }, { apa: "pilihan TPS", alamat: "/psu/baru?induk=pilkada-2024&kab=15.08&cari=2001&tempel=bukan+kode&tps=15.08.01.2001.001", akun: "kpu@jambi.contoh" },
    { apa: "galat", alamat: "/psu/baru?induk=pilkada-2024&langkah=isi&tps=15.08.01.2001.001&tps=15.08.01.2001.002", akun: "kpu@jambi.contoh", galat: { isi: { "#nomor": "x", "#batasHari": "nol" }, tombol: "Buat PSU" } },
  ] },
  "/admin/wilayah/edisi/[kode]": { izin: "admin:write", lingkup: "dokumen", alamat: () => "/admin/wilayah/edisi/tidak-ada", pindai: [
    { apa: "sedang disiapkan", alamat: "/admin/wilayah/edisi/uji-pindai", akun: ADMIN, edisi: true }, { apa: "pecah", alamat: "/admin/wilayah/edisi/uji-pindai?di=15.01.01&apa=PECAH&bagian=3", akun: ADMIN, edisi: true },
    { apa: "gabung", alamat: "/admin/wilayah/edisi/uji-pindai?di=15.01.01&apa=GABUNG", akun: ADMIN, edisi: true }, { apa: "pindah", alamat: "/admin/wilayah/edisi/uji-pindai?di=15.01.01&apa=PINDAH&ke=15.02", akun: ADMIN, edisi: true },
    { apa: "galat", alamat: "/admin/wilayah/edisi/uji-pindai?di=15.01.01&apa=PECAH&bagian=2", akun: ADMIN, edisi: true, galat: { isi: { '[id="kodeBaru.2"]': "15.01.02", '[id="bobot.1"]': "dua" }, tombol: "Catat perubahan" } },
  ] },
  "/layar": { izin: "layar:write", lingkup: "tanpa", alamat: () => "/layar", pindai: [
    { apa: "daftar", alamat: "/layar", akun: FORKOPIMDA }, { apa: "galat", alamat: "/layar", akun: FORKOPIMDA, galat: { isi: { "#nama": "x" }, tombol: "Buat layar" } },
  ] },
  "/layar/tayang": { izin: "layar", lingkup: "tanpa", alamat: () => "/layar/tayang", pindai: [
    { apa: "kesiapan", alamat: "/layar/tayang?jeda=0", akun: null, layar: true }, { apa: "peta", alamat: "/layar/tayang?jeda=0#peta", akun: null, layar: true },
    { apa: "satu kabupaten", alamat: "/layar/tayang?jeda=0#15.03", akun: null, layar: true }, { apa: "tidak berlaku", alamat: "/layar/tayang", akun: null },
  ] },
  "/layar/buka/[token]": { izin: "layar", lingkup: "tanpa", alamat: () => `/layar/buka/${"A".repeat(43)}`, pindai: [] },
  "/api/layar": { izin: "layar", lingkup: "tanpa", alamat: () => "/api/layar", pindai: [] },
  "/masuk": { izin: null, lingkup: "tanpa", alamat: () => "/masuk", pindai: [
    { apa: "formulir", alamat: "/masuk", akun: null }, { apa: "galat", alamat: "/masuk", akun: null, galat: { isi: { "#surel": "bukan surel" }, tombol: "Masuk" } },
  ] },
  "/masuk/kode": { izin: null, lingkup: "tanpa", alamat: () => "/masuk/kode", pindai: [
    { apa: "formulir", alamat: "/masuk/kode", akun: null }, { apa: "galat", alamat: "/masuk/kode", akun: null, galat: { isi: { "#kode": "AB", "#surel": "x" }, tombol: "Simpan dan masuk" } },
  ] },
  "/api/dokumen/[id]": { izin: "capaian:read", lingkup: "dokumen", alamat: ({ nomor = "999999" }) => `/api/dokumen/${nomor}`, pindai: [] },
  "/api/dokumen/[id]/kecil": { izin: "capaian:read", lingkup: "dokumen", alamat: ({ nomor = "999999" }) => `/api/dokumen/${nomor}/kecil`, pindai: [] },
  "/api/csp": { metode: "POST", izin: null, lingkup: "tanpa", alamat: () => "/api/csp", pindai: [] },
  "/masuk/faktor": { izin: null, lingkup: "tanpa", diAntara: true, alamat: () => "/masuk/faktor", pindai: [
    { apa: "formulir", alamat: "/masuk/faktor", akun: null, baru: "menunggu-faktor" }, { apa: "galat", alamat: "/masuk/faktor", akun: null, baru: "menunggu-faktor", galat: { isi: { "#kode": "12" }, tombol: "Lanjut" } },
  ] },
  "/masuk/pasang": { izin: "faktor:sendiri", lingkup: "tanpa", alamat: () => "/masuk/pasang", pindai: [
    { apa: "belum mulai", alamat: "/masuk/pasang", akun: FORKOPIMDA }, { apa: "kode QR", alamat: "/masuk/pasang", akun: null, baru: "memasang" },
    { apa: "galat", alamat: "/masuk/pasang", akun: null, baru: "memasang", galat: { isi: { "#kode": "12" }, tombol: "Pasang" } },
  ] },
  "/akun": { izin: "akun:sendiri", lingkup: "tanpa", alamat: () => "/akun", pindai: [
    { apa: "tanpa faktor", alamat: "/akun", akun: KERINCI }, { apa: "galat", alamat: "/akun", akun: KERINCI, galat: { isi: { "#sandiBaru": "pendek" }, tombol: "Ganti kata sandi" } },
  ] },
  "/api/health": { izin: null, lingkup: "tanpa", alamat: () => "/api/health", pindai: [] },
  "/api/metrics": { izin: "admin:write", lingkup: "tanpa", alamat: () => "/api/metrics", pindai: [] },
  "/api/live": { izin: "capaian:read", lingkup: "terbuka", indikator: ["ringkasan", "logistik", "dpt", "paslon", "partisipasi", "riwayat", "tahapan"], alamat: ({ kode, indikator }) => `/api/live?wilayah=${kode}&tab=${indikator}`, pindai: [] },
  "/api/v1/wilayah": { izin: "capaian:read", lingkup: "terbuka", alamat: ({ kode }) => `/api/v1/wilayah?induk=${kode}`, pindai: [] },
  "/api/v1/kesiapan": { izin: "capaian:read", lingkup: "terbuka", alamat: ({ kode }) => `/api/v1/kesiapan?wilayah=${kode}`, pindai: [] },
  "/api/v1/capaian": { izin: "capaian:read", lingkup: "terbuka", indikator: [INDIKATOR, TERBATAS], alamat: ({ kode, indikator }) => `/api/v1/capaian?wilayah=${kode}&indikator=${indikator}`, pindai: [] },
  "/api/v1/riwayat": { izin: "capaian:read", lingkup: "terbuka", indikator: [INDIKATOR, TERBATAS], alamat: ({ kode, indikator }) => `/api/v1/riwayat?wilayah=${kode}&indikator=${indikator}`, pindai: [] },
  "/api/v1/fakta": { izin: "capaian:read", lingkup: "terbuka", indikator: ["fakta.tps.jumlah"], alamat: ({ kode, indikator = "" }) => `/api/v1/fakta?wilayah=${kode}&jenis=${indikator.replace("fakta.", "")}`, pindai: [] },
  "/api/v1/openapi.json": { izin: "capaian:read", lingkup: "tanpa", alamat: () => "/api/v1/openapi.json", pindai: [] },
  "/api/v1/laporan": { metode: "POST", izin: "logistik:write", lingkup: "tanpa", hanyaToken: true, alamat: () => "/api/v1/laporan", pindai: [] },
};

/** "src/app/(dasbor)/wilayah/[kode]/page.tsx" → "/wilayah/[kode]". */
export const bentukRute = (berkas: string) => berkas.replace(/^src\/app/, "").replace(/\/\([^)]+\)/g, "").replace(/\/(page\.tsx|route\.ts)$/, "") || "/";

const diBawah = (akar: string, kode: string) => akar === "ID" || kode === akar || kode.startsWith(`${akar}.`);
const tingkat = (kode: string) => (kode === "ID" ? 0 : kode.split(".").length);
const berhak = (akun: Akun, izin: Permission) => akun.tugas.filter((t) => can(t.peran, izin));

/** Is this place in the subtree over which the account holds the right? */
export const milik = (akun: Akun, izin: Permission, kode: string) => berhak(akun, izin).some((t) => diBawah(t.kode, kode));

function dalamLingkup(rute: Rute, akun: Akun, kode: string): boolean {
  if (rute.lingkup === "tanpa" || rute.izin === null || rute.izin === "layar") return true;
  if (milik(akun, rute.izin, kode)) return true;
  return rute.lingkup === "terbuka" && tingkat(kode) >= 1 && tingkat(kode) <= 2 && berhak(akun, rute.izin).some((t) => t.kode.slice(0, 2) === kode.slice(0, 2));
}

/** What the demo has below a kecamatan: a name and its pairs, nothing measured. */
const adaIsinya = (bentuk: string, { kode = "", indikator = "" }: Isi): boolean => {
  // The tree is there before any election.
  if (bentuk === "/api/v1/wilayah") return /^15(\.|$)/.test(kode) || kode === "16" || kode === "ID";
  if (!/^15(\.|$)/.test(kode)) return false;
  if (bentuk === "/admin/wilayah/[kode]") return tingkat(kode) <= 4;
  if (bentuk === "/admin/provinsi/[kode]") return tingkat(kode) === 1;
  if (tingkat(kode) <= 3) return indikator !== TERBATAS || tingkat(kode) <= 2;
  return bentuk === "/wilayah/[kode]" || bentuk === "/isi/dpt/[kode]" || bentuk === "/isi/paslon/[kode]" || bentuk === "/api/live" || bentuk.startsWith("/sumber") || bentuk.startsWith("/tahapan") || ["/api/v1/kesiapan", "/api/v1/fakta"].includes(bentuk) || indikator === "paslon.jumlah";
};

/** What this account must get; null stands for nobody. */
export function seharusnya(bentuk: string, rute: Rute, akun: Akun | null, isi: Isi): Hasil {
  if (rute.diAntara) return "masuk";
  if (rute.izin === null) return "ada";
  if (rute.izin === "layar") return bentuk.startsWith("/api/") ? "masuk" : "tidak-ada";
  if (akun === null || rute.hanyaToken) return "masuk";
  if (berhak(akun, rute.izin).length === 0) return "tanpa-akses";
  if (rute.lingkup === "tanpa") return "ada";
  if (rute.lingkup === "dokumen") return "tidak-ada";
  const { kode = "", indikator } = isi;
  if (!dalamLingkup(rute, akun, kode) || !adaIsinya(bentuk, isi)) return "tidak-ada";
  return indikator === TERBATAS && !milik(akun, "capaian:read-terbatas", kode) ? "tidak-ada" : "ada";
}
