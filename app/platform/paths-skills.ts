import type { Locale } from "./locale.ts";

/** Addresses of assessments, courses, counselling and inspections. */
export const skillPaths = {
  officeRubrics: (l: Locale) => `/${l}/office/rubrics`,
  officeRubric: (l: Locale, occupation: string) => `/${l}/office/rubrics/${occupation}`,
  officeAssessmentNew: (l: Locale, id: string) => `/${l}/office/cases/${id}/assessments/new`,
  officeAssessment: (l: Locale, id: string, assessment: string) => `/${l}/office/cases/${id}/assessments/${assessment}`,
  officeTrainings: (l: Locale) => `/${l}/office/trainings`,
  officeTrainingNew: (l: Locale) => `/${l}/office/trainings/new`,
  officeTraining: (l: Locale, training: string) => `/${l}/office/trainings/${training}`,
  officeCounselling: (l: Locale, id: string) => `/${l}/office/cases/${id}/counselling`,
  joinTrainings: (l: Locale) => `/${l}/join/trainings`,
  joinTraining: (l: Locale, training: string, act: "enrolment" | "leaving") =>
    `/${l}/join/trainings/${training}/${act}`,
  lesson: (l: Locale, module: string) => `/${l}/join/lessons/${module}`,
  joinCounselling: (l: Locale) => `/${l}/join/counselling`,
  certificate: (l: Locale, code: string) => `/${l}/certificates/${code}`,
  officeInspections: (l: Locale) => `/${l}/office/inspections`,
  officeInspection: (l: Locale, slug: string) => `/${l}/office/listings/${slug}/inspection`,
  officeTask: (l: Locale, task: string) => `/${l}/office/tasks/${task}`,
  studioQuality: (l: Locale) => `/${l}/studio/quality`,
  studioTask: (l: Locale, task: string) => `/${l}/studio/quality/tasks/${task}`,
  taskProof: (l: Locale, task: string) => `/${l}/account/tasks/${task}/proof`,
  inspectionFrame: (l: Locale, inspection: string, frame: string) =>
    `/${l}/account/inspections/${inspection}/frames/${frame}`,
  studioLearning: (l: Locale) => `/${l}/studio/learning`,
  joinAssessment: (l: Locale) => `/${l}/join/assessment`,
  joinAssessmentAnswer: (l: Locale, assessment: string) => `/${l}/join/assessments/${assessment}/answer`,
  assessmentShots: (l: Locale, assessment: string) => `/${l}/account/assessments/${assessment}/shots`,
  assessmentShot: (l: Locale, assessment: string, shot: string) =>
    `/${l}/account/assessments/${assessment}/shots/${shot}`,
};
