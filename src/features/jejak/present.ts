import { KATA_PERAN } from "@/auth/permissions";
import { type Bantahan, bantahanAtas, gabungIndikator, nomorResi, penyebutHarapan, type Sel, share, sudahBuka, terhadapKurva, type Tinjauan, tinjauanPada, tuntutan } from "@/features/capaian/domain";
import { angkaGabungan, angkaSel, DI_BAWAHNYA, dipersengketakan, formatPoin, formatSumbangan, nDariM, statusAngka, terburukDahulu } from "@/features/capaian/present";
import { hitungIndeks, uraikanIndeks } from "@/features/kesiapan/domain";
import { provinsiDari } from "@/features/wilayah/domain";
import { formatBilangan, formatDesimal, formatPersen, kecil, kecilkan } from "@/lib/format";
import { type LampiranDibaca, tampilkanLampiran } from "@/lib/lampiran";
import { type Konteks, ROUTES } from "@/lib/routes";
import type { AsalAngka, DokumenTampil, StatusTampil } from "@/lib/tampil";
import { formatH, formatHariSaat, formatJam, formatSaat, formatTanggalPendek, formatTanggalRingkas, selisihHari, tanggal, type Zona } from "@/lib/waktu";
import type { NyatakanUlang } from "./domain";
import type { Versi, VersiAngka } from "./schema";

export type BarisJejak = { readonly kunci: string; readonly sel: readonly string[]; readonly tautan: string | null; readonly terpilih: boolean; readonly coret: boolean; readonly status: StatusTampil | null };
export type LangkahJejak = {
  readonly nomor: number; readonly judul: string; readonly besar: string; readonly uraian: string; readonly asal: AsalAngka | null;
  readonly tabel: { readonly kolom: readonly string[]; readonly baris: readonly BarisJejak[] } | null;
  readonly rincian: readonly { readonly nama: string; readonly isi: string }[]; readonly catatan: readonly string[];
  readonly dokumen: readonly DokumenTampil[]; readonly tindakan: { readonly teks: string; readonly tautan: string } | null;
};
export type Jejak = { readonly judul: string; readonly keadaan: string; readonly langkah: readonly LangkahJejak[]; readonly dibaca: string; readonly kembali: string };

type Katalog = { readonly versi: number; readonly nama: string; readonly nomorSk: string | null; readonly berlakuAt: Date; readonly aspek: readonly { readonly kode: string; readonly nama: string; readonly bobot: number }[] };
type Laporan = {
  readonly id: string; readonly urut: string; readonly per: string; readonly padaAt: Date; readonly dicatatAt: Date; readonly kanal: string; readonly tetap: boolean; readonly catatan: string | null; readonly status: string; readonly oleh: string; readonly surel: string;
  readonly wilayah: { readonly kode: string; readonly nama: string; readonly zona: Zona }; readonly hash: string | null; readonly hashLalu: string | null; readonly gugur: string | null; readonly peran: string;
  readonly verifikasi: { readonly putusan: string; readonly oleh: string; readonly padaAt: Date; readonly alasan: string | null } | null;
  readonly nilai: readonly { readonly indikatorId: number; readonly nama: string; readonly satuan: string; readonly pembilang: number; readonly penyebut: number | null; readonly bendera: boolean; readonly alasan: string | null }[];
};
type Sumber = {
  readonly t: Tinjauan; readonly konteks: Konteks; readonly katalog: Katalog; readonly objek: { readonly apa: "kesiapan" } | { readonly apa: "aspek" | "indikator"; readonly kode: string }; readonly sel: readonly Sel[]; readonly bolehRinci: boolean;
  readonly dasar: unknown;
  /** When the need was restated, the latest first. */ readonly ulang: readonly NyatakanUlang[]; readonly anak: readonly { readonly kode: string; readonly nama: string; readonly sel: readonly Sel[] }[];
  /** Null: not this viewer's to see. */
  readonly laporan: readonly Laporan[] | null; readonly pilihan: string | undefined;
  /** What proves the laporan above; and those of them to which this viewer may add. */
  readonly lampiran: readonly LampiranDibaca[]; readonly bolehLampir: readonly string[];
};
type Langkah = Omit<LangkahJejak, "nomor">;
const KOSONG = { asal: null, tabel: null, rincian: [], catatan: [], dokumen: [], tindakan: null } as const;
const baris = (kunci: string, sel: readonly string[], lain: Partial<BarisJejak> = {}): BarisJejak => ({ kunci, sel, tautan: null, terpilih: false, coret: false, status: null, ...lain });

