import { acceptConsignment } from "#app/domain/orders/accept-consignment.server.ts";
import { button } from "#app/platform/doors.server.ts";
import { doneAt } from "#app/routes/desk.server.ts";

/** POST: the parcel is accepted. */
export const action = button(acceptConsignment, doneAt("coop", "done.accepted-one"), {
  params: { consignment: "consignment" },
});
