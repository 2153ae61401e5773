import { z } from "zod";
import { anyone } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { destinationOf } from "./destinations.ts";

/** Where parcels would go: a town, a province or a country, or nowhere any more. It lives in her browser alone; nothing here changes. */
export const choosePlace = command({
  name: "choose-place",
  who: anyone,
  input: z.object({ place: z.string().max(60) }),
  run: async ({ ctx }, { place }) => unchanged(destinationOf(ctx.house.country, place) === null ? "" : place),
});
