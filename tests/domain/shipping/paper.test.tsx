import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { packOf } from "#app/country/index.ts";
import { cheapestPoints, wayName } from "#app/domain/shipping/fetched.ts";
import { enclosures, returnAddress } from "#app/domain/shipping/label.ts";
import type { CarriageOption, PickupPoint } from "#app/domain/shipping/options.ts";
import { FetchedAt } from "#app/domain/shipping/ui/fetched-at.tsx";
import { Label, type LabelProps } from "#app/domain/shipping/ui/label.tsx";
import { PackingList, type PackingListProps } from "#app/domain/shipping/ui/packing-list.tsx";
import { code128Widths } from "#app/platform/code128.ts";
import type { Locale } from "#app/platform/locale.ts";
import { LocaleProvider } from "#app/ui/locale-context.tsx";

const html = (element: JSX.Element, locale: Locale = "fa") =>
  renderToStaticMarkup(<LocaleProvider locale={locale}>{element}</LocaleProvider>);
/** What is read on the page, tags apart. */
const text = (element: JSX.Element, locale: Locale = "fa") =>
  html(element, locale)
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");

const counter = { name: "دفتر تعاونی گلیم‌بافان عنبران", address: "عنبران، خیابان اصلی" };
const label: LabelProps = {
  sender: { shop: "گلیم سارا", district: "عنبران، نمین", counter: null },
  to: {
    name: "لیلا کرمانشاهی",
    address: ["تهران", "خیابان دماوند", "پلاک ۱۲"],
    postalCode: "۱۶۱۷۷-۶۳۱۱۱",
    phone: "۰۹۱۲۳۴۵۶۷۸۹",
  },
  pickup: null,
  order: "KH7Q2M4X",
  parcel: { number: 1, of: 2 },
  weightG: 6234,
  carrier: "پست",
  service: "پست پیشتاز",
};

describe("a parcel's label", () => {
  it("says who gets it, where, by whom it is carried, and which of how many it is", () => {
    const shown = text(<Label {...label} />);
    for (const said of ["لیلا کرمانشاهی", "تهران، خیابان دماوند، پلاک ۱۲", "۰۹۱۲۳۴۵۶۷۸۹", "پست پیشتاز", "بستهٔ ۱ از ۲"])
      expect(shown).toContain(said);
    expect(shown).toContain("۶٫۲۴ کیلوگرم");
    expect(text(<Label {...label} />, "en")).toContain("Parcel 1 of 2 6.24 kg");
    expect(text(<Label {...label} weightG={null} />)).toContain("وزن ……");
  });

  it("gives the counter of the cooperative as the sender's place, else her district, and has no field for a street", () => {
    expect(returnAddress(label.sender)).toEqual(["گلیم سارا", "عنبران، نمین"]);
    expect(returnAddress({ ...label.sender, counter })).toEqual(["گلیم سارا", counter.name, counter.address]);
    const shown = text(<Label {...label} sender={{ ...label.sender, counter }} />);
    expect(shown).toContain(counter.address);
    expect(shown).not.toContain("عنبران، نمین");
  });

  it("sends what is fetched to the point, and not to the buyer's home", () => {
    const shown = text(<Label {...label} pickup={counter} />);
    expect(shown).toContain(`تحویل در ${counter.name}`);
    expect(shown).not.toContain("دماوند");
    expect(shown).not.toContain("۱۶۱۷۷");
    expect(shown).toContain("۰۹۱۲۳۴۵۶۷۸۹");
  });

  it("asks for money only where some is collected", () => {
    expect(text(<Label {...label} />)).not.toContain("دریافت شود");
    const collect = { amount: 12_800_000n, currency: "IRR" };
    expect(text(<Label {...label} collect={collect} />)).toMatch(/دریافت شود: .*۱٬۲۸۰٬۰۰۰/);
  });

  it("carries the order's number as bars: one for each, with quiet on both sides", () => {
    const shown = html(<Label {...label} />);
    const bars = [...shown.matchAll(/M(\d+) 0h(\d+)v50h-\2z/g)].map(([, at, width]) => [Number(at), Number(width)]);
    const widths = code128Widths(label.order);
    expect(bars.map(([, width]) => width)).toEqual(widths.filter((_, index) => index % 2 === 0));
    const end = widths.reduce((sum, width) => sum + width, 10);
    expect(bars[0]![0]).toBe(10);
    expect(bars.at(-1)![0]! + bars.at(-1)![1]!).toBe(end);
    expect(shown).toContain(`viewBox="0 0 ${end + 10} 50"`);
    expect(shown).not.toMatch(/\sstyle=|<script/);
  });
});

