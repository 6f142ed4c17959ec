import {
  type Bantahan, bantahanAtas, batas, gabung, type Gabungan, gabungIndikator, keadaan, kesegaran, penyebutHarapan, type Sel, share, sudahBuka, terhadapKurva, type Tinjauan, tuntutan,
} from "@/features/capaian/domain";
import { angkaGabungan, cakupanAnak, cakupanIndikator, formatPoin, formatSumbangan, nDariM, statusAngka, statusGabungan, tampilkanBantahan, terburukDahulu, tertinggalTeks } from "@/features/capaian/present";
import { formatBilangan, formatDesimal, formatPersen, kecil } from "@/lib/format";
import { type Konteks, ROUTES } from "@/lib/routes";
import type { AngkaTampil, AsalAngka, BantahanTampil, FaktaTampil, HubungiTampil, KolomPerubahan, PsuTampil, StatusTampil } from "@/lib/tampil";
import { formatH, formatHariSaat, formatHariSingkat, formatHariTanggal, formatSaat, formatSisa, formatTanggalRingkas, formatUmur, hRelatif, saat, selisihHari, tambahHari } from "@/lib/waktu";
import { type BobotAspek, empatPertanyaan, type HasilPertanyaan, hitungIndeks, type Indeks, type Jawaban, tertinggal, uraikanIndeks } from "./domain";
import type { BarisCapaian, KesiapanApi } from "./schema";

export type PitaTahapan = { readonly nama: string; readonly mulaiH: number; readonly selesaiH: number; readonly utama: boolean };
export type HitungMundur = {
  readonly hMin: number; readonly teks: string; readonly hari: string; readonly sisa: string;
  readonly mistar: readonly { readonly hMin: number; readonly teks: string; readonly tanggal: string; readonly kini: boolean; readonly pita: string | null }[];
  /** The whole schedule. */ readonly tautan: string; readonly pita: readonly PitaTahapan[];
  /** Now, in days relative to the vote: −6,75. */
  readonly kiniPosisi: number;
};
export type KlaimTampil = { readonly kunci: string; readonly label: string; readonly nilai: string; readonly persen: number; readonly sumber: string; readonly selisih: string | null; readonly nama: string; readonly jejak: string };
/** One aspek of one place, as little as can be drawn: there are a hundred of them, and the rest of the figure is one press away. `hari`: how far behind its curve, and what. */
export type SelAspek = { readonly aspek: string; readonly persen: number | null; readonly teks: string; readonly status: StatusTampil; readonly statusTeks: string; readonly hari: string | null;
  /** The row says by whom and where. */ readonly bantahan: BantahanTampil["status"] | null };
