import type { MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ownProduct } from "#app/domain/catalogue/access.server.ts";
import { changeStock } from "#app/domain/catalogue/change-stock.server.ts";
import { monthOf } from "#app/domain/catalogue/order-month.ts";
import { countsOf, monthlyCeilingOf, monthsOf, movesOf } from "#app/domain/catalogue/stock-queries.server.ts";
import { words } from "#app/domain/catalogue/stock-words.ts";
import { LotCard } from "#app/domain/catalogue/ui/lot-card.tsx";
import { StockForm } from "#app/domain/catalogue/ui/stock-form.tsx";
import { StockHistory, StockMonths } from "#app/domain/catalogue/ui/stock-history.tsx";
import { mayHaveVariants } from "#app/domain/catalogue/variants.ts";
import { availabilityWords, words as listingWords } from "#app/domain/catalogue/words.ts";
import { producer } from "#app/platform/actor.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { formatNumber } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { dayOf } from "#app/platform/time.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { seenVersion } from "#app/routes/seen-version.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Stat, StatRow } from "#app/ui/stat.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(producer, async (ctx, { params }) => {
  const { product } = await ownProduct(ctx.db, ctx.actor, params.slug!);
  const { id, slug, version, family, attributes, availability, priceUnit, leadTimeDays, texts } = product;
  const { calendar, timeZone } = ctx.house.country;
  const today = dayOf(ctx.now, timeZone);
  const counts = await countsOf(ctx.db, id);
  const [ceiling, months, moves] = await Promise.all([
    monthlyCeilingOf(ctx.db, id),
    monthsOf(ctx.db, id),
    counts ? movesOf(ctx.db, counts.id) : [],
  ]);
  return {
    product: { slug, version, family, attributes, availability, priceUnit, leadTimeDays, texts, ceiling },
    today,
    thisMonth: monthOf(calendar, today),
    calendar,
    counts,
    months,
    moves,
  };
});

export const action = form(
  changeStock,
  ({ slug }, { ctx }) =>
    redirect(paths.studioStock(ctx.locale, slug), {
      status: 303,
      headers: { "Set-Cookie": flash(ctx, { code: "saved", facts: {} }) },
    }),
  { params: { slug: "slug" } },
);

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.stock, { narrowed: true });

/** How a listing is sold and what there is of it: units and their history, months and their ceiling, the lot. */
export default function Stock() {
  const { product, today, thisMonth, calendar, counts, months, moves } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  const { slug, version, texts, availability } = product;
  const kind = availabilityWords[availability];
  const counted = (["onHand", "reserved", "sold", "made"] as const).map((name) => ({
    name,
    count: counts?.[name] ?? 0,
  }));
  const rare = (["returned", "writtenOff"] as const)
    .map((name) => ({ name, count: counts?.[name] ?? 0 }))
    .filter(({ count }) => count > 0);
  return (
    <>
      <WorkHead
        title={say(words.stock)}
        lead={
          <>
            {say(kind.name)}. {say(availability === "service" ? words.serviceNote : kind.hint)}
          </>
        }
        trail={[
          { label: say(listingWords.products), href: paths.studioProducts(l) },
          { label: (l === "en" && texts.en?.title) || texts.fa?.title || slug, href: paths.studioProduct(l, slug) },
        ]}
        actions={
          mayHaveVariants(availability) ? (
            <ButtonLink href={paths.studioVariants(l, slug)} tone="quiet">
              {say(words.variants)}
            </ButtonLink>
          ) : undefined
        }
      />
      <div className="max-w-4xl space-y-10">
        {counts ? (
          <StatRow>
            {[...counted, ...rare].map(({ name, count }) => (
              <Stat key={name} label={say(words[name])} value={formatNumber(l, count)} />
            ))}
          </StatRow>
        ) : null}
        <LotCard product={product} today={today} />
        <div className="space-y-6">
          <FormErrors {...reply.head} />
          <StockForm product={product} version={seenVersion(reply, version)} value={reply.value} error={reply.error} />
        </div>
        {availability === "made-to-order" ? (
          <StockMonths months={months} ceiling={product.ceiling} thisMonth={thisMonth} calendar={calendar} />
        ) : null}
        {moves.length > 0 ? <StockHistory moves={moves} /> : null}
      </div>
    </>
  );
}
