import { type Hari, hariTertinggal, type Ketentuan, keadaan, type Sel, share, sudahBuka, type Tinjauan, tuntutan, gabungIndikator } from "@/features/capaian/domain";
import { angkaGabungan, angkaSel, asalButuh, cakupanIndikator, KATA_STATUS, persen, tampilkanBantahan, terburukDahulu } from "@/features/capaian/present";
import { formatBilangan, formatDesimal, formatPersen, kecil } from "@/lib/format";
import { type LampiranDibaca, tampilkanLampiran } from "@/lib/lampiran";
import { type Konteks, ROUTES } from "@/lib/routes";
import type { AngkaTampil, AsalAngka, BantahanTampil, DokumenTampil, StatusTampil } from "@/lib/tampil";
import { formatH, formatHariSaat, formatJam, formatTanggalPendek, formatTanggalRingkas, formatUmur, selisihHari, tambahHari, tanggal as tanggalDi, type Zona } from "@/lib/waktu";
import { type BarisIsian, berutang, type KodeTahap, kunciBarang, TAHAP, tersendat, tetangga } from "./domain";

export type SelTahap = { readonly tahap: string; readonly keadaan: "ADA" | "BELUM_ADA_DATA" | "BELUM_WAKTUNYA" | "LANGSUNG"; readonly n: string | null; readonly persen: number | null; readonly persenTeks: string;
  readonly status: StatusTampil; readonly tersendat: boolean; readonly tertahan: string | null; readonly bertentangan: boolean; readonly bantahan: BantahanTampil["status"] | null; readonly jejak: string; readonly nama: string; readonly umur: string; readonly cakupan: string };
export type BarisBarang = { readonly kode: string; readonly nama: string; readonly kebutuhan: string; readonly aturan: string; readonly asal: AsalAngka; readonly jejakKebutuhan: string; readonly bantahan: BantahanTampil | null; readonly sel: readonly SelTahap[] };
export type Bertentangan = { readonly kunci: string; readonly judul: string; readonly uraian: string; readonly tautan: string };
export type HariKurva = { readonly h: number; readonly teks: string; readonly tanggal: string; readonly target: number | null; readonly nyata: number | null; readonly nDariM: string; readonly kini: boolean };
export type AlurLogistik = {
  readonly kalimat: { readonly awal: string; readonly tebal: string | null; readonly akhir: string }; readonly angka: AngkaTampil; readonly terhadapKurva: string | null;
  readonly tahap: readonly { readonly kode: string; readonly nama: string; readonly buka: string; readonly keadaan: "BUKA" | "BELUM_WAKTUNYA"; readonly catatan: string | null }[];
  readonly barang: readonly BarisBarang[]; readonly bertentangan: readonly Bertentangan[];
  readonly kurva: { readonly hari: readonly HariKurva[]; readonly judul: string }; readonly anak: readonly AngkaTampil[]; readonly anakSebutan: string; readonly saat: string;
};
type Simpul = { readonly kode: string; readonly nama: string; readonly sel: readonly Sel[] };
type Bendera = { readonly wilayah: { readonly kode: string; readonly nama: string }; readonly indikator: { readonly kode: string; readonly nama: string }; readonly pembilang: number; readonly alasan: string; readonly oleh: string; readonly padaAt: Date };
type Sumber = { readonly t: Tinjauan; readonly sel: readonly Sel[]; readonly anak: readonly Simpul[]; readonly riwayat: readonly { readonly tanggal: string; readonly sel: readonly Sel[] }[]; readonly bendera: readonly Bendera[]; readonly konteks: Konteks };

const namaBarang = (k: Ketentuan) => `${k.barangNama ?? k.nama}${k.jenisKontesNama ? ` ${k.jenisKontesNama}` : ""}`;
const urutTahap = (k: Pick<Ketentuan, "tahap">) => TAHAP.indexOf(k.tahap as KodeTahap);

