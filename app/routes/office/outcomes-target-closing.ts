import { closeTarget } from "#app/domain/outcomes/close-target.server.ts";
import { button } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

export const action = button(
  closeTarget,
  (done, { ctx }) => paths.officeOutcomesTargets(ctx.locale, done?.programme ?? ""),
  {
    params: { target: "target" },
  },
);
