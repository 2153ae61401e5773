import { familyOf } from "#app/domain/catalogue/families/families.ts";
import { formatNumber, type Locale, say } from "#app/platform/locale.ts";
import { currencyName, formatMoney } from "#app/platform/money.ts";
import { formatDay } from "#app/platform/time.ts";
import type { RuleRow, SoldBy } from "./queries.server.ts";
import { words } from "./words.ts";

/** For whom a rule is, in the reader's words. */
export function whoOf(l: Locale, rule: Pick<RuleRow, "campaign" | "shop" | "cooperative" | "family" | "currency">) {
  const parts = [
    rule.campaign,
    rule.shop ? say(l, rule.shop) : "",
    rule.cooperative ? say(l, rule.cooperative) : "",
    rule.family ? say(l, familyOf(rule.family)) : "",
    rule.currency ? say(l, currencyName(rule.currency)) : "",
  ].filter((part) => part !== "");
  return parts.length === 0 ? say(l, words.everybody) : parts.join(" · ");
}

export const percentText = (l: Locale, bps: number): string =>
  say(l, words.percentOf, { percent: formatNumber(l, bps / 100) });

export function boundsOf(l: Locale, { floor, cap, currency }: Pick<RuleRow, "floor" | "cap" | "currency">): string {
  const amount = (text: string) => formatMoney(l, { amount: BigInt(text), currency: currency ?? "IRR" });
  const parts = [
    floor ? say(l, words.floorOf, { amount: amount(floor) }) : "",
    cap ? say(l, words.capOf, { amount: amount(cap) }) : "",
  ].filter((part) => part !== "");
  return parts.length === 0 ? say(l, words.noBounds) : parts.join(l === "fa" ? "، " : ", ");
}

/** A rule in one line, as it is told to those whose sale it parted. */
export function soldByText(l: Locale, rule: SoldBy): string {
  const { platformBps, programmeBps, floor, cap } = rule;
  const parts = { who: whoOf(l, rule), platform: percentText(l, platformBps), programme: percentText(l, programmeBps) };
  const text = say(l, words.soldBy, parts);
  return floor || cap ? `${text}${l === "fa" ? "، " : ", "}${boundsOf(l, rule)}` : text;
}

export const daysOf = (l: Locale, { validFrom, validTo }: Pick<RuleRow, "validFrom" | "validTo">): string =>
  validTo
    ? say(l, words.between, { from: formatDay(l, validFrom), to: formatDay(l, validTo) })
    : say(l, words.since, { from: formatDay(l, validFrom) });
