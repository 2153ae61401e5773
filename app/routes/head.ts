import { defaultLocale, isLocale, type Localized, say } from "#app/platform/locale.ts";
import { words } from "#app/ui/words.ts";

/**
 * Title and description of a page of the open market. `narrowed` pages (a filtered list) are one of endless many and are
 * not to be kept by search engines, though their links may be followed.
 */
export function head(
  params: Readonly<{ l?: string | undefined }>,
  title: Localized | string,
  options: { description?: Localized | string; narrowed?: boolean; kind?: "website" | "product" | "profile" } = {},
) {
  const locale = isLocale(params.l) ? params.l : defaultLocale;
  const text = (one: Localized | string) => (typeof one === "string" ? one : say(locale, one));
  const { description, narrowed = false, kind = "website" } = options;
  return [
    { title: `${text(title)} · ${say(locale, words.brand)}` },
    ...(description
      ? [
          { name: "description", content: text(description).slice(0, 300) },
          { property: "og:title", content: text(title) },
          { property: "og:description", content: text(description).slice(0, 300) },
          { property: "og:type", content: kind },
          { property: "og:site_name", content: say(locale, words.brand) },
          { property: "og:locale", content: locale === "fa" ? "fa_IR" : "en_GB" },
        ]
      : []),
    ...(narrowed ? [{ name: "robots", content: "noindex, follow" }] : []),
  ];
}
