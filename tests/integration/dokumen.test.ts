import { createHash } from "node:crypto";
import type { Client } from "pg";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { hapusDokumen, lampirkanDokumen } from "@/features/dokumen/mutations";
import { catatLogistik } from "@/features/logistik/mutations";
import { catatDasar } from "@/features/sumber/mutations";
import { BUKTI } from "@/lib/bukti";
import { setClock } from "@/lib/clock";
import { bersihkanDokumen } from "@/server/dokumen/bersihkan";
import { bacaLampiran } from "@/server/dokumen/lampiran";
import { terimaBukti } from "@/server/dokumen/terima";
import { catatKeBuku } from "@/server/ledger/catat";
import { periksaBuku } from "@/server/ledger/periksa";
import { makeActor } from "../helpers/actor";
import { berkas, formulir, heic, JEJAK_KAMERA, jpeg, jpegBerlokasi, jpegBesar, pdf, png } from "../helpers/berkas";
import { HARI_INI, JAM, type Kebun, laporan, tanam } from "../helpers/kebun";
import { angkat, type Orang } from "../helpers/orang";
import { baris, buka, satu, tutup } from "../helpers/sql";

let pemilik: Client;
let kebun: Kebun;
let lain: Orang;
const kode = (n: number) => `99.${String(n).padStart(2, "0")}`;

beforeAll(async () => {
  pemilik = await buka("pemilik");
  kebun = await tanam(pemilik, "99", Object.fromEntries(Array.from({ length: 8 }, (_, i) => [kode(i + 1), { tps: 50, dpt: 1000 }])));
  lain = await angkat(pemilik, "PPK", "99.01");
});
beforeEach(() => setClock(JAM));
afterAll(() => tutup(pemilik));

const petugas = (wilayah = kode(1), id = kebun.kpu) => makeActor("logistik:write", [wilayah], id);
const terima = (semua: readonly File[], tambahan: Readonly<Record<string, string>> = {}, id = kebun.kpu) => terimaBukti(petugas(kode(1), id), formulir(semua, { wilayah: kode(1), ...tambahan }));
type Dok = { nama: string; tipe: string; ukuran: number; sha256: Buffer; sha256_asli: Buffer; isi: Buffer | null; kecil: Buffer | null; kode: string };
const dok = (id: number | undefined) => satu<Dok>(pemilik, "SELECT d.*, i.isi, i.kecil, w.kode FROM dokumen d JOIN wilayah w ON w.id = d.wilayah_id LEFT JOIN dokumen_isi i ON i.dokumen_id = d.id WHERE d.id = $1", [id]);
const banyak = () => satu<{ dokumen: number; isi: number; lampiran: number; laporan: number; mata: number }>(pemilik, "SELECT (SELECT count(*)::int FROM dokumen) AS dokumen, (SELECT count(*)::int FROM dokumen_isi) AS isi, (SELECT count(*)::int FROM lampiran) AS lampiran, (SELECT count(*)::int FROM laporan) AS laporan, (SELECT count(*)::int FROM rantai) AS mata");
const sidik = (b: Buffer) => createHash("sha256").update(b).digest();
/** The colour of one point, coarsely. */
const warna = async (gambar: Buffer | null, left: number, top: number) => [...await sharp(gambar ?? Buffer.alloc(0)).extract({ left, top, width: 1, height: 1 }).raw().toBuffer()].map((n) => Math.round(n / 50));
let nomor = 0;
/** A picture nobody has sent before. */
const foto = () => jpeg(60 + (nomor += 1), 40);
async function unggah(nama = "foto.jpg", id = kebun.kpu) {
  const { bukti, galat } = await terima([berkas(await foto(), nama)], {}, id);
  if (!bukti[0]) throw new Error(galat ?? "nothing taken");
  return bukti[0];
}
async function laporkan(di: string, lainnya: Parameters<typeof laporan>[3] = {}): Promise<string> {
  const hasil = await catatKeBuku(laporan(kebun, di, { kotak: 10 + (nomor += 1) }, lainnya));
  if (hasil.tag !== "TERSIMPAN") throw new Error(hasil.tag);
  return hasil.laporanId;
}

