import { localDigits } from "#app/platform/digits.ts";
import { formatMoney } from "#app/platform/money.ts";
import { paths } from "#app/platform/paths.ts";
import { Button, PostButton } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-field.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { MoneyField, NumberField, SelectField } from "#app/ui/field.tsx";
import { Form, FormActions, FormSection } from "#app/ui/form.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { type Audience, audiences, type Currency } from "#db/vocabulary.ts";
import { fallingSteps, type PriceListRow, stepsOf } from "../price-list.ts";
import type { Variant } from "../variants.ts";
import { audienceWords, words } from "../wholesale-words.ts";

type Named = Pick<Variant, "id" | "nameFa" | "nameEn" | "prices">;

const nameIn = (locale: "fa" | "en", variant: Named | undefined) =>
  variant ? (locale === "en" && variant.nameEn) || variant.nameFa : "";

interface PriceStepsProps {
  slug: string;
  steps: readonly PriceListRow[];
  variants: readonly Named[];
}

/** A listing's steps as its maker sees them: one line for each number, with its price in every currency. */
export function PriceSteps({ slug, steps, variants }: PriceStepsProps) {
  const locale = useLocale();
  const say = useSay();
  if (steps.length === 0) return <Empty title={say(words.none)}>{say(words.noneText)}</Empty>;
  const lines = new Map<string, PriceListRow[]>();
  for (const step of steps) {
    const key = `${step.audience} ${step.variant} ${step.from}`;
    lines.set(key, [...(lines.get(key) ?? []), step]);
  }
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-raised">
      {[...lines].map(([key, rows]) => {
        const [first] = rows as [PriceListRow, ...PriceListRow[]];
        const size = nameIn(
          locale,
          variants.find(({ id }) => id === first.variant),
        );
        return (
          <li key={key} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 px-5 py-3">
            <p>
              <span className="font-semibold">
                {size ? `${size} · ` : ""}
                {say(words.fromCount, { count: first.from })}
              </span>
              <span className="block text-sm text-soft">{say(audienceWords[first.audience])}</span>
            </p>
            <p className="grow sm:text-end">
              {rows.map(({ id, amount, currency }, index) => (
                <bdi key={id}>
                  {index > 0 ? " · " : ""}
                  {formatMoney(locale, { amount: BigInt(amount), currency })}
                </bdi>
              ))}
            </p>
            <PostButton tone="plain" action={paths.studioWholesaleRemoval(locale, slug)} fields={{ tier: first.id }}>
              {say(words.remove)}
            </PostButton>
          </li>
        );
      })}
    </ul>
  );
}

interface StepFieldsProps {
  variants: readonly Named[];
  prices: Partial<Record<Currency, string>>;
  value(name: string): string | undefined;
  error(name: string): string | undefined;
}

/** One more step: for whom, from how many, at what price. */
export function StepFields({ variants, prices, value, error }: StepFieldsProps) {
  const locale = useLocale();
  const say = useSay();
  const field = (name: string) => ({ name, value: value(name), error: error(name) });
  const ordinary = (currency: Currency) => {
    const amount = variants.length > 0 ? undefined : prices[currency];
    return amount === undefined
      ? undefined
      : say(words.ordinary, { price: formatMoney(locale, { amount: BigInt(amount), currency }) });
  };
  return (
    <>
      {variants.length > 0 ? (
        <SelectField
          {...field("variant")}
          label={say(words.variant)}
          options={variants.map((variant) => ({
            value: variant.id,
            label: [nameIn(locale, variant), ...sums(locale, variant.prices)].join(" · "),
          }))}
          required
        />
      ) : null}
      <NumberField {...field("from")} label={say(words.from)} required />
      <MoneyField
        {...field("priceToman")}
        label={say(words.priceToman)}
        unit={say(words.toman)}
        hint={ordinary("IRR")}
        required
      />
      <MoneyField {...field("priceEur")} label={say(words.priceEur)} unit={say(words.euro)} hint={ordinary("EUR")} />
      <RadioGroup
        {...field("audience")}
        value={value("audience") ?? "everyone"}
        label={say(words.audience)}
        options={audiences.map((audience) => ({ value: audience, label: say(audienceWords[audience]) }))}
        required
      />
    </>
  );
}

const sums = (locale: "fa" | "en", prices: Named["prices"]) =>
  Object.entries(prices).map(([currency, amount]) => formatMoney(locale, { amount: BigInt(amount), currency }));

/** The fewest that are sold at once. */
export function MinimumForm({ slug, least }: { slug: string; least: number }) {
  const locale = useLocale();
  const say = useSay();
  return (
    <Form action={paths.studioMinimum(locale, slug)}>
      <FormSection title={say(words.minimum)}>
        <NumberField
          name="least"
          label={say(words.minimum)}
          hint={say(words.minimumHint)}
          value={localDigits(locale, String(least))}
          required
        />
      </FormSection>
      <FormActions>
        <Button tone="quiet">{say(words.save)}</Button>
      </FormActions>
    </Form>
  );
}

interface PriceListProps {
  steps: readonly PriceListRow[];
  audiences: readonly Audience[];
  /** The ways to buy it with their ordinary prices; one without a name for what is bought as it is. */
  offers: readonly { id: string | null; name: string; price: { amount: bigint; currency: string } | null }[];
  least: number;
}

/** What a buyer sees of the lists she may buy by: the steps that cost her less, by size. */
export function PriceList({ steps, audiences: hers, offers, least }: PriceListProps) {
  const say = useSay();
  const lists = offers.flatMap(({ id, name, price }) => {
    if (price === null) return [];
    const currency = price.currency as Currency;
    const falling = fallingSteps(stepsOf(steps, { variant: id, currency, audiences: hers }), price.amount);
    return falling.length > 0 ? [{ id, name, currency, falling }] : [];
  });
  if (lists.length === 0 && least === 1) return null;
  return (
    <div className="rounded-md border border-line bg-sunk px-4 py-3 text-sm">
      {least > 1 ? <p className="font-semibold">{say(words.leastHere, { count: least })}</p> : null}
      {lists.length > 0 ? <p className="font-semibold">{say(words.listTitle)}</p> : null}
      {lists.map(({ id, name, currency, falling }) => (
        <dl key={id ?? "one"} className="mt-1">
          {name ? <dt className="text-soft">{name}</dt> : null}
          {falling.map(({ from, amount }) => (
            <dd key={from} className="flex justify-between gap-4">
              <span className="text-soft">{say(words.fromOn, { count: from })}</span>
              <MoneyText money={{ amount, currency }} />
            </dd>
          ))}
        </dl>
      ))}
    </div>
  );
}
