// Files that mean no good, made by hand.
import { deflateRawSync, crc32 } from "node:zlib";

/** A zip of these entries. `ukuran`: what its headers say the last is, instead of the truth. */
export function arsip(isi: Readonly<Record<string, string | Buffer>>, ukuran?: number): Buffer {
  const [bagian, daftar]: [Buffer[], Buffer[]] = [[], []];
  let di = 0;
  for (const [i, [nama, teks]] of Object.entries(isi).entries()) {
    const [asli, n] = [Buffer.from(teks), Buffer.from(nama)];
    const padat = deflateRawSync(asli);
    const kepala = Buffer.alloc(26);
    kepala.writeUInt16LE(20, 0); kepala.writeUInt16LE(8, 4); kepala.writeUInt32LE(crc32(asli), 10); kepala.writeUInt32LE(padat.length, 14); kepala.writeUInt32LE((i === Object.keys(isi).length - 1 ? ukuran : undefined) ?? asli.length, 18); kepala.writeUInt16LE(n.length, 22);
    const lokal = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), kepala, n, padat]);
    const akhir = Buffer.alloc(14);
    akhir.writeUInt32LE(di, 10);
    daftar.push(Buffer.concat([Buffer.from("PK\x01\x02", "latin1"), Buffer.from([20, 0]), kepala, akhir, n]));
    bagian.push(lokal);
    di += lokal.length;
  }
  const pusat = Buffer.concat(daftar);
  const tutup = Buffer.alloc(18);
  tutup.writeUInt16LE(daftar.length, 4); tutup.writeUInt16LE(daftar.length, 6); tutup.writeUInt32LE(pusat.length, 8); tutup.writeUInt32LE(di, 12);
  return Buffer.concat([...bagian, pusat, Buffer.from("PK\x05\x06", "latin1"), tutup]);
}

const BUKU = { "xl/workbook.xml": '<workbook xmlns:r="r"><sheets><sheet name="A" r:id="a"/></sheets></workbook>', "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/></Relationships>' };
/** A sheet of blanks that inflates a thousandfold. `ukuran`: what it says it is. */
export const bom = (ukuran?: number) => arsip({ ...BUKU, "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${" ".repeat(50 * 2 ** 20)}</sheetData></worksheet>` }, ukuran);
export const olehDde = () => arsip({ ...BUKU, "xl/worksheets/sheet1.xml": `<worksheet><sheetData><row r="1"><c r="A1" t="str"><f>cmd|'/C calc'!A0</f><v>1</v></c></row></sheetData></worksheet>` });

/** A good workbook with one more entry, or another one in its place. */
export const xlsxDengan = (nama: string, isi: string) => arsip({ ...BUKU, "xl/worksheets/sheet1.xml": '<worksheet><sheetData><row r="1"><c t="inlineStr"><is><t>tps</t></is></c></row></sheetData></worksheet>', [nama]: isi });
/** How Office keeps a file with a password: a compound file around it. */
export const terenkripsi = () => Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(1_000), Buffer.from("EncryptedPackage", "utf16le"), Buffer.alloc(500)]);
