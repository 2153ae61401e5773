import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { type Redenomination, redenominationsOf } from "#app/domain/currencies/queries.server.ts";
import { stageOn } from "#app/domain/currencies/rules.ts";
import { setRedenomination } from "#app/domain/currencies/set-redenomination.server.ts";
import { words } from "#app/domain/currencies/words.ts";
import { finance } from "#app/platform/actor.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { formatMoney, formatNewRial } from "#app/platform/money.ts";
import { paths } from "#app/platform/paths.ts";
import { dayOf, formatDay } from "#app/platform/time.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button, ConfirmButton } from "#app/ui/button.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { DateField, TextField } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(finance, async (ctx) => {
  const all = await redenominationsOf(ctx.db);
  const today = dayOf(ctx.now, ctx.house.country.timeZone);
  const now = all.find(({ endedAt }) => endedAt === null) ?? null;
  return {
    key: newToken(),
    now: now && { ...now, stage: stageOn(now, today) },
    history: all.filter((row) => row !== now),
    today,
  };
});

export const action = form(setRedenomination, (_done, { ctx }) =>
  redirect(paths.officeRedenomination(ctx.locale), {
    status: 303,
    headers: { "Set-Cookie": flash(ctx, { code: "done.redenomination-set", facts: {} }) },
  }),
);

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.title, { narrowed: true });

const days = ["announcedOn", "shownFrom", "inForceFrom", "oldEndsOn"] as const;
const hints = { inForceFrom: words.inForceHint, oldEndsOn: words.oldEndsHint };

/** The announced days of the new rial: those that count, others in their place, and all there were. */
export default function RedenominationPage() {
  const { key, now, history, today } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  const day = (date: string) => formatDay(l, date, "numeric");
  const field = (name: string, value = "") => ({ name, value: reply.value(name, value), error: reply.error(name) });
  const columns: Column<Redenomination>[] = [
    { head: say(words.source), main: true, cell: ({ source }) => <bdi className="break-words">{source}</bdi> },
    ...days.map((name) => ({ head: say(words[name]), cell: (row: Redenomination) => day(row[name]) })),
    {
      head: say(words.setBy),
      cell: (row) => (
        <>
          <bdi>{row.by}</bdi> · <DateText at={new Date(row.setAt)} />
        </>
      ),
    },
    {
      head: say(words.endedBy),
      cell: ({ endedBy, endedAt }) =>
        endedAt ? (
          <>
            <bdi>{endedBy}</bdi> · <DateText at={new Date(endedAt)} />
          </>
        ) : null,
    },
  ];
  const example = { amount: 185_000_000n, currency: "IRR" };
  return (
    <>
      <WorkHead title={say(words.title)} lead={say(words.lead)} />
      <div className="space-y-12">
        {now ? (
          <section aria-labelledby="standing" className="max-w-2xl space-y-4">
            <h2 id="standing" className="text-lg font-bold">
              {say(words.standing)}
            </h2>
            <Facts
              facts={[
                { name: say(words.stage), value: say(words[now.stage]) },
                ...days.map((name) => ({ name: say(words[name]), value: formatDay(l, now[name]) })),
                { name: say(words.source), value: <bdi className="break-words">{now.source}</bdi> },
                {
                  name: say(words.setBy),
                  value: (
                    <>
                      <bdi>{now.by}</bdi> · <DateText at={new Date(now.setAt)} />
                    </>
                  ),
                },
                {
                  name: say(words.example),
                  value: (
                    <>
                      <bdi>{formatMoney(l, example)}</bdi> · <bdi>{formatNewRial(l, example)}</bdi>
                    </>
                  ),
                },
              ]}
            />
            <ConfirmButton
              label={say(words.withdraw)}
              question={say(words.withdrawQuestion)}
              consequence={say(words.withdrawNote)}
              confirm={say(words.withdraw)}
              action={paths.officeRedenominationEnd(l)}
              fields={{ redenomination: now.id }}
            />
          </section>
        ) : (
          <Empty title={say(words.none)}>{say(words.noneNote)}</Empty>
        )}
        <section aria-labelledby="enter" className="max-w-2xl space-y-6">
          <div>
            <h2 id="enter" className="text-lg font-bold">
              {say(now ? words.change : words.enter)}
            </h2>
            {now ? <p className="text-sm text-soft">{say(words.changeNote)}</p> : null}
          </div>
          <FormErrors {...reply.head} />
          <Form once={reply.value("key", key)}>
            {days.map((name) => (
              <DateField
                key={name}
                {...field(name, name === "announcedOn" && !now ? day(today) : now ? day(now[name]) : "")}
                label={say(words[name])}
                hint={name in hints ? say(hints[name as keyof typeof hints]) : undefined}
                example={say(words.dayExample)}
                required
              />
            ))}
            <TextField
              {...field("source", now?.source)}
              label={say(words.source)}
              hint={say(words.sourceHint)}
              max={300}
              required
            />
            <FormActions>
              <Button>{say(words.save)}</Button>
            </FormActions>
          </Form>
        </section>
        {history.length > 0 ? (
          <Table
            caption={say(words.history)}
            wide
            columns={columns}
            rows={history}
            keyOf={({ id }) => id}
            empty={null}
          />
        ) : null}
      </div>
    </>
  );
}
