import { eq } from "drizzle-orm";
import { caseStages, cases } from "#db/schema/cases.ts";
import { caseAlerts, caseEndings, followUpPlans, followUps, interventions } from "#db/schema/monitoring.ts";
import { outcomeTargets } from "#db/schema/outcomes.ts";
import type { Stage } from "#db/vocabulary.ts";
import type { TargetDimension } from "#db/vocabulary-monitoring.ts";
import type { World } from "./world.ts";

type FollowUpRow = typeof followUps.$inferInsert & { id: string; caseId: string };

/** Looks after people in all their states, alerts, what was done about them, one who left and one who needs nobody any more. */
export async function writeMonitoring(world: World): Promise<void> {
  const officer = world.id("person:officer-secretariat");
  const day = (at: Date) => at.toISOString().slice(0, 10);
  const caseOf = (maker: string) => world.id(`case:${maker}`);
  const seal = (table: string, column: string, row: string, text: string) =>
    world.keys.encryptField(text, { table, column, row });
  await world.tx.insert(followUpPlans).values(
    (
      [
        ["check-in", 1],
        ["check-in", 3],
        ["visit", 6],
        ["check-in", 9],
        ["visit", 12],
      ] as const
    ).map(([kind, months]) => ({
      ...{ programmeId: world.id("programme:ardabil"), kind, months },
      // From yesterday: what fell due before nobody is asked for.
      ...{ validFrom: world.ago(1), setBy: world.id("person:admin") },
    })),
  );

  const target = (dimension: TargetDimension, value: string, count: number, validFrom = 60, validTo?: number) => ({
    ...{ programmeId: world.id("programme:ardabil"), dimension, value, target: count, setBy: world.id("person:admin") },
    ...{ validFrom: world.ago(validFrom), validTo: validTo === undefined ? null : world.ago(validTo) },
  });
  await world.tx
    .insert(outcomeTargets)
    .values([
      target("all", "", 2000),
      target("sex", "woman", 1400, 200, 60),
      target("sex", "woman", 1500),
      target("occupation", "kilim-weaving", 300),
      target("county", "2408", 250),
      target("level", "pioneer", 80),
    ]);

  const reach = async (caseId: string, stage: Stage, at: Date, by: string | null, source: string) => {
    await world.tx.insert(caseStages).values({ caseId, stage, at, recordedAt: at, personId: by, source });
    const ends = stage === "graduated" || stage === "dropped-out";
    await world.tx
      .update(cases)
      .set({ stage, stageAt: at, ...(ends ? { closedAt: at } : {}) })
      .where(eq(cases.id, caseId));
    world.tell(at, "case.stage-reached", "case", caseId, { data: { stage } });
  };

  const rows: FollowUpRow[] = [];
  const look = (maker: string, kind: "visit" | "check-in", dueAt: Date, more: Partial<FollowUpRow> = {}) => {
    const id = world.id(`follow-up:${maker}:${kind}:${day(dueAt)}`, dueAt);
    rows.push({ id, caseId: caseOf(maker), kind, dueAt, createdAt: world.ago(45), ...more });
    return id;
  };
  const said = (maker: string, daysAgo: number, more: Partial<FollowUpRow>) =>
    look(maker, "check-in", world.ago(daysAgo + 2), {
      ...{ working: "yes", doneAt: world.ago(daysAgo), doneBy: world.id(`person:${slugs[maker]}`) },
      ...more,
    });
  said("p01", 30, { weeklyHours: 35, hindrances: ["material"], incomeFrom: 80_000_000n });
  said("p02", 25, { weeklyHours: 20, hindrances: ["no-buyers", "price"], incomeFrom: 30_000_000n });
  said("p23", 20, { working: "some", weeklyHours: 10, hindrances: ["health"], incomeFrom: 1n });
  const visited = look("p02", "visit", world.ago(12), {
    ...{ working: "yes", weeklyHours: 25, hindrances: ["no-buyers"], incomeFrom: 30_000_000n },
    ...{ doneAt: world.ago(10), doneBy: officer },
  });
  rows.at(-1)!.noteSealed = seal(
    "follow_ups",
    "note_sealed",
    visited,
    "دو دار برپاست و شاگردی تازه گرفته است. برای عکس‌های بهتر قرار گذاشتیم.",
  );
  look("p04", "visit", world.ago(3));
  look("p05", "visit", world.ago(-5));
  look("p06", "check-in", world.ago(12));
  look("p18", "check-in", world.ago(-9));
  look("p28", "visit", world.ago(-20), { calledOffAt: world.ago(15), calledOffBy: officer });
  await world.tx.insert(followUps).values(rows);
  for (const { id, caseId, doneAt, doneBy, kind } of rows.filter((row) => row.doneAt)) {
    await reach(caseId, "monitored", doneAt!, doneBy!, `follow-up:${id}`);
    world.tell(doneAt!, kind === "visit" ? "case.visited" : "case.checked-in", "case", caseId);
  }

  const alert = (maker: string) => world.id(`alert:${maker}`, world.ago(20));
  await world.tx.insert(caseAlerts).values([
    { id: alert("p24"), caseId: caseOf("p24"), kind: "no-sale", figures: { days: 74 }, raisedAt: world.ago(14) },
    {
      ...{ id: alert("p06"), caseId: caseOf("p06"), kind: "check-in-missed", figures: { days: 7 } },
      ...{ raisedAt: world.ago(5), ownerId: officer, takenAt: world.ago(4) },
    },
    {
      ...{ id: alert("p18"), caseId: caseOf("p18"), kind: "no-sale", figures: { days: 61 }, raisedAt: world.ago(20) },
      ...{ ownerId: officer, takenAt: world.ago(19), endedAt: world.ago(8), endedBy: officer },
    },
  ]);
  const help = (maker: string, kind: "call" | "training", daysAgo: number, text: string, result: string) => {
    const id = world.id(`intervention:${maker}`, world.ago(daysAgo));
    return {
      ...{ id, caseId: caseOf(maker), alertId: alert(maker), kind, doneOn: day(world.ago(daysAgo)), personId: officer },
      textSealed: seal("interventions", "text_sealed", id, text),
      resultSealed: result ? seal("interventions", "result_sealed", id, result) : null,
      ...{ resultAt: result ? world.ago(8) : null, recordedAt: world.ago(daysAgo) },
    };
  };
  await world.tx
    .insert(interventions)
    .values([
      help("p18", "training", 15, "جای او را در کارگاه عکاسی از کالا گرفتم.", "عکس‌های تازه گذاشت و دو سفارش گرفت."),
      help("p06", "call", 3, "زنگ زدم؛ سرگرم برداشت است و هفتهٔ آینده پاسخ می‌دهد.", ""),
    ]);

  const end = async (maker: string, stage: "graduated" | "dropped-out", daysAgo: number, note: string) => {
    const [id, at] = [world.id(`case-ending:${maker}`, world.ago(daysAgo)), world.ago(daysAgo)];
    await world.tx.insert(caseEndings).values({
      ...{ id, caseId: caseOf(maker), stage, reason: stage === "graduated" ? null : ("low-income" as const) },
      ...{ noteSealed: seal("case_endings", "note_sealed", id, note), endedAt: at, personId: officer },
      bodyId: world.id("body:org-secretariat"),
    });
    await reach(caseOf(maker), stage, at, officer, `case-ending:${id}`);
    world.tell(at, "case.ended", "case", caseOf(maker));
  };
  await end("p28", "dropped-out", 15, "درآمد ویرایش برای او بس نبود؛ کاری دیگر را آزمایش می‌کند.");
  await end("p20", "graduated", 30, "بیش از یک سال است خودش می‌فروشد و به همراهی نیاز ندارد.");
}

/** Of the makers who answered for themselves. */
const slugs: Readonly<Record<string, string>> = {
  p01: "golnaz-anbaranipour",
  p02: "solmaz-nouritabar",
  p23: "roghayeh-meshgini",
};
