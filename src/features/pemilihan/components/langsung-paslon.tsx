"use client";

import { pantau } from "@/components/live/pantau";
import { PanelPaslon } from "./panel-paslon";

export const LangsungPaslon = pantau(PanelPaslon);
