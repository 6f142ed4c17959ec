import "server-only";
import { type Actor, mencakup, withScope } from "@/auth/actor";
import { statusTerlemah, type Tinjauan } from "@/features/capaian/domain";
import { diDalam, ikutSerta, type KodeWilayah, leluhur, namaLengkap, NASIONAL, provinsiDari } from "@/features/wilayah/domain";
import { now } from "@/lib/clock";
import { tanggalDb } from "@/lib/waktu";
import { db } from "@/server/db/client";
import { bacaIsi } from "@/server/ledger/baca";
import { berlakuPada } from "@/server/wilayah/berlaku";
import { bacaNomor, bacaTempelan, type Cadangan, desaDari, type DptPsu, kodeTps, leluhurBersama, namaTps, PALING_BANYAK_TPS, zonaPsu } from "./domain";
import { bacaTanyaPilih, type TanyaPilih } from "./schema";

const PERINTAH = {
  dasar: true, nomor: true, tanggal: true, batasHari: true, batasSejak: true, catatan: true, padaAt: true, oleh: { select: { nama: true } },
  pemilihan: { select: { id: true, slug: true, nama: true, hari: true, bukaJam: true, tutupJam: true, keadaan: true, edisiId: true, induk: { select: { id: true, slug: true, nama: true, hari: true } } } },
  tps: { orderBy: { wilayah: { kode: "asc" } }, select: { catatan: true, sebab: { select: { kode: true, nama: true } }, wilayah: { select: { id: true, kode: true, nama: true, zona: true } } } },
  biaya: { orderBy: { id: "desc" }, select: { id: true, jenis: true, rupiah: true, sumber: true, tanggal: true, padaAt: true, oleh: { select: { nama: true } }, diganti: { select: { id: true } } } },
} as const;

/** Repeat votes of the provinces whose elections this viewer may read, the latest day first; of one election when it is named. */
export async function daftarPsu(actor: Actor<"capaian:read">, induk: string | undefined) {
  const provinsi = actor.scope.map(provinsiDari);
  const semua = await db().psu.findMany({
    where: { ...(induk !== undefined && { pemilihan: { induk: { slug: induk } } }), ...(!actor.scope.includes(NASIONAL) && { tps: { some: { wilayah: { OR: provinsi.map((p) => ({ kode: { startsWith: `${p}.` } })) } } } }) },
    orderBy: [{ pemilihan: { hari: "desc" } }, { pemilihanId: "desc" }], take: 200, select: PERINTAH,
  });
  return semua.map(susun);
}

type Baris = Awaited<ReturnType<typeof satuPsu>>;
const satuPsu = (slug: string) => db().psu.findFirst({ where: { pemilihan: { slug } }, select: PERINTAH });
export type Psu = ReturnType<typeof susun>;

function susun({ pemilihan: p, tps, biaya, batasHari, batasSejak, ...s }: NonNullable<Baris>) {
  const kini = biaya.filter((b) => b.diganti.length === 0);
  const angka = biaya.map((b) => ({ id: b.id, jenis: b.jenis, rupiah: Number(b.rupiah), sumber: b.sumber, tanggal: tanggalDb(b.tanggal), oleh: b.oleh.nama, padaAt: b.padaAt, kini: kini.includes(b) }));
  return {
    ...s, oleh: s.oleh.nama, tanggal: tanggalDb(s.tanggal), batas: batasHari !== null && batasSejak !== null ? { hari: batasHari, sejak: batasSejak } : null, id: p.id, edisiId: p.edisiId, slug: p.slug, nama: p.nama, hari: tanggalDb(p.hari), buka: p.bukaJam, tutup: p.tutupJam, keadaan: p.keadaan,
    induk: p.induk && { id: p.induk.id, slug: p.induk.slug, nama: p.induk.nama, hari: tanggalDb(p.induk.hari) }, akar: leluhurBersama(tps.map((t) => t.wilayah.kode)) ?? NASIONAL, zona: zonaPsu(tps.map((t) => t.wilayah)),
    tps: tps.map((t) => ({ id: t.wilayah.id, kode: t.wilayah.kode, nama: t.wilayah.nama, sebab: t.sebab.nama, catatan: t.catatan })), biaya: angka,
  };
}

