-- CreateEnum
CREATE TYPE "zona" AS ENUM ('WIB', 'WITA', 'WIT');

-- CreateEnum
CREATE TYPE "jenis_pemilihan" AS ENUM ('PILKADA', 'PEMILU', 'PSU');

-- CreateEnum
CREATE TYPE "keadaan_pemilihan" AS ENUM ('PERSIAPAN', 'BERJALAN', 'DITUTUP', 'ARSIP');

-- CreateEnum
CREATE TYPE "status_angka" AS ENUM ('RESMI', 'ESTIMASI', 'CONTOH', 'KLAIM');

-- CreateEnum
CREATE TYPE "peran" AS ENUM ('ADMIN', 'KPU', 'PPK', 'KESBANGPOL', 'FORKOPIMDA', 'BAWASLU', 'POLRI', 'TNI', 'SEKDA', 'CAMAT', 'KEJAKSAAN');

-- CreateEnum
CREATE TYPE "rumus" AS ENUM ('PER_TPS', 'PER_TPS_PER_KONTES', 'PER_KECAMATAN', 'PER_KECAMATAN_PER_KONTES', 'PER_DESA', 'PER_DPT', 'PER_TPS_MENURUT_PEMILIH', 'TETAP', 'PER_FAKTA', 'DILAPORKAN');

-- CreateEnum
CREATE TYPE "kanal" AS ENUM ('WEB', 'BERKAS', 'API', 'LURING', 'SMS');

-- CreateEnum
CREATE TYPE "jenis_laporan" AS ENUM ('LAPORAN', 'SAKSI');

-- CreateEnum
CREATE TYPE "sebab_gugur" AS ENUM ('DIGANTI', 'DIKEMBALIKAN');

-- CreateEnum
CREATE TYPE "putusan_verifikasi" AS ENUM ('DIVERIFIKASI', 'DIKEMBALIKAN');

-- CreateEnum
CREATE TYPE "jenis_rantai" AS ENUM ('LAPORAN', 'VERIFIKASI', 'FAKTA', 'ADOPSI', 'KEBERATAN');

-- CreateEnum
CREATE TYPE "jenis_kode" AS ENUM ('ADMIN_PERTAMA', 'UNDANGAN', 'SETEL_ULANG');

-- CreateEnum
CREATE TYPE "status_jabatan" AS ENUM ('DEFINITIF', 'PJ', 'PJS', 'PLT', 'PLH');

-- CreateEnum
CREATE TYPE "hasil_audit" AS ENUM ('BERHASIL', 'DITOLAK');

-- CreateTable
CREATE TABLE "edisi_wilayah" (
    "id" SERIAL NOT NULL,
    "kode" TEXT NOT NULL,
    "nama" TEXT NOT NULL,
    "dasar" TEXT NOT NULL,
    "berlaku" DATE NOT NULL,

    CONSTRAINT "edisi_wilayah_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "jenis_wilayah" (
    "kode" TEXT NOT NULL,
    "tingkat" SMALLINT NOT NULL,
    "nama" TEXT NOT NULL,

    CONSTRAINT "jenis_wilayah_pkey" PRIMARY KEY ("kode")
);

-- CreateTable
CREATE TABLE "wilayah" (
    "id" SERIAL NOT NULL,
    "edisi_id" INTEGER NOT NULL,
    "kode" TEXT NOT NULL,
    "nama" TEXT NOT NULL,
    "jenis_kode" TEXT NOT NULL,
    "tingkat" SMALLINT NOT NULL,
    "induk_id" INTEGER,
    "provinsi_id" INTEGER NOT NULL,
    "jalur" INTEGER[],
    "zona" "zona" NOT NULL,
    "lintang" DECIMAL(8,5),
    "bujur" DECIMAL(8,5),
    "petak_kolom" SMALLINT,
    "petak_baris" SMALLINT,

    CONSTRAINT "wilayah_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "peta_wilayah" (
    "dari_id" INTEGER NOT NULL,
    "ke_id" INTEGER NOT NULL,
    "pembilang" INTEGER NOT NULL,
    "penyebut" INTEGER NOT NULL,
    "dasar" TEXT NOT NULL,

    CONSTRAINT "peta_wilayah_pkey" PRIMARY KEY ("dari_id","ke_id")
);

