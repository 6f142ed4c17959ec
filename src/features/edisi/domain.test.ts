import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anakDari, atasanBerganti, barisPeta, bobotDariAnak, indukDari, type Isi, type Keadaan, mulaiDari, petakan, takLengkap, terapkan, terapkanSemua } from "./domain";

const simpul = (kode: string, jenis = "X") => ({ kode, nama: `Uji ${kode}`, jenis });
const POHON = ["95", "95.01", "95.02", "95.01.01", "95.01.02", "95.02.01", "95.01.01.2001", "95.01.01.2002", "95.01.01.2003", "95.01.02.2001", "95.01.02.1001", "95.02.01.2001", "95.02.01.2002", "95.01.02.2001.001", "95.01.02.2001.002", "95.02.01.2002.001"];
const AWAL = mulaiDari(POHON.map((k) => simpul(k)));
const jadi = (kode: string, nama = `Baru ${kode}`) => ({ kode, nama, jenis: "X" });
const sesudah = (k: Keadaan, ...isi: readonly Isi[]) => { const h = terapkanSemua(k, isi.map((x) => ({ isi: x, dasar: "uji" }))); if (!h.ok) throw new Error(h.error.kata); return h.value; };
const kata = (k: Keadaan, isi: Isi) => { const h = terapkan(k, { isi, dasar: "uji" }); return h.ok ? "ok" : `${h.error.bidang}: ${h.error.kata}`; };
const kode = (k: Keadaan) => [...k.pohon.keys()].toSorted();
const PECAH: Isi = { apa: "PECAH", kode: "95.01.01", bagian: [{ ...jadi("95.01.01"), bobot: 200 }, { ...jadi("95.01.09"), bobot: 100 }], anak: { "95.01.01.2001": "95.01.01", "95.01.01.2002": "95.01.09", "95.01.01.2003": "95.01.01" } };

