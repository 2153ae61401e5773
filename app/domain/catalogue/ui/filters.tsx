import { formatNumber, type Localized } from "#app/platform/locale.ts";
import { currencyName } from "#app/platform/money.ts";
import { paths } from "#app/platform/paths.ts";
import { Button, buttonLook } from "#app/ui/button.tsx";
import { boxLook } from "#app/ui/field.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { useLocale, useReader, useSay } from "#app/ui/locale-context.tsx";
import { keptMarkup } from "#app/ui/markup.tsx";
import { attributeOf, familyOf } from "../families/families.ts";
import { labelOf, unitOf } from "../families/show.ts";
import type { FacetValue, ShelfFacets } from "../shelf-facets.server.ts";
import { type FacetName, facetNames, rangeFacets, type ShelfQuery, shelfParams, shelfSearch } from "../shelf-query.ts";
import { words } from "../shelf-words.ts";

export interface FiltersProps {
  /** The list's own path. */
  path: string;
  query: ShelfQuery;
  facets: ShelfFacets;
  currency: string;
}

const readyLabels: Readonly<Record<string, Localized>> = { now: words.readyNow, order: words.readyOrder };

/** What a value of a filter is called. */
export function useFacetLabel() {
  const say = useSay();
  return (name: FacetName, { value, label }: Pick<FacetValue, "value" | "label">): string => {
    const ready = readyLabels[value];
    if (name === "ready" && ready) return say(ready);
    if (name === "lead") return say(words.leadDays, { days: Number(value) });
    return label || value;
  };
}

/** Made once for each answer of the counting, which is itself kept a second (decision 0019), and for each order of the list. */
const made = new WeakMap<ShelfFacets, ReturnType<typeof keptMarkup>>();

/** Every way to narrow the list, as links that need no script; on a phone they unfold above it. */
export function Filters(props: FiltersProps) {
  const { path, query, facets, currency } = props;
  const reader = useReader();
  const kept = made.get(facets) ?? keptMarkup();
  made.set(facets, kept);
  const key = JSON.stringify([path, currency, shelfParams(query)]);
  const markup = kept(reader, key, () => <AllFilters {...props} />);
  // biome-ignore lint/security/noDangerouslySetInnerHtml: React's own markup of the component below
  return <div className="print:hidden" dangerouslySetInnerHTML={{ __html: markup }} />;
}

function AllFilters({ path, query, facets, currency }: FiltersProps) {
  const say = useSay();
  const locale = useLocale();
  const labelOfFacet = useFacetLabel();
  const family = facets.family ? familyOf(facets.family) : null;
  return (
    <>
      <input type="checkbox" id="filters" className="peer sr-only lg:hidden" />
      <label
        htmlFor="filters"
        className={`${buttonLook("quiet", true)} cursor-pointer peer-focus-visible:outline-3 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-indigo lg:hidden`}
      >
        {say(words.filters)}
        <Icon name="down" className="size-5" />
      </label>
      <div className="hidden pt-4 peer-checked:block lg:block lg:pt-0">
        <p className="border-b border-line pb-3">
          <a
            href={
              paths.near(locale) +
              shelfSearch(query, { near: null, kind: query.kind === "services" ? "services" : null })
            }
            rel="nofollow"
            className="flex min-h-11 items-center gap-3 text-sm hover:text-madder"
          >
            <Icon name="pin" className="size-5" />
            {say(words.near)}
          </a>
        </p>
        {facetNames.map((name) => (
          <Facet
            key={name}
            name={name}
            title={say(words[name])}
            chosen={query.facets[name]}
            values={facets[name].map((value) => ({ ...value, label: labelOfFacet(name, value) }))}
            hrefOf={(value) => path + shelfSearch(query, { [name]: value })}
          />
        ))}
        {family
          ? facets.choices.map(({ key, values }) => (
              <Facet
                key={key}
                name={key}
                title={labelOf(locale, attributeOf(family, key)!)}
                chosen={query.choices[key]}
                values={values}
                hrefOf={(value) => path + shelfSearch(query, { craft: family.id, [key]: value })}
              />
            ))
          : null}
        {/* A price a word and a price a project do not compare. */}
        {query.kind === "goods" || family ? (
          <RangeForm path={path} query={query} currency={currency} family={facets.family} />
        ) : null}
      </div>
    </>
  );
}

