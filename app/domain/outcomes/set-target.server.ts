import { sql } from "drizzle-orm";
import { countyOf } from "#app/country/places.ts";
import { admin, bodiesOf, officer, oneOf } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Invalid, Missing } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import { occupations, producerLevels, sexes } from "#db/vocabulary.ts";
import { setTarget as input } from "./forms.ts";

/** How many people of a trade, county, level or sex the programme means to bring to a market. What stood before stays on record. */
export const setTarget = command({
  name: "set-target",
  who: oneOf(admin, officer),
  input,
  async run({ ctx, tx, actor, tell }, { programme, dimension, value, target }) {
    const mine = JSON.stringify(bodiesOf(actor, "admin", "officer"));
    const [found] = await rowsOf<{ id: string }>(
      tx,
      sql`select id from programmes where id = ${programme} and implementer_id::text in (select jsonb_array_elements_text(${mine}::jsonb)) for update`,
    );
    if (!found) throw new Missing("programme");
    const known: Record<typeof dimension, boolean> = {
      all: value === "",
      occupation: (occupations as readonly string[]).includes(value),
      county: countyOf(ctx.house.country, value) !== undefined,
      level: (producerLevels as readonly string[]).includes(value),
      sex: (sexes as readonly string[]).includes(value),
    };
    if (!known[dimension]) throw new Invalid({ value: "choose" });
    const [before] = await rowsOf<{ id: string; target: number }>(
      tx,
      sql`select id, target from outcome_targets where programme_id = ${found.id} and dimension = ${dimension} and value = ${value} and valid_to is null`,
    );
    if (before?.target === target) return unchanged(null);
    if (before) await tx.execute(sql`update outcome_targets set valid_to = market_now() where id = ${before.id}`);
    await tx.execute(
      sql`insert into outcome_targets (programme_id, dimension, value, target, set_by) values (${found.id}, ${dimension}, ${value}, ${target}, ${actor.id})`,
    );
    await tell("outcomes.target-set", "programme", found.id, {
      data: { dimension, value, target, before: before?.target ?? null },
    });
    return null;
  },
});
