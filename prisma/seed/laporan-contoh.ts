// Three weeks of invented laporan (CONTOH), from fixed seeds: Merangin is two days late, Tanjung Jabung Timur silent for three,
// Sarolangun behind with one contradiction, Sungai Penuh without a word on health, and the TNI silent everywhere.
import { randomUUID } from "node:crypto";
import type { Client } from "pg";
import { tuntutan } from "@/features/capaian/domain";
import type { Kab } from "./contoh-jambi";
import { INDIKATOR_PILKADA, type IndikatorBawaan } from "./katalog";

type Di = { readonly sql: Client; readonly pemilihanId: number; readonly provinsiId: number; readonly dicatat: Date };
type Peta = (kode: string) => number;
type Profil = { readonly logistik: number; readonly petugas: number; readonly keamanan: number; readonly kerawanan: number; readonly netralitas: number; readonly sosialisasi: number; readonly kesehatan: number; readonly terakhirH: number };

/** Share of the final need that each kab/kota has reached, and the last day it reported for. */
const PROFIL: Readonly<Record<string, Profil>> = {
  "15.01": { logistik: 0.885, petugas: 0.99, keamanan: 0.98, kerawanan: 0.93, netralitas: 1, sosialisasi: 0.9, kesehatan: 0.89, terakhirH: -8 },
  "15.02": { logistik: 0.82, petugas: 0.97, keamanan: 0.97, kerawanan: 0.89, netralitas: 1, sosialisasi: 0.83, kesehatan: 0.88, terakhirH: -9 },
  "15.03": { logistik: 0.7, petugas: 0.96, keamanan: 0.95, kerawanan: 0.83, netralitas: 0.75, sosialisasi: 0.78, kesehatan: 0.82, terakhirH: -7 },
  "15.04": { logistik: 0.91, petugas: 0.995, keamanan: 0.99, kerawanan: 1, netralitas: 1, sosialisasi: 0.95, kesehatan: 1, terakhirH: -7 },
  "15.05": { logistik: 0.89, petugas: 0.99, keamanan: 0.99, kerawanan: 1, netralitas: 1, sosialisasi: 0.92, kesehatan: 1, terakhirH: -7 },
  "15.06": { logistik: 0.88, petugas: 0.99, keamanan: 0.985, kerawanan: 0.93, netralitas: 1, sosialisasi: 0.94, kesehatan: 0.92, terakhirH: -7 },
  "15.07": { logistik: 0.76, petugas: 0.975, keamanan: 0.955, kerawanan: 0.81, netralitas: 1, sosialisasi: 0.85, kesehatan: 0.91, terakhirH: -10 },
  "15.08": { logistik: 0.905, petugas: 0.992, keamanan: 0.99, kerawanan: 1, netralitas: 1, sosialisasi: 0.93, kesehatan: 0.94, terakhirH: -7 },
  "15.09": { logistik: 0.88, petugas: 0.988, keamanan: 0.988, kerawanan: 1, netralitas: 1, sosialisasi: 0.94, kesehatan: 1, terakhirH: -7 },
  "15.71": { logistik: 0.905, petugas: 0.99, keamanan: 0.99, kerawanan: 0.9, netralitas: 1, sosialisasi: 1, kesehatan: 1, terakhirH: -7 },
  "15.72": { logistik: 0.93, petugas: 1, keamanan: 1, kerawanan: 1, netralitas: 1, sosialisasi: 1, kesehatan: 1, terakhirH: -7 },
};
const HARI_LAPOR = [-28, -21, -14, -13, -12, -11, -10, -9, -8, -7] as const;
const AKUN_KPU: Readonly<Record<string, string>> = { "15.01": "kerinci", "15.02": "merangin", "15.03": "sarolangun", "15.04": "batanghari", "15.05": "muaro-jambi", "15.06": "tanjab-barat",
  "15.07": "tanjab-timur", "15.08": "bungo", "15.09": "tebo", "15.71": "kota-jambi", "15.72": "sungai-penuh" };
/** Base stated by the reporter, per kab/kota. */
const DASAR_LAPOR: Readonly<Record<string, number>> = { "dpt.saran-bawaslu": 38, "keamanan.polri-siap": 210, "kerawanan.mitigasi": 24, "netralitas.ditangani": 4 };
/** Far destinations leave first: those had sent their first boxes on the day the stage opened. */
const KECAMATAN_BERANGKAT: readonly (readonly [kode: string, share: number])[] = [["15.01.01", 0.3], ["15.01.18", 0.45], ["15.08.12", 0.25], ["15.09.05", 0.4], ["15.04.03", 0.35]];

/** Reproducible noise in [0, 1). */
function acak(benih: string): number {
  let h = 2166136261;
  for (const c of benih) h = Math.imul(h ^ (c.codePointAt(0) ?? 0), 16777619);
  h = Math.imul(h ^ (h >>> 15), 2246822507);
  return ((h ^ (h >>> 13)) >>> 0) / 2 ** 32;
}

