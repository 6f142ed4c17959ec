// Every action the browser can call × every role × places of one's own, below, above, beside and elsewhere. Taken from the code: an
// action that nobody has told how to fill its form fails here.
import path from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import type { Client } from "pg";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { buatActor } from "@/auth/authorize";
import { can, IZIN, PERAN, type Peran, type Permission } from "@/auth/permissions";
import { setClock } from "@/lib/clock";
import type { FormState } from "@/lib/form-state";
import { tambahHari } from "@/lib/waktu";
import { runNode } from "../../scripts/lib/processes.mjs";
import { TYPESCRIPT, at } from "../../scripts/lib/paths.mjs";
import { fungsi, parse, ROOT, walk } from "../architecture/sumber";
import { db } from "@/server/db/client";
import { sidikCoba } from "@/server/impor/sidik-coba";
import { angkat, type Orang } from "../helpers/orang";
import { baris, buka, satu, tutup } from "../helpers/sql";

const siapa: { kini: Orang | null } = { kini: null };
vi.mock("@/auth/session", () => ({ getSessionUser: async () => siapa.kini, getSesiMenunggu: async () => null, mulaiSesi: async () => undefined, akhiriSesi: async () => undefined }));
vi.mock("next/cache", () => ({ refresh: () => undefined }));
vi.mock("next/headers", () => ({ headers: async () => new Headers(), cookies: async () => new Map() }));
vi.mock("next/navigation", () => {
  class Alih extends Error {}
  return { redirect: (ke: string) => { throw new Alih(`NEXT_REDIRECT ${ke}`); }, unstable_rethrow: (e: unknown) => { if (e instanceof Alih) throw e; } };
});

type Aksi = (prev: FormState, form: FormData) => Promise<FormState>;
type Isian = Readonly<Record<string, string>>;
/** `tempat`: the place that decides; `siapkan`: what must be there first; its Isian goes into the form; `formulir`: well-formed, aimed at it; `mungkin`: could it be done there by anybody? */
type Cara = { readonly tempat?: (kode: string) => string; readonly siapkan?: (kode: string, orang: Orang) => Promise<Isian | undefined>; readonly formulir: (kode: string, ke: number) => Isian | Promise<Isian>; readonly mungkin?: (kode: string) => boolean;
  /** Beside the permission: the role that owns what is aimed at. */ readonly hanya?: Peran };

let sql: Client;
const sasaran = new Map<string, number>();
/** Living tokens per place: one that is revoked cannot be revoked again. */
const sasaranToken = new Map<string, number[]>();
/** Living screens per place: each revocation that succeeds uses one up. */
const layar = new Map<string, number[]>();
const slug = (kode: string) => (kode.startsWith("16") ? "pilkada-seberang-16" : "pilkada-2024");
const tingkat = (kode: string) => (kode === "ID" ? 0 : kode.split(".").length);
const provinsi = (kode: string) => (kode === "ID" ? "31" : kode.slice(0, 2));
const INDIKATOR: Readonly<Record<number, string>> = { 1: "logistik.surat-suara-psu.gubernur.diterima", 2: "logistik.segel-plastik.diterima", 3: "logistik.segel-plastik.ke-ppk" };
const idIndikator = new Map<string, number>();

/** A child of each place, as a field names it. */
const anakPertama = (kode: string) => ({ 1: `${kode}-01`, 2: `${kode.replaceAll(".", "-")}-01`, 3: `${kode.replaceAll(".", "-")}-2001` })[tingkat(kode)] ?? "15";
const petaUji = (kode: string) => JSON.stringify({ type: "FeatureCollection", features: [{ type: "Feature", properties: { kode }, geometry: { type: "Polygon", coordinates: [[[103, -2], [104, -2], [104, -1], [103, -1], [103, -2]]] } }] });
const slugProvinsi = (kode: string) => ({ 15: "pilkada-2024", 16: "pilkada-seberang-16" })[provinsi(kode)] ?? `tidak-ada-${provinsi(kode)}`;
const slugKeadaan = (kode: string) => `pilkada-keadaan-${provinsi(kode)}`;
/** The version and the draft that an editor would be shown now. */
async function katalogKini(kode: string): Promise<Isian> {
  const [k] = await baris<{ dasar: number; versi: number }>(sql, "SELECT k.id AS dasar, coalesce(d.versi, 0) AS versi FROM pemilihan p JOIN katalog k ON k.pemilihan_id = p.id LEFT JOIN draf_katalog d ON d.pemilihan_id = p.id WHERE p.slug = $1 ORDER BY k.versi DESC LIMIT 1", [slugProvinsi(kode)]);
  return { pemilihan: slugProvinsi(kode), dasar: String(k?.dasar ?? 0), versi: String(k?.versi ?? 0) };
}
const tanamDraf = (kode: string) => sql.query(`INSERT INTO draf_katalog (pemilihan_id, katalog_id, isi, oleh_id, versi, diubah_at)
  SELECT p.id, max(k.id), jsonb_build_object('aspek', jsonb_build_object('dpt', jsonb_build_object('bobot', 20 + max(k.versi)))), (SELECT min(id) FROM pengguna), 1, '2024-11-20' FROM pemilihan p JOIN katalog k ON k.pemilihan_id = p.id WHERE p.slug = $1 GROUP BY p.id
  ON CONFLICT (pemilihan_id) DO UPDATE SET katalog_id = excluded.katalog_id, isi = excluded.isi, versi = excluded.versi`, [slugProvinsi(kode)]);
const slugJadwal = (kode: string) => `pilkada-jadwal-${provinsi(kode)}`;
/** The version of the schedule that its author would be shown now. */
const jadwalKini = async (kode: string): Promise<Isian> => ({ pemilihan: slugJadwal(kode), dilihat: (await baris<{ v: string }>(sql, "SELECT versi_jadwal(id) AS v FROM pemilihan WHERE slug = $1", [slugJadwal(kode)]))[0]?.v ?? "0.0" });
const hariUji = (dari: string, ke: number) => tambahHari(dari, ke % 300);
/** A stage of KPU that nobody has ended or finished yet. */
async function tahapanBaru(kode: string): Promise<string> {
  const [row] = await baris<{ kode: string }>(sql, `WITH t AS (INSERT INTO tahapan (pemilihan_id, kode) SELECT id, 'uji-' || replace(gen_random_uuid()::text, '-', '') FROM pemilihan WHERE slug = $1 RETURNING id, kode),
    j AS (INSERT INTO tahapan_jadwal (tahapan_id, nama, dasar, lembaga, status, selesai, tetap, terikat, alasan, pada_at, dicatat_at) SELECT id, kode, 'uji', 'KPU', 'RESMI', '2031-01-01', false, true, 'uji', '2024-11-01', '2024-11-01' FROM t)
    SELECT kode FROM t`, [slugJadwal(kode)]);
  return row?.kode ?? "tidak-ada";
}
const keadaanKini = async (kode: string) => (await baris<{ k: string }>(sql, "SELECT keadaan AS k FROM pemilihan WHERE slug = $1", [slugKeadaan(kode)]))[0]?.k ?? "BERJALAN";

