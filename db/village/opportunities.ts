import { callSubscriptions, calls, regionalNotes } from "#db/schema/opportunities.ts";
import type { World } from "./world.ts";

/** Two calls, somebody who follows them, and what officers know of two counties. */
export async function writeOpportunities(world: World): Promise<void> {
  const [bodyId, publishedBy] = [world.id("body:org-secretariat"), world.id("person:officer-secretariat")];
  const day = (days: number) => world.ago(-days).toISOString().slice(0, 10);
  const made = [
    {
      ...{ name: "hotel", occupation: "kilim-weaving", county: null, amount: "۴۰ تخته در شش ماه", until: day(45) },
      titleFa: "گلیم برای اقامتگاه‌های بوم‌گردی",
      titleEn: "Kilims for eco-lodges",
      textFa: "انجمن اقامتگاه‌های بوم‌گردی چهل تخته گلیم ۱۲۰×۱۸۰ با رنگ گیاهی می‌خواهد. هر بافنده می‌تواند بخشی را بپذیرد.",
      textEn: "The eco-lodges want forty kilims of 120×180 in natural dyes. Each weaver may take a part.",
    },
    {
      ...{
        name: "felt",
        occupation: "traditional-embroidery",
        county: "2405",
        amount: "ماهی ۲۰۰ قطعه",
        until: day(20),
      },
      titleFa: "سوزن‌دوزی برای بستهٔ هدیهٔ نوروز",
      titleEn: "Embroidery for Nowruz gift boxes",
      textFa: "بنگاه بالادستی پارچه و نخ را می‌دهد و قطعه‌های کوچک سوزن‌دوزی می‌خواهد.",
      textEn: "An upstream firm brings cloth and thread and wants small embroidered pieces.",
    },
  ];
  await world.tx.insert(calls).values(
    made.map(({ name, ...call }, index) => {
      const publishedAt = world.ago(6 - index * 2);
      const id = world.id(`call:${name}`, publishedAt);
      world.tell(publishedAt, "call.published", "call", id, { data: { occupation: call.occupation } });
      return { ...call, id, bodyId, publishedBy, publishedAt };
    }),
  );
  const follower = world.id("person:applicant-sahar");
  const following = world.id("call-subscription:sahar", world.ago(2));
  world.tell(world.ago(2), "call-subscription.begun", "call-subscription", following, { subject: follower });
  await world.tx.insert(callSubscriptions).values({
    ...{ id: following, personId: follower, occupation: "kilim-weaving", county: "" },
    since: world.ago(2),
    toldAt: world.ago(0),
  });
  const notes = [
    [
      "2408",
      "advantage",
      "گلیم عنبران در میان خریداران بیرون استان شناخته است.",
      "Kilims of Anbaran are known outside the province.",
    ],
    [
      "2408",
      "gap",
      "رنگرز گیاهی در این شهرستان نیست؛ نخ از اردبیل می‌آید.",
      "There is no dyer of natural colours here; yarn comes from Ardabil.",
    ],
    ["2405", "skill", "سوزن‌دوزی شال در بیشتر خانه‌ها بلدند.", "Shawl embroidery is known in most homes."],
    ["2410", "material", "گون‌زارهای سبلان برای عسل تابستانی.", "The milk-vetch slopes of Sabalan for summer honey."],
  ] as const;
  await world.tx.insert(regionalNotes).values(
    notes.map(([county, kind, textFa, textEn], index) => {
      const writtenAt = world.ago(90 - index);
      const id = world.id(`regional-note:${index}`, writtenAt);
      world.tell(writtenAt, "regional-note.written", "regional-note", id, { data: { county } });
      return {
        ...{ id, county, kind, textFa, textEn, bodyId, writtenAt },
        source: "بازدید کارشناسان طرح، ۱۴۰۵",
        writtenBy: publishedBy,
      };
    }),
  );
}
