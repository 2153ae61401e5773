import { revokeBadge } from "#app/domain/badges/revoke-badge.server.ts";
import { button } from "#app/platform/doors.server.ts";
import { grantReply } from "./grant-reply.ts";

/** Takes a mark back. Refused (no reason written), the officer is back where the button stands. */
export const action = button(revokeBadge, grantReply("done.badge-revoked"), { params: { grant: "grant" } });
