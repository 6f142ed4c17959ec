// A page that cannot be made: the person gets a number, and the log has the rest under it.
import { readFileSync } from "node:fs";
import { expect, surel, test } from "./bantu";

type Baris = { ref?: string; id?: string; jalur?: string; metode?: string; err?: { message?: string; stack?: string } };
const catatan = (): Baris[] => readFileSync(process.env["SIGAP_E2E_LOG"] ?? "", "utf8").split("\n").filter((b) => b.startsWith("{")).flatMap((b) => { try { return [JSON.parse(b) as Baris]; } catch { return []; } });

test("the number on the page is the number in the log, with the request, without the query", async ({ buka, sql }) => {
  // Of another province, so that nobody else of this run meets it: a day that is none.
  await sql(`WITH u AS (INSERT INTO pengguna (surel, nama, sandi_hash, dibuat_at) SELECT $1, 'Uji galat', sandi_hash, dibuat_at FROM pengguna WHERE surel = $2 RETURNING id),
      t AS (INSERT INTO penugasan (pengguna_id, peran, wilayah_id, mulai_at) SELECT u.id, 'FORKOPIMDA', w.id, '2024-09-01' FROM u, wilayah w WHERE w.kode = '16' RETURNING id),
      p AS (INSERT INTO pemilihan (slug, nama, jenis, hari, buka_jam, tutup_jam, edisi_id, keadaan) SELECT 'jam-rusak', 'Jam rusak', 'PILKADA', '2024-11-27', '07:00', '13:00', edisi_id, 'BERJALAN' FROM wilayah WHERE kode = '16' RETURNING id)
    INSERT INTO pemilihan_wilayah (pemilihan_id, wilayah_id) SELECT p.id, w.id FROM p, wilayah w WHERE w.kode = '16'`, [surel("uji-galat"), surel("forkopimda")]);
  await sql("SELECT salin_katalog((SELECT k.id FROM katalog k JOIN pemilihan p ON p.id = k.pemilihan_id WHERE p.slug = 'templat-pilkada'), p.id, '2024-09-01', '2024-09-01', NULL) FROM pemilihan p WHERE p.slug = 'jam-rusak'");
  // A stage that never ends: no form would say so.
  await sql("WITH t AS (INSERT INTO tahapan (pemilihan_id, kode) SELECT id, 'rusak' FROM pemilihan WHERE slug = 'jam-rusak' RETURNING id) INSERT INTO tahapan_jadwal (tahapan_id, nama, dasar, lembaga, status, selesai, tetap, terikat, alasan, pada_at, dicatat_at) SELECT id, 'Rusak', 'uji', 'KPU', 'RESMI', 'infinity', false, true, 'uji', '2024-09-01', '2024-09-01' FROM t");
  const page = await buka("uji-galat");
  const jawaban = await page.goto("/wilayah/16?pemilihan=jam-rusak&rahasia=jangan-dicatat");
  await expect(page.getByRole("heading", { name: "Halaman tidak dapat dimuat" })).toBeVisible();
  const nomor = (await page.getByText("Nomor rujukan:").locator("strong").textContent()) ?? "";
  expect(nomor).toMatch(/^\d{6,}/);
  expect(await page.content()).not.toMatch(/isoHour|RangeError|\.next\/server/);
  // The number names the fault, the id the request.
  const id = jawaban?.headers()["x-request-id"];
  const cari = () => catatan().find((b) => b.ref === nomor && b.id === id);
  await expect.poll(cari).toMatchObject({ jalur: "/wilayah/16", metode: "GET" });
  const baris = cari();
  expect(baris?.err).toMatchObject({ message: expect.stringMatching(/Invalid|infinity/), stack: expect.stringContaining(" at ") });
  expect(JSON.stringify(catatan().filter((b) => b.ref === nomor))).not.toContain("jangan-dicatat");
});
