import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { words as caseWords } from "#app/domain/cases/words.ts";
import { linksOfCase } from "#app/domain/pioneers/queries.server.ts";
import { reviewLink } from "#app/domain/pioneers/review-link.server.ts";
import { LinkFacts } from "#app/domain/pioneers/ui/link-facts.tsx";
import { offerWords, words } from "#app/domain/pioneers/words.ts";
import { officer } from "#app/platform/actor.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { saidAt } from "#app/routes/market/order-access.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxGroup } from "#app/ui/choice-field.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";
import { casePartFor } from "./case-part.server.ts";

export const meta: MetaFunction = ({ params }) => head(params, words.review, { narrowed: true });

export const loader = page(officer, async (ctx, { params }) => {
  const { opened, head: file } = await casePartFor(ctx, params.case ?? "", "pioneer");
  const link = (await linksOfCase(ctx, opened)).find(({ agreedAt }) => agreedAt !== null);
  if (!link) throw new Missing("link");
  return { file, link };
});

export const action = form(
  reviewLink,
  (_done, { ctx, params }) => saidAt(ctx, paths.officeMatching(ctx.locale, params.case ?? ""), "done.link-reviewed"),
  { params: { case: "case" } },
);

/** What of a pioneer's promise was done: it counts when the next one is looked for. */
export default function LinkReview() {
  const { file, link } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <WorkHead
        title={say(words.review)}
        lead={link.pioneer}
        trail={[
          { href: paths.officeCase(l, file.id), label: file.name ?? say(caseWords.number, { number: file.number }) },
          { href: paths.officeMatching(l, file.id), label: say(words.match) },
        ]}
      />
      <div className="max-w-2xl space-y-8">
        <LinkFacts link={link} />
        <FormErrors {...reply.head} />
        <Form>
          <CheckboxGroup
            name="done"
            label={say(words.doneOf)}
            values={reply.values("done") ?? link.done ?? []}
            error={reply.error("done")}
            options={link.promised.map((one) => ({ value: one, label: say(offerWords[one].name) }))}
          />
          <TextArea
            name="result"
            label={say(words.result)}
            hint={say(words.resultHint)}
            value={reply.value("result", link.result || undefined)}
            error={reply.error("result")}
            max={600}
            required
          />
          <FormActions>
            <Button>{say(words.saveReview)}</Button>
          </FormActions>
        </Form>
      </div>
    </>
  );
}
