import { householdPhonesOf } from "#app/domain/cases/household.server.ts";
import { codeToSend, codeWasSent, formerToTell, formerWasTold } from "#app/domain/identity/challenges.server.ts";
import { contactOf } from "#app/domain/identity/contact.server.ts";
import { queueNotice } from "#app/domain/notices/queue-notice.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Told } from "./reactions.server.ts";

/** Sends the code. A second run finds it gone, or the notice queued already. */
const sendCode = (template: "sign-in-code" | "phone-code") => async (ctx: Ctx, event: Told) => {
  const wanted = await codeToSend(ctx, event.nounId);
  if (!wanted) return;
  await queueNotice(ctx, {
    eventId: event.id,
    personId: null,
    channel: "sms",
    to: wanted.phone,
    template,
    locale: wanted.locale,
    facts: {},
    code: wanted.code,
  });
  await codeWasSent(ctx, event.nounId);
};

/** Tells the number somebody signed in with before: her own, or her household's. */
async function tellFormer(ctx: Ctx, event: Told): Promise<void> {
  const { challengeId, before } = event.data as { challengeId: string; before: "own" | "household" };
  const own = before === "own" ? await formerToTell(ctx, challengeId) : null;
  const numbers = own ? [own] : before === "household" ? await householdPhonesOf(ctx, event.nounId) : [];
  const person = await contactOf(ctx.db, ctx.house.keys, event.nounId);
  for (const to of numbers)
    await queueNotice(ctx, {
      ...{ eventId: event.id, personId: null, channel: "sms", to, template: "phone-left", facts: {} },
      locale: person?.locale ?? "fa",
    });
  if (own) await formerWasTold(ctx, challengeId);
}

export const identityReactions = {
  "identity.code-wanted": sendCode("sign-in-code"),
  "identity.phone-code-wanted": sendCode("phone-code"),
  "identity.phone-set": tellFormer,
};
