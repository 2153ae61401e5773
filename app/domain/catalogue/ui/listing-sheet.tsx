import type { ReactNode } from "react";
import { formatNumber } from "#app/platform/locale.ts";
import { moneyWords } from "#app/platform/number-words.ts";
import { Facts } from "#app/ui/facts.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { type Photo, Picture } from "#app/ui/picture.tsx";
import { enumChoices, familyOf } from "../families/families.ts";
import { labelOf, type PlaceName, showAttribute } from "../families/show.ts";
import { fieldName } from "../field-name.ts";
import type { ProductRecord } from "../product-record.server.ts";
import { words as stockWords } from "../stock-words.ts";
import { availabilityWords, words } from "../words.ts";
import { type MarkForm, MarkInput } from "./mark-input.tsx";

interface ListingSheetProps {
  product: ProductRecord;
  photos: readonly { id: string; photo: Photo | null }[];
  /** Names of counties by code. */
  counties: Readonly<Record<string, string>>;
  /** Where a reviewer may write at each field. */
  marks?: MarkForm | undefined;
}

/** Everything of a listing, plainly, as its maker checks it and an officer judges it. */
export function ListingSheet({ product, photos, counties, marks }: ListingSheetProps) {
  const say = useSay();
  const locale = useLocale();
  const family = familyOf(product.family);
  const { fa, en } = product.texts;
  const placeName: PlaceName = (_locale, { county, place }) =>
    [place, counties[county]].filter(Boolean).join(locale === "fa" ? "، " : ", ");
  const number = (value: number) => formatNumber(locale, value);
  const sides = [product.lengthCm, product.widthCm, product.heightCm].filter((side) => side !== null);
  const unit = enumChoices("priceUnit").find((one) => one.id === product.priceUnit)?.[locale];
  const prices = (["IRR", "EUR"] as const).flatMap((currency) => {
    const amount = product.prices[currency];
    return amount === undefined ? [] : [{ amount: BigInt(amount), currency }];
  });
  const mark = (name: string, named = false) =>
    marks ? <MarkInput marks={marks} name={name} label={fieldName(locale, family, name)} named={named} /> : null;
  return (
    <div className="space-y-10">
      <div>
        <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3 xl:grid-cols-4">
          {photos.map(({ id, photo }, index) => (
            <li key={id}>
              <a href={photo ? `${photo.address}/1280.jpg` : undefined} className="block overflow-hidden rounded-lg">
                <Picture photo={photo} shape="square" sizes="(min-width: 64rem) 18rem, 46vw" priority={index === 0} />
              </a>
            </li>
          ))}
        </ul>
        {mark("photos", true)}
      </div>
      <Part title={say(words.inBothLanguages)}>
        <div className="grid gap-6 lg:grid-cols-2">
          <div>
            <Text lang="fa" title={fa?.title ?? ""} description={fa?.description ?? ""} />
            {mark("titleFa", true)}
            {mark("descriptionFa", true)}
          </div>
          <div>
            {en ? (
              <Text lang="en" title={en.title} description={en.description} />
            ) : (
              <p className="text-soft">{say(words.noEnglish)}</p>
            )}
            {mark("titleEn", true)}
            {mark("descriptionEn", true)}
          </div>
        </div>
      </Part>
      <div className="grid gap-10 lg:grid-cols-2">
        <Part title={say(words.attributesSection, { family: family[locale] })}>
          <Facts
            facts={family.attributes.map((attribute) => ({
              name: labelOf(locale, attribute),
              value:
                product.attributes[attribute.key] === undefined && (!marks || attribute.derived) ? null : (
                  <>
                    <bdi>{showAttribute(locale, attribute, product.attributes[attribute.key], placeName)}</bdi>
                    {attribute.derived ? null : mark(`attributes.${attribute.key}`)}
                  </>
                ),
            }))}
          />
        </Part>
        <Part title={say(words.delivery)}>
          <Facts
            facts={[
              ...prices.map((price) => ({
                name: `${say(words.price)}${unit ? ` (${unit})` : ""}`,
                value: (
                  <>
                    <MoneyText money={price} />
                    <span className="block text-sm text-soft">{moneyWords(locale, price)}</span>
                    {mark(price.currency === "IRR" ? "priceToman" : "priceEur")}
                  </>
                ),
              })),
              {
                name: say(stockWords.variants),
                value: product.variants > 0 ? say(stockWords.variantsFrom, { count: product.variants }) : null,
              },
              { name: say(words.makersShare), value: say(words.shareLine, { percent: product.makerShareBps / 100 }) },
              { name: say(words.kindFact), value: say(availabilityWords[product.availability].name) },
              { name: say(words.ready), value: product.stock ? number(product.stock.onHand) : null },
              {
                name: say(words.readyIn),
                value: withMark(`${number(product.leadTimeDays)} ${say(words.days)}`, mark("leadTimeDays")),
              },
              {
                name: say(words.weight),
                value:
                  product.weightG === null
                    ? null
                    : withMark(`${number(product.weightG)} ${say(words.grams)}`, mark("weightG")),
              },
              {
                name: say(words.parcel),
                value: sides.length === 0 ? null : <bdi>{`${sides.map(number).join("×")} ${say(words.cm)}`}</bdi>,
              },
            ]}
          />
        </Part>
      </div>
    </div>
  );
}

function withMark(text: string, mark: ReactNode): ReactNode {
  return mark ? (
    <>
      {text}
      {mark}
    </>
  ) : (
    text
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="space-y-3">
      <h2 className="text-lg font-bold">{title}</h2>
      {children}
    </section>
  );
}

function Text({ lang, title, description }: { lang: "fa" | "en"; title: string; description: string }) {
  return (
    <div lang={lang} dir={lang === "fa" ? "rtl" : "ltr"} className="rounded-lg border border-line bg-raised p-5">
      <p className="text-lg font-bold">{title}</p>
      <p className="mt-2 whitespace-pre-line text-soft">{description}</p>
    </div>
  );
}