/** Where a repeat vote of a place is held: in a desa of it. */
const desaPsu = (kode: string) => (kode === "ID" ? "15.01.01.2002" : kode.startsWith("16") ? "16.01.07.2002" : tingkat(kode) === 4 ? `${kode.slice(0, 8)}.2002` : `${kode}${[".01.01.2002", ".01.2002", ".2002"][tingkat(kode) - 1] ?? ""}`);
const psuDi = new Map<string, string>();
async function formulirPsu(kode: string, nomor: number): Promise<Isian> {
  const [tps, induk] = [`${desaPsu(kode)}.${String(nomor).padStart(3, "0")}`, slug(desaPsu(kode))];
  const [kontes] = await baris<{ id: number }>(sql, "SELECT k.id FROM kontes k JOIN pemilihan p ON p.id = k.pemilihan_id WHERE p.slug = $1 AND k.jenis_kode = 'GUBERNUR'", [induk]);
  return { induk, hari: "2024-12-05", buka: "07:00", tutup: "13:00", dasar: "REKOMENDASI_BAWASLU", nomor: "1/uji", tanggal: "2024-11-29", batasHari: "", batasSejak: "", sebabSemua: "identitas", catatan: "", perkiraan: "", sumberBiaya: "", tambah: "ya", [`kontes.${kontes?.id ?? 0}`]: "ya", [`tps.${tps}`]: "ya" };
}
const biayaKini = async (kode: string) => (await satu<{ id: string | null }>(sql, "SELECT max(b.id)::text AS id FROM psu_biaya b JOIN pemilihan p ON p.id = b.pemilihan_id WHERE p.slug = $1 AND b.jenis = 'REALISASI'", [psuDi.get(kode) ?? ""])).id ?? "";

