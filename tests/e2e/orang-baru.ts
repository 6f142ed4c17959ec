// People made for one test: with a role, a place, a known password, and where it is needed a second factor put in place through the pages.
import type { Browser, Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { expect, masuk, SANDI, surel } from "./bantu";

type Sql = <T extends object>(text: string, values?: readonly unknown[]) => Promise<T[]>;
export type OrangBaru = { readonly surel: string; readonly id: number };

export async function orangBaru(sql: Sql, peran = "CAMAT", kode = "15.71.01"): Promise<OrangBaru> {
  const alamat = `uji.${crypto.randomUUID().slice(0, 8)}@faktor.contoh`;
  const [baris] = await sql<{ id: number }>("INSERT INTO pengguna (surel, nama, sandi_hash, dibuat_at) SELECT $1, 'Orang Faktor', sandi_hash, dibuat_at FROM pengguna WHERE surel = $2 RETURNING id", [alamat, surel("polda")]);
  await sql("INSERT INTO penugasan (pengguna_id, peran, wilayah_id, mulai_at) SELECT $1, $2::peran, w.id, u.dibuat_at FROM wilayah w, pengguna u WHERE w.kode = $3 AND u.id = $1", [baris?.id, peran, kode]);
  return { surel: alamat, id: baris?.id ?? 0 };
}

/** The code a telephone shows; `geser` 1: the next one, which is taken as well, because clocks differ. */
export const kodeTotp = (rahasia: string, geser = 0) => new TOTP({ secret: Secret.fromBase32(rahasia) }).generate({ timestamp: Date.now() + geser * 30_000 });

/** From the own account to the page with the QR code; gives the secret that stands under it. */
export async function mulaiPasang(page: Page, sandi = SANDI): Promise<string> {
  await page.goto("/akun");
  await page.getByLabel("Kata sandi Anda", { exact: true }).fill(sandi);
  await page.getByRole("button", { name: /^(Pasang faktor kedua|Ganti telepon)$/ }).click();
  await expect(page.getByRole("img", { name: "Kode QR untuk aplikasi autentikator" })).toBeVisible();
  await page.getByText("Tidak dapat memindai: tulis kunci ini").click();
  return (await page.locator("details p.select-all").innerText()).replaceAll(" ", "");
}

/** Signs in, puts a factor in place, and notes what is shown once. */
export async function pasangFaktor(page: Page, orang: OrangBaru): Promise<{ readonly rahasia: string; readonly pemulihan: readonly string[] }> {
  await masuk(page, orang.surel);
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("Masuk");
  const rahasia = await mulaiPasang(page);
  await page.getByLabel("Kode dari aplikasi").fill(kodeTotp(rahasia));
  await page.getByRole("button", { name: "Pasang", exact: true }).click();
  const slip = page.getByRole("region", { name: "Kode pemulihan Sigap" });
  await expect(slip.getByRole("listitem")).toHaveCount(10);
  return { rahasia, pemulihan: await slip.getByRole("listitem").allInnerTexts() };
}

/** The same where only what follows matters: in a browser of its own. */
export async function denganFaktor(browser: Browser, sql: Sql): Promise<OrangBaru & { readonly rahasia: string; readonly pemulihan: readonly string[] }> {
  const orang = await orangBaru(sql);
  const konteks = await browser.newContext();
  const hasil = await pasangFaktor(await konteks.newPage(), orang);
  await konteks.close();
  return { ...orang, ...hasil };
}

/** The page of the second step: after the password. */
export async function sampaiFaktor(page: Page, orang: OrangBaru): Promise<void> {
  await masuk(page, orang.surel);
  await expect(page.getByRole("heading", { name: "Faktor kedua", level: 1 })).toBeVisible();
}
