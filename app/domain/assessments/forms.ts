import { z } from "zod";
import { day, formKey, hour, line, optionalLine, uploads, uuid, whole } from "#app/platform/fields.ts";
import { occupations } from "#db/vocabulary.ts";
import { assessmentWays } from "#db/vocabulary-skills.ts";
import { photosMost } from "./rules.ts";

export const proposeAssessment = z.object({
  case: uuid,
  key: formKey,
  way: z.enum(assessmentWays, "choose"),
  day,
  hour,
  place: line(200),
  instructions: line(1000),
});
export const answerAssessment = z.object({ assessment: uuid, answer: z.enum(["accept", "decline"], "choose") });
export const callOffAssessment = z.object({ case: uuid, assessment: uuid });
export const addPhotos = z.object({ assessment: uuid, photos: uploads(photosMost) });
export const viewPhoto = z.object({ assessment: uuid, photo: uuid });
export const scoreAssessment = z.object({
  case: uuid,
  assessment: uuid,
  steps: z.record(z.string().max(40), z.string().max(2)).default({}),
  comment: optionalLine(1000),
});

/** As many criteria as a rubric may have; rows without a name are left out. */
export const criteriaMost = 8;
const criterion = z.object({
  key: z.string().max(40).default(""),
  fa: optionalLine(80),
  en: optionalLine(80),
  lookFa: optionalLine(300),
  lookEn: optionalLine(300),
  weight: optionalLine(4),
  minimum: optionalLine(2),
  module: z.string().max(60).default(""),
});
export const saveRubric = z.object({
  occupation: z.enum(occupations, "choose"),
  /** The version it was written from. */
  version: whole(0, 10_000),
  criteria: z.record(z.string().max(2), criterion).default({}),
  skilledFrom: whole(1, 100),
  masterFrom: whole(1, 100),
  gapPoints: whole(1, 100),
  gapSteps: whole(1, 4),
  repeatMonths: whole(1, 60),
  pieceFa: line(300),
  pieceEn: line(300),
});
