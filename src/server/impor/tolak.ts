/** A file that is not read on; the sentence says why and what to do. */
export class BerkasDitolak extends Error {
  constructor(pesan: string) { super(pesan); }
}
