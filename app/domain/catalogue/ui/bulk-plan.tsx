import type { ReactNode } from "react";
import { formatNumber } from "#app/platform/locale.ts";
import { fieldId } from "#app/ui/field.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import type { BulkListing, ListingPlan } from "../bulk/rules.ts";
import { words } from "../bulk/words.ts";

interface BulkPlanProps {
  listing: BulkListing & { plan: ListingPlan | null };
  /** A sentence, where this listing is in the way. */
  fault: string | undefined;
  leaveOut: ReactNode;
}

/** One listing of a change of many: what it costs and has now, and what it will. */
export function BulkPlan({ listing, fault, leaveOut }: BulkPlanProps) {
  const say = useSay();
  const l = useLocale();
  const { plan } = listing;
  const unchanged = plan && !fault && plan.prices.length === 0 && !plan.pieces;
  return (
    <li
      id={fieldId(`at.${listing.slug}`)}
      tabIndex={-1}
      className={`scroll-mt-6 rounded-lg border bg-raised p-4 ${fault ? "border-2 border-alarm" : "border-line"}`}
    >
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h3 className="font-semibold">{l === "fa" ? listing.titleFa : listing.titleEn}</h3>
        {leaveOut}
      </div>
      {fault ? (
        <p className="mt-1 flex items-start gap-2 text-sm font-semibold text-alarm">
          <Icon name="alert" className="mt-1 size-4 shrink-0" />
          {fault}
        </p>
      ) : null}
      {unchanged ? <p className="mt-1 text-sm text-soft">{say(words.same)}</p> : null}
      {plan ? (
        <dl className="mt-2 space-y-1">
          {plan.prices.map(({ variant, nameFa, nameEn, currency, before, after }) => (
            <Step
              key={`${variant} ${currency}`}
              name={l === "fa" ? nameFa : nameEn}
              before={before === null ? say(words.noPrice) : <MoneyText money={{ amount: BigInt(before), currency }} />}
              after={<MoneyText money={{ amount: BigInt(after), currency }} />}
            />
          ))}
          {plan.pieces ? (
            <Step
              name={say(words.stockHow)}
              before={formatNumber(l, plan.pieces.before)}
              after={say(words.piecesLine, { count: plan.pieces.after })}
            />
          ) : null}
        </dl>
      ) : null}
    </li>
  );
}

function Step({ name, before, after }: { name: string; before: ReactNode; after: ReactNode }) {
  const say = useSay();
  return (
    <div className="flex flex-wrap items-baseline gap-x-3 text-sm">
      <dt className={name ? "min-w-28 text-soft" : "sr-only"}>{name || say(words.priceHow)}</dt>
      <dd className="flex flex-wrap items-baseline gap-x-3">
        <span className="text-soft line-through">
          <span className="sr-only">{say(words.before)} </span>
          {before}
        </span>
        <Icon name="onward" className="size-4 self-center text-edge" />
        <strong>
          <span className="sr-only">{say(words.after)} </span>
          {after}
        </strong>
      </dd>
    </div>
  );
}
