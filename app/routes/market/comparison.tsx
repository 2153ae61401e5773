import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { currencyOf } from "#app/domain/cart/currency.server.ts";
import { comparedMost, comparedPieces } from "#app/domain/catalogue/comparison.server.ts";
import { words } from "#app/domain/catalogue/comparison-words.ts";
import { ComparisonTable } from "#app/domain/catalogue/ui/comparison-table.tsx";
import { anyone } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { cookie, readCookie } from "#app/platform/cookies.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { PageHead } from "#app/ui/page.tsx";
import { head } from "../head.ts";
import { countiesNamed } from "./counties-named.server.ts";

const monthSeconds = 30 * 86_400;

/** Addresses of pieces, each once, as many as are compared. */
const slugsIn = (texts: readonly string[]): string[] =>
  [...new Set(texts.filter((text) => /^[\w-]{1,120}$/.test(text)))].slice(0, comparedMost);

/** The pieces she has put aside for comparing, by her browser's cookie. */
const keptBy = (ctx: Ctx, request: Request): string[] =>
  slugsIn((readCookie(request.headers.get("Cookie"), "compare", ctx.house.secure) ?? "").split("."));

/** The address that shows these; an empty `piece` shows none, and forgets them. */
const addressOf = (ctx: Pick<Ctx, "locale">, slugs: readonly string[], more: Record<string, string> = {}): string =>
  paths.comparison(
    ctx.locale,
    `?${new URLSearchParams([...(slugs.length > 0 ? slugs : [""]).map((slug) => ["piece", slug]), ...Object.entries(more)])}`,
  );

/**
 * Up to four pieces side by side: those of the address (`?piece=a&piece=b`), which can be sent to a friend, else those put
 * aside before. `?add=` puts one more beside them and leads to their address.
 */
export const loader = page(
  anyone,
  async (ctx, { url, request }) => {
    const kept = keptBy(ctx, request);
    const added = slugsIn(url.searchParams.getAll("add"))[0];
    if (added !== undefined) {
      const full = kept.length >= comparedMost && !kept.includes(added);
      throw redirect(full ? addressOf(ctx, kept, { full: "yes" }) : addressOf(ctx, slugsIn([...kept, added])), 303);
    }
    const asked = url.searchParams.has("piece") ? slugsIn(url.searchParams.getAll("piece")) : kept;
    const pieces = await comparedPieces(ctx, asked, currencyOf(ctx, request));
    const slugs = pieces.map(({ card }) => card.slug);
    const without = (slug: string) => slugs.filter((other) => other !== slug);
    const list = {
      pieces: pieces.map((piece) => ({ ...piece, removal: addressOf(ctx, without(piece.card.slug)) })),
      counties: countiesNamed(
        ctx,
        pieces.map(({ attributes }) => attributes),
      ),
      most: comparedMost,
      full: url.searchParams.get("full") === "yes" && slugs.length >= comparedMost,
      clear: addressOf(ctx, []),
    };
    const remember = cookie("compare", slugs.join("."), slugs.length > 0 ? monthSeconds : 0, ctx.house.secure);
    return data(list, { headers: { "Set-Cookie": remember } });
  },
  { private: true },
);

export const meta: MetaFunction<typeof loader> = ({ params }) =>
  head(params, words.title, { description: words.lead, narrowed: true });

export default function Comparison() {
  const { pieces, counties, most, full, clear } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const say = useSay();
  if (pieces.length === 0)
    return (
      <>
        <PageHead title={say(words.title)} />
        <div className="measure pb-16">
          <Empty
            title={say(words.empty)}
            action={<ButtonLink href={paths.products(locale)}>{say(words.browse)}</ButtonLink>}
          >
            {say(words.emptyText)}
          </Empty>
        </div>
      </>
    );
  return (
    <>
      <PageHead
        title={say(words.title)}
        lead={say(words.lead)}
        actions={
          <>
            {pieces.length < most ? (
              <ButtonLink href={paths.products(locale)} tone="quiet" icon="plus">
                {say(words.more)}
              </ButtonLink>
            ) : null}
            <ButtonLink href={clear} tone="quiet">
              {say(words.clear)}
            </ButtonLink>
          </>
        }
      />
      <div className="measure space-y-6 pb-16">
        {full ? <Flash tone="wait" text={say(words.full)} /> : null}
        {pieces.length === 1 ? <Flash tone="plain" text={say(words.one)} /> : null}
        <ComparisonTable pieces={pieces} counties={counties} />
      </div>
    </>
  );
}
