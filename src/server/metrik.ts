import "server-only";
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";

const CEPAT = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

function buat() {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  return {
    register,
    permintaan: new Counter({ name: "sigap_permintaan_total", help: "HTTP answers by method, first part of the path, and status", labelNames: ["metode", "rute", "status"], registers }),
    permintaanDetik: new Histogram({ name: "sigap_permintaan_detik", help: "Seconds until an answer was sent", labelNames: ["rute"], buckets: CEPAT, registers }),
    tindakan: new Counter({ name: "sigap_tindakan_total", help: "Actions by name and outcome: BERHASIL, ISIAN (fields wrong), the tag of a rule broken, UNAUTHENTICATED, FORBIDDEN, GANGGUAN", labelNames: ["nama", "hasil"], registers }),
    tindakanDetik: new Histogram({ name: "sigap_tindakan_detik", help: "Seconds an action took", labelNames: ["nama"], buckets: CEPAT, registers }),
    laporan: new Counter({ name: "sigap_laporan_total", help: "Laporan given to the ledger, by channel and outcome; stored ones are TERSIMPAN", labelNames: ["kanal", "hasil"], registers }),
    muatLangsung: new Histogram({ name: "sigap_langsung_muat_detik", help: "Seconds to read a topic anew for the screens that watch it", buckets: CEPAT, registers }),
    csp: new Counter({ name: "sigap_csp_total", help: "Things browsers stopped on our pages, as they reported them", registers }),
    pemirsa: new Gauge({ name: "sigap_pemirsa", help: "Open live screens of this process", registers }),
    kolam: new Gauge({ name: "sigap_kolam_basis_data", help: "Connections of this process outside Prisma: total, menganggur (idle), menunggu (requests waiting for one)", labelNames: ["keadaan"], registers }),
    sambungan: new Gauge({ name: "sigap_sambungan_basis_data", help: "Connections of the app's role at the database, all instances, by state", labelNames: ["keadaan"], registers }),
    hidup: new Gauge({ name: "sigap_basis_data_hidup", help: "1 when the database answered this scrape", registers }),
    urut: new Gauge({ name: "sigap_buku_urut", help: "Last number in the chain of a province", labelNames: ["provinsi"], registers }),
    umurLaporan: new Gauge({ name: "sigap_laporan_terakhir_umur_detik", help: "Seconds of real time since the last laporan of a province was stored", labelNames: ["provinsi"], registers }),
    umurCadangan: new Gauge({ name: "sigap_cadangan_umur_detik", help: "Age of the newest file in BACKUP_DIR; absent when there is none", registers }),
    ukuranCadangan: new Gauge({ name: "sigap_cadangan_bita", help: "Size of the newest file in BACKUP_DIR", registers }),
  };
}

const bersama = globalThis as typeof globalThis & { sigapMetrik?: ReturnType<typeof buat> };
/** One set per process, whatever bundle asks. */
export const metrik = () => (bersama.sigapMetrik ??= buat());

/** Measures one action; call what it gives with the outcome. */
export function ukurTindakan(nama: string): (hasil: string) => void {
  const selesai = metrik().tindakanDetik.startTimer({ nama });
  return (hasil) => {
    selesai();
    metrik().tindakan.inc({ nama, hasil });
  };
}
