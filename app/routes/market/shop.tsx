import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { occupationName } from "#app/domain/catalogue/families/families.ts";
import { ProductGrid } from "#app/domain/catalogue/ui/product-card.tsx";
import { bodyKindWords } from "#app/domain/clusters/words.ts";
import { PublicTeam } from "#app/domain/pioneers/ui/public-team.tsx";
import { doesWords, words } from "#app/domain/producers/public-words.ts";
import { PermitList } from "#app/domain/producers/ui/permit-list.tsx";
import { Members, Proofs, ShopMap, ShopNotice, Workplace } from "#app/domain/producers/ui/shop-sections.tsx";
import { words as reports } from "#app/domain/reports/words.ts";
import { anyone } from "#app/platform/actor.ts";
import { jalaliOfIso } from "#app/platform/calendar.ts";
import { localDigits } from "#app/platform/digits.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Section } from "#app/ui/page.tsx";
import { Picture } from "#app/ui/picture.tsx";
import { storefrontOf } from "./shop.server.ts";
import { shopMeta } from "./shop-meta.ts";

/** One storefront: a maker's, or a cooperative's with the work of members who let it show them. */
export const loader = page(anyone, storefrontOf);

export const meta: MetaFunction<typeof loader> = ({ params, data }) => shopMeta(params, data);

export default function Shop() {
  const { shop, work, papers, team, returns, shown, county } = useLoaderData<typeof loader>();
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
          <div className="mt-6 space-y-6">
            <ShopNotice shop={shop} />
            {shop.marks.length > 0 ? <Proofs marks={shop.marks} /> : null}
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
                {
                  name: say(words.sends),
                  value: shop.cooperative ? null : shop.sentBy ? (
                    shop.sentBy.shop ? (
                      <a className="link" href={paths.shop(locale, shop.sentBy.shop)}>
                        {shop.sentBy.name}
                      </a>
                    ) : (
                      shop.sentBy.name
                    )
                  ) : (
                    say(words.sendsHerself)
                  ),
                },
                { name: say(words.open), value: <DateText at={shop.openedAt} /> },
              ]}
            />
          </div>
        </div>
      </div>
      <Section
        title={say(shop.cooperative ? words.memberWork : shop.paused && !shop.closedAt ? words.keptWork : words.work)}
      >
        {shop.cooperative ? <p className="-mt-4 mb-8 text-soft">{say(words.memberNote)}</p> : null}
        {work.length > 0 ? (
          <ProductGrid cards={work} />
        ) : (
          <Empty
            title={say(words.noWork)}
            action={<ButtonLink href={paths.products(locale)}>{say(words.otherWork)}</ButtonLink>}
          >
            {shop.closedAt ? null : say(words.noWorkText)}
          </Empty>
        )}
      </Section>
      <Members members={shop.members} />
      <PublicTeam team={team} />
      <Workplace shop={shop} />
      <div className="measure grid gap-x-14 gap-y-10 pb-16 md:grid-cols-2 lg:grid-cols-3">
        {shop.does.length > 0 ? (
          <section>
            <h2 className="mb-4 text-xl font-bold">{say(words.does)}</h2>
            <ul className="list-disc space-y-1 ps-5">
              {shop.does.map((one) => (
                <li key={one}>{doesWords[one] ? say(doesWords[one]) : one}</li>
              ))}
            </ul>
          </section>
        ) : null}
        {shop.policy || returns.length > 0 ? (
          <section className="space-y-4">
            <h2 className="text-xl font-bold">{say(words.policies)}</h2>
            {shop.policy ? <p className="whitespace-pre-line">{shop.policy}</p> : null}
            {returns.length > 0 ? (
              <div>
                <h3 className="font-semibold">{say(words.returns)}</h3>
                <p className="text-sm text-soft">{say(words.returnsLead)}</p>
                <ul className="mt-2 list-disc space-y-1 ps-5 text-sm">
                  {returns.map((rule) => (
                    <li key={rule}>{rule}</li>
                  ))}
                </ul>
              </div>
            ) : null}
          </section>
        ) : null}
        {papers.length > 0 ? (
          <section>
            <h2 className="mb-4 text-xl font-bold">{say(words.permits)}</h2>
            <PermitList permits={papers} />
          </section>
        ) : null}
        <section>
          <h2 className="mb-4 text-xl font-bold">{say(words.where)}</h2>
          <ShopMap shop={shop} shown={shown} />
          <p className="mt-4 text-sm print:hidden">
            <a
              href={paths.shopReport(locale, shop.slug)}
              rel="nofollow"
              className="inline-block min-h-11 py-2 text-soft underline underline-offset-4 hover:text-ink"
            >
              {say(reports.report)}
            </a>
          </p>
        </section>
      </div>
    </>
  );
}
