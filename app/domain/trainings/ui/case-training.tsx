import { useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import type { Learning } from "../queries.server.ts";
import { words } from "../words.ts";
import { CertificateList, ModuleList, TrainingLine } from "./learning.tsx";

/** What somebody is to learn, is in and has done, in her file. */
export function CaseTraining({ of }: { of: Learning }) {
  const say = useSay();
  return (
    <section className="space-y-4">
      <h2 className="text-lg font-bold">{say(words.trainings)}</h2>
      {of.plan.length > 0 ? <ModuleList all={of.plan} own={false} /> : <p className="text-soft">{say(words.noPlan)}</p>}
      {of.enrolled.map((training) => (
        <div key={training.id} className="flex flex-wrap items-center justify-between gap-3">
          <TrainingLine of={training} />
          <Status tone={training.calledOff ? "bad" : "plain"}>
            {say(training.calledOff ? words.calledOff : training.over ? words.past : words.coming)}
          </Status>
        </div>
      ))}
      <CertificateList all={of.certificates} />
    </section>
  );
}
