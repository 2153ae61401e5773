import { suspendBadge } from "#app/domain/badges/suspend-badge.server.ts";
import { button } from "#app/platform/doors.server.ts";
import { grantReply } from "./grant-reply.ts";

/** Suspends a mark. Refused (no reason written), the officer is back where the button stands. */
export const action = button(suspendBadge, grantReply("done.badge-suspended"), { params: { grant: "grant" } });
