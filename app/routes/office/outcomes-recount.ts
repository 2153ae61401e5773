import { refreshOutcomes } from "#app/domain/outcomes/refresh-outcomes.server.ts";
import { button } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

/** Counts now what the clock counts hourly. */
export const action = button(refreshOutcomes, (_done, { ctx }) => paths.officeOutcomes(ctx.locale));
