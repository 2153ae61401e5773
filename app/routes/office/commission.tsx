import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { families } from "#app/domain/catalogue/families/families.ts";
import { previewOf } from "#app/domain/commission/preview.server.ts";
import { closedRules, openRules, type RuleRow } from "#app/domain/commission/queries.server.ts";
import { boundsOf, daysOf, percentText, whoOf } from "#app/domain/commission/show.ts";
import { words } from "#app/domain/commission/words.ts";
import { currencyOptions } from "#app/domain/currencies/show.ts";
import { finance } from "#app/platform/actor.ts";
import { localDigits } from "#app/platform/digits.ts";
import { page } from "#app/platform/doors.server.ts";
import { formatNumber } from "#app/platform/locale.ts";
import { formatMoney } from "#app/platform/money.ts";
import { paths } from "#app/platform/paths.ts";
import { dayOf } from "#app/platform/time.ts";
import { head } from "#app/routes/head.ts";
import { speak } from "#app/speech.ts";
import { Button, ButtonLink, ConfirmButton, PostButton } from "#app/ui/button.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { NumberField, SelectField, TextField } from "#app/ui/field.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import { words as shareWords } from "#app/ui/words.ts";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(finance, async (ctx, { url }) => {
  const [rules, closed, preview] = await Promise.all([
    openRules(ctx.db),
    closedRules(ctx.db),
    previewOf(ctx, url.searchParams),
  ]);
  return { rules, closed, preview, today: dayOf(ctx.now, ctx.house.country.timeZone) };
});

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.commission, { narrowed: true });

/** What the market and the programme take of a sale: the rules in the order in which a sale asks them. */
export default function Commission() {
  const { rules, closed, today } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  const inForce = (rule: RuleRow) => rule.validFrom <= today && (rule.validTo === null || today <= rule.validTo);
  const first = rules.find(inForce);
  const who: Column<RuleRow> = {
    head: say(words.forWhom),
    main: true,
    cell: (rule) => (
      <>
        {rules.includes(rule) ? `${formatNumber(l, rules.indexOf(rule) + 1)}. ` : null}
        <bdi>{whoOf(l, rule)}</bdi>
        {rule === first ? (
          <span className="block py-1">
            <Status tone="note">{say(words.asked)}</Status>
          </span>
        ) : null}
        {rule.note ? (
          <span className="block text-xs font-normal text-soft">
            <bdi>{rule.note}</bdi>
          </span>
        ) : null}
        {rule.by ? (
          <span className="block text-xs font-normal text-soft">
            {say(words.openedBy, { name: `\u2068${rule.by}\u2069` })}
          </span>
        ) : null}
      </>
    ),
  };
  const terms: Column<RuleRow>[] = [
    { head: say(words.platform), numeric: true, cell: ({ platformBps }) => percentText(l, platformBps) },
    { head: say(words.programme), numeric: true, cell: ({ programmeBps }) => percentText(l, programmeBps) },
    { head: say(words.bounds), cell: (rule) => boundsOf(l, rule) },
  ];
  const columns: Column<RuleRow>[] = [
    who,
    ...terms,
    {
      head: say(words.days),
      cell: (rule) => (
        <>
          {daysOf(l, rule)}
          {inForce(rule) ? null : <Status tone="wait">{say(rule.validFrom > today ? words.later : words.over)}</Status>}
        </>
      ),
    },
    { head: say(words.acts), cell: (rule) => <Acts rule={rule} at={rules.indexOf(rule)} of={rules.length} /> },
  ];
  return (
    <>
      <WorkHead
        title={say(words.commission)}
        lead={say(words.lead)}
        actions={
          <>
            <ButtonLink href={paths.officeCommissionNew(l)} icon="plus">
              {say(words.add)}
            </ButtonLink>
            <ButtonLink href={paths.officeCommissionExport(l)} tone="quiet" icon="take">
              {say(words.export)}
            </ButtonLink>
          </>
        }
      />
      <div className="space-y-12">
        <Table
          caption={say(words.commission)}
          quiet
          wide
          columns={columns}
          rows={rules}
          keyOf={({ id }) => id}
          empty={<Empty title={say(words.byNone)} />}
        />
        <Preview />
        {closed.length > 0 ? (
          <Table
            caption={say(words.closed)}
            wide
            columns={[
              who,
              ...terms,
              { head: say(words.days), cell: (rule) => daysOf(l, rule) },
              {
                head: say(words.closedOn),
                cell: ({ closedAt }) => (closedAt ? <DateText at={new Date(closedAt)} /> : null),
              },
            ]}
            rows={closed}
            keyOf={({ id }) => id}
            empty={null}
          />
        ) : null}
      </div>
    </>
  );
}

