import { refundReasonWords, words } from "#app/domain/payments/money-words.ts";
import { formatMoney } from "#app/platform/money.ts";
import { paths } from "#app/platform/paths.ts";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import { Queue } from "#app/ui/work-shell.tsx";
import type { MoneyWaiting } from "./money-queue.server.ts";

/** Photographs of transfers, each with the time its goods are still held. */
export function ProofQueue({ proofs }: Pick<MoneyWaiting, "proofs">) {
  const say = useSay();
  const l = useLocale();
  return (
    <Queue
      title={say(words.proofsWaiting)}
      empty={say(words.transfersEmpty)}
      items={proofs.map(({ id, number, total, currency, status, since, left }) => ({
        href: paths.officeTransfer(l, id),
        title: say(words.proof, { number }),
        detail: (
          <>
            <bdi>{formatMoney(l, { amount: BigInt(total), currency })}</bdi> · {since}
          </>
        ),
        mark: (
          <Status tone={status === "awaiting-payment" ? (left ? "wait" : "note") : "bad"}>
            {status === "awaiting-payment" ? (left ?? say(words.timeUp)) : say(words.gone)}
          </Status>
        ),
      }))}
    />
  );
}

/** Money a person must send back. */
export function RefundQueue({ refunds }: Pick<MoneyWaiting, "refunds">) {
  const say = useSay();
  const l = useLocale();
  return (
    <Queue
      title={say(words.refunds)}
      empty={say(words.refundsEmpty)}
      items={refunds.map(({ id, number, amount, currency, reason, known, since }) => ({
        href: paths.officeRefund(l, id),
        title: say(words.refund, { number }),
        detail: (
          <>
            <bdi>{formatMoney(l, { amount: BigInt(amount), currency })}</bdi> ·{" "}
            {say(refundReasonWords[reason] ?? { fa: reason, en: reason })} · {since}
          </>
        ),
        mark: <Status tone={known ? "good" : "wait"}>{say(known ? words.accountKnown : words.accountAsked)}</Status>,
      }))}
    />
  );
}

/** Both, on the office's first page; nothing for who keeps no money. */
export function MoneyQueue({ waiting }: { waiting: MoneyWaiting | null }) {
  if (!waiting) return null;
  return (
    <>
      <ProofQueue proofs={waiting.proofs} />
      <RefundQueue refunds={waiting.refunds} />
    </>
  );
}
