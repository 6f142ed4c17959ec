// Two invented documents, so that the demo shows what evidence looks like: a drawn "photo" of boxes, and a one-page PDF that says it is an example.
import { createHash } from "node:crypto";
import type { Client } from "pg";
import sharp from "sharp";
import { olah } from "@/server/dokumen/olah";

type Di = { readonly sql: Client; readonly pemilihanId: number; readonly dicatat: Date };
const PADA = "2024-11-20T12:40:00+07:00";

/** Cartons before a wall; no lettering, so that it needs no font. */
function gambarKotak(): Promise<Buffer> {
  const kotak = (x: number, y: number) => `<rect x="${x}" y="${y}" width="190" height="150" fill="#b98a56" stroke="#6d4c28" stroke-width="4"/><rect x="${x + 80}" y="${y}" width="30" height="150" fill="#d8c39c"/><path d="M${x} ${y + 48}h190" stroke="#6d4c28" stroke-width="3"/>`;
  const baris = [[120, 590], [330, 590], [540, 590], [750, 590], [225, 430], [435, 430], [645, 430], [330, 270], [540, 270]] as const;
  return sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="900"><rect width="1200" height="900" fill="#c9cfd4"/><rect y="680" width="1200" height="220" fill="#8f979d"/>${baris.map(([x, y]) => kotak(x, y)).join("")}</svg>`)).jpeg({ quality: 88 }).toBuffer();
}

/** One page in a face that every reader has. */
function pdfContoh(baris: readonly string[]): Buffer {
  const tulis = `BT /F1 15 Tf 60 780 Td 26 TL ${baris.map((b) => `(${b}) Tj T*`).join(" ")} ET`;
  const obyek = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${tulis.length} >>\nstream\n${tulis}\nendstream`, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"];
  let isi = "%PDF-1.4\n";
  const di = obyek.map((o, i) => { const awal = isi.length; isi += `${i + 1} 0 obj\n${o}\nendobj\n`; return awal; });
  const xref = isi.length;
  return Buffer.from(`${isi}xref\n0 6\n0000000000 65535 f \n${di.map((n) => `${String(n).padStart(10, "0")} 00000 n \n`).join("")}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`, "latin1");
}

/** On the newest logistics laporan of Sarolangun (the photo) and of Kerinci (the PDF). */
export async function buktiContoh({ sql, pemilihanId, dicatat }: Di): Promise<void> {
  const sidik = (b: Buffer) => createHash("sha256").update(b).digest();
  for (const [kode, nama, asli] of [
    ["15.03", "Contoh foto gudang", await gambarKotak()],
    ["15.01", "Contoh berita acara", pdfContoh(["CONTOH - bukan dokumen sungguhan", "", "Berita acara serah terima logistik", "Gudang KPU Kabupaten Kerinci, 20 November 2024", "", "Dibuat untuk peragaan aplikasi."])],
  ] as const) {
    const o = await olah(asli);
    if (typeof o === "string") throw new Error(`${nama}: ${o}`);
    const { rows: [l] } = await sql.query<{ id: string; oleh: number; wilayah: number }>(`SELECT l.id::text, l.oleh_id AS oleh, l.wilayah_id AS wilayah FROM laporan l JOIN wilayah w ON w.id = l.wilayah_id WHERE l.pemilihan_id = $1 AND w.kode = $2 AND l.peran = 'KPU'
      AND EXISTS (SELECT FROM nilai n JOIN indikator i ON i.id = n.indikator_id WHERE n.laporan_id = l.id AND i.aspek_kode = 'logistik') ORDER BY l.per DESC, l.urut DESC LIMIT 1`, [pemilihanId, kode]);
    if (!l) throw new Error(`no laporan of ${kode}`);
    const { rows: [d] } = await sql.query<{ id: number }>("INSERT INTO dokumen (wilayah_id, nama, tipe, ukuran, sha256, sha256_asli, oleh_id, pada_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id", [l.wilayah, `${nama}.${o.akhiran}`, o.tipe, o.isi.length, sidik(o.isi), sidik(asli), l.oleh, PADA]);
    await sql.query("INSERT INTO dokumen_isi (dokumen_id, isi, kecil) VALUES ($1, $2, $3)", [d?.id, o.isi, o.kecil]);
    await sql.query("SELECT lampirkan($1::jsonb, $2, $3)", [JSON.stringify({ dokumen_id: d?.id, laporan_id: l.id, oleh_id: l.oleh }), PADA, dicatat]);
  }
}
