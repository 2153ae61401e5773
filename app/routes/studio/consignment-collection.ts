import { collectCash } from "#app/domain/orders/collect-cash.server.ts";
import { button } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

/** POST: it was handed over and paid for at the door. */
export const action = button(
  collectCash,
  (_done, { ctx, params }) => paths.deskParcel(ctx.locale, "studio", params.consignment ?? ""),
  { params: { consignment: "consignment" } },
);
