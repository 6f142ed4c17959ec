import type { Sel, Tinjauan } from "@/features/capaian/domain";
import { angkaSel } from "@/features/capaian/present";
import { kataPemetaan } from "@/features/wilayah/domain";
import { formatBilangan, formatDesimal, kecil } from "@/lib/format";
import { type Konteks, ROUTES } from "@/lib/routes";
import type { AngkaTampil, AsalAngka, StatusTampil } from "@/lib/tampil";
import { formatHariSaat, sumberBertanggal } from "@/lib/waktu";
import { type Angka, beda, type Isi, pemilihPerTps, type Penutup, selisihKelamin, tutup } from "./domain";

/** A number of TPS or voters ready to draw. `nilai` null: hatch, and the words. */
export type NilaiDpt = { readonly nilai: string | null; readonly asal: AsalAngka | null; readonly sumber: string; readonly beda: string | null; readonly jejak: string; readonly nama: string; /** Of which places of an earlier edition. */ readonly pemetaan: string | null };
type PemiluLalu = { readonly dpt: NilaiDpt; readonly selisih: string | null };
export type BarisDpt = {
  readonly kunci: string; readonly nama: string; readonly tautan: string | null; readonly tps: NilaiDpt; readonly dpt: NilaiDpt; readonly lakiLaki: NilaiDpt; readonly perempuan: NilaiDpt;
  /** "2.695.348 pemilih ÷ 6.391 TPS". */
  readonly perTps: { readonly nilai: string; readonly dasar: string } | null; readonly kelamin: string | null; readonly lalu: readonly PemiluLalu[];
};
export type PenutupTampil = { readonly kunci: string; readonly status: StatusTampil; readonly judul: string; readonly uraian: string; readonly jejak: string };
export type TabDpt = {
  readonly saat: string; readonly pemilihan: string; readonly sebutan: string; readonly tertutup: boolean; readonly lalu: readonly { readonly kunci: string; readonly nama: string }[];
  readonly sendiri: BarisDpt; readonly anak: readonly BarisDpt[]; readonly penutup: readonly PenutupTampil[]; readonly indikator: readonly AngkaTampil[]; readonly adaKelamin: boolean;
};
type Simpul = { readonly kode: string; readonly nama: string; readonly ini: Isi; readonly lalu: readonly Isi[] };
type Sumber = { readonly t: Tinjauan; readonly konteks: Konteks; readonly lalu: readonly { readonly slug: string; readonly nama: string }[]; readonly sendiri: Omit<Simpul, "kode" | "nama">; readonly anak: readonly Simpul[]; readonly tertutup: boolean; readonly sel: readonly Sel[] };

const angka = (n: number | null) => (n === null ? null : formatBilangan(n));
const bertanda = (n: number | null) => (n === null ? null : `${n > 0 ? "+" : n < 0 ? "−" : "±"}${formatBilangan(Math.abs(n))}`);

function nilai(a: Angka, jenis: string, label: string, kode: string, konteks: Konteks): NilaiDpt {
  const lain = a.beda.map(formatBilangan).join(", ");
  const bantah = [...(lain === "" ? [] : [`juga ${lain}`]), ...(a.disanggah > 0 ? [`${formatBilangan(a.disanggah)} keberatan`] : [])].join("; ");
  const [asal] = a.pemetaan?.asal ?? [];
  return {
    nilai: angka(a.nilai), asal: a.status, pemetaan: a.pemetaan && kataPemetaan(a.pemetaan), sumber: a.sumber === null || a.tanggal === null ? "Belum ada yang ditetapkan" : sumberBertanggal(a.sumber, a.tanggal),
    beda: bantah === "" ? null : bantah, jejak: a.adaSumber ? ROUTES.jejak(asal?.kode ?? kode, `fakta.${jenis}`, konteks) : ROUTES.sumberFakta(kode, jenis, konteks), nama: `${label}: ${angka(a.nilai) ?? "belum diketahui"}${bantah === "" ? "" : `, ${bantah} menurut sumber lain`}`,
  };
}

function baris(w: Simpul, konteks: Konteks, lalu: Sumber["lalu"], tautan: string | null): BarisDpt {
  const per = pemilihPerTps(w.ini);
  const kelamin = selisihKelamin(w.ini);
  // What was said of another edition's places is traced there, in its own election.
  const satu = (a: Angka, jenis: string, label: string, pemilihan?: string) => nilai(a, jenis, `${label} ${w.nama}`, w.kode, a.pemetaan && pemilihan ? { ...konteks, pemilihan } : konteks);
  return {
    kunci: w.kode, nama: w.nama, tautan, tps: satu(w.ini.tps, "tps.jumlah", "TPS"), dpt: satu(w.ini.dpt, "dpt.jumlah", "DPT"),
    lakiLaki: satu(w.ini.lakiLaki, "dpt.laki-laki", "Pemilih laki-laki"), perempuan: satu(w.ini.perempuan, "dpt.perempuan", "Pemilih perempuan"),
    perTps: per === null ? null : { nilai: formatDesimal(per), dasar: `${angka(w.ini.dpt.nilai)} pemilih ÷ ${angka(w.ini.tps.nilai)} TPS` },
    kelamin: kelamin === null || kelamin === 0 ? null : `laki-laki dan perempuan ${kelamin > 0 ? "lebih" : "kurang"} ${formatBilangan(Math.abs(kelamin))} dari DPT`,
    // Where the sources of an earlier election stand is the trace of the same fact.
    lalu: w.lalu.map((isi, i) => ({ dpt: { ...satu(isi.dpt, "dpt.jumlah", `DPT ${lalu[i]?.nama ?? ""}`, lalu[i]?.slug) }, selisih: bertanda(beda(w.ini.dpt.nilai, isi.dpt.nilai)) })),
  };
}