describe("a packing list", () => {
  const list: PackingListProps = {
    order: "KH7Q2M4X",
    shop: "گلیم سارا",
    to: { name: "لیلا کرمانشاهی", place: "تهران" },
    lines: [
      { id: "a", title: "گلیم سماور", variant: "", quantity: "۱ تخته", serial: "ARD-2408-0001" },
      { id: "b", title: "عسل آویشن", variant: "یک کیلویی", quantity: "۳ شیشه", serial: null },
    ],
    parcels: 2,
    note: "لطفاً کادو شود\nسپاس",
    enclose: ["list", "passport"],
  };

  it("has every line with its quantity, the note as it was written, and what else goes in; no price", () => {
    const shown = text(<PackingList {...list} />);
    for (const said of ["گلیم سماور", "ARD-2408-0001", "عسل آویشن · یک کیلویی", "۳ شیشه", "لطفاً کادو شود", "در ۲ بسته"])
      expect(shown).toContain(said);
    expect(shown).toContain("شناسنامهٔ هر کالایی که کد دارد");
    expect(shown).not.toMatch(/تومان|برگهٔ حق انصراف/);
    expect(text(<PackingList {...list} note="" />)).not.toContain("یادداشت خریدار");
    expect(text(<PackingList {...list} />, "en")).toContain("Packing list");
  });

  it("asks for what the goods ask for", () => {
    const line = (reason: string, allowed: boolean, passportSerial: string | null = null) => ({
      passportSerial,
      withdrawal: { allowed, reason },
    });
    expect(enclosures([line("food", false)])).toEqual(["list", "lot"]);
    expect(enclosures([line("allowed", true, "ARD-1")])).toEqual(["list", "passport", "returns"]);
    expect(enclosures([line("personalised", false)])).toEqual(["list"]);
    expect(enclosures([line("food", false), line("allowed", true)])).toEqual(["list", "lot", "returns"]);
  });
});

describe("a way's name", () => {
  it("says the carrier once", () => {
    const names = (code: string) => {
      const carrier = packOf("IR").carriers.find(({ services }) => services.some((one) => one.code === code))!;
      const service = carrier.services.find((one) => one.code === code)!;
      return [wayName({ carrier, service }, "fa"), wayName({ carrier, service }, "en")];
    };
    expect(names("post-express")).toEqual(["پست جمهوری اسلامی ایران، پست پیشتاز", "Iran Post, Express post"]);
    expect(names("freight-road")).toEqual(["باربری", "Road freight"]);
    expect(names("tipax-door")).toEqual(["تیپاکس، تحویل در محل", "Tipax, to the door"]);
  });
});

describe("where goods can be fetched", () => {
  const iran = packOf("IR");
  const point: PickupPoint = {
    ...{ code: "counter", bodyId: "b", carrier: null, nameFa: "دفتر", nameEn: "Counter", county: "2408" },
    ...{ addressFa: "خیابان اصلی", addressEn: "Main street", hoursFa: "۹ تا ۱۳", hoursEn: "9 to 13" },
  };
  const carrier = iran.carriers[0]!;
  const way = (amount: bigint, pickup: PickupPoint | null): CarriageOption => ({
    ...{ carrier, service: carrier.services[0]!, pickup, price: { amount, currency: "IRR" }, insurance: null },
    ...{ parcels: 1, weightG: 900 },
  });

  it("each point stands once with its cheapest way, in the reader's language", () => {
    const other = { ...point, code: "other" };
    const points = cheapestPoints(
      [way(1n, null), way(0n, point), way(700_000n, other), way(800_000n, point)],
      iran,
      "en",
    );
    expect(points.map(({ code, price }) => [code, price.amount])).toEqual([
      ["counter", 0n],
      ["other", 700_000n],
    ]);
    expect(points[0]).toMatchObject({ name: "Counter", county: "Namin", address: "Main street", days: [2, 4] });
    const shown = text(<FetchedAt points={points} />, "en");
    expect(shown).toContain("Counter, Namin Free Main street 9 to 13");
    expect(cheapestPoints([way(0n, point)], iran, "fa")[0]?.county).toBe("نمین");
  });

  it("is left out where there is no point", () => {
    expect(html(<FetchedAt points={cheapestPoints([way(1n, null)], iran, "fa")} />)).toBe("");
  });
});