const CARA: Readonly<Record<string, Cara>> = {
  catatLogistikAction: {
    formulir: (kode, ke) => { const id = idIndikator.get(INDIKATOR[tingkat(kode)] ?? "logistik.tinta.diterima");
      return { pemilihan: slug(kode), wilayah: kode, kunci: crypto.randomUUID(), aksi: "kirim", per: "2024-11-20", catatan: "", [`nilai.${id}`]: String(100 + (ke % 50)), [`alasan.${id}`]: "uji hak akses" }; },
    mungkin: (kode) => tingkat(kode) >= 1 && tingkat(kode) <= 3,
  },
  catatDasarAction: { formulir: (kode, ke) => ({ pemilihan: slug(kode), wilayah: kode, [`tps.${(kode === "ID" ? "15" : kode).replaceAll(".", "-")}`]: String(5_000 + ke), sumber: "uji hak akses", tanggal: "2024-11-20" }) },
  usulkanSumberAction: { formulir: (kode, ke) => ({ pemilihan: slug(kode), wilayah: kode, jenis: "tps.jumlah", kontes: "", nilai: String(6_000 + ke), sumber: "uji hak akses", nomor: "", status: "KLAIM", tanggal: "2024-11-20", catatan: "" }) },
  // TPS are KPU's: Kesbangpol and Bawaslu may adopt too, but not this.
  tetapkanSumberAction: { hanya: "KPU", formulir: async (kode) => ({ ...await sumberLain(kode), alasan: "uji hak akses sumber" }) },
  ajukanKeberatanAction: { formulir: async (kode) => ({ fakta: (await sumberLain(kode)).fakta, alasan: "uji hak akses sumber" }) },
  // A file for the own area; the draft of it; a draft of the person's own that is ready, tried already.
  unggahImporAction: { formulir: (kode, ke) => ({ pemilihan: slug(kode), wilayah: kode, sumber: "uji hak akses", tanggal: "2024-11-20", daftar: `kode_kec,tps\n15.01.01,${ke}\n` }), mungkin: (kode) => tingkat(kode) >= 1 && tingkat(kode) <= 3 },
  periksaImporAction: { siapkan: async (kode, orang) => ({ kunci: await drafBaru(orang.id, kode, "BARU") }), formulir: () => ({ kunci: crypto.randomUUID(), kepala: "1", lihatKepala: "1", "kolom.0": "kodeKec", "kolom.1": "tps", format: "auto", tingkat: "3" }) },
  terapkanImporAction: { siapkan: async (kode, orang) => { const kunci = await drafBaru(orang.id, kode, "SIAP"); return { kunci, dilihat: sidikCoba(await db().imporDraf.findUniqueOrThrow({ where: { kunci } })) }; }, formulir: () => ({ kunci: crypto.randomUUID() }) },
  buangImporAction: { siapkan: async (kode, orang) => ({ kunci: await drafBaru(orang.id, kode, "BARU") }), formulir: () => ({ kunci: crypto.randomUUID() }) },
  aturTingkatAction: { siapkan: async (kode) => { await tanamTps(kode); return undefined; }, formulir: async (kode) => ({ pemilihan: slug(kode), wilayah: kode, ...(await tingkatKini(kode)) }), mungkin: (kode) => tingkat(kode) >= 1 && tingkat(kode) <= 3 },
  undangPenggunaAction: { formulir: (kode, ke) => ({ surel: `undangan.${ke}@uji.contoh`, nama: "Orang Undangan", peran: "CAMAT", wilayah: kode }) },
  aturPenggunaAction: { formulir: (kode, ke) => ({ id: String(sasaran.get(kode) ?? 0), aksi: ["nonaktifkan", "setel-ulang", "aktifkan"][ke % 3] ?? "" }) },
  buatTokenAction: { formulir: (kode, ke) => ({ nama: `Aplikasi uji ${ke}`, peran: "CAMAT", wilayah: kode, izin: "baca", sampai: "" }) },
  cabutTokenAction: { formulir: (kode) => ({ id: String(sasaranToken.get(kode)?.pop() ?? 0) }) },
  buatLayarAction: { formulir: (kode, ke) => ({ nama: `Layar uji ${ke}`, wilayah: kode, pemilihan: slug(kode) }) },
  cabutLayarAction: { formulir: (kode) => ({ id: String(layar.get(kode)?.pop() ?? 0) }) },
  siapkanProvinsiAction: { tempat: provinsi, formulir: (kode) => ({ kode: provinsi(kode) }) },
  simpanPejabatAction: { formulir: (kode, ke) => ({ wilayah: kode, nama: `Pejabat Uji ${ke}`, jabatan: "Ketua", lembaga: "Lembaga uji", status: "DEFINITIF", telepon: "0811-0000-0000" }) },
  simpanDenahAction: { formulir: (kode) => ({ wilayah: kode, aksi: "simpan", sumber: "uji hak akses", berkas: petaUji(anakPertama(kode).replaceAll("-", ".")) }), mungkin: (kode) => tingkat(kode) <= 3 },
  buatEdisiAction: { tempat: provinsi, formulir: (kode, ke) => ({ provinsi: provinsi(kode), kode: `uji-${ke}`, nama: "Edisi uji hak", dasar: "uji hak akses", berlaku: "2099-01-01" }) },
  ubahWilayahAction: { tempat: provinsi, siapkan: edisiSiap, formulir: (kode, ke) => ({ apa: "GANTI_NAMA", edisi: "uji-tidak-ada", provinsi: provinsi(kode), terakhir: "0", di: `${provinsi(kode)}.01`, nama: `Kerinci ${ke}`, jenis: "KABUPATEN", dasar: "uji hak akses" }) },
  batalkanPerubahanAction: { tempat: provinsi, siapkan: edisiBerubah, formulir: (kode) => ({ edisi: "uji-tidak-ada", provinsi: provinsi(kode), perubahan: "1" }) },
  // An edition of its own each time, from the newest one: publishing makes a newer one.
  terbitkanEdisiAction: { tempat: provinsi, siapkan: edisiSiap, formulir: () => ({ edisi: "uji-tidak-ada", terakhir: "0", setuju: "ya" }) },
  putuskanPenugasanAction: { siapkan: async (kode) => ({ putusan: `${await penugasanIkut(kode)} tetap` }), formulir: () => ({ putusan: "999999 tetap" }) },
  aturPetakAction: { formulir: (kode, ke) => ({ wilayah: kode, [`kolom.${anakPertama(kode)}`]: String(ke % 20), [`baris.${anakPertama(kode)}`]: String(9 + (ke % 7)) }), mungkin: (kode) => tingkat(kode) <= 3 },
  simpanDrafAction: { tempat: provinsi, formulir: async (kode, ke) => ({ ...(await katalogKini(kode)), "bobot-aspek.logistik": String(30 + (ke % 20)) }) },
  terbitkanKatalogAction: { tempat: provinsi, siapkan: async (kode) => { await tanamDraf(kode); return undefined; }, formulir: async (kode) => ({ pemilihan: slugProvinsi(kode), versi: (await katalogKini(kode))["versi"] ?? "", aksi: "terbitkan", nama: "Katalog uji hak", nomorSk: "1/uji", tanggalSk: "2024-11-20", alasan: "uji hak akses" }) },
  ubahKeadaanAction: { tempat: provinsi, formulir: async (kode) => { const kini = await keadaanKini(kode);
    return { pemilihan: `${slugKeadaan(kode)} ${kini}`, ke: kini === "BERJALAN" ? "DITUTUP" : "BERJALAN", alasan: "uji hak akses" }; } },
  buatPemilihanAction: { tempat: provinsi, formulir: (kode, ke) => ({ nama: `Pilkada Uji ${ke}`, hari: "2029-06-27", provinsi: provinsi(kode), gubernur: "ya" }) },
  // Each time another name, so that each time something changes.
  aturSebutanAction: { formulir: async (kode, ke) => ({ wilayah: kode, jenis: (await baris<{ j: string }>(sql, "SELECT jenis_kode AS j FROM wilayah WHERE tingkat = 4 AND starts_with(kode, $1 || '.') ORDER BY kode LIMIT 1", [kode]))[0]?.j ?? "DESA", nama: `Sebutan ${[...String(ke)].map((d) => "abcdefghij"[Number(d)]).join("")}` }),
    mungkin: (kode) => tingkat(kode) >= 1 && tingkat(kode) <= 3 },
  // A kabupaten of which nothing has been reported, there for this alone.
  aturZonaAction: { tempat: provinsi, siapkan: async (kode) => { await sql.query(`INSERT INTO wilayah (edisi_id, kode, nama, jenis_kode, tingkat, induk_id, provinsi_id, jalur, zona) SELECT edisi_id, kode || '.98', 'Zona uji', 'KABUPATEN', 2, id, id, ARRAY[id], zona FROM wilayah WHERE kode = $1 ON CONFLICT DO NOTHING`, [provinsi(kode)]); return undefined; },
    formulir: async (kode) => ({ provinsi: provinsi(kode), [`zona.${provinsi(kode)}`]: "WIB", [`zona.${provinsi(kode)}-98`]: (await baris<{ z: string }>(sql, "SELECT zona AS z FROM wilayah WHERE kode = $1", [`${provinsi(kode)}.98`]))[0]?.z === "WITA" ? "WIT" : "WITA" }) },
  tetapkanPaslonAction: { formulir: async (kode, ke) => { const [x] = await baris<{ id: number; kini: string }>(sql, `SELECT k.id, coalesce((SELECT string_agg(p.id::text, ',' ORDER BY p.id) FROM paslon p WHERE p.kontes_id = k.id AND p.sampai_at IS NULL), '') AS kini
    FROM kontes k JOIN wilayah w ON w.id = k.wilayah_id JOIN pemilihan p ON p.id = k.pemilihan_id WHERE w.kode = $1 AND p.slug = $2`, [kode, slug(kode)]);
    return { kontes: String(x?.id ?? 0), dilihat: x?.kini ?? "", "nomor.1": "1", "nama.1": `Calon uji ${ke}`, "wakil.1": "Wakil uji", "nomor.2": "2", "nama.2": "Calon lain", "wakil.2": "Wakil lain", sumber: "uji hak akses", tanggal: "2024-11-19", alasan: "uji hak akses" }; }, mungkin: (kode) => tingkat(kode) >= 1 && tingkat(kode) <= 2 },
  buatGladiAction: { tempat: provinsi, formulir: (kode, ke) => ({ asal: slugKeadaan(kode), nama: `Buat ${ke}`, mulai: "2030-06-26T06:00" }) },
  majukanJamAction: { tempat: provinsi, siapkan: gladiDi, formulir: (kode, ke) => ({ jam: `gladi-hak-${provinsi(kode)}`, saat: new Date(Date.UTC(2030, 5, 26) + ke * 60_000).toISOString() }) },
  jalankanJamAction: { tempat: provinsi, siapkan: gladiDi, formulir: async (kode) => ({ gladi: `gladi-hak-${provinsi(kode)}`, jalan: (await baris<{ jeda: boolean }>(sql, "SELECT j.jeda FROM jam_gladi j JOIN pemilihan p ON p.id = j.pemilihan_id WHERE p.slug = $1", [`gladi-hak-${provinsi(kode)}`]))[0]?.jeda ? "lanjut" : "jeda" }) },
  hapusGladiAction: { tempat: provinsi, siapkan: gladiDi, formulir: (kode) => ({ hapus: `gladi-hak-${provinsi(kode)}`, ketik: `Gladi hak ${provinsi(kode)}` }) },
  // The schedule is of the whole election, which is a province here; a part of it gives no right to it.
  geserTahapanAction: { tempat: provinsi, formulir: async (kode, ke) => ({ ...await jadwalKini(kode), tahapan: "perencanaan", mulai: "", selesai: hariUji("2030-01-01", ke), selesaiJam: "12.00", alasan: "uji hak akses", nomorSk: "" }) },
  geserHariAction: { tempat: provinsi, formulir: async (kode, ke) => ({ ...await jadwalKini(kode), hari: hariUji("2031-02-01", ke), bukaJam: "07.00", tutupJam: "13.00", alasan: "uji hak akses", nomorSk: "" }) },
  tambahTahapanAction: { tempat: provinsi, formulir: async (kode, ke) => ({ ...await jadwalKini(kode), nama: `Tahapan uji ${ke}`, dasar: "uji hak akses", lembaga: "KPU", terikat: "ya", mulai: "2030-02-01", selesai: "2030-02-02", selesaiJam: "", alasan: "uji hak akses", nomorSk: "", "sesudah.dp4": "ya", "jeda.dp4": "-999" }) },
  ubahTahapanAction: { tempat: provinsi, formulir: async (kode, ke) => ({ ...await jadwalKini(kode), tahapan: "dp4", nama: `Penyerahan DP4 ${ke}`, dasar: "uji hak akses", lembaga: "KPU", terikat: "ya", alasan: "uji hak akses", nomorSk: "" }) },
  akhiriTahapanAction: { tempat: provinsi, siapkan: async (kode) => ({ tahapan: await tahapanBaru(kode) }), formulir: async (kode) => ({ ...await jadwalKini(kode), tahapan: "tidak-ada", alasan: "uji hak akses" }) },
  // A stage of KPU: Kesbangpol and the others declare their own.
  selesaiTahapanAction: { hanya: "KPU", tempat: provinsi, siapkan: async (kode) => ({ tahapan: await tahapanBaru(kode) }), formulir: async (kode, ke) => ({ ...await jadwalKini(kode), tahapan: "tidak-ada", realisasi: `2024-11-${String(1 + (ke % 19)).padStart(2, "0")}`, catatan: "" }) },
  // A TPS of the first desa of the place that nobody has named yet.
  buatPsuAction: { tempat: desaPsu, formulir: (kode, ke) => formulirPsu(kode, 100 + (ke % 890)) },
  catatBiayaAction: { tempat: desaPsu, formulir: async (kode, ke) => ({ psu: psuDi.get(kode) ?? "tidak-ada", jenis: "REALISASI", rupiah: String(1_000 + ke), sumber: "uji hak akses", tanggal: "2024-11-20", "dilihat.REALISASI": await biayaKini(kode) }) },
  // A laporan of each office stands at each place where one can be entered, and the person has brought a file.
  lampirkanAction: { siapkan: async (kode, { id, penugasan }) => ({ laporan: await laporanDi(kode, penugasan[0]?.peran ?? ""), [`bukti.${await dokumenBaru(id, kode)}`]: "ya" }), formulir: (kode) => ({ wilayah: kode, laporan: "1" }), mungkin: (kode) => tingkat(kode) >= 1 && tingkat(kode) <= 3 },
  hapusDokumenAction: { siapkan: async (kode, { id }) => {
    const dokumen = await dokumenBaru(id, kode);
    await sql.query("SELECT lampirkan(jsonb_build_object('dokumen_id', $1::int, 'laporan_id', (SELECT min(id) FROM laporan), 'oleh_id', $2::int), '2024-11-20T06:00:00Z', '2024-11-20T06:00:00Z')", [dokumen, id]);
    return { id: String(dokumen) };
  }, formulir: () => ({ id: "1", alasan: "uji hak akses" }) },
};
/** A rehearsal of each of the two provinces, as long as nobody has removed it. */
async function gladiDi(kode: string): Promise<undefined> {
  const p = provinsi(kode);
  await sql.query(`SELECT buat_gladi(jsonb_build_object('asal_id', id, 'slug', $2::text, 'nama', $3::text, 'mulai', '2030-06-25T06:00:00Z', 'jeda', false, 'oleh_id', (SELECT min(id) FROM pengguna)), '2024-11-20T08:00:00Z', '2024-11-20T08:00:00Z') FROM pemilihan WHERE slug = $1`,
    [slugKeadaan(kode), `gladi-hak-${p}`, `Gladi hak ${p}`]);
}
/** Its tree bears the same codes: the other tests aim at a place by its code. */
const hapusSemuaGladi = () => sql.query("SELECT hapus_gladi(jsonb_build_object('pemilihan_id', id, 'oleh_id', NULL), '2024-11-20T06:00:00Z', '2024-11-20T06:00:00Z') FROM pemilihan WHERE gladi");
let edisiKe = 0;
/** An edition in preparation, from the newest one of the province, without a change. */
async function edisiSiap(kode: string): Promise<Isian> {
  edisiKe += 1;
  const edisi = `siap-${edisiKe}`;
  await sql.query(`WITH e AS (INSERT INTO edisi_wilayah (kode, nama, dasar, berlaku, terbit_at) VALUES ($1, $1, 'uji hak akses', '2025-01-01'::date + $3::int, NULL) RETURNING id)
    INSERT INTO edisi_provinsi (edisi_id, kode, dari_id, oleh_id, pada_at) SELECT e.id, $2, w.id, (SELECT min(id) FROM pengguna), '2024-11-20' FROM e, (SELECT w.id FROM wilayah w JOIN edisi_wilayah x ON x.id = w.edisi_id AND x.terbit_at IS NOT NULL WHERE w.kode = $2 ORDER BY x.berlaku DESC, x.id DESC LIMIT 1) w`, [edisi, provinsi(kode), edisiKe]);
  return { edisi };
}
async function edisiBerubah(kode: string): Promise<Isian> {
  const { edisi = "" } = await edisiSiap(kode);
  const { id } = await satu<{ id: number }>(sql, `INSERT INTO perubahan_wilayah (edisi_id, provinsi, jenis, isi, dasar, oleh_id, pada_at, dicatat_at) SELECT e.id, $2, 'GANTI_NAMA', jsonb_build_object('apa', 'GANTI_NAMA', 'kode', $2 || '.01', 'nama', 'Uji', 'jenis', 'KABUPATEN'), 'uji', (SELECT min(id) FROM pengguna), '2024-11-20', '2024-11-20'
    FROM edisi_wilayah e WHERE e.kode = $1 RETURNING id`, [edisi, provinsi(kode)]);
  return { edisi, perubahan: String(id) };
}
/** A posting that has followed this place and waits. */
const penugasanIkut = async (kode: string) => (await satu<{ id: number }>(sql, `WITH w AS (SELECT id, edisi_id FROM wilayah WHERE kode = $1 ORDER BY id LIMIT 1), o AS (SELECT min(id) AS id FROM pengguna),
  t AS (INSERT INTO penugasan (pengguna_id, peran, wilayah_id, mulai_at, selesai_at) SELECT o.id, 'CAMAT', w.id, '2024-09-22', '2024-09-23' FROM w, o, generate_series(1, 2) RETURNING id)
  INSERT INTO penugasan_lanjutan (penugasan_id, dari_id, edisi_id) SELECT max(t.id), min(t.id), min(w.edisi_id) FROM t, w RETURNING penugasan_id AS id`, [kode])).id;
