import { plain as picture } from "#tests/fixtures/pictures.ts";
import { Buyer } from "#tests/support/buyer.ts";
import type { countedMarket } from "#tests/support/counted-market.ts";

export type Market = Awaited<ReturnType<typeof countedMarket>>;
/** One of `GET /dev/accounts.json`. */
export type Account = { role: string; name: string; phone: string; body: string | null; shop: string | null };

/** Whose cooperative a maker lets send and answer for her, and a maker whose buyer reported a problem: what is let in is seen too. */
const trusted = { "manager-trusted": "honey-union", "producer-asked": "raheleh-namahili" };

/** The first of each role, a second of those whose reach depends on their body, and those who are trusted. */
export function cast(accounts: readonly Account[]) {
  const roles = [...new Set(accounts.map(({ role }) => role))];
  const first = roles.map((role) => ({ ...accounts.find((one) => one.role === role)!, name: role }));
  const elsewhere = ["officer", "manager", "producer"].flatMap((role) => {
    const known = first.find((one) => one.role === role);
    const other = accounts.findLast((one) => one.role === role && one.phone !== known?.phone);
    return other ? [{ ...other, name: `${role}-elsewhere` }] : [];
  });
  const others = Object.entries(trusted).map(([name, place]) => {
    const one = accounts.find(({ role, body, shop }) => name.startsWith(`${role}-`) && (body ?? shop) === place);
    if (!one) throw new Error(`nobody of the village is ${name}`);
    return { ...one, name };
  });
  return [...first, ...elsewhere, ...others];
}

/** What the village without pictures lacks: a picture for each piece and each workplace, and an order of the first buyer's with the first producer. */
export async function picturesAndOrders(market: Market, accounts: readonly Account[]): Promise<void> {
  await market.rows(`with made as (
      insert into files (path, sha256, size, media_type) select 'test/' || id, md5(id::text), 1, 'image/jpeg' from products returning id, path),
    taken as (insert into photos (original_file_id, address, width, height, blur) select id, md5(path), 1, 1, '' from made returning id, original_file_id)
    insert into product_photos (product_id, photo_id, position)
      select substr(made.path, 6)::uuid, taken.id, 0 from taken join made on made.id = taken.original_file_id`);
  await market.rows(`with made as (
      insert into files (path, sha256, size, media_type) select 'test/' || id, md5(id::text), 1, 'image/jpeg' from shops where producer_id is not null returning id, path),
    taken as (insert into photos (original_file_id, address, width, height, blur) select id, md5(path), 1, 1, '' from made returning id, original_file_id)
    insert into shop_photos (shop_id, photo_id, position)
      select substr(made.path, 6)::uuid, taken.id, 1 from taken join made on made.id = taken.original_file_id`);
  // A size of each that is no longer offered, so that nothing is bought otherwise for it.
  await market.rows(
    `insert into product_variants (product_id, position, name_fa, retired_at)
     select id, 1, 'کوچک', now() from products where id not in (select product_id from product_variants)`,
  );
  const [row] = await market.rows<{ n: number }>("select count(*)::int as n from orders where person_id is not null");
  if (row?.n) return;
  const buyer = new Buyer(market.url, "en");
  await buyer.signIn(accounts.find(({ role }) => role === "buyer")!.phone);
  const shop = accounts.find(({ role }) => role === "producer")?.shop;
  const [goods] = await market.rows<{ slug: string }>(
    `select p.slug from products p join shops s on s.id = p.shop_id join stock_items i on i.product_id = p.id where s.slug = '${shop}' and p.status = 'published' and i.on_hand > 0 limit 1`,
  );
  await buyer.fill({ [goods?.slug ?? ""]: 1 }, "IRR");
  const form = await buyer.checkoutForm();
  const answer = await buyer.post(form.path, form.fields);
  if (answer.status !== 303) throw new Error(`the order was not placed: ${answer.status}`);
}

/** Pictures behind the applicant's case, no two alike. */
export async function papers(market: Market, sid: string): Promise<void> {
  for (const colour of ["#336655", "#553366", "#663355", "#335566", "#665533", "#556633"]) {
    const body = new FormData();
    body.set("key", colour.slice(1).repeat(5));
    body.set("kind", "work-sample");
    const jpeg = await picture(colour, 800, 800).jpeg().toBuffer();
    body.set("picture", new Blob([new Uint8Array(jpeg)], { type: "image/jpeg" }), "sample.jpg");
    const answer = await fetch(`${market.url}/en/join/evidence`, {
      method: "POST",
      body,
      redirect: "manual",
      headers: { Origin: market.url, Cookie: `sid=${sid}` },
    });
    if (answer.status !== 303) throw new Error(`the applicant's picture was not taken: ${answer.status}`);
  }
  // They stand too for what assessors and inspectors look at, each with its own as far as they go.
  const files = "(select array_agg(file_id order by added_at) as ids, count(*) as count from evidence) f";
  await market.rows(
    `insert into inspection_photos (inspection_id, file_id)
     select i.id, f.ids[1 + i.place % f.count] from (select id, row_number() over (order by id) as place from inspections) i, ${files} on conflict do nothing`,
  );
  await market.rows(
    `insert into assessment_photos (assessment_id, file_id, added_by)
     select a.id, f.ids[1 + a.place % f.count], a.proposed_by from (select id, proposed_by, row_number() over (order by id) as place from assessments) a, ${files}
     on conflict do nothing`,
  );
}

/** What buyers of the village reported of parcels on their way: each with a picture, one of them left without an answer. */
export async function reports(
  market: Market,
  signIn: (phone: string) => Promise<string>,
  accounts: readonly Account[],
) {
  const bytes = new Uint8Array(await picture("#553322", 800, 800).jpeg().toBuffer());
  const lines = await market.rows<{ number: string; id: string; name: string }>(
    `select distinct on (o.person_id) o.number, l.id, w.name from order_lines l join consignments c on c.id = l.consignment_id join orders o on o.id = l.order_id
     join persons w on w.id = o.person_id where c.status in ('shipped', 'delivered')
       and not exists (select from problems p where p.order_line_id = l.id) order by o.person_id, o.id, l.id`,
  );
  for (const { number, id, name } of lines) {
    const body = new FormData();
    body.set("key", "abcdefghijklmnopqrstuvwxyz");
    body.set("kind", "damaged");
    body.set("text", "It is torn.");
    body.set("photos", new Blob([bytes], { type: "image/jpeg" }), "torn.jpg");
    const answer = await fetch(`${market.url}/en/orders/${number}/lines/${id}/problem`, {
      method: "POST",
      body,
      redirect: "manual",
      headers: {
        Origin: market.url,
        Cookie: `sid=${await signIn(accounts.find((account) => account.name === name)?.phone ?? "")}`,
      },
    });
    if (answer.status !== 303) throw new Error(`what was reported was not taken: ${answer.status}`);
  }
  // And what finance would show a bank of each disputed order.
  await market.rows(
    `insert into dispute_photos (dispute_id, file_id, kind) select d.id, f.file_id, 'uploaded' from disputes d,
       (select file_id from problem_photos limit 1) f on conflict do nothing`,
  );
  await market.rows("update problems set answer_by = market_now() - interval '1 day'");
}