const KATA: Readonly<Record<Penutup["keadaan"], StatusTampil>> = { TUTUP: "SIAP", SISA: "BELUM_ADA_DATA", SELISIH: "BERTENTANGAN", TERBUKA: "BELUM_ADA_DATA" };

/** "Σ 11 kabupaten/kota = 6.391, sama dengan angka provinsi." */
function penutup(kunci: string, apa: string, satuan: string, jejak: string, p: Penutup, sebutan: string, induk: string): PenutupTampil {
  const [n, m] = [formatBilangan(p.diketahui), formatBilangan(p.dari)];
  const uraian = p.keadaan === "TUTUP" ? `Jumlah ${m} ${sebutan} = ${angka(p.jumlah)} ${satuan}, sama dengan angka ${induk}.`
    : p.keadaan === "SISA" ? `${n} dari ${m} ${sebutan} diketahui, jumlahnya ${angka(p.jumlah)}. Sisanya ${angka(p.sisa)} ${satuan} untuk ${formatBilangan(p.dari - p.diketahui)} yang belum diketahui bersama-sama: hitungan, tidak dibagi.`
      : p.keadaan === "SELISIH" ? `${n} dari ${m} ${sebutan} berjumlah ${angka(p.jumlah)} ${satuan}; angka ${induk} ${angka(p.induk)}, ${(p.sisa ?? 0) < 0 ? "lebih" : "kurang"} ${formatBilangan(Math.abs(p.sisa ?? 0))}.`
        : p.induk === null ? `Angka ${induk} belum diketahui${p.jumlah === null ? "" : `; ${n} dari ${m} ${sebutan} berjumlah ${angka(p.jumlah)} ${satuan}`}.` : `Angka ${induk} ${angka(p.induk)} ${satuan}; belum ada ${sebutan} yang diketahui.`;
  return { kunci, status: KATA[p.keadaan], judul: apa, uraian, jejak };
}

export function presentDpt(s: Sumber): TabDpt {
  const { t, konteks } = s;
  const sebutan = t.wilayah.sebutanAnak;
  const sendiri = baris({ kode: t.wilayah.kode, nama: t.wilayah.namaLengkap, ...s.sendiri }, konteks, s.lalu, null);
  const tutupan = (kunci: string, apa: string, satuan: string, jejak: string, ambil: (x: Pick<Simpul, "ini" | "lalu">) => number | null) => penutup(kunci, apa, satuan, jejak, tutup(ambil(s.sendiri), s.anak.map(ambil)), kecil(sebutan), t.wilayah.namaLengkap);
  return {
    saat: formatHariSaat(t.saat, t.wilayah.zona), pemilihan: t.pemilihan.nama, sebutan, tertutup: s.tertutup, lalu: s.lalu.map((p) => ({ kunci: p.slug, nama: p.nama })),
    sendiri,
    // What is not known stands above all; the rest in the order of the codes, as lists of voters are kept.
    anak: s.anak.toSorted((a, b) => Number(a.ini.dpt.nilai !== null) - Number(b.ini.dpt.nilai !== null)).map((w) => baris(w, konteks, s.lalu, ROUTES.wilayah(w.kode, konteks, "dpt"))),
    penutup: s.anak.length === 0 ? [] : [
      tutupan("tps", "TPS", "TPS", sendiri.tps.jejak, (x) => x.ini.tps.nilai), tutupan("dpt", "DPT", "pemilih", sendiri.dpt.jejak, (x) => x.ini.dpt.nilai),
      ...s.lalu.map((p, i) => tutupan(p.slug, `DPT ${p.nama}`, "pemilih", sendiri.lalu[i]?.dpt.jejak ?? sendiri.dpt.jejak, (x) => x.lalu[i]?.dpt.nilai ?? null)),
    ],
    indikator: s.sel.map((x) => angkaSel(t.wilayah, x, t.hari, konteks, x.ketentuan.nama)), adaKelamin: [s.sendiri, ...s.anak].some((x) => x.ini.lakiLaki.adaSumber || x.ini.perempuan.adaSumber),
  };
}
