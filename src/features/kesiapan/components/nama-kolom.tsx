/** One word heads a narrow column: "Anggaran dan regulasi" → "Anggaran", "Data pemilih" → "Pemilih". The full name is read out and on hover. */
export function namaKolom(nama: string): string {
  const [satu = nama, dua] = nama.split(/[ ,]+/);
  return satu.length <= 4 && dua ? dua.charAt(0).toUpperCase() + dua.slice(1) : satu;
}
