import { moveRule } from "#app/domain/commission/move-rule.server.ts";
import { button } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

export const action = button(moveRule, (_done, { ctx }) => paths.officeCommission(ctx.locale), {
  params: { rule: "rule" },
});
