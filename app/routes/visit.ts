import { useLocation, useRouteLoaderData } from "@remix-run/react";
import type { Locale } from "#app/platform/locale.ts";
import { inLocale } from "#app/platform/paths.ts";
import type { Visit } from "#app/ui/visit.ts";

/** What the root loader knows of this request. */
export type RootData = {
  locale: Locale;
  person: Visit["person"];
  cartCount: number;
  currency: string;
  /** Rials are told in the new rial too. */
  bothUnits: boolean;
  flash: { code: string; facts: Readonly<Record<string, string | number | bigint>> } | null;
  requestId: string;
  /** The market's own address, for what must be absolute. */
  origin: string;
};

export function useRoot(): RootData | undefined {
  return useRouteLoaderData("root") as RootData | undefined;
}

/** What the frame of a page must know; the flash is said by the caller, who has the words. */
export function useVisit(): Omit<Visit, "flash"> {
  const { pathname, search } = useLocation();
  const root = useRoot();
  const locale = root?.locale ?? "fa";
  const query = new URLSearchParams(search).get("q") ?? undefined;
  return {
    here: pathname,
    otherHref: inLocale(pathname + search, locale === "fa" ? "en" : "fa"),
    person: root?.person ?? null,
    cartCount: root?.cartCount ?? 0,
    currency: root?.currency ?? "IRR",
    query,
  };
}
