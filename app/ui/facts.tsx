import type { ReactNode } from "react";

/** What is known of a thing, name by value. Facts without a value are left out. */
export function Facts({ facts }: { facts: readonly { name: string; value: ReactNode }[] }) {
  const known = facts.filter(({ value }) => value !== null && value !== undefined && value !== "");
  if (known.length === 0) return null;
  return (
    <dl className="max-w-3xl divide-y divide-line border-y border-line">
      {known.map(({ name, value }) => (
        <div key={name} className="grid grid-cols-[minmax(7rem,2fr)_3fr] gap-x-6 py-2.5">
          <dt className="text-sm text-soft">{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
