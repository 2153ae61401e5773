import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

/** What tone a message or a mark has; a word always says the same as the colour. */
export type Tone = "plain" | "good" | "wait" | "note" | "bad";

export interface FlashMessage {
  tone: Tone;
  /** One sentence in the reader's language. */
  text: ReactNode;
}

const looks: Record<Tone, { icon: IconName; look: string }> = {
  plain: { icon: "info", look: "border-line bg-sunk text-ink" },
  good: { icon: "check", look: "border-leaf/40 bg-leaf-wash text-leaf" },
  wait: { icon: "clock", look: "border-saffron/40 bg-saffron-wash text-saffron" },
  note: { icon: "info", look: "border-indigo/40 bg-indigo-wash text-indigo" },
  bad: { icon: "alert", look: "border-alarm/60 bg-alarm-wash text-alarm" },
};

/** One message about what has just happened, or a standing notice within a page. */
export function Flash({ tone, text }: FlashMessage) {
  const { icon, look } = looks[tone];
  return (
    <div
      role={tone === "bad" ? "alert" : "status"}
      className={`flex items-start gap-3 rounded-md border px-4 py-3 ${look}`}
    >
      <Icon name={icon} className="mt-1.5 size-5" />
      <div className="min-w-0 text-ink">{text}</div>
    </div>
  );
}