/** One repeat vote: each TPS to whom it belongs, their number per kab/kota to all of the province. Null: none of that name, or another province's. */
export async function bacaPsu(actor: Actor<"capaian:read">, slug: string) {
  const baris = await satuPsu(slug);
  const psu = baris && susun(baris);
  if (!psu || (!actor.scope.includes(NASIONAL) && !psu.tps.some((t) => actor.scope.map(provinsiDari).includes(provinsiDari(t.kode))))) return null;
  const milik = psu.tps.filter((t) => mencakup(actor, t.kode));
  const [nama, isi, cadangan, tanpa] = await Promise.all([bacaNama(psu.edisiId, psu.tps.flatMap((t) => leluhur(t.kode))), bacaIsi(psu.id, milik.map((t) => t.id), null), bacaCadangan(psu), bacaTanpa(psu.id, psu.induk?.id ?? 0)]);
  const suara = new Set((await db().indikator.findMany({ where: { barangKode: "surat-suara", tahapKode: "diterima" }, select: { id: true } })).map((i) => i.id));
  const rinci = milik.map((t) => {
    const sel = [...(isi.get(t.id) ?? [])];
    const butuh = sel.filter(([id]) => suara.has(id)).map(([, s]) => s.butuh);
    return { ...t, tempat: leluhur(t.kode).slice(2).toReversed().map((k) => nama.get(k) ?? k), butuh: butuh.length === 0 || butuh.some((b) => b.unitTanpaDasar > 0) ? null : butuh.reduce((n, b) => n + b.penyebut, 0), butuhStatus: statusTerlemah(butuh.map((b) => b.status)), melapor: sel.some(([, s]) => (s.capaian?.unitLapor ?? 0) > 0) };
  });
  const kab = [...new Set(psu.tps.map((t) => leluhur(t.kode)[1] ?? t.kode))].map((kode) => ({ kode, nama: nama.get(kode) ?? kode, tps: psu.tps.filter((t) => diDalam(kode, t.kode)).length }));
  return { ...psu, rinci, kab, cadangan, tanpa, tertutup: psu.tps.length - milik.length };
}

async function bacaNama(edisiId: number, kode: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db().wilayah.findMany({ where: { edisiId, kode: { in: [...new Set(kode)] } }, select: { kode: true, nama: true, tingkat: true, jenis: { select: { nama: true } } } });
  return new Map(rows.map((w) => [w.kode, namaLengkap(w)]));
}

/** Ballots that the parent has set aside for PSU beside those that this one needs, per contest. Drawing on them is no second count: they stay where they are reported. */
async function bacaCadangan(psu: Psu): Promise<readonly Cadangan[]> {
  const kontes = await db().kontes.findMany({ where: { pemilihanId: psu.id, ...berlakuPada(now()) }, orderBy: [{ jenis: { urut: "asc" } }, { wilayah: { kode: "asc" } }], select: { jenisKode: true, jenis: { select: { nama: true } }, wilayah: { select: { id: true, kode: true, nama: true, tingkat: true, jenis: { select: { nama: true } } } } } });
  const di = kontes.map((k) => k.wilayah.id);
  const pilih = (barangKode: string, pemilihanId: number) => ({ where: { pemilihanId, wilayahId: { in: di }, indikator: { barangKode, tahapKode: "diterima" } }, include: { indikator: { select: { jenisKontes: true } } } });
  const [sisih, disiapkan, butuh] = await Promise.all([db().capaian.findMany(pilih("surat-suara-psu", psu.induk?.id ?? 0)), db().kebutuhan.findMany(pilih("surat-suara-psu", psu.induk?.id ?? 0)), db().kebutuhan.findMany(pilih("surat-suara", psu.id))]);
  return kontes.map(({ jenisKode, jenis, wilayah: w }) => {
    const milik = <T extends { readonly wilayahId: number; readonly indikator: { readonly jenisKontes: string | null } }>(rows: readonly T[]) => rows.find((r) => r.wilayahId === w.id && r.indikator.jenisKontes === jenisKode);
    const [ada, siap, perlu] = [milik(sisih), milik(disiapkan), milik(butuh)];
    return { kontes: jenis.nama, wilayah: w.kode, wilayahNama: namaLengkap(w), lapor: ada?.unitLapor ?? 0, unit: siap?.unit ?? 0, per: ada?.perLama ? tanggalDb(ada.perLama) : null, contoh: (ada?.unitContoh ?? 0) > 0, tersedia: ada === undefined || ada.unitLapor === 0 || ada.pembilang === null ? null : Number(ada.pembilang), disiapkan: siap && siap.unitTanpaDasar < siap.unit ? Number(siap.penyebut) : null,
      butuh: perlu && perlu.unitTanpaDasar < perlu.unit ? Number(perlu.penyebut) : null, butuhDari: perlu ? perlu.unit - perlu.unitTanpaDasar : 0, tps: perlu?.unit ?? 0 };
  });
}

