import { admin, finance, officer, oneOf } from "#app/platform/actor.ts";

/** Who has a desk in the programme's office. */
export const officeStaff = oneOf(officer, oneOf(finance, admin));
