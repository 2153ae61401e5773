import { readdirSync, readFileSync, statSync } from "node:fs";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { locales } from "#app/platform/locale.ts";
import { money } from "#app/platform/money.ts";
import { CheckboxField, RadioGroup } from "#app/ui/choice-field.tsx";
import { CountyMap } from "#app/ui/county-map.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { ErrorPage } from "#app/ui/error-page.tsx";
import { errorWords } from "#app/ui/error-words.ts";
import { SelectField, TextArea, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { LocaleProvider } from "#app/ui/locale-context.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { Picture } from "#app/ui/picture.tsx";
import { ShareBar } from "#app/ui/share-bar.tsx";
import { Table } from "#app/ui/table.tsx";
import { words } from "#app/ui/words.ts";
import { Gallery, type Sheet } from "./gallery.tsx";
import { photo, pins } from "./gallery-data.ts";

const sheets: readonly Sheet[] = ["market", "form", "work", "error"];

function html(element: ReactElement, locale: "fa" | "en" = "fa"): string {
  return renderToStaticMarkup(<LocaleProvider locale={locale}>{element}</LocaleProvider>);
}

describe("the whole gallery", () => {
  const pages = locales.flatMap((locale) =>
    sheets.map((sheet) => ({
      name: `${sheet} ${locale}`,
      page: renderToStaticMarkup(<Gallery locale={locale} sheet={sheet} />),
    })),
  );

  it.each(pages)("$name keeps to the content security policy", ({ page }) => {
    expect(page).not.toMatch(/<script(?! type="module" src="\/scripts\/)|\sstyle=|\son[a-z]+=|javascript:/);
  });

  it.each(pages)("$name has one main, one h1, one id a thing", ({ page }) => {
    expect(page.match(/<main\b/g)).toHaveLength(1);
    expect(page.match(/<h1\b/g)).toHaveLength(1);
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it.each(pages)("$name points only at what is there", ({ page }) => {
    const ids = new Set([...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
    const pointed = [...page.matchAll(/\s(?:for|aria-describedby|aria-labelledby)="([^"]+)"/g)].flatMap(([, to = ""]) =>
      to.split(" "),
    );
    expect(pointed.filter((id) => !ids.has(id))).toEqual([]);
  });

  it.each(pages)("$name names every picture, link and button", ({ page }) => {
    expect(page.match(/<img(?![^>]*\balt=)[^>]*>/g)).toBeNull();
    const nameless = [...page.matchAll(/<(a|button)\b([^>]*)>([\s\S]*?)<\/\1>/g)].filter(
      ([, , attributes = "", inner = ""]) =>
        !attributes.includes("aria-label") && inner.replace(/<[^>]+>/g, "").trim() === "",
    );
    expect(nameless.map(([whole]) => whole)).toEqual([]);
  });
});

describe("fields", () => {
  it("say their hint, example and error to those who cannot see them", () => {
    const field = html(
      <TextField name="phone" kind="phone" label="تلفن" hint="h" example="0912" error="e" required value="12" />,
    );
    expect(field).toContain('aria-describedby="field-phone-hint field-phone-example field-phone-error"');
    expect(field).toContain('aria-invalid="true"');
    expect(field).toContain('aria-required="true"');
    expect(field).toContain('for="field-phone"');
    expect(field).toContain('dir="ltr"');
    expect(field).toContain('inputMode="tel"');
    expect(field).toContain('value="12"');
  });

  it("without a fault claim none", () => {
    const field = html(<TextField name="name" label="n" required />);
    expect(field).not.toMatch(/aria-invalid|aria-describedby/);
  });

  it("mark what may be left out and not what is needed", () => {
    expect(html(<TextField name="a" label="a" />, "en")).toContain("(optional)");
    expect(html(<TextField name="a" label="a" required />, "en")).not.toContain("(optional)");
  });

  it("give back what was sent", () => {
    expect(html(<TextArea name="s" label="s" value={"<b>گلیم</b>"} />)).toContain("&lt;b&gt;گلیم&lt;/b&gt;</textarea>");
    const options = [
      { value: "x", label: "X" },
      { value: "y", label: "Y" },
    ];
    expect(html(<SelectField name="o" label="o" value="y" options={options} />)).toMatch(
      /<option value="y" selected="">/,
    );
    expect(html(<RadioGroup name="r" label="r" value="y" options={options} />)).toMatch(
      /checked=""[^>]*value="y"|value="y"[^>]*checked=""/,
    );
    expect(html(<CheckboxField name="c" label="c" checked />)).toContain('checked=""');
  });

  it("let an empty box run with the page and a filled one with its text", () => {
    expect(html(<TextField name="a" label="a" />)).not.toContain("dir=");
    expect(html(<TextField name="a" label="a" value="Solmaz" />)).toContain('dir="auto"');
  });

  it("are reached from the summary of errors", () => {
    const page = html(
      <>
        <FormErrors errors={[{ name: "trade", message: "m" }]} />
        <RadioGroup name="trade" label="t" options={[{ value: "a", label: "A" }]} />
      </>,
    );
    expect(page).toContain('href="#field-trade"');
    expect(page).toContain('id="field-trade"');
    expect(html(<FormErrors />)).toBe("");
  });
});

it("a form carries its key once and posts", () => {
  const form = html(
    <Form once="k1" hidden={{ piece: 3 }}>
      x
    </Form>,
  );
  expect(form).toContain('method="post"');
  expect(form).toContain('<input type="hidden" name="key" value="k1"/>');
  expect(form).toContain('<input type="hidden" name="piece" value="3"/>');
  expect(html(<Form>x</Form>)).not.toContain('name="key"');
});

describe("pictures", () => {
  const shown = html(<Picture photo={photo("a", "گلیم", "#8c1c13")} sizes="50vw" priority />);

  it("offer every width in every kind, best first", () => {
    expect(shown.indexOf("image/avif")).toBeLessThan(shown.indexOf("image/webp"));
    for (const width of [320, 480, 640, 960, 1280])
      for (const type of ["avif", "webp", "jpg"]) expect(shown).toContain(`/media/a/${width}.${type} ${width}w`);
  });

  it("keep their place and come first when they must", () => {
    expect(shown).toMatch(/width="1200" height="900" alt="گلیم"/);
    expect(shown).toContain('fetchpriority="high"');
    expect(html(<Picture photo={photo("a", "", null)} sizes="1px" />)).toContain('loading="lazy"');
  });

  it("say so while they are being prepared", () => {
    expect(html(<Picture photo={null} sizes="1px" />)).toContain(words.pictureComing.fa);
  });
});

it("money and dates speak the reader's language", () => {
  const price = <MoneyText money={money(185_000_000n, "IRR")} />;
  expect(html(price)).toMatch(/<bdi[^>]*>[۰-۹٬]+ تومان<\/bdi>/);
  const when = <DateText at="2026-11-23T08:00:00.000Z" />;
  expect(html(when)).toBe('<time dateTime="2026-11-23T08:00:00.000Z">۲ آذر ۱۴۰۵</time>');
  expect(html(when, "en")).toContain("23 November 2026");
});

it("a sum below nothing keeps the direction of its language", () => {
  const below = <MoneyText money={money(-185_000_000n, "IRR")} />;
  expect(html(below)).toMatch(/^<bdi dir="rtl"/);
  expect(html(below, "en")).toMatch(/^<bdi dir="ltr"/);
});

it("a table without rows shows what it was given instead", () => {
  const table = (rows: string[]) => (
    <Table
      caption="c"
      columns={[{ head: "h", cell: (row: string) => row, main: true }]}
      rows={rows}
      keyOf={(row) => row}
      empty={<p>none</p>}
    />
  );
  expect(html(table([]))).toBe("<p>none</p>");
  expect(html(table(["r"]))).toMatch(/<th scope="row"[^>]*>r<\/th>/);
});

it("the band of shares fills the price exactly", () => {
  const bar = html(
    <ShareBar
      shares={[
        { of: "maker", percent: 80 },
        { of: "platform", percent: 20 },
      ]}
    />,
    "en",
  );
  const parts = [...bar.matchAll(/<rect x="([\d.]+)" width="([\d.]+)"/g)].map(
    ([, x, width]) => Number(x) + Number(width),
  );
  expect(parts.at(-1)).toBe(100);
  expect(bar).toContain("Maker: 80%");
});

describe("the map", () => {
  const drawn = html(<CountyMap pins={pins} countyHref={(code) => `/fa/clusters?county=${code}`} />);

  it("draws and names the twelve counties of Ardabil", () => {
    expect(drawn.match(/href="\/fa\/clusters\?county=24\d\d"/g)).toHaveLength(12);
    for (const name of ["اردبیل", "خلخال", "نمین", "گرمی"]) expect(drawn).toContain(`>${name}</text>`);
  });

  it("keeps pins on one spot far enough apart to be touched", () => {
    const spots = [...drawn.matchAll(/<circle cx="(-?\d+)" cy="(-?\d+)"/g)].map(
      ([, x, y]) => [Number(x), Number(y)] as const,
    );
    expect(spots).toHaveLength(pins.length);
    const distances = spots.flatMap(([x, y], i) => spots.slice(i + 1).map(([u, v]) => Math.hypot(u - x, v - y)));
    expect(Math.min(...distances)).toBeGreaterThanOrEqual(23);
  });

  it("is light enough for a first page", () => {
    expect(drawn.length).toBeLessThan(36_000);
  });

  it("names its source", () => {
    expect(drawn).toContain("https://www.openstreetmap.org/copyright");
  });
});

it("every known error has a page in every language", () => {
  for (const status of Object.keys(errorWords).map(Number)) {
    for (const locale of locales) {
      const page = html(<ErrorPage status={status} requestId="req-1" />, locale);
      expect(page).toContain("req-1");
      expect(page).toContain(`href="/${locale}"`);
    }
  }
  expect(html(<ErrorPage status={418} requestId="r" />)).toContain(errorWords[500].title.fa);
});

it("speaks Persian with Persian letters and without shouting", () => {
  for (const text of Object.values(words)) {
    expect(text.fa).not.toMatch(/[يك!]|ه‌ی /);
    expect(text.en).not.toMatch(/!/);
  }
});

it("keeps each script's letters under 60 kilobytes", () => {
  const folder = new URL("../../public/fonts/", import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith(".woff2"));
  expect(files).toHaveLength(2);
  for (const name of files) expect(statSync(new URL(name, folder)).size).toBeLessThan(60 * 1024);
  expect(readFileSync(new URL("OFL.txt", folder), "utf8")).toContain("SIL Open Font License");
});
