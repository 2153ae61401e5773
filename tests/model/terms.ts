import { randomUUID } from "node:crypto";
import { closeRule } from "#app/domain/commission/close-rule.server.ts";
import { openRule } from "#app/domain/commission/open-rule.server.ts";
import { makeMarketCoupon } from "#app/domain/coupons/make-market-coupon.server.ts";
import { makeShopCoupon } from "#app/domain/coupons/make-shop-coupon.server.ts";
import { pauseMarketCoupon } from "#app/domain/coupons/pause-market-coupon.server.ts";
import { pauseShopCoupon } from "#app/domain/coupons/pause-shop-coupon.server.ts";
import { type Coupon, type Parts, parted, sumOf } from "./facts.ts";
import type { Hands } from "./market.ts";

/** How a sale is parted. Shares in hundredths of a percent. */
type Rule = {
  id: string;
  shop: string | null;
  currency: string | null;
  platform: bigint;
  programme: bigint;
  floor: bigint | null;
  cap: bigint | null;
};

const day = (at: Date) => at.toISOString().slice(0, 10);
/** As it is typed: rials in toman, ten of them each. */
export const typed = (amount: bigint, currency: string) =>
  currency === "IRR" ? String(amount / 10n) : `${amount / 100n}.${String(amount % 100n).padStart(2, "0")}`;