/** What its parent is asked and this is not, by the formulas in force when it was ordered; never what a catalogue of either marks as security detail. */
const bacaTanpa = (psuId: number, indukId: number) => db().$queryRaw<{ aspek: string; nama: string; aturan: string }[]>`
  SELECT p.nama AS aspek, i.nama, a.uraian AS aturan FROM katalog k JOIN katalog_indikator ki ON ki.katalog_id = katalog_berlaku(${indukId}::smallint, k.berlaku_at) JOIN indikator i ON i.id = ki.indikator_id JOIN aspek p ON p.kode = i.aspek_kode
  JOIN aturan a ON a.katalog_id = ki.katalog_id AND a.kode = ki.aturan_kode
  WHERE k.pemilihan_id = ${psuId}::smallint AND k.versi = 1 AND NOT EXISTS (SELECT FROM katalog_indikator x WHERE x.katalog_id = k.id AND x.indikator_id = ki.indikator_id)
    AND NOT EXISTS (SELECT FROM katalog v JOIN katalog_indikator x ON x.katalog_id = v.id WHERE v.pemilihan_id IN (${psuId}::smallint, ${indukId}::smallint) AND x.indikator_id = ki.indikator_id AND x.terbatas) ORDER BY p.urut, i.id`;

export type Ringkas = { readonly slug: string; readonly nama: string; readonly hari: string; readonly keadaan: Tinjauan["pemilihan"]["keadaan"]; readonly tps: readonly KodeWilayah[] };
/** Repeat votes of the election and the place looked at, as known at that instant; and when it is one itself, what it repeats and how many of its TPS have reported. */
export async function bacaPsuDi(_actor: Actor<"capaian:read">, t: Tinjauan): Promise<{ readonly anak: readonly Ringkas[]; readonly sendiri: { readonly slug: string; readonly induk: { readonly slug: string; readonly nama: string }; readonly tps: number; readonly melapor: number; /** Voters, of as many TPS as they are known of. */ readonly dpt: DptPsu } | null }> {
  const [anak, sendiri] = await Promise.all([
    db().psu.findMany({ where: { pemilihan: { indukId: t.pemilihan.id }, padaAt: { lte: t.saat } }, orderBy: { pemilihan: { hari: "asc" } }, select: { pemilihan: { select: { slug: true, nama: true, hari: true, keadaan: true } }, tps: { select: { wilayah: { select: { kode: true } } } } } }),
    db().psu.findUnique({ where: { pemilihanId: t.pemilihan.id }, select: { pemilihan: { select: { slug: true, induk: { select: { slug: true, nama: true } } } }, tps: { select: { wilayah: { select: { id: true, kode: true } } } } } }),
  ]);
  const milik = sendiri?.tps.filter((x) => diDalam(t.wilayah.kode, x.wilayah.kode)).map((x) => x.wilayah.id) ?? [];
  const induk = sendiri?.pemilihan.induk;
  return {
    anak: anak.map(({ pemilihan: p, tps }) => ({ slug: p.slug, nama: p.nama, hari: tanggalDb(p.hari), keadaan: p.keadaan, tps: tps.map((x) => x.wilayah.kode).filter((k) => diDalam(t.wilayah.kode, k)) })).filter((p) => p.tps.length > 0),
    sendiri: sendiri && induk ? { slug: sendiri.pemilihan.slug, induk, tps: milik.length, melapor: milik.length === 0 ? 0 : await hitungMelapor(t, milik), dpt: await hitungDpt(t, milik) } : null,
  };
}

async function hitungMelapor(t: Tinjauan, tps: readonly number[]): Promise<number> {
  const isi = await bacaIsi(t.pemilihan.id, tps, t.pada);
  return [...isi.values()].filter((sel) => [...sel.values()].some((s) => (s.capaian?.unitLapor ?? 0) > 0)).length;
}

async function hitungDpt(t: Tinjauan, tps: readonly number[]): Promise<DptPsu> {
  const [{ status, ...row }] = await db().$queryRaw<[Omit<DptPsu, "status"> & { status: DptPsu["status"][] }]>`SELECT coalesce(sum(nilai), 0)::float8 AS nilai, count(*)::int AS tps, coalesce(array_agg(DISTINCT status::text), '{}') AS status FROM dpt_berlaku(${t.pemilihan.id}::smallint, ${t.saat}::timestamptz) WHERE wilayah_id = ANY (${[...tps]}::int[])`;
  return { ...row, status: statusTerlemah(status) };
}

