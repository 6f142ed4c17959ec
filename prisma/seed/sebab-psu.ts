// Why a TPS votes again. The first six are the cases of article 112 (1) and (2) a–e of UU 1/2015 as amended by UU 10/2016, as Bawaslu names them (bawaslu.go.id,
// December 2020); identity and mass marking come from Mahkamah Konstitusi 173/PHPU.BUP-XXIII/2025 (Bungo, 21 TPS); the rest is what offices reported.
const PASAL_112 = (huruf: string) => `UU 1/2015 jo. UU 10/2016, Pasal 112 ${huruf}`;
const PUTUSAN_BUNGO = "Putusan MK 173/PHPU.BUP-XXIII/2025 (Bungo)";
const KELEMBAGAAN = "laporan lembaga pada rapat koordinasi";

export const SEBAB_PSU = [
  ["keamanan", "Gangguan keamanan: hasil tidak dapat dipakai atau dihitung", PASAL_112("ayat (1)")],
  ["kotak-berkas", "Kotak atau berkas dibuka tidak menurut tata cara", PASAL_112("ayat (2) huruf a")],
  ["tanda-khusus", "KPPS meminta pemilih menandai surat suara", PASAL_112("ayat (2) huruf b")],
  ["memilih-ganda", "Pemilih memilih lebih dari sekali", PASAL_112("ayat (2) huruf c")],
  ["surat-suara-dirusak", "KPPS merusak surat suara yang sudah dipakai", PASAL_112("ayat (2) huruf d")],
  ["tidak-terdaftar", "Pemilih yang tidak terdaftar ikut memilih", PASAL_112("ayat (2) huruf e")],
  ["identitas", "Pemilih dilayani tanpa identitas yang sah", PUTUSAN_BUNGO],
  ["dicoblos-massal", "Surat suara dicoblos bukan oleh pemilihnya", PUTUSAN_BUNGO],
  ["atribut", "Atribut partai atau pasangan calon di TPS", KELEMBAGAAN],
  ["surat-suara-tertukar", "Surat suara tertukar atau kurang", KELEMBAGAAN],
  ["bencana", "Bencana atau gangguan lain", KELEMBAGAAN],
  ["lainnya", "Lainnya, seperti pada catatan", "putusan, rekomendasi, atau keputusan yang disebut"],
] as const;
