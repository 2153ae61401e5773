import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { type OwnListing, ownListings } from "#app/domain/catalogue/desk-queries.server.ts";
import { ProductStateMark } from "#app/domain/catalogue/ui/product-state.tsx";
import { words } from "#app/domain/catalogue/words.ts";
import { photoOf } from "#app/domain/media/queries.server.ts";
import { producer } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { formatNumber } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { type Photo, Picture } from "#app/ui/picture.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

type Row = Omit<OwnListing, "photo"> & { title: string; cover: Photo | null };

export const loader = page(producer, async (ctx) => {
  const listings = await ownListings(ctx.db, ctx.actor);
  return {
    rows: listings.map(
      ({ photo, ...row }): Row => ({
        ...row,
        title: (ctx.locale === "fa" ? row.titleFa : row.titleEn) || row.slug,
        cover: photoOf(photo, ctx.locale, ""),
      }),
    ),
  };
});

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.products, { narrowed: true });

/** All listings of a maker with where each stands. */
export default function Products() {
  const { rows } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  const columns: Column<Row>[] = [
    {
      head: say(words.product),
      main: true,
      cell: (row) => (
        <a href={paths.studioProduct(l, row.slug)} className="group flex items-center gap-4">
          <span className="size-16 shrink-0 overflow-hidden rounded-md bg-walnut-wash text-walnut">
            {row.cover ? (
              <Picture photo={row.cover} shape="square" sizes="4rem" />
            ) : (
              <span className="weave block size-full opacity-15" />
            )}
          </span>
          <span className="underline-offset-[0.35em] group-hover:underline">{row.title}</span>
        </a>
      ),
    },
    {
      head: say(words.state),
      cell: (row) => (
        <span className="inline-flex flex-wrap items-center gap-2">
          <ProductStateMark status={row.status} returned={row.reviewNote !== null} />
          {row.status === "draft" && row.gaps > 0 ? (
            <span className="text-xs text-soft">{say(words.gapsLeft, { count: row.gaps })}</span>
          ) : null}
        </span>
      ),
    },
    {
      head: say(words.price),
      numeric: true,
      cell: (row) =>
        row.price === null ? (
          <span className="text-soft">{say(words.noPrice)}</span>
        ) : (
          <MoneyText money={{ amount: BigInt(row.price), currency: "IRR" }} />
        ),
    },
    { head: say(words.ready), numeric: true, cell: (row) => (row.onHand === null ? "—" : formatNumber(l, row.onHand)) },
    { head: say(words.changed), cell: (row) => <DateText at={row.changedAt} /> },
  ];
  const create = (
    <ButtonLink href={paths.studioProductNew(l)} icon="plus">
      {say(words.newProduct)}
    </ButtonLink>
  );
  return (
    <>
      <WorkHead
        title={say(words.products)}
        lead={say(words.productsLead)}
        actions={rows.length > 0 ? create : undefined}
      />
      <Table
        caption={say(words.products)}
        quiet
        columns={columns}
        rows={rows}
        keyOf={(row) => row.slug}
        empty={
          <Empty title={say(words.noProducts)} action={create}>
            {say(words.noProductsText)}
          </Empty>
        }
      />
    </>
  );
}
