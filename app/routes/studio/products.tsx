import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { changeMade } from "#app/domain/catalogue/bulk/preview.server.ts";
import { ownListings } from "#app/domain/catalogue/desk-queries.server.ts";
import { filtered, isIn, ownFilterOf, ownFilterQuery, ownParts, ownSorts } from "#app/domain/catalogue/own-list.ts";
import { words as list, partWords, sortWords } from "#app/domain/catalogue/own-list-words.ts";
import { ChangeMade } from "#app/domain/catalogue/ui/change-made.tsx";
import { type OwnRow, useOwnColumns } from "#app/domain/catalogue/ui/own-columns.tsx";
import { words } from "#app/domain/catalogue/words.ts";
import { photoOf } from "#app/domain/media/queries.server.ts";
import { producer } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { FilterBar } from "#app/routes/office/filter-bar.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Table } from "#app/ui/table.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

const pageSize = 50;

export const loader = page(producer, async (ctx, { url }) => {
  const [listings, made] = await Promise.all([
    ownListings(ctx.db, ctx.actor),
    changeMade(ctx, ctx.actor, url.searchParams.get("changed")),
  ]);
  const filter = ownFilterOf(url.searchParams);
  const found = filtered(listings, filter);
  const number = Math.max(1, Number.parseInt(url.searchParams.get("page") ?? "", 10) || 1);
  const query = ownFilterQuery(filter);
  const at = (more: Record<string, string>) => `?${new URLSearchParams([...query, ...Object.entries(more)])}`;
  return {
    any: listings.length > 0,
    found: found.length,
    counts: Object.fromEntries(ownParts.map((part) => [part, listings.filter((one) => isIn(part, one)).length])),
    filter,
    made,
    ticked: url.searchParams.get("tick") === "all",
    query: query.size > 0 ? `?${query}` : "",
    tickHref: at({ page: String(number), tick: "all" }),
    untickHref: at({ page: String(number) }),
    previous: number > 1 ? at({ page: String(number - 1) }) : undefined,
    next: found.length > number * pageSize ? at({ page: String(number + 1) }) : undefined,
    rows: found.slice((number - 1) * pageSize, number * pageSize).map(
      ({ photo, ...row }): OwnRow => ({
        ...row,
        title: (ctx.locale === "fa" ? row.titleFa : row.titleEn) || row.slug,
        cover: photoOf(photo, ctx.locale, ""),
      }),
    ),
  };
});

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.products, { narrowed: true });

/** All listings of a maker with where each stands: to find one, or to tick several and change them together. */
export default function Products() {
  const { any, found, counts, filter, made, ticked, query, rows, ...hrefs } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  const columns = useOwnColumns(ticked);
  const create = (
    <ButtonLink href={paths.studioProductNew(l)} icon="plus">
      {say(words.newProduct)}
    </ButtonLink>
  );
  if (!any)
    return (
      <>
        <WorkHead title={say(words.products)} lead={say(words.productsLead)} />
        <Empty title={say(words.noProducts)} action={create}>
          {say(words.noProductsText)}
        </Empty>
      </>
    );
  return (
    <>
      <WorkHead
        title={say(words.products)}
        lead={say(words.productsLead)}
        actions={
          <>
            {create}
            <ButtonLink href={`${paths.studioListingsExport(l)}${query}`} tone="quiet" icon="take">
              {say(list.export)}
            </ButtonLink>
          </>
        }
      />
      {made ? <ChangeMade made={made} /> : null}
      <FilterBar
        action={paths.studioProducts(l)}
        press={say(list.show)}
        fields={[
          { name: "q", label: say(list.search), value: filter.q },
          {
            name: "part",
            label: say(list.part),
            value: filter.part ?? "",
            none: say(list.all),
            options: ownParts.map((part) => ({
              value: part,
              label: say(list.partCount, { name: say(partWords[part]), count: counts[part] ?? 0 }),
            })),
          },
          {
            name: "sort",
            label: say(list.sort),
            value: filter.sort,
            options: ownSorts.map((sort) => ({ value: sort, label: say(sortWords[sort]) })),
          },
        ]}
      />
      <form action={paths.studioBulk(l)}>
        <p className="flex flex-wrap items-center gap-x-6 pb-2 text-sm">
          <span className="text-soft">{say(list.total, { count: found })}</span>
          {rows.length > 0 ? (
            <a className="link inline-flex min-h-11 items-center" href={ticked ? hrefs.untickHref : hrefs.tickHref}>
              {say(ticked ? list.tickNone : list.tickAll)}
            </a>
          ) : null}
        </p>
        <Table
          caption={say(words.products)}
          quiet
          columns={columns}
          rows={rows}
          keyOf={(row) => row.slug}
          empty={
            <Empty
              title={say(list.nothing)}
              action={<ButtonLink href={paths.studioProducts(l)}>{say(list.showAll)}</ButtonLink>}
            >
              {say(list.nothingText)}
            </Empty>
          }
        />
        {rows.length > 0 ? (
          <div className="sticky bottom-0 -mx-4 mt-4 flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line bg-paper px-4 py-3 lg:-mx-10 lg:px-10">
            <Button tone="quiet">{say(list.change)}</Button>
            <span className="text-sm text-soft">{say(list.changeHint)}</span>
          </div>
        ) : null}
      </form>
      <Pager previous={hrefs.previous} next={hrefs.next} />
    </>
  );
}