/** Rules of commission and coupons as the model knows them, and the steps that change them. */
export async function openTerms({ shop, books, money, makerOf, done, agree, shops }: Hands) {
  const rows = await shop.rows<{ id: string; platform: number; programme: number }>(
    `select id, platform_bps as platform, programme_bps as programme from commission_rules where closed_at is null
       and shop_id is null and body_id is null and family is null and currency is null order by position`,
  );
  let rules: Rule[] = rows.map(({ id, platform, programme }) => ({
    ...{ id, shop: null, currency: null, floor: null, cap: null },
    ...{ platform: BigInt(platform), programme: BigInt(programme) },
  }));
  const isSpecial = (rule: Rule) => rule.shop !== null || rule.currency !== null;
  const coupons: Coupon[] = [];

  /** Who gets what of a line sold now: the maker's share first, then what the first rule for it says. */
  function partsOf(sale: {
    total: bigint;
    share: bigint;
    shopId: string;
    body: string | null;
    currency: string;
  }): Parts {
    const rule = rules.find(
      (one) => (one.shop ?? sale.shopId) === sale.shopId && (one.currency ?? sale.currency) === sale.currency,
    )!;
    const rest = 10_000n - sale.share;
    const platformShare = rest < rule.platform ? rest : rule.platform;
    const after = rest - platformShare;
    const programmeShare = after < rule.programme ? after : rule.programme;
    const left = after - programmeShare;
    const weights = sale.body
      ? [sale.share, left, programmeShare, platformShare]
      : [sale.share, 0n, programmeShare + left, platformShare];
    let [maker, cooperative, programme, platform] = parted(sale.total, weights) as [bigint, bigint, bigint, bigint];
    if (rule.cap !== null && platform > rule.cap) {
      books.seen.add("a cap");
      maker += platform - rule.cap;
      platform = rule.cap;
    }
    // A floor takes from the cooperative first, then from the programme, and last from the maker.
    const floor = rule.floor !== null && rule.floor < sale.total ? rule.floor : sale.total;
    while (rule.floor !== null && platform < floor) {
      books.seen.add("a floor");
      const missing = floor - platform;
      const take = (part: bigint) => (part < missing ? part : missing);
      if (cooperative > 0n) [platform, cooperative] = [platform + take(cooperative), cooperative - take(cooperative)];
      else if (programme > 0n) [platform, programme] = [platform + take(programme), programme - take(programme)];
      else [platform, maker] = [platform + take(maker), maker - take(maker)];
    }
    return { maker, cooperative, programme, platform };
  }

  async function open(more: Partial<Record<"replaces" | "shop" | "currency" | "floor" | "cap", string>>, rate: number) {
    const clerk = await money.clerk();
    const form = { key: randomUUID(), replaces: "", shop: "", cooperative: "", family: "", currency: "", campaign: "" };
    const rates = { platform: String(rate / 100), programme: "1.25" };
    const bounds = { floor: "", cap: "", from: day(clerk.now), to: "", note: "" };
    let id = "";
    const was = await done(async () => {
      id = (await openRule(clerk, { ...form, ...rates, ...bounds, ...more })).id;
    });
    agree("open a rule", was, true);
    books.seen.add("another rule");
    return { id, shop: null, currency: null, platform: BigInt(rate), programme: 125n, floor: null, cap: null };
  }

  const steps: Record<string, (which: number, part: number) => Promise<void>> = {
    async changeRule(which, part) {
      const [first] = rules;
      const rate = 300 + which * 37;
      const special = rules.filter(isSpecial).length;
      if (part === 3 || special > 2) {
        const was = await done(async () => closeRule(await money.clerk(), { rule: first!.id }));
        // One for everybody is never missing.
        agree("close a rule", was, special > 0);
        if (was) rules = rules.slice(1);
      } else if (part === 0) {
        const usual = rules.find((rule) => !isSpecial(rule))!;
        const next = await open({ replaces: usual.id }, rate);
        rules = rules.map((rule) => (rule === usual ? next : rule));
      } else {
        const of = shops[which % shops.length]!;
        const bound = part === 1 ? { cap: typed(300_010n, "IRR") } : { floor: typed(1_900_030n, "IRR") };
        const next = await open({ shop: of.slug, currency: "IRR", ...bound }, rate);
        const floor = part === 2 ? 1_900_030n : null;
        rules = [{ ...next, shop: of.id, currency: "IRR", floor, cap: part === 1 ? 300_010n : null }, ...rules];
      }
    },
    async makeCoupon(which, part) {
      const of = part % 2 === 1 ? shops[which % shops.length]! : null;
      const fixed = part >= 2;
      const currency = which % 2 === 0 ? "IRR" : "EUR";
      const amount = currency === "IRR" ? 2_000_010n : 151n;
      const coupon: Coupon = {
        id: "",
        code: `CODE${coupons.length + 1000}`,
        shop: of?.id ?? null,
        percent: fixed ? null : 1_250n,
        amount: fixed ? amount : null,
        currency: fixed ? currency : null,
        most: 1 + (which % 3),
        mostEach: 1 + (which % 2),
        paused: false,
        users: [],
      };
      const now = (await money.clerk()).now;
      const form = {
        ...{ key: randomUUID(), code: coupon.code, minGoods: "", currency: fixed ? currency : "" },
        ...{ percent: fixed ? "" : "12.5", amount: fixed ? typed(amount, currency) : "" },
        ...{ limitTotal: String(coupon.most), limitPerCustomer: String(coupon.mostEach) },
        ...{ from: day(now), to: day(new Date(+now + 900 * 86_400_000)) },
      };
      const was = await done(async () => {
        const made = of ? makeShopCoupon(await makerOf(of.slug), form) : makeMarketCoupon(await money.clerk(), form);
        coupon.id = (await made).id;
      });
      agree("make a coupon", was, true);
      coupons.push(coupon);
    },
    async pauseCoupon(which, part) {
      const coupon = coupons.at(-1 - (which % 3));
      if (!coupon) return;
      const form = { coupon: coupon.id, state: part % 2 === 0 ? "open" : "paused" };
      const of = shops.find(({ id }) => id === coupon.shop);
      const was = await done(async () =>
        of ? pauseShopCoupon(await makerOf(of.slug), form) : pauseMarketCoupon(await money.clerk(), form),
      );
      agree("pause a coupon", was, true);
      coupon.paused = form.state === "paused";
    },
  };

  return {
    steps,
    partsOf,
    couponAt: (which: number) => coupons.at(-1 - (which % 4)),
    /** What a coupon takes off these goods for this buyer; null if it may not. */
    discountBy(coupon: Coupon, phone: string, currency: string, goods: readonly { shopId: string; goods: bigint }[]) {
      const mine = coupon.users.filter((user) => user === phone).length;
      const full = coupon.users.length >= coupon.most;
      const sum = sumOf(goods.filter(({ shopId }) => (coupon.shop ?? shopId) === shopId).map((one) => one.goods));
      if (
        coupon.paused ||
        full ||
        mine >= coupon.mostEach ||
        (coupon.currency ?? currency) !== currency ||
        sum === 0n
      ) {
        if (!coupon.paused && full) books.seen.add("a coupon used up");
        else if (!coupon.paused && mine >= coupon.mostEach) books.seen.add("a coupon used by her before");
        return null;
      }
      const off = coupon.amount ?? (sum * coupon.percent!) / 10_000n;
      const most = (sum * 9n) / 10n;
      return off < most ? off : most;
    },
    /** What the market says of uses and the model does not. */
    async differences(): Promise<string[]> {
      const used = await shop.rows<{ id: string; uses: number; here: number }>(
        "select id, uses, (select count(*)::int from coupon_uses u where u.coupon_id = c.id and released_at is null) as here from coupons c",
      );
      return coupons.flatMap(({ id, code, users }) => {
        const row = used.find((one) => one.id === id);
        const same = row?.uses === users.length && row.here === users.length;
        return same ? [] : [`${code}: ${row?.uses} uses, ${row?.here} rows, and ${users.length}`];
      });
    },
  };
}