export type BarisWilayah = AngkaTampil & {
  readonly kode: string; readonly tautan: string; readonly aspek: readonly SelAspek[];
  /** The age of the latest report. */
  readonly umurPendek: string;
  /** Column and row on the tile map. */
  readonly petak: readonly [number, number] | null;
  /** What pulls it down, in words; and the aspek to name on a tile. */
  readonly sebab: string; readonly lemah: { readonly nama: string; readonly status: StatusTampil } | null;
  /** "2,8 hari": the furthest behind of its aspek. */
  readonly hari: string | null;
};
/** What the map shows of each place. */
const UKURAN_PETA = ["kesiapan", "logistik", "petugas", "keamanan"] as const;
export type UkuranPeta = (typeof UKURAN_PETA)[number];
export const bacaUkuran = (s: string | undefined): UkuranPeta => UKURAN_PETA.find((u) => u === s) ?? "kesiapan";
export type PertanyaanTampil = {
  readonly kunci: HasilPertanyaan["pertanyaan"]["kunci"]; readonly tanya: string; readonly jawaban: Jawaban; readonly jawabanTeks: string; readonly status: StatusTampil; readonly sebab: string; readonly asal: AsalAngka; readonly bantahan: BantahanTampil | null;
  readonly hubungi: HubungiTampil | null; readonly jejak: string;
};
/** Why the index is what it is, ready to draw. */
export type Uraian = {
  readonly aspek: readonly { readonly kode: string; readonly nama: string; readonly bobot: string; /** "dari 85 berdata", or why it does not count. */ readonly dari: string; readonly capaian: string; readonly sumbangan: string; readonly perPoin: string }[];
  readonly indikator: readonly { readonly kode: string; readonly nama: string; readonly capaian: string; readonly perPoin: string }[];
  /** The weights that count, the index, and the same as the sum of the contributions above. */
  readonly jumlahBobot: string; readonly jumlah: string; readonly jumlahSumbangan: string;
};
export type Peringatan = { readonly kunci: string; readonly status: StatusTampil; readonly judul: string; readonly uraian: string; readonly tautan: string };
export type Dasbor = {
  readonly versi: string; readonly saat: string; readonly pada: string | null;
  /** That the election takes no more laporan. */
  readonly ditutup: { readonly judul: string; readonly uraian: string } | null;
  /** Repeat votes here, or what this one repeats. */
  readonly psu: readonly PsuTampil[];
  readonly wilayah: { readonly kode: string; readonly nama: string; readonly jejak: readonly { readonly nama: string; readonly tautan: string }[] };
  readonly hitungMundur: HitungMundur; readonly utama: AngkaTampil; readonly logistik: AngkaTampil; readonly logistikHari: string | null;
  readonly klaim: readonly KlaimTampil[]; readonly terlemah: Pick<AngkaTampil, "label" | "persen" | "persenTeks"> | null;
  readonly fakta: readonly FaktaTampil[]; readonly aspekKolom: readonly { readonly kode: string; readonly nama: string; readonly bobot: number }[];
  readonly pertanyaan: readonly PertanyaanTampil[]; readonly uraian: Uraian; readonly perubahan: readonly KolomPerubahan[]; readonly konteks: Konteks;
  /** The aspek of the place itself as whole figures; empty where its parts are drawn instead. */
  readonly aspekSendiri: readonly AngkaTampil[];
  readonly anak: readonly BarisWilayah[]; readonly anakSebutan: string; readonly anakTertutup: boolean; readonly total: BarisWilayah; readonly peringatan: readonly Peringatan[];
};

type Simpul = { readonly kode: string; readonly nama: string; readonly namaLengkap: string; readonly petak: readonly [number, number] | null; readonly sel: readonly Sel[] };
type Sumber = {
  readonly ditutup: Dasbor["ditutup"];
  /** `cakupan`: of a repeat vote, how many of its TPS have reported. */
  readonly psu: { readonly baris: readonly PsuTampil[]; readonly cakupan: string | null };
  readonly perubahan: readonly KolomPerubahan[]; readonly konteks: Konteks; readonly hubungi: (dicari: HasilPertanyaan["hubungi"]) => HubungiTampil | null;
  readonly t: Tinjauan; readonly aspek: readonly BobotAspek[]; readonly sendiri: Simpul; readonly anak: readonly Simpul[]; readonly tertutup: boolean; readonly urut: string;
  readonly fakta: readonly FaktaTampil[]; readonly klaim: readonly { readonly jenis: string; readonly nilai: number; readonly sumber: string; readonly tanggal: string }[];
  readonly tahapan: readonly { readonly nama: string; readonly mulai: string | null; readonly selesai: string; readonly ditetapkan: boolean }[];
  readonly silsilah: readonly { readonly kode: string; readonly nama: string }[];
};

/** Links keep the election, the instant looked at, and what it is compared with. */
export const konteksDari = (t: Tinjauan, sejak?: string): Konteks => ({ pemilihan: t.pemilihan.slug, pada: t.pada?.toISOString(), ...(sejak !== undefined && { sejak }) });

