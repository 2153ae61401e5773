import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { enrolCase } from "#app/domain/trainings/enrol-case.server.ts";
import { officeTraining } from "#app/domain/trainings/queries.server.ts";
import { AttendanceForm } from "#app/domain/trainings/ui/attendance-form.tsx";
import { TrainingLine } from "#app/domain/trainings/ui/learning.tsx";
import { words } from "#app/domain/trainings/words.ts";
import { caseworker } from "#app/platform/actor.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { formatNumber } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { said } from "#app/routes/said.ts";
import { Button, ConfirmButton, PostButton } from "#app/ui/button.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { NumberField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import { Table } from "#app/ui/table.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.courses, { narrowed: true });

export const loader = page(caseworker, (ctx, { params }) => officeTraining(ctx, ctx.actor, params.training!));

export const action = form(
  enrolCase,
  ({ training }, { ctx }) => said(ctx, paths.officeTraining(ctx.locale, training), "done.training-enrolled"),
  { params: { training: "training" } },
);

/** One course: its sheets of attendance, day by day, and who is in it. */
export default function TrainingPage() {
  const of = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  const here = paths.officeTraining(l, of.id);
  const begun = of.days.some(({ marked }) => marked);
  return (
    <>
      <WorkHead
        title={say(of.module.title)}
        lead={<TrainingLine of={of} untitled />}
        trail={[{ label: say(words.courses), href: paths.officeTrainings(l) }]}
      />
      <div className="space-y-10">
        <FormErrors {...reply.head} />
        {of.calledOff ? <Status tone="bad">{say(words.calledOff)}</Status> : null}
        {of.calledOff || of.pupils.length === 0 ? null : (
          <section className="space-y-4">
            <h2 className="text-lg font-bold">{say(words.sheet)}</h2>
            <p className="max-w-2xl text-soft">{say(words.sheetLead)}</p>
            {of.days.map((day) =>
              day.begun ? (
                <AttendanceForm key={day.id} of={of} day={day} action={`${here}/attendance`} />
              ) : (
                <p key={day.id} className="text-soft">
                  {say(words.meetingN, { n: day.number })} · <DateText at={day.startsAt} style="instant" /> ·{" "}
                  {say(words.notYet)}
                </p>
              ),
            )}
            <script type="module" src="/scripts/attendance.js" />
          </section>
        )}
        <Table
          caption={say(words.enrolled)}
          columns={[
            { head: say(words.name), main: true, cell: ({ name }) => <bdi>{name}</bdi> },
            { head: say(words.caseNumber), numeric: true, cell: ({ number }) => formatNumber(l, number) },
            {
              head: say(words.attended),
              cell: ({ present }) =>
                say(words.attendedOf, { n: Object.values(present).filter(Boolean).length, all: of.meetings }),
            },
            {
              head: say(words.certificate),
              cell: ({ certificate, enrolment, present }) =>
                certificate ? (
                  <a className="link" href={paths.certificate(l, certificate)} dir="ltr">
                    {certificate}
                  </a>
                ) : Object.values(present).some(Boolean) || of.calledOff ? null : (
                  <PostButton action={`${here}/enrolments/${enrolment}/end`} tone="plain">
                    {say(words.takeOff)}
                  </PostButton>
                ),
            },
          ]}
          rows={of.pupils}
          keyOf={({ enrolment }) => enrolment}
          empty={<p className="text-soft">{say(words.nobody)}</p>}
        />
        {of.calledOff ? null : (
          <Form>
            <NumberField
              name="number"
              label={say(words.caseNumber)}
              value={reply.value("number")}
              error={reply.error("number")}
              max={12}
              required
            />
            <Button tone="quiet">{say(words.enrolCase)}</Button>
          </Form>
        )}
        {begun || of.calledOff ? null : (
          <ConfirmButton
            action={`${here}/end`}
            label={say(words.callOff)}
            question={say(words.callOffQuestion)}
            consequence={say(words.callOffNote)}
            confirm={say(words.callOff)}
          />
        )}
      </div>
    </>
  );
}
