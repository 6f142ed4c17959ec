import { z } from "zod";
import { parseBilangan } from "./format";

/** A count as typed. An empty field is "not said": null, and never 0. What could be read in two ways is refused in words. */
export const bilanganAtauKosong = z.string().max(40, "Terlalu panjang untuk sebuah bilangan.").transform((text, ctx) => {
  if (text.trim() === "") return null;
  const n = parseBilangan(text);
  if (n !== null) return n;
  ctx.addIssue({ code: "custom", message: `"${text.trim()}" bukan bilangan bulat. Tulis misalnya 1.234 atau 1234, tanpa minus dan tanpa pecahan.` });
  return z.NEVER;
});
