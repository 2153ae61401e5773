import { caseworker, finance, oneOf } from "#app/platform/actor.ts";

/** Who has a desk in the programme's office. */
export const officeStaff = oneOf(caseworker, finance);
