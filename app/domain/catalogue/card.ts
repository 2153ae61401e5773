import type { Photo } from "#app/domain/media/queries.server.ts";
import type { Money } from "#app/platform/money.ts";
import type { PriceUnit } from "#db/vocabulary.ts";

/** How a thing stands for a buyer: the only one, ready, made when asked for, in another's checkout, gone, or a service. */
export type Standing = "unique" | "ready" | "to-order" | "held" | "sold" | "service";

/** What a card in a list shows of a product: nothing of the person behind it but her shop's name and her village. */
export type ProductCard = {
  slug: string;
  title: string;
  service: boolean;
  /** In the reader's currency where it has one, else in another. */
  price: Money | null;
  /** The price is the lowest of several: of its sizes, its jars. */
  from: boolean;
  priceUnit: PriceUnit;
  standing: Standing;
  leadTimeDays: number;
  shop: string;
  /** Village or town; empty where she does not show it. */
  place: string;
  mark: { name: string; code: string; level: number } | null;
  photo: Photo | null;
};
