import type { Instrumentation } from "next";

/** Once per server process, before the first request: settings are checked and the clock is set. A wrong setting stops the start. */
export async function register(): Promise<void> {
  if (process.env["NEXT_RUNTIME"] !== "nodejs") return;
  const [{ mulaiJam }, { amatiPermintaan }, { mulaiSapu }] = await Promise.all([import("@/server/jam"), import("@/server/permintaan"), import("@/server/sapu")]);
  amatiPermintaan();
  await mulaiJam();
  mulaiSapu();
}

/** What a page could not be made of: into the log, under the number that the page shows. */
export const onRequestError: Instrumentation.onRequestError = async (...galat) => {
  if (process.env["NEXT_RUNTIME"] !== "nodejs") return;
  (await import("@/server/galat")).catatGalat(...galat);
};
