import { didDocument } from "#app/domain/passports/did.ts";
import { publicKeys } from "#app/domain/passports/keys.server.ts";
import { anyone } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { openJson } from "./open.ts";

/** The market as did:web: its bodies' keys, those of today and all that ever signed. */
export const loader = page(anyone, async (ctx) =>
  openJson(didDocument(ctx.house.env.origin, await publicKeys(ctx)), "application/did+json"),
);
