// Imported first by every command: an old Node must meet a sentence here, not a syntax error further on.
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Sigap membutuhkan Node.js 20.19 atau lebih baru; yang terpasang ${process.versions.node}. Perbarui Node.js lalu ulangi.`);
  process.exit(1);
}