describe("what is kept of a file", () => {
  it("a photo: upright, without place, camera or XMP, with a small picture, and both hashes", async () => {
    const asli = await jpegBerlokasi();
    expect((await sharp(asli).metadata()).exif?.includes(JEJAK_KAMERA), "the fixture does hold it").toBe(true);
    expect((await sharp(asli).metadata()).orientation).toBe(6);
    const { bukti, galat } = await terima([berkas(asli, "IMG_0001.JPG", "text/html")]);
    expect(galat).toBeNull();
    const d = await dok(bukti[0]?.id);
    expect(d).toMatchObject({ nama: "IMG_0001.jpg", tipe: "image/jpeg", kode: kode(1) });
    for (const gambar of [d.isi, d.kecil]) {
      const m = await sharp(gambar ?? Buffer.alloc(0)).metadata();
      expect([m.exif, m.xmp, m.icc, m.iptc, m.orientation]).toEqual([undefined, undefined, undefined, undefined, undefined]);
      expect([m.width, m.height]).toEqual([40, 60]);
      expect(gambar?.includes(JEJAK_KAMERA)).toBe(false);
    }
    // A quarter to the right: what was left (red) is on top.
    expect([await warna(d.isi, 20, 8), await warna(d.isi, 20, 52)]).toEqual([[4, 1, 1], [1, 1, 4]]);
    expect(d.sha256.equals(sidik(d.isi ?? Buffer.alloc(0)))).toBe(true);
    expect([d.sha256_asli.equals(sidik(asli)), d.ukuran]).toEqual([true, d.isi?.length]);
    expect(bukti[0]?.sidik).toBe(sidik(asli).toString("hex"));
  });

  it("a HEIC becomes a JPEG that any browser draws, without its EXIF", async () => {
    expect(heic().includes("RAHASIA-GPS")).toBe(true);
    const { bukti } = await terima([berkas(heic(), "IMG_2.HEIC")]);
    const d = await dok(bukti[0]?.id);
    expect(d).toMatchObject({ nama: "IMG_2.jpg", tipe: "image/jpeg" });
    expect(await sharp(d.isi ?? Buffer.alloc(0)).metadata()).toMatchObject({ format: "jpeg", width: 64, height: 48 });
    expect(d.isi?.includes("RAHASIA-GPS")).toBe(false);
    expect([await warna(d.isi, 8, 20), await warna(d.isi, 56, 20)]).toEqual([[4, 1, 1], [1, 1, 4]]);
  });

  it("a PNG stays one; a large picture is made smaller, its small one smaller still", async () => {
    const { bukti } = await terima([berkas(await png(5000, 200), "pindai.png")]);
    const d = await dok(bukti[0]?.id);
    expect(d.tipe).toBe("image/png");
    expect(await sharp(d.isi ?? Buffer.alloc(0)).metadata()).toMatchObject({ format: "png", width: BUKTI.sisi, height: 160 });
    expect(await sharp(d.kecil ?? Buffer.alloc(0)).metadata()).toMatchObject({ format: "jpeg", width: BUKTI.kecil });
  });

  it("a PDF is kept byte for byte", async () => {
    const asli = pdf();
    const { bukti, tersimpan } = await terima([berkas(asli, "Berita acara.docx")]);
    const d = await dok(bukti[0]?.id);
    expect([d.isi?.equals(asli), d.sha256.equals(d.sha256_asli), d.kecil, d.nama]).toEqual([true, true, null, "Berita acara.pdf"]);
    expect(tersimpan).toEqual([{ id: bukti[0]?.id, nama: "Berita acara.pdf", ukuran: asli.length, gambar: false }]);
  });

  it("storing is audited, and the same file sent again is the one that is there", async () => {
    const isi = await foto();
    const [satuKali, lagi] = [await terima([berkas(isi, "a.jpg")]), await terima([berkas(isi, "b.jpg")])];
    expect(lagi.bukti).toEqual(satuKali.bukti);
    expect(await baris(pemilik, "SELECT hasil, oleh_id FROM audit WHERE aksi = 'dokumen.simpan' AND entitas_id = $1", [String(satuKali.bukti[0]?.id)])).toEqual([{ hasil: "BERHASIL", oleh_id: kebun.kpu }]);
    // Another person's is another's.
    expect((await terima([berkas(isi, "a.jpg")], {}, lain.id)).bukti[0]?.id).not.toBe(satuKali.bukti[0]?.id);
  });
});

