import type { Localized } from "#app/platform/locale.ts";
import { useSay } from "#app/ui/locale-context.tsx";
import type { SkillLevel } from "#db/vocabulary-skills.ts";
import type { Right } from "../queries.server.ts";
import { words } from "../words.ts";
import { RightList } from "./right-list.tsx";

/** On a result sheet: the rights that follow from the level and the plan, and how to reach the next. */
export function CaseRights({ all, levels }: { all: Right[]; levels: Record<SkillLevel, Localized> }) {
  const say = useSay();
  return (
    <div className="break-inside-avoid">
      <h3 className="font-semibold">{say(words.follow)}</h3>
      <p className="mb-3 text-sm text-soft">{say(words.followLead)}</p>
      <RightList all={all} levels={levels} />
    </div>
  );
}
