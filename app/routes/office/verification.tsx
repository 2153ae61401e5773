import type { MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EligibilityRules } from "#app/domain/eligibility/ui/eligibility-rules.tsx";
import { caseFile, clustersFor } from "#app/domain/producers/office-queries.server.ts";
import { words } from "#app/domain/producers/office-words.ts";
import { verifyProducer } from "#app/domain/producers/verify-producer.server.ts";
import { officer } from "#app/platform/actor.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button } from "#app/ui/button.tsx";
import { SelectField, TextField } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(officer, async (ctx, { params }) => {
  const file = await caseFile(ctx, ctx.actor, params.id!);
  if (file.status !== "submitted") throw redirect(paths.officeApplication(ctx.locale, file.id), 303);
  return { file, clusters: await clustersFor(ctx, file) };
});

export const action = form(verifyProducer, ({ id }, { ctx }) => paths.officeApplication(ctx.locale, id), {
  params: { application: "id" },
});

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.verify, { narrowed: true });

export default function Verification() {
  const { file, clusters } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <WorkHead
        title={say(words.verifyTitle, { name: file.name })}
        lead={say(words.verifyLead)}
        trail={[
          { label: say(words.applications), href: paths.officeApplications(l) },
          { label: file.name, href: paths.officeApplication(l, file.id) },
        ]}
      />
      <div className="max-w-2xl space-y-8">
        <FormErrors {...reply.head} />
        <EligibilityRules part={file.eligibility} of={file.caseId} judges={false} me={file.reader} />
        <Form>
          <TextField
            name="nameEn"
            label={say(words.nameEn)}
            hint={say(words.nameEnHint)}
            example={say(words.nameEnExample)}
            value={reply.value("nameEn")}
            error={reply.error("nameEn")}
            max={80}
            required
          />
          <SelectField
            name="cluster"
            label={say(words.cluster)}
            hint={say(words.clusterHint)}
            value={reply.value("cluster", clusters[0]?.slug ?? "")}
            error={reply.error("cluster")}
            none={say(words.clusterNone)}
            options={clusters.map(({ slug, name, county }) => ({
              value: slug,
              label: say(words.clusterOption, { name: say(name), county: say(county) }),
            }))}
            required
          />
          <FormActions>
            <Button icon="seal">{say(words.verifyPress)}</Button>
          </FormActions>
        </Form>
      </div>
    </>
  );
}
