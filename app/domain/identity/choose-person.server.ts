import { z } from "zod";
import { anyone } from "#app/platform/actor.ts";
import { command, keepAndRefuse } from "#app/platform/command.server.ts";
import { Missing, Refusal } from "#app/platform/errors.ts";
import { optionalLine } from "#app/platform/fields.ts";
import { phoneIndexOf } from "./contact.server.ts";
import { householdOf, personOf, takeChoice } from "./household.server.ts";
import { deviceOf } from "./rules/sessions.ts";
import { enterAs, refuseUnless } from "./steps.server.ts";

/** Says who of a household is there, behind a right code of this browser, once; then she is signed in as herself. */
export const choosePerson = command({
  name: "choose-person",
  who: anyone,
  input: z.object({
    /** Her id, or `other` for somebody whose own the number may become. */
    person: z.string({ error: "choose" }).min(1, "choose").max(64, "choose"),
    to: optionalLine(500),
    browser: z.string().max(100).default(""),
    device: z.string().default("").transform(deviceOf),
  }),
  async prepare(ctx) {
    refuseUnless(await ctx.house.limits.takeAll([["sign-in-per-address", ctx.ip]], ctx.now));
  },
  async run(run, input) {
    const { ctx, tx, newId } = run;
    const { keys } = ctx.house;
    const choice = await takeChoice(tx, keys, input.browser);
    if (!choice) throw new Refusal("identity.code-stale");
    const people = await householdOf(tx, phoneIndexOf(keys, choice.phone));
    const chosen = people.find(({ id }) => id === input.person);
    const hasOwner = people.some(({ own }) => own);
    if (!chosen && (input.person !== "other" || hasOwner)) throw new Missing("person");
    const person = chosen
      ? { id: chosen.id, disabled: chosen.disabled, isNew: false }
      : await personOf(tx, keys, { newId, phone: choice.phone, locale: ctx.locale });
    const session = await enterAs(run, person, { device: input.device, by: "household-code" });
    if (!session) return keepAndRefuse(new Refusal("identity.disabled"));
    return { session, to: input.to, isNew: person.isNew };
  },
});
