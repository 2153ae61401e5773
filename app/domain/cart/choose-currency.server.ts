import { z } from "zod";
import { anyone } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { currencies } from "#db/vocabulary.ts";

/** In which currency the reader wants to see prices. It lives in her browser alone; nothing here changes. */
export const chooseCurrency = command({
  name: "choose-currency",
  who: anyone,
  input: z.object({ currency: z.enum(currencies, "choose") }),
  run: async (_, { currency }) => unchanged(currency),
});
