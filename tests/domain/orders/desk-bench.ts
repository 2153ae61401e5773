import { sealEvents } from "#app/domain/audit/seal-events.server.ts";
import { settlePayment } from "#app/domain/orders/settle-payment.server.ts";
import { startPayment } from "#app/domain/payments/start-payment.server.ts";
import { judgeAll } from "#app/invariants/evaluate.ts";
import { readTwinBooks } from "#app/invariants/twin-books.ts";
import type { Actor, Maker } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { DutyKind } from "#db/vocabulary.ts";
import { guest, openShop } from "#tests/support/shop.ts";

export type DeskBench = Awaited<ReturnType<typeof openDesk>>;

/** A shop of honey with a clerk of its maker's cooperative beside it, and ways to have orders come. */
export async function openDesk() {
  const shop = await openShop();
  const [row] = await shop.rows<{ slug: string; body: string; membership: string; grant: string }>(
    `select s.slug, m.body_id as body, m.id as membership, (select g.id from grants g where g.membership_id = m.id order by g.valid_from desc limit 1) as grant
     from products p join shops s on s.id = p.shop_id join memberships m on m.producer_id = s.producer_id and m.ended_at is null where p.slug = 'honey-thyme-1kg'`,
  );
  const seller = await shop.maker(row!.slug);
  const sellerId = (seller.actor as Maker).producer.shopId;
  const stranger = await shop.maker("golnaz-anbaranipour");
  await shop.rows(
    `insert into shop_rails (shop_id, rail, allowed) select id, 'cash-on-delivery', true from shops where slug in ('${row!.slug}', 'golnaz-anbaranipour')
     on conflict do nothing`,
  );
  await shop.rows(
    "update stock_items set made = made + 5000, on_hand = on_hand + 5000, last_move = last_move + 1 where product_id in (select id from products where availability = 'stock')",
  );
  await shop.rows(
    "insert into stock_moves (stock_item_id, number, kind, quantity, on_hand_after) select id, last_move, 'made', 5000, on_hand from stock_items where product_id in (select id from products where availability = 'stock')",
  );

  /** Somebody with a duty in the cooperative of the honey's maker, or in another. */
  async function staff(kind: DutyKind, body: string = row!.body): Promise<Ctx> {
    const person = await shop.as(`+98912${String(3_000_000 + ++made)}`, { name: `${kind} ${made}` });
    await shop.rows(
      `insert into duties (person_id, kind, body_id, granted_by) values ('${person.id}', '${kind}', '${body}', '${person.id}')`,
    );
    return shop.ctxOf(await anew(person));
  }
  let made = 0;
  const anew = async (person: Actor & { kind: "person" }): Promise<Actor> => ({
    ...person,
    duties: await shop.rows<{ kind: DutyKind; bodyId: string }>(
      `select kind, body_id as "bodyId" from duties where person_id = '${person.id}' and ended_at is null`,
    ),
  });

  /** What the maker lets her cooperative do from now on. */
  const scopes = (...names: string[]) =>
    shop.rows(
      `update grants set scopes = '{${names.join(",")}}', revoked_at = null, valid_to = null where id = '${row!.grant}'`,
    );

  /** The one consignment of a new order from the honey's maker, paid for or to be paid at the door. */
  async function parcel(goods: Record<string, number> = { "honey-thyme-1kg": 2 }, more: Record<string, string> = {}) {
    const phone = `0912${String(4_000_000 + ++made)}`;
    const atDoor = more.rail === "cash-on-delivery";
    const placed = atDoor
      ? await shop.order(goods, { phone, ...more })
      : await shop.paidOrder(goods, { phone, ...more });
    if (atDoor) {
      await startPayment(await shop.ctxOf(guest), placed.paymentId);
      await settlePayment(await shop.ctxOf({ kind: "system", job: "test" }), placed.paymentId);
    }
    const [found] = await shop.rows<{ id: string; number: number; status: string }>(
      `select id, number, status from consignments where order_id = '${placed.orderId}' and seller_id = '${sellerId}'`,
    );
    return { ...placed, ...found! };
  }

  const system = () => shop.ctxOf({ kind: "system", job: "test" });

  const one = async <Row extends Record<string, unknown>>(statement: string) => (await shop.rows<Row>(statement))[0]!;
  const consignment = (id: string) =>
    one<{
      status: string;
      parcels: number;
      weight_g: number;
      carrier: string;
      service: string;
      tracking: string | null;
      send_by: Date | null;
      delay_reason: string | null;
      cancel_reason: string | null;
    }>(`select * from consignments where id = '${id}'`);

  /** Events of one kind told of a consignment, with who did it, for whom and by which grant. */
  const told = (id: string, kind: string) =>
    shop.rows<{
      actor_id: string | null;
      subject_id: string | null;
      grant_id: string | null;
      data: Record<string, unknown>;
    }>(
      `select actor_id, subject_id, grant_id, data from events where noun_id = '${id}' and kind = '${kind}' order by id`,
    );

  /** What the books say of an account; debits are positive. */
  const account = async (name: string) =>
    BigInt(
      (
        await one<{ n: string }>(
          `select coalesce(sum(amount), 0)::text as n from ledger_entries where account = '${name}'`,
        )
      ).n,
    );

  /** Every invariant that does not hold, with its sample. */
  async function broken() {
    await sealEvents(await system());
    const verdicts = await judgeAll({
      db: shop.db,
      alive: true,
      keys: shop.house.keys,
      dataDir: shop.house.env.dataDir,
      books: await readTwinBooks(shop.house.env),
    });
    return Object.fromEntries(verdicts.filter(({ holds }) => !holds).map(({ id, sample }) => [id, sample]));
  }

  return {
    ...shop,
    seller,
    sellerId,
    stranger,
    grant: row!.grant,
    body: row!.body,
    staff,
    scopes,
    parcel,
    one,
    consignment,
    told,
    account,
    broken,
    system,
  };
}
