import { sql } from "drizzle-orm";
import { officer } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Invalid } from "#app/platform/errors.ts";
import { texts } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { clusterIndications, geographicalIndications } from "#db/schema/indications.ts";
import { enterIndication as input } from "./forms.ts";
import { mustKeepRegister } from "./steps.server.ts";

/** Enters what is claimed of a name. It stands as reported until somebody has looked into the register. */
export const enterIndication = command({
  name: "enter-indication",
  who: officer,
  input,
  once: {
    noun: "indication",
    scope: ({ actor }) => (actor.kind === "person" ? actor.id : ""),
    again: async (_ctx, _id, { slug }) => ({ indication: slug }),
  },
  async run({ ctx, tx, actor, tell, newId }, { key: _key, clusters, ...typed }) {
    await mustKeepRegister(tx, actor);
    const known = ctx.house.country.counties.map(({ code }) => code);
    if (typed.counties.some((code) => !known.includes(code))) throw new Invalid({ counties: "choose" });
    const found = await rowsOf<{ id: string }>(tx, sql`select id from clusters where slug = any(${texts(clusters)})`);
    if (found.length < new Set(clusters).size) throw new Invalid({ clusters: "choose" });
    const [made] = await tx
      .insert(geographicalIndications)
      .values({ id: newId, ...typed })
      .onConflictDoNothing({ target: geographicalIndications.slug })
      .returning({ id: geographicalIndications.id });
    if (!made) throw new Invalid({ slug: "indications.slug-taken" });
    if (found.length > 0)
      await tx.insert(clusterIndications).values(found.map(({ id }) => ({ clusterId: id, indicationId: newId })));
    await tell("indication.entered", "indication", newId, { data: { indication: typed.slug } });
    return { indication: typed.slug };
  },
});
