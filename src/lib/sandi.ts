/** Long rather than odd: at least twelve characters, and not the person's own address. */
export const sandiLemah = (sandi: string, surel: string) => sandi.length < 12 || sandi.toLowerCase().includes(surel.split("@")[0] ?? surel);

export const KATA_SANDI_LEMAH = "Pakai paling sedikit 12 huruf, dan bukan nama surel Anda.";
