import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { decideReturn } from "#app/domain/returns/decide-return.server.ts";
import { officeReturnWhole } from "#app/domain/returns/queries.server.ts";
import { isOpen } from "#app/domain/returns/rules.ts";
import { ReturnCourse } from "#app/domain/returns/ui/return-course.tsx";
import { words } from "#app/domain/returns/words.ts";
import { officer } from "#app/platform/actor.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { formatMoney } from "#app/platform/money.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-field.tsx";
import { NumberField, TextArea } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";
import { useReply } from "../reply.ts";

export const loader = page(officer, (ctx, { params }) => officeReturnWhole(ctx, ctx.actor, params.return ?? ""));

export const action = form(
  decideReturn,
  (_result, { ctx }) =>
    redirect(paths.returnsDesk(ctx.locale, "office"), {
      status: 303,
      headers: { "Set-Cookie": flash(ctx, { code: "done.return-decided", facts: {} }) },
    }),
  { params: { return: "return" } },
);

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.office, { narrowed: true });

/** Both sides of one return, the photographs of both times, and the decision. */
export default function Return() {
  const of = useLoaderData<typeof loader>();
  const reply = useReply();
  const l = useLocale();
  const say = useSay();
  const field = (name: string) => ({ name, value: reply.value(name), error: reply.error(name) });
  const ended = !isOpen(of.status) || of.status === "replacing";
  return (
    <>
      <WorkHead
        title={say(of.title)}
        trail={[{ href: paths.returnsDesk(l, "office"), label: say(words.office) }]}
        lead={say(words.ofOrder, { number: of.orderNumber })}
      />
      <div className="space-y-8">
        <ReturnCourse of={of} pictureAt={(photo) => `${paths.returnDesk(l, "office", of.id)}/photographs/${photo}`} />
        <FormErrors {...reply.head} />
        {ended ? null : (
          <Form>
            <RadioGroup
              {...field("verdict")}
              label={say(words.verdict)}
              options={[
                { value: "full", label: say(words.verdictFull) },
                { value: "part", label: say(words.verdictPart) },
                { value: "none", label: say(words.verdictNone) },
              ]}
              required
            />
            <NumberField
              {...field("sum")}
              label={say(words.sum)}
              hint={say(words.sumHint, {
                amount: formatMoney(l, { amount: BigInt(of.worth), currency: of.currency }, { as: "rial" }),
              })}
              max={24}
            />
            <TextArea
              {...field("text")}
              label={say(words.verdictText)}
              hint={say(words.verdictTextHint)}
              max={1000}
              required
            />
            <FormActions>
              <Button>{say(words.verdictPress)}</Button>
            </FormActions>
          </Form>
        )}
      </div>
    </>
  );
}
