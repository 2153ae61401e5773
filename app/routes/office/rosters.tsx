import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { bringRoster } from "#app/domain/rosters/bring-roster.server.ts";
import { bringingBodies, type RosterLine, rostersOf } from "#app/domain/rosters/queries.server.ts";
import { RosterStatus } from "#app/domain/rosters/ui/roster-status.tsx";
import { words } from "#app/domain/rosters/words.ts";
import { officer } from "#app/platform/actor.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { formatNumber } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button } from "#app/ui/button.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { FileField, SelectField } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.rosters, { narrowed: true });

export const loader = page(officer, async (ctx) => ({
  rosters: await rostersOf(ctx, ctx.actor),
  bodies: await bringingBodies(ctx, ctx.actor),
  key: newToken(),
}));

export const action = form(bringRoster, ({ id }, { ctx }) => paths.roster(ctx.locale, id));

/** Files of people who were registered elsewhere, and the form to bring another. */
export default function Rosters() {
  const { rosters, bodies, key } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  const columns: Column<RosterLine>[] = [
    {
      head: say(words.file),
      main: true,
      cell: ({ id, number, fileName }) => (
        <a className="link" href={paths.roster(l, id)}>
          {say(words.rosterNumber, { number })} · <bdi>{fileName}</bdi>
        </a>
      ),
    },
    { head: say(words.body), cell: ({ body }) => say(body) },
    { head: say(words.broughtAt), cell: ({ broughtAt }) => <DateText at={broughtAt} /> },
    { head: say(words.state), cell: ({ status }) => <RosterStatus status={status} /> },
    { head: say(words.rowsHead), numeric: true, cell: ({ rows }) => formatNumber(l, rows) },
  ];
  return (
    <>
      <WorkHead title={say(words.rosters)} lead={say(words.lead)} />
      <div className="grid items-start gap-x-12 gap-y-10 2xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <section
          aria-labelledby="bring"
          className="space-y-6 rounded-lg border border-line bg-raised p-5 2xl:order-last"
        >
          <h2 id="bring" className="text-lg font-bold">
            {say(words.bring)}
          </h2>
          <FormErrors {...reply.head} />
          <Form once={key} files hidden={bodies.length === 1 ? { body: bodies[0]?.id ?? "" } : {}}>
            {bodies.length > 1 ? (
              <SelectField
                name="body"
                label={say(words.body)}
                value={reply.value("body", bodies[0]?.id)}
                error={reply.error("body")}
                options={bodies.map(({ id, name }) => ({ value: id, label: say(name) }))}
                required
              />
            ) : null}
            <FileField
              name="roster"
              label={say(words.file)}
              hint={say(words.fileHint)}
              error={reply.error("roster")}
              accept=".csv,.txt,.tsv,.xlsx,text/csv"
              required
            />
            <FormActions>
              <Button>{say(words.bringPress)}</Button>
            </FormActions>
          </Form>
        </section>
        <Table
          caption={say(words.rosters)}
          quiet
          columns={columns}
          rows={rosters}
          keyOf={({ id }) => id}
          empty={<Empty title={say(words.none)}>{say(words.noneLead)}</Empty>}
        />
      </div>
    </>
  );
}
