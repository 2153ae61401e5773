import { z } from "zod";
import { tidyCode } from "#app/domain/badges/tidy-code.ts";
import { line } from "#app/platform/fields.ts";

/** A serial as it stands in an address or is typed. */
export const serial = z.string({ error: "required" }).max(80, "too-long").transform(tidyCode);

export const revokePassport = z.object({ serial, reason: line(600) });
export const suspendPassport = z.object({ serial, reason: line(600) });
export const recordNumber = z.object({ serial, number: line(40) });

export const ofPassport = z.object({ serial });
export const takeOwnership = z.object({ serial, code: line(40) });
