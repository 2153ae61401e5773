import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { countiesOf, countyOf } from "#app/country/places.ts";
import { families, occupationName } from "#app/domain/catalogue/families/families.ts";
import { unmetDemand } from "#app/domain/catalogue/search/demand.server.ts";
import { followCalls } from "#app/domain/opportunities/follow-calls.server.ts";
import { openCalls, ownCalls } from "#app/domain/opportunities/queries.server.ts";
import { makersByCraftAndCounty } from "#app/domain/producers/public-queries.server.ts";
import { words } from "#app/domain/producers/public-words.ts";
import { anyone } from "#app/platform/actor.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { formatNumber } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { PageHead } from "#app/ui/page.tsx";
import { Status } from "#app/ui/status.tsx";
import { Table } from "#app/ui/table.tsx";
import { head } from "../head.ts";
import { OpportunityCalls } from "./opportunity-calls.tsx";
import { saidAt } from "./order-access.ts";

type Opening = { id: string; name: string; makers: number; pieces: number };

/** Where there is room: crafts and counties with no maker on the market, or few, counted from the market itself. */
export const loader = page(
  anyone,
  async (ctx, { url }) => {
    const chosen = {
      occupation: (url.searchParams.get("occupation") ?? "").slice(0, 40),
      county: (url.searchParams.get("county") ?? "").slice(0, 12),
    };
    const [calls, wishes, follows] = await Promise.all([
      openCalls(ctx, chosen),
      unmetDemand(ctx.db, ctx.now, { most: 12 }),
      ctx.actor.kind === "person" ? ownCalls(ctx, ctx.actor).then((own) => own.follows) : null,
    ]);
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
      board: { calls, wishes, follows, chosen, person: ctx.actor.kind === "person" },
      options: {
        crafts: families.map(({ occupation }) => ({
          value: occupation,
          label: occupationName(occupation)?.[ctx.locale] ?? occupation,
        })),
        counties: countiesOf(country, province)
          .map((county) => ({ value: county.code, label: county[ctx.locale] }))
          .sort((a, b) => order.compare(a.label, b.label)),
      },
      crafts: families
        .map((family) =>
          opening("occupation", family.occupation, family.id, occupationName(family.occupation)?.[ctx.locale] ?? ""),
        )
        .sort(emptiestFirst),
      counties: countiesOf(country, province)
        .map((county) => opening("county", county.code, county.code, county[ctx.locale]))
        .sort(emptiestFirst),
    };
  },
  { private: true },
);

/** Her wish to hear of new calls. */
export const action = form(followCalls, (_done, { ctx }) =>
  saidAt(ctx, paths.opportunities(ctx.locale), "done.calls-followed"),
);

export const meta: MetaFunction<typeof loader> = ({ params }) =>
  head(params, words.opportunitiesTitle, { description: words.opportunitiesLead });

/** A craft or county with fewer makers than this has room for more. */
const few = 3;

export default function Opportunities() {
  const { crafts, counties, board, options } = useLoaderData<typeof loader>();
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
      <OpportunityCalls {...board} {...options} />
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
