import type { FlashMessage } from "./flash.tsx";

/** The working rooms a person may enter. */
export type Room = "studio" | "coop" | "trade" | "office";

/** What the frame must know about this request. */
export interface Visit {
  /** This page's path. */
  here: string;
  /** The same page in the other language. */
  otherHref: string;
  person: { name: string; rooms: readonly Room[]; unread: number } | null;
  cartCount: number;
  /** ISO code of the currency prices are shown in. */
  currency: string;
  /** What was searched for, to stand in the box again. */
  query?: string | undefined;
  flash?: FlashMessage | null;
}
