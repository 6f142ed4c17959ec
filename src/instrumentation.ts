/** Once per server process, before the first request: settings are checked and the clock is set. A wrong setting stops the start. */
export async function register(): Promise<void> {
  if (process.env["NEXT_RUNTIME"] !== "nodejs") return;
  const { mulaiJam } = await import("@/server/jam");
  await mulaiJam();
}
