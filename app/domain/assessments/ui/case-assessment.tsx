import { paths } from "#app/platform/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import type { Assessment } from "../queries.server.ts";
import { wayWords, words } from "../words.ts";
import { AssessmentMark } from "./assessment-mark.tsx";

/** The assessments of a case, in its file. */
export function CaseAssessment({
  caseId,
  all,
  mayPropose,
}: {
  caseId: string;
  all: Assessment[];
  mayPropose: boolean;
}) {
  const say = useSay();
  const l = useLocale();
  const open = all.some(({ decidedAt, endedAt }) => decidedAt === null && endedAt === null);
  return (
    <section>
      <h2 className="mb-3 text-lg font-bold">{say(words.assessment)}</h2>
      {all.length === 0 ? <p className="text-soft">{say(words.none)}</p> : null}
      <ul className="divide-y divide-line border-y border-line empty:hidden">
        {all.map((one) => (
          <li key={one.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-3">
            <div>
              <a className="link font-semibold" href={paths.officeAssessment(l, caseId, one.id)}>
                <DateText at={one.decidedAt ?? one.meetsAt} style="weekday" />
              </a>
              <p className="text-sm text-soft">
                {say(wayWords[one.way])} · {say(one.body)}
              </p>
            </div>
            <AssessmentMark of={one} />
          </li>
        ))}
      </ul>
      {mayPropose && !open ? (
        <div className="mt-4">
          <ButtonLink href={paths.officeAssessmentNew(l, caseId)} tone="quiet">
            {say(words.propose)}
          </ButtonLink>
        </div>
      ) : null}
    </section>
  );
}
