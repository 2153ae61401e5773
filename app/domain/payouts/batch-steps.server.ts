import { sql } from "drizzle-orm";
import type { Person } from "#app/platform/actor.ts";
import { Missing, Refusal } from "#app/platform/errors.ts";
import { asId } from "#db/lists.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { Currency } from "#db/vocabulary.ts";
import type { Tx } from "#db/writes.server.ts";
import { peopleOf } from "./payees.server.ts";
import type { Payee } from "./rules.ts";

export type Batch = {
  id: string;
  currency: Currency;
  status: "waiting" | "approved" | "dropped";
  madeBy: string | null;
};

/** The batch under a lock: one act on it at a time. @throws Missing */
export async function lockBatch(tx: Tx, batch: string): Promise<Batch> {
  const [found] = await rowsOf<Batch>(
    tx,
    sql`select id, currency, status, made_by as "madeBy" from payout_batches where id = ${asId(batch)} for update`,
  );
  if (!found) throw new Missing("payout-batch");
  return found;
}

export type Item = {
  id: string;
  batchId: string;
  payee: Payee;
  currency: Currency;
  netted: bigint;
  amount: bigint;
  status: "waiting" | "paid" | "failed" | "dropped";
};

type ItemRow = Omit<Item, "payee" | "netted" | "amount"> & {
  shopId: string | null;
  bodyId: string | null;
  netted: string;
  amount: string;
};

export async function itemsOf(db: Db, batchId: string): Promise<Item[]> {
  const rows = await rowsOf<ItemRow>(
    db,
    sql`select id, batch_id as "batchId", shop_id as "shopId", body_id as "bodyId", currency, netted::text, amount::text, status
        from payout_items where batch_id = ${batchId} order by id`,
  );
  return rows.map(({ shopId, bodyId, netted, amount, ...row }) => ({
    ...row,
    payee: shopId ? { kind: "shop", id: shopId } : { kind: "body", id: bodyId ?? "" },
    netted: BigInt(netted),
    amount: BigInt(amount),
  }));
}

/** Who works with the market's money does not work with her own. @throws Refusal */
export async function refuseOwn(db: Db, actor: Person, items: readonly Pick<Item, "payee">[]): Promise<void> {
  for (const { payee } of items) if ((await peopleOf(db, payee)).includes(actor.id)) throw new Refusal("payout.own");
}

/** What was taken into an item is due again. */
export async function releaseParts(tx: Tx, itemIds: readonly string[]): Promise<void> {
  for (const id of itemIds)
    await tx.execute(
      sql`update payout_parts set released_at = market_now() where item_id = ${id} and released_at is null`,
    );
}
