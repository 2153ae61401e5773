import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { runningCounties } from "#app/domain/programmes/queries.server.ts";
import { openTraining } from "#app/domain/trainings/open-training.server.ts";
import { modules } from "#app/domain/trainings/queries.server.ts";
import { words } from "#app/domain/trainings/words.ts";
import { caseworker } from "#app/platform/actor.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { said } from "#app/routes/said.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxField } from "#app/ui/choice-field.tsx";
import { DateField, NumberField, SelectField, TextField } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.open, { narrowed: true });

export const loader = page(caseworker, async (ctx) => ({
  key: newToken(),
  modules: (await modules(ctx.db)).filter(({ lesson }) => !lesson).map(({ slug, title }) => ({ slug, title })),
  counties: (await runningCounties(ctx)).map(({ code, fa, en }) => ({ code, fa, en })),
}));

export const action = form(openTraining, ({ id }, { ctx }) =>
  said(ctx, paths.officeTraining(ctx.locale, id), "done.training-opened"),
);

/** Where a course is set. */
export default function TrainingNew() {
  const { key, modules: all, counties } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  const field = (name: string, otherwise?: string) => ({
    name,
    value: reply.value(name, otherwise),
    error: reply.error(name),
  });
  return (
    <>
      <WorkHead
        title={say(words.open)}
        lead={say(words.openLead)}
        trail={[{ label: say(words.courses), href: paths.officeTrainings(l) }]}
      />
      <div className="space-y-6">
        <FormErrors {...reply.head} />
        <Form once={reply.value("key", key)}>
          <SelectField
            {...field("module")}
            label={say(words.module)}
            none="–"
            options={all.map(({ slug, title }) => ({ value: slug, label: say(title) }))}
            required
          />
          <SelectField
            {...field("county")}
            label={say(words.county)}
            none="–"
            options={counties.map((county) => ({ value: county.code, label: say(county) }))}
            required
          />
          <TextField {...field("placeFa")} label={say(words.placeFa)} max={120} required />
          <TextField {...field("placeEn")} label={say(words.placeEn)} max={120} />
          <NumberField {...field("capacity")} label={say(words.capacity)} max={2} required />
          <DateField
            {...field("day")}
            label={say(words.day)}
            example={l === "fa" ? "۱۴۰۵/۰۹/۲۰" : "2026-12-11"}
            required
          />
          <TextField
            {...field("hour")}
            label={say(words.hour)}
            kind="date"
            example={l === "fa" ? "۹:۰۰" : "9:00"}
            max={5}
            required
          />
          <NumberField {...field("meetings", "1")} label={say(words.meetings)} max={2} required />
          <NumberField {...field("every", "7")} label={say(words.every)} max={2} required />
          <CheckboxField name="offered" value="on" label={say(words.offered)} checked />
          <FormActions>
            <Button>{say(words.press)}</Button>
          </FormActions>
        </Form>
      </div>
    </>
  );
}
