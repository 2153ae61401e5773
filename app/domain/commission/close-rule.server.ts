import { finance } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { dayOf } from "#app/platform/time.ts";
import { closeRule as input } from "./forms.ts";
import { endRule, holdRules, ruleAmong } from "./steps.server.ts";

/** Ends a rule: the next sale is made by the one after it. What was sold by it keeps its parts. */
export const closeRule = command({
  name: "close-commission-rule",
  who: finance,
  input,
  async run({ ctx, tx, actor, now, tell }, { rule: id }) {
    const rules = await holdRules(tx, dayOf(now, ctx.house.country.timeZone));
    const rule = ruleAmong(rules, id);
    await endRule(tx, rules, rule, actor.id);
    await tell("commission.rule-closed", "commission-rule", rule.id);
    return { id: rule.id };
  },
});
