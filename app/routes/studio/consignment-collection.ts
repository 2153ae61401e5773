import { collectCash } from "#app/domain/orders/collect-cash.server.ts";
import { button } from "#app/platform/doors.server.ts";
import { doneAt } from "#app/routes/desk.server.ts";

/** POST: it was handed over and paid for at the door. */
export const action = button(collectCash, doneAt("studio", "done.collected"), {
  params: { consignment: "consignment" },
});
