import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { railName } from "#app/domain/payments/rail-words.ts";
import { anyBreak, type BreakFile } from "#app/domain/reconciliation/queries.server.ts";
import { BreakStatus, Side } from "#app/domain/reconciliation/ui/side.tsx";
import { historyWords, kindWords, subjectWords, words } from "#app/domain/reconciliation/words.ts";
import { accountName } from "#app/domain/statements/accounting-words.ts";
import { recipeName } from "#app/domain/statements/words.ts";
import { finance } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { ButtonLink, PostButton } from "#app/ui/button.tsx";
import { DateText, DayText } from "#app/ui/date-text.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(finance, async (ctx, { params }) => {
  const found = await anyBreak(ctx.db, params.break!);
  return { found, mine: found.ownerId === ctx.actor.id };
});

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.title, { narrowed: true });

/** One difference: both sides, what the ledger has of it, what was found out, and what may be done. */
export default function Break() {
  const { found, mine } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  const { id, kind, subject, provider, currency, reference, order, status, owner, reason } = found;
  const known = found.ours !== null && found.theirs !== null;
  const columns: Column<BreakFile["entries"][number]>[] = [
    {
      head: say(words.account),
      main: true,
      cell: ({ account }) => (
        <>
          {say(accountName(account.split(":")[0] ?? account))}
          <bdi dir="ltr" className="block font-mono text-xs font-normal break-all text-soft">
            {account}
          </bdi>
        </>
      ),
    },
    { head: say(words.recipe), cell: ({ recipe }) => say(recipeName(recipe)) },
    { head: say(words.day), cell: ({ at }) => <DateText at={at} style="instant" /> },
    {
      head: say(words.amount),
      numeric: true,
      cell: ({ amount }) => <MoneyText money={{ amount: BigInt(amount), currency }} />,
    },
  ];
  return (
    <>
      <WorkHead
        title={`${say(subjectWords[subject])}: ${say(kindWords[kind])}`}
        lead={<BreakStatus state={status} />}
        trail={[{ label: say(words.title), href: paths.officeReconciliation(l) }]}
        actions={
          <>
            {status === "open" && !mine ? (
              <PostButton action={paths.officeBreakTaking(l, id)}>{say(words.take)}</PostButton>
            ) : null}
            <ButtonLink tone="quiet" href={paths.officeBreakNote(l, id)}>
              {say(words.noteTitle)}
            </ButtonLink>
            {status === "open" ? (
              <ButtonLink tone="quiet" href={paths.officeBreakClosing(l, id)}>
                {say(words.closeTitle)}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <div className="space-y-10">
        <section aria-labelledby="sides">
          <h2 id="sides" className="mb-4 text-lg font-bold">
            {say(words.bothSides)}
          </h2>
          <dl className="grid gap-4 sm:grid-cols-3">
            {(["ours", "theirs"] as const).map((side) => (
              <div key={side} className="rounded-lg border border-line bg-raised p-5">
                <dt className="text-sm text-soft">
                  {say(words[side])}
                  {side === "theirs" ? ` · ${say(railName(provider))}` : ""}
                </dt>
                <dd className="text-xl font-bold">
                  <Side of={found} side={side} />
                </dd>
              </div>
            ))}
            <div className="rounded-lg border border-alarm/40 bg-alarm-wash p-5">
              <dt className="text-sm text-soft">{say(words.difference)}</dt>
              <dd className="text-xl font-bold">
                {known || kind !== "amount-differs" ? (
                  <MoneyText money={{ amount: BigInt(found.theirs ?? 0) - BigInt(found.ours ?? 0), currency }} />
                ) : (
                  "–"
                )}
              </dd>
            </div>
          </dl>
        </section>
        <Facts
          facts={[
            { name: say(words.provider), value: say(railName(provider)) },
            { name: say(words.reference), value: <bdi className="font-mono break-all">{reference}</bdi> },
            { name: say(words.order), value: order ? <bdi dir="ltr">{order}</bdi> : null },
            { name: say(words.day), value: <DayText day={found.happenedOn} /> },
            { name: say(words.owner), value: owner ?? say(words.nobody) },
            { name: say(words.reason), value: reason },
          ]}
        />
        <Table
          caption={say(words.entries)}
          columns={columns}
          rows={found.entries}
          keyOf={({ account, recipe }) => `${recipe} ${account}`}
          empty={<p className="text-soft">{say(words.entriesEmpty)}</p>}
        />
        {found.notes.length > 0 ? (
          <section aria-labelledby="notes">
            <h2 id="notes" className="mb-4 text-lg font-bold">
              {say(words.notes)}
            </h2>
            <ul className="space-y-4">
              {found.notes.map((note) => (
                <li key={note.id} className="border-s-2 border-saffron-thread ps-4">
                  <p dir="auto" className="whitespace-pre-line">
                    {note.text}
                  </p>
                  <p className="text-sm text-soft">
                    <bdi>{note.by}</bdi> · <DateText at={note.at} style="instant" />
                  </p>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        <section aria-labelledby="history">
          <h2 id="history" className="mb-4 text-lg font-bold">
            {say(words.history)}
          </h2>
          <ol className="space-y-2">
            {found.history.map(({ kind: what, by, at }) => (
              <li key={`${what} ${at}`}>
                {historyWords[what] ? say(historyWords[what]) : what} · <bdi>{by ?? say(words.clock)}</bdi> ·{" "}
                <DateText at={at} style="instant" />
              </li>
            ))}
          </ol>
        </section>
      </div>
    </>
  );
}
