import { type Month, monthName } from "#app/platform/months.ts";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { words } from "../book-words.ts";

const [width, height, gap] = [20, 60, 4];

/**
 * Each month's result as a bar on one line, the newest at the reading end. The figures are in the table beneath, so the
 * drawing is named and no more.
 */
export function BooksChart({ months }: { months: readonly { month: Month; result: string }[] }) {
  const say = useSay();
  const l = useLocale();
  const [last, first] = [months[0]?.month, months.at(-1)?.month];
  const bars = [...months].reverse().map(({ month, result }) => ({ key: month.key, value: Number(result) }));
  const most = Math.max(...bars.map(({ value }) => Math.abs(value)), 1);
  const [up, down] = [bars.some(({ value }) => value > 0), bars.some(({ value }) => value < 0)];
  const line = down ? (up ? height / 2 : 0) : height;
  const room = up && down ? height / 2 : height;
  return (
    <figure className="space-y-2">
      <svg
        viewBox={`0 -1 ${bars.length * (width + gap)} ${height + 2}`}
        role="img"
        aria-label={say(words.chart)}
        className="h-auto w-full max-w-2xl rtl:-scale-x-100"
      >
        {bars.map(({ key, value }, index) => {
          const tall = (Math.abs(value) / most) * room;
          return (
            <rect
              key={key}
              x={index * (width + gap) + gap / 2}
              y={value > 0 ? line - tall : line}
              width={width}
              height={tall}
              rx="1"
              className={value < 0 ? "fill-alarm" : "fill-leaf"}
            />
          );
        })}
        <line x1="0" x2={bars.length * (width + gap)} y1={line} y2={line} className="stroke-edge" strokeWidth="0.75" />
      </svg>
      <div aria-hidden="true" className="flex max-w-2xl justify-between gap-4 text-xs text-soft">
        <span>{first ? monthName(l, first) : null}</span>
        <span>{last ? monthName(l, last) : null}</span>
      </div>
      <figcaption className="text-sm text-soft">{say(words.chartNote)}</figcaption>
    </figure>
  );
}
