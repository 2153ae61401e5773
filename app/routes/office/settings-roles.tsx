import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { dutyWords } from "#app/domain/cases/file-words.ts";
import { bodiesToAppointIn, dutiesKept, type HeldDuty } from "#app/domain/identity/duty-queries.server.ts";
import { grantDuty } from "#app/domain/identity/grant-duty.server.ts";
import { words } from "#app/domain/identity/role-words.ts";
import { words as settings } from "#app/domain/settings/words.ts";
import { admin } from "#app/platform/actor.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { said } from "#app/routes/said.ts";
import { Button } from "#app/ui/button.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { SelectField, TextField } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.title, { narrowed: true });

export const loader = page(admin, async (ctx) => ({
  ...(await dutiesKept(ctx, ctx.actor)),
  bodies: await bodiesToAppointIn(ctx, ctx.actor),
}));

export const action = form(grantDuty, (made, { ctx }) =>
  said(ctx, paths.officeSettingsRoles(ctx.locale), made ? "done.duty-given" : "identity.duty-held"),
);

/** Who holds which duty in which body, who gave it, and what was before. */
export default function Roles() {
  const { now, before } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  const columns: Column<HeldDuty>[] = [
    { head: say(words.person), main: true, cell: ({ name }) => <bdi>{name || say(words.nameless)}</bdi> },
    { head: say(words.duty), cell: ({ kind }) => say(dutyWords[kind]) },
    { head: say(words.body), cell: ({ body }) => say(body) },
    { head: say(words.since), cell: ({ since }) => <DateText at={since} /> },
  ];
  return (
    <>
      <WorkHead
        title={say(words.title)}
        lead={say(words.lead)}
        trail={[{ label: say(settings.settings), href: paths.officeSettings(l) }]}
      />
      <div className="space-y-12">
        <Table
          caption={say(words.now)}
          wide
          rows={now}
          keyOf={({ id }) => id}
          empty={null}
          columns={[
            ...columns,
            { head: say(words.by), cell: ({ by }) => <bdi>{by ?? say(words.beginning)}</bdi> },
            {
              head: say(words.end),
              cell: ({ id, name, kind }) => (
                <a className="link" href={paths.officeDutyEnding(l, id)}>
                  {say(words.end)}
                  <span className="sr-only">: {`${name} · ${say(dutyWords[kind])}`}</span>
                </a>
              ),
            },
          ]}
        />
        <Giving />
        <Table
          caption={say(words.before)}
          wide
          rows={before}
          keyOf={({ id }) => id}
          empty={null}
          columns={[
            ...columns,
            { head: say(words.until), cell: ({ until }) => (until ? <DateText at={until} /> : null) },
            { head: say(words.endedBy), cell: ({ endedBy }) => (endedBy ? <bdi>{endedBy}</bdi> : null) },
            { head: say(words.why), cell: ({ reason }) => (reason ? <span dir="auto">{reason}</span> : null) },
          ]}
        />
      </div>
    </>
  );
}

function Giving() {
  const { bodies } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  return (
    <section className="space-y-4">
      <h2 className="text-lg font-bold">{say(words.give)}</h2>
      <FormErrors {...reply.head} />
      <Form>
        <TextField
          name="phone"
          label={say(words.phone)}
          hint={say(words.giveLead)}
          value={reply.value("phone")}
          error={reply.error("phone")}
          kind="phone"
          max={40}
          required
        />
        <SelectField
          name="kind"
          label={say(words.duty)}
          value={reply.value("kind", "officer")}
          error={reply.error("kind")}
          options={Object.entries(dutyWords).map(([value, name]) => ({ value, label: say(name) }))}
          required
        />
        <SelectField
          name="body"
          label={say(words.body)}
          value={reply.value("body")}
          error={reply.error("body")}
          options={bodies.map(({ id, ...name }) => ({ value: id, label: say(name) }))}
          required
        />
        <FormActions>
          <Button>{say(words.press)}</Button>
        </FormActions>
      </Form>
    </section>
  );
}