// ── Making one ────────────────────────────────────────────────────────────────────────────────────────────────
/** Elections of which this person may have TPS repeated: with a catalogue, and partly or wholly in the own area. */
export async function daftarInduk(actor: Actor<"psu:write">) {
  const rows = await db().pemilihan.findMany({ where: { gladi: false, katalog: { some: {} }, peserta: { some: {} } }, orderBy: { hari: "desc" }, select: { slug: true, nama: true, hari: true, peserta: { where: { sampaiAt: null }, select: { wilayah: { select: { kode: true } } } } } });
  return rows.filter((p) => p.peserta.some((x) => ikutSerta(actor.scope, x.wilayah.kode))).map((p) => ({ slug: p.slug, nama: p.nama, hari: tanggalDb(p.hari) }));
}

const TEMPAT = { kode: true, nama: true, tingkat: true, jenis: { select: { nama: true } } } as const;
const DESA_SEHALAMAN = 30;

/** The search for TPS, as its address says it: what is chosen, what was typed wrongly, and the places found. Null: no such election for this person. */
export async function bacaPilihan(actor: Actor<"psu:write">, alamat: Readonly<Record<string, string | string[] | undefined>>) {
  const q = bacaTanyaPilih(alamat);
  const induk = q.induk === undefined ? null : await db().pemilihan.findFirst({ where: { slug: q.induk, gladi: false, katalog: { some: {} } }, select: { id: true, slug: true, nama: true, hari: true, bukaJam: true, tutupJam: true, edisiId: true, peserta: { where: { sampaiAt: null }, select: { wilayah: { select: { kode: true } } } } } });
  const peserta = induk?.peserta.map((x) => x.wilayah.kode) ?? [];
  if (!induk || !actor.scope.some((akar) => ikutSerta(peserta, akar))) return null;
  const di = { edisiId: induk.edisiId, ...berlakuPada(now()) };
  const cari = (where: object) => db().wilayah.findMany({ where: { AND: [di, where, withScope(actor)] }, orderBy: { kode: "asc" }, take: 400, select: TEMPAT });
  const pilihan = terpilih(q);
  // More than one order may name is said at once, and nothing of it looked up but what was ticked; what was typed stays as it was.
  const terlalu = pilihan.kode.length > PALING_BANYAK_TPS;
  const dicari = terlalu ? pilihan.ditandai.slice(0, PALING_BANYAK_TPS) : pilihan.kode;
  const [kab, kec, desa, ditunjuk] = await Promise.all([cari({ tingkat: 2 }), q.kab ? cari({ tingkat: 3, kode: { startsWith: `${q.kab}.` } }) : [], cariDesa(actor, q, di), bacaDitunjuk(actor, dicari, di)]);
  const boleh = (t: (typeof ditunjuk)[number]) => t.ada && ikutSerta(peserta, t.kode);
  const asing = ditunjuk.filter((t) => !boleh(t)).map((t) => t.kode);
  const ikut = <T extends { readonly kode: string }>(rows: readonly T[]) => rows.filter((w) => ikutSerta(peserta, w.kode));
  const lengkap = (rows: Awaited<ReturnType<typeof cari>>) => ikut(rows).map((w) => ({ kode: w.kode, nama: namaLengkap(w) }));
  return { induk: { id: induk.id, slug: induk.slug, nama: induk.nama, hari: tanggalDb(induk.hari), buka: induk.bukaJam, tutup: induk.tutupJam }, kab: lengkap(kab), kec: lengkap(kec), desa: ikut(desa.rows), lebih: desa.lebih,
    kini: { kab: q.kab ?? "", kec: q.kec ?? "", cari: q.cari, nomor: terlalu ? q.nomor : pilihan.nomorSalah, tempel: [...(terlalu ? [q.tempel, ...pilihan.ditandai.slice(PALING_BANYAK_TPS)] : pilihan.sisa), ...asing].join("\n") }, langkah: q.langkah, salah: pilihan.salah, terlalu, tps: ditunjuk.filter(boleh), asing };
}

