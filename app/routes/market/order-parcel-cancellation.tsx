import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mayOpen } from "#app/domain/orders/access.server.ts";
import { orderWhole } from "#app/domain/orders/buyer-queries.server.ts";
import { type refusals, words } from "#app/domain/orders/buyer-words.ts";
import { cancelConsignment } from "#app/domain/orders/cancel-consignment.server.ts";
import { orderHead } from "#app/domain/orders/queries.server.ts";
import { othersCome, refundDays, refundWay } from "#app/domain/orders/standing.ts";
import { Quantity } from "#app/domain/orders/ui/quantity.tsx";
import { words as orderWords } from "#app/domain/orders/words.ts";
import { railName } from "#app/domain/payments/rail-words.ts";
import { anyone } from "#app/platform/actor.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { paths } from "#app/platform/paths.ts";
import { head as pageHead } from "#app/routes/head.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { MoneyText, useMoney } from "#app/ui/money-text.tsx";
import { PageHead } from "#app/ui/page.tsx";
import { useReply } from "../reply.ts";
import { orderAccess, saidAt } from "./order-access.ts";

const done = "done.parcel-cancelled" satisfies keyof typeof refusals;

/** The question before one parcel is called off: what is in it, and what becomes of the money. */
export const loader = page(
  anyone,
  async (ctx, { params, request }) => {
    const order = await orderHead(ctx.db, params.number ?? "");
    if (!order || !mayOpen(ctx, order, orderAccess(ctx, request))) throw new Missing("order");
    const whole = await orderWhole(ctx, order.id);
    const parcel = whole.parcels.find(({ number }) => String(number) === params.consignment);
    if (!parcel) throw new Missing("consignment");
    if (!parcel.mayCancel) throw redirect(paths.order(ctx.locale, order.number), 303);
    const { payment } = whole;
    return {
      number: order.number,
      currency: order.currency,
      parcel,
      rail: payment.rail,
      others: othersCome(whole.parcels, parcel.number),
      way: refundWay(payment, BigInt(parcel.total) === whole.total),
    };
  },
  { private: true },
);

export const action = form(
  cancelConsignment,
  (_result, { ctx, params }) => saidAt(ctx, paths.order(ctx.locale, params.number ?? ""), done),
  { params: { number: "number", consignment: "consignment" }, cookies: { access: "orders" } },
);

export const meta = ({ params }: { params: { l?: string } }) =>
  pageHead(params, words.cancelParcel, { narrowed: true });

export default function OrderParcelCancellation() {
  const { number, currency, parcel, rail, others, way } = useLoaderData<typeof loader>();
  const reply = useReply();
  const l = useLocale();
  const money = useMoney();
  const say = useSay();
  const facts = {
    amount: money({ amount: BigInt(parcel.total), currency }),
    rail: say(railName(rail)),
    days: refundDays(rail),
  };
  return (
    <>
      <PageHead
        title={say(words.cancelParcelTitle, { shop: say(parcel.shop) })}
        trail={[{ href: paths.order(l, number), label: say(orderWords.order, { number }) }]}
      />
      <div className="measure space-y-6 pb-20">
        <FormErrors {...reply.head} />
        <div className="grid max-w-3xl gap-6 sm:grid-cols-2">
          <section className="space-y-2 rounded-lg border border-line bg-raised p-5">
            <h2 className="font-bold">{say(words.cancelWhat)}</h2>
            <ul className="space-y-1">
              {parcel.lines.map((line) => (
                <li key={line.id} className="flex flex-wrap justify-between gap-x-4">
                  <span>
                    {say(line.title)}
                    <Quantity line={line} />
                  </span>
                  <MoneyText money={{ amount: BigInt(line.total), currency }} />
                </li>
              ))}
            </ul>
            <p className="text-sm text-soft">
              {say(words.cancelParcelText)} {others ? say(words.cancelOthers) : ""}
            </p>
          </section>
          <section className="space-y-2 rounded-lg border border-line bg-sunk p-5">
            <h2 className="font-bold">{say(words.cancelRefund)}</h2>
            <p>
              {way === "none"
                ? say(words.cancelNoMoney)
                : say(way === "rail" ? words.refundWanted : words.refundByHand, facts)}
            </p>
          </section>
        </div>
        <Form>
          <FormActions>
            <Button tone="grave">{say(words.cancelYes)}</Button>
            <ButtonLink href={paths.order(l, number)} tone="quiet">
              {say(words.cancelNo)}
            </ButtonLink>
          </FormActions>
        </Form>
      </div>
    </>
  );
}
