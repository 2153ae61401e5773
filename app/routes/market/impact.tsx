import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { Figure } from "#app/domain/outcomes/figures.ts";
import { valueName } from "#app/domain/outcomes/names.ts";
import { incomeReached, openData } from "#app/domain/outcomes/open-data.server.ts";
import { namingOf } from "#app/domain/outcomes/page.server.ts";
import { CountTable } from "#app/domain/outcomes/ui/counts.tsx";
import { words } from "#app/domain/outcomes/words.ts";
import { anyone } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { formatNumber } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { PageHead } from "#app/ui/page.tsx";
import { Stat, StatRow } from "#app/ui/stat.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.impact, { description: words.impactLead });

export const loader = page(anyone, async (ctx) => {
  const [{ rows }, income, naming] = await Promise.all([openData(ctx), incomeReached(ctx), namingOf(ctx)]);
  // Of several programmes a figure is the sum of those that tell theirs; null where none does.
  const of = (table: string, row: string, column: string): Figure => {
    const told = rows.filter(
      (one) => one.table === table && one.row === row && one.column === column && one.count !== null,
    );
    return told.length === 0 ? null : told.reduce((sum, { count }) => sum + (count ?? 0), 0);
  };
  return {
    verified: of("all", "all", "eligible"),
    linked: of("all", "all", "market-linked"),
    women: of("sex", "woman", "cases"),
    income: income?.amount ?? null,
    counties: rows.filter(({ table }) => table === "county").map(({ row, count }) => ({ row, count })),
    naming,
  };
});

/** What the programme brought about, in figures nobody can be found in. */
export default function Impact() {
  const { verified, linked, women, income, counties, naming } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  const told = (count: Figure) => (count === null ? "…" : formatNumber(l, count));
  return (
    <>
      <PageHead
        title={say(words.impact)}
        lead={say(words.impactLead)}
        actions={
          <ButtonLink tone="quiet" href={paths.openData(l)}>
            {say(words.open)}
          </ButtonLink>
        }
      />
      <div className="measure space-y-12 pb-20">
        <StatRow>
          <Stat label={say(words.impactVerified)} value={told(verified)} />
          <Stat label={say(words.impactLinked)} value={told(linked)} />
          <Stat label={say(words.impactWomen)} value={told(women)} />
          {income === null ? null : (
            <Stat
              label={say(words.impactIncome)}
              value={<MoneyText money={{ amount: BigInt(income), currency: "IRR" }} inline />}
              note={say(words.impactIncomeNote)}
            />
          )}
        </StatRow>
        <div className="max-w-2xl">
          <CountTable
            title={say(words.impactCounties)}
            head={say(words.impactCounties)}
            countHead={say(words.count)}
            rows={counties.map(({ row, count }) => ({ name: valueName(l, "county", row, naming), count }))}
            empty={say(words.none)}
          />
        </div>
      </div>
    </>
  );
}
