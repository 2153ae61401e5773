import { words } from "#app/domain/catalogue/product-words.ts";
import { FetchedAt } from "#app/domain/shipping/ui/fetched-at.tsx";
import { paths } from "#app/platform/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { PlaceField } from "#app/ui/place-field.tsx";
import type { PieceData } from "./piece.server.ts";
import { Part } from "./piece-part.tsx";

/** What it costs to send this piece to the reader's town. She says it once; the pages of other pieces know it then. */
export function Carriage({ carriage }: { carriage: NonNullable<PieceData["carriage"]> }) {
  const { groups, to, quote, fetched } = carriage;
  const locale = useLocale();
  const say = useSay();
  return (
    <Part title={say(words.carriage)} id="carriage">
      {to ? (
        <div role="status">
          {quote ? (
            <>
              <p className="flex flex-wrap items-baseline justify-between gap-x-4 font-semibold">
                <span>{say(words.carriageToPlace, { place: to.name })}</span>
                <MoneyText money={quote.price} />
              </p>
              {quote.total ? (
                <p className="flex flex-wrap items-baseline justify-between gap-x-4 text-sm">
                  <span>{say(words.carriageTotal)}</span>
                  <MoneyText money={quote.total} />
                </p>
              ) : null}
              <p className="mt-1 text-sm text-soft">
                {say(words.carriageBy, {
                  name: quote.name,
                  days: say(words.carriageSpan, { from: quote.days[0], to: quote.days[1] }),
                })}{" "}
                {say(words.carriageOne)}
              </p>
            </>
          ) : (
            <p>{say(words.carriageNobody, { place: to.name })}</p>
          )}
          <FetchedAt points={fetched} />
        </div>
      ) : null}
      <details open={to === null} className="mt-1 print:hidden">
        <summary className={to ? "link inline-flex min-h-11 items-center text-sm" : "sr-only"}>
          {say(to ? words.carriageOther : words.carriageTo)}
        </summary>
        <form
          method="post"
          action={paths.place(locale)}
          className="mt-2 grid grid-cols-[minmax(0,1fr)_auto] items-end gap-3"
        >
          <PlaceField
            name="place"
            label={say(words.carriageTo)}
            groups={groups}
            none={say(words.carriageNone)}
            value={to?.code}
            required
          />
          <Button tone="quiet">{say(words.carriageShow)}</Button>
        </form>
        <p className="mt-2 text-sm text-soft">{say(words.carriageKept)}</p>
      </details>
    </Part>
  );
}
