import { sql } from "drizzle-orm";
import { approveBatch } from "#app/domain/payouts/approve-batch.server.ts";
import { changeAccount } from "#app/domain/payouts/change-account.server.ts";
import { enterResult } from "#app/domain/payouts/enter-result.server.ts";
import { makeBatch } from "#app/domain/payouts/make-batch.server.ts";
import { bodiesOf, type Person } from "#app/platform/actor.ts";
import type { House } from "#app/platform/context.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { signedIn } from "./orders.ts";
import { bodySlug, villagers } from "./people.ts";

/** Whose parcels arrived and can no longer be sent back; and an account nobody has. */
const goods = "chamomile-flowers-100";
const account = { currency: "IRR", iban: "IR920000000000000000000002" };

/**
 * A maker who was paid by bank, and her cooperative's share in a batch that waits for the second officer, by the commands
 * people use. Only time is helped along: nobody waits three days for a demo. A market where somebody has named an account,
 * or that is not the village's, is left alone.
 */
export async function loadBankPayouts(house: House): Promise<void> {
  const [found] = await rowsOf<{ maker: string; manager: string | null }>(
    house.db,
    sql`select s.slug as maker, (select min(b.slug) from memberships m join bodies b on b.id = m.body_id
            where m.producer_id = s.producer_id and m.ended_at is null) as manager
        from products p join shops s on s.id = p.shop_id
        where p.slug = ${goods} and not exists (select from payout_accounts) and exists (select from ledger_transactions where recipe = 'consignment-delivered')`,
  );
  if (!house.env.demo || !found) return;
  await signedIn(house, found.maker, (ctx) => changeAccount(ctx, { ...account, holder: "نمونهٔ نمایشی" }));
  await inForce(house);
  const made = await signedIn(house, "finance", (ctx) => makeBatch(ctx, { currency: "IRR" }));
  const batch = made.id;
  await signedIn(house, "finance-second", (ctx) => approveBatch(ctx, { batch }));
  const items = await rowsOf<{ id: string }>(house.db, sql`select id from payout_items where batch_id = ${batch}`);
  await signedIn(house, "finance", async (ctx) => {
    for (const [index, { id }] of items.entries())
      await enterResult(ctx, { batch, row: id, result: "paid", reference: `14059906${index + 10}` });
  });

  const manager = villagers.find(({ duty, body }) => duty === "manager" && body && bodySlug(body) === found.manager);
  if (!manager) return;
  await signedIn(house, manager.slug, (ctx) => {
    const [body] = bodiesOf(ctx.actor as Person, "manager");
    return changeAccount(ctx, { ...account, body, holder: "تعاونی نمونه" });
  });
  await inForce(house);
  await signedIn(house, "finance", (ctx) => makeBatch(ctx, { currency: "IRR" }));
}

const inForce = (house: House) =>
  house.writes.query("update payout_accounts set counts_from = created_at where counts_from > created_at");
