import type { MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { words as composing } from "#app/domain/badges/compose-words.ts";
import { grantBadge } from "#app/domain/badges/grant-badge.server.ts";
import { marksToGive, producerFile, scopesToGive } from "#app/domain/badges/office-queries.server.ts";
import { words } from "#app/domain/badges/office-words.ts";
import { scopeName } from "#app/domain/badges/scope-name.ts";
import { officer } from "#app/platform/actor.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-field.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { SelectField, TextArea } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(officer, async (ctx, { params }) => {
  const [file, marks] = await Promise.all([producerFile(ctx, ctx.actor, params.slug!), marksToGive(ctx, ctx.actor)]);
  const options = await scopesToGive(ctx, file.shop, marks);
  // What speaks of the whole shop is held once; of her goods there may be more to speak of.
  const held = file.marks
    .filter(({ state, what }) => state === "live" && what.scope === "shop")
    .map(({ slug }) => slug);
  return {
    key: newToken(),
    shop: file.shop,
    name: file.name,
    options,
    marks: marks.filter(({ slug }) => !held.includes(slug)),
  };
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
  const { key, shop, name, options, marks } = useLoaderData<typeof loader>();
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
          <Form once={key}>
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
            <SelectField
              name="for"
              label={say(composing.for)}
              value={reply.value("for", options[0]?.value)}
              error={reply.error("for")}
              options={options.map(({ value, what }) => ({ value, label: scopeName(l, what) }))}
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
              <Button tone="quiet" formAction={paths.officeBadgeReview(l, shop)}>
                {say(composing.openReview)}
              </Button>
              <p className="w-full text-sm text-soft">{say(composing.openReviewHint)}</p>
            </FormActions>
          </Form>
        ) : null}
      </div>
    </>
  );
}
