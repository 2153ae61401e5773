import { codeToSend, codeWasSent } from "#app/domain/identity/challenges.server.ts";
import { queueNotice } from "#app/domain/notices/queue-notice.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Told } from "./reactions.server.ts";

export const identityReactions = {
  /** Sends the code. A second run finds it gone, or the notice queued already. */
  "identity.code-wanted": async (ctx: Ctx, event: Told) => {
    const wanted = await codeToSend(ctx, event.nounId);
    if (!wanted) return;
    await queueNotice(ctx, {
      eventId: event.id,
      personId: null,
      channel: "sms",
      to: wanted.phone,
      template: "sign-in-code",
      locale: wanted.locale,
      facts: {},
      code: wanted.code,
    });
    await codeWasSent(ctx, event.nounId);
  },
};