/** The whole dashboard of one place, ready to draw; also what is sent to its open screens. */
export function presentDasbor(s: Sumber): Dasbor {
  const { t, konteks } = s;
  const indeks = hitungIndeks(s.aspek, s.sendiri.sel, t.hari);
  const sendiri = baris(s.sendiri, indeks, t, s.psu.cakupan ?? cakupanAnak(s.anak, kecil(t.wilayah.sebutanAnak), t.hari) ?? cakupanIndikator(s.sendiri.sel, t.hari), konteks);
  const anak = s.anak.map((w) => baris(w, hitungIndeks(s.aspek, w.sel, t.hari), t, cakupanIndikator(w.sel, t.hari), konteks)).toSorted(terburukDahulu);
  const aspekSendiri = indeks.aspek.map((a) => angkaAspek(s.sendiri, a, t, konteks));
  const logistik = aspekSendiri[indeks.aspek.findIndex((a) => a.kode === "logistik")] ?? sendiri;
  const dinilai = anak.filter((a) => a.persen !== null);
  return {
    versi: s.urut, saat: formatHariSaat(t.saat, t.wilayah.zona), pada: t.pada && `keadaan ${formatSaat(t.pada, t.wilayah.zona)}`, ditutup: s.ditutup, psu: s.psu.baris, konteks,
    wilayah: { kode: t.wilayah.kode, nama: t.wilayah.namaLengkap, jejak: s.silsilah.map((w) => ({ nama: w.nama, tautan: ROUTES.wilayah(w.kode, konteks) })) },
    hitungMundur: hitungMundur(t, s.tahapan, s.konteks), utama: { ...angkaSaja(sendiri), label: "Kesiapan" }, logistik: { ...logistik, label: "Logistik" }, logistikHari: terlambat(s.sendiri.sel.filter((x) => x.ketentuan.aspek === "logistik"), t)?.teks ?? null,
    klaim: s.klaim.map((k) => klaim(k, k.jenis === "klaim.logistik" ? logistik : sendiri, t, konteks)),
    // Where children report on less than their parent does, the least of them may stand above it: then there is no weakest link to show.
    terlemah: dinilai.filter((a) => (a.persen ?? 0) < (sendiri.persen ?? 0)).toSorted((a, b) => (a.persen ?? 0) - (b.persen ?? 0)).map(({ label, persen, persenTeks }) => ({ label, persen, persenTeks }))[0] ?? null,
    fakta: s.fakta, aspekKolom: s.aspek.map(({ kode, nama, bobot }) => ({ kode, nama, bobot })), pertanyaan: presentPertanyaan(s), uraian: presentUraian(indeks, t), perubahan: s.perubahan,
    aspekSendiri: dinilai.length === 0 ? aspekSendiri : [],
    anak, anakSebutan: t.wilayah.sebutanAnak, anakTertutup: s.tertutup, total: { ...sendiri, label: t.wilayah.namaLengkap },
    peringatan: [...peringatanSendiri(s, konteks), ...s.anak.flatMap((w) => peringatan(w, t, konteks))].toSorted((a, b) => URUT_PERINGATAN.indexOf(a.status) - URUT_PERINGATAN.indexOf(b.status)),
  };
}

const angkaSaja = ({ kode: _k, tautan: _t, aspek: _a, umurPendek: _u, petak: _p, sebab: _s, lemah: _l, hari: _h, ...angka }: BarisWilayah): AngkaTampil => angka;

function terlambat(sel: readonly Sel[], t: Tinjauan) {
  const n = tertinggal(sel, t.hari);
  const teks = n && tertinggalTeks(n.hari);
  return n && teks ? { hari: n.hari, teks: `${teks}: ${kecil(n.ketentuan.nama)}` } : null;
}

function angkaAspek(w: Simpul, a: Indeks["aspek"][number], t: Tinjauan, konteks: Konteks): AngkaTampil {
  const akhir = gabungIndikator(a.sel, t.hari, "akhir").share;
  const figur = angkaGabungan({ simpul: w, label: a.nama, gabungan: a.gabungan, sel: a.sel, hari: t.hari, konteks, jejak: a.kode, cakupan: cakupanIndikator(a.sel, t.hari) });
  return akhir === null ? figur : { ...figur, nDariM: `${figur.nDariM} menurut kurva hari ini; ${formatPersen(akhir)} dari kebutuhan akhir` };
}

const GAWAT: readonly StatusTampil[] = ["KRITIS", "BERTENTANGAN", "PERHATIAN", "BELUM_ADA_DATA"];

