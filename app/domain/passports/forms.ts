import { z } from "zod";
import { tidyCode } from "#app/domain/badges/tidy-code.ts";
import { formKey, line, slug, whole } from "#app/platform/fields.ts";

/** A serial as it stands in an address or is typed. */
export const serial = z.string({ error: "required" }).max(80, "too-long").transform(tidyCode);

export const revokePassport = z.object({ serial, reason: line(600) });
export const suspendPassport = z.object({ serial, reason: line(600) });
export const recordNumber = z.object({ serial, number: line(40) });

/** At most so many tags at a time: what a maker prints in an afternoon. */
export const numberPieces = z.object({ key: formKey, slug, count: whole(1, 60) });

export const ofPassport = z.object({ serial });
export const takeOwnership = z.object({ serial, code: line(40) });
