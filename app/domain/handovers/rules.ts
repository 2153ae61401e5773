import { toLatinDigits } from "#app/platform/digits.ts";
import { type HandoverAnswer, type HandoverReason, handoverAnswers, handoverReasons } from "#db/vocabulary-bodies.ts";

export type Answered = { number: number; answer: HandoverAnswer; reason: HandoverReason | null };

/** The columns of the exchange file, out and in; the answer is the one the directorate fills. */
export const columns = ["number", "level", "occupation", "county", "registered", "answer", "reason"] as const;

/**
 * Answers read from the rows of an exchange file; its head may stand in front. Rows without an answer are left for later,
 * faulty ones are named by their place, counted as a spreadsheet counts.
 */
export function answersOf(rows: readonly (readonly string[])[]): { answers: Answered[]; faults: number[] } {
  const head = rows[0]?.map((cell) => cell.trim().toLowerCase()) ?? [];
  const hasHead = head.includes("number");
  const at = (name: (typeof columns)[number], otherwise: number) => (hasHead ? head.indexOf(name) : otherwise);
  const [numberAt, answerAt, reasonAt] = [at("number", 0), at("answer", 1), at("reason", 2)];
  const answers: Answered[] = [];
  const faults: number[] = [];
  for (const [index, row] of rows.entries()) {
    if (hasHead && index === 0) continue;
    const said = row[answerAt]?.trim() ?? "";
    if (said === "") continue;
    const number = Number(toLatinDigits(row[numberAt]?.trim() ?? ""));
    const answer = handoverAnswers.find((one) => one === said);
    const reason = handoverReasons.find((one) => one === row[reasonAt]?.trim()) ?? null;
    if (!Number.isSafeInteger(number) || number < 1 || !answer || (answer === "returned") !== (reason !== null))
      faults.push(index + 1);
    else answers.push({ number, answer, reason });
  }
  return { answers, faults };
}
