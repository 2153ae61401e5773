import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { criteriaMost } from "#app/domain/assessments/forms.ts";
import { moduleChoices } from "#app/domain/assessments/queries.server.ts";
import { saveRubric, writingBody } from "#app/domain/assessments/save-rubric.server.ts";
import { rubricOf } from "#app/domain/assessments/steps.server.ts";
import { RubricFields } from "#app/domain/assessments/ui/rubric-fields.tsx";
import { words } from "#app/domain/assessments/words.ts";
import { occupationName } from "#app/domain/catalogue/families/families.ts";
import { caseworker } from "#app/platform/actor.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { said } from "#app/routes/said.ts";
import { Button } from "#app/ui/button.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.rubrics, { narrowed: true });

export const loader = page(caseworker, async (ctx, { params }) => {
  const occupation = params.occupation!;
  const name = occupationName(occupation);
  const rubric = await rubricOf(ctx.db, occupation);
  if (!name || !rubric) throw new Missing("rubric");
  const mayWrite = (await writingBody(ctx.db, ctx.actor, occupation)) !== null;
  return { name: { fa: name.fa, en: name.en }, rubric, modules: await moduleChoices(ctx.db), mayWrite };
});

export const action = form(
  saveRubric,
  ({ occupation }, { ctx }) => said(ctx, paths.officeRubric(ctx.locale, occupation), "done.rubric"),
  { params: { occupation: "occupation" } },
);

/** One occupation's rubric, to be read by all who work in cases and rewritten by its keepers. */
export default function RubricPage() {
  const { name, rubric, modules, mayWrite } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <WorkHead
        title={say(name)}
        lead={say(words.rubricVersion, { n: rubric.version })}
        trail={[{ label: say(words.rubrics), href: paths.officeRubrics(l) }]}
      />
      <div className="space-y-6">
        <FormErrors {...reply.head} />
        <fieldset disabled={!mayWrite} className="min-w-0">
          <Form hidden={{ version: rubric.version }}>
            <RubricFields rubric={rubric} rows={criteriaMost} modules={modules} typed={reply} />
            {mayWrite ? (
              <FormActions>
                <Button>{say(words.saveVersion)}</Button>
              </FormActions>
            ) : null}
          </Form>
        </fieldset>
      </div>
    </>
  );
}
