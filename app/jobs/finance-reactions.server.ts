import { noticePerson } from "#app/domain/notices/queue-notice.server.ts";
import { railName } from "#app/domain/payments/rail-words.ts";
import { financePeople } from "#app/domain/reconciliation/queries.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { formatNumber, say } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import type { Told } from "./reactions.server.ts";

/** Whoever keeps the books hears once of a run that found something new. */
export const financeReactions = {
  "reconciliation.done": async (ctx: Ctx, event: Told) => {
    const found = Number(event.data.found);
    if (found === 0) return;
    for (const personId of await financePeople(ctx.db))
      await noticePerson(ctx, personId, {
        eventId: event.id,
        template: "breaks-found",
        facts: (l) => ({
          provider: say(l, railName(String(event.data.provider))),
          count: formatNumber(l, found),
        }),
        link: (l) => paths.officeReconciliation(l, "?state=open"),
      });
  },
};
