import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { anyOwed, type Owed } from "#app/domain/payments/money-queries.server.ts";
import { words } from "#app/domain/payments/money-words.ts";
import { finance } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { DateText } from "#app/ui/date-text.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(finance, async (ctx) => ({ rows: await anyOwed(ctx.db) }));

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.owed, { narrowed: true });

/** What sellers took at the door and owe others, as the books have it. */
export default function OwedBySellers() {
  const { rows } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  const columns: Column<Owed>[] = [
    {
      head: say(words.seller),
      main: true,
      cell: ({ shop, name }) => (
        <a className="link" href={paths.shop(l, shop)}>
          {say(name)}
        </a>
      ),
    },
    { head: say(words.since1), cell: ({ since }) => <DateText at={since} /> },
    {
      head: say(words.amount),
      numeric: true,
      cell: ({ amount, currency }) => <MoneyText money={{ amount: BigInt(amount), currency }} />,
    },
  ];
  return (
    <>
      <WorkHead title={say(words.owed)} lead={say(words.owedLead)} />
      <Table
        caption={say(words.owed)}
        quiet
        columns={columns}
        rows={rows}
        keyOf={({ shop, currency }) => `${shop} ${currency}`}
        empty={<Empty title={say(words.owedEmpty)}>{say(words.owedEmptyText)}</Empty>}
      />
    </>
  );
}
