import type { MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { grantBadge } from "#app/domain/badges/grant-badge.server.ts";
import { marksToGive, producerFile } from "#app/domain/badges/office-queries.server.ts";
import { words } from "#app/domain/badges/office-words.ts";
import { officer } from "#app/platform/actor.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-field.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(officer, async (ctx, { params }) => {
  const [file, marks] = await Promise.all([producerFile(ctx, ctx.actor, params.slug!), marksToGive(ctx, ctx.actor)]);
  const held = file.marks.filter((mark) => mark.state === "live").map((mark) => mark.slug);
  return { shop: file.shop, name: file.name, marks: marks.filter((mark) => !held.includes(mark.slug)) };
});

export const action = form(
  grantBadge,
  ({ shop }, { ctx }) =>
    redirect(paths.officeProducer(ctx.locale, shop), {
      status: 303,
      headers: { "Set-Cookie": flash(ctx, { code: "done.badge-granted", facts: {} }) },
    }),
  { params: { shop: "slug" } },
);

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.give, { narrowed: true });

export default function BadgeGrant() {
  const { shop, name, marks } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <WorkHead
        title={say(words.giveTitle, { name: say(name) })}
        lead={say(words.giveLead)}
        trail={[
          { label: say(words.producers), href: paths.officeProducers(l) },
          { label: say(name), href: paths.officeProducer(l, shop) },
        ]}
      />
      <div className="max-w-2xl space-y-8">
        <FormErrors {...reply.head} />
        {marks.length === 0 ? <Empty title={say(words.noMarks)} /> : null}
        {marks.length > 0 ? (
          <Form>
            <RadioGroup
              name="badge"
              label={say(words.which)}
              value={reply.value("badge", marks[0]?.slug ?? "")}
              error={reply.error("badge")}
              options={marks.map((mark) => ({
                value: mark.slug,
                label: say(mark.name),
                hint: say(words.months, { criteria: say(mark.criteria), months: mark.months }),
              }))}
              required
            />
            <TextArea
              name="reason"
              label={say(words.evidence)}
              hint={say(words.evidenceHint)}
              value={reply.value("reason")}
              error={reply.error("reason")}
              max={600}
              required
            />
            <FormActions>
              <Button icon="seal">{say(words.givePress)}</Button>
            </FormActions>
          </Form>
        ) : null}
      </div>
    </>
  );
}