/** Figure → formula → parts → laporan → person, time, channel. */
export function presentJejak(s: Sumber): Jejak {
  const { t, objek } = s;
  const rumus = objek.apa === "kesiapan" ? rumusIndeks(s) : objek.apa === "aspek" ? rumusAspek(s, objek.kode) : rumusIndikator(s);
  const bagian = bagianWilayah(s);
  const dipilih = s.laporan?.find((l) => l.id === s.pilihan) ?? s.laporan?.[0] ?? null; // no figure of its own: the newest speaks for the rest
  const langkah = [rumus.langkah, ...(bagian ? [bagian] : []), daftarLaporan(s, dipilih), ...(dipilih ? [bukti(dipilih, s)] : [])];
  return {
    judul: "Jejak angka", keadaan: `${rumus.nama} ${t.wilayah.namaLengkap}, keadaan ${formatSaat(t.saat, t.wilayah.zona)}`, langkah: langkah.map((l, i) => ({ ...l, nomor: i + 1 })),
    dibaca: dibaca(rumus.nama, rumus.langkah, t, dipilih), kembali: ROUTES.wilayah(t.wilayah.kode, s.konteks),
  };
}

function versi(k: Katalog, zona: Zona): string {
  return `${k.nama}, berlaku ${formatTanggalPendek(tanggal(k.berlakuAt, zona))}${k.nomorSk ? `, ${k.nomorSk}` : ", belum ditetapkan dengan keputusan"}`;
}

function rumusIndeks({ t, konteks, katalog, sel }: Sumber) {
  const indeks = hitungIndeks(katalog.aspek, sel, t.hari);
  const uraian = new Map(uraikanIndeks(indeks, t.hari).aspek.map((a) => [a.kode, a]));
  const permil = (kode: string) => uraian.get(kode)?.sumbanganPermil ?? null;
  const angka = angkaGabungan({ simpul: t.wilayah, label: "Kesiapan", gabungan: indeks.gabungan, sel, hari: t.hari, konteks, jejak: "kesiapan", cakupan: "", bagian: indeks.aspek });
  const langkah: Langkah = {
    ...KOSONG, judul: "Rumus", besar: angka.persenTeks, asal: angka.asal, uraian: `Jumlah sumbangan tiap aspek: bobot × capaian, dibagi bobot aspek yang berdata. ${versi(katalog, t.wilayah.zona)}.`,
    tabel: { kolom: ["Aspek", "Bobot", "Capaian", "Sumbangan", "+1 poin"], baris: [...indeks.aspek.map((a) => baris(a.kode, [a.nama, String(a.bobot), a.gabungan.bobotTerbuka === 0 ? "Belum waktunya" : formatPersen(a.gabungan.share), formatSumbangan(permil(a.kode)), formatPoin(uraian.get(a.kode)?.perPoin ?? null)], { tautan: ROUTES.jejak(t.wilayah.kode, a.kode, konteks) })),
      baris("jumlah", ["Jumlah", formatDesimal(indeks.gabungan.bobotBerdata), angka.persenTeks, formatSumbangan(indeks.aspek.reduce((n, a) => n + (permil(a.kode) ?? 0), 0)), ""])] },
    rincian: [{ nama: "n dari m", isi: angka.nDariM }, { nama: "Batas", isi: angka.batas ?? "sama dengan angkanya" }, { nama: "Umur", isi: angka.umur }],
    catatan: [...bantahanKebutuhan("Sebagian kebutuhannya", bantahanAtas(sel, t.hari.h)), "Sumbangan dalam poin persen: jumlahnya kesiapan. Pecahan dibulatkan supaya menutup.", "+1 poin: yang ditambahkan satu poin persen aspek itu pada kesiapan.", "Capaian aspek diukur terhadap kurva target hari ini: min(1, capaian ÷ yang diminta).", "Yang belum melapor dihitung nol sampai penuh dalam batas; yang diam dari nilai terakhir sampai penuh."],
  };
  return { nama: "Kesiapan", langkah };
}

