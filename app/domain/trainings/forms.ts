import { z } from "zod";
import { day, formKey, hour, line, optionalLine, slug, tick, uuid, whole } from "#app/platform/fields.ts";
import { capacityMost, meetingsMost } from "./rules.ts";

export const openTraining = z.object({
  key: formKey,
  module: slug,
  county: z.string().max(4, "choose"),
  placeFa: line(120),
  placeEn: optionalLine(120),
  capacity: whole(1, capacityMost),
  day,
  hour,
  meetings: whole(1, meetingsMost),
  /** Days from one meeting to the next. */
  every: whole(1, 30),
  offered: tick,
});
export const trainingOnly = z.object({ training: uuid });
/** A case by its number, as it stands on every file. */
export const enrolCase = z.object({ training: uuid, number: whole(1, 1_000_000_000) });
export const endEnrolment = z.object({ training: uuid, enrolment: uuid });
export const markAttendance = z.object({
  training: uuid,
  meeting: uuid,
  /** Enrolments that were there. */
  present: z.array(uuid).max(capacityMost).default([]),
});
export const finishLesson = z.object({
  module: slug,
  answers: z.record(z.string().max(2), z.string().max(2)).default({}),
});
