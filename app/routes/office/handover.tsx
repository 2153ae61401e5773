import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { words as cases } from "#app/domain/cases/words.ts";
import { occupationName } from "#app/domain/catalogue/families/families.ts";
import { answerMany } from "#app/domain/handovers/answer-many.server.ts";
import { type HandoverLine, handoverWhole } from "#app/domain/handovers/queries.server.ts";
import { answerWords, reasonOptions, reasonWords, words } from "#app/domain/handovers/words.ts";
import { caseworker } from "#app/platform/actor.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button, ButtonLink, ConfirmButton, PostButton } from "#app/ui/button.tsx";
import { DayText } from "#app/ui/date-text.tsx";
import { SelectField, TextArea } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import { Table } from "#app/ui/table.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.handovers, { narrowed: true });

export const loader = page(caseworker, (ctx, { params }) => handoverWhole(ctx, ctx.actor, params.handover!));

export const action = form(
  answerMany,
  (_done, { ctx, params }) =>
    redirect(paths.officeHandover(ctx.locale, params.handover!), {
      status: 303,
      headers: { "Set-Cookie": flash(ctx, { code: "done.handover-answered", facts: {} }) },
    }),
  { params: { handover: "handover" } },
);

/** One list, line by line. */
export default function Handover() {
  const { id, number, from, to, lines, confirms } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <WorkHead
        title={say(words.title, { number })}
        lead={`${say(from)} · ${say(to)}`}
        trail={[{ label: say(words.handovers), href: paths.officeHandovers(l) }]}
        actions={
          <ButtonLink href={paths.officeHandoverFile(l, id)} tone="quiet" icon="take">
            {say(words.file)}
          </ButtonLink>
        }
      />
      <div className="space-y-10">
        <Table
          caption={say(words.people)}
          quiet
          columns={[
            {
              head: say(words.case),
              main: true,
              cell: (line) => (
                <>
                  {say(cases.number, { number: line.number })}
                  <span className="block text-sm font-normal text-soft">
                    {say(occupationName(line.occupation) ?? { fa: line.occupation, en: line.occupation })}
                  </span>
                </>
              ),
            },
            { head: say(words.county), cell: ({ county }) => say(county) },
            { head: say(words.registered), cell: ({ registered }) => <DayText day={registered} /> },
            { head: say(words.answer), cell: (line) => <Answer line={line} /> },
          ]}
          rows={lines}
          keyOf={({ caseId }) => caseId}
          empty={null}
        />
        {confirms ? (
          <section className="space-y-5">
            <FormErrors {...reply.head} />
            <Form>
              <TextArea
                name="rows"
                value={reply.value("rows")}
                error={reply.error("rows")}
                label={say(words.paste)}
                hint={say(words.pasteHint)}
                required
              />
              <FormActions>
                <Button tone="quiet">{say(words.take)}</Button>
              </FormActions>
            </Form>
          </section>
        ) : null}
      </div>
    </>
  );
}

function Answer({ line }: { line: HandoverLine }) {
  const { id, confirms } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  if (line.answer)
    return (
      <>
        <Status tone={line.answer === "confirmed" ? "good" : "bad"}>{say(answerWords[line.answer])}</Status>
        {line.reason ? <span className="block text-sm text-soft">{say(reasonWords[line.reason])}</span> : null}
      </>
    );
  if (!confirms) return <Status tone="wait">{say(words.waits)}</Status>;
  const action = paths.officeHandoverAnswer(l, id);
  return (
    <div className="flex flex-wrap items-start gap-2">
      <PostButton action={action} fields={{ case: line.caseId, answer: "confirmed" }} tone="quiet">
        {say(words.confirm)}
      </PostButton>
      <ConfirmButton
        label={say(words.giveBack)}
        question={say(words.returnQuestion)}
        confirm={say(words.giveBack)}
        action={action}
        fields={{ case: line.caseId, answer: "returned" }}
      >
        <SelectField
          name="reason"
          id={`reason-${line.number}`}
          label={say(words.reason)}
          options={reasonOptions(say)}
          required
        />
      </ConfirmButton>
    </div>
  );
}
