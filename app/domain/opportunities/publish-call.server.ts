import { countyOf } from "#app/country/places.ts";
import { bodiesOf, officer, type Person } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Invalid } from "#app/platform/errors.ts";
import { dayOf } from "#app/platform/time.ts";
import { calls } from "#db/schema/opportunities.ts";
import * as forms from "./forms.ts";

/** An officer publishes what a firm or body looks for. Who answers reaches it through the programme. */
export const publishCall = command({
  name: "publish-call",
  who: officer,
  input: forms.publishCall,
  once: { noun: "call", scope: (ctx) => (ctx.actor as Person).id, again: async (_ctx, id) => ({ id }) },
  async run({ ctx, tx, actor, now, tell, newId }, { key: _, county, ...typed }) {
    if (county !== "" && !countyOf(ctx.house.country, county)) throw new Invalid({ county: "choose" });
    if (typed.until < dayOf(now, ctx.house.country.timeZone)) throw new Invalid({ until: "work.day-past" });
    const [bodyId] = bodiesOf(actor, "officer");
    await tx.insert(calls).values({
      ...typed,
      ...{ id: newId, county: county || null, bodyId: bodyId!, publishedBy: actor.id, publishedAt: now },
    });
    await tell("call.published", "call", newId, { data: { occupation: typed.occupation } });
    return { id: newId };
  },
});
