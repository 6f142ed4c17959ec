// Whom the demo would have rung: invented people (CONTOH) with invented numbers, one for each of the four questions in the province and in
// every kab/kota.
import type { Client } from "pg";

const JABATAN: readonly (readonly [aspek: string, lembaga: "KPU" | "POLRI", kabKota: string, provinsi: string])[] = [
  ["dpt", "KPU", "Kasubbag Data", "Kabag Data"],
  ["logistik", "KPU", "Kasubbag Logistik", "Kabag Logistik"],
  ["petugas", "KPU", "Divisi SDM", "Divisi SDM"],
  ["keamanan", "POLRI", "Kabag Ops", "Karo Ops"],
];
const DEPAN = ["Yuliana", "Hendra", "Nurhayati", "Dedi", "Ratna", "Syahrul", "Marlina", "Zainal", "Desi", "Fauzan", "Rosmini", "Hasbi"] as const;
const BELAKANG = ["Siregar", "Saputra", "Lubis", "Irawan", "Wulandari", "Harahap", "Kusuma", "Pratama", "Anggraini", "Ramadhan", "Permata"] as const;
const GELAR = ["S.E.", "S.Sos.", "M.Si.", "S.H.", "S.IP.", "M.H.", "S.Kom."] as const;

/** Coprime lengths: no name comes twice. */
function nama(n: number, lembaga: string, provinsi: boolean): string {
  const gelar = GELAR[n % GELAR.length] ?? "";
  const pangkat = lembaga === "POLRI" ? (provinsi ? "Kombes Pol. " : "Kompol ") : "";
  return `${pangkat}${DEPAN[n % DEPAN.length] ?? ""} ${BELAKANG[n % BELAKANG.length] ?? ""}, ${gelar}`;
}

type Tempat = { readonly id: number; readonly nama: string; readonly provinsi: boolean };

export async function pejabatContoh(sql: Client, tempat: readonly Tempat[]): Promise<void> {
  const baris = tempat.flatMap((w, i) => JABATAN.map(([aspek_kode, lembaga, kabKota, provinsi], j) => {
    const n = i * JABATAN.length + j;
    const kepolisian = w.provinsi ? `Polda ${w.nama}` : `Polres ${w.nama}`;
    return { wilayah_id: w.id, lembaga: lembaga === "KPU" ? `KPU ${w.provinsi ? "Provinsi " : ""}${w.nama}` : kepolisian, jabatan: w.provinsi ? provinsi : kabKota, nama: nama(n, lembaga, w.provinsi), status: "DEFINITIF",
      mulai: "2024-01-02", telepon: `0811-0000-00${String(n + 1).padStart(2, "0")}`, aspek_kode, contoh: true };
  }));
  await sisipPejabat(sql, baris);
}

/** The id comes from its sequence, so the columns are named. */
const sisipPejabat = (sql: Client, baris: readonly object[]) => sql.query(`INSERT INTO pejabat (wilayah_id, lembaga, jabatan, nama, status, mulai, telepon, aspek_kode, contoh)
  SELECT wilayah_id, lembaga, jabatan, nama, status, mulai, telepon, aspek_kode, contoh FROM jsonb_populate_recordset(NULL::pejabat, $1::jsonb)`, [JSON.stringify(baris)]);
