import { sql } from "drizzle-orm";
import { type OpenCase, requirePart } from "#app/domain/cases/access.server.ts";
import type { Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { CaseSource } from "#db/vocabulary.ts";
import { type AnsweredField, type AnswerState, answeredFields } from "#db/vocabulary-join.ts";
import { maskedCode, sealedFields } from "./data-answers.ts";
import { openAnswer, ownData } from "./data-steps.server.ts";

/** One line of her file, and what she last said of it. */
export type DataLine = {
  field: AnsweredField;
  value: string;
  state: AnswerState | null;
  /** What she asked for, while nobody has answered. */
  wanted: string | null;
  reason: string | null;
};

type Last = {
  id: string;
  field: AnsweredField;
  state: AnswerState;
  wanted: string | null;
  was: string | null;
  reason: string | null;
};

const lastAnswers = (db: Db, caseId: string) =>
  rowsOf<Last>(
    db,
    sql`select distinct on (field) id, field, state, wanted_sealed as wanted, was_sealed as was, reason_sealed as reason
        from data_answers where case_id = ${caseId} order by field, said_at desc, id desc`,
  );

/** Every line of her own file she may answer; null for who has none. Of her national code she sees how it ends. */
export async function myData(ctx: Ctx, actor: Person): Promise<DataLine[] | null> {
  const own = await ownData(ctx, ctx.db, actor.id);
  if (!own) return null;
  const last = await lastAnswers(ctx.db, own.caseId);
  const { keys } = ctx.house;
  return answeredFields.map((field) => {
    const said = last.find((one) => one.field === field);
    const shown = (text: string) => (field === "nationalCode" && text ? maskedCode(text) : text);
    const wanted = said?.state === "asked" ? openAnswer(keys, said.id, "wanted_sealed", said.wanted) : null;
    return {
      field,
      value: shown(own.values[field]),
      state: said?.state ?? null,
      wanted: wanted && shown(wanted),
      reason: said ? openAnswer(keys, said.id, "reason_sealed", said.reason) : null,
    };
  });
}

/** The lines no file is without. */
const alwaysThere: readonly AnsweredField[] = ["name", "nationalCode", "birthDate", "county"];

/** Whether her file was begun by somebody else and lines of it are still to be looked at; for a word at the door. */
export async function dataToAnswer(db: Db, actor: Person): Promise<{ source: CaseSource } | null> {
  const [row] = await rowsOf<{ source: CaseSource }>(
    db,
    sql`select c.source from cases c where c.person_id = ${actor.id} and c.source <> 'self' and c.merged_into_id is null and c.closed_at is null
          and (select count(distinct field) from data_answers d where d.case_id = c.id and d.field in (${sql.join(
            alwaysThere.map((field) => sql`${field}`),
            sql`, `,
          )})) < ${alwaysThere.length}
        order by c.opened_at desc limit 1`,
  );
  return row ?? null;
}

/** What the person of a case asked to be put right and nobody has answered; what is sealed stays so until it is opened. */
export type AskedLine = { id: string; field: AnsweredField; wanted: string | null; was: string | null };

/** @throws Missing for who may not read who she is */
export async function caseAsked(ctx: Ctx, opened: OpenCase): Promise<AskedLine[]> {
  requirePart(opened, "identity");
  const { keys } = ctx.house;
  return (await lastAnswers(ctx.db, opened.id))
    .filter(({ state }) => state === "asked")
    .map(({ id, field, wanted, was }) => {
      const open = !sealedFields.includes(field);
      return {
        ...{ id, field },
        wanted: open ? openAnswer(keys, id, "wanted_sealed", wanted) : null,
        was: open ? openAnswer(keys, id, "was_sealed", was) : null,
      };
    });
}

/** What she asked her sealed lines to be, for who opened them with a reason (`open-sealed`). */
export async function sealedAsked(
  ctx: Ctx,
  db: Db,
  caseId: string,
): Promise<{ nationalCode: string | null; birthDate: string | null }> {
  const asked = (await lastAnswers(db, caseId)).filter(({ state }) => state === "asked");
  const of = (field: AnsweredField) => {
    const one = asked.find((line) => line.field === field);
    return one ? openAnswer(ctx.house.keys, one.id, "wanted_sealed", one.wanted) : null;
  };
  return { nationalCode: of("nationalCode"), birthDate: of("birthDate") };
}