function rumusAspek({ t, konteks, katalog, sel, bolehRinci }: Sumber, kode: string) {
  const nama = katalog.aspek.find((a) => a.kode === kode)?.nama ?? kode;
  const g = gabungIndikator(sel, t.hari, "kurva");
  const akhir = gabungIndikator(sel, t.hari, "akhir");
  const angka = angkaGabungan({ simpul: t.wilayah, label: nama, gabungan: g, sel, hari: t.hari, konteks, jejak: kode, cakupan: "" });
  const buka = sel.filter((x) => sudahBuka(x.ketentuan, t.hari.h));
  const langkah: Langkah = {
    ...KOSONG, judul: "Rumus", besar: angka.persenTeks, asal: angka.asal, uraian: `Rata-rata tertimbang ${formatBilangan(buka.length)} indikator yang sudah dibuka, tiap indikator terhadap kurva target hari ini. ${versi(katalog, t.wilayah.zona)}.`,
    tabel: { kolom: ["Indikator", "Bobot", "n dari m", "Dari kebutuhan", "Thd. kurva"], baris: buka.map((x) => barisIndikator(x, t, konteks, bolehRinci)) },
    rincian: [{ nama: "n dari m", isi: angka.nDariM }, { nama: "Kebutuhan akhir", isi: formatPersen(akhir.share) }, { nama: "Batas", isi: angka.batas ?? "sama dengan angkanya" }, { nama: "Umur", isi: angka.umur }],
    catatan: [...bantahanKebutuhan("Sebagian kebutuhannya", bantahanAtas(sel, t.hari.h)),
      ...(sel.length === 0 ? ["Tidak ada indikator aspek ini yang diukur pada tingkat wilayah ini."] : sel.length > buka.length ? [`${formatBilangan(sel.length - buka.length)} indikator belum waktunya: tidak dihitung nol, tidak pula hilang.`] : [])],
  };
  return { nama, langkah };
}

function barisIndikator(x: Sel, t: Tinjauan, konteks: Konteks, bolehRinci: boolean): BarisJejak {
  const nilai = share(x.capaian);
  if (x.ketentuan.terbatas && !bolehRinci) return baris(x.ketentuan.kode, [x.ketentuan.nama, String(x.ketentuan.bobot), "terbatas", "terbatas", "terbatas"]);
  return baris(x.ketentuan.kode, [x.ketentuan.nama, String(x.ketentuan.bobot), nDariM(x), formatPersen(nilai), nilai === null ? "—" : formatPersen(terhadapKurva(nilai, x.ketentuan.kurva, t.hari.h))], { tautan: ROUTES.jejak(t.wilayah.kode, x.ketentuan.kode, konteks) });
}

function rumusIndikator({ t, konteks, sel, dasar, katalog, ulang }: Sumber) {
  const [x] = sel;
  if (!x) return { nama: "", langkah: { ...KOSONG, judul: "Rumus", besar: "—", uraian: "" } satisfies Langkah };
  const k = x.ketentuan;
  const angka = angkaSel(t.wilayah, x, t.hari, konteks);
  const c = x.capaian;
  const langkah: Langkah = {
    ...KOSONG, judul: "Rumus", besar: angka.persenTeks, asal: angka.asal,
    uraian: c?.terpenuhi == null ? "Belum ada laporan." : c.penyebut === 0 ? "Ada laporan, tetapi dasarnya belum diketahui." : `${formatBilangan(c.terpenuhi)} ÷ ${formatBilangan(c.penyebut)} ${k.satuan}. Kelebihan satu tempat tidak menutup kekurangan tempat lain.`,
    rincian: [
      { nama: "n dari m", isi: angka.nDariM }, { nama: "Cakupan", isi: angka.cakupan }, { nama: "Umur", isi: angka.umur }, { nama: "Batas", isi: angka.batas ?? "sama dengan angkanya" },
      { nama: "Status", isi: angka.statusTeks }, ...(c && c.unitSah > 0 ? [{ nama: "Terverifikasi", isi: `${formatBilangan(c.terpenuhiSah)} dari ${formatBilangan(c.penyebutSah)}, ${formatBilangan(c.unitSah)} unit` }] : [{ nama: "Terverifikasi", isi: "belum ada" }]),
      { nama: "Target hari ini", isi: sudahBuka(k, t.hari.h) ? `${formatPersen(tuntutan(k.kurva, t.hari.h))} dari kebutuhan` : "belum dibuka" },
      { nama: "Kebutuhan", isi: x.butuh.unitTanpaDasar > 0 ? "dinyatakan pelapor" : `${formatBilangan(x.butuh.penyebut)} ${k.satuan}${x.butuh.status === "RESMI" ? "" : ` (${x.butuh.status.toLowerCase()})`}` },
      ...(k.jadwal ? [{ nama: "Jadwal", isi: `dibuka ${formatH(k.bukaH)}, tenggat ${formatH(k.jatuhTempoH)} menurut tahapan ${k.jadwal.nama}; menurut katalog ${formatH(k.jadwal.asal.bukaH)} dan ${formatH(k.jadwal.asal.jatuhTempoH)}` }] : []),
      { nama: "Aturan", isi: `${k.aturan.uraian} — ${k.aturan.sumber}` }, ...asalKebutuhan(dasar),
    ],
    catatan: [...bantahanKebutuhan("Kebutuhan ini", x.bantahan), ...ulang.map((u) => ulangKebutuhan(u, t.wilayah.zona)), versi(katalog, t.wilayah.zona), ...(c && c.bendera > 0 ? [`${formatBilangan(c.bendera)} unit melaporkan angka yang bertentangan dengan angka lain.`] : [])],
  };
  return { nama: k.nama, langkah };
}

