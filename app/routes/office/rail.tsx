import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { words } from "#app/domain/payments/rail-desk-words.ts";
import { railTerms } from "#app/domain/payments/rail-queries.server.ts";
import { railName } from "#app/domain/payments/rail-words.ts";
import { saveRail } from "#app/domain/payments/save-rail.server.ts";
import { admin, finance, oneOf } from "#app/platform/actor.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { currencyName, toMajor } from "#app/platform/money.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxField } from "#app/ui/choice-field.tsx";
import { NumberField, TextField } from "#app/ui/field.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { Form, FormActions, FormSection } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(oneOf(finance, admin), async (ctx, { url }) => {
  const asked = (name: string) => (url.searchParams.get(name) ?? "").slice(0, 40);
  return railTerms(ctx.house, ctx.db, asked("rail"), asked("currency"));
});

export const action = form(saveRail, (_done, { ctx }) =>
  redirect(paths.officeRails(ctx.locale), {
    status: 303,
    headers: { "Set-Cookie": flash(ctx, { code: "done.rail-saved", facts: {} }) },
  }),
);

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.rails, { narrowed: true });

/** The terms of one way to pay in one currency. */
export default function RailPage() {
  const rail = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  const { name, currency, details } = rail;
  const unit = say(currencyName(currency));
  const major = (amount: string | null) => (amount === null ? "" : toMajor({ amount: BigInt(amount), currency }));
  const field = (of: string, now: string) => ({ name: of, value: reply.value(of, now), error: reply.error(of) });
  const sent = reply.value("position") !== undefined;
  const ticked = (of: string, now: boolean) => (sent ? reply.value(of) === "on" : now);
  return (
    <>
      <WorkHead
        title={`${say(railName(name))} · ${unit}`}
        trail={[{ label: say(words.rails), href: paths.officeRails(l) }]}
      />
      <div className="max-w-2xl space-y-8">
        {rail.present ? null : <Flash tone="wait" text={say(words.noKeysText)} />}
        <FormErrors {...reply.head} />
        <Form hidden={{ rail: name, currency }}>
          <CheckboxField
            name="enabled"
            value="on"
            label={say(words.enabled)}
            checked={ticked("enabled", rail.enabled)}
          />
          <CheckboxField
            name="shopDefault"
            value="on"
            label={say(words.shopDefault)}
            checked={ticked("shopDefault", rail.shopDefault)}
          />
          <NumberField
            {...field("position", String(rail.position))}
            label={say(words.position)}
            hint={say(words.positionHint)}
            max={2}
            required
          />
          <NumberField
            {...field("minAmount", major(rail.minAmount))}
            label={say(words.min)}
            hint={say(words.boundHint, { unit })}
            max={24}
          />
          <NumberField
            {...field("maxAmount", major(rail.maxAmount))}
            label={say(words.max)}
            hint={say(words.boundHint, { unit })}
            max={24}
          />
          <NumberField
            {...field("maxPayees", rail.maxPayees === null ? "" : String(rail.maxPayees))}
            label={say(words.payees)}
            hint={say(words.payeesHint)}
            max={2}
          />
          <NumberField
            {...field("holdMinutes", String(rail.holdMinutes))}
            label={say(words.holdMinutes)}
            hint={say(words.holdHint)}
            unit={say(words.minutes)}
            max={5}
            required
          />
          {rail.needsAccount ? (
            <FormSection title={say(words.accountTitle)}>
              <TextField {...field("iban", details.iban ?? "")} label={say(words.iban)} max={50} />
              <TextField {...field("holder", details.holder ?? "")} label={say(words.holder)} max={80} />
              <TextField {...field("bank", details.bank ?? "")} label={say(words.bank)} max={80} />
            </FormSection>
          ) : null}
          <FormActions>
            <Button>{say(words.save)}</Button>
          </FormActions>
        </Form>
      </div>
    </>
  );
}
