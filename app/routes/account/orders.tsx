import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { words as cartWords } from "#app/domain/cart/words.ts";
import { words as buyerWords, partWords } from "#app/domain/orders/buyer-words.ts";
import { type MyOrder, myOrders, myOrdersFilterOf } from "#app/domain/orders/my-orders.server.ts";
import { orderStateWords, words } from "#app/domain/orders/words.ts";
import { signedIn } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { SelectField, TextField } from "#app/ui/field.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { PageHead } from "#app/ui/page.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Status } from "#app/ui/status.tsx";
import { Table } from "#app/ui/table.tsx";

const parts = ["open", "done", "cancelled"] as const;
const tones = { "awaiting-payment": "wait", confirmed: "note", completed: "good", cancelled: "bad" } as const;

export const loader = page(signedIn, async (ctx, { url }) => {
  const filter = myOrdersFilterOf(url.searchParams);
  const { orders, more } = await myOrders(ctx.db, ctx.actor, filter);
  const asked = { ...(filter.part ? { part: filter.part } : {}), ...(filter.q ? { q: filter.q } : {}) };
  const at = (page: number) => `?${new URLSearchParams({ ...asked, ...(page > 1 ? { page: String(page) } : {}) })}`;
  return {
    orders,
    filter,
    narrowed: filter.part !== null || filter.q !== "",
    query: `?${new URLSearchParams(asked)}`,
    previous: filter.page > 1 ? at(filter.page - 1) : null,
    next: more ? at(filter.page + 1) : null,
  };
});

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.myOrders, { narrowed: true });

/** A buyer's own orders: found by part, number or piece, and taken along as a spreadsheet. */
export default function MyOrders() {
  const { orders, filter, narrowed, query, previous, next } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const say = useSay();
  const nothingYet = orders.length === 0 && !narrowed && filter.page === 1;
  return (
    <>
      <PageHead
        title={say(words.myOrders)}
        actions={
          nothingYet ? null : (
            <ButtonLink tone="quiet" href={paths.accountOrdersExport(locale, query)}>
              {say(buyerWords.export)}
            </ButtonLink>
          )
        }
      />
      <div className="measure pb-20">
        {nothingYet ? null : (
          <form
            action={paths.accountOrders(locale)}
            className="mb-6 grid items-end gap-4 rounded-lg bg-sunk p-4 sm:grid-cols-[minmax(0,1fr)_14rem_auto]"
          >
            <TextField name="q" label={say(buyerWords.search)} value={filter.q} required />
            <SelectField
              name="part"
              label={say(buyerWords.part)}
              value={filter.part ?? ""}
              none={say(buyerWords.all)}
              options={parts.map((part) => ({ value: part, label: say(partWords[part]) }))}
              required
            />
            <Button tone="quiet">{say(buyerWords.show)}</Button>
          </form>
        )}
        <Table<MyOrder>
          caption={say(words.myOrders)}
          quiet
          rows={orders}
          keyOf={(order) => order.number}
          empty={
            nothingYet ? (
              <Empty
                title={say(words.myOrdersEmpty)}
                action={<ButtonLink href={paths.products(locale)}>{say(cartWords.browse)}</ButtonLink>}
              />
            ) : (
              <Empty
                title={say(buyerWords.nothing)}
                action={<ButtonLink href={paths.accountOrders(locale)}>{say(buyerWords.showAll)}</ButtonLink>}
              >
                {say(buyerWords.nothingText)}
              </Empty>
            )
          }
          columns={[
            {
              head: say(words.orderNumber),
              main: true,
              cell: (order) => (
                <a
                  className="link inline-flex min-h-11 flex-wrap items-center gap-x-3"
                  href={paths.order(locale, order.number)}
                >
                  <bdi>{order.number}</bdi>
                </a>
              ),
            },
            {
              head: say(words.item),
              cell: (order) =>
                order.more > 0
                  ? say(buyerWords.andMore, { title: say(order.first), count: order.more })
                  : say(order.first),
            },
            {
              head: say(words.state),
              cell: (order) => <Status tone={tones[order.status]}>{say(orderStateWords[order.status])}</Status>,
            },
            { head: say(buyerWords.placed), cell: (order) => <DateText at={order.placedAt} /> },
            {
              head: say(cartWords.total),
              numeric: true,
              cell: (order) => <MoneyText money={{ amount: BigInt(order.total), currency: order.currency }} />,
            },
          ]}
        />
        <Pager previous={previous ?? undefined} next={next ?? undefined} />
      </div>
    </>
  );
}
