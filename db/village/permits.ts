import { permits } from "#db/schema/producers.ts";
import type { PermitKind, PermitState } from "#db/vocabulary.ts";
import { makers } from "./data.ts";
import type { World } from "./world.ts";

/** What makers named: [maker, kind, number, days until its last day or null, what became of it]. Numbers nobody issued. */
const named: readonly (readonly [string, PermitKind, string, number | null, PermitState])[] = [
  ["p01", "backer", "DEMO-HB-1401", 540, "checked"],
  ["p02", "independent", "DEMO-HB-2207", 300, "claimed"],
  ["p10", "backer", "DEMO-HB-1410", 420, "checked"],
  ["p20", "independent", "DEMO-HB-1620", 365, "checked"],
  ["p20", "health", "DEMO-HI-16-0020", 240, "checked"],
  ["p21", "health", "DEMO-HI-16-0021", 90, "claimed"],
  ["p22", "health", "DEMO-HI-16-0022", 180, "checked"],
  ["p23", "health", "DEMO-HI-16-0023", null, "refused"],
  ["p24", "independent", "DEMO-HB-1824", 200, "checked"],
  ["p24", "wild-collection", "DEMO-NR-2208", 130, "checked"],
  ["p25", "health", "DEMO-HI-18-0025", -20, "checked"],
];

/** Permits in every state they have: claimed, checked, refused, and one that has run out since. */
export async function writePermits(world: World): Promise<void> {
  await world.tx.insert(permits).values(
    named.map(([maker, kind, number, days, status], index) => {
      const producer = makers.find(({ id }) => id === maker)!;
      const [namedAt, judgedAt] = [world.ago(100 - index * 2), status === "claimed" ? null : world.ago(95 - index * 2)];
      const id = world.id(`permit:${maker}:${kind}`, namedAt);
      const subject = world.id(`shop:${maker}`);
      world.tell(namedAt, "permit.named", "permit", id, { subject, data: { permit: kind } });
      world.moved(namedAt, "permit", id, "claimed");
      if (judgedAt) {
        world.tell(judgedAt, `permit.${status}`, "permit", id, { subject, data: { permit: kind } });
        world.moved(judgedAt, "permit", id, status);
      }
      const judge = producer.occupation === "carpet-weaving" ? "officer-carpet" : "officer-secretariat";
      return {
        ...{ id, kind, number, status, createdAt: namedAt, checkedAt: judgedAt },
        producerId: world.id(`producer:${maker}`),
        validUntil: days === null ? null : world.ago(-days).toISOString().slice(0, 10),
        checkedBy: judgedAt && world.id(`person:${judge}`),
      };
    }),
  );
}