/** Where an indikator of a kab/kota stood on a day: it ends at the profile's share and got there along its curve. */
function capai(i: IndikatorBawaan, kode: string, p: Profil, h: number): number {
  const goyang = (acak(`${kode} ${i.kode}`) - 0.5) * 0.02;
  const akhir = akhirHariIni(i, p) >= 1 ? 1 : Math.min(1, Math.max(0, akhirHariIni(i, p) + goyang));
  const kini = tuntutan(i.kurva, -7);
  return kini <= 0 ? 0 : akhir * Math.min(1, tuntutan(i.kurva, h) / kini);
}

function akhirHariIni(i: IndikatorBawaan, p: Profil): number {
  if (i.tahap === "diterima") return Math.min(1, p.logistik + 0.09 - (i.barang?.startsWith("alat") ? 0.05 : 0));
  if (i.tahap === "sortir") return i.jenisKontes === "GUBERNUR" ? Math.min(1, p.logistik + 0.16) : Math.min(1, p.logistik + 0.08);
  if (i.tahap) return p.logistik - 0.045;
  if (i.kode === "petugas.kpps-dilatih") return p.petugas - 0.17;
  if (i.aspek === "keamanan" && i.satuan === "orang") return p.keamanan - 0.05;
  if (i.aspek === "petugas" && i.kode !== "petugas.pengawas-tps") return Math.min(1, p.petugas - 0.015);
  if (i.aspek === "dpt") return i.kode === "dpt.ktp-el" ? 0.986 : 1;
  if (i.aspek === "anggaran") return 1;
  return p[i.aspek as "petugas"] ?? 1;
}

const tanggalH = (h: number) => new Date(Date.UTC(2024, 10, 27 + h)).toISOString().slice(0, 10);
/** Field reports come in the afternoon; those of the demo's own day before its clock. */
const pukul = (h: number, kunci: string) => {
  const menit = Math.floor(acak(kunci) * 90);
  const jam = h === -7 ? 8 + Math.floor(menit / 30) : 16 + Math.floor(menit / 60);
  return `${tanggalH(h)}T${String(jam).padStart(2, "0")}:${String(menit % 60).padStart(2, "0")}:${String(Math.floor(acak(`${kunci}d`) * 60)).padStart(2, "0")}+07:00`;
};

type Nilai = { i: number; n: number; m: number | null; b: boolean; s: string | null };
type Laporan = { pada_at: string; dicatat_at: Date; kunci: string; pemilihan_id: number; wilayah_id: number; per: string; kanal: string; jenis: string; status: string; oleh_id: number; peran: string; tetap: boolean; catatan: string | null; nilai: Nilai[] };

