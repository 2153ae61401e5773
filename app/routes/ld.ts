import type { Locale } from "#app/platform/locale.ts";
import type { Photo } from "#app/ui/picture.tsx";
import type { RootData } from "./visit.ts";

/** A thing in the words of schema.org. What holds nothing is left out. */
export type Thing = { "@type": string } & Readonly<Record<string, unknown>>;

/** One description for machines of all that a page is about; Remix escapes it where it is written. */
export function ld(...things: readonly Thing[]) {
  return { "script:ld+json": { "@context": "https://schema.org", "@graph": things.map(withoutNothing) } };
}

function withoutNothing(thing: Thing): Thing {
  const kept = Object.entries(thing).filter(
    ([, value]) =>
      value !== null && value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(kept) as Thing;
}

/** The market's own address, as the root's loader told it; empty on an error page. */
export function originOf(matches: readonly unknown[]): string {
  const root = matches.find((match) => (match as { id: string }).id === "root") as { data?: RootData } | undefined;
  return root?.data?.origin ?? "";
}

/** Where a page stands; the last is the page itself. */
export function trailLd(origin: string, locale: Locale, steps: readonly { label: string; href: string }[]): Thing {
  const all = [{ label: locale === "fa" ? "خانه" : "Home", href: `/${locale}` }, ...steps];
  return {
    "@type": "BreadcrumbList",
    itemListElement: all.map(({ label, href }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: label,
      item: origin + href,
    })),
  };
}

/** The largest picture of a photograph and its size in pixels: never wider than it was. */
export function largest(origin: string, photo: Photo): { url: string; width: number; height: number } {
  const width = Math.min(1280, photo.width);
  return {
    url: `${origin}${photo.address}/1280.jpg`,
    width,
    height: Math.round((photo.height * width) / photo.width),
  };
}

export function imageLd(origin: string, photo: Photo): Thing {
  const { url, width, height } = largest(origin, photo);
  return { "@type": "ImageObject", url, width, height, caption: photo.alt };
}

/** The picture that stands for a page where it is shared. */
export function pictureMeta(origin: string, photo: Photo | null) {
  if (!photo || origin === "") return [{ name: "twitter:card", content: "summary" }];
  const { url, width, height } = largest(origin, photo);
  return [
    { property: "og:image", content: url },
    { property: "og:image:type", content: "image/jpeg" },
    { property: "og:image:width", content: String(width) },
    { property: "og:image:height", content: String(height) },
    { property: "og:image:alt", content: photo.alt },
    { name: "twitter:card", content: "summary_large_image" },
    { name: "twitter:image", content: url },
  ];
}