function baris(w: Simpul, indeks: Indeks, t: Tinjauan, cakupan: string, konteks: Konteks): BarisWilayah {
  const k = keadaan(w.sel, t.hari);
  const angka = angkaGabungan({ simpul: w, label: w.nama, gabungan: indeks.gabungan, sel: w.sel, hari: t.hari, konteks, jejak: "kesiapan", cakupan, bagian: indeks.aspek });
  const rinci = indeks.aspek.map((a) => {
    const { persen, persenTeks, status, statusTeks, bantahan } = angkaGabungan({ simpul: w, label: a.nama, gabungan: a.gabungan, sel: a.sel, hari: t.hari, konteks, jejak: a.kode, cakupan: "" });
    return { nama: a.nama, jauh: terlambat(a.sel, t), sel: { aspek: a.kode, persen, teks: persenTeks, status, statusTeks, bantahan: bantahan?.status ?? null } };
  });
  const lemah = rinci.filter((a) => GAWAT.includes(a.sel.status)).toSorted((x, y) => GAWAT.indexOf(x.sel.status) - GAWAT.indexOf(y.sel.status) || (x.sel.persen ?? 0) - (y.sel.persen ?? 0));
  const [terlemah] = lemah;
  const jauh = Math.max(0, ...rinci.map((a) => a.jauh?.hari ?? 0));
  return {
    ...angka, kode: w.kode, tautan: ROUTES.wilayah(w.kode, konteks), petak: w.petak, umurPendek: k.perBaru === null ? "belum" : formatUmur(k.perBaru, t.hari.hariIni),
    hari: tertinggalTeks(jauh)?.replace(" di belakang kurva", "") ?? null, lemah: terlemah ? { nama: terlemah.nama, status: terlemah.sel.status } : null,
    sebab: angka.status === "DIAM" ? `${angka.statusTeks}, ${angka.umur}` : lemah.length === 0 ? angka.statusTeks : lemah.slice(0, 2).map((a, i) => `${a.nama} ${a.sel.teks.toLowerCase()}${a.jauh && i === 0 ? `, ${tertinggalTeks(a.jauh.hari) ?? ""}` : ""}`).join("; "),
    aspek: rinci.map((a) => ({ ...a.sel, hari: a.jauh?.teks ?? null })),
  };
}

// ── Why the index is what it is ───────────────────────────────────────────────────────────────────────────────
const PALING_BERDAMPAK = 8;

function presentUraian(indeks: Indeks, t: Tinjauan): Uraian {
  const u = uraikanIndeks(indeks, t.hari);
  const { gabungan } = indeks;
  return {
    aspek: u.aspek.map((a) => ({ kode: a.kode, nama: a.nama, bobot: formatDesimal(a.bobot), dari: a.share !== null ? `dari ${formatDesimal(gabungan.bobotBerdata)} berdata` : a.terbuka ? "belum berdata" : "belum waktunya", capaian: a.terbuka ? formatPersen(a.share) : "Belum waktunya", sumbangan: formatSumbangan(a.sumbanganPermil), perPoin: formatPoin(a.perPoin) })),
    indikator: u.indikator.filter((i) => i.perPoin >= 0.00005 && !i.ketentuan.terbatas).slice(0, PALING_BERDAMPAK).map((i) => ({ kode: i.ketentuan.kode, nama: i.ketentuan.nama, capaian: formatPersen(i.share), perPoin: formatPoin(i.perPoin) })),
    jumlahBobot: formatDesimal(gabungan.bobotBerdata), jumlah: formatPersen(gabungan.share), jumlahSumbangan: formatSumbangan(u.aspek.reduce((n, a) => n + (a.sumbanganPermil ?? 0), 0)),
  };
}

// ── The governor's four questions ─────────────────────────────────────────────────────────────────────────────
const TANYA: Readonly<Record<PertanyaanTampil["kunci"], string>> = { dpt: "DPT sudah final?", logistik: "Logistik tepat waktu?", kpps: "KPPS lengkap?", keamanan: "Keamanan siap?" };
const KATA_JAWABAN: Readonly<Record<Jawaban, string>> = { YA: "Ya", BELUM: "Belum", BELUM_DIKETAHUI: "Belum diketahui", BELUM_WAKTUNYA: "Belum waktunya" };

