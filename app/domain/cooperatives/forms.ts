import { z } from "zod";
import { formKey, optionalLine, slug } from "#app/platform/fields.ts";
import { grantScopes } from "#db/vocabulary.ts";

const thing = z.string({ error: "required" }).max(64, "too-long");

export const joinCooperative = z.object({
  key: formKey,
  cooperative: slug,
  scopes: z.array(z.enum(grantScopes, "choose")).max(grantScopes.length, "choose").default([]),
  /** Last day of the grant, in any calendar; empty for the longest there is. */
  until: optionalLine(12),
  consent: z.literal("on", "cooperatives.consent"),
});

export const revokeGrant = z.object({ grant: thing });
export const leaveCooperative = z.object({ membership: thing });
