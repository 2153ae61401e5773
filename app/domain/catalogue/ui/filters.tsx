import { formatNumber, type Localized } from "#app/platform/locale.ts";
import { currencyName, formatMoney } from "#app/platform/money.ts";
import { Button, buttonLook } from "#app/ui/button.tsx";
import { boxLook } from "#app/ui/field.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import type { FacetValue, ShelfFacets } from "../shelf.server.ts";
import {
  type FacetName,
  facetNames,
  type ShelfQuery,
  type ShelfSort,
  shelfSearch,
  shelfSorts,
} from "../shelf-query.ts";
import { words } from "../shelf-words.ts";

interface FiltersProps {
  /** The list's own path. */
  path: string;
  query: ShelfQuery;
  facets: ShelfFacets;
  currency: string;
}

const readyLabels: Readonly<Record<string, Localized>> = { now: words.readyNow, order: words.readyOrder };
const sortLabels: Readonly<Record<ShelfSort, Localized>> = {
  new: words.sortNew,
  cheap: words.sortCheap,
  dear: words.sortDear,
};

function useLabel() {
  const say = useSay();
  return (name: FacetName, { value, label }: Pick<FacetValue, "value" | "label">) => {
    const ready = readyLabels[value];
    return name === "ready" && ready ? say(ready) : label || value;
  };
}

/** "toman" or the currency's name: what people type prices in. */
function useUnit(currency: string): string {
  const say = useSay();
  return say(currency === "IRR" ? words.toman : currencyName(currency));
}

/** Every way to narrow the list, as links that need no script; on a phone they unfold above it. */
export function Filters({ path, query, facets, currency }: FiltersProps) {
  const say = useSay();
  return (
    <div className="print:hidden">
      <input type="checkbox" id="filters" className="peer sr-only lg:hidden" />
      <label
        htmlFor="filters"
        className={`${buttonLook("quiet", true)} cursor-pointer peer-focus-visible:outline-3 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-indigo lg:hidden`}
      >
        {say(words.filters)}
        <Icon name="down" className="size-5" />
      </label>
      <div className="hidden pt-4 peer-checked:block lg:block lg:pt-0">
        {facetNames.map((name) => (
          <Facet key={name} name={name} path={path} query={query} values={facets[name]} />
        ))}
        {/* A price a word and a price a project do not compare. */}
        {query.kind === "goods" ? <PriceForm path={path} query={query} currency={currency} /> : null}
      </div>
    </div>
  );
}

/** How many values of one filter stand in sight; the rest unfold. */
const inSight = 6;