/** Items × stages of one place, and where the flow is stuck. */
export function presentAlur(s: Sumber): AlurLogistik {
  const { t, sel, konteks } = s;
  const macet = tersendat(sel, t.hari);
  const gabungan = gabungIndikator(sel, t.hari, "kurva");
  const angka = angkaGabungan({ simpul: t.wilayah, label: "Logistik", gabungan, sel, hari: t.hari, konteks, jejak: "logistik", cakupan: cakupanIndikator(sel, t.hari) });
  const tahap = TAHAP.filter((kode) => sel.some((x) => x.ketentuan.tahap === kode));
  return {
    kalimat: macet ? { awal: "Alur ", tebal: `tersendat pada tahap ${kecil(macet.sel.ketentuan.tahapNama ?? "")}`, akhir: `untuk ${kecil(namaBarang(macet.sel.ketentuan))}: ${formatBilangan(macet.tertahan)} tertahan.` }
      : { awal: sel.some((x) => x.capaian) ? "Alur tidak tersendat di tahap yang sudah terbuka." : "Belum ada laporan logistik di sini.", tebal: null, akhir: "" },
    angka, terhadapKurva: tertinggalTeks(sel, t.hari),
    tahap: tahap.map((kode) => {
      const k = sel.find((x) => x.ketentuan.tahap === kode)?.ketentuan;
      const buka = k !== undefined && sudahBuka(k, t.hari.h);
      return { kode, nama: k?.tahapNama ?? kode, buka: k ? formatH(k.bukaH) : "", keadaan: buka ? "BUKA" : "BELUM_WAKTUNYA",
        catatan: k && !buka ? `Dibuka ${formatH(k.bukaH)}, ${formatTanggalRingkas(tambahHari(t.pemilihan.hari, k.bukaH))}; tenggat ${formatH(k.jatuhTempoH)}.` : null };
    }),
    barang: barisBarang(s, tahap, macet?.sel.ketentuan.id ?? null, macet?.tertahan ?? null),
    bertentangan: s.bendera.map((b) => ({ kunci: `${b.wilayah.kode} ${b.indikator.kode}`, judul: `${b.indikator.nama}: ${formatBilangan(b.pembilang)}, melebihi tahap sebelumnya`,
      uraian: `${b.wilayah.nama}. Alasan: ${b.alasan} Dilaporkan ${b.oleh}, ${formatTanggalRingkas(tanggalDi(b.padaAt, t.wilayah.zona))} ${formatJam(b.padaAt, t.wilayah.zona)} ${t.wilayah.zona}.`, tautan: ROUTES.jejak(b.wilayah.kode, b.indikator.kode, konteks) })),
    kurva: { judul: "Logistik terhadap target, dari kebutuhan akhir tahap yang terbuka", hari: s.riwayat.map((r) => hariKurva(r, t)) },
    anak: s.anak.map((w) => angkaGabungan({ simpul: w, label: w.nama, gabungan: gabungIndikator(w.sel, t.hari, "kurva"), sel: w.sel, hari: t.hari, konteks, jejak: "logistik", cakupan: cakupanIndikator(w.sel, t.hari) })).toSorted(terburukDahulu),
    anakSebutan: t.wilayah.sebutanAnak, saat: formatHariSaat(t.saat, t.wilayah.zona),
  };
}

/** The largest lag behind a curve, in days. */
function tertinggalTeks(sel: readonly Sel[], hari: Hari): string | null {
  const hariTerlama = sel.filter((x) => sudahBuka(x.ketentuan, hari.h)).flatMap((x) => {
    const nilai = share(x.capaian);
    const n = nilai === null ? null : hariTertinggal(nilai, x.ketentuan.kurva, hari.h);
    return n ? [{ n, nama: x.ketentuan.nama }] : [];
  }).toSorted((a, b) => b.n - a.n)[0];
  return hariTerlama && hariTerlama.n >= 0.1 ? `Paling tertinggal ${formatDesimal(hariTerlama.n)} hari di belakang kurva: ${kecil(hariTerlama.nama)}` : null;
}

