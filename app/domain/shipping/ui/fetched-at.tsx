import { useSay } from "#app/ui/locale-context.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import type { Fetched } from "../fetched.ts";
import { words } from "../words.ts";

/** Where goods can be fetched instead of being brought, each with what it costs and when it is open. Nothing where there is no point. */
export function FetchedAt({ points }: { points: readonly Fetched[] }) {
  const say = useSay();
  if (points.length === 0) return null;
  return (
    <div className="mt-4">
      <h3 className="text-sm font-semibold">{say(words.fetched)}</h3>
      <ul className="mt-1 divide-y divide-line text-sm">
        {points.map((point) => (
          <li key={point.code} className="py-2">
            <p className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span>{say(words.fetchedAt, { name: point.name, county: point.county })}</span>
              {point.price.amount === 0n ? <span>{say(words.free)}</span> : <MoneyText money={point.price} />}
            </p>
            <p className="text-soft">
              {point.address}
              {point.hours ? (
                <>
                  <br />
                  {point.hours}
                </>
              ) : null}
              <br />
              {say(words.fetchedDays, { from: point.days[0], to: point.days[1] })}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
