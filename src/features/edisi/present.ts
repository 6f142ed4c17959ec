import { KATA_PERAN, type Peran } from "@/auth/permissions";
import { leluhur, sebutanAnak, tingkatDari } from "@/features/wilayah/domain";
import { formatBilangan, formatDaftar } from "@/lib/format";
import { formatHariSaat, formatTanggal } from "@/lib/waktu";
import { anakDari, atasanBerganti, type ApaPerubahan, type BarisPeta, type Isi, type Keadaan, type Simpul, type Tercatat } from "./domain";
import { tanyaEdisiSchema } from "./schema";

const KATA_STATUS = { RESMI: "resmi", KLAIM: "klaim", ESTIMASI: "estimasi", CONTOH: "contoh" } as const;
type Jenis = { readonly kode: string; readonly nama: string; readonly tingkat: number };
type Sumber = {
  readonly edisi: { readonly kode: string; readonly nama: string; readonly dasar: string; readonly berlaku: string; readonly terbitAt: Date | null }; readonly dari: string; readonly kode: string; readonly provinsi: readonly { readonly kode: string; readonly nama: string }[];
  readonly k: Keadaan; readonly jenis: readonly Jenis[]; readonly peta: readonly BarisPeta[]; readonly perubahan: readonly (Tercatat & { readonly oleh: string; readonly padaAt: Date })[]; readonly stand: readonly number[];
  readonly terakhir: number; readonly terakhirDiSini: number; readonly semuaMilik: boolean; readonly terkini: string | null; readonly dpt: ReadonlyMap<string, number | null>; readonly tps: ReadonlyMap<string, number | null>;
  readonly sumber: Readonly<Record<"dpt" | "tps", readonly { readonly pemilihan: string; readonly status: keyof typeof KATA_STATUS }[]>>;
  readonly dampak: { readonly penugasan: readonly { readonly id: number; readonly peran: Peran; readonly kode: string; readonly tempat: string; readonly pengguna: { readonly nama: string; readonly layanan: boolean } }[];
    readonly pejabat: readonly { readonly id: number; readonly nama: string; readonly jabatan: string; readonly tempat: string }[]; readonly layar: readonly { readonly id: number; readonly nama: string; readonly tempat: string }[]; readonly fakta: number; readonly terbuka: readonly string[] };
};
/** The address as typed; what it does not understand is left out. */
export const tanyaDari = (mentah: Readonly<Record<string, string | string[] | undefined>>) => tanyaEdisiSchema.parse(mentah);
type Tanya = { readonly di?: string | undefined; readonly apa?: ApaPerubahan | undefined; readonly bagian?: string | undefined; readonly ke?: string | undefined };

const APA = ["GANTI_NAMA", "PECAH", "GABUNG", "PINDAH", "AKHIRI"] as const;
const KATA_APA: Readonly<Record<ApaPerubahan, string>> = { GANTI_NAMA: "Ganti nama atau jenis", PECAH: "Pecah", GABUNG: "Gabung", PINDAH: "Pindah induk atau kode", AKHIRI: "Akhiri" };

/** What a change says, in one sentence, by the codes it was decided with. */
export function kalimat(isi: Isi): string {
  switch (isi.apa) {
    case "GANTI_NAMA": return `${isi.kode} menjadi ${isi.nama}.`;
    case "PECAH": return `${isi.kode} dipecah menjadi ${formatDaftar(isi.bagian.map((b) => `${b.nama} (${b.kode}, bagian ${formatBilangan(b.bobot)} dari ${formatBilangan(isi.bagian.reduce((n, x) => n + x.bobot, 0))})`))}.`;
    case "GABUNG": return `${formatDaftar(isi.kode)} digabung menjadi ${isi.menjadi.nama} (${isi.menjadi.kode}).`;
    case "PINDAH": return `${isi.kode} menjadi ${isi.menjadi.nama} (${isi.menjadi.kode})${isi.ikut > 0 ? `, membawa ${formatBilangan(isi.ikut)} pemilih` : ""}.`;
    case "AKHIRI": return `${isi.kode} berakhir; angkanya tidak diteruskan.`;
  }
}

const bernama = (s: Simpul, jenis: readonly Jenis[]) => (tingkatDari(s.kode) === 0 ? s.nama : `${jenis.find((j) => j.kode === s.jenis)?.nama ?? ""} ${s.nama}`.trim());

const menurut = (sumber: Sumber["sumber"]["dpt"]) => formatDaftar(sumber.map(({ pemilihan, status }) => `${pemilihan} (${KATA_STATUS[status]})`));

