import { sql } from "drizzle-orm";
import { families } from "#app/domain/catalogue/families/families.ts";
import type { Actor } from "#app/platform/actor.ts";
import type { Run } from "#app/platform/command.server.ts";
import type { House } from "#app/platform/context.server.ts";
import type { Keys } from "#app/platform/crypto.server.ts";
import { Invalid } from "#app/platform/errors.ts";
import { parseMajor } from "#app/platform/money.ts";
import { dayOf } from "#app/platform/time.ts";
import type { Currency } from "#db/vocabulary.ts";
import type { WorkOrderState } from "#db/vocabulary-pioneers.ts";
import { factsOf, type WorkRow, workRow } from "./access.server.ts";
import { standingAfter } from "./rules.ts";

type SealedColumn = "decline_reason_sealed" | "cancel_reason_sealed";
export const sealWork = (keys: Keys, row: string, column: SealedColumn, text: string): string | null =>
  text === "" ? null : keys.encryptField(text, { table: "work_orders", column, row });
export const sealContest = (keys: Keys, row: string, column: "text_sealed" | "answer_sealed", text: string): string =>
  keys.encryptField(text, { table: "work_contests", column, row });

/** A sum as it was typed: rials in toman. @throws Invalid at its field for one that is none */
export function sumTyped(text: string, currency: Currency, field: string, least = 1n): bigint {
  const read = parseMajor(text, currency, { as: "toman" });
  if (!read || read.amount < least) throw new Invalid({ [field]: "work.sum" });
  return read.amount;
}

/** What was asked for, judged by day and list. @throws Invalid */
export function workTyped(
  { country }: Pick<House, "country">,
  now: Date,
  typed: { family: string; currency: Currency; rate: string; dueOn: string },
): bigint {
  if (!families.some(({ id, kind }) => id === typed.family && kind === "goods"))
    throw new Invalid({ family: "choose" });
  if (typed.dueOn < dayOf(now, country.timeZone)) throw new Invalid({ dueOn: "work.day-past" });
  return sumTyped(typed.rate, typed.currency, "rate");
}

type Working = Pick<Run<Actor>, "tx" | "tell" | "moved">;

/** Moves an order that was locked to another state. */
export async function moveWork(
  { tx, moved }: Pick<Working, "tx" | "moved">,
  work: Pick<WorkRow, "id" | "status">,
  to: WorkOrderState,
): Promise<void> {
  await tx.execute(sql`update work_orders set status = ${to} where id = ${work.id}`);
  await moved("work-order", work.id, work.status, to);
}

/** Moves an order to where its pieces, pay and confirmations put it now. */
export async function settleWork(run: Pick<Working, "tx" | "moved">, id: string): Promise<void> {
  for (;;) {
    const work = await workRow(run.tx, id);
    const to = standingAfter(factsOf(work));
    if (to === null) return;
    // Nothing jumps: what is inspected may be paid and settled at once, each told as a move of its own.
    await moveWork(run, work, work.status === "delivered" && to !== "rework" ? "inspected" : to);
    if (work.status !== "delivered") return;
  }
}

/** Tells what happened with an order; the other side is the subject. */
export async function tellWork(
  { tell }: Pick<Working, "tell">,
  work: Pick<WorkRow, "id" | "case_id" | "applicant" | "pioneer_person">,
  kind: string,
  by: "pioneer" | "applicant" | "office",
): Promise<void> {
  await tell(`work-order.${kind}`, "work-order", work.id, {
    subject: by === "applicant" ? work.pioneer_person : work.applicant,
    data: { case: work.case_id },
  });
}
