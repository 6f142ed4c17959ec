// What the operator reads. One sentence a line, in Bahasa Indonesia.

/** A failure that the operator can do something about: printed as its sentence, without a stack. */
export class Halt extends Error {
  /** @override */
  name = "Halt";
}

// A closed terminal or a cut pipe must not keep the stopping from finishing.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});

export const say = (/** @type {string} */ text) => void process.stdout.write(`${text}\n`);
export const warn = (/** @type {string} */ text) => void process.stderr.write(`${text}\n`);
export const seconds = (/** @type {number} */ since) => `${((performance.now() - since) / 1000).toFixed(1).replace(".", ",")} dtk`;

const REMINDER_MS = 20_000;

/**
 * Says what is being done, reminds while it lasts, and says how long it took.
 * @template T
 * @param {string} label
 * @param {() => Promise<T>} work
 */
export async function step(label, work) {
  const since = performance.now();
  say(`• ${label} …`);
  const reminder = setInterval(() => say(`  … masih berjalan: ${label} (${seconds(since)})`), REMINDER_MS);
  try {
    const result = await work();
    say(`  selesai dalam ${seconds(since)}`);
    return result;
  } finally {
    clearInterval(reminder);
  }
}