/** A source on the TPS of a place that is not the adopted one, and the adoption in force. */
async function sumberLain(kode: string): Promise<{ readonly fakta: string; readonly dilihat: string }> {
  const semua = await baris<{ id: string; adopsi: string | null }>(sql, `SELECT f.id::text, (SELECT max(a.id)::text FROM adopsi a WHERE a.fakta_id = f.id) AS adopsi FROM fakta f JOIN wilayah w ON w.id = f.wilayah_id JOIN pemilihan p ON p.id = f.pemilihan_id
    WHERE w.kode = $1 AND p.slug = $2 AND f.jenis_kode = 'tps.jumlah' AND f.sumber LIKE 'uji sumber%' ORDER BY f.id`, [kode, slug(kode)]);
  const { id: dilihat } = await satu<{ id: string | null }>(sql, `SELECT max(a.id)::text AS id FROM adopsi a JOIN fakta f ON f.id = a.fakta_id JOIN wilayah w ON w.id = f.wilayah_id JOIN pemilihan p ON p.id = f.pemilihan_id
    WHERE w.kode = $1 AND p.slug = $2 AND f.jenis_kode = 'tps.jumlah'`, [kode, slug(kode)]);
  return { fakta: semua.find((f) => f.adopsi === null || f.adopsi !== dilihat)?.id ?? "0", dilihat: dilihat ?? "" };
}
/** A stored document of this person that stands for nothing yet. */
const dokumenBaru = async (orang: number, kode: string) => (await satu<{ id: number }>(sql, `WITH d AS (INSERT INTO dokumen (wilayah_id, nama, tipe, ukuran, sha256, sha256_asli, oleh_id, pada_at) SELECT id, 'uji.pdf', 'application/pdf', 3, sha256('uji'), sha256($3::bytea), $2, '2024-11-20T05:00:00Z' FROM wilayah WHERE kode = $1 RETURNING id)
  INSERT INTO dokumen_isi (dokumen_id, isi) SELECT id, 'uji' FROM d RETURNING dokumen_id AS id`, [kode, orang, crypto.randomUUID()])).id;
