/** Browsers drop tabs and line ends inside an address and read a backslash as a slash: what is left must still be our own origin. */
const jalurSendiri = (p: string) => /^\/[\x21-\x7e]*$/.test(p) && URL.canParse(p, "http://sigap.invalid") && new URL(p, "http://sigap.invalid").origin === "http://sigap.invalid";

/** Where to go after signing in: only a path of ours, never where a stranger's link says. */
export const kembaliAman = (p: string | undefined) => (p && p.length <= 500 && jalurSendiri(p) && !p.startsWith("/masuk") ? p : "/");
