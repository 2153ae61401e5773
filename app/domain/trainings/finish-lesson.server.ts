import { sql } from "drizzle-orm";
import { ownCase } from "#app/domain/cases/duty.server.ts";
import { signedIn } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Invalid, Missing } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { Lesson } from "#db/schema/trainings.ts";
import { finishLesson as input } from "./forms.ts";
import { wrongAnswers } from "./rules.ts";
import { certify } from "./steps.server.ts";

/** She has read a lesson and answers its questions; once all are right the module is done, in the programme's name. */
export const finishLesson = command({
  name: "finish-lesson",
  who: signedIn,
  input,
  async run(run, { module, answers }) {
    const { tx, actor } = run;
    const mine = await ownCase(tx, actor.id);
    const [found] = await rowsOf<{ id: string; lesson: Lesson }>(
      tx,
      sql`select id, lesson from training_modules where slug = ${module} and lesson is not null
            and (occupations = '{}' or ${mine?.occupation ?? ""} = any(occupations))`,
    );
    if (!mine || !found) throw new Missing("module");
    const wrong = wrongAnswers(found.lesson.questions, answers);
    if (wrong.length > 0)
      throw new Invalid(
        Object.fromEntries(
          wrong.map((index) => [`answers.${index}`, answers[index] ? "training.wrong-answer" : "choose"]),
        ),
      );
    const [of] = await rowsOf<{ implementer_id: string }>(
      tx,
      sql`select p.implementer_id from cases c join programmes p on p.id = c.programme_id where c.id = ${mine.id} for update of c`,
    );
    const { code, fresh } = await certify(run, {
      ...{ caseId: mine.id, moduleId: found.id, training: null, bodyId: of!.implementer_id },
    });
    return fresh ? { module, code } : unchanged({ module, code });
  },
});
