import { ErrorSummary } from "@/components/form/error-summary";
import { Field } from "@/components/form/field";
import { Uraian } from "@/components/form/uraian";
import { Tombol } from "@/components/ui/tombol";
import type { FormState } from "@/lib/form-state";

type Props = { readonly tujuan: string; readonly tetap: Readonly<Record<string, string>>; readonly apa: "tahapan" | "hari"; readonly state: FormState };

/** First step of a shift: an address, not a write, so that what it moves can be looked at, sent to somebody, and gone back from. */
export function FormRencana({ tujuan, tetap, apa, state }: Props) {
  return (
    <form action={tujuan} method="get" noValidate className="grid gap-5">
      <ErrorSummary state={state} />
      {Object.entries(tetap).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      {apa === "tahapan" ? (
        <div className="grid gap-5 meja:grid-cols-3">
          <Field name="mulai" label="Mulai" type="date" hint="Kosongkan bila hanya ada tenggat" state={state} /><Field name="selesai" label="Selesai" type="date" hint="Hari terakhir" required state={state} />
          <Field name="selesaiJam" label="Pukul, bila ditentukan" hint="Waktu setempat, misalnya 12.00" inputMode="decimal" autoComplete="off" state={state} />
        </div>
      ) : (
        <div className="grid gap-5 meja:grid-cols-3">
          <Field name="hari" label="Hari pemungutan suara" type="date" hint="Hari barunya" required state={state} />
          <Field name="bukaJam" label="TPS dibuka" hint="Waktu setempat" inputMode="decimal" autoComplete="off" required state={state} /><Field name="tutupJam" label="TPS ditutup" hint="Waktu setempat" inputMode="decimal" autoComplete="off" required state={state} />
        </div>
      )}
      <Uraian name="alasan" label="Alasan" hint="Tersimpan di riwayat jadwal, dan dapat dibaca semua orang" required rows={2} state={state} />
      <Field name="nomorSk" label="Nomor keputusan, bila ada" hint="Misalnya Keputusan KPU Provinsi 216/2024" maxLength={120} state={state} />
      <Tombol type="submit" rupa="utama" className="meja:justify-self-start">Lihat yang bergeser</Tombol>
    </form>
  );
}
