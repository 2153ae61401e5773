import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AccountNumber } from "#app/domain/orders/ui/transfer-account.tsx";
import { anyHandRefund } from "#app/domain/payments/money-queries.server.ts";
import { refundReasonWords, words } from "#app/domain/payments/money-words.ts";
import { railName } from "#app/domain/payments/rail-words.ts";
import { sendByHand } from "#app/domain/payments/send-by-hand.server.ts";
import { finance } from "#app/platform/actor.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { moneyWords } from "#app/platform/number-words.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button, PostButton } from "#app/ui/button.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(finance, (ctx, { params }) => anyHandRefund(ctx, ctx.actor, params.refund!));

export const action = form(
  sendByHand,
  (_done, { ctx }) =>
    redirect(paths.officeRefunds(ctx.locale), {
      status: 303,
      headers: { "Set-Cookie": flash(ctx, { code: "done.refund-sent", facts: {} }) },
    }),
  { params: { refund: "refund" } },
);

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.refunds, { narrowed: true });

/** One sum to send back: to which account, and the bank's reference once it is gone. */
export default function Refund() {
  const refund = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  const { number, currency, reason, account, own } = refund;
  const money = { amount: BigInt(refund.amount), currency };
  const waits = refund.status === "wanted";
  return (
    <>
      <WorkHead
        title={say(words.refund, { number })}
        trail={[{ label: say(words.refunds), href: paths.officeRefunds(l) }]}
      />
      <div className="max-w-2xl space-y-8">
        {own ? <Flash tone="wait" text={say(words.own)} /> : null}
        {waits && !account ? <Flash tone="wait" text={say(words.accountMissing)} /> : null}
        <Facts
          facts={[
            {
              name: say(words.amount),
              value: (
                <>
                  <MoneyText money={money} className="text-lg font-bold" />
                  <span className="block text-sm text-soft">{moneyWords(l, money)}</span>
                </>
              ),
            },
            { name: say(words.sendTo), value: account ? <AccountNumber account={account} /> : null },
            { name: say(words.why), value: say(refundReasonWords[reason] ?? { fa: reason, en: reason }) },
            { name: say(words.cameBy), value: say(railName(refund.rail)) },
            { name: say(words.since), value: <DateText at={refund.createdAt} style="instant" /> },
            {
              name: say(words.asked),
              value: waits && !account && refund.asked ? <DateText at={refund.asked} style="instant" /> : null,
            },
            {
              name: say(words.reference),
              value: waits || !refund.reference ? null : <bdi className="font-mono">{refund.reference}</bdi>,
            },
          ]}
        />
        {waits && !account && !own ? (
          <PostButton action={paths.officeRefundAsking(l, refund.id)} tone="quiet">
            {say(words.askAgain)}
          </PostButton>
        ) : null}
        <FormErrors {...reply.head} />
        {waits && account && !own ? (
          <Form>
            <TextField
              name="reference"
              label={say(words.sentReference)}
              hint={say(words.sentHint)}
              value={reply.value("reference")}
              error={reply.error("reference")}
              max={60}
              required
            />
            <FormActions>
              <Button icon="check">{say(words.sentPress)}</Button>
            </FormActions>
          </Form>
        ) : null}
      </div>
    </>
  );
}
