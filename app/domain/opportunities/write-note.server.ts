import { countyOf } from "#app/country/places.ts";
import { bodiesOf, officer, type Person } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Invalid } from "#app/platform/errors.ts";
import { regionalNotes } from "#db/schema/opportunities.ts";
import * as forms from "./forms.ts";

/** An officer writes what is known of a county, and from where she has it. */
export const writeNote = command({
  name: "write-regional-note",
  who: officer,
  input: forms.writeNote,
  once: { noun: "regional-note", scope: (ctx) => (ctx.actor as Person).id, again: async (_ctx, id) => ({ id }) },
  async run({ ctx, tx, actor, tell, newId }, { key: _, ...typed }) {
    if (!countyOf(ctx.house.country, typed.county)) throw new Invalid({ county: "choose" });
    const [bodyId] = bodiesOf(actor, "officer");
    await tx.insert(regionalNotes).values({ ...typed, id: newId, bodyId: bodyId!, writtenBy: actor.id });
    await tell("regional-note.written", "regional-note", newId, { data: { county: typed.county } });
    return { id: newId };
  },
});