export async function laporanContoh(di: Di, kab: readonly Kab[], wilayah: Peta, akun: Peta): Promise<void> {
  const butuh = await bacaKebutuhan(di);
  const isi = (wilayahId: number, h: number, oleh: string, peran: string, nilai: Nilai[]): Laporan[] => (nilai.length === 0 ? [] : [{
    pada_at: pukul(h, `${wilayahId} ${h} ${oleh} ${nilai[0]?.i}`), dicatat_at: di.dicatat, kunci: randomUUID(), pemilihan_id: di.pemilihanId, wilayah_id: wilayahId, per: tanggalH(h),
    kanal: "WEB", jenis: "LAPORAN", status: "CONTOH", oleh_id: akun(oleh), peran, tetap: false, catatan: null, nilai }]);
  const nilai = (kode: string, wilayahId: number, h: number, pilih: (i: IndikatorBawaan) => boolean): Nilai[] => INDIKATOR_PILKADA.flatMap((i) => {
    const ada = butuh.get(`${wilayahId} ${i.id}`);
    const p = PROFIL[kode];
    if (!ada || !p || !pilih(i) || h < i.bukaH) return [];
    const m = ada.m ?? DASAR_LAPOR[i.kode] ?? 0;
    return [{ i: i.id, n: (m <= 4 ? Math.round : Math.floor)(m * capai(i, kode, p, h) + 1e-9), m: ada.m === null ? m : null, b: false, s: null }];
  });

  const semua = HARI_LAPOR.flatMap((h) => kab.flatMap(({ kode }) => {
    const p = PROFIL[kode];
    const id = wilayah(kode);
    const mingguan = h === -28 || h === -21 || h === -14 || h === -8;
    const kpu = `kpu.${AKUN_KPU[kode]}@jambi.contoh`;
    const ambil = (pilih: (i: IndikatorBawaan) => boolean) => nilai(kode, id, h, pilih);
    const lapang = p && h <= p.terakhirH ? [
      ...isi(id, h, kpu, "KPU", bertentangan(kode, h, ambil((i) => i.aspek === "logistik"))),
      ...isi(id, h, kpu, "KPU", ambil((i) => i.aspek === "petugas" && i.pemilik === "KPU" && i.bukaH > -100)),
      ...(mingguan || h === -7 ? isi(id, h, kpu, "KPU", ambil((i) => i.aspek === "dpt" || i.kode === "petugas.pantarlih")) : []),
      ...isi(id, h, "polda@jambi.contoh", "POLRI", ambil((i) => i.pemilik === "POLRI")),
    ] : [];
    return [...lapang, ...(p && h <= p.terakhirH && (mingguan || h >= -10) ? [
      ...isi(id, h, "kesbangpol@jambi.contoh", "KESBANGPOL", ambil((i) => i.pemilik === "KESBANGPOL" && i.tingkat === 2 && !(kode === "15.72" && i.aspek === "kesehatan"))),
      ...isi(id, h, "bawaslu@jambi.contoh", "BAWASLU", ambil((i) => i.pemilik === "BAWASLU")),
    ] : [])];
  }));
  const provinsi = HARI_LAPOR.filter((h) => h % 7 === 0 || h === -8).flatMap((h) => isi(di.provinsiId, h, "kesbangpol@jambi.contoh", "KESBANGPOL", INDIKATOR_PILKADA.filter((i) => i.kode.startsWith("anggaran.nphd-") && i.tingkat === 1)
    .map((i) => ({ i: i.id, n: Math.floor((butuh.get(`${di.provinsiId} ${i.id}`)?.m ?? 0) * (h < -20 ? 0.4 : 0.99)), m: null, b: false, s: null }))));
  const psu = HARI_LAPOR.filter((h) => h >= -14).flatMap((h) => isi(di.provinsiId, h, "kpu@jambi.contoh", "KPU", [{ i: idDari("logistik.surat-suara-psu.gubernur.diterima"), n: 2000, m: null, b: false, s: null }]));
  const kecamatan = KECAMATAN_BERANGKAT.flatMap(([kode, share]) => {
    const oleh = kode === "15.01.01" ? "ppk.gunung-raya@jambi.contoh" : `kpu.${AKUN_KPU[kode.slice(0, 5)]}@jambi.contoh`;
    const id = wilayah(kode);
    return isi(id, -7, oleh, kode === "15.01.01" ? "PPK" : "KPU", INDIKATOR_PILKADA.filter((i) => i.tahap === "ke-ppk").flatMap((i) => {
      const m = butuh.get(`${id} ${i.id}`)?.m;
      return m ? [{ i: i.id, n: Math.floor(m * share), m: null, b: false, s: null }] : [];
    }));
  });

  const urut = [...semua, ...provinsi, ...psu, ...kecamatan].toSorted((a, b) => (a.pada_at < b.pada_at ? -1 : 1));
  for (let i = 0; i < urut.length; i += 100) await di.sql.query("SELECT catat_laporan_massal($1::jsonb)", [JSON.stringify(urut.slice(i, i + 100))]);
  await verifikasiContoh(di, akun);
}

const idDari = (kode: string) => INDIKATOR_PILKADA.find((i) => i.kode === kode)?.id ?? 0;

/** Sarolangun packed more seals than it had received: kept, with its reason, and flagged. */
function bertentangan(kode: string, h: number, nilai: Nilai[]): Nilai[] {
  if (kode !== "15.03" || h !== -7) return nilai;
  return nilai.map((n) => {
    if (n.i === idDari("logistik.segel-plastik.diterima")) return { ...n, n: 6060 };
    if (n.i !== idDari("logistik.segel-plastik.dikemas")) return n;
    return { ...n, n: 6144, b: true, s: "84 segel pinjaman dari KPU Batanghari sudah dipakai, berita acaranya menyusul." };
  });
}

/** The province has checked what came in up to the day before yesterday. */
async function verifikasiContoh(di: Di, akun: Peta): Promise<void> {
  const { rows } = await di.sql.query<{ id: string }>(`SELECT id::text FROM laporan WHERE pemilihan_id = $1 AND peran = 'KPU' AND oleh_id <> $2 AND per BETWEEN '2024-11-16' AND '2024-11-18' ORDER BY id`, [di.pemilihanId, akun("kpu@jambi.contoh")]);
  for (const { id } of rows) await di.sql.query("SELECT catat_verifikasi($1::jsonb, $2, $3)", [JSON.stringify({ laporan_id: Number(id), putusan: "DIVERIFIKASI", oleh_id: akun("kpu@jambi.contoh"), peran: "KPU" }), "2024-11-20T12:30:00+07:00", di.dicatat]);
}

async function bacaKebutuhan(di: Di): Promise<Map<string, { m: number | null }>> {
  const { rows } = await di.sql.query<{ w: number; i: number; m: string; tanpa: number }>("SELECT wilayah_id AS w, indikator_id AS i, penyebut::text AS m, unit_tanpa_dasar AS tanpa FROM kebutuhan WHERE pemilihan_id = $1 AND isian", [di.pemilihanId]);
  return new Map(rows.map((r) => [`${r.w} ${r.i}`, { m: r.tanpa > 0 ? null : Number(r.m) }]));
}
