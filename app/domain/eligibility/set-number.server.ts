import { sql } from "drizzle-orm";
import { admin, officer, oneOf } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Invalid } from "#app/platform/errors.ts";
import { programmeSettings } from "#db/schema/eligibility.ts";
import * as forms from "./setting-forms.ts";
import { programmeToSet } from "./setting-steps.server.ts";
import { settingsOf } from "./settings.server.ts";
import { settings } from "./settings.ts";

/** Sets a number the programme works by, from now on; what stood before stays in the history. */
export const setNumber = command({
  name: "set-number",
  who: oneOf(officer, admin),
  input: forms.setNumber,
  async run({ tx, actor, now, tell }, { name, value }) {
    const programme = await programmeToSet(tx, actor, { lock: true });
    const { least, most } = settings[name];
    if (value < least || value > most) throw new Invalid({ value: "eligibility.number-bounds" });
    if ((await settingsOf(tx, programme.id))[name] === value) return unchanged(null);
    await tx.execute(
      sql`update programme_settings set valid_to = market_now() where programme_id = ${programme.id} and name = ${name} and valid_to is null`,
    );
    await tx
      .insert(programmeSettings)
      .values({ programmeId: programme.id, name, value, setBy: actor.id, validFrom: now });
    await tell("programme.number-set", "programme", programme.id, { data: { name, value } });
    return null;
  },
});
