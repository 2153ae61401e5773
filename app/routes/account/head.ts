import type { MetaFunction } from "@remix-run/node";
import { defaultLocale, isLocale, type Localized, say } from "#app/platform/locale.ts";
import { words } from "#app/ui/words.ts";

/** The title of a page of the account; search engines have no business there. */
export function accountHead(title: Localized): MetaFunction {
  return ({ params }) => {
    const locale = isLocale(params.l) ? params.l : defaultLocale;
    return [{ title: `${say(locale, title)} · ${say(locale, words.brand)}` }, { name: "robots", content: "noindex" }];
  };
}
