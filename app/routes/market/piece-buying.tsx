import { words as buyingWords } from "#app/domain/catalogue/buying-words.ts";
import { measured, quantityWord } from "#app/domain/catalogue/counted.ts";
import { words } from "#app/domain/catalogue/product-words.ts";
import { Compared, Offers } from "#app/domain/catalogue/ui/offers.tsx";
import { PriceList } from "#app/domain/catalogue/ui/price-steps.tsx";
import { localDigits } from "#app/platform/digits.ts";
import { currencyName } from "#app/platform/money.ts";
import { paths } from "#app/platform/paths.ts";
import { Button, Hidden, PostButton } from "#app/ui/button.tsx";
import { boxLook } from "#app/ui/field.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { useMoney } from "#app/ui/money-text.tsx";
import type { PieceData } from "./piece.server.ts";

/** Whether and how it can be bought now: into the basket, or why not. */
export function Buying({ data }: { data: PieceData }) {
  const { piece, price, currency, buying } = data;
  const locale = useLocale();
  const say = useSay();
  const stop = useObstacle(data);
  const sellable = stop === null && piece.standing !== "service" && !piece.shop.paused;
  return (
    <div className="mt-3 space-y-4">
      {buying.compared ? (
        <p className="text-sm text-soft first-letter:uppercase">
          <Compared compared={buying.compared} />
        </p>
      ) : null}
      {stop ? <Flash tone={stop.waits ? "wait" : "plain"} text={stop.text} /> : <Standing data={data} />}
      {piece.standing === "service" ? <p className="text-sm text-soft">{say(words.serviceHow)}</p> : null}
      {piece.shop.paused ? <Flash tone="wait" text={say(piece.shop.stopped ? words.stopped : words.paused)} /> : null}
      {price === null && piece.prices.length > 0 ? (
        <div className="space-y-3">
          <p className="text-sm text-soft">{say(words.noPrice, { currency: say(currencyName(currency)) })}</p>
          <div className="flex flex-wrap gap-3">
            {piece.prices.map((other) => (
              <PostButton
                key={other.currency}
                action={paths.currency(locale)}
                fields={{ currency: other.currency }}
                tone="quiet"
              >
                {say(words.showIn, { currency: say(currencyName(other.currency)) })}
              </PostButton>
            ))}
          </div>
        </div>
      ) : null}
      {sellable && price ? <IntoBasket data={data} /> : null}
    </div>
  );
}

/** What stands in the way of buying it now; null where nothing does. */
function useObstacle({ piece, buying }: PieceData): { text: string; waits: boolean } | null {
  const say = useSay();
  if (piece.past) return { text: say(buyingWords.past), waits: false };
  if (piece.standing === "held") return { text: say(words.held), waits: true };
  if (piece.standing === "sold") return { text: say(words.sold), waits: false };
  if (piece.monthLeft === 0) return { text: say(buyingWords.monthFull, { date: buying.nextMonth }), waits: true };
  if (buying.offers.length > 0 && buying.offers.every(({ left }) => left === 0))
    return { text: say(buyingWords.soldInAll), waits: false };
  return null;
}

/** How it is there, and how long it takes. */
function Standing({ data: { piece, buying } }: { data: PieceData }) {
  const money = useMoney();
  const say = useSay();
  const days = piece.leadTimeDays;
  const count = piece.onHand ?? 0;
  const measure = measured[piece.priceUnit];
  const told = {
    unique: say(words.uniqueSent, { days }),
    ready:
      buying.offers.length > 0
        ? say(buyingWords.readySent, { days })
        : measure
          ? say(buyingWords.measureReady, { count: say(measure, { count }), days })
          : say(words.inStock, { count, days }),
    "to-order": say(words.toOrder, { days }),
    held: "",
    sold: "",
    service: say(words.serviceDays, { days }),
  }[piece.standing];
  return (
    <div className="space-y-1 text-soft">
      <p>
        {piece.standing === "unique" ? <strong className="font-semibold text-ink">{say(words.unique)} </strong> : null}
        {told}
      </p>
      {piece.monthLeft === null ? null : (
        <p className="font-semibold text-ink">
          {piece.monthLeft === 1 ? say(buyingWords.monthLast) : say(buyingWords.monthLeft, { count: piece.monthLeft })}
        </p>
      )}
      {buying.least && measure ? (
        <p>
          {say(buyingWords.least, {
            count: say(measure, { count: buying.least.count }),
            price: money(buying.least.price),
          })}
        </p>
      ) : null}
    </div>
  );
}

function IntoBasket({ data: { piece, buying, currency, price, audiences } }: { data: PieceData }) {
  const locale = useLocale();
  const say = useSay();
  const offers = buying.offers.length > 0 ? buying.offers : [{ id: null, name: "", price }];
  return (
    <form method="post" action={paths.cartLine(locale, piece.slug)} className="space-y-4">
      <Hidden fields={{ currency }} />
      {buying.offers.length > 0 ? <Offers offers={buying.offers} /> : null}
      <PriceList steps={piece.priceList} audiences={audiences} offers={offers} least={piece.least} />
      <div className="flex items-end gap-3">
        {piece.standing === "unique" ? (
          <Hidden fields={{ quantity: 1 }} />
        ) : (
          <label className="w-24 shrink-0 text-sm text-soft">
            {say(quantityWord(piece.priceUnit))}
            <input
              name="quantity"
              dir="ltr"
              inputMode="numeric"
              defaultValue={localDigits(locale, String(piece.least))}
              maxLength={3}
              className={`${boxLook()} mt-1 text-center`}
            />
          </label>
        )}
        <div className="grow">
          <Button icon="basket" wide>
            {say(words.addToCart)}
          </Button>
        </div>
      </div>
    </form>
  );
}
