import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { draftAgreement } from "#app/domain/agreements/draft-agreement.server.ts";
import { agreementChoices } from "#app/domain/agreements/queries.server.ts";
import { kindOptions, words } from "#app/domain/agreements/words.ts";
import { manager, officer, oneOf } from "#app/platform/actor.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxGroup, RadioGroup } from "#app/ui/choice-field.tsx";
import { DateField, SelectField, TextArea, TextField } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.add, { narrowed: true });

export const loader = page(oneOf(officer, manager), async (ctx) => ({
  key: newToken(),
  ...(await agreementChoices(ctx, ctx.actor)),
}));

export const action = form(draftAgreement, ({ id }, { ctx }) =>
  redirect(paths.officeAgreement(ctx.locale, id), {
    status: 303,
    headers: { "Set-Cookie": flash(ctx, { code: "done.agreement-drafted", facts: {} }) },
  }),
);

/** A memorandum or joint plan to be signed by each party. */
export default function AgreementNew() {
  const { key, bodies, clusters } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  const field = (name: string, value = "") => ({ name, value: reply.value(name, value), error: reply.error(name) });
  return (
    <>
      <WorkHead title={say(words.add)} trail={[{ label: say(words.agreements), href: paths.officeAgreements(l) }]} />
      <div className="space-y-8">
        <FormErrors {...reply.head} />
        <Form once={reply.value("key", key)}>
          <RadioGroup {...field("kind", "memorandum")} label={say(words.kind)} options={kindOptions(say)} required />
          <TextField {...field("title")} label={say(words.title)} max={120} required />
          <TextArea
            {...field("words")}
            label={say(words.text)}
            hint={say(words.textHint)}
            max={8000}
            rows={10}
            required
          />
          <SelectField
            {...field("cluster")}
            label={say(words.cluster)}
            none={say(words.anyCluster)}
            options={clusters.map((one) => ({ value: one.slug, label: say(one) }))}
          />
          <div className="grid items-end gap-6 sm:grid-cols-2">
            <DateField {...field("starts")} label={say(words.starts)} example={say(words.dayExample)} required />
            <DateField {...field("ends")} label={say(words.ends)} example={say(words.dayExample)} required />
          </div>
          <CheckboxGroup
            name="parties"
            label={say(words.parties)}
            hint={say(words.partiesHint)}
            options={bodies.map((one) => ({ value: one.slug, label: say(one) }))}
            values={reply.values("parties") ?? []}
            error={reply.error("parties")}
            columns
            required
          />
          <FormActions>
            <Button>{say(words.draft)}</Button>
          </FormActions>
        </Form>
      </div>
    </>
  );
}