describe("one change", () => {
  it("a split carries its children along, and says who gets how much", () => {
    const k = sesudah(AWAL, PECAH);
    expect(anakDari(k.pohon, "95.01.09").map((s) => [s.kode, s.nama])).toEqual([["95.01.09.2002", "Uji 95.01.01.2002"]]);
    expect(k.pohon.has("95.01.01.2002")).toBe(false);
    expect(barisPeta(k)).toEqual([
      { dari: "95.01.01.2002", ke: "95.01.09.2002", pembilang: 1n, penyebut: 1n, dasar: "uji" },
      { dari: "95.01.01", ke: "95.01.01", pembilang: 2n, penyebut: 3n, dasar: "uji" }, { dari: "95.01.01", ke: "95.01.09", pembilang: 1n, penyebut: 3n, dasar: "uji" },
    ]);
    const isi = petakan(k, new Map([["95.01.01", 10], ["95.01.01.2002", 4]]));
    expect(["95.01.01", "95.01.09", "95.01.09.2002", "95.01.02"].map((x) => isi.get(x))).toEqual([7, 3, 4, null]);
  });
  it("a desa splits by its shares, with its TPS", () => {
    const k = sesudah(AWAL, { apa: "PECAH", kode: "95.01.02.2001", bagian: [{ ...jadi("95.01.02.2001"), bobot: 3 }, { ...jadi("95.01.02.2009"), bobot: 1 }], anak: { "95.01.02.2001.001": "95.01.02.2001", "95.01.02.2001.002": "95.01.02.2009" } });
    expect(kode(k).filter((x) => x.startsWith("95.01.02.20"))).toEqual(["95.01.02.2001", "95.01.02.2001.001", "95.01.02.2009", "95.01.02.2009.002"]);
    expect(bobotDariAnak(AWAL, "95.01.02.2001", "a", { "95.01.02.2001.001": "a", "95.01.02.2001.002": "a" }, new Map())).toBe(2);
    expect(bobotDariAnak(AWAL, "95.01.01", "a", { "95.01.01.2001": "a", "95.01.01.2002": "a" }, new Map([["95.01.01.2001", 4], ["95.01.01.2002", 5]]))).toBe(9);
    expect(bobotDariAnak(AWAL, "95.01.01", "a", { "95.01.01.2001": "a", "95.01.01.2002": "a" }, new Map([["95.01.01.2001", 4]]))).toBeNull();
  });
  it("a merger keeps every child under a number nobody has", () => {
    const k = sesudah(AWAL, { apa: "GABUNG", kode: ["95.01.01", "95.01.02"], menjadi: jadi("95.01.01") });
    expect(anakDari(k.pohon, "95.01.01").map((s) => [s.kode, s.nama])).toEqual([["95.01.01.1001", "Uji 95.01.02.1001"], ["95.01.01.2001", "Uji 95.01.01.2001"], ["95.01.01.2002", "Uji 95.01.01.2002"], ["95.01.01.2003", "Uji 95.01.01.2003"], ["95.01.01.2004", "Uji 95.01.02.2001"]]);
    expect(kode(k)).toContain("95.01.01.2004.002");
    expect(petakan(k, new Map([["95.01.01", 10], ["95.01.02", 5]])).get("95.01.01")).toBe(15);
    expect(petakan(k, new Map([["95.01.01", 10]])).get("95.01.01")).toBeNull();
    // TPS are called by their numbers, which may not be there twice.
    const tps = mulaiDari(["95", "95.01", "95.01.01", "95.01.01.2001", "95.01.01.2002", "95.01.01.2001.001", "95.01.01.2002.001"].map((x) => ({ kode: x, nama: x.length > 13 ? "TPS 1" : x, jenis: "X" })));
    const satu = sesudah(tps, { apa: "GABUNG", kode: ["95.01.01.2001", "95.01.01.2002"], menjadi: jadi("95.01.01.2001") });
    expect(anakDari(satu.pohon, "95.01.01.2001").map((s) => [s.kode, s.nama])).toEqual([["95.01.01.2001.001", "TPS 1"], ["95.01.01.2001.002", "TPS 2"]]);
  });
  it("a move takes its share from every ancestor that is another now", () => {
    expect(atasanBerganti("95.01.01.2001", "95.02.01.2009")).toEqual([{ lama: "95.01.01", baru: "95.02.01" }, { lama: "95.01", baru: "95.02" }]);
    const k = sesudah(AWAL, { apa: "PINDAH", kode: "95.01.01.2001", menjadi: jadi("95.02.01.2009"), ikut: 10, dari: [40, 100] });
    const isi = petakan(k, new Map([["95.01", 100], ["95.02", 50], ["95.01.01", 40], ["95.02.01", 50], ["95.01.01.2001", 10]]));
    expect(["95.01", "95.02", "95.01.01", "95.02.01", "95.02.01.2009"].map((x) => isi.get(x))).toEqual([90, 60, 30, 60, 10]);
    // Who is posted over an ancestor stays there; who is posted at the place goes along.
    expect([...k.penerus]).toEqual([["95.01.01.2001", new Set(["95.02.01.2009"])]]);
  });
  it("what ends takes its TPS along and is named; its figures go nowhere", () => {
    const k = sesudah(AWAL, { apa: "AKHIRI", kode: "95.01.02.2001" });
    expect(barisPeta(k).map((b) => [b.dari, b.ke, b.pembilang])).toEqual([["95.01.02.2001", "95.01.02", 0n], ["95.01.02.2001.001", "95.01.02", 0n], ["95.01.02.2001.002", "95.01.02", 0n]]);
    expect([takLengkap(k), kode(k).filter((x) => x.startsWith("95.01.02."))]).toEqual([[], ["95.01.02.1001"]]);
  });
  it("a name and back is as it was", () => {
    const k = sesudah(AWAL, { apa: "GANTI_NAMA", kode: "95.01", nama: "Lain", jenis: "X" }, { apa: "GANTI_NAMA", ...simpul("95.01") });
    expect([k.pohon, barisPeta(k)]).toEqual([AWAL.pohon, []]);
  });
});

