import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { titled } from "#app/domain/catalogue/counted.ts";
import { parcelOf } from "#app/domain/orders/desk-queries.server.ts";
import { shipConsignment } from "#app/domain/orders/ship-consignment.server.ts";
import { Quantity } from "#app/domain/orders/ui/quantity.tsx";
import { consignmentStateWords, words } from "#app/domain/orders/words.ts";
import { producer } from "#app/platform/actor.ts";
import { localDigits } from "#app/platform/digits.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { formatDate } from "#app/platform/time.ts";
import { head } from "#app/routes/head.ts";
import { Button, PostButton } from "#app/ui/button.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { SelectField, TextField } from "#app/ui/field.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { Form, FormActions, FormSection } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { Status } from "#app/ui/status.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";
import { useReply } from "../reply.ts";

export const loader = page(producer, async (ctx, { params }) => ({
  parcel: await parcelOf(ctx, ctx.actor, params.consignment ?? ""),
  carriers: ctx.house.country.carriers.map((carrier) => ({ code: carrier.code, name: carrier.name })),
}));

/** Sending is the one act here with fields; accepting is a button of its own. */
export const action = form(
  shipConsignment,
  (_result, { ctx, params }) => paths.studioConsignment(ctx.locale, params.consignment ?? ""),
  {
    params: { consignment: "consignment" },
  },
);

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.desk, { narrowed: true });

export default function Consignment() {
  const { parcel, carriers } = useLoaderData<typeof loader>();
  const reply = useReply();
  const locale = useLocale();
  const say = useSay();
  const money = (amount: string) => <MoneyText money={{ amount: BigInt(amount), currency: parcel.currency }} />;
  const sum = (part: "maker" | "cooperative" | "programme" | "platform" | "total") =>
    String(parcel.lines.reduce((all, line) => all + BigInt(line[part]), 0n));
  const { address } = parcel.buyer;
  return (
    <>
      <WorkHead
        title={say(words.order, { number: parcel.orderNumber })}
        trail={[{ href: paths.studioConsignments(locale), label: say(words.desk) }]}
        lead={
          <Status tone={parcel.status === "new" ? "wait" : "note"}>{say(consignmentStateWords[parcel.status])}</Status>
        }
        actions={
          parcel.status === "new" ? (
            <PostButton action={paths.studioAcceptance(locale, parcel.id)}>{say(words.accept)}</PostButton>
          ) : null
        }
      />
      <div className="grid max-w-5xl items-start gap-10 lg:grid-cols-2">
        <div className="space-y-8">
          {parcel.status === "new" && parcel.acceptBy ? (
            <Flash
              tone="wait"
              text={say(words.acceptBy, { date: formatDate(locale, new Date(parcel.acceptBy), "weekday") })}
            />
          ) : null}
          <section className="rounded-lg border border-line bg-raised p-5">
            <h2 className="text-lg font-bold">{say(words.packing)}</h2>
            <ul className="mt-3 space-y-2">
              {parcel.lines.map((line) => (
                <li key={line.id} className="flex justify-between gap-4">
                  <span>
                    {locale === "fa"
                      ? titled(line.titleFa, line.variantFa, locale)
                      : titled(line.titleEn, line.variantEn, locale)}
                    <Quantity line={line} always />
                  </span>
                  {money(line.total)}
                </li>
              ))}
            </ul>
          </section>
          <Facts
            facts={[
              { name: say(words.yourShare), value: money(sum("maker")) },
              { name: say(words.plusCarriage), value: money(parcel.carriage) },
              { name: say(words.cooperative), value: money(sum("cooperative")) },
              { name: say(words.programme), value: money(sum("programme")) },
              { name: say(words.platform), value: money(sum("platform")) },
            ]}
          />
        </div>
        <div className="space-y-8">
          <section className="rounded-lg border border-line bg-sunk p-5">
            <h2 className="text-lg font-bold">{say(words.toWhom)}</h2>
            <address className="mt-2 not-italic">
              <bdi className="font-semibold">{parcel.buyer.name}</bdi>
              <br />
              <bdi>{address.street}</bdi>
              <br />
              <bdi>{address.city}</bdi> <bdi>{localDigits(locale, address.postalCode)}</bdi>
              <br />
              <bdi dir="ltr">{localDigits(locale, parcel.buyer.phone)}</bdi>
            </address>
            {parcel.tracking ? (
              <p className="mt-3 border-t border-line pt-3">
                {say(words.tracking)}: <bdi className="font-mono">{parcel.tracking}</bdi>
              </p>
            ) : null}
          </section>
          {parcel.status === "accepted" ? (
            <div className="space-y-5">
              <FormErrors errors={reply.errors} refusal={reply.refusal} />
              <Form>
                <FormSection title={say(words.ship)}>
                  <SelectField
                    name="carrier"
                    label={say(words.carrier)}
                    options={carriers.map((carrier) => ({ value: carrier.code, label: carrier.name[locale] }))}
                    value={reply.value("carrier", parcel.carrier)}
                    error={reply.error("carrier")}
                    required
                  />
                  <TextField
                    name="tracking"
                    kind="code"
                    label={say(words.tracking)}
                    value={reply.value("tracking")}
                    error={reply.error("tracking")}
                    max={40}
                    required
                  />
                </FormSection>
                <FormActions>
                  <Button>{say(words.ship)}</Button>
                </FormActions>
              </Form>
            </div>
          ) : null}
        </div>
      </div>
    </>
  );
}
