import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { directionOf, type Locale, say } from "#app/platform/locale.ts";
import type { Answer, Asked } from "./http.ts";
import { words } from "./words.ts";

/** Markup that is safe to send: made by `html` only. */
export class Markup {
  constructor(readonly text: string) {}
}

type Part = Markup | string | number | undefined | readonly Markup[];

/** A template whose texts are escaped; markup made by `html` goes in as it is, undefined as nothing. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Markup {
  const written = parts.map((part) => {
    if (part === undefined) return "";
    if (part instanceof Markup) return part.text;
    if (typeof part === "object") return part.map((each) => each.text).join("");
    return String(part).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
  });
  return new Markup(String.raw({ raw: strings }, ...written));
}

/**
 * A page of a twin under its banner. `leads` are the addresses a form of the page may end at: a browser refuses a
 * redirect after a form to any other origin.
 */
export function page(
  locale: Locale,
  {
    title,
    body,
    banner,
    leads = [],
    status = 200,
    look = "",
  }: {
    title: string;
    body: Markup;
    banner: string;
    leads?: readonly (string | null)[];
    status?: number;
    /** A class of the whole page, where two twins of a kind must not be taken for each other. */
    look?: string;
  },
): Answer {
  const origins = leads.flatMap((lead) => (lead === null ? [] : [new URL(lead).origin]));
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    "font-src 'self'",
    `form-action ${["'self'", ...new Set(origins)].join(" ")}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  const document = html`<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="stylesheet" href="/twin.css">
</head>
<body class="${look}">
<p class="banner" role="note"><strong>${say(locale, words.twin)}</strong> ${banner}</p>
<main>${body}</main>
</body>
</html>`;
  return {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "content-security-policy": policy.join("; "),
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
    },
    body: document.text,
  };
}

const styles = readFileSync(new URL("./twin.css", import.meta.url));
const fonts = new Map<string, Buffer>(
  ["arabic", "latin"].map((script) => {
    const name = `vazirmatn-${script}-wght-normal.woff2`;
    const file = createRequire(import.meta.url).resolve(`@fontsource-variable/vazirmatn/files/${name}`);
    return [`/${name}`, readFileSync(file)] as const;
  }),
);

/** The style sheet and the typeface, or undefined for another address. */
export function asset(asked: Asked): Answer | undefined {
  const headers = { "cache-control": "max-age=300", "x-content-type-options": "nosniff" };
  if (asked.path === "/twin.css")
    return { status: 200, headers: { ...headers, "content-type": "text/css; charset=utf-8" }, body: styles };
  const font = fonts.get(asked.path);
  return font && { status: 200, headers: { ...headers, "content-type": "font/woff2" }, body: font };
}

/** The reader's language: what the merchant asked for, or the first the browser accepts of ours. */
export function readerLocale(asked: Asked, wish: string | null | undefined): Locale {
  if (wish === "fa" || wish?.startsWith("en")) return wish === "fa" ? "fa" : "en";
  const accepted = (asked.headers["accept-language"] ?? "")
    .split(",")
    .map((part) => part.trim().slice(0, 2).toLowerCase());
  return accepted.find((tag) => tag === "fa" || tag === "en") === "fa" ? "fa" : "en";
}
