import { sealAnswer } from "#app/domain/producers/data-steps.server.ts";
import { keepStep } from "#app/domain/producers/draft-steps.server.ts";
import { dataAnswers } from "#db/schema/producers.ts";
import type { AnsweredField, AnswerState } from "#db/vocabulary-join.ts";
import { nationalCode } from "./codes.ts";
import type { World } from "./world.ts";

/** What somebody of a roster said of her file: one line is right, one she put right herself, one waits for the officer. */
const said: readonly { field: AnsweredField; state: AnswerState; was?: string; wanted?: string }[] = [
  { field: "name", state: "right" },
  { field: "skills", state: "applied", was: "بافت گلیم", wanted: "بافت گلیم، رنگرزی گیاهی" },
  { field: "place", state: "asked", was: "عنبران", wanted: "میناباد" },
];

/** An application that was begun and not sent, and a file from a roster whose person answered about it. */
export async function writeJoining(world: World): Promise<void> {
  const [leila, golzar] = [world.id("person:buyer-leila"), world.id("person:imported-0")];
  const typed = {
    ...{ name: "لیلا کرمانشاهی", nationalCode: nationalCode(9201), birthDate: "۱۳۶۸/۰۷/۲۱", sex: "woman" },
    ...{ county: "2401", place: "اردبیل" },
  };
  await keepStep(world.tx, world.keys, leila, { step: "identity", typed, whole: true });
  world.tell(world.ago(1), "application.draft-saved", "person", leila, { subject: leila, data: { step: "identity" } });

  const at = world.ago(2);
  const caseId = world.id("case:imported-0");
  await world.tx.insert(dataAnswers).values(
    said.map(({ field, state, was, wanted }) => {
      const id = world.id(`data-answer:${field}`, at);
      world.tell(at, "case.data-answered", "case", caseId, { subject: golzar, data: { field, state } });
      const seal = (column: "was_sealed" | "wanted_sealed", text?: string) =>
        text === undefined ? null : sealAnswer(world.keys, id, column, text);
      return {
        ...{ id, caseId, field, state, saidAt: at },
        ...{ wasSealed: seal("was_sealed", was), wantedSealed: seal("wanted_sealed", wanted) },
      };
    }),
  );
}