function presentPertanyaan(s: Sumber): PertanyaanTampil[] {
  const { t, sendiri, anak, konteks } = s;
  return empatPertanyaan(sendiri, anak, t.hari).map((h) => {
    const { kunci, aspek, indikator } = h.pertanyaan;
    const dasar = h.sel.length === 0 ? "kesiapan" : indikator === null ? aspek : indikator.find((k) => k === h.sebab?.sel.ketentuan.kode) ?? indikator[0] ?? aspek;
    const diam = h.jawaban === "BELUM_DIKETAHUI" && h.sebab !== null && (h.sebab.sel.capaian?.unitLapor ?? 0) > 0 && keadaan([h.sebab.sel], t.hari).kabar === "DIAM";
    return {
      kunci, tanya: TANYA[kunci], jawaban: h.jawaban, jawabanTeks: h.kurang ? `Kurang ${formatBilangan(h.kurang)}` : KATA_JAWABAN[h.jawaban], status: diam ? "DIAM" : h.status,
      sebab: alasan(h, s, diam), asal: keadaan(h.sel, t.hari).contoh ? "CONTOH" : "HITUNGAN",
      bantahan: tampilkanBantahan(bantahanAtas(h.sel, t.hari.h)) ?? (kunci === "dpt" ? bantahanFakta(s.fakta.find((f) => f.kunci === "dpt.jumlah")) : null), hubungi: s.hubungi(h.hubungi), jejak: ROUTES.jejak(t.wilayah.kode, dasar, konteks),
    };
  });
}

/** The question that is about a fact itself. */
const bantahanFakta = (f: FaktaTampil | undefined): BantahanTampil | null =>
  (f?.sengketa ? { status: "BERTENTANGAN", pendek: f.sengketa, teks: `${f.label} ${f.sengketa}` } : f?.beda ? { status: "SUMBER_BERBEDA", pendek: "sumber berbeda", teks: `${f.label}: ${f.beda} menurut sumber lain` } : null);

function alasan(h: HasilPertanyaan, { t, sendiri, fakta }: Sumber, diam: boolean): string {
  const anak = kecil(t.wilayah.sebutanAnak);
  if (h.jawaban === "BELUM_WAKTUNYA") return h.bukaH === null || h.bukaH <= t.hari.h ? "Sudah dibuka; target hari ini masih nol." : `Dibuka ${formatH(h.bukaH)}, ${formatTanggalRingkas(tambahHari(t.pemilihan.hari, h.bukaH))}.`;
  if (h.jawaban === "YA") return alasanYa(h, anak, fakta);
  if (h.sebab === null) return t.wilayah.tingkat >= 3 ? "Tidak dilaporkan pada tingkat ini." : "Belum ada yang diminta di sini.";
  const { tempat, sel, hari } = h.sebab;
  const k = sel.ketentuan;
  const nama = tempat.kode === sendiri.kode ? t.wilayah.namaLengkap : tempat.nama;
  const juga = h.seperti > 1 ? ` ${formatBilangan(h.seperti - 1)} ${anak} lain juga.` : "";
  if (h.jawaban === "BELUM_DIKETAHUI") {
    if (diam && sel.capaian?.perBaru) return `${nama} diam ${formatBilangan(selisihHari(sel.capaian.perBaru, t.hari.hariIni))} hari: ${kecil(k.nama)}${k.terbatas ? "" : `, terakhir ${nDariM(sel)}`}.${juga}`;
    const bisu = kesegaran(k, sel.capaian, t.hari).diam;
    if (bisu > 0) return `${nama}: ${kecil(k.nama)}, ${formatBilangan(bisu)} dari ${formatBilangan(sel.butuh.unit)} unit diam.${juga}`;
    return (sel.capaian?.unitLapor ?? 0) === 0 ? `${nama} belum melaporkan: ${kecil(k.nama)}.${juga}` : `${nama}: ${kecil(k.nama)} baru dilaporkan ${formatBilangan(sel.capaian?.unitLapor ?? 0)} dari ${formatBilangan(sel.butuh.unit)} unit.${juga}`;
  }
  const milik = h.sel.find((x) => x.ketentuan.id === k.id);
  if (h.kurang && milik) return `${k.nama} ${nDariM(milik)} ${k.satuan}.${tempat.kode === sendiri.kode ? "" : ` Terlemah ${nama}: kurang ${formatBilangan(sel.butuh.penyebut - (sel.capaian?.terpenuhi ?? 0))}.`}`;
  return `${nama}${tertinggalTeks(hari) ? ` ${tertinggalTeks(hari)}` : ""}: ${kecil(k.nama)} ${k.terbatas ? "di bawah target, rinciannya terbatas" : nDariM(sel)}.${juga}`;
}

