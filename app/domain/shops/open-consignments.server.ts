import { type SQL, sql } from "drizzle-orm";
import type { Maker } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { texts } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { ConsignmentState } from "#db/vocabulary.ts";
import { openStates } from "./rules.ts";

/** Condition: the consignment `c` still needs the shop of this id, as its seller or its sender. */
export const keepsOpen = (shopId: SQL): SQL =>
  sql`(c.seller_id = ${shopId} or c.sender_id = ${shopId}) and c.status = any(${texts(openStates)})`;

export type OpenConsignment = {
  id: string;
  order: string;
  status: ConsignmentState;
  titleFa: string;
  titleEn: string;
  /** Until when a buyer may still pay; for those that are not paid. */
  holdUntil: string;
};

/** What stands between a shop and its closing, the oldest first. Only hers. */
export const openConsignments = (ctx: Ctx, maker: Maker): Promise<OpenConsignment[]> =>
  rowsOf(
    ctx.db,
    sql`select c.id, o.number as "order", c.status, min(l.title_fa) as "titleFa", min(l.title_en) as "titleEn",
          to_char(o.hold_until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "holdUntil"
        from consignments c join orders o on o.id = c.order_id join order_lines l on l.consignment_id = c.id
        where ${keepsOpen(sql`${maker.producer.shopId}`)} group by c.id, o.id order by o.placed_at, c.id`,
  );