/** What this office has last reported there; where nothing is entered, no laporan. */
async function laporanDi(kode: string, peran: string): Promise<string> {
  if (tingkat(kode) < 1 || tingkat(kode) > 3) return "999999999";
  const { id } = await satu<{ id: string }>(sql, `SELECT catat_laporan(jsonb_build_object('kunci', gen_random_uuid(), 'pemilihan_id', p.id, 'wilayah_id', w.id, 'per', '2024-11-20', 'kanal', 'WEB', 'jenis', 'LAPORAN', 'status', 'RESMI', 'oleh_id', (SELECT min(id) FROM pengguna), 'peran', $2::text,
    'tetap', false, 'aksi', 'uji', 'masukan', '00', 'baca', '{}'::jsonb, 'nilai', jsonb_build_array(jsonb_build_object('i', $3::int, 'n', 1, 'm', null, 'b', false, 's', null))), '2024-11-20T06:00:00Z', '2024-11-20T06:00:00Z')->>'laporan_id' AS id
    FROM wilayah w, pemilihan p WHERE w.kode = $1 AND p.slug = $4`, [kode, peran, idIndikator.get(INDIKATOR[tingkat(kode)] ?? ""), slug(kode)]);
  return id;
}
/** A draft of this person over this place: its file; its one row about a kecamatan there, tried. */
async function drafBaru(orang: number, kode: string, keadaan: "BARU" | "SIAP"): Promise<string> {
  const kunci = crypto.randomUUID();
  const { id } = await satu<{ id: number }>(sql, `INSERT INTO impor_draf (kunci, oleh_id, pemilihan_id, wilayah_id, dokumen_id, sumber, tanggal, keadaan, cara, dibuat_at, diubah_at)
    SELECT $1::text::uuid, $2, p.id, w.id, $3, 'uji hak ' || $1::text, '2024-11-19', $5::keadaan_impor, '{"lembar":"","semuaLembar":[""],"kepala":1,"label":["kode_kec","tps"],"kolom":["kodeKec","tps"],"format":"auto","tingkat":3,"lengkap":false,"contoh":[]}', '2024-11-20', '2024-11-20'
    FROM wilayah w, pemilihan p WHERE w.kode = $4 AND p.slug = $6 RETURNING id`, [kunci, orang, await dokumenBaru(orang, kode), kode, keadaan, slug(kode)]);
  if (keadaan === "BARU") return kunci;
  await sql.query("INSERT INTO impor_mentah (draf_id, provinsi_id, no, wilayah_id, tps) SELECT $1, provinsi_id, 2, id, 7 FROM wilayah WHERE tingkat = 3 AND (kode = $2 OR kode LIKE $2 || '.%' OR $2 LIKE kode || '.%' OR $2 = 'ID') ORDER BY kode LIMIT 1", [id, kode]);
  await sql.query(`UPDATE impor_draf SET hasil = jsonb_build_object('tingkat', 3, 'lengkap', false, 'format', 'id', 'tanya', '[]'::jsonb, 'campur', false, 'baris', 1, 'totalBaris', 0, 'rumus', 0, 'galatBanyak', 0, 'galat', '[]'::jsonb, 'peringatanBanyak', 0, 'peringatan', '[]'::jsonb, 'tolak', NULL,
    'banding', periksa_impor(id, 3, false, '2024-11-20T06:00:00Z')) WHERE id = $1`, [id]);
  return kunci;
}
const tanamTps = (kode: string) => sql.query(`INSERT INTO wilayah (edisi_id, kode, nama, jenis_kode, tingkat, induk_id, provinsi_id, jalur, zona) SELECT edisi_id, kode || '.001', 'TPS 001', 'TPS', 5, id, provinsi_id, jalur || id, zona
  FROM wilayah WHERE tingkat = 4 AND kode LIKE $1 || '.%' ORDER BY kode LIMIT 1 ON CONFLICT DO NOTHING`, [kode]);
