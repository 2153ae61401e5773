import { liftSuspension } from "#app/domain/badges/lift-suspension.server.ts";
import { button } from "#app/platform/doors.server.ts";
import { grantReply } from "./grant-reply.ts";

/** Lifts a suspension. Refused (no reason written), the officer is back where the button stands. */
export const action = button(liftSuspension, grantReply("done.badge-lifted"), { params: { grant: "grant" } });
