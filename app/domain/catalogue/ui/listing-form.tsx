import type { ReactNode } from "react";
import { formatNumber } from "#app/platform/locale.ts";
import { parseMajor } from "#app/platform/money.ts";
import { moneyWords } from "#app/platform/number-words.ts";
import { Button } from "#app/ui/button.tsx";
import { MoneyField, NumberField, type Option, SelectField, TextArea, TextField } from "#app/ui/field.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { Form } from "#app/ui/form.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { costlyAttributes, qualityWarnings } from "../families/attributes.ts";
import { enumChoices, familyOf } from "../families/families.ts";
import { priceUnitsOf } from "../families/price-units.ts";
import { type ListingStep, wholeField } from "../listing-steps.ts";
import { listingWords } from "../listing-words.ts";
import type { ProductRecord } from "../product-record.server.ts";
import { leastMakerSharePercent } from "../rules.ts";
import { words as stockWords } from "../stock-words.ts";
import { availabilityWords, titleExamples, words } from "../words.ts";
import { AttributeField } from "./attribute-field.tsx";
import { notes } from "./field-notes.tsx";
import { StockLinks } from "./stock-links.tsx";

/** What stands in each field now and what is wrong with it. */
export interface ListingReply {
  value: (name: string) => string;
  error: (name: string) => string | undefined;
  errors: readonly { name: string; message: string }[];
  refusal: string | undefined;
  /** The versions the writer has seen. */
  version: string;
  revision: string;
}

interface StepFormProps {
  product: ProductRecord;
  step: ListingStep;
  counties: readonly Option[];
  reply: ListingReply;
  marks: Readonly<Record<string, string>>;
  /** False for a cooperative: her share is hers alone, and her stock unless she granted it. */
  own: boolean;
  maySetStock: boolean;
  /** From step to step, as a new listing is made; otherwise this one step is all there is to do. */
  walking: boolean;
  first: boolean;
}

/** One step of a listing: its fields alone, saved by themselves. The maker's, and her cooperative's. */
export function StepForm({ walking, first, ...props }: StepFormProps) {
  const say = useSay();
  const { product, step, reply } = props;
  return (
    <div className="[&_input]:scroll-mb-24 [&_select]:scroll-mb-24 [&_textarea]:scroll-mb-24">
      <Form
        hidden={{
          version: reply.version,
          revision: reply.revision,
          ...(step.id === "price" && product.stock ? { readySeen: reply.value("readySeen") } : {}),
        }}
      >
        <Fields {...props} />
        {/* Saving is always at hand, and what has the focus is never under it. The first button is what Enter presses. */}
        <div className="sticky bottom-0 z-10 border-t border-line bg-paper py-3">
          <div className="flex flex-wrap items-center gap-3">
            <Button icon="check">{say(walking ? listingWords.saveAndOn : listingWords.save)}</Button>
            {walking && !first ? (
              <Button tone="quiet" formAction="?go=back">
                {say(listingWords.saveAndBack)}
              </Button>
            ) : null}
          </div>
        </div>
      </Form>
    </div>
  );
}

type Field = (
  name: string,
  hint?: ReactNode,
) => { name: string; value: string; error: string | undefined; hint: ReactNode };

function Fields({ product, step, counties, reply, marks, own, maySetStock }: Omit<StepFormProps, "walking" | "first">) {
  const locale = useLocale();
  const say = useSay();
  const family = familyOf(product.family);
  const field: Field = (name, hint) => ({
    name,
    value: reply.value(name),
    error: reply.error(name),
    hint: notes({ mark: marks[wholeField(name)], hint }),
  });
  if (step.id === "name") return <NameFields product={product} field={field} />;
  if (step.id === "words") return <WordsFields field={field} />;
  if (step.id === "parcel") return <ParcelFields field={field} />;
  if (step.id === "price") return <PriceFields product={product} field={field} own={own} maySetStock={maySetStock} />;
  // Of what is kept; what came back with a fault is not.
  const kept = reply.errors.length > 0 || reply.refusal ? {} : product.attributes;
  const outside = new Map(
    qualityWarnings(family, kept).map(({ attribute, bound, limit }) => [
      attribute.key,
      say(bound === "max" ? listingWords.aboveLimit : listingWords.belowLimit, { limit: formatNumber(locale, limit) }),
    ]),
  );
  if (costlyAttributes(family, kept).includes("source")) outside.set("source", say(listingWords.wildPermit));
  return step.attributes.map((attribute) => (
    <AttributeField
      key={attribute.key}
      attribute={attribute}
      value={reply.value}
      error={reply.error}
      counties={counties}
      mark={marks[`attributes.${attribute.key}`]}
      warning={outside.get(attribute.key)}
    />
  ));
}

