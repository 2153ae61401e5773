import { statusList } from "#app/domain/passports/status-list.server.ts";
import { anyone } from "#app/platform/actor.ts";
import { parseWhole } from "#app/platform/digits.ts";
import { page } from "#app/platform/doors.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { open } from "./open.ts";

/** A Bitstring Status List as it stands at this moment: odd ones of what was revoked, even ones of what is suspended. */
export const loader = page(anyone, async (ctx, { params }) => {
  const list = parseWhole(params.list ?? "", { min: 1, max: 100_000 });
  if (list === null) throw new Missing("status list");
  return open(await statusList(ctx, list), "application/vc+jwt");
});
