import { paths } from "#app/platform/paths.ts";
import { BadgeMark } from "#app/ui/badge-mark.tsx";
import { Card, gridLook } from "#app/ui/card.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { useLocale, useReader, useSay } from "#app/ui/locale-context.tsx";
import { keptMarkup } from "#app/ui/markup.tsx";
import type { ProductCard as ProductCardData } from "../card.ts";
import { words as comparisonWords } from "../comparison-words.ts";
import { corners, words } from "../shelf-words.ts";
import { Price } from "./price.tsx";

interface ProductCardProps {
  card: ProductCardData;
  /** Among the first in sight: fetched at once. */
  priority?: boolean;
  level?: 2 | 3;
}

/** One piece in a list: picture, maker and village, title, price, the maker's highest mark. */
export function ProductCard({ card, priority = false, level = 3 }: ProductCardProps) {
  const locale = useLocale();
  const say = useSay();
  const corner = corners[card.standing];
  return (
    <Card
      href={card.service ? paths.service(locale, card.slug) : paths.product(locale, card.slug)}
      title={card.title}
      photo={card.photo}
      priority={priority}
      level={level}
      corner={corner ? say(corner) : undefined}
      above={card.place ? say(words.byPlace, { shop: card.shop, place: card.place }) : card.shop}
      marks={
        <>
          {card.mark ? (
            <BadgeMark level="inspected" label={card.mark.name} href={paths.proof(card.mark.code, locale)} />
          ) : null}
          <a
            href={paths.comparison(locale, `?add=${card.slug}`)}
            rel="nofollow"
            aria-label={say(comparisonWords.addOf, { title: card.title })}
            className="card-side"
          >
            <Icon name="compare" className="size-4" />
            {say(comparisonWords.addShort)}
          </a>
        </>
      }
    >
      <p className="font-semibold">
        <Price price={card.price} unit={card.priceUnit} from={card.from} />
      </p>
      {card.standing === "to-order" ? (
        <p className="text-sm text-soft">{say(words.days, { days: card.leadTimeDays })}</p>
      ) : null}
    </Card>
  );
}

interface ProductGridProps {
  cards: readonly ProductCardData[];
  /** How many of the first are in sight when the page opens. */
  eager?: number;
  level?: 2 | 3;
}

/** Cards are most of a list's markup and the same for everyone: each is made once for what it shows. */
const cardMarkup = keptMarkup();

const cardKey = ({ price, ...card }: ProductCardData): string =>
  `${price?.amount} ${price?.currency} ${JSON.stringify(card)}`;

export function ProductGrid({ cards, eager = 0, level = 3 }: ProductGridProps) {
  const reader = useReader();
  const markup = cards.map((card, index) => {
    const priority = index < eager;
    return cardMarkup(reader, `${level} ${priority} ${cardKey(card)}`, () => (
      <ProductCard card={card} priority={priority} level={level} />
    ));
  });
  // biome-ignore lint/security/noDangerouslySetInnerHtml: React's own markup of the component above
  return <ul className={gridLook()} dangerouslySetInnerHTML={{ __html: markup.join("") }} />;
}
