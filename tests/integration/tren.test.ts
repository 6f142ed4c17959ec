// The trend by the day of the figures, against a recomputation from the raw ledger, over random stories with late, corrected and returned laporan.
import fc from "fast-check";
import type { Client } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bacaKesiapan } from "@/features/kesiapan/queries";
import { bacaTren } from "@/features/riwayat/queries";
import { setClock } from "@/lib/clock";
import { tambahHari } from "@/lib/waktu";
import { catatKeBuku } from "@/server/ledger/catat";
import { bacaTinjauan } from "@/server/ledger/tinjauan";
import { makeActor } from "../helpers/actor";
import { bacaMentah, hitungCapaian } from "../helpers/hitung-ulang";
import { HARI_INI, type Ind, JAM, laporan, tanam, tetapkan, verifikasi } from "../helpers/kebun";
import { buka, tutup } from "../helpers/sql";

const SEMUA = ["kotak", "kemas", "suara", "segel", "saran"] as const satisfies readonly Ind[];
let pemilik: Client;
beforeAll(async () => { pemilik = await buka("pemilik"); });
afterAll(() => tutup(pemilik));

const cerita = fc.array(fc.record({ unit: fc.nat(2), hari: fc.nat(35), ind: fc.constantFrom(...SEMUA), n: fc.nat(200), m: fc.integer({ min: 1, max: 150 }), lalu: fc.constantFrom("", "", "", "ralat", "kembali") }), { minLength: 12, maxLength: 25 });

it("each day of each node is what the latest laporan for that day or before it say, on the need of now", { timeout: 180_000 }, async () => {
  let provinsi = 80;
  await fc.assert(fc.asyncProperty(cerita, async (xs) => {
    const kode = String(provinsi += 1);
    const unit = [`${kode}.01.01`, `${kode}.01.02`, `${kode}.02.01`];
    setClock(JAM);
    const k = await tanam(pemilik, kode, { [unit[0] ?? ""]: { tps: 50, dpt: 100 }, [unit[1] ?? ""]: { tps: 30 }, [unit[2] ?? ""]: { dpt: 90 } });
    const terakhir = new Map<string, string>();
    for (const [i, x] of xs.entries()) {
      setClock(new Date(JAM.getTime() + i * 1000));
      const di = unit[x.unit] ?? "";
      const angka = x.ind === "saran" ? { n: Math.min(x.n, x.m), m: x.m } : x.n;
      const hasil = await catatKeBuku(laporan(k, di, { [x.ind]: angka }, { per: tambahHari(HARI_INI, -x.hari), ...(x.lalu === "ralat" && { menggantikanId: terakhir.get(di) ?? null }) }));
      if (hasil.tag !== "TERSIMPAN") throw new Error(hasil.tag);
      if (x.lalu === "kembali") await verifikasi(pemilik, k, hasil.laporanId, "DIKEMBALIKAN", new Date(JAM.getTime() + i * 1000 + 500));
      else terakhir.set(di, hasil.laporanId);
    }
    const selesai = new Date(JAM.getTime() + 60_000);
    // The need of now is what counts, also for the days before it changed.
    await tetapkan(pemilik, k, unit[0] ?? "", "tps.jumlah", 20, selesai.toISOString());
    setClock(new Date(selesai.getTime() + 1000));
    const mentah = await bacaMentah(pemilik, k);
    const diganti = new Set(mentah.laporan.map((l) => l.menggantikan));
    const baca = makeActor("capaian:read", [kode], 1);
    for (const akar of [kode, `${kode}.01`, unit[0] ?? ""]) {
      const t = await bacaTinjauan(baca, akar, { pemilihan: k.slug });
      const isi = t && (await bacaKesiapan(baca, t));
      const tren = isi && (await bacaTren(baca, t, isi.sendiri.sel));
      if (!tren) throw new Error("not read");
      expect(tren.hari.length).toBe(29);
      for (const { tanggal, sel } of tren.hari) for (const nama of SEMUA) {
        const harus = hitungCapaian({ ...mentah, laporan: mentah.laporan.filter((l) => l.per <= tanggal && !diganti.has(l.id)) }, k, unit, akar, nama, BigInt(selesai.getTime() + 2000) * 1000n);
        const c = sel.find((s) => s.ketentuan.id === k.i(nama))?.capaian ?? null;
        expect(c && [c.unitLapor, c.terpenuhi, c.penyebut], `${akar} ${nama} ${tanggal}`).toEqual(harus && [harus.unit_lapor, harus.terpenuhi, harus.penyebut]);
      }
      const kini = new Map(tren.hari.at(-1)?.sel.map((s) => [s.ketentuan.id, s.capaian]));
      for (const s of isi.sendiri.sel) expect([kini.get(s.ketentuan.id)?.terpenuhi ?? null, kini.get(s.ketentuan.id)?.penyebut ?? 0]).toEqual([s.capaian?.terpenuhi ?? null, s.capaian?.unitLapor ? s.capaian.penyebut : 0]);
    }
  }), { numRuns: 8 });
});
