"use client";

import { Field } from "@/components/form/field";
import { HasilKirim } from "@/components/form/hasil-kirim";
import { useKirim } from "@/components/form/pakai-kirim";
import { Tombol, TombolTautan } from "@/components/ui/tombol";
import { konfirmasiFaktorAction } from "../actions";
import { FormMulai } from "./form-mulai";
import { SlipPemulihan } from "./slip-pemulihan";

type Tunggu = { readonly rahasia: string; readonly qr: { readonly sisi: number; readonly jalur: string } };

/**
 * From the QR code to the recovery codes. One component for every state of it: the answer to the first code is shown where the form was,
 * also when the page is made anew by the server and no factor waits any more.
 */
export function FormPasang({ tunggu, terpasang, kembali }: { readonly tunggu: Tunggu | null; readonly terpasang: boolean; readonly kembali: string }) {
  const [state, kirim, menunggu] = useKirim(konfirmasiFaktorAction);
  if (state.status === "success") {
    return (
      <div className="mt-6 grid gap-6">
        <HasilKirim state={state} />
        <SlipPemulihan state={state} />
        <p><TombolTautan href={kembali} rupa="utama">Sudah saya simpan, lanjut</TombolTautan></p>
      </div>
    );
  }
  if (!tunggu) {
    return (
      <div className="mt-6 grid gap-6">
        <HasilKirim state={state} />
        {terpasang && <p>Faktor kedua Anda sudah terpasang. <TombolTautan href={kembali} rupa="utama" className="mt-3">Lanjut</TombolTautan></p>}
        {!terpasang && <FormMulai teks="Tulis kata sandi sekali lagi untuk menampilkan kode QR." />}
      </div>
    );
  }
  return (
    <form action={kirim} noValidate className="mt-6 grid gap-6">
      <HasilKirim state={state} />
      <ol className="grid list-decimal gap-6 pl-5">
        <li>
          <p>Buka aplikasi autentikator di telepon (Google Authenticator, Microsoft Authenticator, Aegis, dan sejenisnya), lalu pindai kode ini.</p>
          <svg role="img" aria-label="Kode QR untuk aplikasi autentikator" viewBox={`-4 -4 ${tunggu.qr.sisi + 8} ${tunggu.qr.sisi + 8}`} shapeRendering="crispEdges" className="mt-3 w-full max-w-60 bg-[#fff]">
            <path d={tunggu.qr.jalur} fill="#000" />
          </svg>
          <details className="mt-2 text-[15px]"><summary className="inline-flex min-h-11 cursor-pointer items-center text-tinta underline underline-offset-[3px]">Tidak dapat memindai: tulis kunci ini</summary><p className="tabular-nums font-semibold break-words select-all">{tunggu.rahasia}</p></details>
        </li>
        <li><Field name="kode" label="Kode dari aplikasi" hint="6 angka; berganti tiap 30 detik" inputMode="numeric" autoComplete="one-time-code" required state={state} /></li>
      </ol>
      <Tombol type="submit" rupa="utama" disabled={menunggu} className="min-h-14 text-lg">{menunggu ? "Memeriksa…" : "Pasang"}</Tombol>
    </form>
  );
}