function Facet({
  name,
  path,
  query,
  values,
}: {
  name: FacetName;
  path: string;
  query: ShelfQuery;
  values: readonly FacetValue[];
}) {
  const say = useSay();
  const chosen = query.facets[name];
  if (values.length === 0 || (values.length === 1 && !chosen)) return null;
  const [first, rest] = [values.slice(0, inSight), values.slice(inSight)];
  const list = (some: readonly FacetValue[]) => (
    <ul>
      {some.map((value) => (
        <FacetLink
          key={value.value}
          name={name}
          path={path}
          query={query}
          value={value}
          chosen={value.value === chosen}
        />
      ))}
    </ul>
  );
  return (
    <section className="border-b border-line py-4 first:pt-0" aria-labelledby={`facet-${name}`}>
      <h2 id={`facet-${name}`} className="mb-1 text-sm font-bold">
        {say(words[name])}
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

interface FacetLinkProps {
  name: FacetName;
  path: string;
  query: ShelfQuery;
  value: FacetValue;
  chosen: boolean;
}

function FacetLink({ name, path, query, value, chosen }: FacetLinkProps) {
  const locale = useLocale();
  const label = useLabel()(name, value);
  return (
    <li>
      <a
        href={path + shelfSearch(query, { [name]: chosen ? null : value.value })}
        aria-current={chosen ? "true" : undefined}
        rel="nofollow"
        className="group flex min-h-11 items-center gap-3 text-sm text-soft hover:text-madder aria-[current]:font-semibold aria-[current]:text-ink"
      >
        <span
          aria-hidden="true"
          className="grid size-5 shrink-0 place-items-center rounded-sm border border-edge bg-raised text-on-press group-hover:border-madder group-aria-[current]:border-press group-aria-[current]:bg-press"
        >
          {chosen ? <Icon name="check" className="size-4" /> : null}
        </span>
        <span className="min-w-0 grow">{label}</span>
        <span className="text-xs">{formatNumber(locale, value.count)}</span>
      </a>
    </li>
  );
}

function PriceForm({ path, query, currency }: { path: string; query: ShelfQuery; currency: string }) {
  const say = useSay();
  const unit = useUnit(currency);
  const kept = Object.entries({ q: query.q, ...query.facets, sort: query.sort === "new" ? "" : query.sort }).filter(
    ([, value]) => value,
  );
  return (
    <form action={path} className="py-4">
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <fieldset>
        <legend className="mb-2 text-sm font-bold">
          {say(words.price)} <span className="font-normal text-soft">({unit})</span>
        </legend>
        <div className="grid grid-cols-2 gap-2">
          {(["min", "max"] as const).map((name) => (
            <input
              key={name}
              name={name}
              inputMode="decimal"
              defaultValue={query[name] === null ? "" : query.typed[name]}
              maxLength={30}
              aria-label={say(name === "min" ? words.priceMinLabel : words.priceMaxLabel, { unit })}
              placeholder={say(name === "min" ? words.priceMin : words.priceMax)}
              className={boxLook()}
            />
          ))}
        </div>
        <div className="mt-2">
          <Button tone="quiet" wide>
            {say(words.apply)}
          </Button>
        </div>
      </fieldset>
    </form>
  );
}

/** What narrows the list now, each with the way to take it away. */
export function Chosen({ path, query, facets, currency }: FiltersProps) {
  const say = useSay();
  const locale = useLocale();
  const labelOf = useLabel();
  const chips: { name: FacetName | "q" | "min" | "max"; label: string }[] = [];
  if (query.q) chips.push({ name: "q", label: say(words.quoted, { q: query.q }) });
  for (const name of facetNames) {
    const value = query.facets[name];
    if (value)
      chips.push({
        name,
        label: labelOf(name, facets[name].find((one) => one.value === value) ?? { value, label: "" }),
      });
  }
  if (query.min !== null)
    chips.push({
      name: "min",
      label: say(words.priceFrom, { price: formatMoney(locale, { amount: query.min, currency }) }),
    });
  if (query.max !== null)
    chips.push({
      name: "max",
      label: say(words.priceTo, { price: formatMoney(locale, { amount: query.max, currency }) }),
    });
  if (chips.length === 0) return null;
  return (
    <nav aria-label={say(words.chosen)} className="print:hidden">
      <ul className="flex flex-wrap items-center gap-2">
        {chips.map(({ name, label }) => (
          <li key={name}>
            <a
              href={path + shelfSearch(query, { [name]: null })}
              aria-label={say(words.remove, { name: label })}
              className="flex min-h-11 items-center gap-2 rounded-full border border-edge bg-raised ps-4 pe-3 text-sm hover:border-ink"
            >
              {label}
              <Icon name="cross" className="size-4" />
            </a>
          </li>
        ))}
        {chips.length > 1 ? (
          <li>
            <a href={path} className="link flex min-h-11 items-center px-2 text-sm">
              {say(words.clear)}
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}

/** By what the list is ordered. */
export function SortLinks({ path, query }: Pick<FiltersProps, "path" | "query">) {
  const say = useSay();
  return (
    <nav aria-label={say(words.sort)} className="print:hidden">
      <ul className="-mx-2 flex">
        {shelfSorts.map((sort) => (
          <li key={sort}>
            <a
              href={path + shelfSearch(query, { sort: sort === "new" ? null : sort })}
              aria-current={sort === query.sort ? "true" : undefined}
              rel="nofollow"
              className="flex min-h-11 items-center px-2 text-sm whitespace-nowrap text-soft underline-offset-[0.4em] hover:text-madder aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:underline"
            >
              {say(sortLabels[sort])}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
