import { z } from "zod";
import { line, slug } from "#app/platform/fields.ts";

export const grantBadge = z.object({ shop: slug, badge: slug, reason: line(600) });
export const revokeBadge = z.object({ grant: z.string({ error: "required" }).max(64, "too-long"), reason: line(600) });
