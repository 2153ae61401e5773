import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { countiesOf, countyOf } from "#app/country/places.ts";
import { families, occupationName } from "#app/domain/catalogue/families/families.ts";
import { makersByCraftAndCounty } from "#app/domain/producers/public-queries.server.ts";
import { words } from "#app/domain/producers/public-words.ts";
import { anyone } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { formatNumber } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { PageHead } from "#app/ui/page.tsx";
import { Status } from "#app/ui/status.tsx";
import { Table } from "#app/ui/table.tsx";
import { head } from "../head.ts";

type Opening = { id: string; name: string; makers: number; pieces: number };

/** Where there is room: crafts and counties with no maker on the market, or few, counted from the market itself. */
export const loader = page(anyone, async (ctx) => {
  const counts = await makersByCraftAndCounty(ctx);
  const opening = (by: "occupation" | "county", value: string, id: string, name: string): Opening => {
    const found = counts.find((one) => one.by === by && one.value === value);
    return { id, name, makers: found?.makers ?? 0, pieces: found?.pieces ?? 0 };
  };
  const { country } = ctx.house;
  const province = countyOf(country, "2401")?.province ?? "";
  const order = new Intl.Collator(ctx.locale);
  const emptiestFirst = (a: Opening, b: Opening) => a.makers - b.makers || order.compare(a.name, b.name);
  return {
    crafts: families
      .map((family) =>
        opening("occupation", family.occupation, family.id, occupationName(family.occupation)?.[ctx.locale] ?? ""),
      )
      .sort(emptiestFirst),
    counties: countiesOf(country, province)
      .map((county) => opening("county", county.code, county.code, county[ctx.locale]))
      .sort(emptiestFirst),
  };
});

export const meta: MetaFunction<typeof loader> = ({ params }) =>
  head(params, words.opportunitiesTitle, { description: words.opportunitiesLead });

/** A craft or county with fewer makers than this has room for more. */
const few = 3;

export default function Opportunities() {
  const { crafts, counties } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const say = useSay();
  const table = (caption: string, name: string, rows: readonly Opening[], hrefOf: (row: Opening) => string) => (
    <Table
      caption={caption}
      rows={rows}
      keyOf={(row) => row.id}
      empty={null}
      columns={[
        {
          head: name,
          main: true,
          cell: (row) =>
            row.makers > 0 ? (
              <a className="link" href={hrefOf(row)}>
                {row.name}
              </a>
            ) : (
              row.name
            ),
        },
        { head: say(words.makersHere), numeric: true, cell: (row) => formatNumber(locale, row.makers) },
        { head: say(words.piecesHere), numeric: true, cell: (row) => formatNumber(locale, row.pieces) },
        {
          head: say(words.room),
          cell: (row) =>
            row.makers === 0 ? (
              <Status tone="good">{say(words.nobody)}</Status>
            ) : row.makers < few ? (
              <Status tone="wait">{say(words.few)}</Status>
            ) : null,
        },
      ]}
    />
  );
  return (
    <>
      <PageHead
        title={say(words.opportunitiesTitle)}
        lead={say(words.opportunitiesLead)}
        actions={<ButtonLink href={paths.join(locale)}>{say(words.joinTitle)}</ButtonLink>}
      />
      <div className="measure grid items-start gap-x-14 gap-y-12 lg:grid-cols-2">
        {table(say(words.openCrafts), say(words.craft), crafts, (row) => `${paths.shops(locale)}?craft=${row.id}`)}
        {table(
          say(words.openCounties),
          say(words.county),
          counties,
          (row) => `${paths.shops(locale)}?county=${row.id}`,
        )}
      </div>
      <p className="measure pt-8 text-soft">{say(words.joinText)}</p>
    </>
  );
}
