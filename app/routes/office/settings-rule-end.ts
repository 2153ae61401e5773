import { endRule } from "#app/domain/eligibility/end-rule.server.ts";
import { button } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

export const action = button(endRule, (_done, { ctx }) => paths.officeSettingsConditions(ctx.locale));
