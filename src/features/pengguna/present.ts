import type { Peran } from "@/auth/permissions";

/** As an officer says it. */
export const KATA_PERAN: Readonly<Record<Peran, string>> = {
  ADMIN: "Admin", KPU: "KPU", PPK: "PPK", KESBANGPOL: "Kesbangpol", FORKOPIMDA: "Forkopimda", BAWASLU: "Bawaslu", POLRI: "Polri", TNI: "TNI", SEKDA: "Sekda", CAMAT: "Camat", KEJAKSAAN: "Kejaksaan",
};

type Orang = { readonly id: number; readonly surel: string; readonly nama: string; readonly aktif: boolean; readonly sudahMasuk: boolean; readonly sendiri: boolean; readonly milik: boolean; readonly penugasan: readonly { readonly id: number; readonly peran: Peran; readonly wilayah: { readonly kode: string; readonly nama: string } }[] };

export const presentOrang = (o: Orang) => ({
  id: o.id, surel: o.surel, nama: o.nama, aktif: o.aktif, dapatDiatur: o.milik && !o.sendiri,
  tugas: o.penugasan.map((p) => ({ id: p.id, teks: `${KATA_PERAN[p.peran]} ${p.wilayah.nama} (${p.wilayah.kode})` })),
  keadaan: !o.aktif ? "Dinonaktifkan" : o.sudahMasuk ? "Aktif" : "Belum memakai kodenya",
});
