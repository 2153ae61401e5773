import type { AvailabilityKind, BodyKind, Currency, PriceUnit, ProducerLevel } from "#db/vocabulary.ts";
import clusterRows from "./data/clusters.json" with { type: "json" };
import bodyRows from "./data/organisations.json" with { type: "json" };
import makerRows from "./data/producers.json" with { type: "json" };
import productRows from "./data/products.json" with { type: "json" };

/** The demo market's invented content as its files have it; see data/LICENSES.md. */

export type Art = { palette: string[]; motif: string };

export type BodyData = { id: string; kind: BodyKind; nameFa: string; nameEn: string; county: string; does: string[] };

export type ClusterData = {
  id: string;
  nameFa: string;
  nameEn: string;
  occupation: string;
  county: string;
  places: string[];
  lat: number;
  lon: number;
  organisation: string;
  gi: { fa: string; en: string; status: string } | null;
  summaryFa: string;
  summaryEn: string;
  art: Art;
};

export type MakerData = {
  id: string;
  slug: string;
  nameFa: string;
  nameEn: string;
  level: ProducerLevel;
  cluster: string;
  county: string;
  placeFa: string;
  placeEn: string;
  occupation: string;
  birthYear: number;
  makerSince: number;
  verification: "verified" | "pending";
  pioneer: string | null;
  bioFa: string;
  bioEn: string;
  capacity: { value: number; unit: string };
};

export type ProductData = {
  id: string;
  slug: string;
  producer: string;
  cluster: string;
  family: string;
  titleFa: string;
  titleEn: string;
  descriptionFa: string;
  descriptionEn: string;
  attributes: Record<string, unknown>;
  /** Amounts in major units, as decimals. */
  prices: { currency: Currency; amount: string; per: PriceUnit }[];
  availability: { kind: AvailabilityKind; quantity: number; leadTimeDays: number };
  parcel: { weightG: number; lengthCm: number; widthCm: number; heightCm: number } | null;
  makerSharePct: number;
  passport: { serial: string };
  art: Art;
};

export const bodies = bodyRows as unknown as readonly BodyData[];
export const clusters = clusterRows as unknown as readonly ClusterData[];
export const makers = makerRows as unknown as readonly MakerData[];
export const products = productRows as unknown as readonly ProductData[];
