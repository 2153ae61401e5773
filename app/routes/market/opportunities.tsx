import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { countiesOf, countyOf } from "#app/country/places.ts";
import { families, occupationName } from "#app/domain/catalogue/families/families.ts";
import { unmetDemand } from "#app/domain/catalogue/search/demand.server.ts";
import { followCalls } from "#app/domain/opportunities/follow-calls.server.ts";
import { craftGaps } from "#app/domain/opportunities/gaps.server.ts";
import { openCalls, ownCalls } from "#app/domain/opportunities/queries.server.ts";
import { countedInPublic } from "#app/domain/opportunities/rules.ts";
import { Gaps } from "#app/domain/opportunities/ui/gaps.tsx";
import { words as boardWords } from "#app/domain/opportunities/words.ts";
import { makersByCraftAndCounty } from "#app/domain/producers/public-queries.server.ts";
import { words } from "#app/domain/producers/public-words.ts";
import { openCourses } from "#app/domain/trainings/queries.server.ts";
import { anyone } from "#app/platform/actor.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { formatNumber } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { PageHead } from "#app/ui/page.tsx";
import { Status } from "#app/ui/status.tsx";
import { Table } from "#app/ui/table.tsx";
import { craftNames } from "../craft-names.ts";
import { head } from "../head.ts";
import { OpportunityCalls } from "./opportunity-calls.tsx";
import { saidAt } from "./order-access.ts";

/** A county; its makers are counted where they are not so few that a number would name them. */
type Opening = { id: string; name: string; makers: number | null; pieces: number; few: boolean };

/** A county with fewer makers than this has room for more. */
const few = 3;

/** Where there is room: crafts and counties with no maker on the market, or few, counted from the market itself. */
export const loader = page(
  anyone,
  async (ctx, { url }) => {
    const chosen = {
      occupation: (url.searchParams.get("occupation") ?? "").slice(0, 40),
      county: (url.searchParams.get("county") ?? "").slice(0, 12),
    };
    const [calls, courses, gaps, wishes, follows] = await Promise.all([
      openCalls(ctx, chosen),
      openCourses(ctx, chosen),
      craftGaps(ctx),
      unmetDemand(ctx.db, ctx.now, { most: 12 }),
      ctx.actor.kind === "person" ? ownCalls(ctx, ctx.actor).then((own) => own.follows) : null,
    ]);
    const counts = await makersByCraftAndCounty(ctx);
    const opening = ({ code, name }: { code: string; name: string }): Opening & { all: number } => {
      const found = counts.find((one) => one.by === "county" && one.value === code);
      const all = found?.makers ?? 0;
      return { id: code, name, all, makers: countedInPublic(all), pieces: found?.pieces ?? 0, few: all < few };
    };
    const { country } = ctx.house;
    const province = countyOf(country, "2401")?.province ?? "";
    const order = new Intl.Collator(ctx.locale);
    const emptiestFirst = (a: { all: number; name: string }, b: { all: number; name: string }) =>
      a.all - b.all || order.compare(a.name, b.name);
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
      gaps,
      courses,
      counties: countiesOf(country, province)
        .map((county) => opening({ code: county.code, name: county[ctx.locale] }))
        .sort(emptiestFirst)
        .map(({ all: _, ...row }) => row),
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

export default function Opportunities() {
  const { gaps, courses, counties, board, options } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const say = useSay();
  const craftOf = (one: string) => craftNames(say, [one])[0] ?? one;
  return (
    <>
      <PageHead
        title={say(words.opportunitiesTitle)}
        lead={say(words.opportunitiesLead)}
        actions={<ButtonLink href={paths.join(locale)}>{say(words.joinTitle)}</ButtonLink>}
      />
      <OpportunityCalls {...board} {...options} courses={courses} />
      <div className="measure space-y-12">
        <Gaps gaps={gaps} craftOf={craftOf} />
        <section className="max-w-3xl space-y-4">
          <h2 className="text-xl font-bold">{say(words.openCounties)}</h2>
          <Table<Opening>
            caption={say(words.openCounties)}
            quiet
            rows={counties}
            keyOf={({ id }) => id}
            empty={null}
            columns={[
              {
                head: say(words.county),
                main: true,
                cell: ({ id, name, makers }) =>
                  makers === 0 ? (
                    name
                  ) : (
                    <a className="link" href={`${paths.shops(locale)}?county=${id}`}>
                      {name}
                    </a>
                  ),
              },
              {
                head: say(words.makersHere),
                numeric: true,
                cell: ({ makers }) => (makers === null ? say(boardWords.fewer) : formatNumber(locale, makers)),
              },
              { head: say(words.piecesHere), numeric: true, cell: ({ pieces }) => formatNumber(locale, pieces) },
              {
                head: say(words.room),
                cell: (row) =>
                  row.makers === 0 ? (
                    <Status tone="good">{say(words.nobody)}</Status>
                  ) : row.few ? (
                    <Status tone="wait">{say(words.few)}</Status>
                  ) : null,
              },
            ]}
          />
        </section>
      </div>
      <p className="measure pt-8 text-soft">{say(words.joinText)}</p>
    </>
  );
}
