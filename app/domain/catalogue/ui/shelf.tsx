import { formatNumber, type Localized } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { PageHead } from "#app/ui/page.tsx";
import { Pager } from "#app/ui/pager.tsx";
import type { ProductCard } from "../card.ts";
import type { ShelfPage } from "../shelf.server.ts";
import type { ShelfFacets } from "../shelf-facets.server.ts";
import { type ShelfQuery, shelfSearch } from "../shelf-query.ts";
import { words } from "../shelf-words.ts";
import { Filters } from "./filters.tsx";
import { Chosen, SortLinks } from "./narrowed.tsx";
import { ProductGrid } from "./product-card.tsx";

export interface ShelfProps {
  query: ShelfQuery;
  page: ShelfPage;
  facets: ShelfFacets;
  currency: string;
  /** The place distances are counted from. */
  place: string | null;
  /** Nothing has all of the words; these have some. */
  some: boolean;
  /** Something to look at where nothing was found at all. */
  perhaps: readonly ProductCard[];
}

const texts: Readonly<
  Record<ShelfQuery["kind"], { title: Localized; lead: Localized; found: Localized; also: Localized }>
> = {
  goods: { title: words.goods, lead: words.goodsLead, found: words.found, also: words.alsoServices },
  services: { title: words.services, lead: words.servicesLead, found: words.foundServices, also: words.alsoGoods },
};

/** The whole list of goods, or of services: narrowed on one side, looked at on the other. */
export function Shelf({ query, page, facets, currency, place, some, perhaps }: ShelfProps) {
  const locale = useLocale();
  const say = useSay();
  const text = texts[query.kind];
  const path = query.kind === "goods" ? paths.products(locale) : paths.services(locale);
  const otherPath = query.kind === "goods" ? paths.services(locale) : paths.products(locale);
  const otherHref = otherPath + (query.q ? `?q=${encodeURIComponent(query.q)}` : "");
  const filters = { path, query, facets, currency };
  return (
    <>
      <PageHead
        title={query.q ? say(words.foundFor, { q: query.q }) : say(text.title)}
        lead={query.q ? undefined : say(text.lead)}
      />
      <div className="measure grid gap-x-12 gap-y-6 lg:grid-cols-[15rem_minmax(0,1fr)]">
        <Filters {...filters} />
        <div>
          <div className="mb-6 flex flex-wrap items-center justify-between gap-x-8 gap-y-2">
            <p className="text-sm text-soft" role="status">
              {say(text.found, { count: formatNumber(locale, facets.total) })}
            </p>
            {facets.total > 1 && query.kind === "goods" ? <SortLinks path={path} query={query} /> : null}
            <div className="w-full empty:hidden">
              <Chosen {...filters} place={place} />
            </div>
          </div>
          {some ? <p className="mb-6 rounded-md bg-sunk px-4 py-3">{say(words.someOf)}</p> : null}
          {page.cards.length > 0 ? (
            <div className="[&>ul]:xl:grid-cols-3">
              <ProductGrid cards={page.cards} eager={2} level={2} />
            </div>
          ) : (
            <Empty
              title={query.q ? say(words.noneFor, { q: query.q }) : say(words.none)}
              action={
                <>
                  {facets.otherKind > 0 ? (
                    <ButtonLink href={otherHref}>{say(text.also, { count: facets.otherKind })}</ButtonLink>
                  ) : null}
                  <ButtonLink href={path} tone={facets.otherKind > 0 ? "quiet" : "press"}>
                    {say(words.noneAll)}
                  </ButtonLink>
                  <ButtonLink href={paths.clusters(locale)} tone="quiet">
                    {say(words.noneClusters)}
                  </ButtonLink>
                </>
              }
            >
              {say(query.q ? words.noneHelp : words.noneText)}
            </Empty>
          )}
          {perhaps.length > 0 ? (
            <section className="mt-10" aria-labelledby="perhaps">
              <h2 id="perhaps" className="mb-4 text-lg font-bold">
                {say(words.tryThese)}
              </h2>
              <ProductGrid cards={perhaps} level={3} />
            </section>
          ) : null}
          {facets.otherKind > 0 && page.cards.length > 0 ? (
            <p className="mt-8">
              <a className="link" href={otherHref}>
                {say(text.also, { count: facets.otherKind })}
              </a>
            </p>
          ) : null}
          <Pager
            next={page.next ? path + shelfSearch(query, { after: page.next }) : undefined}
            previous={query.after ? path + shelfSearch(query, {}) : undefined}
          />
        </div>
      </div>
    </>
  );
}
