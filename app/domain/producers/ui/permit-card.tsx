import type { ReactNode } from "react";
import { DateText, DayText } from "#app/ui/date-text.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import type { Permit } from "../permit-queries.server.ts";
import { permitKindWords, permitStateWords, words } from "../permit-words.ts";

const tones = { claimed: "wait", checked: "good", refused: "bad" } as const;

/** A permit as its maker and her officers see it, with what can be done about it. */
export function PermitCard({ permit, children }: { permit: Permit; children?: ReactNode }) {
  const say = useSay();
  const { kind, status, ended } = permit;
  return (
    <li className="space-y-4 rounded-lg border border-line bg-raised p-5">
      <div className="flex flex-wrap items-center gap-3">
        <h3 className="text-lg font-bold">{say(permitKindWords[kind].name)}</h3>
        <Status tone={ended ? "bad" : tones[status]}>{say(ended ? words.ended : permitStateWords[status])}</Status>
      </div>
      <Facts
        facts={[
          { name: say(words.number), value: <bdi>{permit.number}</bdi> },
          {
            name: say(words.validUntil),
            value: permit.validUntil ? <DayText day={permit.validUntil} /> : say(words.noEnd),
          },
          {
            name: say(words.checkedOn),
            value: permit.checkedAt ? (
              <>
                <DateText at={permit.checkedAt} /> · <bdi>{permit.checkedBy}</bdi>
              </>
            ) : null,
          },
        ]}
      />
      {children ? <div className="flex flex-wrap items-start gap-3">{children}</div> : null}
    </li>
  );
}
