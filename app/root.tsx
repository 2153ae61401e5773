import { data, type LinksFunction } from "@remix-run/node";
import { isRouteErrorResponse, Links, Meta, Outlet, useLocation, useParams, useRouteError } from "@remix-run/react";
import type { ReactNode } from "react";
import { currencyOf } from "./domain/cart/currency.server.ts";
import { cartCount } from "./domain/cart/queries.server.ts";
import { tellsBothUnits } from "./domain/currencies/queries.server.ts";
import { unreadCount } from "./domain/notices/queries.server.ts";
import { anyone } from "./platform/actor.ts";
import { cookie } from "./platform/cookies.ts";
import { page, readFlash } from "./platform/doors.server.ts";
import { defaultLocale, directionOf, isLocale } from "./platform/locale.ts";
import { inLocale, isOpenPath } from "./platform/paths.ts";
import { roomsOf } from "./routes/rooms.server.ts";
import { type RootData, useRoot } from "./routes/visit.ts";
import styles from "./styles.css?url";
import { ErrorPage } from "./ui/error-page.tsx";
import { LocaleProvider } from "./ui/locale-context.tsx";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: styles },
  { rel: "icon", type: "image/svg+xml", href: "/icons/favicon.svg" },
  { rel: "manifest", href: "/manifest.webmanifest" },
];

/** What the frame of every page shows of the one who asks. */
export const loader = page(
  anyone,
  async (ctx, { request }) => {
    const flash = readFlash(ctx, request);
    const { actor } = ctx;
    const [inCart, bothUnits, unread] = await Promise.all([
      cartCount(ctx, request),
      tellsBothUnits(ctx),
      actor.kind === "person" ? unreadCount(ctx.db, actor) : 0,
    ]);
    const root: RootData = {
      locale: ctx.locale,
      person: actor.kind === "person" ? { name: actor.name, rooms: roomsOf(actor), unread } : null,
      cartCount: inCart,
      currency: currencyOf(ctx, request),
      bothUnits,
      flash,
      requestId: ctx.requestId,
      origin: ctx.origin,
    };
    return data(root, flash ? { headers: { "Set-Cookie": cookie("flash", "", 0, ctx.house.secure) } } : {});
  },
  { private: true },
);

export function Layout({ children }: { children: ReactNode }) {
  const root = useRoot();
  const { l } = useParams();
  const { pathname } = useLocation();
  const locale = isLocale(l) ? l : (root?.locale ?? defaultLocale);
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link
          rel="preload"
          as="font"
          type="font/woff2"
          href={`/fonts/vazirmatn-${locale === "fa" ? "arabic" : "latin"}.woff2`}
          crossOrigin="anonymous"
        />
        {isLocale(l) && root && isOpenPath(pathname) ? (
          <>
            <link rel="canonical" href={root.origin + pathname} />
            <link rel="alternate" hrefLang="fa" href={root.origin + inLocale(pathname, "fa")} />
            <link rel="alternate" hrefLang="en" href={root.origin + inLocale(pathname, "en")} />
            <link rel="alternate" hrefLang="x-default" href={root.origin + inLocale(pathname, defaultLocale)} />
            <meta property="og:url" content={root.origin + pathname} />
          </>
        ) : null}
        <Meta />
        <Links />
      </head>
      <body>
        <LocaleProvider locale={locale} bothUnits={root?.bothUnits}>
          {children}
        </LocaleProvider>
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

/** The last error page: what happened and what to do, with the number to name when asking for help. */
export function ErrorBoundary() {
  const error = useRouteError();
  const root = useRoot();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  return <ErrorPage status={status} requestId={root?.requestId ?? ""} />;
}
