import {
  agreementChangeSignatures,
  agreementChanges,
  agreementLines,
  agreementParties,
  agreements,
} from "#db/schema/agreements.ts";
import { bodyServices, exhibitions } from "#db/schema/body-services.ts";
import { handoverLines, handovers } from "#db/schema/handovers.ts";
import { makers } from "./data.ts";
import type { World } from "./world.ts";

const dayOf = (at: Date) => at.toISOString().slice(0, 10);

/** What bodies do together: a memorandum in force, a joint plan that waits for a signature, a list before the directorate, services of the foundation. */
export async function writeAgreements(world: World): Promise<void> {
  const body = (slug: string) => world.id(`body:${slug}`);
  const person = (slug: string) => world.id(`person:${slug}`);
  const [secretariat, union, foundation] = [
    body("org-secretariat"),
    body("org-carpet-union"),
    body("org-women-foundation"),
  ];
  const draftedAt = world.ago(320);
  const [memo, plan] = [world.id("agreement:carpet", draftedAt), world.id("agreement:anbaran", world.ago(8))];
  const common = {
    startsOn: dayOf(draftedAt),
    endsOn: dayOf(world.ago(-400)),
    bodyId: secretariat,
    draftedBy: person("officer-secretariat"),
  };
  await world.tx.insert(agreements).values([
    {
      ...common,
      id: memo,
      kind: "memorandum",
      title: "توانمندسازی بافندگان فرش از راه ظرفیت تعاونی",
      words: memoWords,
      draftedAt,
    },
    {
      ...common,
      id: plan,
      kind: "joint-plan",
      title: "برنامهٔ مشترک خوشهٔ گلیم عنبران",
      words: "سه نهاد برای اتصال بافندگان گلیم به بازار، دورهٔ رنگرزی گیاهی و حضور در نمایشگاه‌ها با هم کار می‌کنند.",
      startsOn: dayOf(world.ago(8)),
      clusterId: world.id("cluster:anbaran-kilim"),
      draftedAt: world.ago(8),
    },
  ]);
  await world.tx.insert(agreementParties).values([
    { agreementId: memo, bodyId: secretariat, signedBy: person("officer-secretariat"), signedAt: world.ago(319) },
    { agreementId: memo, bodyId: union, signedBy: person("manager-carpet"), signedAt: world.ago(317) },
    { agreementId: plan, bodyId: secretariat, signedBy: person("officer-secretariat"), signedAt: world.ago(7) },
    { agreementId: plan, bodyId: foundation },
  ]);
  world.tell(draftedAt, "agreement.drafted", "agreement", memo, { data: { body: secretariat } });
  world.tell(world.ago(319), "agreement.signed", "agreement", memo, { data: { body: secretariat } });
  world.tell(world.ago(317), "agreement.signed", "agreement", memo, { data: { body: union } });
  world.tell(world.ago(8), "agreement.drafted", "agreement", plan, { data: { body: secretariat } });
  world.tell(world.ago(7), "agreement.signed", "agreement", plan, { data: { body: secretariat } });
  const line = { agreementId: memo, addedBy: person("officer-secretariat"), addedAt: world.ago(316) };
  await world.tx.insert(agreementLines).values([
    {
      ...line,
      bodyId: secretariat,
      kind: "target",
      words: "بافندگان واجد شرایط تا پایان سال",
      measure: "eligible",
      occupation: "carpet-weaving",
      goal: 60,
    },
    {
      ...line,
      bodyId: union,
      addedBy: person("manager-carpet"),
      kind: "action",
      words: "برگزاری دورهٔ چله‌کشی و رفوگری",
      who: "سمیرا حیدری",
      dueOn: dayOf(world.ago(-40)),
    },
    {
      ...line,
      bodyId: secretariat,
      kind: "action",
      words: "فرستادن فهرست بافندگان شهرستان اردبیل",
      who: "مریم صادقی اردبیلی",
      dueOn: dayOf(world.ago(90)),
      doneAt: world.ago(92),
      doneBy: person("officer-secretariat"),
      doneNote: "فهرست فرستاده شد.",
    },
    {
      ...line,
      bodyId: union,
      addedBy: person("manager-carpet"),
      kind: "member",
      words: "نمایندهٔ اتحادیه در کارگروه",
      who: "حمید رسولی",
    },
    {
      ...line,
      bodyId: secretariat,
      kind: "meeting",
      words: "نخستین نشست: معیارهای توان‌سنجی پذیرفته شد و تقویم دوره‌ها نوشته شد.",
      dueOn: dayOf(world.ago(310)),
    },
    {
      ...line,
      agreementId: plan,
      bodyId: secretariat,
      kind: "target",
      words: "بافندگان گلیم تأییدشده",
      measure: "eligible",
      occupation: "kilim-weaving",
      county: "2408",
      goal: 20,
      addedAt: world.ago(7),
    },
  ]);
  await writeChanges(world, memo, foundation);
  await writeHandover(world);
  await writeServices(world, foundation);
}

const memoWords =
  "دبیرخانه توان‌سنجی و آموزش بافندگان را به اتحادیه می‌سپارد و نتیجه به همان پرونده برمی‌گردد. دو نهاد هر سه ماه با هم می‌نشینند.";

