import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { openCaseFor, requirePart } from "#app/domain/cases/access.server.ts";
import { correctionWords, fieldWords } from "#app/domain/cases/file-words.ts";
import { correctionReasons } from "#app/domain/cases/rules.ts";
import { viewCase } from "#app/domain/cases/view-case.server.ts";
import { families, occupationName } from "#app/domain/catalogue/families/families.ts";
import { caseData } from "#app/domain/producers/case-data.server.ts";
import { correctCase } from "#app/domain/producers/correct-case.server.ts";
import { words } from "#app/domain/producers/register-words.ts";
import { NameField, PlaceFields, SexField, TradeFields } from "#app/domain/producers/ui/application-fields.tsx";
import { runningCounties } from "#app/domain/programmes/queries.server.ts";
import { bodiesOf, officer } from "#app/platform/actor.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { formatNumber } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { useCaseTrail } from "#app/routes/case-trail.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-field.tsx";
import { DateField } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.correct, { narrowed: true });

export const loader = page(officer, async (ctx, { params }) => {
  const { bodyId, own } = requirePart(await openCaseFor(ctx.db, ctx.actor, params.case!), "identity");
  // Only the body that leads a case corrects it, and nobody her own.
  if (own || !bodiesOf(ctx.actor, "officer").includes(bodyId)) throw new Missing("case");
  const { id, number } = await viewCase(ctx, { case: params.case!, parts: ["identity"], reason: "correction" });
  const [{ application: _, birthSealed: __, ...data }, counties] = await Promise.all([
    caseData(ctx.db, id),
    runningCounties(ctx),
  ]);
  return { id, number, data, counties };
});

export const action = form(
  correctCase,
  ({ id }, { ctx }) =>
    redirect(paths.officeCase(ctx.locale, id), {
      status: 303,
      headers: { "Set-Cookie": flash(ctx, { code: "done.case-corrected", facts: {} }) },
    }),
  { params: { case: "case" } },
);

/** What is written of somebody, put right by an officer. */
export default function CaseData() {
  const { id, number, data, counties } = useLoaderData<typeof loader>();
  const reply = useReply();
  const trail = useCaseTrail({ id, number });
  const say = useSay();
  const l = useLocale();
  const { name, sex, county, place, occupation, skills, tools, weeklyHours } = data;
  const now: Record<string, string> = {
    ...{ name, sex: sex ?? "", county, place, occupation, tools },
    skills: skills.join(say({ fa: "، ", en: ", " })),
    weeklyHours: weeklyHours === null ? "" : formatNumber(l, weeklyHours),
  };
  const typed = { ...reply, value: (field: string, otherwise = now[field]) => reply.value(field, otherwise) };
  return (
    <>
      <WorkHead title={say(words.correct)} lead={say(words.correctLead)} trail={trail} />
      <div className="space-y-8">
        <FormErrors
          {...reply.head}
          labels={Object.fromEntries(Object.entries(fieldWords).map(([field, word]) => [field, say(word)]))}
        />
        <Form>
          <NameField typed={typed} name={name} another />
          <SexField typed={typed} />
          <DateField
            name="birthDate"
            label={say(words.birthDate)}
            hint={say(words.birthDateHint)}
            value={reply.value("birthDate")}
            error={reply.error("birthDate")}
          />
          <PlaceFields
            typed={typed}
            counties={counties.map(({ code, ...named }) => ({ value: code, label: say(named) }))}
          />
          <TradeFields
            typed={typed}
            occupations={families.map(({ occupation: one }) => ({
              value: one,
              label: say(occupationName(one) ?? { fa: one, en: one }),
            }))}
          />
          <RadioGroup
            name="reason"
            label={say(words.reason)}
            value={reply.value("reason")}
            error={reply.error("reason")}
            options={correctionReasons.map((value) => ({ value, label: say(correctionWords[value]) }))}
            required
          />
          <FormActions>
            <Button>{say(words.save)}</Button>
          </FormActions>
        </Form>
      </div>
    </>
  );
}
