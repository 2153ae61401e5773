import { signDecision } from "#app/domain/eligibility/sign-decision.server.ts";
import { button } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { cameFrom } from "#app/routes/market/came-from.ts";

export const action = button(
  signDecision,
  (_done, { ctx, params, request }) => cameFrom(request) ?? paths.officeCase(ctx.locale, params.case!),
  {
    params: { case: "case", rule: "ruleCode" },
  },
);
