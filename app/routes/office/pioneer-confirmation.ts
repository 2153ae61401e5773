import { confirmPioneer } from "#app/domain/pioneers/confirm-pioneer.server.ts";
import { button } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { saidAt } from "#app/routes/market/order-access.ts";

export const action = button(
  confirmPioneer,
  (_done, { ctx, params }) =>
    saidAt(ctx, paths.officePioneer(ctx.locale, params.pioneer ?? ""), "done.pioneer-confirmed"),
  { params: { pioneer: "pioneer" } },
);
