import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { allowRail } from "#app/domain/payments/allow-rail.server.ts";
import { meaningWords, words } from "#app/domain/payments/rail-desk-words.ts";
import { ownRails } from "#app/domain/payments/rail-queries.server.ts";
import { railName } from "#app/domain/payments/rail-words.ts";
import { producer } from "#app/platform/actor.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { currencyName } from "#app/platform/money.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { PostButton } from "#app/ui/button.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(producer, async (ctx) => ({ rails: await ownRails(ctx.house, ctx.db, ctx.actor) }));

export const action = form(allowRail, (_done, { ctx }) =>
  redirect(paths.studioRails(ctx.locale), {
    status: 303,
    headers: { "Set-Cookie": flash(ctx, { code: "done.rail-taken", facts: {} }) },
  }),
);

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.own, { narrowed: true });

/** By which ways a maker will be paid, each with what it means for her. */
export default function StudioRails() {
  const { rails } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <WorkHead title={say(words.own)} lead={say(words.ownLead)} />
      <div className="max-w-3xl space-y-6">
        <FormErrors {...reply.head} />
        <ul className="space-y-4">
          {rails.map(({ name, currencies, takes, offered }) => {
            const meaning = meaningWords[name];
            return (
              <li key={name} className="rounded-lg border border-line bg-raised p-5">
                <div className="flex flex-wrap items-center gap-3">
                  <h2 className="text-lg font-bold">{say(railName(name))}</h2>
                  <span className="text-sm text-soft">
                    {currencies.map((currency) => say(currencyName(currency))).join(l === "fa" ? "، " : ", ")}
                  </span>
                  <span className="ms-auto">
                    <Status tone={takes ? "good" : "plain"}>{say(takes ? words.taken : words.notTaken)}</Status>
                  </span>
                </div>
                {meaning ? <p className="mt-2">{say(meaning)}</p> : null}
                {offered ? null : <p className="mt-2 text-sm text-soft">{say(words.notNow)}</p>}
                <div className="mt-4">
                  <PostButton
                    action={paths.studioRails(l)}
                    fields={{ rail: name, allowed: takes ? "no" : "yes" }}
                    tone="quiet"
                  >
                    {say(takes ? words.leave : words.take)}
                    <span className="sr-only">: {say(railName(name))}</span>
                  </PostButton>
                </div>
              </li>
            );
          })}
        </ul>
      </div>
    </>
  );
}
