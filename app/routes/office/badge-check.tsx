import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { checkCriterion } from "#app/domain/badges/check-criterion.server.ts";
import { words } from "#app/domain/badges/compose-words.ts";
import { requestFile } from "#app/domain/badges/request-queries.server.ts";
import { officer } from "#app/platform/actor.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { paths } from "#app/platform/paths.ts";
import { formatDay } from "#app/platform/time.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-field.tsx";
import { DateField, FileField, TextField } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(officer, async (ctx, { params }) => {
  const file = await requestFile(ctx, ctx.actor, params.request ?? "");
  const one = file.hand.find(({ id }) => id === params.criterion);
  if (!one) throw new Missing("criterion");
  const day = one.check?.documentDate ?? null;
  return {
    id: file.id,
    badge: file.badge,
    holder: file.holder,
    one,
    day: day ? formatDay(ctx.locale, day, "numeric") : "",
  };
});

export const action = form(
  checkCriterion,
  ({ id }, { ctx }) =>
    redirect(paths.officeBadgeRequest(ctx.locale, id), {
      status: 303,
      headers: { "Set-Cookie": flash(ctx, { code: "done.badge-checked", facts: {} }) },
    }),
  { params: { request: "request", criterion: "criterion" } },
);

export const meta: MetaFunction = ({ params }) => head(params, words.see, { narrowed: true });

/** What an officer saw of one criterion, and by what. */
export default function BadgeCheck() {
  const { id, badge, holder, one, day } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  const { check } = one;
  return (
    <>
      <WorkHead
        title={say(one.text)}
        lead={say(one.evidence) ? say(words.evidenceAsked, { evidence: say(one.evidence) }) : undefined}
        trail={[
          { label: say(words.requests), href: paths.officeBadgeRequests(l) },
          { label: `${say(badge)} · ${say(holder)}`, href: paths.officeBadgeRequest(l, id) },
        ]}
      />
      <div className="max-w-2xl space-y-8">
        <FormErrors {...reply.head} />
        <Form files>
          <RadioGroup
            name="outcome"
            label={say(words.outcome)}
            value={reply.value("outcome", check ? (check.met ? "met" : "unmet") : "met")}
            error={reply.error("outcome")}
            options={[
              { value: "met", label: say(words.outcomeMet) },
              { value: "unmet", label: say(words.outcomeUnmet) },
            ]}
            required
          />
          <TextField
            name="documentNumber"
            label={say(words.document)}
            hint={say(words.documentHint)}
            value={reply.value("documentNumber", check?.documentNumber ?? "")}
            error={reply.error("documentNumber")}
            max={80}
          />
          <DateField
            name="documentDate"
            label={say(words.documentDate)}
            example={l === "fa" ? "۱۴۰۵/۰۷/۱۲" : "2026/10/04"}
            value={reply.value("documentDate", day)}
            error={reply.error("documentDate")}
          />
          <FileField
            name="picture"
            label={say(words.picture)}
            hint={say(words.pictureHint)}
            error={reply.error("picture")}
          />
          <FormActions>
            <Button icon="seal">{say(words.record)}</Button>
          </FormActions>
        </Form>
      </div>
    </>
  );
}
