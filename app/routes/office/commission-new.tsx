import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { families } from "#app/domain/catalogue/families/families.ts";
import { openRule } from "#app/domain/commission/open-rule.server.ts";
import { cooperativesToChoose, openRules, type RuleRow } from "#app/domain/commission/queries.server.ts";
import { words } from "#app/domain/commission/words.ts";
import { currencyOptions } from "#app/domain/currencies/show.ts";
import { finance } from "#app/platform/actor.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { toMajor } from "#app/platform/money.ts";
import { paths } from "#app/platform/paths.ts";
import { plainPercent } from "#app/platform/percent.ts";
import { dayOf, formatDay } from "#app/platform/time.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button } from "#app/ui/button.tsx";
import { DateField, NumberField, SelectField, TextField } from "#app/ui/field.tsx";
import { Form, FormActions, FormSection } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(finance, async (ctx, { url }) => {
  const replaces = url.searchParams.get("replaces") ?? "";
  const [cooperatives, rules] = await Promise.all([cooperativesToChoose(ctx.db), openRules(ctx.db)]);
  const before = rules.find(({ id }) => id === replaces) ?? null;
  if (replaces !== "" && !before) throw new Missing("commission rule");
  const day = (iso: string | null) => (iso ? formatDay(ctx.locale, iso, "numeric") : "");
  const today = day(dayOf(ctx.now, ctx.house.country.timeZone));
  return { key: newToken(), replaces, cooperatives, now: before ? fieldsOf(before, day) : { from: today } };
});

/** A rule as its form shows it. */
const fieldsOf = (rule: RuleRow, day: (iso: string | null) => string): Record<string, string> => {
  const sum = (amount: string | null) =>
    amount === null ? "" : toMajor({ amount: BigInt(amount), currency: rule.currency ?? "IRR" });
  return {
    ...{ shop: rule.shop?.slug ?? "", cooperative: rule.cooperative?.slug ?? "", family: rule.family ?? "" },
    ...{ currency: rule.currency ?? "", campaign: rule.campaign, note: rule.note },
    ...{ platform: plainPercent(rule.platformBps), programme: plainPercent(rule.programmeBps) },
    ...{ floor: sum(rule.floor), cap: sum(rule.cap), from: day(rule.validFrom), to: day(rule.validTo) },
  };
};

export const action = form(openRule, (_done, { ctx }) =>
  redirect(paths.officeCommission(ctx.locale), {
    status: 303,
    headers: { "Set-Cookie": flash(ctx, { code: "done.commission-opened", facts: {} }) },
  }),
);

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.add, { narrowed: true });

/** One more rule, or one in the place of another. */
export default function CommissionNew() {
  const { key, replaces, cooperatives, now } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  const values: Record<string, string> = now;
  const labels = {
    ...{ shop: say(words.shop), cooperative: say(words.cooperative), family: say(words.family) },
    ...{ currency: say(words.currency), campaign: say(words.campaign), note: say(words.note) },
    ...{ platform: say(words.platformPercent), programme: say(words.programmePercent) },
    ...{ floor: say(words.floor), cap: say(words.cap), from: say(words.from), to: say(words.to) },
  };
  const pair = "grid items-end gap-6 sm:grid-cols-2";
  const field = (name: string) => ({ name, value: reply.value(name, values[name]), error: reply.error(name) });
  return (
    <>
      <WorkHead
        title={say(replaces ? words.changeTitle : words.add)}
        lead={say(replaces ? words.changeLead : words.addLead)}
        trail={[{ label: say(words.commission), href: paths.officeCommission(l) }]}
      />
      <div className="max-w-2xl space-y-8">
        <FormErrors {...reply.head} labels={labels} />
        <Form once={reply.value("key", key)} hidden={{ replaces }}>
          <FormSection title={say(words.forWhom)}>
            <TextField {...field("shop")} label={say(words.shop)} hint={say(words.shopHint)} kind="url" max={120} />
            <div className={pair}>
              <SelectField
                {...field("cooperative")}
                label={say(words.cooperative)}
                none={say(words.any)}
                options={cooperatives.map((one) => ({ value: one.slug, label: say(one) }))}
              />
              <SelectField
                {...field("family")}
                label={say(words.family)}
                none={say(words.any)}
                options={families.map((one) => ({ value: one.id, label: one[l] }))}
              />
            </div>
            <SelectField
              {...field("currency")}
              label={say(words.currency)}
              none={say(words.any)}
              options={currencyOptions(l)}
            />
          </FormSection>
          <FormSection title={say(words.howMuch)} lead={say(words.percentHint)}>
            <div className={pair}>
              <NumberField {...field("platform")} label={say(words.platformPercent)} max={6} required />
              <NumberField {...field("programme")} label={say(words.programmePercent)} max={6} required />
            </div>
            <NumberField {...field("floor")} label={say(words.floor)} hint={say(words.floorHint)} max={24} />
            <NumberField {...field("cap")} label={say(words.cap)} hint={say(words.capHint)} max={24} />
          </FormSection>
          <FormSection title={say(words.days)}>
            <div className={pair}>
              <DateField {...field("from")} label={say(words.from)} example={say(words.dayExample)} required />
              <DateField
                {...field("to")}
                label={say(words.to)}
                hint={say(words.toHint)}
                example={say(words.dayExample)}
              />
            </div>
            <TextField {...field("campaign")} label={say(words.campaign)} hint={say(words.campaignHint)} max={60} />
            <TextField {...field("note")} label={say(words.note)} max={300} />
          </FormSection>
          <FormActions>
            <Button>{say(words.save)}</Button>
          </FormActions>
        </Form>
      </div>
    </>
  );
}
