import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { officeCall } from "#app/domain/opportunities/queries.server.ts";
import { words } from "#app/domain/opportunities/words.ts";
import { officer } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { craftNames } from "#app/routes/craft-names.ts";
import { head } from "#app/routes/head.ts";
import { ConfirmButton } from "#app/ui/button.tsx";
import { DateText, DayText } from "#app/ui/date-text.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction<typeof loader> = ({ params, data }) =>
  head(params, data?.call.title ?? words.calls, { narrowed: true });

export const loader = page(officer, (ctx, { params }) => officeCall(ctx, ctx.actor, params.call ?? ""));

/** One call with what people answered. */
export default function Call() {
  const { call, answers } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <WorkHead
        title={say(call.title)}
        lead={<Status tone={call.open ? "good" : "plain"}>{say(call.open ? words.open : words.over)}</Status>}
        trail={[{ href: paths.officeCalls(l), label: say(words.opportunities) }]}
        actions={
          call.open ? (
            <ConfirmButton
              label={say(words.close)}
              question={say(words.closeQuestion)}
              confirm={say(words.close)}
              action={paths.officeCallClosing(l, call.id)}
            />
          ) : undefined
        }
      />
      <div className="max-w-3xl space-y-8">
        <p className="whitespace-pre-line">{say(call.text)}</p>
        <Facts
          facts={[
            { name: say(words.by), value: say(call.body) },
            { name: say(words.craft), value: craftNames(say, [call.occupation])[0] },
            { name: say(words.county), value: say(call.county ?? words.everywhere) },
            { name: say(words.amount), value: call.amount },
            { name: say(words.untilDay), value: <DayText day={call.until} /> },
          ]}
        />
        <section>
          <h2 className="mb-3 text-lg font-bold">{say(words.answers)}</h2>
          {answers.length === 0 ? <Empty title={say(words.noAnswers)} /> : null}
          <ul className="divide-y divide-line border-y border-line empty:border-0">
            {answers.map((one) => (
              <li key={one.id} className="space-y-1 py-3">
                <p className="flex flex-wrap justify-between gap-4">
                  <strong>{one.name}</strong>
                  <span className="text-sm text-soft">
                    <DateText at={one.at} />
                    {one.case ? (
                      <>
                        {" · "}
                        <a className="link" href={paths.officeCase(l, one.case)}>
                          {say(words.case)}
                        </a>
                      </>
                    ) : null}
                  </span>
                </p>
                <p className="whitespace-pre-line">{one.text}</p>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </>
  );
}
