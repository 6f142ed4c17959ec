/** What the list of people can be narrowed to. */
export const KEADAAN = ["aktif", "nonaktif", "belum-masuk", "tanpa-faktor"] as const;
export type Keadaan = (typeof KEADAAN)[number];

export const PER_HALAMAN = 25;