function NameFields({ product, field }: { product: ProductRecord; field: Field }) {
  const say = useSay();
  const example = titleExamples[product.family];
  return (
    <>
      <TextField {...field("titleFa")} label={say(words.titleFa)} example={example?.fa} max={120} required />
      <TextField {...field("titleEn")} label={say(words.titleEn)} example={example?.en} max={120} />
      <div>
        <p className="font-semibold">{say(availabilityWords[product.availability].name)}</p>
        <p className="text-sm text-soft">{say(availabilityWords[product.availability].hint)}</p>
      </div>
    </>
  );
}

function WordsFields({ field }: { field: Field }) {
  const say = useSay();
  return (
    <>
      <TextArea
        {...field("descriptionFa", say(words.descriptionHint))}
        label={say(words.descriptionFa)}
        max={4000}
        rows={7}
      />
      <TextArea {...field("descriptionEn")} label={say(words.descriptionEn)} max={4000} rows={7} />
    </>
  );
}

function ParcelFields({ field }: { field: Field }) {
  const say = useSay();
  const locale = useLocale();
  return (
    <>
      <NumberField
        {...field("weightG")}
        label={say(words.weight)}
        unit={say(words.grams)}
        example={locale === "fa" ? "۳۹۰۰" : "3900"}
        required
      />
      <div className="grid gap-5 sm:grid-cols-3">
        <NumberField {...field("lengthCm")} label={say(words.length)} unit={say(words.cm)} />
        <NumberField {...field("widthCm")} label={say(words.width)} unit={say(words.cm)} />
        <NumberField {...field("heightCm")} label={say(words.height)} unit={say(words.cm)} />
      </div>
    </>
  );
}

type PriceProps = { product: ProductRecord; field: Field; own: boolean; maySetStock: boolean };

function PriceFields({ product, field, own, maySetStock }: PriceProps) {
  const say = useSay();
  const locale = useLocale();
  const offered = priceUnitsOf(familyOf(product.family), product.availability);
  const units = enumChoices("priceUnit").filter(
    ({ id }) => id === product.priceUnit || offered.some((one) => one === id),
  );
  return (
    <>
      {product.variants > 0 ? <Flash tone="plain" text={say(stockWords.priceThere)} /> : <OwnPrice field={field} />}
      {product.availability === "service" ? (
        <p className="text-sm text-soft">{say(words.priceUnitService)}</p>
      ) : (
        <SelectField
          {...field("priceUnit")}
          label={say(words.priceUnit)}
          options={units.map((unit) => ({ value: unit.id, label: unit[locale] }))}
          required
        />
      )}
      <StockFields product={product} field={field} maySetStock={maySetStock} />
      {own ? <StockLinks product={product} /> : null}
      {own ? (
        <NumberField
          {...field("makerSharePercent", say(words.shareHint, { least: leastMakerSharePercent }))}
          label={say(words.share)}
          unit={locale === "fa" ? "٪" : "%"}
          required
        />
      ) : (
        <Flash tone="plain" text={say(words.shareTheirs, { percent: Math.round(product.makerShareBps / 100) })} />
      )}
    </>
  );
}

/** What is bought as it is has one price of its own. */
function OwnPrice({ field }: { field: Field }) {
  const say = useSay();
  const locale = useLocale();
  const typed = parseMajor(field("priceToman").value, "IRR", { as: "toman" });
  return (
    <>
      <MoneyField
        {...field("priceToman", say(words.priceTomanHint))}
        label={say(words.priceToman)}
        example={say(words.priceTomanExample)}
        unit={say(words.toman)}
        inWords={
          typed && typed.amount > 0n && typed.amount < 10n ** 15n
            ? moneyWords(locale, typed, { as: "toman" })
            : undefined
        }
        required
      />
      <MoneyField
        {...field("priceEur", say(words.priceEurHint))}
        label={say(words.priceEur)}
        example={say(words.priceEurExample)}
        unit={say(words.euro)}
      />
    </>
  );
}

function StockFields({ product, field, maySetStock }: Omit<PriceProps, "own">) {
  const say = useSay();
  const { availability, stock } = product;
  const leadTime = {
    stock: words.leadTime,
    unique: words.leadTime,
    "made-to-order": words.leadTimeOrder,
    service: words.leadTimeService,
  }[availability];
  return (
    <>
      {availability === "stock" && stock && maySetStock ? (
        <NumberField
          {...field("ready", say(words.readyHint, { made: stock.made, sold: stock.sold, reserved: stock.reserved }))}
          label={say(words.ready)}
          unit={say(words.pieces)}
        />
      ) : null}
      {availability === "stock" && !maySetStock ? <Flash tone="plain" text={say(words.readyTheirs)} /> : null}
      {availability === "unique" ? <p className="text-sm text-soft">{say(words.uniqueNote)}</p> : null}
      <NumberField {...field("leadTimeDays")} label={say(leadTime)} unit={say(words.days)} required />
    </>
  );
}
