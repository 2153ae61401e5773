import { sql } from "drizzle-orm";
import type { z } from "zod";
import { families } from "#app/domain/catalogue/families/families.ts";
import { finance } from "#app/platform/actor.ts";
import { parseDate } from "#app/platform/calendar.ts";
import { command } from "#app/platform/command.server.ts";
import { Invalid } from "#app/platform/errors.ts";
import { parseMajor } from "#app/platform/money.ts";
import { parsePercent } from "#app/platform/percent.ts";
import { dayOf } from "#app/platform/time.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { Tx } from "#db/writes.server.ts";
import { openRule as input } from "./forms.ts";
import { endRule, holdRules, ruleAmong } from "./steps.server.ts";

/**
 * Opens a rule: before all others, or in the place of one that ends with it. From the next sale on it counts.
 * @throws Invalid for every field at fault at once
 */
export const openRule = command({
  name: "open-commission-rule",
  who: finance,
  input,
  once: {
    noun: "commission-rule",
    scope: ({ actor }) => (actor.kind === "person" ? actor.id : ""),
    again: async (_ctx, id) => ({ id }),
  },
  async run({ ctx, tx, actor, now, tell, newId }, typed): Promise<{ id: string }> {
    const today = dayOf(now, ctx.house.country.timeZone);
    const rule = await ruleOf(tx, typed);
    const rules = await holdRules(tx, today);
    const before = typed.replaces === "" ? null : ruleAmong(rules, typed.replaces);
    const general =
      !rule.shopId && !rule.bodyId && !rule.family && !rule.currency && !rule.validTo && rule.validFrom <= today;
    if (before) await endRule(tx, rules, before, actor.id, general);
    const position = before?.position ?? (rules[0]?.position ?? 2) - 1;
    await tx.execute(
      sql`insert into commission_rules (id, position, shop_id, body_id, family, currency, campaign, platform_bps, programme_bps, floor_amount, cap_amount,
            valid_from, valid_to, note, created_by, replaces)
          values (${newId}, ${position}, ${rule.shopId}, ${rule.bodyId}, ${rule.family}, ${rule.currency}, ${typed.campaign}, ${rule.platformBps},
            ${rule.programmeBps}, ${rule.floor}::bigint, ${rule.cap}::bigint, ${rule.validFrom}::date, ${rule.validTo}::date, ${typed.note},
            ${actor.id}, ${before?.id ?? null}::uuid)`,
    );
    const { floor, cap, ...said } = rule;
    const data = {
      ...said,
      floor: floor?.toString() ?? null,
      cap: cap?.toString() ?? null,
      replaces: before?.id ?? null,
    };
    if (before) await tell("commission.rule-closed", "commission-rule", before.id, { data: { for: newId } });
    await tell("commission.rule-opened", "commission-rule", newId, { data });
    return { id: newId };
  },
});

async function ruleOf(tx: Tx, typed: z.output<typeof input>) {
  const faults: Record<string, string> = {};
  const percent = (name: "platform" | "programme") => {
    const bps = parsePercent(typed[name]);
    if (bps === null) faults[name] = "commission.percent";
    return bps ?? 0;
  };
  const { currency } = typed;
  const sum = (name: "floor" | "cap"): bigint | null => {
    if (typed[name].trim() === "") return null;
    const read = currency === "" ? null : parseMajor(typed[name], currency, { as: "toman" });
    if (currency === "") faults.currency = "commission.currency";
    else if (!read || read.amount <= 0n) faults[name] = "commission.amount";
    return read?.amount ?? null;
  };
  const day = (name: "from" | "to") => {
    const read = typed[name] === "" ? null : parseDate(typed[name]);
    if (typed[name] !== "" && !read) faults[name] = "commission.date";
    return read;
  };
  const [platformBps, programmeBps, floor, cap] = [percent("platform"), percent("programme"), sum("floor"), sum("cap")];
  const [validFrom, validTo] = [day("from"), day("to")];
  if (platformBps + programmeBps > 10_000) faults.programme = "commission.together";
  if (floor !== null && cap !== null && floor > cap) faults.cap = "commission.bounds";
  if (validFrom && validTo && validTo < validFrom) faults.to = "commission.days";
  if (typed.campaign !== "" && typed.to === "") faults.to = "commission.campaign";
  const family = typed.family === "" ? null : typed.family;
  if (family && !families.some(({ id }) => id === family)) faults.family = "choose";
  const idOf = async (name: "shop" | "cooperative", table: "shops" | "bodies") => {
    if (typed[name] === "") return null;
    const [found] = await rowsOf<{ id: string }>(
      tx,
      sql`select id from ${sql.identifier(table)} where slug = ${typed[name].toLowerCase()}`,
    );
    if (!found) faults[name] = `commission.${name}`;
    return found?.id ?? null;
  };
  const shopId = await idOf("shop", "shops");
  const bodyId = await idOf("cooperative", "bodies");
  if (Object.keys(faults).length > 0 || !validFrom) throw new Invalid({ ...faults });
  return {
    ...{ shopId, bodyId, family, platformBps, programmeBps, floor, cap, validFrom, validTo },
    currency: currency === "" ? null : currency,
  };
}
