import type { Wish } from "#app/domain/shipping/options.ts";

/** `shop-slug=service/point/insured` as a form carries it. */
export function writeWish(slug: string, { service, pickup, insured }: Wish): string {
  return `${slug}=${service}/${pickup}/${insured ? "insured" : ""}`;
}

/** How each sender's goods were wished to go, by the seller's slug. The forms' schema has checked the shape. */
export function readWishes(parcels: readonly string[]): Record<string, Wish> {
  return Object.fromEntries(
    parcels.map((text) => {
      const at = text.indexOf("=");
      const [service = "", pickup = "", insured = ""] = text.slice(at + 1).split("/");
      return [text.slice(0, at), { service, pickup, insured: insured === "insured" }];
    }),
  );
}

/** What the buyer wrote to each seller, by her slug; nothing for empty words. */
export function readNotes(notes: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    notes.flatMap((text) => {
      const at = text.indexOf("=");
      const said = text.slice(at + 1).trim();
      return said ? [[text.slice(0, at), said]] : [];
    }),
  );
}
