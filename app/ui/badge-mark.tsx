import { Icon, type IconName } from "./icon.tsx";
import { useSay } from "./locale-context.tsx";
import { words } from "./words.ts";

/** How well a claim is backed: the maker says so; somebody came and looked; a laboratory measured. */
export type EvidenceLevel = "word" | "inspected" | "laboratory";

const levels: Record<EvidenceLevel, { icon: IconName; look: string }> = {
  word: { icon: "voice", look: "border-edge bg-paper text-soft" },
  inspected: { icon: "seal", look: "border-indigo/50 bg-indigo-wash text-indigo" },
  laboratory: { icon: "flask", look: "border-leaf/50 bg-leaf-wash text-leaf" },
};

interface BadgeMarkProps {
  level: EvidenceLevel;
  label: string;
  /** The page that proves it. */
  href: string;
  /** A revoked or lapsed mark is shown as such and never hidden. */
  lapsed?: boolean;
}

/** A mark of trust: what is claimed and how well it is backed. It always leads to its proof. */
export function BadgeMark({ level, label, href, lapsed = false }: BadgeMarkProps) {
  const say = useSay();
  const { icon, look } = levels[level];
  return (
    <a
      href={href}
      className={`inline-flex min-h-7 items-center gap-1.5 rounded-full border ps-2 pe-3 text-xs font-semibold underline-offset-[0.3em] hover:underline ${lapsed ? "border-line bg-sunk text-soft line-through" : look}`}
    >
      <Icon name={icon} className="size-4" />
      <span>
        {label}
        <span className="sr-only">
          {" "}
          ({lapsed ? say(words.lapsed) : say(words[level])}, {say(words.proof)})
        </span>
      </span>
    </a>
  );
}

/** What the three marks mean, for beside a list of them. */
export function EvidenceKey() {
  const say = useSay();
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-2 text-sm text-soft">
      {(Object.keys(levels) as EvidenceLevel[]).map((level) => (
        <li key={level} className="flex items-center gap-2">
          <Icon name={levels[level].icon} className="size-4.5" />
          {say(words[level])}
        </li>
      ))}
    </ul>
  );
}
