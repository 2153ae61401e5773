import { caseStages, cases } from "#db/schema/cases.ts";
import { programmes } from "#db/schema/programmes.ts";
import type { World } from "./world.ts";

type Registered = Omit<typeof cases.$inferInsert, "programmeId" | "source" | "stage" | "stageAt"> & {
  id: string;
  registeredAt: Date;
  eligibleAt: Date | null;
};

/** The programme, and a case for everybody who came to it. */
export async function writeCases(world: World, registered: readonly Registered[]): Promise<void> {
  const createdAt = world.ago(420);
  const programmeId = world.id("programme:ardabil", createdAt);
  const secretariat = world.id("body:org-secretariat");
  await world.tx.insert(programmes).values({
    id: programmeId,
    slug: "ardabil",
    nameFa: "طرح نمونهٔ مشاغل خانگی استان اردبیل",
    nameEn: "Model home-business programme of Ardabil",
    ownerId: world.id("body:org-ministry"),
    directorateId: world.id("body:org-directorate"),
    implementerId: secretariat,
    province: "IR-24",
    target: 2000,
    createdAt,
  });
  await world.tx.insert(cases).values(
    registered.map(({ eligibleAt, ...row }) => ({
      ...row,
      programmeId,
      source: "self" as const,
      stage: eligibleAt ? ("eligible" as const) : ("registered" as const),
      stageAt: eligibleAt ?? row.registeredAt,
      openedAt: row.registeredAt,
    })),
  );
  await world.tx.insert(caseStages).values(
    registered.flatMap(({ id, bodyId, personId, registeredAt, eligibleAt }) => {
      world.tell(registeredAt, "case.opened", "case", id, { subject: personId, data: { source: "self" } });
      const reached = [
        { stage: "registered" as const, at: registeredAt },
        ...(eligibleAt ? [{ stage: "eligible" as const, at: eligibleAt }] : []),
      ];
      return reached.map(({ stage, at }) => {
        world.tell(at, "case.stage-reached", "case", id, { data: { stage } });
        return { caseId: id, stage, at, recordedAt: at, bodyId };
      });
    }),
  );
}