/** The place being looked at, its children, and what may be done to it. */
function presentSimpul(s: Sumber, tanya: Tanya) {
  const { k, jenis } = s;
  const kode = tanya.di && k.pohon.has(tanya.di) ? tanya.di : s.kode;
  const ini = k.pohon.get(kode);
  if (!ini) return null;
  const anak = anakDari(k.pohon, kode);
  const [dpt, tps] = [s.dpt.get(kode) ?? null, s.tps.get(kode) ?? null];
  return {
    kode, nama: ini.nama, namaLengkap: bernama(ini, jenis), jenis: ini.jenis, tingkat: tingkatDari(kode), sebutan: sebutanAnak(tingkatDari(kode), anak.map((a) => jenis.find((j) => j.kode === a.jenis)?.nama ?? a.jenis)),
    ukuran: dpt !== null ? `DPT terakhir ${formatBilangan(dpt)}, ${menurut(s.sumber.dpt)}` : tps !== null ? `${formatBilangan(tps)} TPS, ${menurut(s.sumber.tps)}` : "DPT dan TPS belum diketahui",
    atas: leluhur(kode).map((x) => ({ kode: x, nama: k.pohon.get(x)?.nama ?? x })),
    anak: anak.map((a) => ({ kode: a.kode, nama: bernama(a, jenis), bidang: a.kode.replaceAll(".", "-"), bawah: anakDari(k.pohon, a.kode).length })),
    sekitar: anakDari(k.pohon, leluhur(kode).at(-1) ?? "").filter((x) => x.kode !== kode).map((x) => ({ kode: x.kode, bidang: x.kode.replaceAll(".", "-"), nama: bernama(x, jenis) })),
    jenisPilihan: jenis.filter((j) => j.tingkat === tingkatDari(kode)).map((j) => ({ nilai: j.kode, teks: j.nama })),
    dapat: tingkatDari(kode) >= 2 && s.edisi.terbitAt === null,
  };
}

function ringkasan(s: Sumber) {
  const { k } = s;
  const berakhir = [...k.peta].filter(([, t]) => t.bagian.size === 0).map(([x]) => x);
  return [
    `${formatBilangan(k.awal.size - 1)} wilayah sebelum, ${formatBilangan(k.pohon.size - 1)} sesudah (provinsi tidak dihitung).`,
    `${formatBilangan(k.peta.size)} wilayah lama dipetakan dengan ${formatBilangan(s.peta.length)} baris; selebihnya tetap dengan kodenya.`,
    ...(berakhir.length > 0 ? [`Berakhir, angkanya tidak diteruskan: ${berakhir.slice(0, 8).join(", ")}${berakhir.length > 8 ? ` dan ${formatBilangan(berakhir.length - 8)} lagi` : ""}.`] : []),
    `${formatBilangan(s.dampak.fakta)} angka yang ditetapkan akan dibaca lewat pemetaan, sebagai estimasi.`,
    ...(s.dampak.terbuka.length > 0 ? [`Tetap dengan edisi ${s.dari}: ${formatDaftar(s.dampak.terbuka)}.`] : []),
  ];
}

const persen = (b: BarisPeta) => (b.pembilang === 0n ? "berakhir" : b.pembilang === b.penyebut ? "seluruhnya" : `${formatBilangan(b.pembilang)} dari ${formatBilangan(b.penyebut)} bagian`);
const PETA_MAKS = 200;

export function presentEdisi(s: Sumber, tanya: Tanya) {
  const batal = new Map(s.perubahan.flatMap((p) => (p.membatalkan === null ? [] : [[p.membatalkan, p] as const])));
  const nama = (kode: string, pohon: Keadaan["pohon"]) => `${pohon.get(kode)?.nama ?? ""} (${kode})`.trim();
  const terbit = s.edisi.terbitAt !== null;
  return {
    kode: s.edisi.kode, nama: s.edisi.nama, rinci: `${s.edisi.dasar}; berlaku ${formatTanggal(s.edisi.berlaku)}; disalin dari edisi ${s.dari}`, terbit: s.edisi.terbitAt && formatHariSaat(s.edisi.terbitAt, "WIB"),
    provinsi: s.provinsi, diProvinsi: s.kode, simpul: presentSimpul(s, tanya), terakhir: s.terakhir, terakhirDiSini: s.terakhirDiSini,
    perubahan: s.perubahan.filter((p) => p.jenis !== "BATAL").toReversed().map((p) => ({
      id: p.id, judul: p.jenis === "BATAL" ? "" : KATA_APA[p.jenis], teks: kalimat(p.isi as Isi), dasar: p.dasar, oleh: `${p.oleh}, ${formatHariSaat(p.padaAt, "WIB")}`, // written by this feature alone
      batal: batal.has(p.id) ? `Dibatalkan ${batal.get(p.id)?.oleh ?? ""}.` : null, dapatDibatalkan: !terbit && s.stand.includes(p.id),
    })),
    peta: s.peta.slice(0, PETA_MAKS).map((b) => ({ kunci: `${b.dari} ${b.ke}`, dari: nama(b.dari, s.k.awal), ke: b.pembilang === 0n ? "—" : nama(b.ke, s.k.pohon), bagian: persen(b) })), petaSisa: Math.max(0, s.peta.length - PETA_MAKS),
    tindakan: APA.map((apa) => ({ apa, nama: KATA_APA[apa], kini: apa === tanya.apa })), ringkasan: ringkasan(s), halangan: terbit ? null : s.terkini !== s.dari ? `Edisi ${s.terkini ?? ""} sudah terbit sesudah edisi ini disiapkan; edisi ini tidak dapat diterbitkan lagi.` : s.semuaMilik ? null : "Edisi ini juga memuat provinsi di luar wilayah tugas Anda; yang menerbitkan adalah admin semuanya.",
    penugasan: s.dampak.penugasan.map((x) => ({ id: x.id, teks: `${x.pengguna.nama}${x.pengguna.layanan ? " (aplikasi)" : ""}, ${KATA_PERAN[x.peran]} di ${x.tempat} (${x.kode})`, ke: kePenerus(s.k, x.kode) })),
    pejabat: s.dampak.pejabat.map((x) => ({ id: x.id, teks: `${x.nama}, ${x.jabatan}, ${x.tempat}` })), layar: s.dampak.layar.map((x) => ({ id: x.id, teks: `${x.nama}, ${x.tempat}` })),
  };
}
export type EdisiTampil = ReturnType<typeof presentEdisi>;
const kePenerus = (k: Keadaan, kode: string) => { const ke = [...(k.penerus.get(kode) ?? [])].toSorted(); return ke.length === 0 ? "wilayahnya berakhir; tidak diteruskan" : `ke ${formatDaftar(ke)}`; };

