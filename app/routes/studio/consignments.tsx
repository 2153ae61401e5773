import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { type DeskRow, deskOf } from "#app/domain/orders/desk-queries.server.ts";
import { consignmentStateWords, words } from "#app/domain/orders/words.ts";
import { producer } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { formatDate } from "#app/platform/time.ts";
import { head } from "#app/routes/head.ts";
import { DateText } from "#app/ui/date-text.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { Status } from "#app/ui/status.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import { Queue, WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(producer, async (ctx) => ({ rows: await deskOf(ctx, ctx.actor) }));

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.desk, { narrowed: true });

const tones = {
  new: "wait",
  accepted: "note",
  packed: "note",
  shipped: "note",
  delivered: "good",
  "awaiting-payment": "plain",
  cancelled: "plain",
} as const;

/** The maker's orders: what waits for her first, then all. */
export default function Consignments() {
  const { rows } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const say = useSay();
  const title = (row: DeskRow) => (locale === "fa" ? row.titleFa : row.titleEn);
  const columns: Column<DeskRow>[] = [
    {
      head: say(words.orderNumber),
      main: true,
      cell: (row) => (
        <a className="link" href={paths.studioConsignment(locale, row.id)}>
          <bdi>{row.orderNumber}</bdi>
        </a>
      ),
    },
    { head: say(words.item), cell: (row) => title(row) },
    {
      head: say(words.state),
      cell: (row) => <Status tone={tones[row.status]}>{say(consignmentStateWords[row.status])}</Status>,
    },
    { head: say(words.when), cell: (row) => <DateText at={new Date(row.placedAt)} /> },
    {
      head: say(words.yourShare),
      numeric: true,
      cell: (row) => <MoneyText money={{ amount: BigInt(row.share), currency: row.currency }} />,
    },
  ];
  const waiting = rows.filter((row) => row.status === "new" || row.status === "accepted");
  return (
    <>
      <WorkHead title={say(words.desk)} />
      <div className="space-y-10">
        <Queue
          title={say(words.desk)}
          empty={say(words.deskEmpty)}
          items={waiting.map((row) => ({
            href: paths.studioConsignment(locale, row.id),
            title: title(row),
            detail:
              row.status === "new" && row.acceptBy ? (
                say(words.acceptBy, { date: formatDate(locale, new Date(row.acceptBy), "weekday") })
              ) : (
                <bdi>{row.orderNumber}</bdi>
              ),
            mark: <Status tone={tones[row.status]}>{say(consignmentStateWords[row.status])}</Status>,
          }))}
        />
        <Table caption={say(words.desk)} quiet columns={columns} rows={rows} keyOf={(row) => row.id} empty={null} />
      </div>
    </>
  );
}
