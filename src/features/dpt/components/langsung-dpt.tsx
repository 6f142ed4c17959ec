"use client";

import { pantau } from "@/components/live/pantau";
import { PanelDpt } from "./panel-dpt";

export const LangsungDpt = pantau(PanelDpt);
