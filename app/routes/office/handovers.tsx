import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { makeHandover } from "#app/domain/handovers/make-handover.server.ts";
import { handoversOf } from "#app/domain/handovers/queries.server.ts";
import { words } from "#app/domain/handovers/words.ts";
import { caseworker } from "#app/platform/actor.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { formatNumber } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { PostButton } from "#app/ui/button.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Table } from "#app/ui/table.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.handovers, { narrowed: true });

export const loader = page(caseworker, async (ctx) => ({ key: newToken(), ...(await handoversOf(ctx, ctx.actor)) }));

export const action = form(makeHandover, ({ id }, { ctx }) =>
  redirect(paths.officeHandover(ctx.locale, id), {
    status: 303,
    headers: { "Set-Cookie": flash(ctx, { code: "done.handover-made", facts: {} }) },
  }),
);

/** Lists of registered people between the implementer and the directorate. */
export default function Handovers() {
  const { key, handovers, makes } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <WorkHead
        title={say(words.handovers)}
        lead={say(words.lead)}
        actions={
          makes ? (
            <PostButton action={paths.officeHandovers(l)} fields={{ key: reply.value("key", key) }}>
              {say(words.make)}
            </PostButton>
          ) : undefined
        }
      />
      <div className="space-y-6">
        <FormErrors {...reply.head} />
        <Table
          caption={say(words.handovers)}
          quiet
          columns={[
            {
              head: say(words.handovers),
              main: true,
              cell: ({ id, number }) => (
                <a className="link" href={paths.officeHandover(l, id)}>
                  {say(words.title, { number })}
                </a>
              ),
            },
            { head: say(words.from), cell: ({ from }) => say(from) },
            { head: say(words.made), cell: ({ madeAt }) => <DateText at={madeAt} /> },
            { head: say(words.people), numeric: true, cell: ({ people }) => formatNumber(l, people) },
            { head: say(words.confirmed), numeric: true, cell: ({ confirmed }) => formatNumber(l, confirmed) },
            { head: say(words.returned), numeric: true, cell: ({ returned }) => formatNumber(l, returned) },
          ]}
          rows={handovers}
          keyOf={({ id }) => id}
          empty={<Empty title={say(words.none)} />}
        />
      </div>
    </>
  );
}
