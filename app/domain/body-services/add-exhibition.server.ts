import { sql } from "drizzle-orm";
import { bodiesOf, manager, officer, oneOf } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Invalid } from "#app/platform/errors.ts";
import { addExhibition as input } from "./forms.ts";

/** Announces a fair her body takes people to, so that stands can be offered in case files. @throws Invalid */
export const addExhibition = command({
  name: "add-exhibition",
  who: oneOf(officer, manager),
  input,
  once: {
    noun: "exhibition",
    scope: ({ actor }) => (actor.kind === "person" ? actor.id : ""),
    again: async (_ctx, id) => ({ id }),
  },
  async run({ tx, actor, tell, newId }, { name, place, starts, ends, stands }) {
    if (ends < starts) throw new Invalid({ ends: "body-services.days" });
    const [body] = bodiesOf(actor, "officer", "manager");
    await tx.execute(
      sql`insert into exhibitions (id, body_id, name, place, starts_on, ends_on, stands, added_by)
          values (${newId}, ${body}, ${name}, ${place}, ${starts}::date, ${ends}::date, ${stands}, ${actor.id})`,
    );
    await tell("exhibition.added", "exhibition", newId, { data: { body } });
    return { id: newId };
  },
});
