import type { Locale } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";

/** Where a step of a maker's listing is: photographs have a page of their own, and so has seeing all of it. */
export function studioStep(l: Locale, slug: string, step: string): string {
  if (step === "look") return paths.studioProduct(l, slug);
  return step === "photos" ? paths.studioProductPhotos(l, slug) : paths.studioProductStep(l, slug, step);
}
