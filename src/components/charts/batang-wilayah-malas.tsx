"use client";

import dynamic from "next/dynamic";
import { Kerangka } from "@/components/ui/kerangka";

/** recharts comes after the page: the table of the same rows is what the server sends. */
export const BatangWilayahMalas = dynamic(() => import("./batang-wilayah").then((m) => m.BatangWilayah), { ssr: false, loading: () => <Kerangka kelas="h-80 w-full print:hidden" /> });
