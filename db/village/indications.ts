import { clusterIndications, geographicalIndications } from "#db/schema/indications.ts";
import { clusters } from "./data.ts";
import type { World } from "./world.ts";

const families: Readonly<Record<string, string>> = {
  "kilim-weaving": "flatweave",
  "carpet-weaving": "hand-knotted-carpet",
};

/** What is reported of names of the province. None was looked up in its register, so none is a fact. */
export async function writeIndications(world: World): Promise<void> {
  const createdAt = world.ago(300);
  const reported = clusters.flatMap(({ id, gi, county, occupation }) => {
    if (!gi) return [];
    const international = /international|lisbon/i.test(gi.status);
    const kinds = ["domestic" as const, ...(international ? ["international" as const] : [])];
    return kinds.map((kind) => ({ cluster: id, gi, kind, county, family: families[occupation] ?? "flatweave" }));
  });
  if (reported.length === 0) return;
  await world.tx.insert(geographicalIndications).values(
    reported.map(({ cluster, gi, kind, county, family }) => {
      const slug = `${cluster}-${kind}`;
      const id = world.id(`indication:${slug}`, createdAt);
      world.tell(createdAt, "indication.entered", "indication", id, { data: { indication: slug } });
      return {
        ...{ id, slug, nameFa: gi.fa, nameEn: gi.en, kind, counties: [county], families: [family], createdAt },
        sourceNote: `خبرها: ${gi.status}`,
      };
    }),
  );
  await world.tx.insert(clusterIndications).values(
    reported.map(({ cluster, kind }) => ({
      clusterId: world.id(`cluster:${cluster}`),
      indicationId: world.id(`indication:${cluster}-${kind}`),
    })),
  );
}