/** The other way than it is now. */
async function tingkatKini(kode: string): Promise<Isian> {
  const id = idIndikator.get(tingkat(kode) === 3 ? "logistik.tinta.ke-ppk" : "logistik.tinta.diterima") ?? 0;
  const ada = await baris(sql, "SELECT FROM tingkat_isi t JOIN wilayah w ON w.id = t.wilayah_id JOIN pemilihan p ON p.id = t.pemilihan_id WHERE w.kode = $1 AND p.slug = $2 AND t.indikator_id = $3 AND t.sampai_at IS NULL", [kode, slug(kode), id]);
  return { semua: String(id), ...(ada.length === 0 && { [`di.${id}`]: "ya" }) };
}
/** Open or without a place: tested by themselves. */
const LAIN = ["masukAction", "masukFaktorAction", "keluarAction", "pakaiKodeAction", "gantiSandiAction", "aturFaktorAction", "konfirmasiFaktorAction", "akhiriSesiAction"];

/** The permission that an action declares, from its own text. */
function izinDari(node: ts.Node): Permission | null {
  const opsi = ts.isCallExpression(node) ? node.arguments[0] : undefined;
  const izin = opsi && ts.isObjectLiteralExpression(opsi) ? opsi.properties.find((p) => p.name?.getText() === "permission") : undefined;
  return izin && ts.isPropertyAssignment(izin) && ts.isStringLiteral(izin.initializer) ? izin.initializer.text as Permission : null;
}
const BERKAS = walk("src/features").filter((f) => f.endsWith("/actions.ts"));
const AKHIR = ["/impor/", "/edisi/"];
const AKSI = BERKAS.flatMap((berkas) => fungsi(parse(berkas)).filter((f) => f.diekspor).map((f) => ({ berkas, nama: f.nama, izin: izinDari(f.node) })))
  // Registers after repeat votes, which could not add a TPS to one; editions last: once one is published, a place stands in two trees under one code.
  .toSorted((a, b) => AKHIR.findIndex((x) => a.berkas.includes(x)) - AKHIR.findIndex((x) => b.berkas.includes(x)));
const dimuat = new Map<string, Aksi>();

const TABEL = ["laporan", "nilai", "gugur", "verifikasi", "rantai", "capaian", "kebutuhan", "fakta", "adopsi", "keberatan", "pengguna", "penugasan", "sesi", "kode_sekali", "faktor", "kode_pemulihan", "token_api", "pemilihan", "pemilihan_wilayah", "psu", "psu_tps", "psu_biaya", "pemilihan_jadwal", "tahapan", "tahapan_jadwal", "tahapan_sesudah", "kontes", "paslon", "jenis_wilayah", "katalog", "draf_katalog", "pejabat", "denah", "wilayah", "jam_gladi", "layar", "dokumen", "dokumen_isi", "lampiran", "edisi_wilayah", "edisi_provinsi", "perubahan_wilayah", "peta_wilayah", "penugasan_lanjutan", "impor", "impor_baris", "impor_draf", "tingkat_isi"];
/** A row here for each statement that changed rows of one of them, undone with it: to count all their rows each time took minutes. */
const HITUNG = `CREATE TABLE uji_berubah (tabel text NOT NULL);
  CREATE FUNCTION uji_hitung() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$ BEGIN IF EXISTS (SELECT FROM berubah) THEN INSERT INTO uji_berubah VALUES (TG_TABLE_NAME); END IF; RETURN NULL; END $$;
  ${TABEL.flatMap((t) => (["INSERT", "UPDATE", "DELETE"] as const).map((apa) => `CREATE TRIGGER uji_${apa} AFTER ${apa} ON ${t} REFERENCING ${apa === "DELETE" ? "OLD" : "NEW"} TABLE AS berubah FOR EACH STATEMENT EXECUTE FUNCTION uji_hitung();`)).join("\n")}`;
const potret = async () => (await satu<{ n: number }>(sql, "SELECT count(*)::int AS n FROM uji_berubah")).n;
const ditolak = async (id: number) => (await satu<{ n: number }>(sql, "SELECT count(*)::int AS n FROM audit WHERE oleh_id = $1 AND hasil = 'DITOLAK'", [id])).n;

async function panggil(nama: string, isian: Isian): Promise<{ berhasil: boolean; kata: string }> {
  const form = new FormData();
  for (const [k, v] of Object.entries(isian)) form.set(k, k === "daftar" ? new File([v], "daftar.csv") : v);
  try {
    const state = await dimuat.get(nama)?.({ status: "idle" }, form);
    return { berhasil: state?.status === "success", kata: `${state?.message ?? ""} ${JSON.stringify(state?.fieldErrors ?? {})}` };
  } catch (error) {
    if (!String(error).includes("NEXT_REDIRECT")) throw error;
    return { berhasil: true, kata: String(error) };
  }
}

const KEDUDUKAN = ["15", "15.01", "15.01.01"] as const;
/** Own, child, parent, sibling and another province of a post. */
const arah = (kode: string): readonly string[] => (kode === "15" ? ["15", "15.01", "ID", "16", "16.01"] : kode === "15.01" ? ["15.01", "15.01.01", "15", "15.02", "16.01"] : ["15.01.01", "15.01.01.2001", "15.01", "15.01.02", "16.01"]);
const diBawah = (akar: string, kode: string) => akar === "ID" || kode === akar || kode.startsWith(`${akar}.`);

