import { useId } from "react";

export interface Series {
  label: string;
  /** A fill of the theme, such as `fill-leaf`. */
  look: string;
}

interface BarChartProps {
  title: string;
  /** What a listener hears in place of the picture; the same figures stand in a table below it. */
  description: string;
  series: readonly Series[];
  /** Oldest first; as many values as there are series, none below zero. */
  bars: readonly { label: string; values: readonly bigint[] }[];
  /** Writes a value for the eye: the highest stands at the top of the chart. */
  tell?: (value: bigint) => string;
}

const height = 100;

/** Bars side by side for each stretch of time, which runs as the page is read: from the right in Persian. */
export function BarChart({ title, description, series, bars, tell }: BarChartProps) {
  const id = useId();
  const most = bars.flatMap(({ values }) => values).reduce((max, value) => (value > max ? value : max), 0n);
  const wide = series.length + 1;
  // Exact until the last step: only the drawing is rounded.
  const tall = (value: bigint) => (most === 0n ? 0 : Number((value * 1000n) / most) / 10);
  return (
    <figure className="break-inside-avoid">
      {tell && most > 0n ? (
        <p aria-hidden="true" className="mb-1 text-xs text-soft">
          {tell(most)}
        </p>
      ) : null}
      <svg
        role="img"
        aria-labelledby={`${id}-title ${id}-text`}
        viewBox={`0 0 ${Math.max(1, bars.length * wide)} ${height}`}
        preserveAspectRatio="none"
        className="h-48 w-full border-y border-edge [border-block-start-style:dashed] bg-sunk rtl:-scale-x-100"
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-text`}>{description}</desc>
        {bars.flatMap(({ label, values }, at) =>
          values.map((value, nth) => (
            <rect
              key={`${label} ${series[nth]?.label}`}
              x={at * wide + nth + 0.5}
              y={height - tall(value)}
              width="0.9"
              height={tall(value)}
              className={series[nth]?.look}
            />
          )),
        )}
      </svg>
      <div aria-hidden="true" className="mt-1 flex justify-between gap-4 text-xs text-soft">
        <span>{bars[0]?.label}</span>
        <span>{bars.at(-1)?.label}</span>
      </div>
      <figcaption>
        <ul className="mt-3 flex flex-wrap gap-x-7 gap-y-1 text-sm">
          {series.map(({ label, look }) => (
            <li key={label} className="flex items-center gap-2">
              <svg viewBox="0 0 10 10" aria-hidden="true" className="size-2.5 shrink-0">
                <rect width="10" height="10" rx="2" className={look} />
              </svg>
              {label}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}
