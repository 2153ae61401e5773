import { sql } from "drizzle-orm";
import type { SettingRow } from "#app/domain/programmes/settings.ts";
import { kindOf } from "#app/domain/settings/kinds/all.server.ts";
import { caseChecks } from "#db/schema/cases.ts";
import { duties } from "#db/schema/identity.ts";
import { settingVersions } from "#db/schema/programmes.ts";
import type { World } from "./world.ts";

type Set = {
  daysAgo: number;
  setting: string;
  subject?: string;
  by: string;
  reason: string;
  /** What holds from then on; null: back to what is usual. */
  rows: (before: SettingRow[]) => SettingRow[] | null;
};

const meanings: Readonly<Record<string, readonly [fa: string, en: string]>> = {
  "knots.0": ["گره‌ای زده نشده است.", "No knot was tied."],
  "knots.1": [
    "گره‌ها جابه‌جا شل و تنگ‌اند و بی‌کمک پیش نمی‌رود.",
    "Knots are loose and tight by turns; she needs help to go on.",
  ],
  "knots.2": ["در یک وجب چند گرهٔ جفتی یا افتاده هست.", "A few dropped or doubled knots to a span."],
  "knots.3": ["ردیف‌ها یکنواخت‌اند؛ کاستی را باید جست.", "Rows are even; a fault has to be looked for."],
  "knots.4": [
    "پشت کار چون رو خواناست و هیچ گره‌ای افتاده نیست.",
    "The back reads like the face and not one knot is dropped.",
  ],
  "tension.3": ["چله در همه‌جا یک صدا می‌دهد.", "Warps sound alike all along."],
};

/** What the programme set along its way; what holds today is what the house begins with, but for a few words and a list. */
const changes: readonly Set[] = [
  {
    ...{ daysAgo: 200, setting: "trades", by: "admin", reason: "تا پیداشدن ارزیاب، پویانمایی پذیرفته نمی‌شود." },
    rows: (before) => before.map((row) => (row.key === "animation" ? { ...row, open: "" } : row)),
  },
  {
    ...{ daysAgo: 150, setting: "trades", by: "admin", reason: "ارزیاب پویانمایی پیدا شد." },
    rows: () => null,
  },
  {
    ...{ daysAgo: 120, setting: "alerts", by: "officer-secretariat", reason: "چند هفته زودتر خبر شویم." },
    rows: ([row]) => [{ ...row, noSaleDays: "45" }],
  },
  {
    ...{
      daysAgo: 40,
      setting: "alerts",
      by: "officer-secretariat",
      reason: "هشدارها زیاد شد؛ به همان شصت روز برگشتیم.",
    },
    rows: ([row]) => [{ ...row, noSaleDays: "60" }],
  },
  {
    ...{
      daysAgo: 30,
      setting: "checklist",
      by: "officer-secretariat",
      reason: "سه چیزی که در نشست ماه گذشته قرار شد همه ببینند.",
    },
    rows: () => [
      { key: "call", fa: "گفت‌وگوی تلفنی", en: "A call was made", duty: "counsellor", place: "1", required: "" },
      {
        key: "photos",
        fa: "عکس‌ها با نمونهٔ کار خوانده شد",
        en: "Photographs match the sample",
        duty: "officer",
        place: "2",
        required: "",
      },
      {
        key: "workplace",
        fa: "جای کار دیده شد",
        en: "The workplace was seen",
        duty: "officer",
        place: "3",
        required: "",
      },
    ],
  },
  {
    ...{
      daysAgo: 25,
      setting: "sentences",
      subject: "recheck-due",
      by: "officer-secretariat",
      reason: "روشن‌تر بنویسیم.",
    },
    rows: ([row]) => [
      {
        ...row,
        textFa:
          "یافتهٔ «{rule}» تا {day} اعتبار دارد. پیش از آن، مدرک تازه‌اش را در صفحهٔ پروندهٔ خود بگذارید یا به کارشناس نشان دهید.",
      },
    ],
  },
  {
    ...{
      daysAgo: 90,
      setting: "steps",
      subject: "carpet-weaving",
      by: "officer-secretariat",
      reason: "تا ارزیابان یک زبان داشته باشند.",
    },
    rows: (before) =>
      before.map((row) => ({
        ...row,
        ...Object.fromEntries(
          Object.entries(meanings).flatMap(([of, [fa, en]]) => {
            const [key, step] = of.split(".");
            return key === row.key
              ? [
                  [`fa${step}`, fa],
                  [`en${step}`, en],
                ]
              : [];
          }),
        ),
      })),
  },
];

/** Settings with their history, what was checked of one who waits, and a duty that ended. */
export async function writeSettings(world: World): Promise<void> {
  const programme = {
    id: world.id("programme:ardabil"),
    name: { fa: "", en: "" },
    bodyId: world.id("body:org-secretariat"),
  };
  for (const { daysAgo, setting, subject = "", by, reason, rows } of changes) {
    const kind = kindOf(setting)!;
    const [at, setBy] = [world.ago(daysAgo), world.id(`person:${by}`)];
    const before = await kind.now(world.tx, programme.id, subject);
    const after = rows(before);
    if (after) await kind.write?.({ tx: world.tx, actor: { id: setBy } as never, now: at }, programme, subject, after);
    const of = sql`programme_id = ${programme.id} and setting = ${setting} and subject = ${subject}`;
    const [last] = await world.tx.select({ version: sql<number>`max(version)::int` }).from(settingVersions).where(of);
    await world.tx.update(settingVersions).set({ validTo: at }).where(sql`${of} and valid_to is null`);
    const version = (last?.version ?? 0) + 1;
    await world.tx.insert(settingVersions).values({
      ...{ programmeId: programme.id, setting, subject, version, before, rows: after, reason },
      ...{ bodyId: programme.bodyId, setBy, validFrom: at },
    });
    world.tell(at, "programme.setting-changed", "programme", programme.id, { data: { setting, subject, version } });
  }
  await writeCheck(world);
  await writeEndedDuty(world);
}

/** One item is checked of her who waits to be verified. */
async function writeCheck(world: World): Promise<void> {
  const checkedAt = world.ago(1);
  await world.tx.insert(caseChecks).values({
    ...{ caseId: world.id("case:sahar"), item: "call", bodyId: world.id("body:org-secretariat") },
    ...{ checkedBy: world.id("person:counsellor"), checkedAt },
  });
  world.tell(checkedAt, "case.item-checked", "case", world.id("case:sahar"), {
    subject: world.id("person:applicant-sahar"),
    data: { item: "call", body: world.id("body:org-secretariat") },
  });
}

/** An assessor who taught too, until she had no time for both. */
async function writeEndedDuty(world: World): Promise<void> {
  const [grantedAt, endedAt] = [world.ago(300), world.ago(35)];
  const id = world.id("duty:assessor-third-trainer", grantedAt);
  const [personId, bodyId] = [world.id("person:assessor-third"), world.id("body:org-carpet-union")];
  await world.tx.insert(duties).values({
    ...{ id, personId, kind: "trainer", bodyId, grantedBy: world.id("person:admin"), grantedAt, endedAt },
    endedBy: world.id("person:admin"),
    endReasonSealed: world.keys.encryptField("وقت هر دو کار را ندارد و ارزیابی را برگزید.", {
      ...{ table: "duties", column: "end_reason_sealed", row: id },
    }),
  });
  world.tell(grantedAt, "duty.granted", "duty", id, { subject: personId, data: { kind: "trainer", body: bodyId } });
  world.tell(endedAt, "identity.duty-ended", "duty", id, { subject: personId, data: { kind: "trainer", bodyId } });
}