function alasanYa({ pertanyaan: p, sel, tempat }: HasilPertanyaan, anak: string, fakta: readonly FaktaTampil[]): string {
  const [x] = sel;
  if (p.indikator === null || !x) return tempat > 1 ? `${formatBilangan(tempat)} dari ${formatBilangan(tempat)} ${anak} memenuhi target hari ini.` : "Semua yang diminta hari ini terpenuhi.";
  const dpt = p.kunci === "dpt" ? fakta.find((f) => f.kunci === "dpt.jumlah" && f.asal !== null) : undefined;
  return `${nDariM(x)} ${x.ketentuan.satuan} ${p.kunci === "dpt" ? "DPT terbit" : "siap"}.${dpt ? ` DPT ${dpt.nilai}${dpt.rinci ? `, ${dpt.rinci}` : ""}.` : ""}`;
}

function klaim(k: Sumber["klaim"][number], hitungan: AngkaTampil, t: Tinjauan, konteks: Konteks): KlaimTampil {
  const apa = k.jenis === "klaim.logistik" ? "logistik" : "kesiapan";
  const nilai = `${formatDesimal(k.nilai)}\u00a0%`;
  const beda = hitungan.persen === null ? null : Math.round((hitungan.persen - k.nilai) * 10) / 10;
  return {
    kunci: k.jenis, label: `Klaim KPU: ${apa}`, nilai, persen: k.nilai, sumber: `${k.sumber}, ${formatTanggalRingkas(k.tanggal)}, tanpa dasar`,
    selisih: beda === null ? null : beda === 0 ? "hitungan sama dengan klaim" : `hitungan ${formatDesimal(Math.abs(beda))} poin di ${beda < 0 ? "bawah" : "atas"} klaim`,
    nama: `Klaim KPU ${nilai} ${apa}`, jejak: ROUTES.jejak(t.wilayah.kode, `fakta.${k.jenis}`, konteks),
  };
}

const URUT_PERINGATAN: readonly StatusTampil[] = ["DIAM", "BERTENTANGAN", "TERLAMBAT"];

/** Of the place itself: silence of a reporting place, and contradictions that are not one of its children's. */
function peringatanSendiri({ t, sendiri, anak }: Sumber, konteks: Konteks): Peringatan[] {
  const milikAnak = anak.reduce((n, w) => n + keadaan(w.sel, t.hari).bendera, 0);
  const semua = peringatan(sendiri, t, konteks);
  if (t.wilayah.tingkat < 2) return [];
  return semua.filter((p) => p.status !== "BERTENTANGAN" || keadaan(sendiri.sel, t.hari).bendera > milikAnak);
}

function peringatan(w: Simpul, t: Tinjauan, konteks: Konteks): Peringatan[] {
  const k = keadaan(w.sel, t.hari);
  const tautan = ROUTES.wilayah(w.kode, konteks, "logistik");
  const buat = (status: StatusTampil, judul: string, uraian: string, ke = tautan): Peringatan => ({ kunci: `${w.kode} ${status}`, status, judul, uraian, tautan: ke });
  return [
    ...(k.kabar === "DIAM" && k.perBaru ? [buat("DIAM", `${w.nama} diam ${selisihHari(k.perBaru, t.hari.hariIni)} hari`, `Laporan terakhir untuk keadaan ${formatTanggalRingkas(k.perBaru)}.`, ROUTES.wilayah(w.kode, konteks))] : []),
    ...(k.kabar === "TERLAMBAT" && k.perBaru ? [buat("TERLAMBAT", `${w.nama} terlambat ${selisihHari(k.perBaru, t.hari.hariIni)} hari`, `Laporan terakhir untuk keadaan ${formatTanggalRingkas(k.perBaru)}.`, ROUTES.wilayah(w.kode, konteks))] : []),
    ...(k.bendera > 0 ? [buat("BERTENTANGAN", `${w.nama}: ${k.bendera} angka bertentangan`, `${w.sel.filter((s) => (s.capaian?.bendera ?? 0) > 0).map((s) => s.ketentuan.nama).slice(0, 3).join("; ")}.`)] : []),
  ];
}

