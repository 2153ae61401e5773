import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mayOpen } from "#app/domain/orders/access.server.ts";
import { type refusals, words } from "#app/domain/orders/buyer-words.ts";
import { cancelOwnOrder } from "#app/domain/orders/cancel-order.server.ts";
import { orderHead } from "#app/domain/orders/queries.server.ts";
import { words as orderWords } from "#app/domain/orders/words.ts";
import { anyone } from "#app/platform/actor.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { paths } from "#app/platform/paths.ts";
import { head as pageHead } from "#app/routes/head.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { PageHead } from "#app/ui/page.tsx";
import { useReply } from "../reply.ts";
import { orderAccess, saidAt } from "./order-access.ts";

const done = "done.order-cancelled" satisfies keyof typeof refusals;

/** The question before an unpaid order is called off. One that stands is called off parcel by parcel, on its page. */
export const loader = page(
  anyone,
  async (ctx, { params, request }) => {
    const order = await orderHead(ctx.db, params.number ?? "");
    if (!order || !mayOpen(ctx, order, orderAccess(ctx, request))) throw new Missing("order");
    if (order.status !== "awaiting-payment") throw redirect(paths.order(ctx.locale, order.number), 303);
    return { number: order.number };
  },
  { private: true },
);

export const action = form(
  cancelOwnOrder,
  (_result, { ctx, params }) => saidAt(ctx, paths.order(ctx.locale, params.number ?? ""), done),
  { params: { number: "number" }, cookies: { access: "orders" } },
);

export const meta = ({ params }: { params: { l?: string } }) =>
  pageHead(params, words.cancelOrderTitle, { narrowed: true });

export default function OrderCancellation() {
  const { number } = useLoaderData<typeof loader>();
  const reply = useReply();
  const l = useLocale();
  const say = useSay();
  return (
    <>
      <PageHead
        title={say(words.cancelOrderTitle)}
        trail={[{ href: paths.order(l, number), label: say(orderWords.order, { number }) }]}
      />
      <div className="measure space-y-6 pb-20">
        <FormErrors {...reply.head} />
        <div className="max-w-2xl space-y-3">
          <p>{say(words.cancelOrderText)}</p>
          <p>{say(words.cancelOrderLate)}</p>
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
