import { capacityWords } from "#app/domain/clusters/words.ts";
import { formatNumber } from "#app/platform/locale.ts";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Table } from "#app/ui/table.tsx";
import type { CraftGap, Gap } from "../gaps.server.ts";
import { words } from "../words.ts";

interface GapsProps {
  gaps: readonly CraftGap[];
  craftOf: (occupation: string) => string;
}

/** Where there is room: a bar for what is asked for and one for who makes it, craft by craft, with a table behind. */
export function Gaps({ gaps, craftOf }: GapsProps) {
  const say = useSay();
  const l = useLocale();
  const most = Math.max(1, ...gaps.map(({ searches }) => searches), ...gaps.map(({ makers }) => makers ?? 0));
  const number = (value: number) => formatNumber(l, value);
  const asked = ({ searches, calls }: CraftGap) =>
    [
      `${say(words.searches)}: ${number(searches)}`,
      calls > 0 ? `${say(words.openCallsHere)}: ${number(calls)}` : "",
    ].filter(Boolean);
  return (
    <section className="space-y-5">
      <h2 className="text-xl font-bold">{say(words.gaps)}</h2>
      <p className="max-w-3xl text-soft">{say(words.gapsLead)}</p>
      <ul aria-label={say(words.gapsChart)} className="grid max-w-5xl gap-x-12 gap-y-5 md:grid-cols-2">
        {gaps.map((gap) => (
          <li key={gap.occupation}>
            <p className="font-semibold">{craftOf(gap.occupation)}</p>
            <Bar share={gap.searches / most} look="fill-madder" />
            <p className="text-sm text-soft">{asked(gap).join(" · ")}</p>
            {/* Few people have a bar of one length, whatever their number. */}
            <Bar share={(gap.makers ?? 2) / most} look={gap.makers === null ? "fill-edge" : "fill-leaf"} />
            <p className="text-sm text-soft">
              {say(words.makers)}: {gap.makers === null ? say(words.fewer) : number(gap.makers)}
            </p>
          </li>
        ))}
      </ul>
      <details>
        <summary className="link inline-flex min-h-11 cursor-pointer items-center">{say(words.gapsTable)}</summary>
        <GapTable gaps={gaps} craftOf={craftOf} />
      </details>
    </section>
  );
}

/** One bar that begins where reading begins; what it says stands in words beside it. */
function Bar({ share, look }: { share: number; look: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 100 4"
      preserveAspectRatio="none"
      className="mt-1.5 h-2.5 w-full rounded-sm bg-sunk rtl:-scale-x-100"
    >
      <rect width={Math.max(share > 0 ? 1 : 0, share * 100)} height="4" className={look} />
    </svg>
  );
}

type Row = Gap & { id: string; craft: string; searches: number | null };

function GapTable({ gaps, craftOf }: GapsProps) {
  const say = useSay();
  const l = useLocale();
  const rows = gaps.flatMap((gap): Row[] => {
    const craft = craftOf(gap.occupation);
    const whole: Row = {
      ...{ id: gap.occupation, craft, county: words.province, makers: gap.makers, searches: gap.searches },
      ...{ pieces: gap.counties.reduce((sum, { pieces }) => sum + pieces, 0), capacity: [], calls: gap.calls },
      unanswered: gap.counties.reduce((sum, { unanswered }) => sum + unanswered, 0),
    };
    const here = gap.counties.map((one) => ({
      ...one,
      id: `${gap.occupation} ${one.county.en}`,
      craft,
      searches: null,
    }));
    return [whole, ...here];
  });
  const number = (value: number | null) => (value === null ? "–" : formatNumber(l, value));
  return (
    <Table<Row>
      caption={say(words.gaps)}
      quiet
      rows={rows}
      keyOf={({ id }) => id}
      empty={null}
      columns={[
        { head: say(words.craft), main: true, cell: ({ craft }) => craft },
        { head: say(words.county), cell: ({ county }) => say(county) },
        {
          head: say(words.makers),
          numeric: true,
          cell: ({ makers }) => (makers === null ? say(words.fewer) : number(makers)),
        },
        { head: say(words.pieces), numeric: true, cell: ({ pieces }) => number(pieces) },
        {
          head: say(words.capacity),
          cell: ({ capacity }) =>
            capacity
              .map(({ unit, value }) =>
                say(capacityWords[unit] ?? { fa: `{value} ${unit}`, en: `{value} ${unit}` }, { value }),
              )
              .join(" · ") || "–",
        },
        { head: say(words.searches), numeric: true, cell: ({ searches }) => number(searches) },
        {
          head: say(words.openCallsHere),
          cell: ({ calls, unanswered }) => (calls === 0 ? "–" : say(words.unanswered, { calls, unanswered })),
        },
      ]}
    />
  );
}