const kata: Readonly<Record<string, string>> = KATA_PERAN;
/** Each fact under the need on which not all agree; those that may not be named are said once. */
const bantahanKebutuhan = (apa: string, semua: readonly Bantahan[]) =>
  [...new Set(semua.map((b) => `${apa} berdasar fakta yang ${b.keberatan ? dipersengketakan(b.peran) : "sumbernya berbeda"}: ${b.jenisNama} ${b.wilayah ?? DI_BAWAHNYA}.`))];
const ulangKebutuhan = (u: NyatakanUlang, zona: Zona) => {
  const angka = (n: number | null) => (n === null ? "belum diketahui" : formatBilangan(n));
  const sebab = u.fakta ? ` (fakta ${u.fakta.jenisNama} ${u.fakta.wilayah ?? DI_BAWAHNYA}${u.fakta.nilai === null ? "" : ` ${formatDesimal(u.fakta.nilai, 2)}`}${u.fakta.sumber === null ? "" : ` menurut ${u.fakta.sumber}`})` : "";
  return `Kebutuhan dinyatakan ulang ${formatSaat(u.saat, zona)}: ${angka(u.dari)} → ${angka(u.ke)}${sebab}. Yang tercatat sebelumnya tetap dengan dasarnya sendiri.`;
};

/** From which facts the need of this unit was made. */
function asalKebutuhan(dasar: unknown): { nama: string; isi: string }[] {
  if (typeof dasar !== "object" || dasar === null) return [];
  const d = dasar as Readonly<Record<string, unknown>>; // made by kebutuhan_unit()
  const angka = (nama: string, kunci: string, satuan: string) => (typeof d[kunci] === "number" ? [{ nama, isi: `${formatBilangan(d[kunci])} ${satuan}` }] : []);
  return [...angka("Dasar: TPS", "tps", "TPS"), ...angka("Dasar: DPT", "dpt", "pemilih"), ...angka("Dasar: kontes", "kontes", "kontes")];
}

function bagianWilayah({ t, konteks, objek, katalog, anak, sel }: Sumber): Langkah | null {
  if (anak.length === 0) return null;
  const nama = objek.apa === "kesiapan" ? "kesiapan" : objek.kode;
  const figur = anak.map((w) => {
    const simpul = { kode: w.kode, nama: w.nama };
    const [x] = w.sel;
    if (objek.apa === "indikator" && x) return angkaSel(simpul, x, t.hari, konteks);
    const gabungan = objek.apa === "kesiapan" ? hitungIndeks(katalog.aspek, w.sel, t.hari).gabungan : gabungIndikator(w.sel, t.hari, "kurva");
    return angkaGabungan({ simpul, label: w.nama, gabungan, sel: w.sel, hari: t.hari, konteks, jejak: nama, cakupan: "" });
  }).toSorted(terburukDahulu);
  const dijumlah = objek.apa === "indikator";
  return {
    ...KOSONG, judul: "Bagian", besar: `${formatBilangan(anak.length)} ${kecil(t.wilayah.sebutanAnak)}`,
    uraian: dijumlah ? "Angka di atas adalah jumlah n dibagi jumlah m semua bagian yang melapor." : "Dihitung dari jumlah seluruh bagian per indikator, bukan rata-rata persentasenya.",
    tabel: { kolom: ["Wilayah", "n dari m", "%"], baris: figur.map((a) => baris(a.kunci, [a.label, a.nDariM, a.persenTeks], { tautan: a.jejak, status: a.status === "SIAP" ? null : a.status })) },
    catatan: sel.length === 0 ? [] : ["Yang diam lebih dahulu, lalu yang terlemah."],
  };
}

