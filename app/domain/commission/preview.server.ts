import { sql } from "drizzle-orm";
import { taxClassOf } from "#app/country/tax.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { parseMajor } from "#app/platform/money.ts";
import { parsePercent } from "#app/platform/percent.ts";
import { dayOf } from "#app/platform/time.ts";
import { rowsOf } from "#db/reads.server.ts";
import { currencies } from "#db/vocabulary.ts";
import { commissionFor, marketService, taxWithin } from "./rules.ts";
import { rulesInForce } from "./rules-in-force.server.ts";

/** What was asked, as it was typed. */
export type Asked = Record<"shop" | "family" | "currency" | "sum" | "share", string>;

/** What the form shows before anybody asked. */
const usual: Asked = { shop: "", family: "", currency: "IRR", sum: "", share: "85" };

/** What a line of this sum would pay today and by which rule, or what is wrong with the question; nothing when none was asked. */
export async function previewOf(ctx: Ctx, params: URLSearchParams) {
  const said = (name: keyof Asked) => (params.get(name) ?? usual[name]).slice(0, 120).trim();
  const asked: Asked = {
    ...{ shop: said("shop"), family: said("family"), currency: said("currency") },
    ...{ sum: said("sum"), share: said("share") },
  };
  if (!params.has("sum")) return { asked, faults: {}, result: null };
  const faults: Partial<Record<keyof Asked, string>> = {};
  const currency = currencies.find((one) => one === asked.currency) ?? "IRR";
  const total = parseMajor(asked.sum, currency, { as: "toman" });
  if (!total) faults.sum = "commission.amount";
  const makerShareBps = parsePercent(asked.share);
  if (makerShareBps === null) faults.share = "commission.percent";
  const shop = asked.shop === "" ? null : await shopOf(ctx, asked.shop);
  if (asked.shop !== "" && !shop) faults.shop = "commission.shop";
  if (!total || makerShareBps === null || faults.shop) return { asked, faults, result: null };
  const today = dayOf(ctx.now, ctx.house.country.timeZone);
  const { rule, bound, belowShare, maker, cooperative, programme, platform } = commissionFor(
    await rulesInForce(ctx.db, today),
    {
      ...{ total: total.amount, currency, family: asked.family, makerShareBps },
      shopId: shop?.id ?? "",
      cooperativeId: shop?.cooperativeId ?? null,
      cooperatives: shop?.cooperatives ?? [],
    },
  );
  const tax = taxClassOf(ctx.house.country, marketService, today);
  const parts = { maker, cooperative, programme, platform, belowShare, feeTax: taxWithin(platform, tax.bps ?? 0n) };
  const text = Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, String(part)]));
  return {
    ...{ asked, faults },
    result: {
      parts: text as Record<keyof typeof parts, string>,
      ...{ currency, bound, ruleId: rule?.id ?? null, taxKind: tax.kind, taxBps: Number(tax.bps ?? 0n) },
    },
  };
}

async function shopOf(ctx: Ctx, slug: string) {
  const [shop] = await rowsOf<{ id: string; cooperativeId: string | null; cooperatives: string[] }>(
    ctx.db,
    sql`select s.id, (select body_id from memberships where producer_id = s.producer_id and ended_at is null order by joined_at limit 1) as "cooperativeId",
          array(select body_id from memberships where producer_id = s.producer_id and ended_at is null union select s.body_id where s.body_id is not null) as cooperatives
        from shops s where s.slug = ${slug.toLowerCase()}`,
  );
  return shop ?? null;
}
