import { sql } from "drizzle-orm";
import { anyone } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Missing, Refusal } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import { abuseReports } from "#db/schema/reports.ts";
import * as forms from "./forms.ts";

/** Anybody tells the office that a shop or one of its listings is not as it should be. What she writes is for the office alone. */
export const reportAbuse = command({
  name: "report-abuse",
  who: anyone,
  input: forms.reportAbuse,
  once: {
    noun: "abuse-report",
    scope: (ctx, { shop }) => (ctx.actor.kind === "person" ? ctx.actor.id : shop),
    again: async (_ctx, id) => ({ id }),
  },
  async prepare(ctx, actor) {
    const taken = await ctx.house.limits.take(
      "report-per-address",
      actor.kind === "person" ? actor.id : ctx.ip,
      ctx.now,
    );
    if (!taken.ok) throw new Refusal("limits.too-many", {}, 429, taken.retryAfter);
  },
  async run({ ctx, tx, actor, now, tell, newId }, { shop, product, reason, text }) {
    const [about] = await rowsOf<{ shop: string; product: string | null }>(
      tx,
      sql`select s.id as shop, p.id as product from shops s left join products p on p.shop_id = s.id and p.slug = ${product} and p.status = 'published'
          where s.slug = ${shop} and s.opened_at is not null`,
    );
    if (!about || (product !== "" && !about.product)) throw new Missing("shop");
    await tx.insert(abuseReports).values({
      ...{ id: newId, shopId: about.shop, productId: about.product, reason, reportedAt: now },
      textSealed: ctx.house.keys.encryptField(text, { table: "abuse_reports", column: "text_sealed", row: newId }),
      reporterId: actor.kind === "person" ? actor.id : null,
    });
    await tell("abuse-report.made", "abuse-report", newId, { subject: about.shop, data: { reason } });
    return { id: newId };
  },
});
