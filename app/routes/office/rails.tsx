import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { words } from "#app/domain/payments/rail-desk-words.ts";
import { allRails, type RailTerms } from "#app/domain/payments/rail-queries.server.ts";
import { holdTime, railName } from "#app/domain/payments/rail-words.ts";
import { admin, finance, oneOf } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { formatNumber } from "#app/platform/locale.ts";
import { currencyName, formatMoney } from "#app/platform/money.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(oneOf(finance, admin), async (ctx) => ({ rails: await allRails(ctx.house, ctx.db) }));

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.rails, { narrowed: true });

/** By which ways money may come, currency by currency, in the order in which buyers are offered them. */
export default function Rails() {
  const { rails } = useLoaderData<typeof loader>();
  const say = useSay();
  const currencies = [...new Set(rails.map(({ currency }) => currency))];
  return (
    <>
      <WorkHead title={say(words.rails)} lead={say(words.railsLead)} />
      <div className="space-y-12">
        {currencies.map((currency) => (
          <RailTable
            key={currency}
            title={say(currencyName(currency))}
            rails={rails.filter((rail) => rail.currency === currency)}
          />
        ))}
      </div>
    </>
  );
}

function RailTable({ title, rails }: { title: string; rails: readonly RailTerms[] }) {
  const say = useSay();
  const l = useLocale();
  const first = rails.find(({ offered }) => offered);
  const sum = (amount: string, currency: string) => formatMoney(l, { amount: BigInt(amount), currency });
  const columns: Column<RailTerms>[] = [
    {
      head: say(words.rail),
      main: true,
      cell: ({ name, currency }) => (
        <a className="link" href={paths.officeRail(l, name, currency)}>
          {say(railName(name))}
        </a>
      ),
    },
    {
      head: say(words.position),
      cell: (rail) => (
        <span className="inline-flex items-center gap-2">
          {formatNumber(l, rail.position)}
          {rail === first ? <Status tone="note">{say(words.first)}</Status> : null}
        </span>
      ),
    },
    {
      head: say(words.on),
      cell: (rail) => (
        <Status tone={rail.offered ? "good" : rail.enabled ? "bad" : "plain"}>
          {say(rail.offered ? words.on : !rail.enabled ? words.off : !rail.present ? words.noKeys : words.noAccount)}
        </Status>
      ),
    },
    {
      head: say(words.bounds),
      cell: ({ minAmount, maxAmount, currency }) =>
        minAmount || maxAmount
          ? [
              minAmount ? say(words.from, { amount: sum(minAmount, currency) }) : "",
              maxAmount ? say(words.upTo, { amount: sum(maxAmount, currency) }) : "",
            ].join(" ")
          : say(words.anyAmount),
    },
    { head: say(words.hold), numeric: true, cell: ({ holdMinutes }) => holdTime(say, holdMinutes) },
  ];
  return (
    <section>
      <h2 className="mb-3 text-lg font-bold first-letter:uppercase">{title}</h2>
      <Table caption={title} quiet columns={columns} rows={rails} keyOf={({ name }) => name} empty={null} />
    </section>
  );
}