/** A new text of the memorandum that its other party has still to sign, and an agreement that was ended early. */
async function writeChanges(world: World, memo: string, foundation: string): Promise<void> {
  const [secretariat, union] = [world.id("body:org-secretariat"), world.id("body:org-carpet-union")];
  const [officer, manager] = [world.id("person:officer-secretariat"), world.id("person:manager-carpet")];
  const writtenAt = world.ago(3);
  const change = world.id("agreement-change:carpet", writtenAt);
  await world.tx.insert(agreementChanges).values({
    ...{ id: change, agreementId: memo, wordsBefore: memoWords, bodyId: union, writtenBy: manager, writtenAt },
    words: memoWords.replace("هر سه ماه با هم می‌نشینند", "هر ماه با هم می‌نشینند و هزینهٔ دوره‌ها با دبیرخانه است"),
  });
  await world.tx
    .insert(agreementChangeSignatures)
    .values({ changeId: change, bodyId: union, signedBy: manager, signedAt: world.ago(2.9) });
  world.tell(writtenAt, "agreement.change-written", "agreement", memo, { data: { body: union, change } });
  world.tell(world.ago(2.9), "agreement.change-signed", "agreement", memo, { data: { body: union, change } });
  const draftedAt = world.ago(200);
  const over = world.id("agreement:fair", draftedAt);
  await world.tx.insert(agreements).values({
    ...{ id: over, kind: "memorandum", title: "غرفه‌های مشترک در نمایشگاه‌های استان", bodyId: secretariat },
    words: "بنیاد در هر نمایشگاه استان ده غرفه به پذیرفته‌شدگان طرح می‌دهد و دبیرخانه آنان را برمی‌گزیند.",
    ...{ draftedBy: officer, draftedAt, startsOn: dayOf(draftedAt), endsOn: dayOf(world.ago(-165)) },
    ...{ endedOn: dayOf(world.ago(20)), endedBy: world.id("person:manager-foundation"), endedByBodyId: foundation },
    endReason: "از این پس غرفه‌ها در خود پروندهٔ هر متقاضی پیشنهاد می‌شود.",
  });
  await world.tx.insert(agreementParties).values([
    { agreementId: over, bodyId: secretariat, signedBy: officer, signedAt: world.ago(199) },
    {
      ...{ agreementId: over, bodyId: foundation, signedAt: world.ago(198) },
      signedBy: world.id("person:manager-foundation"),
    },
  ]);
  world.tell(draftedAt, "agreement.drafted", "agreement", over, { data: { body: secretariat } });
  for (const [body, days] of [
    [secretariat, 199],
    [foundation, 198],
  ] as const)
    world.tell(world.ago(days), "agreement.signed", "agreement", over, { data: { body } });
  world.tell(world.ago(24), "agreement.ended", "agreement", over, { data: { body: foundation } });
}

async function writeHandover(world: World): Promise<void> {
  const madeAt = world.ago(15);
  const id = world.id("handover:first", madeAt);
  const [bodyId, toBodyId] = [world.id("body:org-secretariat"), world.id("body:org-directorate")];
  await world.tx.insert(handovers).values({
    ...{ id, programmeId: world.id("programme:ardabil"), bodyId, toBodyId, madeAt },
    madeBy: world.id("person:officer-secretariat"),
  });
  world.tell(madeAt, "handover.made", "handover", id, { data: { body: bodyId, count: 8 } });
  await world.tx.insert(handoverLines).values(
    makers.slice(0, 8).map((maker, index) => ({
      handoverId: id,
      caseId: world.id(`case:${maker.id}`),
      ...(index < 4
        ? {
            answer: index === 2 ? ("returned" as const) : ("confirmed" as const),
            reason: index === 2 ? ("incomplete" as const) : null,
            answeredBy: world.id("person:oversight-directorate"),
            answeredAt: world.ago(12),
          }
        : {}),
    })),
  );
}

/** The foundation's fair and what it offers in the file it was given (shares.ts), in each state. */
async function writeServices(world: World, bodyId: string): Promise<void> {
  const by = world.id("person:manager-foundation");
  const fair = world.id("exhibition:yalda", world.ago(30));
  await world.tx.insert(exhibitions).values({
    ...{
      id: fair,
      bodyId,
      name: "نمایشگاه شب چلهٔ روستاییان",
      place: "اردبیل، شورابیل",
      stands: 12,
      addedBy: by,
      addedAt: world.ago(30),
    },
    ...{ startsOn: dayOf(world.ago(-18)), endsOn: dayOf(world.ago(-23)) },
  });
  const embroiderer = makers.find(({ occupation }) => occupation === "traditional-embroidery");
  if (!embroiderer) return;
  const caseId = world.id(`case:${embroiderer.id}`);
  const offered = (slug: string, days: number, note: string) => {
    const id = world.id(`body-service:${slug}`, world.ago(days));
    world.tell(world.ago(days), "case.service-offered", "case", caseId, { data: { body: bodyId } });
    const noteSealed = world.keys.encryptField(note, { table: "body_services", column: "note_sealed", row: id });
    return { id, caseId, bodyId, noteSealed, offeredBy: by, offeredAt: world.ago(days) };
  };
  await world.tx.insert(bodyServices).values([
    {
      ...offered("mentoring", 22, "هر هفته یک گفت‌وگوی تلفنی دربارهٔ قیمت و بسته‌بندی."),
      kind: "mentoring",
      state: "done",
      answeredAt: world.ago(21),
      endedAt: world.ago(3),
      endedBy: by,
      outcome: "done",
    },
    {
      ...offered("loan", 14, "معرفی به صندوق خرد خلخال برای خرید دستگاه."),
      kind: "micro-credit",
      state: "accepted",
      amount: 400_000_000n,
      fund: "صندوق خرد خلخال",
      answeredAt: world.ago(13),
    },
    {
      ...offered("fair", 2, "یک غرفهٔ رایگان، رفت‌وآمد با بنیاد."),
      kind: "exhibition",
      state: "offered",
      exhibitionId: fair,
    },
  ]);
}
