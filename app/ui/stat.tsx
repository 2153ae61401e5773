import type { ReactNode } from "react";

/** Figures side by side, each with what it counts; sums of money need a phone's whole line. */
export function StatRow({ money = false, children }: { money?: boolean; children: ReactNode }) {
  return (
    <dl
      className={`grid gap-x-6 ${money ? "gap-y-5 [&_dd:nth-of-type(1)]:text-xl sm:grid-cols-2 xl:grid-cols-4" : "grid-cols-2 gap-y-8 lg:grid-cols-4"}`}
    >
      {children}
    </dl>
  );
}

interface StatProps {
  label: string;
  /** Already written in the reader's digits, or a `<MoneyText>`. */
  value: ReactNode;
  note?: ReactNode;
}

export function Stat({ label, value, note }: StatProps) {
  return (
    <div className="flex min-w-0 flex-col border-s-2 border-saffron-thread ps-4">
      <dt className="text-sm text-soft">{label}</dt>
      <dd className="text-xl font-bold [&_bdi]:whitespace-normal sm:text-2xl">{value}</dd>
      {note ? <dd className="text-sm text-soft">{note}</dd> : null}
    </div>
  );
}
