import { CaseSection } from "#app/domain/cases/ui/case-section.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { useSay } from "#app/ui/locale-context.tsx";
import type { CaseMembership } from "../case-part.server.ts";
import { words } from "../words.ts";

/** Where she is a member, and where she was. */
export function CaseCooperative({ memberships }: { memberships: readonly CaseMembership[] }) {
  const say = useSay();
  return (
    <CaseSection title={say(words.cooperative)}>
      {memberships.length === 0 ? <p className="text-soft">{say(words.memberNowhere)}</p> : null}
      <ul className="space-y-1">
        {memberships.map(({ id, body, joinedAt, endedAt }) => (
          <li key={id}>
            {say(body)}{" "}
            <span className="text-sm text-soft">
              <DateText at={joinedAt} />
              {endedAt ? (
                <>
                  {" – "}
                  <DateText at={endedAt} />
                </>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </CaseSection>
  );
}
