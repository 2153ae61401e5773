import { randomUUID } from "node:crypto";
import { openNotice } from "#app/domain/notices/send-notice.server.ts";
import { orderReactions } from "#app/jobs/order-reactions.server.ts";
import type { Told } from "#app/jobs/reactions.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Locale } from "#app/platform/locale.ts";
import type { TestHouse } from "#tests/support/house.ts";

export type Said = {
  id: string;
  channel: "sms" | "mail" | "in-app";
  to: string;
  template: string;
  locale: Locale;
  subject: string;
  text: string;
  links: string[];
  status: string;
  waits: boolean;
  link: string | null;
};

let made = 0;

/** Notices tried in a market of their own: one maker, one order with one parcel, and whatever an event needs. */
export function noticeBoard(t: TestHouse) {
  const one = async (statement: string) => (await t.rows<{ id: string }>(`${statement} returning id`))[0]?.id ?? "";

  async function person(locale: Locale = "fa", email: string | null = null) {
    const phone = `+98912${String(1_000_000 + ++made)}`;
    const actor = await t.as(phone, { name: `P${made}` });
    const sealed = email
      ? t.house.keys.encryptField(email, { table: "persons", column: "email_sealed", row: actor.id })
      : null;
    await t.rows(
      `update persons set locale = '${locale}', email_sealed = ${sealed ? `'${sealed}'` : "null"} where id = '${actor.id}'`,
    );
    return { ...actor, locale, phone };
  }

  async function maker(locale: Locale = "fa") {
    const who = await person(locale);
    const producer = await one(
      `insert into producers (person_id, level, occupation, county, place_fa) values ('${who.id}', 'applicant', 'carpet-weaving', '2402', 'سرعین')`,
    );
    const shop = await one(
      `insert into shops (slug, producer_id, name_fa, name_en) values ('shop-${++made}', '${producer}', 'غرفهٔ گلاب', 'Golab')`,
    );
    return { ...who, producerId: producer, shop };
  }

  /** An order of this buyer, or of a guest, with one parcel of this maker. */
  async function order(
    seller: { shop: string },
    more: { locale?: Locale; buyer?: string; email?: string; pickup?: string; confirmed?: boolean } = {},
  ) {
    const id = randomUUID();
    const number = `KH-${1000 + ++made}`;
    const phone = `+98935${String(1_000_000 + made)}`;
    const seal = (column: string, text: string) =>
      `'${t.house.keys.encryptField(text, { table: "orders", column, row: id })}'`;
    await t.rows(
      `insert into orders (id, number, person_id, checkout_key, locale, currency, status, buyer_name_sealed, buyer_phone_sealed, buyer_phone_index,
         digits_index, buyer_email_sealed, address_sealed, province, goods, carriage, total, hold_until, confirmed_at)
       values ('${id}', '${number}', ${more.buyer ? `'${more.buyer}'` : "null"}, '${id}', '${more.locale ?? "fa"}', 'IRR', 'confirmed',
         ${seal("buyer_name_sealed", "نرگس")}, ${seal("buyer_phone_sealed", phone)}, 'x', 'x',
         ${more.email ? seal("buyer_email_sealed", more.email) : "null"}, ${seal("address_sealed", "{}")}, 'IR-07', 900000, 100000, 1000000,
         market_now() + interval '2 days', ${more.confirmed === false ? "null" : "market_now()"})`,
    );
    const parcel = await one(
      `insert into consignments (order_id, number, seller_id, sender_id, status, carrier, service, goods, carriage, accept_by, pickup)
       values ('${id}', 1, '${seller.shop}', '${seller.shop}', 'new', 'post', 'post', 900000, 100000, market_now() + interval '3 days',
         ${more.pickup ? `'${more.pickup}'` : "null"})`,
    );
    return { id, number, parcel, phone };
  }

  /** An event as a command tells it; answers its number. */
  async function event(
    kind: string,
    noun: string,
    nounId: string,
    data: Record<string, unknown> = {},
    by: { actorId?: string; actorKind?: string } = {},
  ): Promise<number> {
    const [row] = await t.rows<{ id: number }>(
      `insert into events (kind, noun, noun_id, actor_id, actor_kind, data) values ('${kind}', '${noun}', '${nounId}',
         ${by.actorId ? `'${by.actorId}'` : "null"}, '${by.actorKind ?? (by.actorId ? "person" : "system")}', '${JSON.stringify(data)}') returning id::int as id`,
    );
    return row?.id ?? 0;
  }

  const system = () => t.ctxOf({ kind: "system", job: "test" });

  /** What was said after this event, opened. */
  async function said(eventId: number): Promise<Said[]> {
    const rows = await t.rows<Said & { to_sealed: string; body_sealed: string }>(
      `select id, channel, template, locale, status, not_before is not null as waits, link, to_sealed, body_sealed from notices
       where event_id = ${eventId} order by id`,
    );
    return rows.map(({ to_sealed, body_sealed, ...row }) => {
      const { to, body } = openNotice({ house: t.house }, { id: row.id, to_sealed, body_sealed });
      return { ...row, to, subject: body.subject, text: body.text, links: body.links };
    });
  }

  /** Tells an event to those who send notices, and to nobody else who listens; answers what was said of it. */
  async function tell(...told: Parameters<typeof event>): Promise<Said[]> {
    const [kind, noun, nounId, data = {}, by = {}] = told;
    const id = await event(...told);
    const reactions: Readonly<Record<string, (ctx: Ctx, event: Told) => Promise<unknown>>> = orderReactions;
    const actorKind = (by.actorKind ?? (by.actorId ? "person" : "system")) as Told["actorKind"];
    const heard = { id, kind, noun, nounId, data, actorId: by.actorId ?? null, actorKind, subjectId: null };
    await reactions[kind]?.(await system(), heard);
    return said(id);
  }

  /** Moves the market's clock to the next time it is this hour in Tehran. */
  async function until(hour: number): Promise<void> {
    const [row] = await t.rows<{ seconds: number }>(
      `select extract(epoch from (date_trunc('day', n) + make_interval(hours => ${hour}) - n))::float as seconds
       from (select market_now() at time zone 'Asia/Tehran' as n) now`,
    );
    const seconds = row?.seconds ?? 0;
    await t.advance(seconds > 0 ? seconds : seconds + 86_400);
  }

  return { one, person, maker, order, event, system, said, tell, until };
}
