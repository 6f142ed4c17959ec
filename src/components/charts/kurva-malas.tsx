"use client";

import dynamic from "next/dynamic";
import { Kerangka } from "@/components/ui/kerangka";

/** recharts comes after the page: the table beside it is what the server sends. */
export const KurvaMalas = dynamic(() => import("./kurva").then((m) => m.Kurva), { ssr: false, loading: () => <Kerangka kelas="h-[300px] w-full print:hidden" /> });
