import { issuerId } from "#app/domain/passports/credential.ts";
import { publicKeys } from "#app/domain/passports/keys.server.ts";
import { anyone } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { openJson } from "./open.ts";

/** Who signs, as a controlled identifier document (W3C CID 1.0): its name, and the keys that speak for it. */
export const loader = page(anyone, async (ctx, { params }) => {
  const id = issuerId(ctx.house.env.origin, params.issuer ?? "");
  const keys = (await publicKeys(ctx)).filter(({ iss }) => iss === id);
  if (keys.length === 0) throw new Missing("issuer");
  return openJson({
    "@context": "https://www.w3.org/ns/cid/v1",
    id,
    name: keys[0]!.name,
    verificationMethod: keys.map(({ iss, name: _name, ...publicKeyJwk }) => ({
      id: `${id}#${publicKeyJwk.kid}`,
      type: "JsonWebKey",
      controller: iss,
      publicKeyJwk,
    })),
    assertionMethod: keys.map(({ kid }) => `${id}#${kid}`),
  });
});
