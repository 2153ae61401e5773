import { localDigits } from "#app/platform/digits.ts";
import { formatMoney } from "#app/platform/money.ts";
import { Button, PostButton } from "#app/ui/button.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { DateField, NumberField, type Option, SelectField, TextField } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { Status } from "#app/ui/status.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import type { CouponRow } from "../queries.server.ts";
import { standingWords, words } from "../words.ts";

interface Reply {
  value(name: string, otherwise?: string): string | undefined;
  error(name: string): string | undefined;
  head: { errors: readonly { name: string; message: string }[]; refusal: string | undefined };
}

interface CouponsDeskProps {
  coupons: readonly CouponRow[];
  /** Where a coupon is stopped, or let be used again. */
  stateOf: (coupon: string) => string;
  once: string;
  reply: Reply;
  currencies: readonly Option[];
}

const tones = { open: "good", paused: "wait", later: "plain", over: "plain", "used-up": "plain" } as const;

/** The codes of the market or of a shop, each with how often it was used, and a form for one more. */
export function CouponsDesk({ coupons, stateOf, ...form }: CouponsDeskProps) {
  const say = useSay();
  const l = useLocale();
  const columns: Column<CouponRow>[] = [
    { head: say(words.code), main: true, cell: ({ code }) => <bdi className="font-mono">{code}</bdi> },
    {
      head: say(words.off),
      cell: (coupon) => (
        <>
          {offOf(say, l, coupon)}
          {coupon.minGoods && coupon.currency ? (
            <span className="block text-xs text-soft">
              {say(words.fromGoods, { amount: sumOf(l, coupon.minGoods, coupon.currency) })}
            </span>
          ) : null}
        </>
      ),
    },
    {
      head: say(words.uses),
      cell: ({ uses, limitTotal, limitPerCustomer }) => (
        <>
          {say(words.usesOf, { uses, limit: limitTotal })}
          <span className="block text-xs text-soft">{say(words.each, { count: limitPerCustomer })}</span>
        </>
      ),
    },
    {
      head: say(words.spared),
      cell: ({ spared }) =>
        spared.length === 0
          ? say(words.none)
          : spared.map(({ amount, currency }) => (
              <span key={currency} className="block">
                <MoneyText money={{ amount: BigInt(amount), currency }} />
              </span>
            )),
    },
    {
      head: say(words.days),
      cell: ({ validFrom, validTo }) => (
        <>
          <DateText at={new Date(validFrom)} /> – <DateText at={new Date(validTo)} />
        </>
      ),
    },
    {
      head: say(words.state),
      cell: ({ standing }) => <Status tone={tones[standing]}>{say(standingWords[standing])}</Status>,
    },
    {
      head: say(words.act),
      cell: ({ id, standing }) => (
        <PostButton action={stateOf(id)} fields={{ state: standing === "paused" ? "open" : "paused" }} tone="quiet">
          {say(standing === "paused" ? words.reopen : words.pause)}
        </PostButton>
      ),
    },
  ];
  return (
    <div className="space-y-12">
      <Table
        caption={say(words.coupons)}
        quiet
        wide
        columns={columns}
        rows={coupons}
        keyOf={({ id }) => id}
        empty={<Empty title={say(words.empty)}>{say(words.emptyText)}</Empty>}
      />
      <MakeCoupon {...form} />
    </div>
  );
}

const sumOf = (l: "fa" | "en", amount: string, currency: string) =>
  formatMoney(l, { amount: BigInt(amount), currency });

function offOf(say: ReturnType<typeof useSay>, l: "fa" | "en", { percentBps, amount, currency }: CouponRow): string {
  return amount && currency ? sumOf(l, amount, currency) : say(words.percentOff, { percent: (percentBps ?? 0) / 100 });
}

function MakeCoupon({ once, reply, currencies }: Omit<CouponsDeskProps, "coupons" | "stateOf">) {
  const say = useSay();
  const l = useLocale();
  const field = (name: string, usual = "") => ({
    name,
    value: reply.value(name, localDigits(l, usual)),
    error: reply.error(name),
  });
  const labels = {
    ...{ code: say(words.code), percent: say(words.percent), amount: say(words.amount) },
    ...{ currency: say(words.currency), minGoods: say(words.minGoods), limitTotal: say(words.limitTotal) },
    ...{ limitPerCustomer: say(words.limitPerCustomer), from: say(words.from), to: say(words.to) },
  };
  const pair = "grid items-end gap-6 sm:grid-cols-2";
  return (
    <section aria-labelledby="make" className="max-w-2xl space-y-6 rounded-lg border border-line bg-raised p-5">
      <h2 id="make" className="text-lg font-bold">
        {say(words.make)}
      </h2>
      <FormErrors {...reply.head} labels={labels} />
      <Form once={reply.value("key", once) ?? once}>
        <TextField {...field("code")} label={say(words.code)} hint={say(words.codeHint)} kind="url" max={24} required />
        <div className={pair}>
          <NumberField {...field("percent")} label={say(words.percent)} hint={say(words.percentHint)} max={6} />
          <NumberField {...field("amount")} label={say(words.amount)} hint={say(words.amountHint)} max={24} />
        </div>
        <SelectField
          {...field("currency")}
          label={say(words.currency)}
          hint={say(words.currencyHint)}
          none={say(words.anyCurrency)}
          options={currencies}
        />
        <NumberField {...field("minGoods")} label={say(words.minGoods)} hint={say(words.minHint)} max={24} />
        <div className={pair}>
          <NumberField {...field("limitTotal", "100")} label={say(words.limitTotal)} max={7} required />
          <NumberField {...field("limitPerCustomer", "1")} label={say(words.limitPerCustomer)} max={4} required />
        </div>
        <div className={pair}>
          <DateField {...field("from")} label={say(words.from)} example={say(words.dayExample)} required />
          <DateField {...field("to")} label={say(words.to)} example={say(words.dayExample)} required />
        </div>
        <FormActions>
          <Button icon="plus">{say(words.save)}</Button>
        </FormActions>
      </Form>
    </section>
  );
}
