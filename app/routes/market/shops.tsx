import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { countiesOf, countyOf } from "#app/country/places.ts";
import { families, occupationName } from "#app/domain/catalogue/families/families.ts";
import { publicShops } from "#app/domain/producers/public-queries.server.ts";
import { words } from "#app/domain/producers/public-words.ts";
import { ShopCard } from "#app/domain/producers/ui/shop-card.tsx";
import { anyone } from "#app/platform/actor.ts";
import { parseWhole } from "#app/platform/digits.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { CardGrid } from "#app/ui/card.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { SelectField } from "#app/ui/field.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { PageHead } from "#app/ui/page.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { head } from "../head.ts";

/** All shops; `?craft=` and `?county=` narrow the list. */
export const loader = page(anyone, async (ctx, { url }) => {
  const { country } = ctx.house;
  const craft = families.find((family) => family.id === url.searchParams.get("craft"));
  const county = countyOf(country, url.searchParams.get("county") ?? "");
  const asked = parseWhole(url.searchParams.get("page") ?? "", { min: 1, max: 1000 }) ?? 1;
  const { shops, more } = await publicShops(ctx, { occupation: craft?.occupation, county: county?.code }, asked);
  const home = countyOf(country, "2401")?.province ?? "";
  return {
    shops: shops.map((shop) => ({
      ...shop,
      craft: shop.occupation && (occupationName(shop.occupation)?.[ctx.locale] ?? null),
      countyName: countyOf(country, shop.county)?.[ctx.locale] ?? "",
    })),
    asked,
    more,
    chosen: { craft: craft?.id ?? "", county: county?.code ?? "" },
    crafts: families.map((family) => ({ value: family.id, label: family[ctx.locale] })),
    counties: countiesOf(country, home).map((one) => ({ value: one.code, label: one[ctx.locale] })),
  };
});

export const meta: MetaFunction<typeof loader> = ({ params, location }) =>
  head(params, words.title, { description: words.lead, narrowed: location.search !== "" });

export default function Shops() {
  const { shops, asked, more, chosen, crafts, counties } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const say = useSay();
  const onPage = (page: number) => {
    const params = Object.entries({ ...chosen, page: page === 1 ? "" : String(page) }).filter(([, value]) => value);
    return `${paths.shops(locale)}?${new URLSearchParams(params)}`;
  };
  return (
    <>
      <PageHead title={say(words.title)} lead={say(words.lead)} />
      <div className="measure">
        <form
          action={paths.shops(locale)}
          className="mb-10 grid items-end gap-4 sm:grid-cols-[minmax(0,16rem)_minmax(0,16rem)_auto] sm:justify-start print:hidden"
        >
          <SelectField
            name="craft"
            label={say(words.craft)}
            options={crafts}
            none={say(words.allCrafts)}
            value={chosen.craft}
            required
          />
          <SelectField
            name="county"
            label={say(words.county)}
            options={counties}
            none={say(words.allCounties)}
            value={chosen.county}
            required
          />
          <Button tone="quiet">{say(words.show)}</Button>
        </form>
        {shops.length > 0 ? (
          <CardGrid>
            {shops.map((shop, index) => (
              <ShopCard key={shop.slug} shop={shop} priority={index < 4} level={2} />
            ))}
          </CardGrid>
        ) : (
          <Empty title={say(words.none)} action={<ButtonLink href={paths.shops(locale)}>{say(words.all)}</ButtonLink>}>
            {say(words.noneText)}
          </Empty>
        )}
        <Pager previous={asked > 1 ? onPage(asked - 1) : undefined} next={more ? onPage(asked + 1) : undefined} />
      </div>
    </>
  );
}