describe("hostile files", () => {
  const bomPng = async () => sharp({ create: { width: 9000, height: 9000, channels: 3, background: "#000" }, limitInputPixels: false }).png({ compressionLevel: 9 }).toBuffer();
  it.each([
    ["empty", async () => Buffer.alloc(0), "kosong"],
    ["text under a picture's name", async () => Buffer.from("<script>alert(1)</script>"), "bukan foto"],
    ["an SVG", async () => Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'), "bukan foto"],
    ["a GIF", async () => sharp(await png()).gif().toBuffer(), "bukan foto"],
    ["a truncated JPEG", async () => (await jpegBesar(300)).subarray(0, 20_000), "rusak"],
    ["a JPEG head before noise", async () => Buffer.concat([(await jpeg()).subarray(0, 30), Buffer.alloc(500, 7)]), "rusak"],
    ["a picture of too many points", bomPng, "64 juta titik"],
    ["a HEIC cut short", async () => heic().subarray(0, 400), "rusak"],
    ["a HEIC head before noise", async () => Buffer.concat([heic().subarray(0, 24), Buffer.alloc(300, 9)]), "rusak"],
    ["a PDF without an end", async () => pdf().subarray(0, 200), "PDF-nya rusak"],
    ["a PDF with a ZIP behind it", async () => Buffer.concat([pdf(), Buffer.from("PK\u0003\u0004 muatan")]), "berkas lain di belakang"],
    ["a PDF with a password", async () => pdf({ trailer: "/Encrypt 9 0 R" }), "bersandi"],
    ["a PDF with a program", async () => pdf({ tambahan: "/OpenAction << /S /JavaScript /JS (app.alert(1)) >>" }), "memuat program"],
    ["HTML before a PDF", async () => Buffer.concat([Buffer.from("<html>"), pdf()]), "bukan foto"],
    ["one byte too many", async () => Buffer.concat([await jpeg(), Buffer.alloc(BUKTI.byte)]), "lebih besar dari 10 MB"],
  ] as const)("%s is refused by name, and nothing of it is stored", async (_, buat, kata) => {
    const sebelum = await banyak();
    const { bukti, tersimpan, galat } = await terima([berkas(await buat(), "bukti.jpg", "image/jpeg")]);
    expect(galat).toMatch(new RegExp(`^bukti\\.jpg: .*${kata}`));
    expect([bukti, tersimpan]).toEqual([[], []]);
    expect(await banyak()).toEqual(sebelum);
  });

  it("a JPEG with a page of HTML behind it is drawn anew: the page is gone", async () => {
    const { bukti } = await terima([berkas(Buffer.concat([await foto(), Buffer.from("<html><script>alert(1)</script>")]), "ganda.jpg")]);
    expect((await dok(bukti[0]?.id)).isi?.includes("<script>")).toBe(false);
  });

  it("noise of the largest size is brought below what may be kept", async () => {
    const asli = await jpegBesar(2600);
    const { bukti, galat } = await terima([berkas(asli, "derau.jpg")]);
    expect([galat, (await dok(bukti[0]?.id)).ukuran <= BUKTI.byte]).toEqual([null, true]);
  });

  it("a name cannot break a header, a path or the reading direction", async () => {
    const { tersimpan } = await terima([berkas(await foto(), "../../etc/x\"\r\nSet-Cookie: a=1\u202egpj.exe")]);
    expect(tersimpan[0]?.nama).toMatch(/^x[\p{L}\p{N} .=-]*\.jpg$/u);
  });

  it("what is good stays when another is refused; more than five, and more than 25 MB, are said", async () => {
    const { tersimpan, galat } = await terima([berkas(await foto(), "baik.jpg"), berkas(Buffer.from("x"), "buruk.jpg")]);
    expect(tersimpan.map((t) => t.nama)).toEqual(["baik.jpg"]);
    expect(galat).toMatch(/^buruk\.jpg: bukan foto/);
    const enam = await terima(await Promise.all(Array.from({ length: 6 }, async (_, i) => berkas(await foto(), `${i}.jpg`))));
    expect([enam.bukti.length, enam.galat]).toEqual([5, expect.stringContaining("5.jpg: melewati 5 berkas")]);
    const tambal = async () => berkas(Buffer.concat([await foto(), Buffer.alloc(9 * 2 ** 20)]), "besar.jpg");
    const berat = await terima([await tambal(), await tambal(), await tambal()]);
    expect([berat.bukti.length, berat.galat]).toEqual([2, expect.stringContaining("melewati 25 MB")]);
  });
});

describe("documents carried along by number", () => {
  it("are one's own and stand for nothing yet; of another person, attached or redacted ones are not taken", async () => {
    const [milik, asing, terpakai] = [await unggah(), await unggah("a.jpg", lain.id), await unggah()];
    await laporkan(kode(1), { dokumen: [terpakai.id] });
    expect((await terima([], { [`bukti.${milik.id}`]: "ya" })).bukti).toEqual([milik]);
    for (const id of [asing.id, terpakai.id, 999_999]) expect(await terima([], { [`bukti.${id}`]: "ya" }), String(id)).toMatchObject({ bukti: [], galat: expect.stringContaining("pilih lagi") });
  });
});

describe("with a laporan", () => {
  const isian = (over: object = {}) => ({ pemilihan: kebun.slug, wilayah: kode(2), kunci: crypto.randomUUID(), aksi: "kirim" as const, per: HARI_INI, catatan: null, dasar: new Map<number, string>(), angka: [{ indikatorId: kebun.i("kotak"), pembilang: 20, alasan: null }], ...over });
  it("is attached in the same statement; sent twice it is the same, with another file it is a conflict", async () => {
    const [a, b] = [await unggah(), await unggah()];
    const input = isian();
    expect(await catatLogistik(petugas(kode(2)), input, [a])).toMatchObject({ ok: true, value: { ulangan: false } });
    const sesudah = await banyak();
    expect(await catatLogistik(petugas(kode(2)), input, [a])).toMatchObject({ ok: true, value: { ulangan: true } });
    // The same file under another number, as when the answer was lost and the form uploads it again.
    expect(await catatLogistik(petugas(kode(2)), input, [{ id: b.id, sidik: a.sidik }])).toMatchObject({ ok: true, value: { ulangan: true } });
    for (const bukti of [[b], [a, b], []]) expect(await catatLogistik(petugas(kode(2)), input, bukti)).toEqual({ ok: false, error: { tag: "KUNCI_BENTROK" } });
    expect(await banyak()).toEqual(sesudah);
    // And the form itself, sent again, may name what it has already attached.
    expect(await terima([], { [`bukti.${a.id}`]: "ya", kunci: input.kunci })).toMatchObject({ bukti: [a], galat: null });
  });

  it("a refused laporan attaches nothing", async () => {
    const a = await unggah();
    const sebelum = await banyak();
    expect(await catatLogistik(petugas(kode(2)), isian({ per: "2024-12-01" }), [a])).toMatchObject({ ok: false });
    expect(await banyak()).toEqual(sebelum);
  });

  it("a base fact carries its source's copy", async () => {
    const a = await unggah();
    const hasil = await catatDasar(makeActor("fakta:write", ["99"], kebun.kpu), { pemilihan: kebun.slug, wilayah: "99", sumber: "Keputusan uji 7", tanggal: HARI_INI, angka: [{ bidang: "tps.99-03", jenis: "tps.jumlah", kode: kode(3), nilai: 51, dilihat: null }] }, [a]);
    expect(hasil).toMatchObject({ ok: true });
    const { id } = await satu<{ id: string }>(pemilik, "SELECT id::text FROM fakta WHERE sumber = 'Keputusan uji 7'");
    expect(await bacaLampiran({ fakta: [id] }, null)).toMatchObject([{ dokumenId: a.id, milik: id, oleh: "kpu@uji.contoh" }]);
  });
});

describe("attached later", () => {
  const pelampir = (wilayah: string, id = kebun.kpu, peran: "KPU" | "PPK" = "KPU") => makeActor("dokumen:write", [wilayah], id, peran);
  it("is added with its own time, audited; before that time it was not known", async () => {
    const id = await laporkan(kode(4));
    setClock(new Date("2024-11-20T09:00:00Z"));
    const a = await unggah();
    expect(await lampirkanDokumen(pelampir(kode(4)), { laporan: id }, [a])).toMatchObject({ ok: true, value: { laporan: id, wilayah: kode(4), banyak: 1 } });
    expect((await bacaLampiran({ laporan: [id] }, null)).map((d) => d.dokumenId)).toEqual([a.id]);
    expect(await bacaLampiran({ laporan: [id] }, new Date("2024-11-20T08:00:00Z"))).toEqual([]);
    expect(await baris(pemilik, "SELECT hasil, sesudah->>'dokumenId' AS dok FROM audit WHERE aksi = 'dokumen.lampirkan' AND entitas_id = $1", [id])).toEqual([{ hasil: "BERHASIL", dok: String(a.id) }]);
  });

  it("twice is once; two at once are both there", async () => {
    const id = await laporkan(kode(4));
    const [a, b] = [await unggah(), await unggah()];
    await lampirkanDokumen(pelampir("99"), { laporan: id }, [a]);
    expect(await lampirkanDokumen(pelampir("99"), { laporan: id }, [a])).toMatchObject({ ok: true, value: { banyak: 0 } });
    const hasil = await Promise.all([lampirkanDokumen(pelampir("99"), { laporan: id }, [b]), lampirkanDokumen(pelampir("99"), { laporan: id }, [await unggah()])]);
    expect(hasil).toMatchObject([{ ok: true }, { ok: true }]);
    expect((await bacaLampiran({ laporan: [id] }, null)).length).toBe(3);
  });

  it("is not for another place, nor another office; the attempt is on record", async () => {
    const id = await laporkan(kode(4));
    const a = await unggah();
    const sebelum = await banyak();
    for (const siapa of [pelampir(kode(5), lain.id), pelampir("98", lain.id), pelampir("9", lain.id), pelampir(kode(4), lain.id, "PPK")]) {
      expect(await lampirkanDokumen(siapa, { laporan: id }, [a])).toEqual({ ok: false, error: { tag: "TIDAK_DITEMUKAN" } });
    }
    expect(await lampirkanDokumen(pelampir("99"), { laporan: "999999999" }, [a])).toEqual({ ok: false, error: { tag: "TIDAK_DITEMUKAN" } });
    expect(await lampirkanDokumen(pelampir("99"), { laporan: id }, [])).toEqual({ ok: false, error: { tag: "TANPA_BERKAS" } });
    expect(await banyak()).toEqual(sebelum);
    expect(await baris(pemilik, "SELECT count(*)::int AS n FROM audit WHERE oleh_id = $1 AND hasil = 'DITOLAK' AND aksi = 'dokumen.lampirkan'", [lain.id])).toEqual([{ n: 4 }]);
    // A colleague of the same office, or its author under another role: yes.
    expect(await lampirkanDokumen(pelampir("99", lain.id), { laporan: id }, [a])).toMatchObject({ ok: true });
    expect(await lampirkanDokumen(pelampir(kode(4), kebun.kpu, "PPK"), { laporan: id }, [a])).toMatchObject({ ok: true, value: { banyak: 0 } });
  });
});

describe("redaction", () => {
  const penghapus = (wilayah: string, peran: "KPU" | "KESBANGPOL" | "ADMIN" = "KESBANGPOL") => makeActor("dokumen:hapus", [wilayah], kebun.verifikator, peran);
  const alasan = "Memperlihatkan NIK warga.";
  async function terlampir(terbatas = false, peran: "KPU" | "BAWASLU" = "KPU"): Promise<number> {
    const { bukti } = await terimaBukti(petugas(kode(6)), formulir([berkas(await foto(), "ktp.jpg")], { wilayah: kode(6) }), terbatas);
    await laporkan(kode(6), { dokumen: bukti.map((b) => b.id), peran });
    return bukti[0]?.id ?? 0;
  }
  it("of another office's evidence is not KPU's, unless it is a Kesbangpol officer as well; whoever brought it may", async () => {
    const [id, dua] = [await terlampir(false, "BAWASLU"), await terlampir(false, "BAWASLU")];
    for (const di of ["99", kode(6)]) expect(await hapusDokumen(penghapus(di, "KPU"), { id, alasan })).toEqual({ ok: false, error: { tag: "TIDAK_DITEMUKAN" } });
    expect((await dok(id)).isi).not.toBeNull();
    expect(await hapusDokumen({ ...penghapus("99", "KPU"), scope: ["99", "99"], peran: ["KPU", "KESBANGPOL"] }, { id, alasan })).toMatchObject({ ok: true });
    const { oleh_id } = await satu<{ oleh_id: number }>(pemilik, "SELECT oleh_id FROM dokumen WHERE id = $1", [dua]);
    expect(await hapusDokumen(makeActor("dokumen:hapus", ["99"], oleh_id, "KPU"), { id: dua, alasan })).toMatchObject({ ok: true });
  });
  it("takes bytes and small picture, leaves hash, who, when and why; audited with the true before", async () => {
    const id = await terlampir();
    const dulu = await dok(id);
    expect(await hapusDokumen(penghapus(kode(6)), { id, alasan })).toEqual({ ok: true, value: { id } });
    expect(await satu(pemilik, "SELECT dihapus_oleh, alasan_hapus, dihapus_at, sha256 FROM dokumen WHERE id = $1", [id])).toEqual({ dihapus_oleh: kebun.verifikator, alasan_hapus: alasan, dihapus_at: expect.any(Date), sha256: dulu.sha256 });
    expect(await dok(id)).toMatchObject({ isi: null, kecil: null });
    expect(await baris(pemilik, "SELECT sebelum->>'sha256' AS sidik, sesudah->>'alasan' AS alasan, hasil FROM audit WHERE aksi = 'dokumen.hapus' AND entitas_id = $1", [String(id)])).toEqual([{ sidik: dulu.sha256.toString("hex"), alasan, hasil: "BERHASIL" }]);
  });

  it("twice, and by two at once, is done once", async () => {
    const id = await terlampir();
    const hasil = await Promise.all([hapusDokumen(penghapus("99"), { id, alasan }), hapusDokumen(penghapus("99"), { id, alasan: "Alasan yang lain." })]);
    expect(hasil.map((h) => (h.ok ? "ok" : h.error.tag)).toSorted()).toEqual(["SUDAH_DIHAPUS", "ok"]);
    expect(await hapusDokumen(penghapus("99"), { id, alasan })).toEqual({ ok: false, error: { tag: "SUDAH_DIHAPUS" } });
    expect(await baris(pemilik, "SELECT count(*)::int AS n FROM audit WHERE aksi = 'dokumen.hapus' AND hasil = 'BERHASIL' AND entitas_id = $1", [String(id)])).toEqual([{ n: 1 }]);
  });

  it("reaches neither sibling nor other province; what is restricted only Kesbangpol and admins redact; loose ones nobody", async () => {
    const [id, rahasia, lepas] = [await terlampir(), await terlampir(true), await unggah()];
    for (const siapa of [penghapus(kode(7)), penghapus("98"), penghapus("9")]) expect(await hapusDokumen(siapa, { id, alasan })).toEqual({ ok: false, error: { tag: "TIDAK_DITEMUKAN" } });
    expect(await hapusDokumen(penghapus("99", "KPU"), { id: rahasia, alasan })).toEqual({ ok: false, error: { tag: "TIDAK_DITEMUKAN" } });
    expect(await hapusDokumen(penghapus("99"), { id: lepas.id, alasan })).toEqual({ ok: false, error: { tag: "TIDAK_DITEMUKAN" } });
    expect((await dok(id)).isi).not.toBeNull();
    expect(await hapusDokumen(penghapus("99", "ADMIN"), { id: rahasia, alasan })).toMatchObject({ ok: true });
    expect(await hapusDokumen(penghapus(kode(6), "KPU"), { id, alasan })).toMatchObject({ ok: true });
  });
});

describe("the daily clean-up", () => {
  it("takes the bytes of what was never attached since before the instant, and nothing else", async () => {
    const [lepas, dipakai] = [await unggah(), await unggah()];
    await laporkan(kode(8), { dokumen: [dipakai.id] });
    setClock(new Date("2024-11-21T05:00:00Z"));
    const muda = await unggah();
    await expect(bersihkanDokumen(new Date("2024-11-20T05:00:00Z"))).resolves.toBe(0);
    expect(await bersihkanDokumen(new Date("2024-11-20T18:00:00Z"))).toBeGreaterThan(0);
    expect(await satu(pemilik, "SELECT alasan_hapus, dihapus_oleh FROM dokumen WHERE id = $1", [lepas.id])).toEqual({ alasan_hapus: "Tidak pernah dilampirkan.", dihapus_oleh: null });
    expect([(await dok(lepas.id)).isi, (await dok(dipakai.id)).isi === null, (await dok(muda.id)).isi === null]).toEqual([null, false, false]);
    expect(await bersihkanDokumen(new Date("2024-11-20T18:00:00Z"))).toBe(0);
    // What has lost its bytes proves nothing any more: it is not attached.
    const id = await laporkan(kode(8));
    expect(await lampirkanDokumen(makeActor("dokumen:write", ["99"], kebun.kpu), { laporan: id }, [lepas])).toEqual({ ok: false, error: { tag: "BERKAS_HILANG" } });
  });
});

it("after all this the book still holds, link by link", async () => {
  const sql = await buka("aplikasi");
  const hasil = await periksaBuku(sql, { saatTotal: 4, benih: "dokumen", kini: new Date("2024-11-21T06:00:00Z"), kabar: () => undefined });
  await sql.end();
  expect(hasil).toMatchObject({ sama: true });
});