-- CreateTable
CREATE TABLE "pemilihan" (
    "id" SMALLSERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "nama" TEXT NOT NULL,
    "jenis" "jenis_pemilihan" NOT NULL,
    "hari" DATE NOT NULL,
    "buka_jam" TEXT NOT NULL,
    "tutup_jam" TEXT NOT NULL,
    "edisi_id" INTEGER NOT NULL,
    "keadaan" "keadaan_pemilihan" NOT NULL,
    "induk_id" SMALLINT,
    "gladi" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "pemilihan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pemilihan_wilayah" (
    "pemilihan_id" SMALLINT NOT NULL,
    "wilayah_id" INTEGER NOT NULL,

    CONSTRAINT "pemilihan_wilayah_pkey" PRIMARY KEY ("pemilihan_id","wilayah_id")
);

-- CreateTable
CREATE TABLE "tahapan" (
    "id" SERIAL NOT NULL,
    "pemilihan_id" SMALLINT NOT NULL,
    "kode" TEXT NOT NULL,
    "nama" TEXT NOT NULL,
    "mulai" DATE,
    "selesai" DATE NOT NULL,
    "dasar" TEXT NOT NULL,

    CONSTRAINT "tahapan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tahapan_sesudah" (
    "tahapan_id" INTEGER NOT NULL,
    "sesudah_id" INTEGER NOT NULL,
    "jeda_hari" SMALLINT NOT NULL DEFAULT 0,

    CONSTRAINT "tahapan_sesudah_pkey" PRIMARY KEY ("tahapan_id","sesudah_id")
);

-- CreateTable
CREATE TABLE "jenis_kontes" (
    "kode" TEXT NOT NULL,
    "nama" TEXT NOT NULL,
    "urut" SMALLINT NOT NULL,

    CONSTRAINT "jenis_kontes_pkey" PRIMARY KEY ("kode")
);

-- CreateTable
CREATE TABLE "kontes" (
    "id" SERIAL NOT NULL,
    "pemilihan_id" SMALLINT NOT NULL,
    "wilayah_id" INTEGER NOT NULL,
    "jenis_kode" TEXT NOT NULL,

    CONSTRAINT "kontes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "paslon" (
    "id" SERIAL NOT NULL,
    "kontes_id" INTEGER NOT NULL,
    "nomor_urut" SMALLINT NOT NULL,
    "nama" TEXT,
    "nama_wakil" TEXT,
    "kolom_kosong" BOOLEAN NOT NULL DEFAULT false,
    "sumber" TEXT NOT NULL,
    "tanggal" DATE NOT NULL,

    CONSTRAINT "paslon_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "jenis_fakta" (
    "kode" TEXT NOT NULL,
    "nama" TEXT NOT NULL,
    "satuan" TEXT NOT NULL,
    "pemilik" "peran" NOT NULL,

    CONSTRAINT "jenis_fakta_pkey" PRIMARY KEY ("kode")
);

-- CreateTable
CREATE TABLE "fakta" (
    "id" BIGSERIAL NOT NULL,
    "jenis_kode" TEXT NOT NULL,
    "pemilihan_id" SMALLINT NOT NULL,
    "wilayah_id" INTEGER NOT NULL,
    "jenis_kontes" TEXT,
    "nilai" DECIMAL(20,4),
    "pembilang" BIGINT,
    "penyebut" BIGINT,
    "kategori" TEXT,
    "status" "status_angka" NOT NULL,
    "sumber" TEXT NOT NULL,
    "tanggal" DATE NOT NULL,
    "catatan" TEXT,
    "oleh_id" INTEGER,
    "pada_at" TIMESTAMPTZ(6) NOT NULL,
    "dicatat_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "fakta_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "adopsi" (
    "id" BIGSERIAL NOT NULL,
    "fakta_id" BIGINT NOT NULL,
    "alasan" TEXT NOT NULL,
    "oleh_id" INTEGER,
    "dokumen_id" INTEGER,
    "pada_at" TIMESTAMPTZ(6) NOT NULL,
    "dicatat_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "adopsi_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "keberatan" (
    "id" BIGSERIAL NOT NULL,
    "fakta_id" BIGINT NOT NULL,
    "alasan" TEXT NOT NULL,
    "oleh_id" INTEGER NOT NULL,
    "pada_at" TIMESTAMPTZ(6) NOT NULL,
    "dicatat_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "keberatan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "aspek" (
    "kode" TEXT NOT NULL,
    "nama" TEXT NOT NULL,
    "urut" SMALLINT NOT NULL,

    CONSTRAINT "aspek_pkey" PRIMARY KEY ("kode")
);

-- CreateTable
CREATE TABLE "barang" (
    "kode" TEXT NOT NULL,
    "nama" TEXT NOT NULL,
    "urut" SMALLINT NOT NULL,

    CONSTRAINT "barang_pkey" PRIMARY KEY ("kode")
);

-- CreateTable
CREATE TABLE "tahap" (
    "kode" TEXT NOT NULL,
    "nama" TEXT NOT NULL,
    "urut" SMALLINT NOT NULL,

    CONSTRAINT "tahap_pkey" PRIMARY KEY ("kode")
);

-- CreateTable
CREATE TABLE "indikator" (
    "id" SMALLINT NOT NULL,
    "kode" TEXT NOT NULL,
    "aspek_kode" TEXT NOT NULL,
    "nama" TEXT NOT NULL,
    "satuan" TEXT NOT NULL,
    "barang_kode" TEXT,
    "tahap_kode" TEXT,
    "jenis_kontes" TEXT,
    "kondisi" TEXT NOT NULL DEFAULT 'BAIK',

    CONSTRAINT "indikator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "katalog" (
    "id" SERIAL NOT NULL,
    "pemilihan_id" SMALLINT NOT NULL,
    "versi" SMALLINT NOT NULL,
    "nama" TEXT NOT NULL,
    "nomor_sk" TEXT,
    "berlaku_at" TIMESTAMPTZ(6) NOT NULL,
    "dicatat_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "katalog_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "katalog_aspek" (
    "katalog_id" INTEGER NOT NULL,
    "aspek_kode" TEXT NOT NULL,
    "bobot" SMALLINT NOT NULL,

    CONSTRAINT "katalog_aspek_pkey" PRIMARY KEY ("katalog_id","aspek_kode")
);

-- CreateTable
CREATE TABLE "aturan" (
    "katalog_id" INTEGER NOT NULL,
    "kode" TEXT NOT NULL,
    "rumus" "rumus" NOT NULL,
    "faktor_pembilang" INTEGER NOT NULL,
    "faktor_penyebut" INTEGER NOT NULL DEFAULT 1,
    "jenis_fakta" TEXT,
    "uraian" TEXT NOT NULL,
    "sumber" TEXT NOT NULL,
    "status" "status_angka" NOT NULL,

    CONSTRAINT "aturan_pkey" PRIMARY KEY ("katalog_id","kode")
);

-- CreateTable
CREATE TABLE "katalog_indikator" (
    "katalog_id" INTEGER NOT NULL,
    "indikator_id" SMALLINT NOT NULL,
    "aturan_kode" TEXT NOT NULL,
    "tingkat" SMALLINT NOT NULL,
    "pemilik" "peran" NOT NULL,
    "bobot" SMALLINT NOT NULL,
    "buka_h" SMALLINT NOT NULL,
    "jatuh_tempo_h" SMALLINT NOT NULL,
    "kurva" JSONB NOT NULL,
    "ritme_hari" SMALLINT NOT NULL DEFAULT 7,
    "ritme_rapat_hari" SMALLINT NOT NULL DEFAULT 1,
    "ritme_rapat_sejak_h" SMALLINT NOT NULL DEFAULT -14,
    "ambang_siap" SMALLINT NOT NULL DEFAULT 950,
    "ambang_perhatian" SMALLINT NOT NULL DEFAULT 750,
    "batas_keras" BOOLEAN NOT NULL DEFAULT false,
    "terbatas" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "katalog_indikator_pkey" PRIMARY KEY ("katalog_id","indikator_id")
);

-- CreateTable
CREATE TABLE "tingkat_isi" (
    "pemilihan_id" SMALLINT NOT NULL,
    "wilayah_id" INTEGER NOT NULL,
    "indikator_id" SMALLINT NOT NULL,
    "tingkat" SMALLINT NOT NULL,

    CONSTRAINT "tingkat_isi_pkey" PRIMARY KEY ("pemilihan_id","wilayah_id","indikator_id")
);

-- CreateTable
CREATE TABLE "laporan" (
    "id" BIGSERIAL NOT NULL,
    "kunci" UUID NOT NULL,
    "pemilihan_id" SMALLINT NOT NULL,
    "wilayah_id" INTEGER NOT NULL,
    "provinsi_id" INTEGER NOT NULL,
    "urut" BIGINT NOT NULL,
    "per" DATE NOT NULL,
    "pada_at" TIMESTAMPTZ(6) NOT NULL,
    "dicatat_at" TIMESTAMPTZ(6) NOT NULL,
    "kanal" "kanal" NOT NULL,
    "jenis" "jenis_laporan" NOT NULL,
    "status" "status_angka" NOT NULL,
    "oleh_id" INTEGER NOT NULL,
    "peran" "peran" NOT NULL,
    "dokumen_id" INTEGER,
    "menggantikan_id" BIGINT,
    "tetap" BOOLEAN NOT NULL DEFAULT false,
    "catatan" TEXT,
    "isi_hash" BYTEA NOT NULL,

    CONSTRAINT "laporan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "nilai" (
    "laporan_id" BIGINT NOT NULL,
    "indikator_id" SMALLINT NOT NULL,
    "pembilang" BIGINT NOT NULL,
    "penyebut" BIGINT,
    "bendera" BOOLEAN NOT NULL DEFAULT false,
    "alasan" TEXT,

    CONSTRAINT "nilai_pkey" PRIMARY KEY ("laporan_id","indikator_id")
);

-- CreateTable
CREATE TABLE "gugur" (
    "laporan_id" BIGINT NOT NULL,
    "oleh_laporan_id" BIGINT,
    "sebab" "sebab_gugur" NOT NULL,
    "pada_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "gugur_pkey" PRIMARY KEY ("laporan_id")
);

-- CreateTable
CREATE TABLE "verifikasi" (
    "id" BIGSERIAL NOT NULL,
    "laporan_id" BIGINT NOT NULL,
    "putusan" "putusan_verifikasi" NOT NULL,
    "alasan" TEXT,
    "oleh_id" INTEGER NOT NULL,
    "peran" "peran" NOT NULL,
    "pada_at" TIMESTAMPTZ(6) NOT NULL,
    "dicatat_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "verifikasi_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rantai" (
    "provinsi_id" INTEGER NOT NULL,
    "urut" BIGINT NOT NULL,
    "jenis" "jenis_rantai" NOT NULL,
    "rujukan_id" BIGINT NOT NULL,
    "pada_at" TIMESTAMPTZ(6) NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "rantai_pkey" PRIMARY KEY ("provinsi_id","urut")
);

-- CreateTable
CREATE TABLE "buku" (
    "provinsi_id" INTEGER NOT NULL,
    "urut" BIGINT NOT NULL,
    "pada_at" TIMESTAMPTZ(6) NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "buku_pkey" PRIMARY KEY ("provinsi_id")
);

-- CreateTable
CREATE TABLE "kebutuhan" (
    "pemilihan_id" SMALLINT NOT NULL,
    "wilayah_id" INTEGER NOT NULL,
    "indikator_id" SMALLINT NOT NULL,
    "isian" BOOLEAN NOT NULL,
    "penyebut" BIGINT NOT NULL,
    "unit" INTEGER NOT NULL,
    "unit_tanpa_dasar" INTEGER NOT NULL,
    "status" "status_angka" NOT NULL,
    "dasar" JSONB,
    "sejak_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "kebutuhan_pkey" PRIMARY KEY ("pemilihan_id","wilayah_id","indikator_id")
);

-- CreateTable
CREATE TABLE "kebutuhan_riwayat" (
    "pemilihan_id" SMALLINT NOT NULL,
    "wilayah_id" INTEGER NOT NULL,
    "indikator_id" SMALLINT NOT NULL,
    "isian" BOOLEAN NOT NULL,
    "penyebut" BIGINT NOT NULL,
    "unit" INTEGER NOT NULL,
    "unit_tanpa_dasar" INTEGER NOT NULL,
    "status" "status_angka" NOT NULL,
    "dasar" JSONB,
    "sejak_at" TIMESTAMPTZ(6) NOT NULL,
    "sampai_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "kebutuhan_riwayat_pkey" PRIMARY KEY ("pemilihan_id","wilayah_id","indikator_id","sampai_at")
);

-- CreateTable
CREATE TABLE "capaian" (
    "pemilihan_id" SMALLINT NOT NULL,
    "wilayah_id" INTEGER NOT NULL,
    "indikator_id" SMALLINT NOT NULL,
    "unit_lapor" INTEGER NOT NULL,
    "unit_sah" INTEGER NOT NULL,
    "unit_contoh" INTEGER NOT NULL,
    "bendera" INTEGER NOT NULL,
    "pembilang" BIGINT,
    "terpenuhi" BIGINT,
    "lebih" BIGINT,
    "penyebut" BIGINT NOT NULL,
    "terpenuhi_sah" BIGINT NOT NULL,
    "penyebut_sah" BIGINT NOT NULL,
    "umur" JSONB NOT NULL,
    "per_lama" DATE,
    "per_baru" DATE,
    "laporan_id" BIGINT NOT NULL,
    "sejak_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "capaian_pkey" PRIMARY KEY ("pemilihan_id","wilayah_id","indikator_id")
);

-- CreateTable
CREATE TABLE "capaian_riwayat" (
    "pemilihan_id" SMALLINT NOT NULL,
    "wilayah_id" INTEGER NOT NULL,
    "indikator_id" SMALLINT NOT NULL,
    "unit_lapor" INTEGER NOT NULL,
    "unit_sah" INTEGER NOT NULL,
    "unit_contoh" INTEGER NOT NULL,
    "bendera" INTEGER NOT NULL,
    "pembilang" BIGINT,
    "terpenuhi" BIGINT,
    "lebih" BIGINT,
    "penyebut" BIGINT NOT NULL,
    "terpenuhi_sah" BIGINT NOT NULL,
    "penyebut_sah" BIGINT NOT NULL,
    "umur" JSONB NOT NULL,
    "per_lama" DATE,
    "per_baru" DATE,
    "laporan_id" BIGINT NOT NULL,
    "sejak_at" TIMESTAMPTZ(6) NOT NULL,
    "sampai_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "capaian_riwayat_pkey" PRIMARY KEY ("pemilihan_id","wilayah_id","indikator_id","sampai_at")
);

-- CreateTable
CREATE TABLE "dokumen" (
    "id" SERIAL NOT NULL,
    "wilayah_id" INTEGER NOT NULL,
    "nama" TEXT NOT NULL,
    "nomor" TEXT,
    "tanggal" DATE,
    "tipe" TEXT NOT NULL,
    "ukuran" INTEGER NOT NULL,
    "sha256" BYTEA NOT NULL,
    "terbatas" BOOLEAN NOT NULL DEFAULT false,
    "oleh_id" INTEGER NOT NULL,
    "pada_at" TIMESTAMPTZ(6) NOT NULL,
    "dihapus_at" TIMESTAMPTZ(6),
    "dihapus_oleh" INTEGER,

    CONSTRAINT "dokumen_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dokumen_isi" (
    "dokumen_id" INTEGER NOT NULL,
    "isi" BYTEA NOT NULL,
    "kecil" BYTEA,

    CONSTRAINT "dokumen_isi_pkey" PRIMARY KEY ("dokumen_id")
);

-- CreateTable
CREATE TABLE "pengguna" (
    "id" SERIAL NOT NULL,
    "surel" TEXT NOT NULL,
    "nama" TEXT NOT NULL,
    "sandi_hash" TEXT,
    "ganti_sandi" BOOLEAN NOT NULL DEFAULT false,
    "aktif" BOOLEAN NOT NULL DEFAULT true,
    "contoh" BOOLEAN NOT NULL DEFAULT false,
    "dibuat_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "pengguna_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "penugasan" (
    "id" SERIAL NOT NULL,
    "pengguna_id" INTEGER NOT NULL,
    "peran" "peran" NOT NULL,
    "wilayah_id" INTEGER NOT NULL,
    "mulai_at" TIMESTAMPTZ(6) NOT NULL,
    "selesai_at" TIMESTAMPTZ(6),

    CONSTRAINT "penugasan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sesi" (
    "id" UUID NOT NULL,
    "pengguna_id" INTEGER NOT NULL,
    "dibuat_at" TIMESTAMPTZ(6) NOT NULL,
    "kedaluwarsa_at" TIMESTAMPTZ(6) NOT NULL,
    "dicabut_at" TIMESTAMPTZ(6),

    CONSTRAINT "sesi_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "kode_sekali" (
    "id" SERIAL NOT NULL,
    "pengguna_id" INTEGER,
    "jenis" "jenis_kode" NOT NULL,
    "kode_hash" BYTEA NOT NULL,
    "dibuat_at" TIMESTAMPTZ(6) NOT NULL,
    "kedaluwarsa_at" TIMESTAMPTZ(6) NOT NULL,
    "dipakai_at" TIMESTAMPTZ(6),

    CONSTRAINT "kode_sekali_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pembatas_laju" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "pembatas_laju_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "pejabat" (
    "id" SERIAL NOT NULL,
    "wilayah_id" INTEGER NOT NULL,
    "lembaga" TEXT NOT NULL,
    "jabatan" TEXT NOT NULL,
    "nama" TEXT NOT NULL,
    "status" "status_jabatan" NOT NULL,
    "mulai" DATE,
    "selesai" DATE,
    "nip" TEXT,
    "telepon" TEXT,
    "aspek_kode" TEXT,
    "contoh" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "pejabat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "insiden" (
    "id" SERIAL NOT NULL,
    "pemilihan_id" SMALLINT NOT NULL,
    "wilayah_id" INTEGER NOT NULL,
    "kategori" TEXT NOT NULL,
    "keparahan" SMALLINT NOT NULL,
    "risiko_psu" BOOLEAN NOT NULL DEFAULT false,
    "judul" TEXT NOT NULL,
    "uraian" TEXT NOT NULL,
    "indikator_id" SMALLINT,
    "pelapor_id" INTEGER NOT NULL,
    "tenggat_at" TIMESTAMPTZ(6),
    "pada_at" TIMESTAMPTZ(6) NOT NULL,
    "dicatat_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "insiden_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rakor" (
    "id" SERIAL NOT NULL,
    "pemilihan_id" SMALLINT NOT NULL,
    "wilayah_id" INTEGER NOT NULL,
    "nama" TEXT NOT NULL,
    "tempat" TEXT,
    "mulai_at" TIMESTAMPTZ(6) NOT NULL,
    "selesai_at" TIMESTAMPTZ(6),
    "dibekukan_at" TIMESTAMPTZ(6),
    "tampilan_hash" BYTEA,

    CONSTRAINT "rakor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "keputusan" (
    "id" SERIAL NOT NULL,
    "rakor_id" INTEGER NOT NULL,
    "isi" TEXT NOT NULL,
    "pemilik" TEXT NOT NULL,
    "tenggat" DATE,
    "wilayah_kode" TEXT,
    "indikator_id" SMALLINT,
    "pada_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "keputusan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tindak_lanjut" (
    "id" SERIAL NOT NULL,
    "insiden_id" INTEGER,
    "keputusan_id" INTEGER,
    "keadaan" TEXT NOT NULL,
    "uraian" TEXT NOT NULL,
    "oleh_id" INTEGER NOT NULL,
    "pada_at" TIMESTAMPTZ(6) NOT NULL,
    "dicatat_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "tindak_lanjut_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit" (
    "id" BIGSERIAL NOT NULL,
    "oleh_id" INTEGER,
    "aksi" TEXT NOT NULL,
    "hasil" "hasil_audit" NOT NULL,
    "entitas" TEXT NOT NULL,
    "entitas_id" TEXT NOT NULL,
    "sebelum" JSONB,
    "sesudah" JSONB,
    "pada_at" TIMESTAMPTZ(6) NOT NULL,
    "dicatat_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "audit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "jam" (
    "id" SMALLINT NOT NULL DEFAULT 1,
    "saat_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "jam_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "edisi_wilayah_kode_key" ON "edisi_wilayah"("kode");

-- CreateIndex
CREATE INDEX "wilayah_induk_id_idx" ON "wilayah"("induk_id");

-- CreateIndex
CREATE UNIQUE INDEX "wilayah_edisi_id_kode_key" ON "wilayah"("edisi_id", "kode");

-- CreateIndex
CREATE UNIQUE INDEX "pemilihan_slug_key" ON "pemilihan"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "tahapan_pemilihan_id_kode_key" ON "tahapan"("pemilihan_id", "kode");

-- CreateIndex
CREATE UNIQUE INDEX "kontes_pemilihan_id_wilayah_id_jenis_kode_key" ON "kontes"("pemilihan_id", "wilayah_id", "jenis_kode");

-- CreateIndex
CREATE UNIQUE INDEX "paslon_kontes_id_nomor_urut_key" ON "paslon"("kontes_id", "nomor_urut");

-- CreateIndex
CREATE INDEX "fakta_pemilihan_id_wilayah_id_jenis_kode_idx" ON "fakta"("pemilihan_id", "wilayah_id", "jenis_kode");

-- CreateIndex
CREATE INDEX "adopsi_fakta_id_idx" ON "adopsi"("fakta_id");

-- CreateIndex
CREATE INDEX "keberatan_fakta_id_idx" ON "keberatan"("fakta_id");

-- CreateIndex
CREATE UNIQUE INDEX "indikator_kode_key" ON "indikator"("kode");

-- CreateIndex
CREATE UNIQUE INDEX "katalog_pemilihan_id_versi_key" ON "katalog"("pemilihan_id", "versi");

-- CreateIndex
CREATE INDEX "laporan_pemilihan_id_wilayah_id_per_urut_idx" ON "laporan"("pemilihan_id", "wilayah_id", "per" DESC, "urut" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "laporan_oleh_id_kunci_key" ON "laporan"("oleh_id", "kunci");

-- CreateIndex
CREATE UNIQUE INDEX "laporan_provinsi_id_urut_key" ON "laporan"("provinsi_id", "urut");

-- CreateIndex
CREATE UNIQUE INDEX "verifikasi_laporan_id_key" ON "verifikasi"("laporan_id");

-- CreateIndex
CREATE INDEX "rantai_jenis_rujukan_id_idx" ON "rantai"("jenis", "rujukan_id");

-- CreateIndex
CREATE UNIQUE INDEX "pengguna_surel_key" ON "pengguna"("surel");

-- CreateIndex
CREATE INDEX "penugasan_pengguna_id_idx" ON "penugasan"("pengguna_id");

-- CreateIndex
CREATE INDEX "sesi_pengguna_id_idx" ON "sesi"("pengguna_id");

-- CreateIndex
CREATE UNIQUE INDEX "kode_sekali_kode_hash_key" ON "kode_sekali"("kode_hash");

-- CreateIndex
CREATE INDEX "pejabat_wilayah_id_idx" ON "pejabat"("wilayah_id");

-- CreateIndex
CREATE INDEX "insiden_pemilihan_id_wilayah_id_idx" ON "insiden"("pemilihan_id", "wilayah_id");

-- CreateIndex
CREATE INDEX "rakor_pemilihan_id_wilayah_id_idx" ON "rakor"("pemilihan_id", "wilayah_id");

-- CreateIndex
CREATE INDEX "audit_entitas_entitas_id_idx" ON "audit"("entitas", "entitas_id");

-- AddForeignKey
ALTER TABLE "wilayah" ADD CONSTRAINT "wilayah_edisi_id_fkey" FOREIGN KEY ("edisi_id") REFERENCES "edisi_wilayah"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wilayah" ADD CONSTRAINT "wilayah_jenis_kode_fkey" FOREIGN KEY ("jenis_kode") REFERENCES "jenis_wilayah"("kode") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wilayah" ADD CONSTRAINT "wilayah_induk_id_fkey" FOREIGN KEY ("induk_id") REFERENCES "wilayah"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "peta_wilayah" ADD CONSTRAINT "peta_wilayah_dari_id_fkey" FOREIGN KEY ("dari_id") REFERENCES "wilayah"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "peta_wilayah" ADD CONSTRAINT "peta_wilayah_ke_id_fkey" FOREIGN KEY ("ke_id") REFERENCES "wilayah"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pemilihan" ADD CONSTRAINT "pemilihan_edisi_id_fkey" FOREIGN KEY ("edisi_id") REFERENCES "edisi_wilayah"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pemilihan" ADD CONSTRAINT "pemilihan_induk_id_fkey" FOREIGN KEY ("induk_id") REFERENCES "pemilihan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pemilihan_wilayah" ADD CONSTRAINT "pemilihan_wilayah_pemilihan_id_fkey" FOREIGN KEY ("pemilihan_id") REFERENCES "pemilihan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pemilihan_wilayah" ADD CONSTRAINT "pemilihan_wilayah_wilayah_id_fkey" FOREIGN KEY ("wilayah_id") REFERENCES "wilayah"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tahapan" ADD CONSTRAINT "tahapan_pemilihan_id_fkey" FOREIGN KEY ("pemilihan_id") REFERENCES "pemilihan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tahapan_sesudah" ADD CONSTRAINT "tahapan_sesudah_tahapan_id_fkey" FOREIGN KEY ("tahapan_id") REFERENCES "tahapan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tahapan_sesudah" ADD CONSTRAINT "tahapan_sesudah_sesudah_id_fkey" FOREIGN KEY ("sesudah_id") REFERENCES "tahapan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kontes" ADD CONSTRAINT "kontes_pemilihan_id_fkey" FOREIGN KEY ("pemilihan_id") REFERENCES "pemilihan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kontes" ADD CONSTRAINT "kontes_wilayah_id_fkey" FOREIGN KEY ("wilayah_id") REFERENCES "wilayah"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kontes" ADD CONSTRAINT "kontes_jenis_kode_fkey" FOREIGN KEY ("jenis_kode") REFERENCES "jenis_kontes"("kode") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paslon" ADD CONSTRAINT "paslon_kontes_id_fkey" FOREIGN KEY ("kontes_id") REFERENCES "kontes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fakta" ADD CONSTRAINT "fakta_jenis_kode_fkey" FOREIGN KEY ("jenis_kode") REFERENCES "jenis_fakta"("kode") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fakta" ADD CONSTRAINT "fakta_pemilihan_id_fkey" FOREIGN KEY ("pemilihan_id") REFERENCES "pemilihan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fakta" ADD CONSTRAINT "fakta_wilayah_id_fkey" FOREIGN KEY ("wilayah_id") REFERENCES "wilayah"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fakta" ADD CONSTRAINT "fakta_jenis_kontes_fkey" FOREIGN KEY ("jenis_kontes") REFERENCES "jenis_kontes"("kode") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fakta" ADD CONSTRAINT "fakta_oleh_id_fkey" FOREIGN KEY ("oleh_id") REFERENCES "pengguna"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "adopsi" ADD CONSTRAINT "adopsi_fakta_id_fkey" FOREIGN KEY ("fakta_id") REFERENCES "fakta"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "adopsi" ADD CONSTRAINT "adopsi_oleh_id_fkey" FOREIGN KEY ("oleh_id") REFERENCES "pengguna"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "adopsi" ADD CONSTRAINT "adopsi_dokumen_id_fkey" FOREIGN KEY ("dokumen_id") REFERENCES "dokumen"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "keberatan" ADD CONSTRAINT "keberatan_fakta_id_fkey" FOREIGN KEY ("fakta_id") REFERENCES "fakta"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "keberatan" ADD CONSTRAINT "keberatan_oleh_id_fkey" FOREIGN KEY ("oleh_id") REFERENCES "pengguna"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indikator" ADD CONSTRAINT "indikator_aspek_kode_fkey" FOREIGN KEY ("aspek_kode") REFERENCES "aspek"("kode") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indikator" ADD CONSTRAINT "indikator_barang_kode_fkey" FOREIGN KEY ("barang_kode") REFERENCES "barang"("kode") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indikator" ADD CONSTRAINT "indikator_tahap_kode_fkey" FOREIGN KEY ("tahap_kode") REFERENCES "tahap"("kode") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indikator" ADD CONSTRAINT "indikator_jenis_kontes_fkey" FOREIGN KEY ("jenis_kontes") REFERENCES "jenis_kontes"("kode") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "katalog" ADD CONSTRAINT "katalog_pemilihan_id_fkey" FOREIGN KEY ("pemilihan_id") REFERENCES "pemilihan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "katalog_aspek" ADD CONSTRAINT "katalog_aspek_katalog_id_fkey" FOREIGN KEY ("katalog_id") REFERENCES "katalog"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "katalog_aspek" ADD CONSTRAINT "katalog_aspek_aspek_kode_fkey" FOREIGN KEY ("aspek_kode") REFERENCES "aspek"("kode") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "aturan" ADD CONSTRAINT "aturan_katalog_id_fkey" FOREIGN KEY ("katalog_id") REFERENCES "katalog"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "aturan" ADD CONSTRAINT "aturan_jenis_fakta_fkey" FOREIGN KEY ("jenis_fakta") REFERENCES "jenis_fakta"("kode") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "katalog_indikator" ADD CONSTRAINT "katalog_indikator_katalog_id_fkey" FOREIGN KEY ("katalog_id") REFERENCES "katalog"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "katalog_indikator" ADD CONSTRAINT "katalog_indikator_indikator_id_fkey" FOREIGN KEY ("indikator_id") REFERENCES "indikator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "katalog_indikator" ADD CONSTRAINT "katalog_indikator_katalog_id_aturan_kode_fkey" FOREIGN KEY ("katalog_id", "aturan_kode") REFERENCES "aturan"("katalog_id", "kode") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tingkat_isi" ADD CONSTRAINT "tingkat_isi_pemilihan_id_fkey" FOREIGN KEY ("pemilihan_id") REFERENCES "pemilihan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tingkat_isi" ADD CONSTRAINT "tingkat_isi_wilayah_id_fkey" FOREIGN KEY ("wilayah_id") REFERENCES "wilayah"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tingkat_isi" ADD CONSTRAINT "tingkat_isi_indikator_id_fkey" FOREIGN KEY ("indikator_id") REFERENCES "indikator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "laporan" ADD CONSTRAINT "laporan_pemilihan_id_fkey" FOREIGN KEY ("pemilihan_id") REFERENCES "pemilihan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "laporan" ADD CONSTRAINT "laporan_wilayah_id_fkey" FOREIGN KEY ("wilayah_id") REFERENCES "wilayah"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "laporan" ADD CONSTRAINT "laporan_oleh_id_fkey" FOREIGN KEY ("oleh_id") REFERENCES "pengguna"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "laporan" ADD CONSTRAINT "laporan_dokumen_id_fkey" FOREIGN KEY ("dokumen_id") REFERENCES "dokumen"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nilai" ADD CONSTRAINT "nilai_laporan_id_fkey" FOREIGN KEY ("laporan_id") REFERENCES "laporan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nilai" ADD CONSTRAINT "nilai_indikator_id_fkey" FOREIGN KEY ("indikator_id") REFERENCES "indikator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gugur" ADD CONSTRAINT "gugur_laporan_id_fkey" FOREIGN KEY ("laporan_id") REFERENCES "laporan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verifikasi" ADD CONSTRAINT "verifikasi_laporan_id_fkey" FOREIGN KEY ("laporan_id") REFERENCES "laporan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verifikasi" ADD CONSTRAINT "verifikasi_oleh_id_fkey" FOREIGN KEY ("oleh_id") REFERENCES "pengguna"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kebutuhan" ADD CONSTRAINT "kebutuhan_pemilihan_id_fkey" FOREIGN KEY ("pemilihan_id") REFERENCES "pemilihan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kebutuhan" ADD CONSTRAINT "kebutuhan_wilayah_id_fkey" FOREIGN KEY ("wilayah_id") REFERENCES "wilayah"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kebutuhan" ADD CONSTRAINT "kebutuhan_indikator_id_fkey" FOREIGN KEY ("indikator_id") REFERENCES "indikator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "capaian" ADD CONSTRAINT "capaian_pemilihan_id_fkey" FOREIGN KEY ("pemilihan_id") REFERENCES "pemilihan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "capaian" ADD CONSTRAINT "capaian_wilayah_id_fkey" FOREIGN KEY ("wilayah_id") REFERENCES "wilayah"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "capaian" ADD CONSTRAINT "capaian_indikator_id_fkey" FOREIGN KEY ("indikator_id") REFERENCES "indikator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dokumen_isi" ADD CONSTRAINT "dokumen_isi_dokumen_id_fkey" FOREIGN KEY ("dokumen_id") REFERENCES "dokumen"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "penugasan" ADD CONSTRAINT "penugasan_pengguna_id_fkey" FOREIGN KEY ("pengguna_id") REFERENCES "pengguna"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "penugasan" ADD CONSTRAINT "penugasan_wilayah_id_fkey" FOREIGN KEY ("wilayah_id") REFERENCES "wilayah"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sesi" ADD CONSTRAINT "sesi_pengguna_id_fkey" FOREIGN KEY ("pengguna_id") REFERENCES "pengguna"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kode_sekali" ADD CONSTRAINT "kode_sekali_pengguna_id_fkey" FOREIGN KEY ("pengguna_id") REFERENCES "pengguna"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pejabat" ADD CONSTRAINT "pejabat_wilayah_id_fkey" FOREIGN KEY ("wilayah_id") REFERENCES "wilayah"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "insiden" ADD CONSTRAINT "insiden_pemilihan_id_fkey" FOREIGN KEY ("pemilihan_id") REFERENCES "pemilihan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "insiden" ADD CONSTRAINT "insiden_wilayah_id_fkey" FOREIGN KEY ("wilayah_id") REFERENCES "wilayah"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "insiden" ADD CONSTRAINT "insiden_indikator_id_fkey" FOREIGN KEY ("indikator_id") REFERENCES "indikator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rakor" ADD CONSTRAINT "rakor_pemilihan_id_fkey" FOREIGN KEY ("pemilihan_id") REFERENCES "pemilihan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rakor" ADD CONSTRAINT "rakor_wilayah_id_fkey" FOREIGN KEY ("wilayah_id") REFERENCES "wilayah"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "keputusan" ADD CONSTRAINT "keputusan_rakor_id_fkey" FOREIGN KEY ("rakor_id") REFERENCES "rakor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "keputusan" ADD CONSTRAINT "keputusan_indikator_id_fkey" FOREIGN KEY ("indikator_id") REFERENCES "indikator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tindak_lanjut" ADD CONSTRAINT "tindak_lanjut_insiden_id_fkey" FOREIGN KEY ("insiden_id") REFERENCES "insiden"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tindak_lanjut" ADD CONSTRAINT "tindak_lanjut_keputusan_id_fkey" FOREIGN KEY ("keputusan_id") REFERENCES "keputusan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

