import type { AnsweredField } from "#db/vocabulary-join.ts";

/** What is only her own work: what she says of it is written at once. The rest says who she is and waits for an officer. */
export const atOnce: readonly AnsweredField[] = ["skills", "tools", "weeklyHours"];

/** What stays sealed for the officer too until she opens it for a reason. */
export const sealedFields: readonly AnsweredField[] = ["nationalCode", "birthDate"];

/** Her own national code as she reads it on a telephone that others may hold: how it ends. */
export const maskedCode = (code: string): string => `••••••${code.slice(-4)}`;
