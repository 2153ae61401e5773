import { sql } from "drizzle-orm";
import { finance } from "#app/platform/actor.ts";
import { parseDate } from "#app/platform/calendar.ts";
import { command } from "#app/platform/command.server.ts";
import { Invalid } from "#app/platform/errors.ts";
import { dayOf } from "#app/platform/time.ts";
import { setRedenomination as input } from "./forms.ts";
import { faultsOf } from "./rules.ts";
import { endStanding } from "./steps.server.ts";

/**
 * Enters the announced days of the new rial, in the place of those entered before. Nothing stored is changed: from the
 * second day on sums are told in both units.
 * @throws Invalid for every field at fault at once
 */
export const setRedenomination = command({
  name: "set-redenomination",
  who: finance,
  input,
  once: {
    noun: "redenomination",
    scope: ({ actor }) => (actor.kind === "person" ? actor.id : ""),
    again: async (_ctx, id) => ({ id }),
  },
  async run({ ctx, tx, actor, now, tell, newId }, typed): Promise<{ id: string }> {
    const names = ["announcedOn", "shownFrom", "inForceFrom", "oldEndsOn"] as const;
    const read = names.map((name) => [name, parseDate(typed[name])] as const);
    const unread = read.filter(([, day]) => day === null).map(([name]) => [name, "redenomination.date"]);
    if (unread.length > 0) throw new Invalid(Object.fromEntries(unread));
    const days = Object.fromEntries(read) as Record<(typeof names)[number], string>;
    const faults = faultsOf(days, dayOf(now, ctx.house.country.timeZone));
    if (Object.keys(faults).length > 0) throw new Invalid({ ...faults });
    const before = await endStanding(tx, actor.id);
    await tx.execute(
      sql`insert into redenominations (id, currency, announced_on, shown_from, in_force_from, old_ends_on, source, set_by)
          values (${newId}, 'IRR', ${days.announcedOn}::date, ${days.shownFrom}::date, ${days.inForceFrom}::date, ${days.oldEndsOn}::date,
            ${typed.source}, ${actor.id})`,
    );
    if (before) await tell("redenomination.ended", "redenomination", before, { data: { for: newId } });
    await tell("redenomination.set", "redenomination", newId, {
      data: { currency: "IRR", ...days, source: typed.source, replaces: before },
    });
    return { id: newId };
  },
});
