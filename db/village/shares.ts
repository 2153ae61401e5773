import { caseShares } from "#db/schema/cases.ts";
import type { CasePart } from "#db/vocabulary.ts";
import type { ShareTask } from "#db/vocabulary-bodies.ts";
import { makers } from "./data.ts";
import type { World } from "./world.ts";

type Given = {
  occupation: string;
  nth: number;
  from: string;
  to: string;
  task: ShareTask;
  asked: number;
  due: number;
  note: string;
  accepted?: number;
  ended?: { days: number; outcome: "done" | "declined" | "taken-back"; answer: string };
};

const partsOf: Record<ShareTask, CasePart[]> = {
  help: ["contact", "application", "services"],
  assess: ["application", "evidence", "assessment"],
  train: ["contact", "application", "training"],
  counsel: ["contact", "application", "counselling"],
  inspect: ["contact", "evidence", "shop", "visits"],
};

const [secretariat, union, foundation] = ["org-secretariat", "org-carpet-union", "org-women-foundation"];

/** Cases between bodies, one in each state. */
const given: readonly Given[] = [
  {
    ...{ occupation: "carpet-weaving", nth: 0, from: union, to: secretariat, task: "counsel" },
    ...{ asked: 60, due: 30, accepted: 58, note: "برای برنامهٔ فروش و قیمت‌گذاری به مشاوره نیاز دارد." },
    ended: { days: 35, outcome: "done", answer: "سه جلسه برگزار شد؛ برنامه در پرونده است." },
  },
  {
    ...{ occupation: "carpet-weaving", nth: 1, from: union, to: secretariat, task: "counsel" },
    ...{ asked: 6, due: -12, accepted: 5, note: "تازه سفارش گرفته و از دخل‌وخرج می‌پرسد." },
  },
  {
    ...{ occupation: "kilim-weaving", nth: 0, from: secretariat, to: union, task: "train" },
    ...{ asked: 4, due: -20, note: "دورهٔ رنگرزی گیاهی اتحادیه." },
  },
  {
    ...{ occupation: "kilim-weaving", nth: 1, from: secretariat, to: union, task: "assess" },
    ...{ asked: 20, due: -4, accepted: 18, note: "توان‌سنجی بافت از راه ظرفیت اتحادیه." },
  },
  {
    ...{ occupation: "traditional-embroidery", nth: 0, from: secretariat, to: foundation, task: "help" },
    ...{ asked: 25, due: -5, accepted: 24, note: "معرفی به نمایشگاه و صندوق خرد." },
  },
  {
    ...{ occupation: "garment-sewing", nth: 0, from: secretariat, to: foundation, task: "help" },
    ...{ asked: 2, due: -14, note: "همراهی برای خرید چرخ دوخت." },
  },
  {
    ...{ occupation: "honey-packing", nth: 0, from: secretariat, to: union, task: "train" },
    ...{ asked: 40, due: 10, note: "دورهٔ بسته‌بندی." },
    ended: { days: 39, outcome: "declined", answer: "اتحادیهٔ فرش برای عسل دوره‌ای ندارد." },
  },
];

/** What bodies gave one another to work in. */
export async function writeShares(world: World): Promise<void> {
  const rows = given.flatMap((one) => {
    const maker = makers.filter(({ occupation }) => occupation === one.occupation)[one.nth];
    if (!maker) return [];
    const askedAt = world.ago(one.asked);
    const id = world.id(`share:${maker.id}:${one.task}`, askedAt);
    const caseId = world.id(`case:${maker.id}`);
    const [from, to] = [world.id(`body:${one.from}`), world.id(`body:${one.to}`)];
    const seal = (column: string, text: string) =>
      world.keys.encryptField(text, { table: "case_shares", column, row: id });
    const officer = (body: string) =>
      world.id(
        `person:${{ [union]: "officer-carpet", [foundation]: "manager-foundation" }[body] ?? "officer-secretariat"}`,
      );
    world.tell(askedAt, "case.shared", "case", caseId, {
      data: { body: from, to, task: one.task, parts: partsOf[one.task] },
    });
    const acceptedAt = one.accepted ? world.ago(one.accepted) : null;
    if (acceptedAt)
      world.tell(acceptedAt, "case.share-accepted", "case", caseId, { data: { body: to, task: one.task } });
    const endedAt = one.ended ? world.ago(one.ended.days) : null;
    if (endedAt) {
      const kind = one.ended?.outcome === "declined" ? "case.share-declined" : "case.share-returned";
      world.tell(endedAt, kind, "case", caseId, { data: { body: to, task: one.task } });
    }
    return [
      {
        ...{
          id,
          caseId,
          bodyId: to,
          fromBodyId: from,
          task: one.task,
          parts: partsOf[one.task],
          askedAt,
          acceptedAt,
          endedAt,
        },
        purpose: one.task === "help" ? ("referral" as const) : ("delegation" as const),
        askedBy: officer(one.from),
        dueAt: world.ago(one.due),
        noteSealed: seal("note_sealed", one.note),
        acceptedBy: acceptedAt && officer(one.to),
        endedBy: endedAt && officer(one.to),
        outcome: one.ended?.outcome ?? null,
        answerSealed: one.ended ? seal("answer_sealed", one.ended.answer) : null,
        // Two that went together, to be taken back together.
        batchId: one.to === union && one.occupation === "kilim-weaving" ? world.id("share-batch:kilim", askedAt) : null,
      },
    ];
  });
  await world.tx.insert(caseShares).values(rows);
}
