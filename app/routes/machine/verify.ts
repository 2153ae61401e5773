import { createHash } from "node:crypto";
import { choicesOf, families } from "#app/domain/catalogue/families/families.ts";
import { publicKeys } from "#app/domain/passports/keys.server.ts";
import { statusLists } from "#app/domain/passports/status-list.server.ts";
import { verifyWords as words } from "#app/domain/passports/verify-words.ts";
import { anyone } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { directionOf, type Locale, type Localized, say } from "#app/platform/locale.ts";
import core from "./verify-core.mjs?raw";
import style from "./verify-page.css?raw";
import hands from "./verify-page.mjs?raw";

/**
 * One page in one file: keys, lists, style and script are all in it, so that a phone can keep it and verify without a line.
 * Its own policy lets exactly this script and this style run, by their hashes.
 */
const script = `${core.replace(/^export /gm, "")}\n${hands.replace(/^import .*verify-core.*$/m, "")}`;
const hashOf = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const policy = [
  "default-src 'none'",
  `script-src ${hashOf(script)}`,
  `style-src ${hashOf(style)}`,
  "connect-src 'self'",
  "img-src data:",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join("; ");

const labels: Record<string, Localized> = Object.fromEntries(
  families.flatMap(({ attributes }) => attributes.map(({ key, fa, en }) => [key, { fa, en }])),
);
const choices: Record<string, Localized> = Object.fromEntries(
  families.flatMap(({ attributes }) => attributes.flatMap(choicesOf).map(({ id, fa, en }) => [id, { fa, en }])),
);

export const loader = page(anyone, async (ctx) => {
  const [keys, lists] = await Promise.all([publicKeys(ctx), statusLists(ctx)]);
  const known = { at: ctx.now.toISOString(), origin: ctx.origin, keys, lists, words, labels, choices };
  return new Response(html(ctx.locale, JSON.stringify(known).replaceAll("<", "\\u003c")), {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": policy,
      "Cache-Control": "public, no-cache",
    },
  });
});

function html(l: Locale, known: string): string {
  const text = (name: keyof typeof words) => `data-say="${name}">${say(l, words[name])}`;
  return `<!doctype html>
<html lang="${l}" dir="${directionOf(l)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${say(l, words.title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<p class="bar"><span>خانگی · Khanegi</span> <button type="button" id="tongue" ${text("tongue")}</button></p>
<h1 ${text("title")}</h1>
<p ${text("lead")}</p>
<noscript><p class="wait" ${text("noScript")}</p></noscript>
<form id="form">
<label for="typed" ${text("typed")}</label>
<textarea id="typed" rows="4" dir="ltr" spellcheck="false" autocapitalize="off" required></textarea>
<button type="submit" ${text("press")}</button>
</form>
<p><label for="scan" ${text("scan")}</label>
<input type="file" id="scan" accept="image/*" capture="environment">
<span id="scan-said" role="status"></span></p>
<section id="result" role="status" hidden></section>
<p class="soft" id="known-at"></p>
<p><a href="/verify.html" download="khanegi-verify.html" ${text("keep")}</a></p>
</main>
<script type="application/json" id="known">${known}</script>
<script type="module">${script}</script>
</body>
</html>
`;
}
