import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { type Address, addressFields, addressLines, isAbroad } from "#app/domain/orders/address.ts";
import { addressesOf } from "#app/domain/orders/addresses.server.ts";
import { words as steps } from "#app/domain/orders/checkout-words.ts";
import { countyGroups, destinations, placeCalled } from "#app/domain/orders/destinations.ts";
import { saveAddress } from "#app/domain/orders/save-address.server.ts";
import { AddressFields } from "#app/domain/orders/ui/address-fields.tsx";
import { CheckoutFrame, StepBack } from "#app/domain/orders/ui/checkout-frame.tsx";
import { QuoteSummary } from "#app/domain/orders/ui/quote-summary.tsx";
import { anyone } from "#app/platform/actor.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { Button, Hidden } from "#app/ui/button.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useSay } from "#app/ui/locale-context.tsx";
import { head } from "../head.ts";
import { useReply } from "../reply.ts";
import { onward, openStep, presetOf } from "./checkout-door.server.ts";

export const loader = page(
  anyone,
  async (ctx, asked) => {
    const { cart, lines, quote, draft, answered, warnings } = await openStep(ctx, asked, "address");
    const { country, keys } = ctx.house;
    const { province } = presetOf(asked.url);
    const kept = draft.address;
    // Another place than the one kept asks for another address.
    const address = kept && (province === "" || province === kept.province) ? kept : null;
    const there = address?.province ?? province;
    const saved = ctx.actor.kind === "person" ? await addressesOf(ctx.db, keys, ctx.actor.id) : [];
    return {
      ...{ lines, quote, answered, currency: cart.currency },
      address: address ?? { ...nowhere, province },
      warnings: address ? warnings : {},
      fields: isAbroad(there) ? [] : country.addressFields,
      regions: destinations(country, ctx.locale),
      counties: countyGroups(country, ctx.locale, there),
      saved: saved
        .filter((one) => province === "" || one.address.province === province)
        .map(({ id, address: known }) => {
          const called = placeCalled(country, ctx.locale, known.province);
          return { id, known, written: addressLines(known, called, ctx.locale) };
        }),
    };
  },
  { private: true },
);

const nowhere = Object.fromEntries(addressFields.map((name) => [name, ""])) as Address;

export const action = form(
  saveAddress,
  (_done, { ctx, request, url }) => onward(ctx, { request, url }, { province: "" }),
  { cookies: { cart: "cart" } },
);

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, steps.addressTitle);

export default function CheckoutAddress() {
  const { lines, quote, answered, currency, address, warnings, fields, regions, counties, saved } =
    useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  return (
    <CheckoutFrame
      here="address"
      answered={answered}
      title={say(steps.addressTitle)}
      lead={say(steps.addressLead)}
      aside={<QuoteSummary lines={lines} quote={quote} currency={currency} />}
    >
      <FormErrors {...reply.head} />
      {saved.length > 0 ? (
        <section className="max-w-2xl space-y-3">
          <h2 className="text-lg font-bold">{say(steps.savedTitle)}</h2>
          <ul className="grid gap-3 sm:grid-cols-2">
            {saved.map(({ id, known, written: [town, street] }) => (
              <li key={id}>
                <form
                  method="post"
                  className="flex h-full flex-col justify-between gap-3 rounded-md border border-line bg-raised p-4"
                >
                  <Hidden fields={{ currency, ...known }} />
                  <p>
                    <span className="font-semibold">{town}</span>
                    <br />
                    <span className="text-soft">{street}</span>
                  </p>
                  <Button tone="quiet">{say(steps.sendHere)}</Button>
                </form>
              </li>
            ))}
          </ul>
          <h2 className="pt-3 text-lg font-bold">{say(steps.otherAddress)}</h2>
        </section>
      ) : null}
      <Form hidden={{ currency }}>
        <AddressFields
          fields={fields}
          regions={regions}
          counties={counties}
          value={(name) => reply.value(name, address[name])}
          error={reply.error}
          warnings={warnings.postalCode ? { postalCode: say(steps.postalUnlikely) } : {}}
        />
        <FormActions>
          <Button>{say(steps.next)}</Button>
          <StepBack to="identity" />
        </FormActions>
      </Form>
    </CheckoutFrame>
  );
}
