import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { countyOf } from "#app/country/places.ts";
import { familyOf } from "#app/domain/catalogue/families/families.ts";
import { checkIndication } from "#app/domain/indications/check-indication.server.ts";
import { indicationFile } from "#app/domain/indications/queries.server.ts";
import { keepsRegister } from "#app/domain/indications/steps.server.ts";
import { kindWords, stateTones, stateWords, words } from "#app/domain/indications/words.ts";
import { officer } from "#app/platform/actor.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { formatDay } from "#app/platform/time.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-field.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { DateField, TextField } from "#app/ui/field.tsx";
import { Form, FormActions, FormSection } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(officer, async (ctx, { params }) => {
  const file = await indicationFile(ctx, params.indication ?? "");
  return {
    file,
    counties: file.counties.map((code) => countyOf(ctx.house.country, code)?.[ctx.locale] ?? code),
    mayCheck: await keepsRegister(ctx.db, ctx.actor),
  };
});

export const action = form(
  checkIndication,
  ({ indication }, { ctx }) =>
    redirect(paths.officeIndication(ctx.locale, indication), {
      status: 303,
      headers: { "Set-Cookie": flash(ctx, { code: "done.indication-checked", facts: {} }) },
    }),
  { params: { indication: "indication" } },
);

export const meta: MetaFunction<typeof loader> = ({ params, data }) =>
  head(params, data?.file.name ?? words.title, { narrowed: true });

/** One indication: what is claimed, what was found, and the form to record a look into the register. */
export default function IndicationPage() {
  const { file, counties, mayCheck } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  const list = (texts: readonly string[]) => texts.join(l === "fa" ? "، " : ", ");
  const field = (name: string, now = "") => ({ name, value: reply.value(name, now), error: reply.error(name) });
  return (
    <>
      <WorkHead
        title={say(file.name)}
        trail={[{ label: say(words.title), href: paths.officeIndications(l) }]}
        lead={<Status tone={stateTones[file.status]}>{say(stateWords[file.status])}</Status>}
      />
      <div className="space-y-9">
        <Facts
          facts={[
            { name: say(words.kind), value: say(kindWords[file.kind]) },
            { name: say(words.register), value: <bdi>{file.register || "–"}</bdi> },
            { name: say(words.number), value: <bdi>{file.number || "–"}</bdi> },
            { name: say(words.checkedOn), value: file.checkedOn ? formatDay(l, file.checkedOn) : null },
            { name: say(words.checkedBy), value: file.checkedBy ? <bdi>{file.checkedBy}</bdi> : null },
            { name: say(words.counties), value: list(counties) },
            { name: say(words.families), value: list(file.families.map((one) => familyOf(one)[l])) },
            { name: say(words.clusters), value: list(file.clusters.map(({ name }) => say(name))) },
            { name: say(words.source), value: file.sourceNote ? <bdi>{file.sourceNote}</bdi> : null },
          ]}
        />
        {mayCheck ? (
          <div className="max-w-2xl space-y-6">
            <FormErrors {...reply.head} />
            <Form>
              <FormSection title={say(words.check)} lead={say(words.checkLead)}>
                <RadioGroup
                  {...field("found")}
                  label={say(words.found)}
                  options={(["registered", "not-found", "lapsed"] as const).map((value) => ({
                    value,
                    label: say(stateWords[value]),
                  }))}
                  required
                />
                <TextField
                  {...field("register", file.register)}
                  label={say(words.register)}
                  hint={say(words.registerHint)}
                  max={120}
                />
                <TextField {...field("number", file.number)} label={say(words.number)} max={60} />
                <DateField
                  {...field("checkedOn")}
                  label={say(words.checkedOn)}
                  example={l === "fa" ? "۱۴۰۵/۰۹/۰۷" : "2026/11/28"}
                  required
                />
              </FormSection>
              <FormActions>
                <Button>{say(words.checkPress)}</Button>
              </FormActions>
            </Form>
          </div>
        ) : null}
      </div>
    </>
  );
}