function daftarLaporan({ t, konteks, laporan, objek }: Sumber, dipilih: Laporan | null): Langkah {
  if (laporan === null) return { ...KOSONG, judul: "Laporan", besar: "Tertutup", uraian: "Siapa melapor dan kapan hanya terbuka bagi yang bertugas di wilayah ini." };
  if (laporan.length === 0) return { ...KOSONG, judul: "Laporan", besar: "Belum ada", uraian: "Belum ada laporan untuk angka ini sampai saat yang dilihat." };
  const kode = objek.apa === "kesiapan" ? "kesiapan" : objek.kode;
  const tautan = (l: Laporan) => `${ROUTES.jejak(t.wilayah.kode, kode, konteks)}${konteks.pemilihan || konteks.pada ? "&" : "?"}laporan=${l.id}`;
  return {
    ...KOSONG, judul: "Laporan", besar: `${formatBilangan(laporan.length)} terbaru`, uraian: "Menurut hari keadaannya, yang terbaru lebih dahulu. Laporan tidak pernah diubah; ralat adalah laporan baru.",
    tabel: { kolom: ["Diterima", "Wilayah", objek.apa === "indikator" ? "Nilai" : "Angka", "Pelapor"], baris: laporan.map((l) => baris(l.id, [
      `${formatTanggalRingkas(tanggal(l.padaAt, l.wilayah.zona))} ${formatJam(l.padaAt, l.wilayah.zona)}`, l.wilayah.nama, objek.apa === "indikator" ? formatBilangan(l.nilai[0]?.pembilang ?? 0) : `${formatBilangan(l.nilai.length)} angka`,
      l.gugur ? (l.gugur === "DIGANTI" ? "diganti ralat" : "dikembalikan") : l.oleh], { tautan: tautan(l), terpilih: l.id === dipilih?.id, coret: l.gugur !== null })) },
  };
}

const SALURAN: Readonly<Record<string, string>> = { WEB: "aplikasi web", BERKAS: "berkas", API: "API", LURING: "antrean luring", SMS: "SMS" };

function bukti(l: Laporan, s: Sumber): Langkah {
  const { zona } = l.wilayah;
  const dokumen = tampilkanLampiran(s.lampiran.filter((d) => d.milik === l.id), zona, s.bolehRinci);
  const sidik = (h: string | null) => (h === null ? "—" : h.slice(0, 12).replace(/(.{4})(?=.)/g, "$1 "));
  return {
    ...KOSONG, judul: "Bukti", besar: l.hash ? nomorResi(provinsiDari(l.wilayah.kode), l.urut, l.hash) : `Laporan ${l.urut}`, uraian: `Laporan ${l.wilayah.nama}${l.tetap ? ", tidak ada perubahan" : ""}.`, asal: l.status === "CONTOH" ? "CONTOH" : "RESMI",
    rincian: [
      { nama: "Pelapor", isi: l.oleh }, { nama: "Peran", isi: l.peran }, { nama: "Keadaan per", isi: formatTanggalPendek(l.per) }, { nama: "Diterima", isi: formatHariSaat(l.padaAt, zona) }, { nama: "Saluran", isi: SALURAN[l.kanal] ?? l.kanal },
      { nama: "Verifikasi", isi: l.verifikasi ? `${l.verifikasi.putusan === "DIVERIFIKASI" ? "diverifikasi" : "dikembalikan"} ${l.verifikasi.oleh}, ${formatSaat(l.verifikasi.padaAt, zona)}${l.verifikasi.alasan ? `: ${l.verifikasi.alasan}` : ""}` : "belum" },
      { nama: "Dokumen", isi: banyakDokumen(dokumen) }, { nama: "Sidik", isi: `${sidik(l.hash)}, setelah ${sidik(l.hashLalu)}` }, ...(l.catatan ? [{ nama: "Catatan", isi: l.catatan }] : []),
    ],
    tabel: { kolom: ["Indikator", "Nilai"], baris: l.nilai.slice(0, 40).map((n) => baris(String(n.indikatorId), [n.nama, `${formatBilangan(n.pembilang)}${n.penyebut === null ? "" : ` dari ${formatBilangan(n.penyebut)}`} ${n.satuan}${n.bendera ? " (bertentangan)" : ""}`], { status: n.bendera ? "BERTENTANGAN" : null })) },
    dokumen, tindakan: s.bolehLampir.includes(l.id) ? { teks: "Lampirkan dokumen", tautan: ROUTES.lampirkan(l.id) } : null,
    catatan: l.nilai.flatMap((n) => (n.alasan ? [`${n.nama}: ${n.alasan}`] : [])),
  };
}