/** How many values of one filter stand in sight; the rest unfold. */
const inSight = 6;

interface FacetProps {
  name: string;
  title: string;
  chosen: string | undefined;
  values: readonly FacetValue[];
  /** The list with this value chosen, or with none. */
  hrefOf: (value: string | null) => string;
}

function Facet({ name, title, chosen, values, hrefOf }: FacetProps) {
  const say = useSay();
  if (values.length === 0 || (values.length === 1 && !chosen)) return null;
  const [first, rest] = [values.slice(0, inSight), values.slice(inSight)];
  const list = (some: readonly FacetValue[]) => (
    <ul>
      {some.map((value) => (
        <FacetLink key={value.value} value={value} chosen={value.value === chosen} hrefOf={hrefOf} />
      ))}
    </ul>
  );
  return (
    <section className="border-b border-line py-4" aria-labelledby={`facet-${name}`}>
      <h2 id={`facet-${name}`} className="mb-1 text-sm font-bold">
        {title}
      </h2>
      {list(first)}
      {rest.length > 0 ? (
        <details className="group" open={rest.some((value) => value.value === chosen)}>
          <summary className="flex min-h-11 items-center gap-2 text-sm text-madder group-open:hidden">
            {say(words.more, { count: rest.length })}
            <Icon name="down" className="size-4" />
          </summary>
          {list(rest)}
        </details>
      ) : null}
    </section>
  );
}

function FacetLink({ value, chosen, hrefOf }: { value: FacetValue; chosen: boolean; hrefOf: FacetProps["hrefOf"] }) {
  const locale = useLocale();
  return (
    <li>
      <a
        href={hrefOf(chosen ? null : value.value)}
        aria-current={chosen ? "true" : undefined}
        rel="nofollow"
        className="facet group"
      >
        <span aria-hidden="true" className="facet-box">
          {chosen ? <Icon name="check" className="size-4" /> : null}
        </span>
        <span>{value.label}</span>
        <span>{formatNumber(locale, value.count)}</span>
      </a>
    </li>
  );
}

/** From and to of the price, and of what the family of goods is measured by. */
function RangeForm({
  path,
  query,
  currency,
  family,
}: {
  path: string;
  query: ShelfQuery;
  currency: string;
  family: string | null;
}) {
  const say = useSay();
  const locale = useLocale();
  const unit = say(currency === "IRR" ? words.toman : currencyName(currency));
  const price = query.kind === "goods" ? [{ key: "", name: say(words.price), unit }] : [];
  const measured = family
    ? rangeFacets(familyOf(family)).map((attribute) => ({
        key: `${attribute.key}.`,
        name: labelOf(locale, attribute),
        unit: unitOf(locale, attribute),
      }))
    : [];
  const fields = [...price, ...measured];
  const own = new Set(fields.flatMap(({ key }) => [`${key}min`, `${key}max`]));
  const kept = Object.entries({ ...shelfParams(query), ...(family && measured.length > 0 ? { craft: family } : {}) });
  if (fields.length === 0) return null;
  return (
    <form action={path} className="space-y-4 py-4">
      {kept
        .filter(([name, value]) => value && !own.has(name))
        .map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      {fields.map(({ key, name, unit }) => (
        <fieldset key={key}>
          <legend className="mb-2 text-sm font-bold">
            {name} {unit ? <span className="font-normal text-soft">({unit})</span> : null}
          </legend>
          <div className="grid grid-cols-2 gap-2">
            {(["min", "max"] as const).map((end) => (
              <input
                key={end}
                name={key + end}
                inputMode="decimal"
                defaultValue={query.typed[key + end]}
                maxLength={30}
                aria-label={say(end === "min" ? words.rangeFrom : words.rangeTo, { name })}
                placeholder={say(end === "min" ? words.priceMin : words.priceMax)}
                className={boxLook()}
              />
            ))}
          </div>
        </fieldset>
      ))}
      <Button tone="quiet" wide>
        {say(words.apply)}
      </Button>
    </form>
  );
}
