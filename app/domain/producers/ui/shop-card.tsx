import { paths } from "#app/platform/paths.ts";
import { BadgeMark } from "#app/ui/badge-mark.tsx";
import { Card } from "#app/ui/card.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import type { ShopCard as ShopCardData } from "../public-queries.server.ts";
import { words } from "../public-words.ts";

interface ShopCardProps {
  shop: ShopCardData & { craft: string | null; countyName: string };
  priority?: boolean;
  level?: 2 | 3;
}

/** A shop in a list: her or her work, her craft and village, how much is for sale, her highest mark. */
export function ShopCard({ shop, priority = false, level = 3 }: ShopCardProps) {
  const locale = useLocale();
  const say = useSay();
  return (
    <Card
      href={paths.shop(locale, shop.slug)}
      title={shop.name}
      photo={shop.photo}
      shape="square"
      priority={priority}
      level={level}
      above={[shop.cooperative ? say(words.cooperative) : shop.craft, shop.place || shop.countyName]
        .filter(Boolean)
        .join(" · ")}
      marks={
        shop.mark ? (
          <BadgeMark level="inspected" label={shop.mark.name} href={paths.proof(shop.mark.code, locale)} />
        ) : null
      }
    >
      <p className="text-sm text-soft">{say(words.pieces, { count: shop.pieces })}</p>
    </Card>
  );
}
