// Loaded into the Next server before it begins (node --import): when the command that started it dies, even by kill -9,
// the pipe between them closes, and the server ends too instead of holding the port.
import net from "node:net";

const PATIENCE_MS = 5_000;

function letGo() {
  process.kill(process.pid, "SIGTERM");
  setTimeout(() => process.exit(1), PATIENCE_MS).unref();
}

// next dev starts helpers with the same arguments; the pipe is only in the process the command itself started.
if (process.env.SIGAP_TETHER === String(process.ppid)) {
  new net.Socket({ fd: 3 }).on("error", letGo).on("close", letGo).resume().unref();
}
