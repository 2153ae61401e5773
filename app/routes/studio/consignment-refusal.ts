import { refuseAtDoor } from "#app/domain/orders/refuse-at-door.server.ts";
import { button } from "#app/platform/doors.server.ts";
import { doneAt } from "#app/routes/desk.server.ts";

/** POST: nobody took it at the door. */
export const action = button(refuseAtDoor, doneAt("studio", "done.refused"), {
  params: { consignment: "consignment" },
});
