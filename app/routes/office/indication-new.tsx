import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { families } from "#app/domain/catalogue/families/families.ts";
import { enterIndication } from "#app/domain/indications/enter-indication.server.ts";
import { clustersToName } from "#app/domain/indications/queries.server.ts";
import { kindWords, words } from "#app/domain/indications/words.ts";
import { officer } from "#app/platform/actor.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxGroup, RadioGroup } from "#app/ui/choice-field.tsx";
import { TextArea, TextField } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(officer, async (ctx) => ({
  key: newToken(),
  clusters: await clustersToName(ctx),
  counties: ctx.house.country.counties.map(({ code, fa, en }) => ({ code, name: { fa, en } })),
}));

export const action = form(enterIndication, ({ indication }, { ctx }) =>
  redirect(paths.officeIndication(ctx.locale, indication), {
    status: 303,
    headers: { "Set-Cookie": flash(ctx, { code: "done.indication-entered", facts: {} }) },
  }),
);

export const meta: MetaFunction = ({ params }) => head(params, words.enter, { narrowed: true });

/** What is claimed of a name, with its area and goods. It stands as reported. */
export default function IndicationNew() {
  const { key, clusters, counties } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  const field = (name: string) => ({ name, value: reply.value(name), error: reply.error(name) });
  const group = (name: string) => ({ name, values: reply.values(name) ?? [], error: reply.error(name) });
  return (
    <>
      <WorkHead
        title={say(words.enter)}
        lead={say(words.lead)}
        trail={[{ label: say(words.title), href: paths.officeIndications(l) }]}
      />
      <div className="max-w-2xl space-y-8">
        <FormErrors {...reply.head} />
        <Form once={reply.value("key", key)}>
          <TextField {...field("nameFa")} label={say(words.nameFa)} max={80} required />
          <TextField {...field("nameEn")} label={say(words.nameEn)} max={80} required />
          <TextField
            {...field("slug")}
            label={say(words.slug)}
            hint={say(words.slugHint)}
            kind="url"
            max={120}
            required
          />
          <RadioGroup
            {...field("kind")}
            value={reply.value("kind", "domestic")}
            label={say(words.kind)}
            options={[
              { value: "domestic", label: say(kindWords.domestic) },
              { value: "international", label: say(kindWords.international) },
            ]}
            required
          />
          <CheckboxGroup
            {...group("counties")}
            label={say(words.counties)}
            options={counties.map(({ code, name }) => ({ value: code, label: say(name) }))}
            columns
            required
          />
          <CheckboxGroup
            {...group("families")}
            label={say(words.families)}
            options={families.filter(({ kind }) => kind === "goods").map((one) => ({ value: one.id, label: one[l] }))}
            columns
            required
          />
          <CheckboxGroup
            {...group("clusters")}
            label={say(words.clusters)}
            options={clusters.map(({ slug, name }) => ({ value: slug, label: say(name) }))}
            columns
          />
          <TextArea
            {...field("sourceNote")}
            label={say(words.source)}
            hint={say(words.sourceHint)}
            rows={3}
            max={400}
          />
          <FormActions>
            <Button>{say(words.enterPress)}</Button>
          </FormActions>
        </Form>
      </div>
    </>
  );
}
