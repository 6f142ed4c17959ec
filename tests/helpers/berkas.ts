// Files for the tests, made here: pictures by sharp, a PDF by hand, a HEIC of 64 × 48 points (left red, right blue) drawn for this test.
import sharp from "sharp";

const GPS = { IFD3: { GPSLatitudeRef: "S", GPSLatitude: "1/1 36/1 0/1", GPSLongitudeRef: "E", GPSLongitude: "103/1 37/1 0/1" } };
export const JEJAK_KAMERA = "RAHASIA-KAMERA";

const polos = (lebar: number, tinggi: number, warna: string) => sharp({ create: { width: lebar, height: tinggi, channels: 3, background: warna } });

/** Left half red, right half blue; with the place, the camera and a turn of a quarter in EXIF and XMP. */
export const jpegBerlokasi = async (lebar = 60, tinggi = 40) => polos(lebar, tinggi, "#c81e1e").composite([{ input: await polos(lebar / 2, tinggi, "#1e1ec8").png().toBuffer(), left: lebar / 2, top: 0 }])
  .withExif({ IFD0: { Model: JEJAK_KAMERA, ImageDescription: "KTP" }, ...GPS }).withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="${JEJAK_KAMERA}"/></rdf:RDF></x:xmpmeta>`).withMetadata({ orientation: 6 }).jpeg().toBuffer();

export const jpeg = (lebar = 60, tinggi = 40, warna = "#1e7a1e") => polos(lebar, tinggi, warna).jpeg().toBuffer();
export const png = (lebar = 60, tinggi = 40, warna = "#777777") => polos(lebar, tinggi, warna).png().toBuffer();

/** Noise does not compress: a file of about this many bytes that is a real picture. */
export const jpegBesar = async (sisi: number) => sharp(Buffer.from(Uint8Array.from({ length: sisi * sisi * 3 }, (_, i) => Math.imul(i ^ (i >>> 7), 2654435761) >>> 24)), { raw: { width: sisi, height: sisi, channels: 3 } }).jpeg({ quality: 100 }).toBuffer();

/** One empty page, correct to the byte. `tambahan`: entries of the catalogue; `trailer`: of the trailer. */
export function pdf({ tambahan = "", trailer = "" } = {}): Buffer {
  const obyek = [`<< /Type /Catalog /Pages 2 0 R ${tambahan} >>`, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>"];
  let isi = "%PDF-1.4\n%\u00e2\u00e3\n";
  const awal = obyek.map((o, i) => { const di = isi.length; isi += `${i + 1} 0 obj\n${o}\nendobj\n`; return di; });
  const xref = isi.length;
  isi += `xref\n0 4\n0000000000 65535 f \n${awal.map((n) => `${String(n).padStart(10, "0")} 00000 n \n`).join("")}trailer\n<< /Size 4 /Root 1 0 R ${trailer} >>\nstartxref\n${xref}\n%%EOF\n`;
  return Buffer.from(isi, "latin1");
}

/** Encoded once by libheif; holds an EXIF block with a place, ending in "RAHASIA-GPS". */
export const heic = () => Buffer.from("AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAeRtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAACAAAAEGlkYXQAAAAAAEAAMAAAAExpbG9jAQAAAERAAAMAAQAAAAAAAAIIAAEAAAAAAAAAYQACAAEAAAAAAAAAAQAAAAAAAAAIAAMAAAAAAAACaQABAAAAAAAAADsAAABNaWluZgAAAAAAAwAAABVpbmZlAgAAAQABAABodmMxAAAAABVpbmZlAgAAAAACAABncmlkAAAAABVpbmZlAgAAAQADAABFeGlmAAAAANhpcHJwAAAAtmlwY28AAAB2aHZjQwEDcAAAAAAAAAAAAB7wAPz9+PgAAA8DIAABABhAAQwB//8DcAAAAwCQAAADAAADAB66AkAhAAEAKkIBAQNwAAADAJAAAAMAAAMAHqAggQWW6uSmubgQEDAgAAADACAAAAMAISIAAQAGRAHBc8CJAAAAFGlzcGUAAAAAAAAAQAAAAEAAAAAUaXNwZQAAAAAAAABAAAAAMAAAABBwaXhpAAAAAAMICAgAAAAaaXBtYQAAAAAAAAACAAECgQIAAgIDhAAAAChpcmVmAAAAAAAAAA5kaW1nAAIAAQABAAAADmNkc2MAAwABAAIAAACkbWRhdAAAAF0oAa8TgPUngT//4KVH/7rWeH4PDTE//vPGI/oGsf/i9XduAx2LKAwniURTeI7uWMsU1hpSs9wKlaOr0mq9k2hS/hNo/+AjwngfIEPeJ7G+PFHber9a76oylC4yh24AAAAATU0AKgAAAAgAAYglAAQAAAABAAAAGgAAAAAAAQABAAIAAAACUwAAAAAAAABSQUhBU0lBLUdQUw==", "base64");

export const berkas = (isi: Buffer, nama: string, tipe = "application/octet-stream") => new File([new Uint8Array(isi)], nama, { type: tipe });
export function formulir(semua: readonly File[], lain: Readonly<Record<string, string>> = {}): FormData {
  const form = new FormData();
  for (const b of semua) form.append("berkas", b);
  for (const [k, v] of Object.entries(lain)) form.set(k, v);
  return form;
}
