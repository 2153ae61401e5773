import { useSay } from "#app/ui/locale-context.tsx";
import { MoneyText, useMoney } from "#app/ui/money-text.tsx";
import type { Offer } from "../buying.ts";
import { words } from "../buying-words.ts";
import type { ComparisonPrice } from "../comparison-price.ts";

/** So few that it is worth knowing. */
const few = 5;

const row =
  "flex min-h-12 cursor-pointer items-start gap-3.5 rounded-md border border-line bg-raised px-4 py-3 hover:border-edge has-checked:border-madder has-checked:bg-madder-wash has-disabled:cursor-not-allowed has-disabled:bg-sunk has-disabled:text-soft";

/** The sizes or jars of a piece, one to be chosen: each with its price and what is left of it. */
export function Offers({ offers }: { offers: readonly Offer[] }) {
  const say = useSay();
  const open = offers.filter(({ price, left }) => price !== null && left !== 0);
  return (
    <fieldset>
      <legend className="mb-2 font-semibold">{say(words.choose)}</legend>
      <div className="grid gap-2">
        {offers.map((offer) => (
          <label key={offer.id} className={row}>
            <input
              type="radio"
              name="variant"
              value={offer.id}
              required
              // Chosen for her only where there is nothing to choose.
              defaultChecked={open.length === 1 && open[0] === offer}
              disabled={!open.includes(offer)}
              className="mt-1 size-5 shrink-0 cursor-pointer rtl:mt-1.5"
            />
            <span className="min-w-0 grow">
              <span className="flex flex-wrap justify-between gap-x-4">
                <span className="font-semibold">{offer.name}</span>
                {offer.price ? <MoneyText money={offer.price} /> : null}
              </span>
              <span className="flex flex-wrap justify-between gap-x-4 text-sm text-soft">
                <Left offer={offer} />
                {offer.compared ? (
                  <span>
                    <Compared compared={offer.compared} />
                  </span>
                ) : null}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Left({ offer: { price, left } }: { offer: Offer }) {
  const say = useSay();
  if (price === null) return <span>{say(words.notInCurrency)}</span>;
  if (left === null) return null;
  if (left === 0) return <span>{say(words.noneLeft)}</span>;
  return <span>{left <= few ? say(words.fewLeft, { count: left }) : say(words.left, { count: left })}</span>;
}

/** What a price comes to for a kilogram or a square metre; "about", where it was rounded. */
export function Compared({ compared: { per, price, exact } }: { compared: ComparisonPrice }) {
  const money = useMoney();
  const say = useSay();
  const told = { kg: [words.perKg, words.perKgAbout], m2: [words.perM2, words.perM2About] } as const;
  return <>{say(told[per][exact ? 0 : 1], { price: money(price) })}</>;
}