function barisBarang({ t, sel, konteks }: Sumber, tahap: readonly string[], macetId: number | null, tertahan: number | null): BarisBarang[] {
  const kelompok = new Map<string, Sel[]>();
  for (const x of sel) kelompok.set(kunciBarang(x.ketentuan), [...(kelompok.get(kunciBarang(x.ketentuan)) ?? []), x]);
  return [...kelompok.entries()].flatMap(([kode, milik]) => {
    const pertama = milik.toSorted((a, b) => urutTahap(a.ketentuan) - urutTahap(b.ketentuan))[0];
    if (!pertama) return [];
    const { ketentuan: k, butuh } = pertama;
    return [{
      kode, nama: namaBarang(k), kebutuhan: butuh.unitTanpaDasar > 0 && butuh.penyebut === 0 ? "belum diketahui" : `${butuh.unitTanpaDasar > 0 ? "≥ " : ""}${formatBilangan(butuh.penyebut)}`,
      aturan: k.aturan.uraian, asal: asalButuh(butuh.status), jejakKebutuhan: ROUTES.jejak(t.wilayah.kode, k.kode, konteks), bantahan: tampilkanBantahan(pertama.bantahan),
      sel: tahap.map((kodeTahap) => selTahap(milik.find((x) => x.ketentuan.tahap === kodeTahap) ?? null, kodeTahap, t, konteks, macetId, tertahan)),
    }];
  });
}

function selTahap(sel: Sel | null, tahap: string, t: Tinjauan, konteks: Konteks, macetId: number | null, tertahan: number | null): SelTahap {
  const kosong = { tahap, n: null, persen: null, persenTeks: "", tersendat: false, tertahan: null, bertentangan: false, bantahan: null, jejak: "", nama: "", umur: "", cakupan: "" } as const;
  if (!sel) return { ...kosong, keadaan: "LANGSUNG", status: "BELUM_WAKTUNYA" };
  const k = sel.ketentuan;
  const angka = angkaSel(t.wilayah, sel, t.hari, konteks);
  const dasar = { ...kosong, jejak: angka.jejak, nama: `${k.nama}: ${angka.persenTeks}, ${angka.nDariM}, ${angka.cakupan}, ${angka.umur}${angka.bantahan ? `; ${angka.bantahan.teks}` : ""}`, bantahan: angka.bantahan?.status ?? null, umur: angka.umur, cakupan: angka.cakupan, status: angka.status };
  if (!sudahBuka(k, t.hari.h) && !sel.capaian) return { ...dasar, keadaan: "BELUM_WAKTUNYA" };
  const nilai = share(sel.capaian);
  if (sel.capaian?.terpenuhi == null) return { ...dasar, keadaan: "BELUM_ADA_DATA" };
  return { ...dasar, keadaan: "ADA", n: formatBilangan(sel.capaian.terpenuhi), persen: persen(nilai), persenTeks: formatPersen(nilai), tersendat: k.id === macetId,
    tertahan: k.id === macetId && tertahan !== null ? formatBilangan(tertahan) : null, bertentangan: sel.capaian.bendera > 0 };
}

function hariKurva(r: Sumber["riwayat"][number], t: Tinjauan): HariKurva {
  const h = selisihHari(t.pemilihan.hari, r.tanggal);
  const hari = { hariIni: r.tanggal, h };
  const buka = r.sel.filter((x) => sudahBuka(x.ketentuan, h));
  const bobot = buka.reduce((n, x) => n + x.ketentuan.bobot, 0);
  const g = gabungIndikator(r.sel, hari, "akhir");
  return { h, teks: formatH(h), tanggal: formatTanggalRingkas(r.tanggal), kini: r.tanggal === t.hari.hariIni, nyata: persen(g.share),
    target: bobot === 0 ? null : persen(buka.reduce((n, x) => n + x.ketentuan.bobot * tuntutan(x.ketentuan.kurva, h), 0) / bobot), nDariM: g.share === null ? "belum ada laporan" : `${formatDesimal(g.bobotTercapai)} dari ${formatDesimal(g.bobotBerdata)} bobot` };
}

// ── The form ──────────────────────────────────────────────────────────────────────────────────────────────────
type TahapTetangga = { readonly id: number; readonly nama: string; readonly terakhir: number | null };
export type BarisForm = {
  readonly id: number; readonly nama: string; readonly satuan: string; readonly butuh: number | null; readonly butuhTeks: string; readonly asal: AsalAngka; readonly aturan: string;
  readonly terakhir: number | null; readonly terakhirTeks: string; readonly umur: string; readonly laporanId: string; readonly batasKeras: boolean; readonly bertentangan: boolean; readonly jejak: string;
  /** The same item's stage before: its row, its name, its standing value. */
  readonly sebelum: TahapTetangga | null;
  readonly sesudah: TahapTetangga | null;
};
export type TahapForm = { readonly kode: string; readonly nama: string; readonly tenggat: string; readonly baris: readonly BarisForm[]; readonly utang: number };
export type FormIsian = {
  readonly judul: string; readonly wilayah: string; readonly wilayahNama: string; readonly pemilihan: string; readonly pemilihanNama: string; readonly h: string; readonly hariIni: string; readonly hariIniTeks: string; readonly zona: Zona;
  readonly tahap: readonly TahapForm[]; readonly nanti: readonly string[]; readonly adaAngka: boolean;
};

