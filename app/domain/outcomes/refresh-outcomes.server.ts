import { caseworker } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { refreshOutcomes as input } from "./forms.ts";
import { recount } from "./refresh.server.ts";
import { outcomeScope } from "./scope.server.ts";

/** Counts at once what the clock counts every hour. */
export const refreshOutcomes = command({
  name: "refresh-outcomes",
  who: caseworker,
  input,
  async prepare(ctx, actor, { programme }) {
    const { programmes } = await outcomeScope(ctx, actor);
    if (!programmes.some(({ id }) => id === programme)) throw new Missing("programme");
  },
  async run({ tx, tell }, { programme }) {
    const count = await recount(tx);
    await tell("outcomes.recounted", "programme", programme, { data: { count } });
    return { count };
  },
});
