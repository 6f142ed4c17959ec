"use client";

import { pantau } from "@/components/live/pantau";
import { PanelTahapan } from "./panel-tahapan";

export const LangsungTahapan = pantau(PanelTahapan);
