import type { Locale } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import type { MapPin, PinTone } from "#app/ui/county-map.tsx";
import type { ClusterCard } from "../queries.server.ts";

/** Weaving and sewing are madder; the others have tones of their own. */
const tones: Readonly<Record<string, PinTone>> = {
  "honey-packing": "saffron",
  "medicinal-herb-growing": "leaf",
  "hand-sewn-leather": "walnut",
  translation: "indigo",
  "text-editing": "indigo",
  programming: "indigo",
  animation: "indigo",
};

/** Clusters as pins of the map. */
export function pinsOf(
  clusters: readonly Pick<ClusterCard, "slug" | "nameFa" | "nameEn" | "lat" | "lon" | "occupation">[],
  locale: Locale,
): MapPin[] {
  return clusters.map(({ slug, nameFa, nameEn, lat, lon, occupation }) => ({
    slug,
    nameFa,
    nameEn,
    lat,
    lon,
    tone: tones[occupation] ?? "madder",
    href: paths.cluster(locale, slug),
  }));
}
