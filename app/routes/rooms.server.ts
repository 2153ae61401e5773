import { bodiesOf, type Person } from "#app/platform/actor.ts";
import type { Room } from "#app/ui/visit.ts";

/** The working rooms a person may enter now. */
export function roomsOf(person: Person): Room[] {
  const rooms: Room[] = [];
  if (person.producer) rooms.push("studio");
  if (bodiesOf(person, "manager", "clerk").length > 0) rooms.push("coop");
  if (bodiesOf(person, "firm").length > 0) rooms.push("trade");
  if (bodiesOf(person, "officer", "finance", "admin").length > 0) rooms.push("office");
  return rooms;
}