function Acts({ rule, at, of }: { rule: RuleRow; at: number; of: number }) {
  const say = useSay();
  const l = useLocale();
  const move = paths.officeCommissionPosition(l, rule.id);
  return (
    <div className="flex flex-wrap items-start justify-end gap-2 lg:justify-start">
      {at > 0 ? (
        <PostButton action={move} fields={{ to: "up" }} tone="quiet">
          {say(words.up)}
        </PostButton>
      ) : null}
      {at < of - 1 ? (
        <PostButton action={move} fields={{ to: "down" }} tone="quiet">
          {say(words.down)}
        </PostButton>
      ) : null}
      <ButtonLink href={paths.officeCommissionNew(l, rule.id)} tone="quiet">
        {say(words.change)}
      </ButtonLink>
      <ConfirmButton
        label={say(words.close)}
        question={say(words.closeQuestion)}
        consequence={say(words.closeNote)}
        confirm={say(words.close)}
        action={paths.officeCommissionClosing(l, rule.id)}
      />
    </div>
  );
}

/** A question, asked by its address: what would a line of this shop, craft and sum pay today. */
function Preview() {
  const { preview, rules } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  const { asked, result } = preview;
  const faults: Partial<Record<keyof typeof asked, string>> = preview.faults;
  const field = (name: keyof typeof asked) => {
    const fault = faults[name];
    const value = name === "sum" || name === "share" ? localDigits(l, asked[name]) : asked[name];
    return { name, value, error: fault ? speak(l, fault) : undefined };
  };
  return (
    <section aria-labelledby="preview" className="max-w-3xl space-y-6 rounded-lg border border-line bg-raised p-5">
      <h2 id="preview" className="text-lg font-bold">
        {say(words.preview)}
      </h2>
      <form method="get" noValidate className="space-y-6">
        <div className="grid items-end gap-6 sm:grid-cols-2">
          <SelectField
            {...field("family")}
            label={say(words.family)}
            none={say(words.any)}
            options={families.map((one) => ({ value: one.id, label: one[l] }))}
          />
          <TextField {...field("shop")} label={say(words.shop)} hint={say(words.shopHint)} kind="url" max={120} />
          <SelectField {...field("currency")} label={say(words.currency)} options={currencyOptions(l)} required />
          <NumberField {...field("sum")} label={say(words.sum)} max={24} required />
          <NumberField {...field("share")} label={say(words.makerShare)} max={6} required />
        </div>
        <Button tone="quiet">{say(words.reckon)}</Button>
      </form>
      {result ? <PreviewResult result={result} rules={rules} /> : null}
    </section>
  );
}

type Result = NonNullable<Awaited<ReturnType<typeof previewOf>>["result"]>;

function PreviewResult({ result, rules }: { result: Result; rules: readonly RuleRow[] }) {
  const say = useSay();
  const l = useLocale();
  const { parts, currency, bound, ruleId, taxKind, taxBps } = result;
  const money = (amount: string) => formatMoney(l, { amount: BigInt(amount), currency });
  const at = rules.findIndex(({ id }) => id === ruleId);
  const rule = rules[at];
  return (
    <div role="status" className="space-y-3 border-t border-line pt-5">
      <p className="font-semibold">
        {rule ? say(words.byRule, { place: at + 1, who: whoOf(l, rule) }) : say(words.byNone)}
      </p>
      <Facts
        facts={[
          { name: say(shareWords.maker), value: money(parts.maker) },
          { name: say(shareWords.cooperative), value: money(parts.cooperative) },
          { name: say(shareWords.programme), value: money(parts.programme) },
          { name: say(shareWords.platform), value: money(parts.platform) },
        ]}
      />
      {bound ? <p className="text-sm">{say(bound === "floor" ? words.floored : words.capped)}</p> : null}
      {parts.belowShare === "0" ? null : (
        <p className="text-sm font-semibold text-alarm">{say(words.below, { amount: money(parts.belowShare) })}</p>
      )}
      <p className="text-sm text-soft">
        {taxKind === "unknown"
          ? say(words.feeTaxUnknown)
          : say(words.feeTax, { amount: money(parts.feeTax), percent: taxBps / 100 })}
      </p>
    </div>
  );
}