beforeAll(async () => {
  setClock(new Date("2024-11-20T06:00:00Z"));
  await runNode([...TYPESCRIPT, at("prisma/seed.ts")], { env: { ...process.env, DEMO: "1" }, failure: "seed" });
  sql = await buka("pemilik");
  for (const { id, kode } of await baris<{ id: number; kode: string }>(sql, "SELECT id, kode FROM indikator")) idIndikator.set(kode, id);
  for (const berkas of BERKAS) for (const [nama, isi] of Object.entries(await import(pathToFileURL(path.join(ROOT, berkas)).href) as Record<string, Aksi>)) dimuat.set(nama, isi);
  // Another province that is as complete as this one, made as an admin of the nation would.
  siapa.kini = await angkat(sql, "ADMIN", "ID", "nasional");
  expect(await panggil("siapkanProvinsiAction", { kode: "16" })).toMatchObject({ berhasil: true });
  expect(await panggil("buatPemilihanAction", { nama: "Pilkada Seberang", hari: "2024-11-27", provinsi: "16", gubernur: "ya", kabkota: "ya" })).toMatchObject({ berhasil: true });
  // Elections of their own for what opens and closes one: those of the other tests stay open.
  for (const kode of ["15", "16"]) expect(await panggil("buatPemilihanAction", { nama: "Pilkada Keadaan", hari: "2030-06-27", provinsi: kode, gubernur: "ya" })).toMatchObject({ berhasil: true });
  for (const kode of ["15", "16"]) expect(await panggil("buatPemilihanAction", { nama: "Pilkada Jadwal", hari: "2031-01-15", provinsi: kode, gubernur: "ya" })).toMatchObject({ berhasil: true });
  for (const kode of new Set(KEDUDUKAN.flatMap(arah))) {
    const { id } = await angkat(sql, "SEKDA", kode, "sasaran-token");
    const token = await baris<{ id: number }>(sql, "INSERT INTO token_api (pengguna_id, izin, token_hash, awalan, dibuat_oleh, dibuat_at) SELECT $1, '{baca}', sha256(convert_to($2 || n, 'UTF8')), 'sgp_abcd', $1, '2024-09-22' FROM generate_series(1, 60) n RETURNING id", [id, kode]);
    sasaranToken.set(kode, token.map((t) => t.id));
  }
  for (const kode of new Set(KEDUDUKAN.flatMap(arah))) {
    sasaran.set(kode, (await angkat(sql, "CAMAT", kode, "sasaran")).id);
    layar.set(kode, (await baris<{ id: number }>(sql, `INSERT INTO layar (nama, wilayah_id, pemilihan_id, token_hash, dibuat_oleh, dibuat_at)
      SELECT 'sasaran ' || i, w.id, p.id, sha256(convert_to($1 || i, 'UTF8')), $2, '2024-11-20' FROM generate_series(1, 200) i, wilayah w, pemilihan p WHERE w.kode = $1 AND p.slug = $3 RETURNING id`, [kode, sasaran.get(kode), slug(kode)])).map((r) => r.id));
  }
  // A repeat vote in each place, whose cost can be told.
  for (const [n, kode] of [...new Set(KEDUDUKAN.flatMap(arah))].entries()) {
    expect(await panggil("buatPsuAction", await formulirPsu(kode, 10 + n)), kode).toMatchObject({ berhasil: true });
    psuDi.set(kode, (await satu<{ slug: string }>(sql, "SELECT p.slug FROM psu s JOIN pemilihan p ON p.id = s.pemilihan_id ORDER BY s.pemilihan_id DESC LIMIT 1")).slug);
  }
  // Two sources everywhere: one can always be adopted over the other.
  for (const kode of new Set(KEDUDUKAN.flatMap(arah))) for (const n of [1, 2]) {
    await sql.query(`SELECT catat_fakta(jsonb_build_object('jenis_kode', 'tps.jumlah', 'pemilihan_id', p.id, 'wilayah_id', w.id, 'nilai', 7000 + $3::int, 'status', 'KLAIM', 'sumber', 'uji sumber ' || $3, 'tanggal', '2024-11-01', 'oleh_id', NULL), $4, $4)
      FROM pemilihan p JOIN wilayah w ON w.edisi_id = p.edisi_id WHERE p.slug = $2 AND w.kode = $1`, [kode, slug(kode), n, "2024-11-20T05:59:00Z"]);
  }
  await sql.query(HITUNG);
}, 180_000);
afterAll(() => tutup(sql));

describe("the list of actions", () => {
  it("every action is told here how its form is filled", () => {
    expect(AKSI.map((a) => a.nama).sort()).toEqual([...Object.keys(CARA), ...LAIN].sort());
    expect(AKSI.filter((a) => a.nama in CARA && a.izin === null)).toEqual([]);
  });
});

/** Bad inputs an action; by hand also `SIGAP_ACAK=400` for ten thousand in all. */
const ACAK = Number(process.env["SIGAP_ACAK"] ?? 12);
const BURUK = fc.oneof(
  fc.constantFrom("", " ", "0", "-1", "1,5", "1e309", "NaN", "9007199254740993", "99999999999999999999999", "2024-02-30", "0000-00-00", "2024-11-20T25:00", "15.99", "ID", "15.01.01.2001", "16", "../..", "a".repeat(5_000), "\u0000", "1\u0000", "\ud800", "'; DROP TABLE nilai; --",
    "<script>alert(1)</script>", "%00", "{}", "[]", "null", "__proto__", "٣", "１２", "\u202e15"),
  fc.string({ unit: "binary", maxLength: 40 }), fc.integer().map(String), fc.double().map(String), fc.uuid(), fc.date({ noInvalidDate: true }).map((d) => d.toISOString()), fc.json({ maxDepth: 2 }),
);

let ke = 0;
describe.each(AKSI.filter((a) => a.nama in CARA))("$nama", ({ nama, izin }) => {
  afterAll(hapusSemuaGladi);
  it.each(PERAN)("%s may do it exactly where the one table and the posting say so", { timeout: 120_000 }, async (peran: Peran) => {
    const cara = CARA[nama];
    if (!cara || !izin) throw new Error(nama);
    const salah: string[] = [];
    for (const kedudukan of KEDUDUKAN) {
      const orang = await angkat(sql, peran, kedudukan, nama);
      siapa.kini = orang;
      let dulu = await potret();
      for (const kode of arah(kedudukan)) {
        ke += 1;
        const tempat = cara.tempat?.(kode) ?? kode;
        const siap = await cara.siapkan?.(kode, orang);
        if (cara.siapkan) dulu = await potret();
        const boleh = can(peran, izin) && (cara.hanya ?? peran) === peran && diBawah(kedudukan, tempat) && (cara.mungkin?.(kode) ?? true);
        const tolakDulu = await ditolak(orang.id);
        const { berhasil, kata } = await panggil(nama, { ...await cara.formulir(kode, ke), ...siap });
        const keluhan = (apa: string) => salah.push(`${peran} di ${kedudukan} ke ${kode}: ${apa} (${kata})`);
        if (berhasil !== boleh) keluhan(berhasil ? "dibiarkan" : "ditolak");
        const kini = await potret();
        if (!boleh && kini !== dulu) keluhan("ada baris yang berubah");
        if (boleh && nama !== "siapkanProvinsiAction" && kini === dulu) keluhan("tidak ada yang disimpan");
        if (!boleh && (await ditolak(orang.id)) <= tolakDulu) keluhan("penolakan tidak tercatat");
        dulu = kini;
      }
    }
    expect(salah).toEqual([]);
  });

  it("filled badly it is a sentence, never a fault, and what is refused changes nothing", { timeout: 300_000 }, async () => {
    const cara = CARA[nama];
    if (!cara || !izin) throw new Error(nama);
    const peran = cara.hanya ?? PERAN.find((p) => can(p, izin)) ?? "ADMIN";
    const orang = await angkat(sql, peran, "15", `${nama}-acak`);
    siapa.kini = orang;
    await fc.assert(fc.asyncProperty(fc.array(fc.record({ bidang: fc.nat(), isi: BURUK }), { minLength: 1, maxLength: 3 }), fc.boolean(), async (ubahan, buang) => {
      ke += 1;
      const siap = await cara.siapkan?.("15", orang);
      const baik: Record<string, string> = { ...await cara.formulir("15", ke), ...siap };
      const bidang = [...Object.keys(baik), "lain", "nilai.99999", "tps.15-99", "bukti.0"];
      for (const u of ubahan) baik[bidang[u.bidang % bidang.length] ?? ""] = u.isi;
      if (buang) delete baik[bidang[(ubahan[0]?.bidang ?? 0) % bidang.length] ?? ""];
      const dulu = await potret();
      const { berhasil, kata } = await panggil(nama, baik);
      expect(kata).not.toContain("gangguan pada sistem");
      if (!berhasil) expect(await potret()).toBe(dulu);
    }), { numRuns: ACAK, endOnFailure: true });
  });

  it("nobody may not", async () => {
    siapa.kini = null;
    const dulu = await potret();
    expect((await panggil(nama, await (CARA[nama]?.formulir("15", ke += 1) ?? {}))).berhasil).toBe(false);
    expect(await potret()).toBe(dulu);
  });
});

