const JALUR = {
  "panah-bawah": "m6 9 6 6 6-6",
  "panah-kanan": "m9 18 6-6-6-6",
  menu: "M4 6h16M4 12h16M4 18h16",
  cetak: "M6 18H4a2 2 0 0 1-2-2v-5a2 2 0 0 1 2-2h16a2 2 0 0 1 2 2v5a2 2 0 0 1-2 2h-2M6 9V2h12v7M6 14h12v8H6z",
  telepon: "M13.8 16.6a1 1 0 0 0 1.2-.3l.4-.5A2 2 0 0 1 17 15h3a2 2 0 0 1 2 2v3a2 2 0 0 1-2 2A18 18 0 0 1 2 4a2 2 0 0 1 2-2h3a2 2 0 0 1 2 2v3a2 2 0 0 1-.8 1.6l-.5.4a1 1 0 0 0-.3 1.2 14 14 0 0 0 6.4 6.4",
  berkas: "M6 22a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2h8l6 6v12a2 2 0 0 1-2 2zM14 2v6h6M16 13H8M16 17H8",
} as const;

type NamaIkon = keyof typeof JALUR;

/** A drawn hint beside a word, never instead of one. */
export function Ikon({ nama, ukuran = 18, kelas = "" }: { readonly nama: NamaIkon; readonly ukuran?: number; readonly kelas?: string }) {
  return (
    <svg viewBox="0 0 24 24" width={ukuran} height={ukuran} fill="none" stroke="currentColor" strokeWidth={2} strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" className={`inline-block shrink-0 ${kelas}`}>
      <path d={JALUR[nama]} />
    </svg>
  );
}
