import { sql } from "drizzle-orm";
import { officer } from "#app/platform/actor.ts";
import { parseDate } from "#app/platform/calendar.ts";
import { command } from "#app/platform/command.server.ts";
import { Invalid, Missing } from "#app/platform/errors.ts";
import { dayOf } from "#app/platform/time.ts";
import { rowsOf } from "#db/reads.server.ts";
import { geographicalIndications } from "#db/schema/indications.ts";
import { checkIndication as input } from "./forms.ts";
import { mustKeepRegister } from "./steps.server.ts";

/** Records a look into the register: from now on it is printed as found, or not at all. */
export const checkIndication = command({
  name: "check-indication",
  who: officer,
  input,
  async run({ tx, actor, now, tell }, { indication: slug, found: status, register, number, checkedOn: typed }) {
    await mustKeepRegister(tx, actor);
    const [row] = await rowsOf<{ id: string }>(
      tx,
      sql`select id from geographical_indications where slug = ${slug} for update`,
    );
    if (!row) throw new Missing("indication");
    const checkedOn = parseDate(typed);
    const faults: Record<string, string> = {};
    if (!checkedOn || checkedOn > dayOf(now)) faults.checkedOn = "indications.day";
    if (status === "registered" && register === "") faults.register = "indications.needs-number";
    if (status === "registered" && number === "") faults.number = "indications.needs-number";
    if (Object.keys(faults).length > 0) throw new Invalid(faults);
    await tx
      .update(geographicalIndications)
      .set({ status, register, number, checkedOn, checkedBy: actor.id })
      .where(sql`id = ${row.id}`);
    await tell("indication.checked", "indication", row.id, { data: { status, number } });
    return { indication: slug };
  },
});
