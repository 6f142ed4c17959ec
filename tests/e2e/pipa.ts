// A wire that can be cut: a TCP relay between a browser and its server, or a server and its database.
import net from "node:net";

export type Pipa = {
  readonly port: number;
  /** As when the other side dies: everything that stands breaks, and nothing new is taken. */
  readonly putus: () => void;
  /** As when a cable is pulled: nothing breaks, nothing comes through. */
  readonly bisu: () => void;
  readonly sambung: () => void;
  readonly tutup: () => Promise<void>;
};

export async function bukaPipa(tujuan: { readonly host: string; readonly port: number }): Promise<Pipa> {
  const pasangan = new Set<readonly [net.Socket, net.Socket]>();
  let keadaan: "sambung" | "putus" | "bisu" = "sambung";
  const hancurkan = () => { for (const p of pasangan) for (const s of p) s.destroy(); };
  const peladen = net.createServer((masuk) => {
    masuk.on("error", () => undefined);
    if (keadaan === "putus") return void masuk.destroy();
    const keluar = net.connect(tujuan);
    const p = [masuk, keluar] as const;
    pasangan.add(p);
    for (const [dari, ke] of [[masuk, keluar], [keluar, masuk]] as const) {
      dari.on("data", (isi) => { if (keadaan !== "bisu") ke.write(isi); });
      dari.on("error", () => undefined).on("close", () => { pasangan.delete(p); if (keadaan !== "bisu") ke.destroy(); });
    }
  });
  await new Promise<void>((siap) => peladen.listen(0, "127.0.0.1", siap));
  const alamat = peladen.address();
  if (alamat === null || typeof alamat === "string") throw new Error("no port");
  return {
    port: alamat.port,
    putus: () => { keadaan = "putus"; hancurkan(); },
    bisu: () => { keadaan = "bisu"; },
    // What stood while nothing came through has lost bytes: a real line would have been reset as well.
    sambung: () => { if (keadaan === "bisu") hancurkan(); keadaan = "sambung"; },
    tutup: async () => { hancurkan(); await new Promise((selesai) => peladen.close(selesai)); },
  };
}
