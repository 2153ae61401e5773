import { readdirSync, readFileSync } from "node:fs";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { ProductCard } from "#app/domain/catalogue/card.ts";
import { Price } from "#app/domain/catalogue/ui/price.tsx";
import { ProductGrid } from "#app/domain/catalogue/ui/product-card.tsx";
import { pageBytes } from "#app/platform/kept-parts.ts";
import type { Locale } from "#app/platform/locale.ts";
import { LocaleProvider } from "#app/ui/locale-context.tsx";
import { MoneyText, useMoney } from "#app/ui/money-text.tsx";

const html = (element: ReactElement, locale: Locale, bothUnits: boolean) =>
  pageBytes(
    renderToStaticMarkup(
      <LocaleProvider locale={locale} bothUnits={bothUnits}>
        {element}
      </LocaleProvider>,
    ),
  ).toString();
const price = { amount: 185_000_000n, currency: "IRR" };
const told = { fa: "۱۸٬۵۰۰ ریال جدید", en: "18,500 new rials" };
const today = { fa: "۱۸٬۵۰۰٬۰۰۰ تومان", en: "IRR 185,000,000" };
const card: ProductCard = {
  ...{ id: "1", slug: "kilim", title: "x", photo: null, price, from: false, priceUnit: "item", shop: "s", place: "" },
  ...{ mark: null, standing: "ready", leadTimeDays: 0, service: false },
} as unknown as ProductCard;
const Sentence = () => <p>{useMoney()(price)}</p>;

describe.each(["fa", "en"] as const)("in %s, while two units circulate,", (l) => {
  it("a sum stands in today's unit with the new one beside it; before, and in other currencies, alone", () => {
    const both = html(<MoneyText money={price} />, l, true);
    expect(both).toContain(today[l]);
    expect(both).toContain(told[l]);
    expect(html(<MoneyText money={price} />, l, false)).not.toContain(told[l]);
    const euros = { amount: 11_600n, currency: "EUR" };
    expect(html(<MoneyText money={euros} />, l, true)).toBe(html(<MoneyText money={euros} />, l, false));
    expect(html(<MoneyText money={price} as="rial" />, l, true)).toContain(told[l]);
  });

  it("a sentence tells it in brackets, a lowest price beneath, a line of text within", () => {
    expect(html(<Sentence />, l, true)).toBe(`<p>${today[l]} (${told[l]})</p>`);
    expect(html(<Sentence />, l, false)).toBe(`<p>${today[l]}</p>`);
    const from = html(<Price price={price} unit="item" from />, l, true);
    expect(from).toContain(l === "fa" ? `از ${today[l]}` : `From ${today[l]}`);
    expect(from).toContain(told[l]);
    expect(html(<MoneyText money={price} inline />, l, true)).toContain(" · <bdi");
  });

  it("a card kept as bytes turns with the day, there and back", () => {
    const grid = <ProductGrid cards={[card]} />;
    const before = html(grid, l, false);
    expect(before).not.toContain(told[l]);
    expect(html(grid, l, true)).toContain(told[l]);
    expect(html(grid, l, false)).toBe(before);
  });
});

it("no screen of a buyer's tells money without asking how: MoneyText or useMoney, but for these", () => {
  /** Desks of makers, what a maker types, and the filters' own bounds. */
  const may =
    /\/(desk-\w+|variant-list|narrowed|coupons-desk|seller-return|bulk-\w+|own-columns|figures|price-steps|transfer-account|invoice-sheet)\.tsx?$/;
  const found = readdirSync("app", { recursive: true, encoding: "utf8" }).filter(
    (path) =>
      /^(domain\/\w+\/ui|routes\/(market|account))\/.*\.tsx?$/.test(path) &&
      !may.test(path) &&
      /formatMoney\(/.test(readFileSync(`app/${path}`, "utf8")),
  );
  expect(found).toEqual([]);
});
