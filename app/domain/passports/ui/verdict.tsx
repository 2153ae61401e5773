import type { ReactNode } from "react";
import { Icon, type IconName } from "#app/ui/icon.tsx";

const looks = {
  good: "border-leaf bg-leaf-wash text-leaf",
  wait: "border-saffron bg-saffron-wash text-saffron",
  bad: "border-alarm bg-alarm-wash text-alarm",
} as const;

interface VerdictProps {
  tone: keyof typeof looks;
  icon: IconName;
  name: string;
  children: ReactNode;
}

/** What a code is worth, first and large. */
export function Verdict({ tone, icon, name, children }: VerdictProps) {
  return (
    <div className={`mb-6 flex items-center gap-5 rounded-lg border-2 p-6 ${looks[tone]}`}>
      <Icon name={icon} className="size-12 shrink-0" />
      <div>
        <p className="text-2xl font-bold">{name}</p>
        <div className="text-ink">{children}</div>
      </div>
    </div>
  );
}