describe("a sentence for what cannot be", () => {
  const gabung = (semua: readonly string[], ke: string): Isi => ({ apa: "GABUNG", kode: semua, menjadi: jadi(ke) });
  const pindah = (dari: string, ke: string, ikut = 1, seluruh: readonly number[] = [5, 5]): Isi => ({ apa: "PINDAH", kode: dari, menjadi: jadi(ke), ikut, dari: seluruh });
  const pecah = (ubah: Partial<Extract<Isi, { apa: "PECAH" }>>): Isi => ({ ...PECAH, ...ubah } as Isi);
  it.each<[Isi, string]>([
    [{ apa: "GANTI_NAMA", ...simpul("95.01") }, "nama: Nama dan jenisnya sama"], [{ apa: "GANTI_NAMA", ...jadi("95.77") }, "di: 95.77 tidak ada"],
    [pecah({ bagian: [{ ...jadi("95.01.01"), bobot: 1 }] }), "kodeBaru.1: Sebut paling sedikit dua"], [pecah({ kode: "95" }), "di: Provinsi tidak diubah"],
    [pecah({ bagian: [{ ...jadi("95.01.01"), bobot: 1 }, { ...jadi("95.01.02"), bobot: 1 }] }), "kodeBaru.2: Kode 95.01.02 sudah dipakai Uji 95.01.02"],
    [pecah({ bagian: [{ ...jadi("95.01.01"), bobot: 1 }, { ...jadi("95.02.09"), bobot: 1 }] }), "kodeBaru.2: Bagian tetap di bawah 95.01"],
    [pecah({ bagian: [{ ...jadi("95.01.08"), bobot: 1 }, { ...jadi("95.01.08"), bobot: 1 }] }), "kodeBaru.2: Kode ini sudah disebut"],
    [pecah({ bagian: [{ ...jadi("95.01.01"), bobot: 0 }, { ...jadi("95.01.09"), bobot: 0 }] }), "bobot.1: Isi banyaknya"],
    [pecah({ anak: { "95.01.01.2001": "95.01.01", "95.01.01.2002": "95.01.09" } }), "anak.95-01-01-2003: Pilih bagian"],
    [pecah({ anak: { "95.01.01.2001": "95.01.01", "95.01.01.2002": "95.01.01", "95.01.01.2003": "95.01.01" } }), "kodeBaru.2: Beri bagian ini"],
    [gabung(["95.01.01"], "95.01.01"), "gabung: Pilih paling sedikit"], [gabung(["95.01.01", "95.02.01"], "95.01.01"), "kodeBaru: Yang digabung"], [gabung(["95.01.01", "95.01.02"], "95.01.2001"), "kodeBaru: Isi kode yang setingkat"],
    [pindah("95.01.01", "95.02.01"), "kodeBaru: Kode 95.02.01 sudah dipakai"], [pindah("95.01.01", "94.02.01"), "kodeBaru: Pindah ke provinsi lain"], [pindah("95.01.01", "95.07.01"), "kodeBaru: Induknya, 95.07, tidak ada"],
    [pindah("95.01.01.2001", "95.02.01.2009", 9), "ikut: Yang ikut pindah lebih banyak"], [pindah("95.01.01.2001", "95.02.01.2009", 1, [5]), "dari.2: Isi banyaknya pemilih Uji 95.01"],
    [{ apa: "AKHIRI", kode: "95.01.01" }, "di: Masih ada 3 wilayah"],
  ])("%j", (isi, awal) => expect(kata(AWAL, isi)).toContain(awal));
  it("a code that another place has had is never given again", () => {
    const k = sesudah(AWAL, pindah("95.01.02.1001", "95.02.01.1001"));
    expect(kata(k, pindah("95.01.02.2001", "95.01.02.1001"))).toContain("pernah dipakai wilayah lain");
    expect(kata(k, { apa: "AKHIRI", kode: "95.02.01.1001" })).toContain("sudah diubah dalam edisi ini");
    expect(kata(mulaiDari(POHON.map((x) => simpul(x)), ["95.02.44"]), pindah("95.01.01", "95.02.44", 1, [5]))).toContain("pernah dipakai");
  });
  it("a share of a share of a share that no column holds", () => {
    const besar = (bobot: number, ke: string): Isi => ({ apa: "PECAH", kode: "95.01.01.2001", bagian: [{ ...jadi("95.01.01.2001"), bobot }, { ...jadi(ke), bobot: bobot - 1 }], anak: {} });
    const k = sesudah(AWAL, besar(99_999_989, "95.01.01.2010"), besar(99_999_971, "95.01.01.2011"), besar(99_999_959, "95.01.01.2012"));
    expect(kata(k, besar(99_999_941, "95.01.01.2013"))).toContain("terlalu rinci");
  });
  it("a split of a desa stands on the TPS of then: those registered since, ended since, and all ended", () => {
    const desa = "95.01.02.2001";
    const isi: Isi = { apa: "PECAH", kode: desa, bagian: [{ ...jadi("95.01.02.2008"), bobot: 3 }, { ...jadi(desa), bobot: 1 }], anak: { [`${desa}.001`]: "95.01.02.2008", [`${desa}.002`]: desa } };
    const tps = (k: Keadaan) => kode(k).filter((x) => x.startsWith("95.01.02.20") && x.length > 13);
    const dengan = (...nomor: readonly string[]) => mulaiDari([...POHON.filter((x) => !x.startsWith(`${desa}.`)), ...nomor.map((n) => `${desa}.${n}`)].map((x) => simpul(x)));
    expect(kata(dengan("001", "002", "003"), isi)).toBe("anak.95-01-02-2001-003: Pilih bagian untuk Uji 95.01.02.2001.003.");
    expect(tps(sesudah(dengan("001", "002", "003"), isi))).toEqual([`${desa}.002`, `${desa}.003`, "95.01.02.2008.001"]);
    expect(tps(sesudah(dengan("001"), isi))).toEqual(["95.01.02.2008.001"]);
    expect(tps(sesudah(dengan(), isi))).toEqual([]);
    const tanpaKode: Isi = { ...isi, bagian: [{ ...jadi("95.01.02.2008"), bobot: 3 }, { ...jadi("95.01.02.2009"), bobot: 1 }], anak: {} };
    expect([tps(sesudah(dengan("003"), tanpaKode)), takLengkap(sesudah(dengan("003"), tanpaKode))]).toEqual([["95.01.02.2008.003"], []]);
    expect(tps(sesudah(dengan("001"), { apa: "GANTI_NAMA", ...jadi(`${desa}.002`) }, { apa: "AKHIRI", kode: `${desa}.003` }))).toEqual([`${desa}.001`]);
    expect(kata(dengan("001"), { apa: "AKHIRI", kode: `${desa}.002` })).toContain("tidak ada dalam edisi ini");
  });
  it("undoing what a later one stands on names the later one", () => {
    const h = terapkanSemua(AWAL, [{ isi: { apa: "GANTI_NAMA", ...jadi("95.01.09") }, dasar: "uji" }]);
    expect(h.ok ? null : h.error.ke).toBe(0);
  });
});

