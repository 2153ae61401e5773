import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { words as cartWords } from "#app/domain/cart/words.ts";
import { myOrders } from "#app/domain/orders/queries.server.ts";
import { orderStateWords, words } from "#app/domain/orders/words.ts";
import { signedIn } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { PageHead } from "#app/ui/page.tsx";
import { Status } from "#app/ui/status.tsx";
import { Table } from "#app/ui/table.tsx";

export const loader = page(signedIn, async (ctx) => ({ orders: await myOrders(ctx.db, ctx.actor) }));

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.myOrders, { narrowed: true });

export default function MyOrders() {
  const { orders } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const say = useSay();
  return (
    <>
      <PageHead title={say(words.myOrders)} />
      <div className="measure pb-20">
        <Table
          caption={say(words.myOrders)}
          quiet
          rows={orders}
          keyOf={(order) => order.number}
          empty={
            <Empty
              title={say(words.myOrdersEmpty)}
              action={<ButtonLink href={paths.products(locale)}>{say(cartWords.browse)}</ButtonLink>}
            />
          }
          columns={[
            {
              head: say(words.orderNumber),
              main: true,
              cell: (order) => (
                <a className="link" href={paths.order(locale, order.number)}>
                  <bdi>{order.number}</bdi>
                </a>
              ),
            },
            { head: say(words.state), cell: (order) => <Status>{say(orderStateWords[order.status])}</Status> },
            { head: say(words.when), cell: (order) => <DateText at={new Date(order.placedAt)} /> },
            {
              head: say(cartWords.total),
              numeric: true,
              cell: (order) => <MoneyText money={{ amount: BigInt(order.total), currency: order.currency }} />,
            },
          ]}
        />
      </div>
    </>
  );
}
