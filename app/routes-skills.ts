import { route } from "@remix-run/route-config";

/** Assessments, courses and counselling: the pages of whom they are about. */
export const joinPages = [
  route("join/assessment", "routes/market/join-assessment.tsx"),
  route("join/trainings", "routes/market/join-trainings.tsx"),
  route("join/lessons/:module", "routes/market/join-lesson.tsx"),
  route("join/counselling", "routes/market/join-counselling.tsx"),
  route("certificates/:certificate", "routes/market/certificate.tsx"),
];

export const joinButtons = [
  route("join/assessments/:assessment/answer", "routes/market/join-assessment-answer.ts"),
  route("join/trainings/:training/enrolment", "routes/market/join-training-enrolment.ts"),
  route("join/trainings/:training/leaving", "routes/market/join-training-leaving.ts"),
  route("studio/quality/tasks/:task", "routes/studio/quality-task.ts"),
  route("account/tasks/:task/proof", "routes/account/task-proof.ts"),
  // For the maker, inspectors and readers of her case
  route("account/inspections/:inspection/frames/:frame", "routes/account/inspection-frame.ts"),
  // For her whose piece it is and for assessors alike
  route("account/assessments/:assessment/shots", "routes/account/assessment-shots.ts"),
  route("account/assessments/:assessment/shots/:shot", "routes/account/assessment-shot.ts"),
];

/** Those of the office. */
export const officePages = [
  route("office/rubrics", "routes/office/rubrics.tsx"),
  route("office/rubrics/:occupation", "routes/office/rubric.tsx"),
  route("office/inspections", "routes/office/inspections.tsx"),
  route("office/listings/:slug/inspection", "routes/office/listing-inspection.tsx"),
  route("office/trainings", "routes/office/trainings.tsx"),
  route("office/trainings/new", "routes/office/training-new.tsx"),
  route("office/trainings/:training", "routes/office/training.tsx"),
  route("office/cases/:case/counselling", "routes/office/counselling.tsx"),
  route("office/cases/:case/assessments/new", "routes/office/assessment-new.tsx"),
  route("office/cases/:case/assessments/:assessment", "routes/office/assessment.tsx"),
];

export const officeButtons = [
  route("office/cases/:case/assessments/:assessment/end", "routes/office/assessment-end.ts"),
  route("office/tasks/:task", "routes/office/inspection-task.ts"),
  route("office/trainings/:training/attendance", "routes/office/training-attendance.ts"),
  route("office/trainings/:training/enrolments/:enrolment/end", "routes/office/training-enrolment-end.ts"),
  route("office/trainings/:training/end", "routes/office/training-end.ts"),
];

/** Those of a maker's studio. */
export const studioPages = [
  route("studio/learning", "routes/studio/learning.tsx"),
  route("studio/quality", "routes/studio/quality.tsx"),
];
