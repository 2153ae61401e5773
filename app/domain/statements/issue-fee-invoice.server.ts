import { sql } from "drizzle-orm";
import { z } from "zod";
import { taxClassOf } from "#app/country/tax.ts";
import { marketIdentity } from "#app/domain/invoices/market-identity.server.ts";
import { system } from "#app/platform/actor.ts";
import { addDays } from "#app/platform/calendar.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { type Ctx, systemContext } from "#app/platform/context.server.ts";
import { uuid } from "#app/platform/fields.ts";
import { currencyAt } from "#app/platform/money.ts";
import { boundsOf, type Month, monthBefore, monthOf, monthOfDay } from "#app/platform/months.ts";
import { dayOf } from "#app/platform/time.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import { currencies } from "#db/vocabulary.ts";
import { type FeeBody, feeFamily, feeLines, feeSums } from "./fee-rules.ts";
import { consignmentOf, sheetsOf } from "./queries.server.ts";

/** Held while a number is taken, so that none is left out and none is given twice. */
const SERIAL_LOCK = 7_201_405;
/** A commit that began before midnight has ended by then. */
const settledAfterMs = 3_600_000;
/** How many months back is looked for what was not issued, because a tax was not known. */
const monthsBack = 13;

/**
 * Issues the market's invoice to one shop for one month that is over, once. The tax is that of the month's last day; while
 * nobody knows it there is no invoice, for a tax is not guessed.
 */
export const issueFeeInvoice = command({
  name: "issue-fee-invoice",
  who: system,
  input: z.object({ shopId: uuid, month: z.string().max(7), currency: z.enum(currencies) }),
  async run({ ctx, tx, now, tell, newId }, { shopId, month: key, currency }) {
    const month = monthOf(key);
    const { country, keys } = ctx.house;
    if (!month || month.calendar !== country.calendar || !isOver(month, now, country.timeZone)) return unchanged(null);
    const { kind, bps } = taxClassOf(country, feeFamily, addDays(month.to, -1));
    if (kind === "unknown" || bps === null) return unchanged(null);
    await tx.execute(sql`select pg_advisory_xact_lock(${SERIAL_LOCK})`);
    const before = await rowsOf(
      tx,
      sql`select 1 from fee_invoices where shop_id = ${shopId} and month = ${key} and currency = ${currency}`,
    );
    if (before.length > 0) return unchanged(null);
    const [shop] = await rowsOf<Omit<FeeBody, "lines">>(
      tx,
      sql`select json_build_object('fa', s.name_fa, 'en', s.name_en) as shop, n.name as maker,
            case when p.id is not null then json_build_object('fa', p.place_fa, 'en', coalesce(nullif(p.place_en, ''), p.place_fa)) end as place
          from shops s left join producers p on p.id = s.producer_id left join persons n on n.id = p.person_id where s.id = ${shopId}`,
    );
    if (!shop) throw new Error("the shop is gone");
    const holder = { kind: "shop" as const, id: shopId, name: shop.shop };
    const sheet = (await sheetsOf({ db: tx, house: ctx.house }, holder, month)).find(
      (one) => one.currency === currency,
    );
    const lines = feeLines(sheet?.movements ?? []);
    if (lines.length === 0) return unchanged(null);
    const body: FeeBody = { ...shop, issuer: await marketIdentity(tx), lines };
    const { fee, tax } = feeSums(lines, Number(bps));
    const sealed = keys.encryptField(JSON.stringify(body), {
      table: "fee_invoices",
      column: "body_sealed",
      row: newId,
    });
    const { from, to } = boundsOf(month, country.timeZone);
    const unit = currencyAt(currency, dayOf(now, country.timeZone))?.unit ?? "current";
    const year = Number(key.slice(0, 4));
    await tx.execute(
      sql`insert into fee_invoices (id, shop_id, month, year, serial, period_from, period_to, currency, unit, fee, tax_kind, tax_bps, tax, body_sealed)
          select ${newId}, ${shopId}, ${key}, ${year}::int, coalesce(max(serial), 0) + 1, ${from.toISOString()}::timestamptz, ${to.toISOString()}::timestamptz,
            ${currency}, ${unit}, ${fee}::bigint, ${kind}, ${Number(bps)}::int, ${tax}::bigint, ${sealed} from fee_invoices where year = ${year}`,
    );
    await tell("fee-invoice.issued", "fee-invoice", newId, { subject: shopId, data: { month: key, currency } });
    return { id: newId };
  },
});

const isOver = (month: Month, now: Date, timeZone: string) =>
  now.getTime() >= boundsOf(month, timeZone).to.getTime() + settledAfterMs;

export type FeeDue = { shopId: string; month: string; currency: (typeof currencies)[number]; taxKnown: boolean };

/** Months that are over in which a shop was charged and has no invoice yet, the oldest first. */
export async function feesDue({ db, house, now }: { db: Db } & Pick<Ctx, "house" | "now">): Promise<FeeDue[]> {
  const { country } = house;
  let month = monthOfDay(dayOf(now, country.timeZone), country.calendar);
  const due: FeeDue[] = [];
  for (let back = 0; back < monthsBack; back++) {
    month = monthBefore(month);
    if (!isOver(month, now, country.timeZone)) continue;
    const { from, to } = boundsOf(month, country.timeZone);
    const taxKnown = taxClassOf(country, feeFamily, addDays(month.to, -1)).kind !== "unknown";
    const rows = await rowsOf<Pick<FeeDue, "shopId" | "currency">>(
      db,
      sql`with charged as (
            select distinct f.currency, split_part(p.account, ':', 2)::uuid as shop_id, ${consignmentOf(sql`t.source`)} as consignment
            from ledger_transactions t join ledger_entries f on f.transaction_id = t.id and f.account = 'platform-fee'
            join ledger_entries p on p.transaction_id = t.id and (p.account like 'seller-payable:%' or p.account like 'seller-receivable:%')
            left join events v on v.id = t.event_id
            where t.posted_at >= ${from.toISOString()}::timestamptz and t.posted_at < ${to.toISOString()}::timestamptz)
          select distinct h.shop_id as "shopId", h.currency from charged h left join consignments c on c.id = h.consignment
          where coalesce(c.seller_id, h.shop_id) = h.shop_id
            and not exists (select from fee_invoices i where i.shop_id = h.shop_id and i.month = ${month.key} and i.currency = h.currency)
          order by 1, 2`,
    );
    due.unshift(...rows.map((row) => ({ ...row, month: month.key, taxKnown })));
  }
  return due;
}

/** Errand of the clock: every invoice of a month that is over, as far as its tax is known. */
export async function issueFeeInvoices(ctx: Ctx): Promise<number> {
  const due = (await feesDue(ctx)).filter(({ taxKnown }) => taxKnown);
  const as = await systemContext(ctx.house, "clock", ctx.requestId);
  let issued = 0;
  for (const { shopId, month, currency } of due) if (await issueFeeInvoice(as, { shopId, month, currency })) issued++;
  return issued;
}
