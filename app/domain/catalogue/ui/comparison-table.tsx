import type { ReactNode } from "react";
import { paths } from "#app/platform/paths.ts";
import { BadgeMark } from "#app/ui/badge-mark.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { useMoney } from "#app/ui/money-text.tsx";
import { Picture } from "#app/ui/picture.tsx";
import type { ProductCard } from "../card.ts";
import { comparedLines, differs } from "../compared.ts";
import type { Compared } from "../comparison.server.ts";
import { comparisonPrice } from "../comparison-price.ts";
import { words } from "../comparison-words.ts";
import { familyOf } from "../families/families.ts";
import type { PlaceName } from "../families/show.ts";
import { Price } from "./price.tsx";

/** A cell is a text, empty where nothing was said, or something made of more. */
type Row = { label: string; differs: boolean; cells: ReactNode[] };

interface TableProps {
  /** Each with the address of the comparison without it. */
  pieces: readonly (Compared & { removal: string })[];
  /** Names of counties that the pieces' own facts speak of, by code. */
  counties: Readonly<Record<string, string>>;
}

const head =
  "sticky start-0 z-[1] w-24 min-w-24 border-e border-line bg-paper py-3 pe-3 text-start align-top text-sm font-normal text-soft sm:w-44 sm:min-w-44";
const cell = "w-40 min-w-40 border-b border-line px-3 py-3 align-top sm:w-64 sm:min-w-64";

/** Pieces side by side, a column each. On a phone it is pushed sideways under its first column, which stays. */
export function ComparisonTable({ pieces, counties }: TableProps) {
  const locale = useLocale();
  const money = useMoney();
  const say = useSay();
  const placeName: PlaceName = (_, place) =>
    [place.place, counties[place.county]].filter(Boolean).join(locale === "fa" ? "، " : ", ");
  const when = ({ standing, leadTimeDays: days }: ProductCard) =>
    ({
      unique: say(words.ready, { days }),
      ready: say(words.ready, { days }),
      "to-order": say(words.order, { days }),
      service: say(words.service, { days }),
      held: say(words.held),
      sold: say(words.sold),
    })[standing];
  const compared = pieces.map(({ family, attributes, card }) => {
    const found =
      card.price && comparisonPrice(familyOf(family), attributes, { price: card.price, unit: card.priceUnit });
    return found ? say(found.per === "kg" ? words.perKg : words.perM2, { price: money(found.price) }) : "";
  });
  const plain = (label: string, values: readonly string[]): Row => ({
    label,
    differs: differs(values),
    cells: [...values],
  });
  const alike = new Set(pieces.map(({ family }) => family)).size === 1;
  const rows: Row[] = [
    {
      label: say(words.price),
      differs: differs(pieces.map(({ card }) => (card.price ? `${card.price.amount} ${card.price.currency}` : ""))),
      cells: pieces.map(({ card }) => (
        <span key={card.slug} className="font-semibold">
          <Price price={card.price} unit={card.priceUnit} from={card.from} />
        </span>
      )),
    },
    ...(compared.some((one) => one !== "") ? [plain(say(words.perMeasure), compared)] : []),
    plain(
      say(words.standing),
      pieces.map(({ card }) => when(card)),
    ),
    ...(alike
      ? []
      : [
          plain(
            say(words.craft),
            pieces.map(({ family }) => familyOf(family)[locale]),
          ),
        ]),
    plain(
      say(words.maker),
      pieces.map(({ card }) => [card.shop, card.place].filter(Boolean).join(locale === "fa" ? "، " : ", ")),
    ),
    plain(
      say(words.makerShare),
      pieces.map(({ makerShare }) => say(words.percent, { percent: makerShare })),
    ),
    {
      label: say(words.mark),
      differs: differs(pieces.map(({ card }) => card.mark?.name ?? "")),
      cells: pieces.map(({ card }) =>
        card.mark ? (
          <BadgeMark
            key={card.slug}
            level="inspected"
            label={card.mark.name}
            href={paths.proof(card.mark.code, locale)}
          />
        ) : (
          ""
        ),
      ),
    },
    ...comparedLines(locale, pieces, placeName).map((line) => plain(line.label, line.values)),
  ];
  return (
    <>
      {alike ? null : <p className="text-soft">{say(words.unlike)}</p>}
      <section
        aria-label={say(words.table)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what is pushed sideways must be pushed by keys too
        tabIndex={0}
        className="relative -mx-4 overflow-x-auto px-4 print:overflow-visible"
      >
        <table className="border-separate border-spacing-0">
          <caption className="sr-only">{say(words.table)}</caption>
          <thead>
            <tr>
              <td className={head} />
              {pieces.map(({ card, removal }) => (
                <th key={card.slug} scope="col" className={`${cell} text-start`}>
                  <Picture
                    photo={card.photo}
                    shape="portrait"
                    sizes="(min-width: 64rem) 16rem, 12rem"
                    eager
                    className="w-full rounded-md"
                  />
                  <a
                    href={card.service ? paths.service(locale, card.slug) : paths.product(locale, card.slug)}
                    className="link mt-3 block font-semibold text-pretty"
                  >
                    {card.title}
                  </a>
                  <a
                    href={removal}
                    aria-label={say(words.removeOf, { title: card.title })}
                    className="inline-flex min-h-11 items-center text-sm font-normal text-soft underline underline-offset-4 hover:text-ink print:hidden"
                  >
                    {say(words.remove)}
                  </a>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.label} className={row.differs ? "" : "text-soft"}>
                <th scope="row" className={`${head} border-b`}>
                  {row.label}
                  {row.differs && pieces.length > 1 ? (
                    <span className="mt-0.5 block w-fit rounded-sm bg-saffron-wash px-1.5 text-xs font-semibold text-saffron">
                      {say(words.differs)}
                    </span>
                  ) : null}
                </th>
                {row.cells.map((value, index) => (
                  <td key={pieces[index]?.card.slug} className={cell}>
                    {value === "" ? (
                      <span className="text-soft">{say(words.none)}</span>
                    ) : typeof value === "string" ? (
                      <bdi>{value}</bdi>
                    ) : (
                      value
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
