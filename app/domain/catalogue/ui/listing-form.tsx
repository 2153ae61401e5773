import type { ReactNode } from "react";
import { parseMajor } from "#app/platform/money.ts";
import { moneyWords } from "#app/platform/number-words.ts";
import { Button } from "#app/ui/button.tsx";
import { MoneyField, NumberField, type Option, SelectField, TextArea, TextField } from "#app/ui/field.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { Form, FormSection } from "#app/ui/form.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { enumChoices, familyOf, typedAttributes } from "../families/families.ts";
import { priceUnitsOf } from "../families/price-units.ts";
import type { ProductRecord } from "../product-record.server.ts";
import { leastMakerSharePercent } from "../rules.ts";
import { availabilityWords, titleExamples, words } from "../words.ts";
import { AttributeField } from "./attribute-field.tsx";

/** What stands in each field now and what is wrong with it. */
export interface ListingReply {
  value: (name: string) => string;
  error: (name: string) => string | undefined;
  errors: readonly { name: string; message: string }[];
  refusal: string | undefined;
  /** The version the writer has seen. */
  version: string;
}

interface ListingFormProps {
  product: ProductRecord;
  counties: readonly Option[];
  reply: ListingReply;
  /** False for a cooperative: her share is hers alone, and her stock unless she granted it. */
  own: boolean;
  maySetStock: boolean;
}

/** A whole listing on one page, in the order in which one thinks of it. The maker's, and her cooperative's. */
export function ListingForm({ product, counties, reply, own, maySetStock }: ListingFormProps) {
  const say = useSay();
  const locale = useLocale();
  const family = familyOf(product.family);
  const service = product.availability === "service";
  const field = (name: string) => ({ name, value: reply.value(name), error: reply.error(name) });
  const priceTitle = say(own ? words.priceSection : words.priceSectionTheirs);
  const sections = [
    ["words", say(words.titleSection)],
    ["particulars", say(words.attributesSection, { family: family[locale] })],
    ["price", priceTitle],
    ["stock", say(words.stockSection)],
    ...(service ? [] : [["parcel", say(words.parcelSection)] as const]),
  ] as const;
  return (
    <div className="space-y-6 [&_input]:scroll-mb-24 [&_select]:scroll-mb-24 [&_textarea]:scroll-mb-24">
      <nav aria-label={say(words.sections)} className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {sections.map(([id, label]) => (
          <a key={id} href={`#part-${id}`} className="link flex min-h-8 items-center">
            {label}
          </a>
        ))}
      </nav>
      <Form
        hidden={{
          version: reply.version,
          "attributes.craft": product.family,
          ...(product.stock ? { readySeen: reply.value("readySeen") } : {}),
        }}
      >
        <Part id="words" title={say(words.titleSection)} lead={say(words.titleSectionLead)}>
          <TextField
            {...field("titleFa")}
            label={say(words.titleFa)}
            example={titleExamples[product.family]?.fa}
            max={120}
            required
          />
          <TextArea
            {...field("descriptionFa")}
            label={say(words.descriptionFa)}
            hint={say(words.descriptionHint)}
            max={4000}
            rows={4}
          />
          <TextField
            {...field("titleEn")}
            label={say(words.titleEn)}
            example={titleExamples[product.family]?.en}
            max={120}
          />
          <TextArea {...field("descriptionEn")} label={say(words.descriptionEn)} max={4000} rows={4} />
        </Part>
        <Part
          id="particulars"
          title={say(words.attributesSection, { family: family[locale] })}
          lead={say(words.attributesLead)}
        >
          {typedAttributes(family).map((attribute) => (
            <AttributeField
              key={attribute.key}
              attribute={attribute}
              value={reply.value}
              error={reply.error}
              counties={counties}
            />
          ))}
        </Part>
        <Part id="price" title={priceTitle}>
          <PriceFields field={field} product={product} />
          {own ? (
            <NumberField
              {...field("makerSharePercent")}
              label={say(words.share)}
              hint={say(words.shareHint, { least: leastMakerSharePercent })}
              unit={locale === "fa" ? "٪" : "%"}
              required
            />
          ) : (
            <Flash tone="plain" text={say(words.shareTheirs, { percent: Math.round(product.makerShareBps / 100) })} />
          )}
        </Part>
        <Part id="stock" title={say(words.stockSection)}>
          <StockFields product={product} field={field} maySetStock={maySetStock} />
        </Part>
        {service ? null : (
          <Part id="parcel" title={say(words.parcelSection)} lead={say(words.parcelLead)}>
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
          </Part>
        )}
        {/* The form is long: saving is always at hand, and what has the focus is never under it. */}
        <div className="sticky bottom-0 z-10 border-t border-line bg-paper py-3">
          <Button icon="check">{say(words.save)}</Button>
        </div>
      </Form>
    </div>
  );
}

function Part({ id, title, lead, children }: { id: string; title: string; lead?: string; children: ReactNode }) {
  return (
    <div id={`part-${id}`} className="scroll-mt-4">
      <FormSection title={title} lead={lead}>
        {children}
      </FormSection>
    </div>
  );
}

type Field = (name: string) => { name: string; value: string; error: string | undefined };

function PriceFields({ field, product }: { field: Field; product: ProductRecord }) {
  const say = useSay();
  const locale = useLocale();
  const typed = parseMajor(field("priceToman").value, "IRR", { as: "toman" });
  const own = priceUnitsOf(familyOf(product.family), product.availability);
  const units = enumChoices("priceUnit").filter(({ id }) => id === product.priceUnit || own.some((one) => one === id));
  return (
    <>
      <MoneyField
        {...field("priceToman")}
        label={say(words.priceToman)}
        hint={say(words.priceTomanHint)}
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
        {...field("priceEur")}
        label={say(words.priceEur)}
        hint={say(words.priceEurHint)}
        example={say(words.priceEurExample)}
        unit={say(words.euro)}
      />
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
    </>
  );
}

function StockFields({ product, field, maySetStock }: { product: ProductRecord; field: Field; maySetStock: boolean }) {
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
      <div>
        <p className="font-semibold">{say(availabilityWords[availability].name)}</p>
        <p className="text-sm text-soft">
          {say(availability === "unique" ? words.uniqueNote : availabilityWords[availability].hint)}
        </p>
      </div>
      {availability === "stock" && stock && maySetStock ? (
        <NumberField
          {...field("ready")}
          label={say(words.ready)}
          hint={say(words.readyHint, { made: stock.made, sold: stock.sold, reserved: stock.reserved })}
          unit={say(words.pieces)}
        />
      ) : null}
      {availability === "stock" && !maySetStock ? <Flash tone="plain" text={say(words.readyTheirs)} /> : null}
      <NumberField {...field("leadTimeDays")} label={say(leadTime)} unit={say(words.days)} required />
    </>
  );
}
