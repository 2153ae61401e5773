import { sql } from "drizzle-orm";
import { countyOf } from "#app/country/places.ts";
import { bodiesOf, caseworker } from "#app/platform/actor.ts";
import { addDays } from "#app/platform/calendar.ts";
import { command } from "#app/platform/command.server.ts";
import { Invalid, NotYours } from "#app/platform/errors.ts";
import { instantOf } from "#app/platform/time.ts";
import { rowsOf } from "#db/reads.server.ts";
import { trainingMeetings, trainingSessions } from "#db/schema/trainings.ts";
import { openTraining as input } from "./forms.ts";

/** A trainer or officer sets a course of her body: where, for how many, on which days. */
export const openTraining = command({
  name: "open-training",
  who: caseworker,
  input,
  once: {
    noun: "training",
    scope: (ctx) => (ctx.actor.kind === "person" ? ctx.actor.id : ""),
    again: async (_ctx, id) => ({ id }),
  },
  async run({ ctx, tx, actor, now, tell, newId }, typed) {
    const [bodyId] = bodiesOf(actor, "trainer", "officer");
    if (!bodyId) throw new NotYours("trainer");
    if (!countyOf(ctx.house.country, typed.county)) throw new Invalid({ county: "choose" });
    const [module] = await rowsOf<{ id: string }>(
      tx,
      sql`select id from training_modules where slug = ${typed.module} and lesson is null`,
    );
    if (!module) throw new Invalid({ module: "choose" });
    const starts = Array.from({ length: typed.meetings }, (_, index) =>
      instantOf(addDays(typed.day, index * typed.every), typed.hour),
    );
    if (starts[0]! <= now) throw new Invalid({ day: "training.past" });
    await tx.insert(trainingSessions).values({
      ...{ id: newId, moduleId: module.id, bodyId, trainerId: actor.id, openedBy: actor.id },
      ...{ county: typed.county, placeFa: typed.placeFa, placeEn: typed.placeEn || typed.placeFa },
      ...{ capacity: typed.capacity, offered: typed.offered },
    });
    await tx
      .insert(trainingMeetings)
      .values(starts.map((startsAt, index) => ({ sessionId: newId, number: index + 1, startsAt })));
    await tell("training.opened", "training", newId, { data: { module: typed.module, meetings: typed.meetings } });
    return { id: newId };
  },
});
