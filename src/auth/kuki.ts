/** Name of the session cookie; the prefix makes browsers refuse it over plain HTTP. */
export const KUKI = (appUrl: string) => (appUrl.startsWith("https:") ? "__Secure-sigap.sesi" : "sigap.sesi");
/** Name of the cookie by which a browser is a screen. */
export const KUKI_LAYAR = (appUrl: string) => (appUrl.startsWith("https:") ? "__Secure-sigap.layar" : "sigap.layar");
