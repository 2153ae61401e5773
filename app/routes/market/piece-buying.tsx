import { words } from "#app/domain/catalogue/product-words.ts";
import { localDigits } from "#app/platform/digits.ts";
import { currencyName } from "#app/platform/money.ts";
import { paths } from "#app/platform/paths.ts";
import { Button, Hidden, PostButton } from "#app/ui/button.tsx";
import { boxLook } from "#app/ui/field.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import type { PieceData } from "./piece.server.ts";

/** Whether and how it can be bought now: into the basket, or why not. */
export function Buying({ data }: { data: PieceData }) {
  const { piece, price, currency } = data;
  const locale = useLocale();
  const say = useSay();
  const count = piece.onHand ?? 0;
  const days = piece.leadTimeDays;
  const told = {
    unique: say(words.uniqueSent, { days }),
    ready: say(words.inStock, { count, days }),
    "to-order": say(words.toOrder, { days }),
    held: say(words.held),
    sold: say(words.sold),
    service: say(words.serviceDays, { days }),
  }[piece.standing];
  const sellable =
    !piece.shop.paused && (piece.standing === "unique" || piece.standing === "ready" || piece.standing === "to-order");
  return (
    <div className="mt-3 space-y-4">
      {piece.standing === "sold" || piece.standing === "held" ? (
        <Flash tone={piece.standing === "sold" ? "plain" : "wait"} text={told} />
      ) : (
        <p className="text-soft">
          {piece.standing === "unique" ? (
            <strong className="font-semibold text-ink">{say(words.unique)} </strong>
          ) : null}
          {told}
        </p>
      )}
      {piece.standing === "service" ? <p className="text-sm text-soft">{say(words.serviceHow)}</p> : null}
      {piece.shop.paused ? <Flash tone="wait" text={say(words.paused)} /> : null}
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
      {sellable && price ? (
        <form method="post" action={paths.cartLine(locale, piece.slug)} className="flex items-end gap-3">
          <Hidden fields={{ currency }} />
          {piece.standing === "unique" ? (
            <Hidden fields={{ quantity: 1 }} />
          ) : (
            <label className="w-20 shrink-0 text-sm text-soft">
              {say(words.quantity)}
              <input
                name="quantity"
                dir="ltr"
                inputMode="numeric"
                defaultValue={localDigits(locale, "1")}
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
        </form>
      ) : null}
    </div>
  );
}