const banyakDokumen = (dokumen: readonly DokumenTampil[]) => (dokumen.length === 0 ? "tanpa dokumen" : `${formatBilangan(dokumen.length)} dokumen`);

function dibaca(nama: string, rumus: Langkah, t: Tinjauan, l: Laporan | null): string {
  const dasar = rumus.rincian.find((r) => r.nama === "n dari m")?.isi ?? "";
  return `${nama} ${t.wilayah.namaLengkap} ${rumus.besar}: ${dasar}.${l ? ` Laporan terakhir dari ${l.oleh} untuk keadaan ${formatTanggalPendek(l.per)}, diterima ${formatSaat(l.padaAt, l.wilayah.zona)}.` : ""}`;
}

// ── Facts and pairs ───────────────────────────────────────────────────────────────────────────────────────────
type FaktaJejak = { readonly id: string; readonly jenis: string; readonly jenisNama: string; readonly satuan: string; readonly pemilik: string; readonly nilai: number | null; readonly kategori: string | null; readonly pembilang: number | null; readonly penyebut: number | null; readonly status: string;
  readonly sumber: string; readonly tanggal: string; readonly catatan: string | null; readonly oleh: string | null; readonly padaAt: Date; readonly iniPemilihan: boolean; readonly pemilihanNama: string; readonly kontes: string | null; readonly dipakai: boolean; readonly adopsi: { readonly alasan: string; readonly oleh: string | null; readonly padaAt: Date } | null };

type AdopsiJejak = { readonly id: string; readonly faktaId: string; readonly alasan: string; readonly oleh: string | null; readonly padaAt: Date; readonly dokumen: string | null };
type KeberatanJejak = { readonly id: string; readonly faktaId: string; readonly alasan: string; readonly oleh: string; readonly peran: string | null; readonly padaAt: Date; readonly dijawabAt: Date | null };
/** Adoptions and objections, the newest first. */
type RiwayatFakta = { readonly riwayat: readonly AdopsiJejak[]; readonly keberatan: readonly KeberatanJejak[]; readonly lampiran: readonly LampiranDibaca[] };

/** What was in force before, in a table. */
function penetapanLama(lama: readonly AdopsiJejak[], nilai: (faktaId: string) => string, zona: Zona): Langkah["tabel"] {
  return lama.length === 0 ? null : { kolom: ["Sebelumnya", "Angka", "Alasan"], baris: lama.map((a) => baris(a.id, [formatSaat(a.padaAt, zona), nilai(a.faktaId), `${a.alasan} — ${a.oleh ?? "data awal"}${a.dokumen ? `, ${a.dokumen}` : ""}`])) };
}

/** Who says that a source is wrong, and whether its owner has answered. */
function langkahKeberatan(semua: readonly KeberatanJejak[], nilai: (faktaId: string) => string, zona: Zona): Langkah[] {
  if (semua.length === 0) return [];
  const terbuka = semua.filter((k) => k.dijawabAt === null);
  const lembaga = [...new Set(terbuka.map((k) => (k.peran === null ? k.oleh : kata[k.peran] ?? k.peran)))].join(", ");
  return [{
    ...KOSONG, judul: "Keberatan", besar: terbuka.length > 0 ? "Dipersengketakan" : "Sudah dijawab", uraian: terbuka.length > 0 ? `${formatBilangan(terbuka.length)} keberatan menunggu jawaban pemilik fakta: ${lembaga}.` : "Setiap keberatan telah dijawab pemilik fakta dengan penetapan baru.",
    tabel: { kolom: ["Oleh", "Atas", "Alasan"], baris: semua.map((k) => baris(k.id, [`${k.oleh}, ${formatSaat(k.padaAt, zona)}`, nilai(k.faktaId), `${k.alasan} (${k.dijawabAt ? `dijawab ${formatSaat(k.dijawabAt, zona)}` : "terbuka"})`], { status: k.dijawabAt === null ? "BERTENTANGAN" : null })) },
  }];
}

