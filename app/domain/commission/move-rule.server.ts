import { sql } from "drizzle-orm";
import { finance } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { dayOf } from "#app/platform/time.ts";
import { moveRule as input } from "./forms.ts";
import { holdRules, ruleAmong } from "./steps.server.ts";

/** Puts a rule one place before or after; at the end of the list it stays where it is. */
export const moveRule = command({
  name: "move-commission-rule",
  who: finance,
  input,
  async run({ ctx, tx, now, tell }, { rule: id, to }) {
    const rules = await holdRules(tx, dayOf(now, ctx.house.country.timeZone));
    const at = rules.indexOf(ruleAmong(rules, id));
    const other = at + (to === "up" ? -1 : 1);
    if (other < 0 || other >= rules.length) return unchanged(null);
    const order = rules.map((rule) => rule.id);
    [order[at], order[other]] = [order[other]!, order[at]!];
    await tx.execute(
      sql`update commission_rules r set position = x.n
          from unnest(${sql.param(order)}::uuid[]) with ordinality as x(id, n) where r.id = x.id and r.position <> x.n`,
    );
    await tell("commission.rule-moved", "commission-rule", id, { data: { to, place: other + 1 } });
    return null;
  },
});
