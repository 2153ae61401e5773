import { z } from "zod";
import { system } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { uuid } from "#app/platform/fields.ts";
import { credentialReasons } from "#db/vocabulary-passports.ts";
import { signPassport as sign } from "./steps.server.ts";

/** The passport of a piece that came onto the shelf, or a new version of it when something that it tells has changed. */
export const signPassport = command({
  name: "sign-passport",
  who: system,
  input: z.object({ product: uuid, reason: z.enum(credentialReasons) }),
  async run(run, { product, reason }) {
    const serial = await sign(run, product, reason);
    return serial === null ? unchanged(null) : { serial };
  },
});
