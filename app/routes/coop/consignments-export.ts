import { clerk, manager, oneOf } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { deskSheet } from "#app/routes/desk.server.ts";

/** The list of parcels as it was narrowed, for a spreadsheet. */
export const loader = page(oneOf(manager, clerk), (ctx, { url }) => deskSheet(ctx, "coop", url));
