import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { words as caseWords } from "#app/domain/cases/words.ts";
import { answerContest } from "#app/domain/work-orders/answer-contest.server.ts";
import { workOrderOfCase } from "#app/domain/work-orders/queries.server.ts";
import { WorkMark } from "#app/domain/work-orders/ui/work-list.tsx";
import { WorkView } from "#app/domain/work-orders/ui/work-view.tsx";
import { words } from "#app/domain/work-orders/words.ts";
import { bodiesOf, caseworker } from "#app/platform/actor.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { saidAt } from "#app/routes/market/order-access.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";
import { casePartFor } from "./case-part.server.ts";

export const meta: MetaFunction = ({ params }) => head(params, words.order, { narrowed: true });

export const loader = page(caseworker, async (ctx, { params }) => {
  const { opened, head: file } = await casePartFor(ctx, params.case ?? "", "pioneer");
  const work = await workOrderOfCase(ctx, opened, params.order ?? "");
  const decides = !opened.own && bodiesOf(ctx.actor, "officer").length > 0;
  // The drawing is between the two.
  return { file, decides, work: { ...work, hasDrawing: false } };
});

export const action = form(
  answerContest,
  (_done, { ctx, params }) =>
    saidAt(ctx, paths.officeWorkOrder(ctx.locale, params.case ?? "", params.order ?? ""), "done.work-contest-answered"),
  { params: { order: "order" } },
);

/** Piece work as the office sees it, and its answer where something is contested. */
export default function CaseWorkOrder() {
  const { file, decides, work } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <WorkHead
        title={work.title}
        lead={<WorkMark line={work} />}
        trail={[
          { href: paths.officeCases(l), label: say(caseWords.cases) },
          { href: paths.officeCase(l, file.id), label: file.name ?? say(caseWords.number, { number: file.number }) },
        ]}
      />
      <div className="space-y-10">
        {decides && work.contested ? (
          <section className="max-w-2xl space-y-6">
            <FormErrors {...reply.head} />
            <Form>
              <TextArea
                name="text"
                label={say(words.officeAnswer)}
                value={reply.value("text")}
                error={reply.error("text")}
                max={1000}
                required
              />
              <FormActions>
                <Button>{say(words.answerContest)}</Button>
              </FormActions>
            </Form>
          </section>
        ) : null}
        <WorkView work={work} drawing="" />
      </div>
    </>
  );
}
