import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { saveRefundAccount } from "#app/domain/orders/save-refund-account.server.ts";
import { refundAccountPage } from "#app/domain/orders/transfer-queries.server.ts";
import { words } from "#app/domain/orders/transfer-words.ts";
import { accountExample } from "#app/domain/orders/ui/transfer-account.tsx";
import { anyone } from "#app/platform/actor.ts";
import { readCookie } from "#app/platform/cookies.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { useMoney } from "#app/ui/money-text.tsx";
import { PageHead } from "#app/ui/page.tsx";

export const loader = page(
  anyone,
  (ctx, { params, request }) =>
    refundAccountPage(
      ctx,
      params.number ?? "",
      readCookie(request.headers.get("Cookie"), "orders", ctx.house.secure) ?? "",
    ),
  { private: true },
);

export const action = form(
  saveRefundAccount,
  ({ number }, { ctx }) =>
    redirect(paths.orderRefundAccount(ctx.locale, number), {
      status: 303,
      headers: { "Set-Cookie": flash(ctx, { code: "done.refund-account", facts: {} }) },
    }),
  { params: { number: "number" }, cookies: { access: "orders" } },
);

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.refundTitle, { narrowed: true });

/** To which account money goes back that no rail can send. What was written once is not shown again, only its end. */
export default function OrderRefundAccount() {
  const { number, currency, amount, last, waits } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  const told = useMoney();
  const money = told({ amount: BigInt(amount), currency });
  return (
    <>
      <PageHead
        title={say(waits ? words.refundTitle : words.refundNone)}
        lead={waits ? say(words.refundLead, { amount: money, number }) : undefined}
        trail={[{ label: say(words.order, { number }), href: paths.order(l, number) }]}
      />
      <div className="measure space-y-8 pb-20">
        {waits ? (
          <>
            {last ? <Flash tone="good" text={say(words.refundKnown, { last })} /> : null}
            <FormErrors {...reply.head} />
            <Form>
              <TextField
                name="iban"
                label={say(words.refundField)}
                hint={say(words.refundFieldHint)}
                example={accountExample(currency)}
                value={reply.value("iban")}
                error={reply.error("iban")}
                max={50}
                autoComplete="off"
                required
              />
              <FormActions>
                <Button tone={last ? "quiet" : "press"}>{say(words.refundPress)}</Button>
              </FormActions>
            </Form>
          </>
        ) : (
          <Empty title={say(words.refundNone)}>{say(words.refundNoneText)}</Empty>
        )}
      </div>
    </>
  );
}
