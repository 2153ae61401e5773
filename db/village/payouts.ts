import { sql } from "drizzle-orm";
import { connectAccount } from "#app/domain/payments/connect-account.server.ts";
import { openAccount } from "#app/domain/payments/open-account.server.ts";
import { askAccount } from "#app/domain/payments/refresh-account.server.ts";
import type { House } from "#app/platform/context.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { signedIn } from "./orders.ts";

/** Makers of these goods have begun an account at Stripe; those who have been through its page are sent their part. */
const makers = [
  { goods: "honey-thyme-1kg", finished: true },
  { goods: "jajim-floor-cushion", finished: true },
  { goods: "messenger-bag", finished: false },
] as const;

/**
 * Some makers' accounts at Stripe's twin, ready and unfinished; the clock sends on what is due. A market where somebody
 * has an account, whose orders are not the village's, or which speaks to Stripe itself, is left alone.
 */
export async function loadPayouts(house: House): Promise<void> {
  const twin = house.env.stripe?.apiBase;
  if (!house.env.demo || !twin?.startsWith("http:")) return;
  const wanted = await rowsOf<{ goods: string; maker: string; shopId: string }>(
    house.db,
    sql`select p.slug as goods, s.slug as maker, s.id as "shopId" from products p join shops s on s.id = p.shop_id
        where p.slug in (${sql.join(
          makers.map(({ goods }) => sql`${goods}`),
          sql`, `,
        )}) and not exists (select from connected_accounts) and exists (select from orders)`,
  );
  for (const { goods, maker, shopId } of wanted) {
    await signedIn(house, maker, async (ctx) => {
      await openAccount(ctx, {});
      await connectAccount(ctx, shopId);
      if (makers.some((one) => one.goods === goods && one.finished)) await finish(house, twin, shopId);
      await askAccount(ctx, shopId);
    });
  }
}

/** She tells Stripe what it asks, by the twin's own short way. */
async function finish(house: House, twin: string, shopId: string): Promise<void> {
  const [account] = await rowsOf<{ ref: string | null }>(
    house.db,
    sql`select account_ref as ref from connected_accounts where shop_id = ${shopId}`,
  );
  const answer = await fetch(`${twin}/twin/onboard`, {
    method: "POST",
    body: JSON.stringify({ account: account?.ref }),
  });
  if (!answer.ok) throw new Error(`the twin took no account: ${answer.status}`);
}
