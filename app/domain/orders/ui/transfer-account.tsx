import { groupsOfFour } from "#app/domain/payments/account-number.ts";
import { formatMoney } from "#app/platform/money.ts";
import { moneyWords } from "#app/platform/number-words.ts";
import { formatInstant } from "#app/platform/time.ts";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import type { TransferPage } from "../transfer-queries.server.ts";
import { words } from "../transfer-words.ts";

/** An account as one may look, kept left to right in a Persian sentence; nobody's, though its check digits are right. */
export const accountExample = (currency: string): string =>
  `\u2066${currency === "IRR" ? "IR62 0540 1026 8002 0817 9090 02" : "DE89 3704 0044 0532 0130 00"}\u2069`;

/** An account number in groups of four that is copied whole, without the spaces one sees. */
export function AccountNumber({ account }: { account: string }) {
  return (
    <bdi dir="ltr" className="inline-flex flex-wrap gap-x-2 font-mono text-lg font-semibold select-all">
      {groupsOfFour(account).map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a number's groups stand where they stand
        <span key={index}>{group}</span>
      ))}
    </bdi>
  );
}

/** Everything a bank asks for: the account, the exact sum, what to write with it, and until when. */
export function TransferAccount({ page }: { page: TransferPage & { account: NonNullable<TransferPage["account"]> } }) {
  const say = useSay();
  const l = useLocale();
  const money = { amount: BigInt(page.total), currency: page.currency };
  const held = page.status === "awaiting-payment";
  const waiting = page.proofs.some(({ status }) => status === "waiting");
  return (
    <section aria-labelledby="account" className="rounded-lg border border-line bg-raised">
      <h2 id="account" className="border-b border-line px-5 py-4 text-lg font-bold">
        {say(words.account)}
      </h2>
      <dl className="divide-y divide-line px-5 [&>div]:py-4 [&_dt]:text-sm [&_dt]:text-soft">
        <div>
          <dt>{say(words.iban)}</dt>
          <dd>
            <AccountNumber account={page.account.iban} />
          </dd>
        </div>
        <div>
          <dt>{say(words.holder)}</dt>
          <dd className="font-semibold select-all">
            <bdi>{page.account.holder}</bdi>
          </dd>
        </div>
        {page.account.bank ? (
          <div>
            <dt>{say(words.bank)}</dt>
            <dd>
              <bdi>{page.account.bank}</bdi>
            </dd>
          </div>
        ) : null}
        <div>
          <dt>{say(words.amount)}</dt>
          <dd>
            {/* A bank's form asks for rials, whatever people say. */}
            <p className="text-2xl font-extrabold">
              <MoneyText money={money} as="rial" className="select-all" />
            </p>
            {page.currency === "IRR" && l === "fa" ? <p className="font-semibold">{formatMoney(l, money)}</p> : null}
            <p className="text-soft">{moneyWords(l, money)}</p>
            <p className="mt-2 text-sm">{say(words.exactly)}</p>
          </dd>
        </div>
        <div>
          <dt>{say(words.reference)}</dt>
          <dd>
            <bdi dir="ltr" className="font-mono text-lg font-semibold select-all">
              {page.number}
            </bdi>
          </dd>
        </div>
        {held ? (
          <div>
            <dt>{say(words.until)}</dt>
            <dd className="font-semibold">
              {waiting ? say(words.untilLooking) : formatInstant(l, new Date(page.holdUntil))}
            </dd>
          </div>
        ) : null}
      </dl>
    </section>
  );
}
