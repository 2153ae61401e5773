import { publicKeys } from "#app/domain/passports/keys.server.ts";
import { anyone } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { openJson } from "./open.ts";

/** Every public key that was ever signed with, and those in use (RFC 7517). */
export const loader = page(anyone, async (ctx) =>
  openJson({ keys: await publicKeys(ctx) }, "application/jwk-set+json"),
);