/** The old ancestors whose voters are asked for when a place moves there; the size of each as far as it is known. */
function presentPindah(s: Pick<Sumber, "k" | "dpt">, kode: string, ke: string) {
  const ukuran = (x: string) => { const n = s.dpt.get(x) ?? null; return n === null ? "" : formatBilangan(n); };
  return { ikut: ukuran(kode), dari: atasanBerganti(kode, `${ke}.${kode.slice(kode.lastIndexOf(".") + 1)}`).map(({ lama }, i) => ({ bidang: `dari.${i + 1}`, nama: s.k.pohon.get(lama)?.nama ?? lama, nilai: ukuran(lama) })) };
}

/** The form of a change; null: nothing is being changed. `induk`: all places that a moved one may go under. */
export function presentForm(s: Sumber, { apa, bagian = "2", ke, di }: Tanya) {
  const simpul = presentSimpul(s, { di });
  if (!apa || !simpul?.dapat) return null;
  const semua = [...s.k.pohon.values()].filter((x) => tingkatDari(x.kode) === simpul.tingkat - 1).map((x) => ({ nilai: x.kode, teks: `${bernama(x, s.jenis)} (${x.kode})` })).toSorted((a, b) => (a.nilai < b.nilai ? -1 : 1));
  const induk = ke !== undefined && semua.some((x) => x.nilai === ke) ? ke : leluhur(simpul.kode).at(-1) ?? "";
  const usul = `${induk}.${simpul.kode.slice(simpul.kode.lastIndexOf(".") + 1)}`;
  return {
    apa, judul: `${KATA_APA[apa]}: ${simpul.namaLengkap}`, edisi: s.edisi.kode, provinsi: s.kode, terakhir: s.terakhirDiSini, di: simpul.kode, nama: simpul.nama, jenis: simpul.jenis, jenisPilihan: simpul.jenisPilihan, sebutan: simpul.sebutan, anak: simpul.anak, sekitar: simpul.sekitar,
    bagian: Array.from({ length: Number(bagian) }, (_, i) => ({ nomor: String(i + 1), kode: i === 0 ? simpul.kode : "", nama: i === 0 ? simpul.nama : "" })), banyakBagian: bagian, semuaInduk: apa === "PINDAH" ? semua : [], induk,
    kodeUsul: s.k.pohon.has(usul) || s.k.terpakai.has(usul) ? "" : usul, pindah: presentPindah(s, simpul.kode, induk),
  };
}
export type FormTampil = NonNullable<ReturnType<typeof presentForm>>;

type Lanjutan = { readonly id: number; readonly orang: string; readonly surel: string; readonly layanan: boolean; readonly peran: Peran; readonly putusan: string | null; readonly lama: string; readonly baru: string; readonly lamaTerbuka: boolean };
export const presentLanjutan = (l: Lanjutan) => ({
  id: l.id, nama: `${l.orang}${l.layanan ? " (aplikasi)" : ""}`, surel: l.surel, teks: `${KATA_PERAN[l.peran]}: ${l.lama} menjadi ${l.baru}`,
  keadaan: l.putusan === null ? "menunggu konfirmasi" : l.putusan === "TETAP" ? "tetap" : "berakhir", menunggu: l.putusan === null, lamaTerbuka: l.lamaTerbuka,
});
export type LanjutanTampil = ReturnType<typeof presentLanjutan>;