// ── Conservation ────────────────────────────────────────────────────────────────────────────────────────────────
type Acak = { readonly apa: number; readonly a: number; readonly b: number; readonly n: number };
const acak = fc.array(fc.record({ apa: fc.nat(3), a: fc.nat(999), b: fc.nat(999), n: fc.integer({ min: 1, max: 999 }) }), { minLength: 1, maxLength: 8 });
const bebas = (k: Keadaan, induk: string, panjang: number) => { for (let n = 1; ; n += 1) { const x = `${induk}.${String(panjang === 4 ? 2000 + n : n).padStart(panjang, "0")}`; if (!k.pohon.has(x) && !k.terpakai.has(x)) return x; } };
const PANJANG = [0, 2, 2, 2, 4, 3] as const;
const tingkat = (x: string) => x.split(".").length;

/** A change that could be meant: of a random place, with random parts. */
function susun(k: Keadaan, { apa, a, b, n }: Acak, ukuran: ReadonlyMap<string, number | null>): Isi | null {
  const calon = kode(k).filter((x) => tingkat(x) >= 2 && tingkat(x) <= 4);
  const x = calon[a % calon.length] ?? "";
  const baru = (induk: string) => bebas(k, induk, PANJANG[tingkat(x)] ?? 2);
  const anak = anakDari(k.pohon, x);
  if (apa === 0) return k.pohon.get(x)?.nama === `Nama ${n}` ? null : { apa: "GANTI_NAMA", ...jadi(x, `Nama ${n}`) };
  if (apa === 1) {
    if (anak.length === 1) return null;
    const ke = baru(indukDari(x));
    return { apa: "PECAH", kode: x, bagian: [{ ...jadi(x), bobot: n }, { ...jadi(ke), bobot: b + 1 }], anak: Object.fromEntries(anak.map((s, i) => [s.kode, i === 0 ? x : i === 1 ? ke : (b >> i) % 2 === 0 ? x : ke])) };
  }
  if (apa === 2) {
    const [teman] = anakDari(k.pohon, indukDari(x)).filter((s) => s.kode !== x);
    return teman ? { apa: "GABUNG", kode: [x, teman.kode], menjadi: jadi(b % 2 === 0 ? x : teman.kode) } : null;
  }
  const induk = kode(k).filter((y) => tingkat(y) === tingkat(x) - 1 && y !== indukDari(x));
  const ke = induk[b % Math.max(1, induk.length)];
  if (ke === undefined) return null;
  const dari = atasanBerganti(x, `${ke}.00`).map(({ lama }) => Math.max(1, ukuran.get(lama) ?? n));
  return { apa: "PINDAH", kode: x, menjadi: jadi(baru(ke)), ikut: Math.min(n, ...dari), dari };
}
const diketahui = (isi: ReadonlyMap<string, number | null>) => new Map([...isi].flatMap(([x, v]) => (v === null ? [] : [[x, v] as const])));
const jumlahDi = (isi: ReadonlyMap<string, number | null>, t: number) => [...isi].reduce((n, [x, v]) => (tingkat(x) === t ? n + (v ?? 0) : n), 0);

