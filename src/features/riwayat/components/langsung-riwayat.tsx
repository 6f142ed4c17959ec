"use client";

import { pantau } from "@/components/live/pantau";
import { PanelRiwayat } from "./panel-riwayat";

export const LangsungRiwayat = pantau(PanelRiwayat);
