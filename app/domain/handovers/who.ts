import { bodiesOf, type Person, type Who } from "#app/platform/actor.ts";
import { NotYours } from "#app/platform/errors.ts";

/** Who oversees for a body that owns a programme or stands for its owner in a province. */
export const overseer: Who<Person> = {
  roles: ["oversight"],
  admit(actor) {
    if (actor.kind !== "person" || bodiesOf(actor, "oversight").length === 0) throw new NotYours("oversight");
    return actor;
  },
};
