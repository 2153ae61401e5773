import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { countyOf } from "#app/country/places.ts";
import { currencyOf } from "#app/domain/cart/currency.server.ts";
import { occupationName } from "#app/domain/catalogue/families/families.ts";
import { ofShop } from "#app/domain/catalogue/near.server.ts";
import { ProductGrid } from "#app/domain/catalogue/ui/product-card.tsx";
import { bodyKindWords } from "#app/domain/clusters/words.ts";
import { shopPage } from "#app/domain/producers/public-queries.server.ts";
import { words } from "#app/domain/producers/public-words.ts";
import { anyone } from "#app/platform/actor.ts";
import { jalaliOfIso } from "#app/platform/calendar.ts";
import { localDigits } from "#app/platform/digits.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { BadgeMark } from "#app/ui/badge-mark.tsx";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Section } from "#app/ui/page.tsx";
import { Picture } from "#app/ui/picture.tsx";
import { head } from "../head.ts";

/** One storefront: a maker's, or a cooperative's with the work of members who let it show them. */
export const loader = page(anyone, async (ctx, { params, request }) => {
  const shop = await shopPage(ctx, params.slug ?? "");
  const work = await ofShop(ctx, shop.id, currencyOf(ctx, request), 60);
  return { shop, work, county: countyOf(ctx.house.country, shop.county)?.[ctx.locale] ?? "" };
});

export const meta: MetaFunction<typeof loader> = ({ params, data }) =>
  data ? head(params, data.shop.name, { description: data.shop.story }) : [];

export default function Shop() {
  const { shop, work, county } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const say = useSay();
  const craft = shop.occupation ? occupationName(shop.occupation) : null;
  // The Persian year that began in the spring of a Gregorian one.
  const year =
    shop.makerSince === null ? null : locale === "fa" ? jalaliOfIso(`${shop.makerSince}-07-01`).year : shop.makerSince;
  const between = locale === "fa" ? "، " : ", ";
  return (
    <>
      <div className="measure pt-5">
        <Breadcrumb trail={[{ label: say(words.title), href: paths.shops(locale) }]} />
      </div>
      <div className="measure grid items-start gap-x-14 gap-y-8 pt-3 md:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
        <Picture
          photo={shop.photo}
          shape="square"
          sizes="(min-width: 80rem) 30rem, (min-width: 48rem) 40vw, 92vw"
          priority
          className="rounded-lg"
        />
        <div>
          <p className="text-sm text-soft">
            {[
              shop.cooperative ? say(words.cooperative) : craft ? say(craft) : "",
              [...new Set([shop.place, county])].filter(Boolean).join(between),
            ]
              .filter(Boolean)
              .join(" · ")}
          </p>
          <h1 className="mt-1 text-3xl font-extrabold">{shop.name}</h1>
          {shop.story ? <p className="mt-4 text-lg whitespace-pre-line">{shop.story}</p> : null}
          {shop.marks.length > 0 ? (
            <p className="mt-5 flex flex-wrap gap-2">
              {shop.marks.map((mark) => (
                <BadgeMark key={mark.code} level="inspected" label={mark.name} href={paths.proof(mark.code, locale)} />
              ))}
            </p>
          ) : null}
          <div className="mt-6">
            {shop.paused ? (
              <div className="mb-6">
                <Flash tone="wait" text={say(words.paused)} />
              </div>
            ) : null}
            <Facts
              facts={[
                {
                  name: say(words.cluster),
                  value: shop.cluster ? (
                    <a className="link" href={paths.cluster(locale, shop.cluster.slug)}>
                      {shop.cluster.name}
                    </a>
                  ) : null,
                },
                { name: say(words.sells), value: shop.level === "pioneer" ? say(words.pioneer) : null },
                { name: say(words.bodyKind), value: shop.bodyKind ? say(bodyKindWords[shop.bodyKind]) : null },
                { name: say(words.since), value: year === null ? null : localDigits(locale, String(year)) },
                {
                  name: say(words.memberOf),
                  value:
                    shop.memberOf.length > 0 ? (
                      <ul>
                        {shop.memberOf.map((body) => (
                          <li key={body.name}>
                            {body.shop ? (
                              <a className="link" href={paths.shop(locale, body.shop)}>
                                {body.name}
                              </a>
                            ) : (
                              body.name
                            )}
                          </li>
                        ))}
                      </ul>
                    ) : null,
                },
                { name: say(words.open), value: <DateText at={shop.openedAt} /> },
              ]}
            />
          </div>
        </div>
      </div>
      <Section title={say(shop.cooperative ? words.memberWork : words.work)}>
        {shop.cooperative ? <p className="-mt-4 mb-8 text-soft">{say(words.memberNote)}</p> : null}
        {work.length > 0 ? (
          <ProductGrid cards={work} />
        ) : (
          <Empty
            title={say(words.noWork)}
            action={<ButtonLink href={paths.products(locale)}>{say(words.otherWork)}</ButtonLink>}
          >
            {say(words.noWorkText)}
          </Empty>
        )}
      </Section>
      {shop.members.length > 0 ? (
        <Section title={say(words.makers)}>
          <ul className="grid gap-x-8 gap-y-1 sm:grid-cols-2 lg:grid-cols-3">
            {shop.members.map((member) => (
              <li key={member.slug}>
                <a className="link inline-flex min-h-11 items-center" href={paths.shop(locale, member.slug)}>
                  {member.name}
                </a>
                {member.place ? <span className="text-soft"> · {member.place}</span> : null}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}