/** All sources on one fact side by side, who adopted which, when and why, and who objects. Null when nobody has said anything. */
export function presentJejakFakta(semua: readonly FaktaJejak[], jenis: string, t: Tinjauan, konteks: Konteks, { riwayat, keberatan, lampiran }: RiwayatFakta): Jejak | null {
  const dokumenDari = (f: FaktaJejak) => tampilkanLampiran(lampiran.filter((d) => d.milik === f.id), t.wilayah.zona, false);
  const milik = semua.filter((f) => f.jenis === jenis);
  const ini = milik.find((f) => f.iniPemilihan && f.dipakai) ?? null;
  const [pertama] = milik;
  if (!pertama) return null;
  const angka = (f: FaktaJejak) => `${f.nilai === null ? f.kategori ?? "" : formatDesimal(f.nilai, 2)} ${f.satuan === "kategori" ? "" : f.satuan === "persen" ? "%" : f.satuan}`.trim();
  const nilai = (id: string) => { const f = milik.find((x) => x.id === id); return f ? angka(f) : "—"; };
  const klaim = milik.find((f) => f.iniPemilihan && f.status === "KLAIM") ?? null;
  const dipakai = ini ?? klaim;
  const sumber: Langkah = {
    ...KOSONG, judul: "Sumber", besar: dipakai ? angka(dipakai) : "Belum diketahui", asal: (dipakai?.status as AsalAngka | undefined) ?? null,
    uraian: ini ? `Yang dipakai: ${ini.sumber}.` : klaim ? "Disebut lisan, tanpa pembilang dan penyebut: tidak pernah ikut dihitung." : "Belum ada sumber untuk pemilihan ini; angka pemilihan sebelumnya hanya perkiraan.",
    tabel: { kolom: ["Sumber", "Tanggal", "Angka", "Status"], baris: milik.map((f) => baris(f.id, [`${f.sumber}${f.iniPemilihan ? "" : ` (${f.pemilihanNama}${f.kontes ? `, ${f.kontes}` : ""})`}${f.catatan ? ` — ${f.catatan}` : ""}`, formatTanggalPendek(f.tanggal), `${angka(f)}${f.pembilang !== null && f.penyebut !== null ? ` (${formatBilangan(f.pembilang)} dari ${formatBilangan(f.penyebut)})` : ""}`, f.dipakai ? (f.iniPemilihan ? "dipakai" : "dipakai saat itu") : f.status.toLowerCase()], { terpilih: f === ini })) },
    dokumen: milik.filter((f) => f !== ini).flatMap((f) => dokumenDari(f).map((d) => ({ ...d, kunci: `${f.id} ${d.kunci}`, rinci: `${f.sumber}; ${d.rinci}` }))),
  };
  const penetapan: Langkah = ini?.adopsi
    ? { ...KOSONG, judul: "Penetapan", besar: formatTanggalPendek(tanggal(ini.adopsi.padaAt, t.wilayah.zona)), uraian: ini.adopsi.alasan, rincian: [{ nama: "Oleh", isi: ini.adopsi.oleh ?? "data awal" }, { nama: "Saat", isi: formatHariSaat(ini.adopsi.padaAt, t.wilayah.zona) }, { nama: "Pemilik fakta", isi: ini.pemilik }, { nama: "Dokumen", isi: riwayat[0]?.dokumen ?? banyakDokumen(dokumenDari(ini)) }], dokumen: dokumenDari(ini), tabel: penetapanLama(riwayat.slice(1), nilai, t.wilayah.zona) }
    : { ...KOSONG, judul: "Penetapan", besar: "Belum ada", uraian: klaim ? "Klaim tidak ditetapkan menjadi angka." : "Belum ada yang ditetapkan.", rincian: dipakai ? [{ nama: "Dicatat oleh", isi: dipakai.oleh ?? "data awal" }, { nama: "Dicatat", isi: formatHariSaat(dipakai.padaAt, t.wilayah.zona) }] : [] };
  return { judul: "Jejak fakta", keadaan: `${pertama.jenisNama} ${t.wilayah.namaLengkap}, keadaan ${formatSaat(t.saat, t.wilayah.zona)}`, langkah: [sumber, penetapan, ...langkahKeberatan(keberatan, nilai, t.wilayah.zona)].map((l, i) => ({ ...l, nomor: i + 1 })),
    dibaca: `${pertama.jenisNama} ${t.wilayah.namaLengkap}: ${dipakai ? `${angka(dipakai)} menurut ${dipakai.sumber}` : "belum diketahui untuk pemilihan ini"}.`, kembali: ROUTES.wilayah(t.wilayah.kode, konteks) };
}

