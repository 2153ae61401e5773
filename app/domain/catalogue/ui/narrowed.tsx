import { formatNumber, type Localized } from "#app/platform/locale.ts";
import { formatMoney } from "#app/platform/money.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { attributeOf, type Family, familyOf } from "../families/families.ts";
import { labelOf } from "../families/show.ts";
import { facetNames, type ShelfQuery, type ShelfSort, shelfSearch, shelfSorts, usualSort } from "../shelf-query.ts";
import { words } from "../shelf-words.ts";
import { type FiltersProps, useFacetLabel } from "./filters.tsx";

type Chip = { label: string; take: Record<string, null> };

/** What narrows the list now, each with the way to take it away. */
export function Chosen({ path, query, facets, currency, place }: FiltersProps & { place: string | null }) {
  const say = useSay();
  const locale = useLocale();
  const labelOfFacet = useFacetLabel();
  const money = (amount: bigint) => formatMoney(locale, { amount, currency });
  const chips: Chip[] = [
    ...(query.q ? [{ label: say(words.quoted, { q: query.q }), take: { q: null } }] : []),
    ...(place ? [{ label: say(words.nearTo, { place }), take: { near: null, sort: null } }] : []),
    ...facetNames.flatMap((name) => {
      const value = query.facets[name];
      if (!value) return [];
      const known = facets[name].find((one) => one.value === value) ?? { value, label: "" };
      return [{ label: labelOfFacet(name, known), take: { [name]: null } }];
    }),
    ...(query.facets.craft ? ownChips(query, familyOf(query.facets.craft), facets) : []),
    ...(query.min === null ? [] : [{ label: say(words.priceFrom, { price: money(query.min) }), take: { min: null } }]),
    ...(query.max === null ? [] : [{ label: say(words.priceTo, { price: money(query.max) }), take: { max: null } }]),
  ];
  if (chips.length === 0) return null;
  return (
    <nav aria-label={say(words.chosen)} className="print:hidden">
      <ul className="flex flex-wrap items-center gap-2">
        {chips.map(({ label, take }) => (
          <li key={Object.keys(take).join()}>
            <a
              href={path + shelfSearch(query, take)}
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

  function ownChips({ choices, ranges }: ShelfQuery, family: Family, { choices: counted }: typeof facets): Chip[] {
    const named = (key: string) => labelOf(locale, attributeOf(family, key)!);
    const chosen = Object.entries(choices).map(([key, value]) => {
      const values = counted.find((one) => one.key === key)?.values;
      return { label: values?.find((one) => one.value === value)?.label ?? value, take: { [key]: null } };
    });
    const between = Object.entries(ranges).map(([key, { min, max }]) => {
      const [from, to] = [min === null ? "" : formatNumber(locale, min), max === null ? "" : formatNumber(locale, max)];
      const form = min === null ? words.rangeAtMost : max === null ? words.rangeAtLeast : words.rangeSpan;
      return { label: say(form, { name: named(key), from, to }), take: { [`${key}.min`]: null, [`${key}.max`]: null } };
    });
    return [...chosen, ...between];
  }
}

const sortLabels: Readonly<Record<ShelfSort, Localized>> = {
  best: words.sortBest,
  new: words.sortNew,
  cheap: words.sortCheap,
  dear: words.sortDear,
  near: words.sortNear,
};

/** By what the list is ordered; only orders that this list can have. */
export function SortLinks({ path, query }: Pick<FiltersProps, "path" | "query">) {
  const say = useSay();
  const usual = usualSort(query);
  const possible = shelfSorts.filter(
    (sort) => (sort !== "best" || query.wanted.length > 0) && (sort !== "near" || query.near !== null),
  );
  return (
    <nav aria-label={say(words.sort)} className="print:hidden">
      <ul className="-mx-2 flex flex-wrap">
        {possible.map((sort) => (
          <li key={sort}>
            <a
              href={path + shelfSearch(query, { sort: sort === usual ? null : sort })}
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
