import { formatSaat, type Zona } from "@/lib/waktu";

const PERAMBAN: readonly (readonly [RegExp, string])[] = [[/\bEdgA?\//, "Edge"], [/\bOPR\//, "Opera"], [/\bSamsungBrowser\//, "Samsung Internet"], [/\bFirefox\//, "Firefox"], [/(Chrome|CriOS)\//, "Chrome"], [/\bSafari\//, "Safari"]];
const SISTEM: readonly (readonly [RegExp, string])[] = [[/\bAndroid\b/, "Android"], [/\b(iPhone|iPad)\b/, "iPhone atau iPad"], [/\bWindows\b/, "Windows"], [/\bMac OS X\b/, "Mac"], [/\bCrOS\b/, "Chromebook"], [/\bLinux\b/, "Linux"]];

/** "Chrome di Windows", as far as the browser says the truth about itself. */
export function namaPeramban(ua: string | null): string {
  if (!ua) return "Peramban tidak menyebut nama";
  const cari = (daftar: typeof PERAMBAN) => daftar.find(([bentuk]) => bentuk.test(ua))?.[1];
  const [peramban, sistem] = [cari(PERAMBAN) ?? "Peramban lain", cari(SISTEM)];
  return sistem ? `${peramban} di ${sistem}` : peramban;
}

type Sesi = { readonly id: string; readonly dibuatAt: Date; readonly terakhirAt: Date | null; readonly peramban: string | null; readonly alamat: string | null; readonly ini: boolean };
export type SesiTampil = { readonly id: string; readonly nama: string; readonly rinci: string; readonly ini: boolean };

/** This browser first. */
export const presentSesi = (sesi: readonly Sesi[], zona: Zona): SesiTampil[] => sesi.toSorted((a, b) => Number(b.ini) - Number(a.ini)).map((s) => ({
  id: s.id, nama: namaPeramban(s.peramban), ini: s.ini,
  rinci: [`masuk ${formatSaat(s.dibuatAt, zona)}`, `terakhir terlihat ${formatSaat(s.terakhirAt ?? s.dibuatAt, zona)}`, ...(s.alamat ? [`dari ${s.alamat}`] : [])].join(", "),
}));

type Faktor = { readonly sejak: Date | null; readonly sisa: number } | null;
export type FaktorTampil = { readonly ada: boolean; readonly wajib: boolean; readonly keadaan: string; readonly sisa: string | null; readonly sisaSedikit: boolean };

export function presentFaktor(f: Faktor, wajib: boolean, zona: Zona): FaktorTampil {
  if (!f) return { ada: false, wajib, keadaan: wajib ? "Belum dipasang; peran Anda mewajibkannya." : "Belum dipasang. Tidak wajib untuk Anda di sini, tetapi dianjurkan.", sisa: null, sisaSedikit: false };
  return { ada: true, wajib, keadaan: f.sejak ? `Terpasang sejak ${formatSaat(f.sejak, zona)}.` : "Terpasang.", sisa: f.sisa === 0 ? "Tidak ada kode pemulihan tersisa" : `${f.sisa} dari 10 kode pemulihan tersisa`, sisaSedikit: f.sisa <= 3 };
}