/** All that is chosen: ticked before, pasted, and typed by number; and what could not be read. */
function terpilih(q: TanyaPilih) {
  const tempelan = bacaTempelan(q.tempel);
  const nomor = Object.entries(q.nomor).map(([desa, teks]) => ({ desa, teks, nomor: bacaNomor(teks) }));
  const ditandai = bacaTempelan(q.tps.join("\n"));
  const semua = new Set([...ditandai.kode, ...tempelan.kode]);
  // Ranges of many desa grow far beyond what was typed: one more than may be is enough to know.
  for (const n of nomor) { if (semua.size > PALING_BANYAK_TPS) break; for (const x of n.nomor ?? []) semua.add(kodeTps(n.desa, x)); }
  const kode = [...semua].toSorted();
  const nomorSalah = Object.fromEntries(nomor.filter((n) => n.nomor === null).map((n) => [n.desa, n.teks]));
  return { kode, ditandai: ditandai.kode, nomorSalah, sisa: tempelan.salah.map((s) => s.teks), salah: [...tempelan.salah.map((s) => `Baris ${s.baris}: "${s.teks}" bukan kode TPS.`), ...nomor.filter((n) => n.nomor === null).map((n) => `"${n.teks}" bukan daftar nomor TPS. Tulis misalnya 1, 3-5.`)] };
}

type Di = { readonly edisiId: number };
async function cariDesa(actor: Actor<"psu:write">, q: TanyaPilih, di: Di) {
  const mana = q.cari !== "" ? { OR: [{ nama: { contains: q.cari, mode: "insensitive" as const } }, { kode: { startsWith: q.cari } }, { induk: { nama: { contains: q.cari, mode: "insensitive" as const } } }] } : q.kec ? { kode: { startsWith: `${q.kec}.` } } : null;
  if (!mana) return { rows: [], lebih: false };
  const dalam = q.kec ?? q.kab;
  const rows = await db().wilayah.findMany({ where: { AND: [di, { tingkat: 4 }, mana, dalam === undefined ? {} : { kode: { startsWith: `${dalam}.` } }, withScope(actor)] }, orderBy: { kode: "asc" }, take: DESA_SEHALAMAN + 1,
    select: { ...TEMPAT, induk: { select: { nama: true, induk: { select: { nama: true } } } }, anak: { where: { tingkat: 5, sampaiAt: null }, orderBy: { kode: "asc" }, select: { kode: true, nama: true } } } });
  return { lebih: rows.length > DESA_SEHALAMAN, rows: rows.slice(0, DESA_SEHALAMAN).map((d) => ({ kode: d.kode, nama: namaLengkap(d), letak: [d.induk?.nama, d.induk?.induk?.nama].filter((x) => x !== undefined).join(", "), tps: d.anak })) };
}

/** What the chosen codes stand for. `ada`: their desa is in the tree and the person's; `terdaftar`: the TPS itself is. */
async function bacaDitunjuk(actor: Actor<"psu:write">, kode: readonly string[], di: Di) {
  const semua = [...new Set(kode.flatMap((k) => [k, desaDari(k), desaDari(desaDari(k))]))];
  const rows = new Map((await db().wilayah.findMany({ where: { AND: [di, { kode: { in: semua } }, kode.length === 0 ? { id: -1 } : {}] }, select: TEMPAT })).map((w) => [w.kode, w]));
  return kode.map((k) => {
    const [tps, desa, kec] = [rows.get(k), rows.get(desaDari(k)), rows.get(desaDari(desaDari(k)))];
    return { kode: k, nama: tps?.nama ?? namaTps(k), letak: [desa, kec].flatMap((w) => (w ? [namaLengkap(w)] : [])).join(", "), ada: desa !== undefined && mencakup(actor, k), terdaftar: tps !== undefined };
  });
}

/** Contests that may be repeated at the chosen TPS, and the list of causes. */
export async function bacaIsian(_actor: Actor<"psu:write">, indukId: number, tps: readonly KodeWilayah[]) {
  const atas = [...new Set(tps.flatMap(leluhur))];
  const [kontes, sebab] = await Promise.all([
    db().kontes.findMany({ where: { pemilihanId: indukId, ...berlakuPada(now()), wilayah: { kode: { in: [...atas, NASIONAL] } } }, orderBy: [{ jenis: { urut: "asc" } }, { wilayah: { kode: "asc" } }], select: { id: true, jenis: { select: { nama: true } }, wilayah: { select: TEMPAT } } }),
    db().sebabPsu.findMany({ orderBy: { urut: "asc" } }),
  ]);
  return { kontes: kontes.map((k) => ({ id: k.id, nama: `${k.jenis.nama}, ${namaLengkap(k.wilayah)}` })), sebab: sebab.map((s) => ({ kode: s.kode, nama: s.nama })) };
}
