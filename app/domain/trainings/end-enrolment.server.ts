import { caseworker } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { endEnrolment as input } from "./forms.ts";
import { endPlace, lockTraining } from "./steps.server.ts";

/** A trainer takes somebody off her course who was at no meeting. */
export const endEnrolment = command({
  name: "end-enrolment",
  who: caseworker,
  input,
  async run(run, { training, enrolment }) {
    await lockTraining(run.tx, run.actor, training);
    return (await endPlace(run, { training, enrolment })) ? { training } : unchanged({ training });
  },
});