export function presentIsian({ t, baris }: { readonly t: Tinjauan; readonly baris: readonly BarisIsian[] }, konteks: Konteks): FormIsian {
  const buka = baris.filter((b) => sudahBuka(b.sel.ketentuan, t.hari.h));
  const utang = new Set(berutang(baris, t.hari).map((b) => b.sel.ketentuan.id));
  const ada = (kode: KodeTahap) => baris.find((b) => b.sel.ketentuan.tahap === kode)?.sel.ketentuan;
  return {
    judul: "Isi logistik", wilayah: t.wilayah.kode, wilayahNama: t.wilayah.namaLengkap, pemilihan: t.pemilihan.slug, pemilihanNama: t.pemilihan.nama, h: formatH(t.hari.h), hariIni: t.hari.hariIni, hariIniTeks: formatTanggalPendek(t.hari.hariIni), zona: t.wilayah.zona,
    adaAngka: buka.some((b) => b.terakhir !== null),
    tahap: TAHAP.flatMap((kode) => {
      const k = ada(kode);
      const milik = buka.filter((b) => b.sel.ketentuan.tahap === kode);
      return k && milik.length > 0 ? [{ kode, nama: k.tahapNama ?? kode, utang: milik.filter((b) => utang.has(b.sel.ketentuan.id)).length,
        tenggat: `tenggat ${formatH(k.jatuhTempoH)}, ${formatTanggalRingkas(tambahHari(t.pemilihan.hari, k.jatuhTempoH))}`, baris: milik.map((b) => barisForm(b, baris, t, konteks)) }] : [];
    }),
    nanti: TAHAP.flatMap((kode) => {
      const k = ada(kode);
      return k && !sudahBuka(k, t.hari.h) ? [`${k.tahapNama}: dibuka ${formatH(k.bukaH)}, ${formatTanggalRingkas(tambahHari(t.pemilihan.hari, k.bukaH))}`] : [];
    }),
  };
}

function barisForm(b: BarisIsian, semua: readonly BarisIsian[], t: Tinjauan, konteks: Konteks): BarisForm {
  const { ketentuan: k, butuh, capaian } = b.sel;
  const kenal = butuh.unitTanpaDasar === 0;
  const { sebelum, sesudah } = tetangga(semua, k);
  const tampil = (x: BarisIsian | null): TahapTetangga | null => x && { id: x.sel.ketentuan.id, nama: kecil(x.sel.ketentuan.tahapNama ?? "tahap lain"), terakhir: x.terakhir };
  return {
    id: k.id, nama: namaBarang(k), satuan: k.satuan, butuh: kenal ? butuh.penyebut : null, butuhTeks: kenal ? `butuh ${formatBilangan(butuh.penyebut)}` : "kebutuhan belum diketahui", asal: asalButuh(butuh.status), aturan: k.aturan.uraian,
    terakhir: b.terakhir, terakhirTeks: b.terakhir === null ? "Belum ada" : formatBilangan(b.terakhir), umur: capaian?.perBaru ? formatUmur(capaian.perBaru, t.hari.hariIni) : "", laporanId: b.laporanId ?? "",
    batasKeras: k.batasKeras, bertentangan: (capaian?.bendera ?? 0) > 0, jejak: ROUTES.jejak(t.wilayah.kode, k.kode, konteks),
    sebelum: tampil(sebelum), sesudah: tampil(sesudah),
  };
}

