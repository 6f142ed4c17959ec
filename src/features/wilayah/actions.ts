"use server";

import { formatBilangan } from "@/lib/format";
import { defineAction } from "@/server/action/define-action";
import { aturPetak, aturSebutan, aturZona, buatEdisi, siapkanProvinsi, simpanDenah } from "./mutations";
import { aturPetakSchema, aturSebutanSchema, aturZonaSchema, BERKAS_PETA, denahSchema, edisiBaruSchema, siapkanProvinsiSchema } from "./schema";

export const siapkanProvinsiAction = defineAction({
  name: "wilayah.siapkan-provinsi",
  permission: "admin:write",
  schema: siapkanProvinsiSchema,
  run: siapkanProvinsi,
  segarkan: true,
  messages: { TIDAK_DITEMUKAN: "Provinsi ini tidak ditemukan di wilayah tugas Anda." },
  success: ({ nama, baru }) => ({ message: baru > 0 ? `Provinsi ${nama} siap: ${formatBilangan(baru)} wilayah dimuat.` : `Provinsi ${nama} sudah lengkap; tidak ada yang berubah.` }),
});

export const aturSebutanAction = defineAction({
  name: "wilayah.atur-sebutan",
  permission: "admin:write",
  schema: aturSebutanSchema,
  run: aturSebutan,
  segarkan: true,
  messages: { TIDAK_DITEMUKAN: "Tidak ada wilayah berjenis itu di wilayah tugas Anda." },
  uraian: () => ({ fieldErrors: { jenis: "Pilih jenis yang ada di sana." } }),
  success: ({ dari, menjadi, banyak }) => ({ message: banyak === 0 ? `Sudah disebut ${menjadi}; tidak ada yang berubah.` : `${formatBilangan(banyak)} ${dari} kini disebut ${menjadi}.` }),
});

export const aturZonaAction = defineAction({
  name: "wilayah.atur-zona",
  permission: "admin:write",
  schema: aturZonaSchema,
  run: aturZona,
  segarkan: true,
  messages: { TIDAK_DITEMUKAN: "Provinsi ini tidak ditemukan di wilayah tugas Anda.", TERPAKAI: "Belum disimpan: di wilayah yang ditandai sudah ada laporan, dan hari-harinya dihitung menurut zona lama." },
  uraian: (e) => (e.tag === "TERPAKAI" ? { fieldErrors: Object.fromEntries(e.kode.map((kode) => [`zona.${kode.replace(".", "-")}`, `${kode}: sudah ada laporan; zonanya tidak berubah lagi.`])) } : {}),
  success: ({ nama, banyak }) => ({ message: banyak === 0 ? "Tidak ada yang berubah." : `Zona waktu ${formatBilangan(banyak)} wilayah ${nama} diperbarui.` }),
});

export const buatEdisiAction = defineAction({
  name: "wilayah.edisi-baru",
  permission: "admin:write",
  schema: edisiBaruSchema,
  run: buatEdisi,
  segarkan: true,
  messages: {
    TIDAK_DITEMUKAN: "Provinsi ini tidak ditemukan di wilayah tugas Anda.", SUDAH_ADA: "Provinsi ini sudah ada dalam edisi itu.",
    LAIN_DASAR: "Edisi dengan kode ini sudah ada dengan dasar hukum atau tanggal lain. Pakai kode lain, atau samakan dasarnya.",
    SUDAH_TERBIT: "Edisi dengan kode ini sudah terbit dan tidak menerima provinsi lagi. Pakai kode lain.", DIPAKAI: "Kode ini dipakai edisi provinsi lain yang sedang disiapkan. Pakai kode lain.", TERLALU_AWAL: "Edisi terbaru provinsi ini berlaku pada hari itu atau sesudahnya.",
  },
  uraian: ({ tag }) => ({ fieldErrors: tag === "TIDAK_DITEMUKAN" ? { provinsi: "Tidak ditemukan di wilayah tugas Anda." } : tag === "SUDAH_ADA" ? { provinsi: "Sudah ada dalam edisi itu." }
    : tag === "TERLALU_AWAL" ? { berlaku: "Isi tanggal sesudah edisi terbarunya." } : { kode: "Kode ini dipakai edisi lain." } }),
  success: ({ nama, provinsi }) => ({ message: `${nama}: wilayah ${provinsi} siap diubah. Pemilihan memakainya sesudah edisi ini diterbitkan; yang sudah ada tetap dengan edisinya sendiri.` }),
});

export const aturPetakAction = defineAction({
  name: "wilayah.atur-petak",
  permission: "admin:write",
  schema: aturPetakSchema,
  run: aturPetak,
  segarkan: true,
  messages: { TIDAK_DITEMUKAN: "Wilayah ini tidak ditemukan di wilayah tugas Anda. Tidak ada yang disimpan." },
  success: ({ banyak }) => ({ message: banyak === 0 ? "Tidak ada yang berubah." : `Letak ${formatBilangan(banyak)} petak diperbarui.` }),
});

export const simpanDenahAction = defineAction({
  name: "wilayah.simpan-denah",
  permission: "admin:write",
  schema: denahSchema,
  teksDari: BERKAS_PETA,
  run: simpanDenah,
  segarkan: true,
  messages: { TIDAK_DITEMUKAN: "Wilayah ini tidak ditemukan di wilayah tugas Anda. Tidak ada yang disimpan.", TIDAK_COCOK: "Belum disimpan: tidak ada bentuk yang cocok dengan kode atau nama wilayah di bawahnya." },
  uraian: ({ tag }) => (tag === "TIDAK_COCOK" ? { fieldErrors: { berkas: "Beri tiap bentuk kode Kemendagri, misalnya 15.03, atau nama wilayahnya." } } : {}),
  success: ({ digambar, anak, sisa }) => ({ message: digambar === 0 ? "Peta dihapus; beranda memakai petak lagi." : `Peta tersimpan: ${formatBilangan(digambar)} dari ${formatBilangan(anak)} wilayah tergambar${sisa > 0 ? `, ${formatBilangan(sisa)} bentuk tidak cocok dan ditinggalkan` : ""}.` }),
});
