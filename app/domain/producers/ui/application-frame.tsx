import type { ReactNode } from "react";
import type { Help } from "#app/domain/programmes/queries.server.ts";
import { HelpLine } from "#app/domain/programmes/ui/help-line.tsx";
import { paths } from "#app/platform/paths.ts";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { PageHead } from "#app/ui/page.tsx";
import { StepRow } from "#app/ui/step-row.tsx";
import { type ApplicationStep, applicationSteps, words as drafts, stepWords } from "../draft-words.ts";
import { draftStepNames, firstOpenStep } from "../rules.ts";
import { words } from "../words.ts";

/** Where each step stands: typed ones have a page each, samples are put to a draft that is begun, the last sends it. */
export function stepPath(l: "fa" | "en", step: ApplicationStep): string {
  if (step === "samples") return paths.applicationEvidence(l);
  return step === "send" ? paths.application(l) : paths.applicationStep(l, step);
}

interface ApplicationRowProps {
  here: ApplicationStep;
  answered: readonly string[];
  samples: number;
}

/** The steps of an application: what is answered can be gone over again. */
export function ApplicationRow({ here, answered, samples }: ApplicationRowProps) {
  const say = useSay();
  const l = useLocale();
  const typed = firstOpenStep(answered) === null;
  const steps = applicationSteps.map((name) => {
    const done = name === "samples" ? samples > 0 : answered.includes(name);
    const open = draftStepNames.some((step) => step === name) ? done || name === firstOpenStep(answered) : typed;
    return { name, label: say(stepWords[name]), done, href: open ? stepPath(l, name) : null };
  });
  return <StepRow label={say(drafts.progress)} steps={steps} here={here} />;
}

/** The frame of one step. */
export function ApplicationFrame({
  help,
  children,
  ...row
}: ApplicationRowProps & { help: Help | null; children: ReactNode }) {
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <PageHead
        title={say(words.formTitle)}
        lead={say(words.formLead)}
        trail={[{ label: say(words.title), href: paths.join(l) }]}
      />
      <div className="measure space-y-8 pb-20">
        <ApplicationRow {...row} />
        {children}
        <HelpLine help={help} />
      </div>
    </>
  );
}
