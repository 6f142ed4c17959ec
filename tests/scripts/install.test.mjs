import { expect, it } from "vitest";
import { isComplete } from "../../scripts/lib/install.mjs";

const wanted = { "": {}, "node_modules/a": { version: "1.0.0" }, "node_modules/b-darwin": { version: "2.0.0", optional: true } };

it("lengkap walau paket pilihan untuk mesin lain tidak ada", () => {
  expect(isComplete(wanted, { "node_modules/a": { version: "1.0.0" } })).toBe(true);
});

it("tidak lengkap bila paket kurang atau versinya lain", () => {
  expect(isComplete(wanted, {})).toBe(false);
  expect(isComplete(wanted, { "node_modules/a": { version: "1.0.1" } })).toBe(false);
});
