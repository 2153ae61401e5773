import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { anyProof, type Suggested } from "#app/domain/orders/matching-queries.server.ts";
import { words as buyers, outcomeWords } from "#app/domain/orders/transfer-words.ts";
import { orderStateWords } from "#app/domain/orders/words.ts";
import { words } from "#app/domain/payments/money-words.ts";
import { finance } from "#app/platform/actor.ts";
import { localDigits } from "#app/platform/digits.ts";
import { page } from "#app/platform/doors.server.ts";
import { formatMoney } from "#app/platform/money.ts";
import { moneyWords } from "#app/platform/number-words.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { ButtonLink, ConfirmButton } from "#app/ui/button.tsx";
import { DateText, DayText } from "#app/ui/date-text.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { Status } from "#app/ui/status.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(finance, (ctx, { params }) => anyProof(ctx, ctx.actor, params.proof!));

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.transfers, { narrowed: true });

const states = {
  waiting: buyers.proofWaiting,
  accepted: buyers.proofAccepted,
  rejected: buyers.proofRejected,
} as const;

/** One photograph beside the money it may show. */
export default function Transfer() {
  const proof = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  const { id, number, currency, own, state, last } = proof;
  const money = { amount: BigInt(proof.total), currency };
  const open = state === "waiting" && !own;
  return (
    <>
      <WorkHead
        title={say(words.proof, { number })}
        trail={[{ label: say(words.transfers), href: paths.officeTransfers(l) }]}
        actions={
          open ? (
            <ButtonLink href={paths.officeTransferRejection(l, id)} tone="grave">
              {say(words.reject)}
            </ButtonLink>
          ) : null
        }
      />
      <div className="grid gap-x-12 gap-y-10 xl:grid-cols-2">
        <div className="space-y-8">
          {own ? <Flash tone="wait" text={say(words.own)} /> : null}
          {state === "waiting" ? null : (
            <Flash
              tone={state === "accepted" ? "good" : "plain"}
              text={
                <>
                  {say(words.judged, { state: say(states[state]) })}
                  {proof.reason && proof.reason !== "order-gone" ? <bdi className="block">{proof.reason}</bdi> : null}
                </>
              }
            />
          )}
          <Facts
            facts={[
              { name: say(words.order), value: <bdi dir="ltr">{number}</bdi> },
              { name: say(words.state), value: say(orderStateWords[proof.status]) },
              {
                name: say(words.amount),
                value: (
                  <>
                    <MoneyText money={money} className="text-lg font-bold" />
                    {currency === "IRR" && l === "fa" ? (
                      <bdi className="block">{formatMoney(l, money, { as: "rial" })}</bdi>
                    ) : null}
                    <span className="block text-sm text-soft">{moneyWords(l, money)}</span>
                  </>
                ),
              },
              {
                name: say(words.buyersReference),
                value: proof.reference ? <bdi className="font-mono">{proof.reference}</bdi> : null,
              },
              { name: say(words.backTo), value: last ? <bdi dir="ltr">… {localDigits(l, last)}</bdi> : null },
              { name: say(words.sentAt), value: <DateText at={proof.sentAt} style="instant" /> },
              { name: say(words.holdUntil), value: <DateText at={proof.holdUntil} style="instant" /> },
            ]}
          />
          {own ? null : (
            <section aria-labelledby="photograph">
              <h2 id="photograph" className="text-lg font-bold">
                {say(words.photograph)}
              </h2>
              <p className="mb-3 text-sm text-soft">{say(words.photographLogged)}</p>
              <a href={paths.officeTransferPicture(l, id)} className="block rounded-lg border border-line bg-sunk">
                <img
                  src={paths.officeTransferPicture(l, id)}
                  alt={say(words.photograph)}
                  className="max-h-[70dvh] min-h-40 w-full object-contain"
                />
                <span className="sr-only">{say(words.open)}</span>
              </a>
            </section>
          )}
        </div>
        {open ? (
          <section aria-labelledby="suggestions">
            <h2 id="suggestions" className="text-lg font-bold">
              {say(words.suggestions)}
            </h2>
            <p className="mb-4 text-soft">{say(words.suggestionsLead)}</p>
            {proof.suggested.length === 0 ? (
              <Empty
                title={say(words.suggestionsEmpty)}
                action={<ButtonLink href={paths.officeStatement(l)}>{say(words.statement)}</ButtonLink>}
              >
                {say(words.suggestionsEmptyText)}
              </Empty>
            ) : (
              <ul className="space-y-4">
                {proof.suggested.map((found) => (
                  <Suggestion key={found.id} found={found} number={number} />
                ))}
              </ul>
            )}
          </section>
        ) : null}
      </div>
    </>
  );
}

function Suggestion({ found, number }: { found: Suggested; number: string }) {
  const say = useSay();
  const l = useLocale();
  return (
    <li className="space-y-3 rounded-lg border border-line bg-raised p-5">
      <p className="flex flex-wrap items-center justify-between gap-3">
        <MoneyText money={{ amount: BigInt(found.amount), currency: found.currency }} className="text-lg font-bold" />
        <Status tone={found.outcome === "confirms" ? "good" : "bad"}>{say(outcomeWords[found.outcome])}</Status>
      </p>
      <p className="text-sm">
        <DayText day={found.receivedOn} /> · <bdi className="font-mono">{found.reference}</bdi>
      </p>
      {found.description ? (
        <p dir="auto" className="text-soft">
          {found.description}
        </p>
      ) : null}
      <ConfirmButton
        label={say(words.thisOne)}
        question={say(words.matchQuestion, { number })}
        consequence={say(words.matchThen)}
        confirm={say(words.thisOne)}
        action={paths.officeReceiptMatch(l, found.id)}
        fields={{ number }}
      />
    </li>
  );
}
