"use client";

import { pantau } from "@/components/live/pantau";
import { PanelPartisipasi } from "./panel-partisipasi";

export const LangsungPartisipasi = pantau(PanelPartisipasi);