function hitungMundur(t: Tinjauan, tahapan: Sumber["tahapan"], konteks: Konteks): HitungMundur {
  const { hari, bukaJam, tutupJam } = t.pemilihan;
  const { zona } = t.wilayah;
  const buka = saat(hari, bukaJam, zona);
  const tengahMalam = saat(t.hari.hariIni, "00:00", zona);
  const kini = t.hari.h + (t.saat.getTime() - tengahMalam.getTime()) / 86_400_000;
  const sisa = formatSisa(buka, t.saat);
  const selesai = saat(hari, tutupJam, zona) <= t.saat;
  // The ruler has room for two at a time: what a decree names before what the catalogue plans.
  const pita = tahapan.toSorted((a, b) => Number(b.ditetapkan) - Number(a.ditetapkan)).flatMap((x) => {
    const [mulaiH, selesaiH] = [x.mulai === null ? -999 : hariKe(hari, x.mulai), hariKe(hari, x.selesai)];
    const pendek = x.nama.replace(/ \(.*\)$/, "").replace(/ 07\.00.*$/, "");
    return selesaiH <= -14 || mulaiH >= 0 ? [] : [{ nama: pendek, mulaiH: Math.max(mulaiH, -14), selesaiH: Math.min(selesaiH, 0), utama: pendek.startsWith("Distribusi") }];
  });
  return {
    hMin: t.hari.h, teks: formatH(t.hari.h), hari: `${formatHariTanggal(hari)}, ${bukaJam.replace(":", ".")} ${zona}`,
    sisa: sisa ? `${sisa} lagi menuju pemungutan suara` : selesai ? "Pemungutan suara telah selesai" : "Pemungutan suara sedang berlangsung",
    mistar: Array.from({ length: 15 }, (_, i) => {
      const h = i - 14;
      return { hMin: h, teks: h === 0 ? "H" : formatH(h), tanggal: formatHariSingkat(tambahHari(hari, h)), kini: h === t.hari.h, pita: pita.find((p) => p.mulaiH <= h && h <= p.selesaiH)?.nama ?? null };
    }),
    tautan: ROUTES.tahapan(konteks, { wilayah: t.wilayah.kode }), pita, kiniPosisi: Math.max(-14, Math.min(1, kini)),
  };
}
const hariKe = (hari: string, tanggal: string) => hRelatif(hari, saat(tanggal, "12:00", "WIB"), "WIB");

const umurHari = (perLama: string | null, { hariIni }: Tinjauan["hari"]) => (perLama === null ? null : Math.max(0, selisihHari(perLama, hariIni)));

const bantahanApi = (semua: readonly Bantahan[]) => ({ dasar_dipersengketakan: semua.some((b) => b.keberatan), dasar_sumber_berbeda: semua.some((b) => !b.keberatan) });

/** A mean with all it must not be shown without, for programs. */
function gabunganApi(g: Gabungan, sel: readonly Sel[], hari: Tinjauan["hari"]) {
  const k = keadaan(sel, hari);
  const buka = sel.filter((s) => sudahBuka(s.ketentuan, hari.h));
  return {
    capaian: g.share, bobot_tercapai: g.bobotTercapai, bobot_berdata: g.bobotBerdata, bobot_terbuka: g.bobotTerbuka, batas_bawah: g.batas?.bawah ?? null, batas_atas: g.batas?.atas ?? null,
    indikator_berdata: buka.filter((s) => (s.capaian?.unitLapor ?? 0) > 0).length, indikator_terbuka: buka.length, per_lama: k.perLama, per_baru: k.perBaru, umur_hari: umurHari(k.perLama, hari),
    status: statusGabungan(g, k.kabar) as KesiapanApi["sendiri"]["status"], kabar: k.kabar, contoh: k.contoh, estimasi: k.estimasi, bertentangan: k.bendera, ...bantahanApi(bantahanAtas(sel, hari.h)),
  };
}

