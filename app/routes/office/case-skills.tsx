import { CaseAssessment } from "#app/domain/assessments/ui/case-assessment.tsx";
import { CaseCounselling } from "#app/domain/counselling/ui/case-counselling.tsx";
import { CaseTraining } from "#app/domain/trainings/ui/case-training.tsx";
import type { skillParts } from "./case-skills.server.ts";

type Parts = Awaited<ReturnType<typeof skillParts>>;

/** What somebody can and learns, in her file: a section for each part the reader may read. */
export function CaseSkills({ of, assessments, mayAssess, learning, talks, mayCounsel }: { of: string } & Parts) {
  return (
    <>
      {assessments ? <CaseAssessment caseId={of} all={assessments} mayPropose={mayAssess} /> : null}
      {learning ? <CaseTraining of={learning} /> : null}
      {talks ? <CaseCounselling caseId={of} all={talks} mayRecord={mayCounsel} /> : null}
    </>
  );
}
