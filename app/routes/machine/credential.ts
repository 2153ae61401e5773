import { readCode } from "#app/domain/passports/code.ts";
import { linkedData } from "#app/domain/passports/linked-data.server.ts";
import { signedOf } from "#app/domain/passports/queries.server.ts";
import { anyone } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { open, openJson } from "./open.ts";

/** What was signed of a passport or a badge: word for word, or in the words of schema.org with how it stands now. */
export const loader = page(anyone, async (ctx, { params, url }) => {
  const { serial, signed } = readCode(params.code ?? "");
  const vary = { Vary: "Accept" };
  if (url.searchParams.get("as") === "ld") {
    const answer = openJson(await linkedData(ctx, serial), "application/ld+json");
    answer.headers.set("Vary", "Accept");
    return answer;
  }
  // A printed code asks for the very version it was printed of.
  const credential = await signedOf(ctx, serial, signed?.h);
  if (!credential) throw new Missing("credential");
  const latest = `</v/${credential.serial}.jwt>; rel="latest-version"`;
  return open(credential.jwt, "application/vc+jwt", { ...vary, Link: latest });
});