describe("without the second factor that the role requires", () => {
  /** What is left: to get one. */
  const TERSISA = ["aturFaktorAction", "konfirmasiFaktorAction"];
  it("no right of the table makes an Actor", async () => {
    const orang = { ...(await angkat(sql, "ADMIN", "15", "tanpa-faktor-hak")), perluPasang: true };
    expect(IZIN.filter((p) => buatActor(orang, p) !== null)).toEqual(["faktor:sendiri"]);
    const semua = PERAN.map((peran) => ({ ...orang, perluPasang: false, penugasan: orang.penugasan.map((t) => ({ ...t, peran })) }));
    expect(IZIN.filter((p) => !semua.some((o) => buatActor(o, p) !== null))).toEqual([]);
  });
  it("every action is refused with the reason, changes nothing, and the attempt is on record", async () => {
    const orang = await angkat(sql, "KPU", "15", "tanpa-faktor");
    const admin = await angkat(sql, "ADMIN", "15", "tanpa-faktor-admin");
    const diuji = AKSI.filter((a) => a.izin !== null && !TERSISA.includes(a.nama));
    expect(diuji.length).toBeGreaterThan(5);
    for (const { nama } of diuji) {
      siapa.kini = { ...(nama.includes("Pengguna") ? admin : orang), perluPasang: true };
      const [dulu, tolakDulu] = [await potret(), await ditolak(siapa.kini.id)];
      const { berhasil, kata } = await panggil(nama, (await CARA[nama]?.formulir("15", ke += 1)) ?? { sandiLama: "sandi-yang-lama", sandiBaru: "sandi-yang-baru-sekali", ulang: "sandi-yang-baru-sekali", sesi: "lain" });
      expect([nama, berhasil, kata.includes("pasang dulu faktor kedua")]).toEqual([nama, false, true]);
      expect(await potret(), nama).toBe(dulu);
      expect(await ditolak(siapa.kini.id), nama).toBe(tolakDulu + 1);
    }
  });
});

it("a write across two places is refused whole when one of them is not one's own", async () => {
  siapa.kini = await angkat(sql, "KPU", "15.01", "campur");
  const dulu = await potret();
  for (const lain of ["15-02", "15", "16-01", "15-01-99"]) {
    expect((await panggil("catatDasarAction", { pemilihan: "pilkada-2024", wilayah: "15.01", "tps.15-01": "490", [`tps.${lain}`]: "700", sumber: "uji campur", tanggal: "2024-11-20" })).berhasil).toBe(false);
  }
  expect(await potret()).toBe(dulu);
});

it("an admin neither changes who is posted elsewhere as well, nor hands out more than the own subtree", async () => {
  const rangkap = await angkat(sql, "CAMAT", "15.01.01", "rangkap");
  await sql.query("INSERT INTO penugasan (pengguna_id, peran, wilayah_id, mulai_at) SELECT $1, 'SEKDA', id, '2024-09-22' FROM wilayah WHERE kode = '15'", [rangkap.id]);
  siapa.kini = await angkat(sql, "ADMIN", "15.01", "kabupaten");
  const dulu = await potret();
  for (const aksi of ["nonaktifkan", "aktifkan", "setel-ulang", "setel-ulang-faktor", "buka-kunci", "cabut-sesi"]) expect((await panggil("aturPenggunaAction", { id: String(rangkap.id), aksi })).berhasil).toBe(false);
  for (const wilayah of ["15", "ID", "15.02"]) expect((await panggil("undangPenggunaAction", { surel: "lebih@uji.contoh", nama: "Orang Lebih", peran: "ADMIN", wilayah })).berhasil).toBe(false);
  expect((await panggil("aturPenggunaAction", { id: String(siapa.kini.id), aksi: "nonaktifkan" })).berhasil).toBe(false);
  expect(await potret()).toBe(dulu);
});

it("the open forms let nobody in who does not know the secret", async () => {
  siapa.kini = null;
  const dulu = await potret();
  expect(await panggil("masukAction", { surel: "admin@jambi.contoh", sandi: "salah", kembali: "/" })).toMatchObject({ berhasil: false });
  expect(await panggil("masukAction", { surel: "tidak.ada@jambi.contoh", sandi: "salah", kembali: "/" })).toMatchObject({ berhasil: false });
  expect(await panggil("pakaiKodeAction", { kode: "ABCD-EFGH-2345", surel: "admin@jambi.contoh", nama: "Siapa", sandi: "sandi-yang-panjang", ulang: "sandi-yang-panjang" })).toMatchObject({ berhasil: false });
  expect(await potret()).toBe(dulu);
  // On record for whom there is; of addresses nobody has, nothing is kept that a stranger could fill a table with.
  const dicatat = await baris<{ siapa: string | null }>(sql, "SELECT u.surel AS siapa FROM audit a LEFT JOIN pengguna u ON u.id = a.oleh_id WHERE a.hasil = 'DITOLAK' AND a.aksi = 'pengguna.masuk'");
  expect(dicatat).toEqual([{ siapa: "admin@jambi.contoh" }]);
});
