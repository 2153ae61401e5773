import type { ReactNode } from "react";
import { formatNumber } from "#app/platform/locale.ts";
import { useLocale, useSay } from "./locale-context.tsx";
import { words } from "./words.ts";

/** Who gets what of a price. */
export type ShareOf = "maker" | "cooperative" | "programme" | "platform" | "carrier";

export interface Share {
  of: ShareOf;
  /** Whole percents of the price; all together 100. */
  percent: number;
  /** The sum itself, usually a `<MoneyText>`. */
  amount?: ReactNode;
}

const fills: Record<ShareOf, string> = {
  maker: "fill-press",
  cooperative: "fill-saffron-thread",
  programme: "fill-indigo",
  platform: "fill-edge",
  carrier: "fill-leaf",
};

/** The price laid out as one band, the maker's part first, with the same figures in words beneath. */
export function ShareBar({ shares }: { shares: readonly Share[] }) {
  const locale = useLocale();
  const say = useSay();
  const starts = shares.map((_, index) => shares.slice(0, index).reduce((sum, share) => sum + share.percent, 0));
  return (
    <figure>
      <svg
        viewBox="0 0 100 6"
        preserveAspectRatio="none"
        aria-hidden="true"
        className="h-4 w-full overflow-hidden rounded-sm rtl:-scale-x-100"
      >
        {shares.map(({ of, percent }, index) => (
          <rect
            key={of}
            x={starts[index]}
            width={Math.max(percent - (index < shares.length - 1 ? 0.5 : 0), 0)}
            height="6"
            className={fills[of]}
          />
        ))}
      </svg>
      <figcaption className="mt-3">
        <ul className="flex flex-wrap gap-x-7 gap-y-1 text-sm">
          {shares.map(({ of, percent, amount }) => (
            <li key={of} className="flex items-center gap-2">
              <svg viewBox="0 0 10 10" aria-hidden="true" className="size-2.5 shrink-0">
                <rect width="10" height="10" rx="2" className={fills[of]} />
              </svg>
              <span className={of === "maker" ? "font-semibold" : "text-soft"}>
                {say(words[of])}: {say(words.percent, { percent: formatNumber(locale, percent) })}
                {amount ? <> ({amount})</> : null}
              </span>
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}
