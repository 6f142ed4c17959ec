import type { ReactNode } from "react";
import type { Tinjauan } from "@/features/capaian/domain";
import { DampakGeser } from "@/features/tahapan/components/dampak-geser";
import { FormAkhiri } from "@/features/tahapan/components/form-akhiri";
import { FormGeser } from "@/features/tahapan/components/form-geser";
import { FormRencana } from "@/features/tahapan/components/form-rencana";
import { FormSelesai } from "@/features/tahapan/components/form-selesai";
import { FormTahapan } from "@/features/tahapan/components/form-tahapan";
import { LEMBAGA, type Pergeseran, type Tahapan } from "@/features/tahapan/domain";
import { isianTahapan, kataJam, pilihanLembaga, pilihanSesudah, presentDampak } from "@/features/tahapan/present";
import { bacaDasarGeser, type GalatRencana, pratinjauHari, pratinjauTahapan } from "@/features/tahapan/queries";
import type { FormState } from "@/lib/form-state";
import { type Result } from "@/lib/result";
import { ROUTES } from "@/lib/routes";
import { formatTanggal } from "@/lib/waktu";
import type { bolehTahapan } from "./boleh-tahapan";
import type { CariTahapan } from "./cari-tahapan";

type Masukan = { readonly t: Tinjauan; readonly boleh: Awaited<ReturnType<typeof bolehTahapan>>; readonly cari: CariTahapan };
type Langkah = { readonly judul: string; readonly isi: ReactNode };

const salah = (message: string, values: Readonly<Record<string, string>>, fieldErrors: Readonly<Record<string, string>> = {}): FormState => ({ status: "error", message, values, fieldErrors });
/** A plan that cannot be: said beside the fields it was typed into, as the action would. */
function galatRencana(e: GalatRencana, values: Readonly<Record<string, string>>): FormState {
  if (e.tag === "ISIAN") return salah("Periksa kembali isian yang ditandai.", values, e.bidang);
  if (e.tag === "MENDAHULUI") return salah("Rencana ini tidak mungkin.", values, { mulai: `Paling awal ${formatTanggal(e.paling)}: menunggu ${e.nama}.` });
  if (e.tag === "SIKLUS") return salah(`Ada tahapan yang saling menunggu: ${e.nama.join(", ")}. Perbaiki dahulu apa yang ditunggu masing-masing.`, values);
  return salah({ TIDAK_BERUBAH: "Tanggalnya sama dengan yang berlaku: tidak ada yang bergeser.", SUDAH_SELESAI: "Tahapan ini sudah dinyatakan selesai. Batalkan penyelesaiannya dahulu bila tanggalnya memang berubah.", TERBALIK: "Selesai tidak boleh sebelum mulai.", TIDAK_ADA: "Tahapan ini tidak ada lagi di jadwal." }[e.tag], values);
}

type Isian = Readonly<Record<string, string>>;
type Rencana = { readonly apa: "tahapan" | "hari"; readonly tujuan: string; readonly tetap: Isian; readonly kini: Isian; readonly cari: CariTahapan; readonly hitung: (rencana: Isian) => Result<Pergeseran, GalatRencana>; readonly kirim: Isian };

/** First the plan, then what it moves and the button that stores just that. */
function duaLangkah({ apa, tujuan, tetap, kini, cari: { rencana }, hitung, kirim }: Rencana): ReactNode {
  const form = (state: FormState) => <FormRencana apa={apa} tujuan={tujuan} tetap={tetap} state={state} />;
  if (rencana === null) return form({ status: "idle", values: kini });
  const hasil = hitung(rencana);
  if (!hasil.ok) return form(galatRencana(hasil.error, rencana));
  return (
    <div className="grid gap-6">
      <DampakGeser data={presentDampak(hasil.value)} />
      <FormGeser apa={apa} isi={{ ...rencana, ...kirim }} muatUlang={`${tujuan}?${new URLSearchParams({ ...tetap, ...rencana })}`} />
      <details><summary className="inline-flex min-h-11 cursor-pointer items-center text-tinta underline underline-offset-[3px]">Ubah rencananya</summary>{form({ status: "idle", values: rencana })}</details>
    </div>
  );
}

/** The step one is about to take with a stage. Null: it is not this viewer's to take. */
export async function langkahTahapan({ t, boleh, cari }: Masukan, x: Tahapan): Promise<Langkah | null> {
  const alamat = ROUTES.satuTahapan(x.kode);
  const pemilihan = t.pemilihan.slug;
  if (cari.aksi === "selesai") {
    const izin = boleh.selesai(x.lembaga);
    if (!izin) return null;
    const { versi } = await bacaDasarGeser(izin, t);
    return { judul: "Nyatakan selesai", isi: <FormSelesai tetap={{ pemilihan, tahapan: x.kode, dilihat: versi }} realisasi={x.realisasi ?? ""} hariIni={t.hari.hariIni} /> };
  }
  if (!boleh.tulis || (x.pemungutan && cari.aksi !== "ubah")) return null;
  const d = await bacaDasarGeser(boleh.tulis, t);
  const kirim = { pemilihan, tahapan: x.kode, dilihat: d.versi };
  if (cari.aksi === "akhiri") return { judul: "Keluarkan dari jadwal", isi: <FormAkhiri tetap={kirim} /> };
  if (cari.aksi === "ubah") return { judul: "Ubah keterangan", isi: <FormTahapan baru={false} tetap={kirim} awal={isianTahapan(x)} centang={x} lembaga={pilihanLembaga(LEMBAGA)} sesudah={pilihanSesudah(d.tahapan, x)} /> };
  return { judul: "Geser tanggal", isi: duaLangkah({
    apa: "tahapan", tujuan: alamat, tetap: { pemilihan, wilayah: t.wilayah.kode, aksi: "geser" }, kini: isianTahapan(x), cari, kirim,
    hitung: (rencana) => pratinjauTahapan(d, x.id, rencana),
  }) };
}

/** A new stage. */
export async function langkahBaru({ t, boleh }: Masukan): Promise<ReactNode | null> {
  if (!boleh.tulis) return null;
  const d = await bacaDasarGeser(boleh.tulis, t);
  return <FormTahapan baru tetap={{ pemilihan: t.pemilihan.slug, dilihat: d.versi }} awal={{ lembaga: "KPU" }} centang={{ tetap: false, terikat: true, pemungutan: false }} lembaga={pilihanLembaga(LEMBAGA)} sesudah={pilihanSesudah(d.tahapan, null)} />;
}

/** Another day of the vote. */
export async function langkahHari({ t, boleh, cari }: Masukan): Promise<ReactNode | null> {
  if (!boleh.hari) return null;
  const d = await bacaDasarGeser(boleh.hari, t);
  const { slug, hari, bukaJam, tutupJam } = t.pemilihan;
  return duaLangkah({
    apa: "hari", tujuan: ROUTES.tahapanHari(), tetap: { pemilihan: slug, wilayah: t.wilayah.kode }, kini: { hari, bukaJam: kataJam(bukaJam), tutupJam: kataJam(tutupJam) }, cari, kirim: { pemilihan: slug, dilihat: d.versi },
    hitung: (rencana) => pratinjauHari(d, { bukaJam, tutupJam }, rencana),
  });
}