// ── The receipt ───────────────────────────────────────────────────────────────────────────────────────────────
export type ResiTampil = { readonly nomor: string; readonly waktu: string; readonly per: string; readonly pelapor: string; readonly saluran: string; readonly sidik: string; readonly catatan: string | null; readonly tetap: boolean;
  readonly dokumen: readonly DokumenTampil[]; /** Where more may be attached, if by this viewer. */ readonly lampirkan: string | null;
  readonly nilai: readonly { readonly nama: string; readonly nilai: string; readonly keterangan: string | null }[] };
const SALURAN = { WEB: "Aplikasi web", BERKAS: "Berkas", API: "API", LURING: "Antrean luring", SMS: "SMS" } as const;

export const presentResi = (l: { resi: string; hash: string; per: string; padaAt: Date; zona: Zona; kanal: keyof typeof SALURAN; tetap: boolean; catatan: string | null; oleh: string; lampiran: readonly LampiranDibaca[]; lampirkan: string | null; nilai: readonly { nama: string; satuan: string; pembilang: number; alasan: string | null; bendera: boolean }[] }): ResiTampil => ({
  nomor: l.resi, waktu: formatHariSaat(l.padaAt, l.zona), per: formatTanggalPendek(l.per), pelapor: l.oleh, saluran: SALURAN[l.kanal], sidik: l.hash.slice(0, 12).replace(/(.{4})(?=.)/g, "$1 "), catatan: l.catatan, tetap: l.tetap,
  dokumen: tampilkanLampiran(l.lampiran, l.zona, false), lampirkan: l.lampirkan && ROUTES.lampirkan(l.lampirkan),
  nilai: l.nilai.map((n) => ({ nama: n.nama, nilai: `${formatBilangan(n.pembilang)} ${n.satuan}`, keterangan: l.tetap && !n.alasan ? "tetap" : n.bendera ? `bertentangan: ${n.alasan}` : n.alasan })),
});

// ── What I owe ────────────────────────────────────────────────────────────────────────────────────────────────
/** `kelompok`: the desa or kelurahan of a TPS; there are hundreds of them. */
export type Utang = { readonly kelompok: { readonly kode: string; readonly nama: string } | null; readonly kode: string; readonly nama: string; readonly tautan: string; readonly status: StatusTampil; readonly statusTeks: string; readonly belum: string; readonly terakhir: string };

const URUT_UTANG: Readonly<Partial<Record<StatusTampil, number>>> = { DIAM: 0, TERLAMBAT: 1, SIAP: 3 };
/** Late first: silent, late, then those that still owe today, the higher level before the lower; settled ones last. */
export function presentUtang(unit: readonly { readonly kode: string; readonly nama: string; readonly kelompok?: Utang["kelompok"]; readonly hariIni: string; readonly baris: readonly BarisIsian[] }[], t: Tinjauan, konteks: Konteks): Utang[] {
  return unit.flatMap((u) => {
    const hari = { hariIni: u.hariIni, h: selisihHari(t.pemilihan.hari, u.hariIni) };
    const buka = u.baris.filter((b) => sudahBuka(b.sel.ketentuan, hari.h));
    if (buka.length === 0) return [];
    const k = keadaan(buka.map((b) => b.sel), hari);
    const utang = berutang(u.baris, hari).length;
    const status: StatusTampil = utang === 0 ? "SIAP" : k.kabar === "DIAM" ? "DIAM" : k.kabar === "TERLAMBAT" ? "TERLAMBAT" : k.kabar === "BELUM_PERNAH" ? "BELUM_ADA_DATA" : "PERHATIAN";
    return [{ urut: URUT_UTANG[status] ?? 2, kelompok: u.kelompok ?? null, kode: u.kode, nama: u.nama, tautan: ROUTES.isiLogistik(u.kode, konteks), status,
      statusTeks: status === "SIAP" ? "Lunas hari ini" : status === "PERHATIAN" ? "Menunggu hari ini" : KATA_STATUS[status],
      belum: utang === 0 ? `${formatBilangan(buka.length)} baris terkini` : `${formatBilangan(utang)} dari ${formatBilangan(buka.length)} baris belum dilaporkan hari ini`,
      terakhir: k.perBaru === null ? "belum pernah melapor" : `laporan terakhir untuk ${formatUmur(k.perBaru, hari.hariIni)}` }];
  }).toSorted((a, b) => a.urut - b.urut || (a.kode < b.kode ? -1 : 1)).map(({ urut: _, ...u }) => u);
}
