import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { anyLikelyOrders } from "#app/domain/orders/matching-queries.server.ts";
import { outcomeWords } from "#app/domain/orders/transfer-words.ts";
import { anyReceipt } from "#app/domain/payments/money-queries.server.ts";
import { words } from "#app/domain/payments/money-words.ts";
import { finance } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { formatMoney } from "#app/platform/money.ts";
import { moneyWords } from "#app/platform/number-words.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { Button, ConfirmButton } from "#app/ui/button.tsx";
import { DayText } from "#app/ui/date-text.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { Status } from "#app/ui/status.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(finance, async (ctx, { params }) => {
  const receipt = await anyReceipt(ctx.db, params.receipt!);
  return { receipt, likely: receipt.order ? [] : await anyLikelyOrders(ctx.db, receipt) };
});

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.receipts, { narrowed: true });

/** One sum on our account, and the order it is to be given to. */
export default function Receipt() {
  const { receipt, likely } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  const { id, reference, currency, order } = receipt;
  const money = { amount: BigInt(receipt.amount), currency };
  return (
    <>
      <WorkHead
        title={say(words.receipt, { reference })}
        trail={[
          { label: say(words.transfers), href: paths.officeTransfers(l) },
          { label: say(words.receipts), href: paths.officeReceipts(l) },
        ]}
      />
      <div className="grid gap-x-12 gap-y-10 xl:grid-cols-2">
        <Facts
          facts={[
            {
              name: say(words.amount),
              value: (
                <>
                  <MoneyText money={money} className="text-lg font-bold" />
                  {currency === "IRR" && l === "fa" ? (
                    <bdi className="block">{formatMoney(l, money, { as: "rial" })}</bdi>
                  ) : null}
                  <span className="block text-sm text-soft">{moneyWords(l, money)}</span>
                </>
              ),
            },
            { name: say(words.receivedOn), value: <DayText day={receipt.receivedOn} /> },
            { name: say(words.description), value: <bdi>{receipt.description}</bdi> },
            {
              name: say(words.state),
              value: order ? (
                <Status tone="good">{say(words.matchedTo, { number: order })}</Status>
              ) : (
                <Status tone="wait">{say(words.unmatched)}</Status>
              ),
            },
          ]}
        />
        {order ? null : (
          <div className="space-y-10">
            {likely.length > 0 ? (
              <section aria-labelledby="likely">
                <h2 id="likely" className="mb-4 text-lg font-bold">
                  {say(words.likely)}
                </h2>
                <ul className="space-y-4">
                  {likely.map(({ number, total, outcome }) => (
                    <li key={number} className="space-y-3 rounded-lg border border-line bg-raised p-5">
                      <p className="flex flex-wrap items-center justify-between gap-3">
                        <span className="font-semibold">
                          <bdi dir="ltr">{number}</bdi> · <MoneyText money={{ amount: BigInt(total), currency }} />
                        </span>
                        <Status tone={outcome === "confirms" ? "good" : "bad"}>{say(outcomeWords[outcome])}</Status>
                      </p>
                      <ConfirmButton
                        label={say(words.matchPress)}
                        question={say(words.matchQuestion, { number })}
                        consequence={say(words.matchThen)}
                        confirm={say(words.matchPress)}
                        action={paths.officeReceiptMatch(l, id)}
                        fields={{ number }}
                      />
                    </li>
                  ))}
                </ul>
              </section>
            ) : null}
            <section aria-labelledby="match">
              <h2 id="match" className="mb-4 text-lg font-bold">
                {say(words.matchTitle)}
              </h2>
              <Form action={paths.officeReceiptMatch(l, id)}>
                <TextField
                  name="number"
                  label={say(words.matchNumber)}
                  hint={say(words.matchThen)}
                  example="KH-7WQ4XM2P"
                  max={20}
                  required
                />
                <FormActions>
                  <Button tone="grave">{say(words.matchPress)}</Button>
                </FormActions>
              </Form>
            </section>
          </div>
        )}
      </div>
    </>
  );
}
