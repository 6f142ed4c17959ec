"use client";

import { pantau } from "@/components/live/pantau";
import { AlurLogistik } from "./alur-logistik";

export const LangsungAlur = pantau(AlurLogistik);
