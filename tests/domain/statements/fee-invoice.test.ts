import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  anyFeeInvoices,
  feeInvoiceYears,
  feesWaiting,
  shopsFeeInvoice,
  shopsFeeInvoices,
} from "#app/domain/statements/fee-queries.server.ts";
import { feeSums } from "#app/domain/statements/fee-rules.ts";
import { feesDue, issueFeeInvoice, issueFeeInvoices } from "#app/domain/statements/issue-fee-invoice.server.ts";
import type { Maker } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { monthOfDay } from "#app/platform/months.ts";
import { dayOf } from "#app/platform/time.ts";
import { cleanMarket } from "#tests/invariants/clean-market.ts";

let shop: Awaited<ReturnType<typeof cleanMarket>>;
beforeAll(async () => {
  shop = await cleanMarket();
});
afterAll(() => shop.close());

/** The clock's own context, in a country where the market's service is taxed so. */
async function clock(bps: bigint | null): Promise<Ctx> {
  const ctx = await shop.ctxOf({ kind: "system", job: "test" });
  const taxClasses =
    bps === null
      ? []
      : [
          {
            family: "marketplace-service",
            kind: "standard" as const,
            bps,
            validFrom: "2000-01-01",
            validTo: null,
          },
        ];
  return { ...ctx, house: { ...ctx.house, country: { ...ctx.house.country, taxClasses } } };
}

const number = async (query: string) => Number((await shop.rows<{ n: string }>(`select (${query}) as n`))[0]!.n);

describe("the tax in a month's fees", () => {
  const line = (fee: string) => ({ order: null, recipe: "consignment-delivered", at: "", sold: null, fee });
  it("lies within the fee, to the nearest unit; of a fee given back it is the mirror image", () => {
    expect(feeSums([line("100"), line("10")], 1000)).toEqual({ fee: 110n, tax: 10n });
    expect(feeSums([line("-100"), line("-10")], 1000)).toEqual({ fee: -110n, tax: -10n });
    expect(feeSums([line("105")], 1000)).toEqual({ fee: 105n, tax: 10n });
    expect(feeSums([line("77")], 0)).toEqual({ fee: 77n, tax: 0n });
  });
});

describe("the market's invoice for its fee", () => {
  it("is not issued while the month runs, nor while nobody knows how the fee is taxed", async () => {
    expect(await issueFeeInvoices(await clock(1000n))).toBe(0);
    await shop.advance(35 * 86_400);
    const blind = await clock(null);
    const due = await feesDue(blind);
    expect(due.length).toBeGreaterThan(1);
    expect(due.every(({ taxKnown }) => !taxKnown)).toBe(true);
    expect(await issueFeeInvoices(blind)).toBe(0);
    expect(await number("select count(*) from fee_invoices")).toBe(0);
    const waiting = await feesWaiting(blind);
    expect(waiting.reduce((sum, { invoices }) => sum + invoices, 0)).toBe(due.length);
  });

  it("is issued once a shop, month and currency however often it is asked for, numbered without a gap", async () => {
    const ctx = await clock(1000n);
    const due = await feesDue(ctx);
    await Promise.all([issueFeeInvoices(ctx), issueFeeInvoices(ctx), issueFeeInvoices(ctx)]);
    expect(await feesDue(ctx)).toEqual([]);
    expect(await issueFeeInvoices(ctx)).toBe(0);
    expect(await number("select count(*) from fee_invoices")).toBe(due.length);
    expect(await number("select count(*) from events where kind = 'fee-invoice.issued'")).toBe(due.length);
    for (const year of await feeInvoiceYears(shop.db)) {
      const serials = (await anyFeeInvoices(shop.db, year)).map(({ serial }) => serial).sort((a, b) => a - b);
      expect(serials).toEqual(serials.map((_, index) => index + 1));
    }
  });

  it("asks for exactly what the ledger has of the platform's fee, line by line", async () => {
    const years = await feeInvoiceYears(shop.db);
    const all = (await Promise.all(years.map((year) => anyFeeInvoices(shop.db, year)))).flat();
    for (const currency of ["IRR", "EUR"] as const) {
      const fees = all.filter((one) => one.currency === currency).reduce((sum, { fee }) => sum + BigInt(fee), 0n);
      expect(fees).toBeGreaterThan(0n);
      const [booked] = await shop.rows<{ n: string }>(
        `select (-sum(amount))::text as n from ledger_entries where account = 'platform-fee' and currency = '${currency}'`,
      );
      expect(fees, currency).toBe(BigInt(booked!.n));
    }
  });

  it("is read by its shop and by nobody else's", async () => {
    const [one] = await shop.rows<{ id: string; slug: string; other: string }>(
      `select i.id, s.slug, (select o.slug from shops o where o.id <> s.id and o.producer_id is not null limit 1) as other
       from fee_invoices i join shops s on s.id = i.shop_id where s.producer_id is not null limit 1`,
    );
    const own = await shop.maker(one!.slug);
    const { body, fee } = await shopsFeeInvoice(own, own.actor as Maker, one!.id);
    expect(body.lines.reduce((sum, line) => sum + BigInt(line.fee), 0n)).toBe(BigInt(fee));
    expect(body.lines.every(({ order }) => order !== null)).toBe(true);
    // The market before the law, as it was written down when this was issued.
    expect(body.issuer).toMatchObject({ legalId: "00000000013", name: { en: "Khanegi market (demo)" } });
    expect((await shopsFeeInvoices(shop.db, own.actor as Maker)).map(({ id }) => id)).toContain(one!.id);
    const stranger = await shop.maker(one!.other);
    await expect(shopsFeeInvoice(stranger, stranger.actor as Maker, one!.id)).rejects.toMatchObject({
      kind: "fee-invoice",
    });
    await expect(shopsFeeInvoice(own, own.actor as Maker, "nonsense")).rejects.toMatchObject({ kind: "fee-invoice" });
    // Only the clock issues, and it is sealed as it lies there.
    const month = monthOfDay(dayOf(own.now), "jalali").key;
    await expect(
      issueFeeInvoice(own, { shopId: (own.actor as Maker).producer.shopId, month, currency: "IRR" }),
    ).rejects.toMatchObject({ name: "NotYours" });
    const [row] = await shop.rows<{ body: string }>(
      `select body_sealed as body from fee_invoices where id = '${one!.id}'`,
    );
    expect(row!.body).not.toContain("lines");
  });
});
