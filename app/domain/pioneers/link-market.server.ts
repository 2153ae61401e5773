import { sql } from "drizzle-orm";
import { z } from "zod";
import { reachStage } from "#app/domain/cases/steps.server.ts";
import { system } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { rowsOf } from "#db/reads.server.ts";

/** Whose market link each of these is. */
const peopleOf = {
  product: sql`select m.person_id from products p join shops s on s.id = p.shop_id join producers m on m.id = s.producer_id where p.id = `,
  order: sql`select m.person_id from consignments o join shops s on s.id = o.seller_id join producers m on m.id = s.producer_id where o.order_id = `,
} as const;

/**
 * Somebody earns: with her first published listing, first confirmed order or first accepted piece work (domain A8). Her
 * case reaches "market-linked", once, with what shows it; where no way to the market was chosen, this one is written.
 */
export const linkMarket = command({
  name: "link-market",
  who: system,
  input: z.union([
    z.object({ noun: z.enum(["product", "order"]), id: z.uuid() }),
    z.object({ noun: z.literal("work-order"), id: z.uuid(), case: z.uuid() }),
  ]),
  async run(run, input) {
    const { tx } = run;
    const whose =
      "case" in input ? sql`c.id = ${input.case}` : sql`c.person_id in (${peopleOf[input.noun]}${input.id})`;
    const cases = await rowsOf<{ id: string }>(
      tx,
      sql`select c.id from cases c where ${whose} and c.merged_into_id is null order by c.id for update`,
    );
    let written = 0;
    for (const { id } of cases) {
      if (!(await reachStage(run, id, "market-linked", { source: `${input.noun}:${input.id}` }))) continue;
      written++;
      await tx.execute(
        sql`update cases c set market_path = coalesce(market_path,
              case when exists (select from team_links l where l.case_id = c.id and l.status = 'active') then 'pioneer' else 'independent' end) where id = ${id}`,
      );
    }
    return written > 0 ? written : unchanged(0);
  },
});
