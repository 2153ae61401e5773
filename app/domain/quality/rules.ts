import type { InspectionResult, Severity } from "#db/vocabulary-skills.ts";

/** How an inspection came out by the gravest of its defects: a critical one fails it, any other is to be mended. */
export function resultOf(defects: readonly Severity[]): InspectionResult {
  if (defects.includes("critical")) return "failed";
  return defects.length > 0 ? "improve" : "passed";
}

/** At most so many photographs of one inspection. */
export const photosMost = 6;

/** Where a task to improve stands. */
export const taskState = (task: {
  acceptedAt: string | null;
  handedInAt: string | null;
  returnedAt: string | null;
}): "accepted" | "handed-in" | "returned" | "open" => {
  if (task.acceptedAt) return "accepted";
  if (task.handedInAt && (!task.returnedAt || task.handedInAt > task.returnedAt)) return "handed-in";
  return task.returnedAt ? "returned" : "open";
};
