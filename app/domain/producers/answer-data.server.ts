import { sql } from "drizzle-orm";
import { countiesOfProgramme, runningProgramme } from "#app/domain/programmes/queries.server.ts";
import { signedIn } from "#app/platform/actor.ts";
import { parseDate } from "#app/platform/calendar.ts";
import { command, parse, unchanged } from "#app/platform/command.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { newRowId } from "#app/platform/crypto.server.ts";
import { Invalid, Missing, Refusal } from "#app/platform/errors.ts";
import { dayOf } from "#app/platform/time.ts";
import { rowsOf } from "#db/reads.server.ts";
import { dataAnswers } from "#db/schema/producers.ts";
import type { AnsweredField } from "#db/vocabulary-join.ts";
import type { Tx } from "#db/writes.server.ts";
import { atOnce } from "./data-answers.ts";
import { ownData, sealAnswer, writeLine } from "./data-steps.server.ts";
import * as forms from "./forms.ts";

/**
 * Somebody says of a line of her own file that it is right, or what it should be. Of her work it is written at once, with what
 * stood there before; of who she is it waits for an officer, and said again it takes the place of what she said before.
 */
export const answerData = command({
  name: "answer-data",
  who: signedIn,
  input: forms.answerData,
  async run({ ctx, tx, actor, now, tell }, { field, answer, wanted }) {
    const own = await ownData(ctx, tx, actor.id, { lock: true });
    if (!own) throw new Missing("case");
    const told = (state: string) =>
      tell("case.data-answered", "case", own.caseId, { subject: actor.id, data: { field, state } });
    if (answer === "right") {
      if (await saysRight(tx, own.caseId, field)) return unchanged({ state: "right" as const });
      await dropAsked(tx, own.caseId, field);
      await tx.insert(dataAnswers).values({ caseId: own.caseId, field, state: "right" });
      await told("right");
      return { state: "right" as const };
    }
    const value = await readWanted(ctx, field, wanted);
    if (value === own.values[field]) throw new Invalid({ wanted: "producers.answer-same" });
    const state = atOnce.includes(field) ? ("applied" as const) : ("asked" as const);
    if (state === "asked" && own.verified) throw new Refusal("producers.answer-verified");
    await dropAsked(tx, own.caseId, field);
    const id = newRowId(now);
    const { keys } = ctx.house;
    await tx.insert(dataAnswers).values({
      ...{ id, caseId: own.caseId, field, state },
      wantedSealed: sealAnswer(keys, id, "wanted_sealed", value),
      wasSealed: sealAnswer(keys, id, "was_sealed", own.values[field]),
    });
    if (state === "applied") await writeLine(ctx, tx, own, field, value);
    await told(state);
    return { state };
  },
});

async function saysRight(tx: Tx, caseId: string, field: AnsweredField): Promise<boolean> {
  const [last] = await rowsOf<{ state: string }>(
    tx,
    sql`select state from data_answers where case_id = ${caseId} and field = ${field} order by said_at desc, id desc limit 1`,
  );
  return last?.state === "right";
}

/** What she asked before and nobody has answered is not asked any more. */
const dropAsked = (tx: Tx, caseId: string, field: AnsweredField) =>
  tx.execute(sql`delete from data_answers where case_id = ${caseId} and field = ${field} and state = 'asked'`);

/** What she wrote as it is kept: judged as the form of joining judges it. @throws Invalid at `wanted` */
async function readWanted(ctx: Ctx, field: AnsweredField, wanted: string): Promise<string> {
  const wrong = (code: string) => new Invalid({ wanted: code });
  let read: unknown;
  try {
    read = parse(forms.apply.shape[field], wanted);
  } catch (error) {
    if (error instanceof Invalid) throw wrong(Object.values(error.fields)[0] ?? "invalid");
    throw error;
  }
  if (field === "nationalCode") {
    const code = ctx.house.country.identifiers.nationalCode(String(read));
    if (!code) throw wrong("producers.national-code");
    return code;
  }
  if (field === "birthDate") {
    const day = parseDate(String(read));
    if (!day || day > dayOf(ctx.now) || day < "1900-01-01") throw wrong("producers.birth-date");
    return day;
  }
  if (field === "county") {
    const counties = countiesOfProgramme(ctx, await runningProgramme(ctx));
    if (!counties.some(({ code }) => code === read)) throw wrong("choose");
  }
  if (Array.isArray(read)) return read.join("، ");
  return read === null ? "" : String(read);
}
