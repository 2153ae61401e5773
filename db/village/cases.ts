import { sql } from "drizzle-orm";
import { caseStages, cases } from "#db/schema/cases.ts";
import { programmes } from "#db/schema/programmes.ts";
import { type Stage, stages } from "#db/vocabulary.ts";
import { phone } from "./codes.ts";
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
    // Of the block nobody is given.
    helpPhone: phone(90),
    helpHoursFa: "شنبه تا چهارشنبه، ۸ تا ۱۴",
    helpHoursEn: "Saturday to Wednesday, 8 to 14",
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

/** What the village says of a case after it was opened: a stage reached on a day, by a body or seen by the market itself. */
export async function writeStages(
  world: World,
  reached: readonly { caseId: string; stage: Stage; at: Date; bodyId: string | null; source: string }[],
): Promise<void> {
  if (reached.length === 0) return;
  await world.tx.insert(caseStages).values(
    reached.map(({ at, ...one }) => {
      world.tell(at, "case.stage-reached", "case", one.caseId, { data: { stage: one.stage } });
      return { ...one, at, recordedAt: at };
    }),
  );
  const order = sql.param([...stages]);
  await world.tx.execute(
    sql`update cases c set stage = f.stage, stage_at = f.at from (
          select distinct on (case_id) case_id, stage, at from case_stages where undone_at is null
          order by case_id, array_position(${order}::text[], stage) desc, at desc) f
        where f.case_id = c.id and c.closed_at is null`,
  );
}
