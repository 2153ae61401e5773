import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { wishedOption } from "#app/domain/orders/checkout-steps.ts";
import { words as steps } from "#app/domain/orders/checkout-words.ts";
import { saveParcels } from "#app/domain/orders/save-parcels.server.ts";
import { CheckoutFrame, StepBack } from "#app/domain/orders/ui/checkout-frame.tsx";
import { CheckoutParcel } from "#app/domain/orders/ui/checkout-parcel.tsx";
import { QuoteSummary } from "#app/domain/orders/ui/quote-summary.tsx";
import { anyone } from "#app/platform/actor.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { Button, Hidden } from "#app/ui/button.tsx";
import { FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useSay } from "#app/ui/locale-context.tsx";
import { head } from "../head.ts";
import { useReply } from "../reply.ts";
import { onward, openStep } from "./checkout-door.server.ts";

export const loader = page(
  anyone,
  async (ctx, asked) => {
    const { cart, lines, quote, draft, answered } = await openStep(ctx, asked, "parcels");
    const parcels = (quote?.consignments ?? []).map((parcel) => {
      const slug = parcel.lines[0]?.sellerSlug ?? "";
      const wish = draft.parcels[slug];
      const gone = wish !== undefined && wishedOption(parcel.options, wish) === null;
      const way = parcel.way ? `${parcel.way.service.code}/${parcel.way.pickup?.code ?? ""}` : "";
      return { slug, parcel, gone, way, insured: wish?.insured ?? false, note: draft.said.notes[slug] ?? "" };
    });
    return { lines, quote, answered, currency: cart.currency, parcels };
  },
  { private: true },
);

export const action = form(saveParcels, (_done, { ctx, request, url }) => onward(ctx, { request, url }), {
  cookies: { cart: "cart" },
});

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, steps.parcelsTitle);

export default function CheckoutParcels() {
  const { lines, quote, answered, currency, parcels } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  return (
    <CheckoutFrame
      here="parcels"
      answered={answered}
      title={say(steps.parcelsTitle)}
      lead={say(steps.parcelsLead)}
      aside={<QuoteSummary lines={lines} quote={quote} currency={currency} />}
    >
      <FormErrors {...reply.head} />
      <form method="post" noValidate className="space-y-6">
        <Hidden fields={{ currency }} />
        {parcels.map(({ slug, parcel, gone, way, insured, note }, nth) => (
          <CheckoutParcel
            key={slug}
            nth={nth}
            parcel={parcel}
            chosen={reply.value(`way.${nth}`, way)}
            insured={reply.value(`insured.${nth}`) === "on" || insured}
            note={reply.value(`note.${nth}`, note)}
            gone={gone}
            error={reply.error}
          />
        ))}
        <FormActions>
          <Button disabled={parcels.some(({ parcel }) => parcel.options.length === 0)}>{say(steps.next)}</Button>
          <StepBack to="address" />
        </FormActions>
      </form>
    </CheckoutFrame>
  );
}