/** The index of one place by its aspek, for programs. */
export function kesiapanApi(w: Simpul, aspek: readonly BobotAspek[], t: Tinjauan): KesiapanApi["sendiri"] {
  const { gabungan, aspek: bagian } = hitungIndeks(aspek, w.sel, t.hari);
  const konteks = konteksDari(t);
  const akhir = bagian.map((a) => gabungIndikator(a.sel, t.hari, "akhir"));
  const penuh = { bawah: 0, atas: 1 };
  const akhirSemua = gabung(bagian.flatMap((a, i) => ((akhir[i]?.bobotTerbuka ?? 0) > 0 ? [{ bobot: a.bobot, nilai: akhir[i]?.share ?? null, batas: akhir[i]?.batas ?? penuh }] : [])));
  return {
    wilayah: w.kode, nama: w.namaLengkap, ...gabunganApi(gabungan, w.sel, t.hari), capaian_akhir: akhirSemua.share, jejak: ROUTES.jejak(w.kode, "kesiapan", konteks),
    aspek: bagian.map((a, i) => ({ kode: a.kode, nama: a.nama, bobot: a.bobot, ...gabunganApi(a.gabungan, a.sel, t.hari), capaian_akhir: akhir[i]?.share ?? null, jejak: ROUTES.jejak(w.kode, a.kode, konteks) })),
  };
}

/** One cell with all it must not be shown without, for programs. `laporanId`: null when it is not the caller's to know. */
export function capaianApi(w: Pick<Simpul, "kode" | "namaLengkap">, sel: Sel, t: Tinjauan, laporanId: string | null): BarisCapaian {
  const { ketentuan: k, butuh, capaian: c } = sel;
  const [nilai, b, segar] = [share(c), batas(sel, t.hari), kesegaran(k, c, t.hari)];
  return {
    wilayah: w.kode, nama: w.namaLengkap, indikator: k.kode, indikator_nama: k.nama, aspek: k.aspek, satuan: k.satuan,
    pembilang: c?.pembilang ?? null, terpenuhi: c?.terpenuhi ?? null, lebih: c?.lebih ?? null, penyebut: c?.penyebut ?? 0, kebutuhan: penyebutHarapan(sel),
    unit_lapor: c?.unitLapor ?? 0, unit_wajib: butuh.unit, unit_tanpa_dasar: butuh.unitTanpaDasar, unit_sah: c?.unitSah ?? 0, unit_contoh: c?.unitContoh ?? 0, unit_terlambat: segar.terlambat, unit_diam: segar.diam,
    terpenuhi_sah: c?.terpenuhiSah ?? 0, penyebut_sah: c?.penyebutSah ?? 0, capaian: nilai, batas_bawah: b.bawah, batas_atas: b.atas,
    diminta: tuntutan(k.kurva, t.hari.h), terhadap_kurva: nilai === null ? null : terhadapKurva(nilai, k.kurva, t.hari.h), per_lama: c?.perLama ?? null, per_baru: c?.perBaru ?? null, umur_hari: umurHari(c?.perLama ?? null, t.hari),
    status: statusAngka(sel, t.hari) as BarisCapaian["status"], status_kebutuhan: butuh.status, asal: (c?.unitContoh ?? 0) > 0 ? "CONTOH" : "HITUNGAN", bertentangan: c?.bendera ?? 0, ...bantahanApi(sel.bantahan),
    isian: butuh.isian, laporan_id: laporanId, jejak: ROUTES.jejak(w.kode, k.kode, konteksDari(t)),
  };
}

/** A place and its aspek as rows of one table. */
export const barisKesiapan = ({ sendiri, anak }: KesiapanApi) => [sendiri, ...anak].flatMap(({ aspek, jejak, ...w }) =>
  [{ ...w, bagian: "kesiapan", bagian_nama: "Kesiapan", bobot: null, jejak }, ...aspek.map(({ kode, nama, ...a }) => ({ ...a, wilayah: w.wilayah, nama: w.nama, bagian: kode, bagian_nama: nama }))]);
