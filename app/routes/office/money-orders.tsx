import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { railName } from "#app/domain/payments/rail-words.ts";
import { payeeWords, reasonWords, words } from "#app/domain/reconciliation/money-page-words.ts";
import {
  anyOrderMoney,
  type OrderMoney,
  type ParcelMoney,
  type Payee,
} from "#app/domain/reconciliation/order-queries.server.ts";
import { finance } from "#app/platform/actor.ts";
import { parseWhole } from "#app/platform/digits.ts";
import { page } from "#app/platform/doors.server.ts";
import { formatNumber } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { formatDay } from "#app/platform/time.ts";
import { head } from "#app/routes/head.ts";
import { DateText } from "#app/ui/date-text.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Status } from "#app/ui/status.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(finance, async (ctx, { url }) => {
  const at = parseWhole(url.searchParams.get("page") ?? "1", { min: 1, max: 1000 }) ?? 1;
  const { orders, more } = await anyOrderMoney(ctx, at);
  const link = (to: number) => paths.officeMoneyOrders(ctx.locale, `?page=${to}`);
  return { orders, previous: at > 1 ? link(at - 1) : undefined, next: more ? link(at + 1) : undefined };
});

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.byOrder, { narrowed: true });

/** Order by order: who paid, where the money is now, whose it is, when and why. Every figure from the ledger. */
export default function MoneyOrders() {
  const { orders, previous, next } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <WorkHead
        title={say(words.byOrder)}
        lead={say(words.byOrderLead)}
        trail={[{ label: say(words.money), href: paths.officeMoney(l) }]}
      />
      {orders.length === 0 ? <Empty title={say(words.ordersEmpty)} /> : null}
      <ul className="space-y-6">
        {orders.map((order) => (
          <OrderCard key={order.number} order={order} />
        ))}
      </ul>
      <Pager previous={previous} next={next} />
    </>
  );
}

function OrderCard({ order }: { order: OrderMoney }) {
  const say = useSay();
  const { number, currency, rail, signedIn } = order;
  const sum = (amount: string) => (amount === "0" ? null : <MoneyText money={{ amount: BigInt(amount), currency }} />);
  const payer = say(signedIn ? words.payerSignedIn : words.payerGuest, { rail: say(railName(rail)) });
  return (
    <li className="break-inside-avoid rounded-lg border border-line bg-raised p-5" id={number}>
      <h2 className="mb-4 flex flex-wrap items-baseline justify-between gap-3 text-lg font-bold">
        <bdi dir="ltr">{number}</bdi>
        <span className="text-sm font-normal text-soft">
          <DateText at={order.placedAt} />
        </span>
      </h2>
      <div className="grid gap-x-10 gap-y-6 xl:grid-cols-2">
        <Facts
          facts={[
            { name: say(words.payer), value: payer },
            { name: say(words.paidIn), value: sum(order.paid) },
            { name: say(words.back), value: sum(order.back) },
            { name: say(words.holder), value: <Holder order={order} /> },
            { name: say(words.waiting), value: sum(order.waiting) },
            { name: say(words.refundDue), value: sum(order.refundDue) },
            { name: say(words.unapplied), value: sum(order.unapplied) },
          ]}
        />
        <ul className="space-y-6">
          {order.parcels.map((parcel) => (
            <Parcel key={parcel.number} parcel={parcel} currency={currency} />
          ))}
        </ul>
      </div>
    </li>
  );
}

/** Whoever has what came and has not gone: the provider for us, or the seller who took it at the door. */
function Holder({ order }: { order: OrderMoney }) {
  const say = useSay();
  const { paid, back, parcels, atDoor, rail, currency } = order;
  const left = parcels.reduce((sum, { sent }) => sum - BigInt(sent), BigInt(paid) - BigInt(back));
  if (left === 0n) return <span className="text-soft">{say(words.nobody)}</span>;
  return (
    <>
      {say(atDoor ? words.theSeller : railName(rail))}: <MoneyText money={{ amount: left, currency }} />
    </>
  );
}

const tones = {
  unpaid: "wait",
  expired: "plain",
  "at-the-door": "wait",
  undelivered: "wait",
  problem: "bad",
  "return-window": "wait",
  "sent-on": "good",
  due: "note",
  "with-seller": "note",
  "refund-wanted": "wait",
  refunded: "good",
  "called-off": "plain",
} as const;

function Parcel({ parcel, currency }: { parcel: ParcelMoney; currency: string }) {
  const say = useSay();
  const l = useLocale();
  const { number, seller, reason, until, earned, sent } = parcel;
  const nameOf = ({ kind, name }: Payee) =>
    name ? say(name) : kind in payeeWords ? say(payeeWords[kind as keyof typeof payeeWords]) : kind;
  return (
    <li>
      <h3 className="mb-2 flex flex-wrap items-center justify-between gap-2 font-semibold">
        {say(words.parcel, { number: formatNumber(l, number), seller: say(seller) })}
        <Status tone={tones[reason]}>{say(reasonWords[reason], until ? { day: formatDay(l, until) } : {})}</Status>
      </h3>
      <Facts
        facts={[
          ...earned.map((payee) => ({
            name: nameOf(payee),
            value: <MoneyText money={{ amount: BigInt(payee.amount), currency }} />,
          })),
          {
            name: say(words.sent),
            value: sent === "0" ? null : <MoneyText money={{ amount: BigInt(sent), currency }} />,
          },
        ]}
      />
    </li>
  );
}
