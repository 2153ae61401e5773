import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { words as orderWords } from "#app/domain/orders/words.ts";
import { reportableLine } from "#app/domain/problems/queries.server.ts";
import { reportProblem } from "#app/domain/problems/report-problem.server.ts";
import { problemKindWords, type refusals, words } from "#app/domain/problems/words.ts";
import { anyone } from "#app/platform/actor.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head as pageHead } from "#app/routes/head.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-field.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { FileField, TextArea } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { PageHead } from "#app/ui/page.tsx";
import { useReply } from "../reply.ts";
import { orderAccess, saidAt } from "./order-access.ts";

const done = "done.problem-reported" satisfies keyof typeof refusals;

/** What is wrong with one line; one that was reported already leads to its report. */
export const loader = page(
  anyone,
  async (ctx, { params, request }) => {
    const number = params.number ?? "";
    const access = orderAccess(ctx, request);
    const line = await reportableLine(ctx, { number, access, line: params.line ?? "" });
    if (line.openProblem) throw redirect(paths.orderProblem(ctx.locale, number, line.openProblem), 303);
    return { number, line, key: newToken() };
  },
  { private: true },
);

export const action = form(
  reportProblem,
  ({ id }, { ctx, params }) => saidAt(ctx, paths.orderProblem(ctx.locale, params.number ?? "", id), done),
  { params: { number: "number", line: "line" }, cookies: { access: "orders" } },
);

export const meta = ({ params }: { params: { l?: string } }) => pageHead(params, words.report, { narrowed: true });

export default function OrderProblemNew() {
  const { number, line, key } = useLoaderData<typeof loader>();
  const reply = useReply();
  const l = useLocale();
  const say = useSay();
  return (
    <>
      <PageHead
        title={say(words.report)}
        lead={say(line.title)}
        trail={[{ href: paths.order(l, number), label: say(orderWords.order, { number }) }]}
      />
      <div className="measure space-y-6 pb-20">
        <FormErrors {...reply.head} />
        {line.kinds.length === 0 ? (
          <Empty
            title={say(words.notNow)}
            action={<ButtonLink href={paths.order(l, number)}>{say(words.backToOrder, { number })}</ButtonLink>}
          >
            {say(words.notNowText)}
          </Empty>
        ) : (
          <>
            <p className="max-w-2xl text-soft">{say(words.reportLead)}</p>
            <Form files once={reply.value("key", key)}>
              <RadioGroup
                name="kind"
                label={say(words.kind)}
                value={reply.value("kind")}
                error={reply.error("kind")}
                options={line.kinds.map((kind) => ({ value: kind, label: say(problemKindWords[kind]) }))}
                columns
                required
              />
              <TextArea
                name="text"
                label={say(words.text)}
                example={say(words.textExample)}
                value={reply.value("text")}
                error={reply.error("text")}
                max={1000}
                required
              />
              <FileField
                name="photos"
                label={say(words.photos)}
                hint={say(words.photosHint)}
                error={reply.error("photos")}
                multiple
              />
              <FormActions>
                <Button>{say(words.send)}</Button>
                <ButtonLink href={paths.order(l, number)} tone="plain">
                  {say(words.backToOrder, { number })}
                </ButtonLink>
              </FormActions>
            </Form>
          </>
        )}
      </div>
    </>
  );
}
