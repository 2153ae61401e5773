import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { words as cartWords } from "#app/domain/cart/words.ts";
import { words as steps } from "#app/domain/orders/checkout-words.ts";
import { savePayment } from "#app/domain/orders/save-payment.server.ts";
import { CheckoutFrame, StepBack } from "#app/domain/orders/ui/checkout-frame.tsx";
import { QuoteSummary } from "#app/domain/orders/ui/quote-summary.tsx";
import { refusals, words } from "#app/domain/orders/words.ts";
import { railName, railText } from "#app/domain/payments/rail-words.ts";
import { anyone } from "#app/platform/actor.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-field.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useSay } from "#app/ui/locale-context.tsx";
import { head } from "../head.ts";
import { useReply } from "../reply.ts";
import { onward, openStep, presetOf } from "./checkout-door.server.ts";

export const loader = page(
  anyone,
  async (ctx, asked) => {
    const { cart, lines, quote, draft, rails, answered, couponFault } = await openStep(ctx, asked, "payment");
    return {
      ...{ lines, quote, answered, rails, couponFault, currency: cart.currency },
      rail: draft.rail,
      coupon: presetOf(asked.url).coupon || draft.coupon,
    };
  },
  { private: true },
);

export const action = form(
  savePayment,
  (_done, { ctx, request, url }) => onward(ctx, { request, url }, { coupon: "" }),
  { cookies: { cart: "cart" } },
);

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, steps.paymentTitle);

export default function CheckoutPayment() {
  const { lines, quote, answered, rails, couponFault, currency, rail, coupon } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const usable = rails.filter(({ fault }) => fault === null).map((one) => one.rail.name);
  const chosen = usable.includes(rail) ? rail : (usable[0] ?? "");
  return (
    <CheckoutFrame
      here="payment"
      answered={answered}
      title={say(steps.paymentTitle)}
      lead={say(steps.paymentLead)}
      aside={<QuoteSummary lines={lines} quote={quote} currency={currency} />}
    >
      <FormErrors {...reply.head} />
      {usable.length === 0 ? <Flash tone="bad" text={say(steps.noRail)} /> : null}
      <Form hidden={{ currency }}>
        <RadioGroup
          name="rail"
          label={say(words.rail)}
          options={rails.map(({ rail: offered, fault }) => ({
            value: offered.name,
            label: say(railName(offered.name)),
            hint: fault ? say(refusals[fault]) : railText(say, offered, quote?.consignments.length ?? 1),
            disabled: fault !== null,
          }))}
          value={reply.value("rail", chosen)}
          error={reply.error("rail")}
          required
        />
        <TextField
          name="coupon"
          label={say(cartWords.coupon)}
          hint={say(steps.couponHint)}
          value={reply.value("coupon", coupon)}
          error={reply.error("coupon") ?? (couponFault ? say(refusals[couponFault]) : undefined)}
          max={24}
          autoComplete="off"
        />
        <FormActions>
          <Button disabled={usable.length === 0}>{say(steps.next)}</Button>
          <StepBack to="parcels" />
        </FormActions>
      </Form>
    </CheckoutFrame>
  );
}