describe("conservation", () => {
  const nilai = fc.array(fc.nat(3_000_000), { minLength: POHON.length, maxLength: POHON.length });
  it("over any splits, mergers and moves, and any chain of editions: the sum of every level, to the unit; nobody lost", () => {
    fc.assert(fc.property(nilai, fc.array(acak, { minLength: 1, maxLength: 3 }), (angka, rantai) => {
      let k = AWAL;
      let isi: ReadonlyMap<string, number | null> = new Map(POHON.map((x, i) => [x, angka[i] ?? 0]));
      const [dulu, banyak] = [[1, 2, 3, 4, 5].map((t) => jumlahDi(isi, t)), POHON.filter((x) => tingkat(x) === 5).length];
      let tps = "";
      for (const perubahan of rantai) {
        let kini = k;
        for (const p of perubahan) {
          const x = susun(kini, p, petakan(kini, diketahui(isi)));
          if (x) { const h = terapkan(kini, { isi: x, dasar: "uji" }); expect(h.ok || h.error.kata).toSatisfy((v) => v === true || String(v).includes("terlalu rinci")); if (h.ok) kini = h.value; }
        }
        expect(takLengkap(kini)).toEqual([]);
        for (const y of kini.pohon.keys()) if (y !== "95") expect(kini.pohon.has(indukDari(y)), y).toBe(true);
        // A place whose people have all gone elsewhere has no figure any more: zero of it is known.
        isi = new Map<string, number | null>([...[...kini.pohon.keys()].map((y) => [y, 0] as const), ...petakan(kini, diketahui(isi))]);
        expect([1, 2, 3, 4, 5].map((t) => jumlahDi(isi, t))).toEqual(dulu);
        k = mulaiDari([...kini.pohon.values()], kini.terpakai);
        tps = String([...k.pohon.keys()].filter((y) => tingkat(y) === 5).length);
      }
      expect(tps).toBe(String(banyak));
    }), { numRuns: 150 });
  });
  it("the stored shares of one place have one denominator and sum to it", () => {
    fc.assert(fc.property(acak, (perubahan) => {
      let k = AWAL;
      for (const p of perubahan) { const x = susun(k, p, new Map()); const h = x && terapkan(k, { isi: x, dasar: "uji" }); if (h?.ok) k = h.value; }
      const rows = barisPeta(k);
      for (const dari of new Set(rows.map((r) => r.dari))) {
        const milik = rows.filter((r) => r.dari === dari);
        expect([new Set(milik.map((r) => r.penyebut)).size, milik.reduce((n, r) => n + r.pembilang, 0n)]).toEqual([1, milik[0]?.penyebut]);
      }
    }), { numRuns: 150 });
  });
});
