import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Stat, StatRow } from "#app/ui/stat.tsx";
import { Table } from "#app/ui/table.tsx";
import { type Naming, valueName } from "../names.ts";
import { reachWords, words } from "../oversight-words.ts";
import type { WomenReach, WomenRow, womenLinked } from "../women.server.ts";
import { dimensionWords } from "../words.ts";
import { Count } from "./counts.tsx";

const reaches: readonly WomenReach[] = ["verified", "linked", "active", "income"];

/** The women of a programme: all of them, by county and by craft. */
export function WomenLinked({ women, naming }: { women: Awaited<ReturnType<typeof womenLinked>>; naming: Naming }) {
  const say = useSay();
  const l = useLocale();
  const table = (dimension: "county" | "occupation", all: readonly WomenRow[]) => {
    const told = all.filter((row) => [row.applications, ...reaches.map((reach) => row[reach])].some(Number.isInteger));
    return (
      <div className="space-y-2">
        <Table
          caption={say(dimension === "county" ? words.byCounty : words.byCraft)}
          columns={[
            {
              head: say(dimensionWords[dimension]),
              main: true,
              cell: ({ value }) => valueName(l, dimension, value, naming),
            },
            { head: say(words.applications), numeric: true, cell: ({ applications }) => <Count of={applications} /> },
            ...reaches.map((reach) => ({
              head: say(reachWords[reach]),
              numeric: true,
              cell: (row: WomenRow) => <Count of={row[reach]} />,
            })),
          ]}
          rows={told}
          keyOf={({ value }) => value}
          empty={all.length === 0 ? <p className="text-soft">{say(words.noneCounted)}</p> : null}
        />
        {told.length < all.length ? (
          <p className="text-sm text-soft">{say(words.keptBack, { count: all.length - told.length })}</p>
        ) : null}
      </div>
    );
  };
  return (
    <section className="space-y-6">
      <h2 className="text-lg font-bold">{say(words.women)}</h2>
      <p className="max-w-3xl text-sm text-soft">{say(words.womenLead)}</p>
      <StatRow>
        <Stat label={say(words.applications)} value={<Count of={women.total} />} />
        <Stat label={say(reachWords.verified)} value={<Count of={women.verified} />} />
        <Stat label={say(reachWords.linked)} value={<Count of={women.linked} />} />
      </StatRow>
      {table("county", women.counties)}
      {table("occupation", women.crafts)}
    </section>
  );
}
