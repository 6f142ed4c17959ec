// Every route on disk × every demo account × places of its own, below, above, beside and elsewhere: by HTTP, against one rule.
import { readdirSync } from "node:fs";
import path from "node:path";
import { expect, surel, test } from "./bantu";
import { minta } from "./minta";
import { type Akun, bentukRute, type Isi, milik, RUTE, type Rute, seharusnya } from "./rute";

const APP = path.resolve(import.meta.dirname, "../../src/app");
const diDisk = () => readdirSync(APP, { recursive: true, withFileTypes: true })
  .filter((e) => e.isFile() && /^(page\.tsx|route\.ts)$/.test(e.name)).map((e) => bentukRute(`src/app/${path.relative(APP, path.join(e.parentPath, e.name)).replaceAll(path.sep, "/")}`));

/** Own, above, below, beside at two levels, another province and the nation. */
function tempatUntuk(akun: Akun | null): string[] {
  const [{ kode: sendiri } = { kode: "15.01" }] = akun?.tugas ?? [];
  const induk = sendiri.includes(".") ? sendiri.slice(0, sendiri.lastIndexOf(".")) : "ID";
  const anak = sendiri.length === 2 ? [`${sendiri}.01`, `${sendiri}.01.01`] : sendiri.length === 5 ? [`${sendiri}.01`] : [`${sendiri}.2001`];
  return [...new Set([sendiri, induk, ...anak, "15", "15.02", "15.02.01", "16", "ID"])];
}
const isian = (rute: Rute, akun: Akun | null): Isi[] => (rute.lingkup === "tanpa" || rute.lingkup === "dokumen" ? [{}] : tempatUntuk(akun).flatMap((kode) => (rute.indikator ?? [undefined]).map((indikator) => ({ kode, ...(indikator && { indikator }) }))));

test.describe.configure({ mode: "parallel" });

async function periksa(akun: Akun | null, kuki: string | null, nama: readonly string[]): Promise<{ salah: string[]; banyak: number }> {
  const tugas = Object.entries(RUTE).flatMap(([bentuk, rute]) => isian(rute, akun).map((isi) => ({ bentuk, rute, isi })));
  const salah: string[] = [];
  const satu = async ({ bentuk, rute, isi }: (typeof tugas)[number]) => {
    const alamat = rute.alamat(isi);
    const { hasil, badan } = await minta(alamat, kuki, { metode: rute.metode });
    const harus = seharusnya(bentuk, rute, akun, isi);
    if (hasil !== harus) salah.push(`${akun?.surel ?? "anonim"} ${alamat}: ${hasil}, seharusnya ${harus}`);
    // Who reported is for the own subtree; who adopted a fact, or shifted a stage, is for everybody who sees it.
    if (!isi.kode || bentuk.startsWith("/sumber") || bentuk.startsWith("/tahapan") || isi.indikator?.startsWith("fakta.") || (akun && milik(akun, "laporan:read", isi.kode))) return;
    const bocor = nama.filter((n) => n !== akun?.nama && badan.includes(n));
    if (bocor.length > 0) salah.push(`${akun?.surel ?? "anonim"} ${alamat}: menyebut ${bocor.join(", ")}`);
  };
  for (let i = 0; i < tugas.length; i += 6) await Promise.all(tugas.slice(i, i + 6).map(satu));
  return { salah, banyak: tugas.length };
}

test("every route on disk has a rule, and every rule a route", () => {
  expect(Object.keys(RUTE).sort()).toEqual(diDisk().sort());
});

test("nobody gets no further than the sign-in", async ({ akun }) => {
  test.setTimeout(120_000);
  const { salah, banyak } = await periksa(null, null, akun.map((a) => a.nama));
  expect(salah).toEqual([]);
  expect(banyak).toBeGreaterThan(50);
  expect((await periksa(null, "sigap.sesi=dibuat-sendiri", akun.map((a) => a.nama))).salah).toEqual([]);
});

// Quarters, so that both workers share the work; the list itself comes from the database.
for (const bagian of [0, 1, 2, 3]) {
  test(`every account sees what the one rule says, part ${bagian + 1} of 4`, async ({ akun, sesi }) => {
    test.setTimeout(600_000); // some thousand pages
    expect(akun.length).toBeGreaterThanOrEqual(18);
    for (const a of akun.filter((_, i) => i % 4 === bagian)) {
      const [kuki] = (await sesi(a.surel)).cookies;
      const { salah } = await periksa(a, kuki ? `${kuki.name}=${kuki.value}` : null, akun.map((x) => x.nama));
      expect(salah, a.surel).toEqual([]);
    }
  });
}

test("the election asked for does not widen what is seen", async ({ sesi }) => {
  const [kuki] = (await sesi(surel("kpu.kerinci"))).cookies;
  const sebagai = `${kuki?.name}=${kuki?.value}`;
  for (const tambahan of ["pemilihan=pilkada-2024", "pemilihan=pilkada-2020", "pada=2024-11-15", "pemilihan=pilkada-2024&pada=2024-11-15"]) {
    for (const alamat of ["/wilayah/15.02.01", "/jejak/15.02.01/kesiapan", "/jejak/15.02.01/fakta.tps.jumlah", "/isi/logistik/15.02", "/isi/dpt/15.02", "/sumber?wilayah=15.02.01", "/sumber/15.02.01/tps.jumlah", "/api/live?wilayah=15.02.01&tab=ringkasan"]) {
      expect((await minta(`${alamat}${alamat.includes("?") ? "&" : "?"}${tambahan}`, sebagai)).hasil, `${alamat} ${tambahan}`).toBe("tidak-ada");
    }
  }
});

test("odd addresses are not found, and never an error", async ({ sesi }) => {
  const [kuki] = (await sesi(surel("forkopimda"))).cookies;
  const sebagai = `${kuki?.name}=${kuki?.value}`;
  for (const kode of ["15.", "15..01", "15.1", "%27%20OR%201=1", "15%00", "..%2f..", "15.01.01.9999", "x".repeat(500)]) {
    for (const alamat of [`/wilayah/${kode}`, `/jejak/${kode}/kesiapan`, `/jejak/15/${kode}`, `/sumber?wilayah=${kode}`, `/sumber/${kode}/tps.jumlah`, `/sumber/15/${kode}`, `/api/live?wilayah=${kode}`]) {
      expect(["tidak-ada", "400 "], `${alamat}`).toContain((await minta(alamat, sebagai)).hasil);
    }
  }
  for (const pada of ["kemarin", "9999-99-99", "2024-02-30", "-1"]) expect((await minta(`/wilayah/15?pada=${pada}`, sebagai)).hasil).toBe("tidak-ada");
  // A step that is not one's own to take, and a source that is not there.
  for (const tanya of ["aksi=usul", "aksi=tetapkan&fakta=1", "aksi=keberatan&fakta=999999999", "aksi=hapus", "kontes=TIDAK_ADA"]) expect((await minta(`/sumber/15/tps.jumlah?${tanya}`, sebagai)).hasil, tanya).toBe("tidak-ada");
  // Looking at an instant before anything was known is not an error.
  expect((await minta("/wilayah/15?pada=2024-09-25", sebagai)).hasil).toBe("ada");
});