type KontesJejak = { readonly id: number; readonly jenis: string; readonly wilayah: string; readonly paslon: readonly { readonly nomorUrut: number; readonly nama: string | null; readonly namaWakil: string | null; readonly kolomKosong: boolean; readonly sumber: string; readonly tanggal: string }[] };

/** Contests and pairs, counted: an empty column is a number on the ballot, not a pair. */
export function presentJejakPaslon(kontes: readonly KontesJejak[], t: Tinjauan, konteks: Konteks): Jejak {
  const pasangan = kontes.flatMap((k) => k.paslon.filter((p) => !p.kolomKosong));
  const jenis = [...new Set(kontes.map((k) => k.jenis))].map((nama) => `${kontes.filter((k) => k.jenis === nama).reduce((n, k) => n + k.paslon.filter((p) => !p.kolomKosong).length, 0)} ${kecilkan(nama)}`);
  const langkah: Langkah = {
    ...KOSONG, judul: "Paslon", besar: formatBilangan(pasangan.length), asal: "RESMI", uraian: `${jenis.join(" + ")}. Kolom kosong bukan pasangan calon.`,
    tabel: { kolom: ["Kontes", "No.", "Pasangan calon"], baris: kontes.flatMap((k) => k.paslon.map((p) => baris(`${k.id} ${p.nomorUrut}`, [`${k.jenis} ${k.wilayah}`, String(p.nomorUrut), p.kolomKosong ? "Kolom kosong" : `${p.nama} – ${p.namaWakil ?? ""}`]))) },
    // Pairs come with the installation, from the named source.
    rincian: pasangan[0] ? [{ nama: "Sumber", isi: `${pasangan[0].sumber}, ${formatTanggalPendek(pasangan[0].tanggal)}` }, { nama: "Dicatat oleh", isi: "data awal" }] : [],
  };
  return { judul: "Jejak fakta", keadaan: `Pasangan calon ${t.wilayah.namaLengkap}, keadaan ${formatSaat(t.saat, t.wilayah.zona)}`, langkah: [{ ...langkah, nomor: 1 }], dibaca: `Jumlah pasangan calon ${t.wilayah.namaLengkap}: ${formatBilangan(pasangan.length)} (${jenis.join(" + ")}).`, kembali: ROUTES.wilayah(t.wilayah.kode, konteks) };
}

/** One version of a figure, for programs: with the day, the need and the formula of the instant it came. */
export function versiApi({ sejak, sampai, sejakAt, sebab, laporanId, sel }: VersiAngka, t: Tinjauan): Versi {
  const { hari } = tinjauanPada(t, sejakAt);
  const { capaian: c, butuh } = sel;
  return {
    sejak, sampai, sebab, laporan_id: laporanId, pembilang: c?.pembilang ?? null, terpenuhi: c?.terpenuhi ?? null, lebih: c?.lebih ?? null, penyebut: c?.penyebut ?? 0, kebutuhan: penyebutHarapan(sel),
    unit_lapor: c?.unitLapor ?? 0, unit_wajib: butuh.unit, unit_sah: c?.unitSah ?? 0, unit_contoh: c?.unitContoh ?? 0, capaian: share(c), per_lama: c?.perLama ?? null, per_baru: c?.perBaru ?? null,
    umur_hari: c?.perLama ? Math.max(0, selisihHari(c.perLama, hari.hariIni)) : null, status: statusAngka(sel, hari) as Versi["status"], status_kebutuhan: butuh.status, asal: (c?.unitContoh ?? 0) > 0 ? "CONTOH" : "HITUNGAN", bertentangan: c?.bendera ?? 0,
  };
}
