import { sql } from "drizzle-orm";
import { contactOf } from "#app/domain/identity/contact.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import type { Keys } from "#app/platform/crypto.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { ParcelChoice } from "#db/schema/orders.ts";
import type { Address } from "./address.ts";

/** Who orders, and what she says to each seller, by the seller's slug. */
export type Said = { name: string; phone: string; email: string; notes: Record<string, string> };

/** A checkout as far as it was filled in. */
export type Draft = {
  said: Said;
  address: Address | null;
  parcels: Record<string, ParcelChoice>;
  rail: string;
  coupon: string;
};

type Row = { who: string | null; address: string | null; parcels: Draft["parcels"]; rail: string; coupon: string };

const place = (cartId: string, column: "who_sealed" | "address_sealed") => ({
  table: "checkouts",
  column,
  row: cartId,
});
const noAnswer: Said = { name: "", phone: "", email: "", notes: {} };

/** What was said so far of one basket; of who she is, what we know of a person signed in until she says otherwise. */
export async function draftOf(db: Db, keys: Keys, cartId: string, actor: Actor): Promise<Draft> {
  const [row] = await rowsOf<Row>(
    db,
    sql`select who_sealed as who, address_sealed as address, parcels, rail, coupon from checkouts where cart_id = ${cartId}`,
  );
  const open = (text: string, column: "who_sealed" | "address_sealed") =>
    JSON.parse(keys.decryptField(text, place(cartId, column)));
  return {
    said: row?.who ? { ...noAnswer, ...open(row.who, "who_sealed") } : await known(db, keys, actor),
    address: row?.address ? open(row.address, "address_sealed") : null,
    parcels: row?.parcels ?? {},
    rail: row?.rail ?? "",
    coupon: row?.coupon ?? "",
  };
}

async function known(db: Db, keys: Keys, actor: Actor): Promise<Said> {
  const contact = actor.kind === "person" ? await contactOf(db, keys, actor.id) : null;
  return { ...noAnswer, name: contact?.name ?? "", phone: contact?.phone ?? "", email: contact?.email ?? "" };
}

/** Where a basket would go and which coupon stands on it, for the basket's own page. */
export async function draftedOf(db: Db, cartId: string): Promise<{ province: string; coupon: string }> {
  const [row] = await rowsOf<{ province: string; coupon: string }>(
    db,
    sql`select destination as province, coupon from checkouts where cart_id = ${cartId}`,
  );
  return row ?? { province: "", coupon: "" };
}

/** Keeps one step's answers; the others stay as they are. */
export async function saveDraft(tx: Db, keys: Keys, cartId: string, answers: Partial<Draft>): Promise<void> {
  const { said, address, parcels, rail, coupon } = answers;
  const seal = (value: unknown, column: "who_sealed" | "address_sealed") =>
    value ? keys.encryptField(JSON.stringify(value), place(cartId, column)) : null;
  await tx.execute(
    sql`insert into checkouts as c (cart_id, who_sealed, address_sealed, destination, parcels, rail, coupon)
        values (${cartId}, ${seal(said, "who_sealed")}, ${seal(address, "address_sealed")}, ${address?.province ?? ""},
          ${JSON.stringify(parcels ?? {})}::jsonb, ${rail ?? ""}, ${coupon ?? ""})
        on conflict (cart_id) do update set updated_at = market_now(),
          who_sealed = coalesce(excluded.who_sealed, c.who_sealed), address_sealed = coalesce(excluded.address_sealed, c.address_sealed),
          destination = case when ${address !== undefined} then excluded.destination else c.destination end,
          parcels = case when ${parcels !== undefined} then excluded.parcels else c.parcels end,
          rail = case when ${rail !== undefined} then excluded.rail else c.rail end,
          coupon = case when ${coupon !== undefined} then excluded.coupon else c.coupon end`,
  );
}
