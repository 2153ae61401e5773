import type { ReactNode } from "react";
import type { Tone } from "./flash.tsx";

const looks: Record<Tone, string> = {
  plain: "border-line bg-sunk text-soft",
  good: "border-leaf/40 bg-leaf-wash text-leaf",
  wait: "border-saffron/40 bg-saffron-wash text-saffron",
  note: "border-indigo/40 bg-indigo-wash text-indigo",
  bad: "border-alarm/40 bg-alarm-wash text-alarm",
};

/** Where something stands, in one or two words. */
export function Status({ tone = "plain", children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={`inline-flex items-center gap-2 rounded-full border px-3 py-0.5 text-xs font-semibold whitespace-nowrap ${looks[tone]}`}
    >
      <span aria-hidden="true" className="size-1.5 rounded-full bg-current" />
      {children}
    </span>
  );
}
