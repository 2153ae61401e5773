import { sql } from "drizzle-orm";
import {
  workContests,
  workDeliveries,
  workFloors,
  workMaterials,
  workOrders,
  workPayments,
} from "#db/schema/work-orders.ts";
import type { WorkOrderState } from "#db/vocabulary-pioneers.ts";
import { makers } from "./data.ts";
import type { World } from "./world.ts";

type Given = {
  to: string;
  title: string;
  description: string;
  family: string;
  quantity: number;
  /** In toman. */
  rate: number;
  /** Days ago it was offered. */
  ago: number;
  /** The states it came through. */
  course: readonly WorkOrderState[];
  accepted?: number;
  paid?: number;
  confirmed?: boolean;
  material?: readonly [name: string, amount: number, unit: "g" | "m" | "piece", toman: number];
  findings?: string;
  below?: string;
  contest?: string;
  /** Days the pay is late. */
  late?: number;
};

const wool = ["نخ پشم دست‌ریس", 6000, "g", 4_800_000] as const;

/** Two pioneers' work, an order in every state; one is contested, one paid late, one beneath the floor. */
const given: readonly Given[] = [
  {
    ...{ to: "p02", title: "گلیم سماور ۱۲۰×۱۸۰", description: "زمینهٔ لاکی، نقش عنبران.", family: "flatweave" },
    ...{ quantity: 2, rate: 6_500_000, ago: 60, material: wool, accepted: 2, paid: 2, confirmed: true },
    course: ["drafted", "offered", "accepted", "material-given", "delivered", "inspected", "paid", "settled"],
  },
  {
    ...{ to: "p02", title: "گلیم راهرو ۸۰×۲۵۰", description: "سه رنگ گیاهی.", family: "flatweave" },
    ...{
      quantity: 3,
      rate: 5_800_000,
      ago: 35,
      material: wool,
      accepted: 2,
      findings: "لبهٔ یکی کج است؛ از نو پرداخت شود.",
    },
    course: ["drafted", "offered", "accepted", "material-given", "delivered", "rework"],
  },
  {
    ...{ to: "p03", title: "پشتی گلیمی ۵۰×۵۰", description: "جفت، نقش پیچک.", family: "flatweave" },
    ...{ quantity: 6, rate: 1_400_000, ago: 20, material: wool, below: "پشتی کوچک است و یک روزه بافته می‌شود." },
    ...{
      contest: "نخی که رسید پنج کیلو بود، شش کیلو نوشته شده.",
      course: ["drafted", "offered", "accepted", "material-given"],
    },
  },
  {
    ...{ to: "p03", title: "گلیم کناره ۷۰×۲۰۰", description: "دو تخته، یک‌جور.", family: "flatweave" },
    ...{ quantity: 2, rate: 5_000_000, ago: 1, course: ["drafted", "offered"] },
  },
  {
    ...{ to: "p02", title: "گلیم بهاره ۱۵۰×۲۲۰", description: "هنوز نقشه‌اش آماده نیست.", family: "flatweave" },
    ...{ quantity: 1, rate: 9_500_000, ago: 0, course: ["drafted"] },
  },
  {
    ...{ to: "p16", title: "رومیزی سوزن‌دوزی", description: "گل ریز، ابریشم.", family: "embroidery" },
    ...{ quantity: 4, rate: 900_000, ago: 30, accepted: 4, late: 5 },
    course: ["drafted", "offered", "accepted", "delivered", "inspected"],
  },
  {
    ...{ to: "p16", title: "کوسن سوزن‌دوزی", description: "جفت.", family: "embroidery" },
    ...{ quantity: 4, rate: 700_000, ago: 25, accepted: 4, paid: 4 },
    course: ["drafted", "offered", "accepted", "delivered", "inspected", "paid"],
  },
  {
    ...{ to: "p16", title: "دستمال سوزن‌دوزی", description: "حاشیهٔ ساده.", family: "embroidery" },
    ...{ quantity: 10, rate: 250_000, ago: 8, course: ["drafted", "offered", "accepted", "delivered"] },
  },
  {
    ...{ to: "p16", title: "جلیقهٔ سوزن‌دوزی", description: "برای عید.", family: "embroidery" },
    ...{ quantity: 2, rate: 1_800_000, ago: 6, course: ["drafted", "offered", "accepted"] },
  },
  {
    ...{ to: "p16", title: "پردهٔ سوزن‌دوزی", description: "دو لنگه، سه متر.", family: "embroidery" },
    ...{ quantity: 1, rate: 2_500_000, ago: 40, course: ["drafted", "offered", "declined"] },
  },
  {
    ...{ to: "p16", title: "سفرهٔ سوزن‌دوزی", description: "دو متر.", family: "embroidery" },
    ...{ quantity: 1, rate: 2_200_000, ago: 45, course: ["drafted", "offered", "accepted", "cancelled"] },
  },
];

/** Piece work of the village, and the floor its programme asks for. */
export async function writeWorkOrders(world: World): Promise<void> {
  await world.tx.insert(workFloors).values({
    programmeId: world.id("programme:ardabil"),
    percent: 25,
    validFrom: world.ago(180),
    setBy: world.id("person:officer-secretariat"),
  });
  for (const [index, one] of given.entries()) await writeOne(world, one, index);
  // What the applicant was shown: the prices of the village's own market.
  await world.tx.execute(
    sql`update work_orders w set band_low = b.low, band_middle = b.middle, band_high = b.high, band_pieces = b.pieces,
          floor_percent = 25 from (
          select p.family, min(pp.amount) as low, percentile_disc(0.5) within group (order by pp.amount) as middle, max(pp.amount) as high, count(*)::int as pieces
          from products p join product_prices pp on pp.product_id = p.id and pp.currency = 'IRR'
          where p.status = 'published' and p.price_unit in ('item', 'pair', 'set') group by p.family) b
        where b.family = w.family and w.offered_at is not null`,
  );
}

async function writeOne(world: World, one: Given, index: number): Promise<void> {
  const { course, quantity, ago, accepted = 0, paid = 0 } = one;
  const status = course.at(-1)!;
  // Each step three days after the one before, the last at least an hour ago.
  const at = (step: number) => world.ago(Math.max(ago - Math.max(0, step - 1) * 3, 0.05 - step / 1000));
  const when = (state: WorkOrderState) => (course.includes(state) ? at(course.indexOf(state)) : null);
  const id = world.id(`work-order:${index}`, world.ago(ago + 1));
  const rate = BigInt(one.rate) * 10n;
  const applicant = world.id(`person:${makers.find((maker) => maker.id === one.to)!.slug}`);
  const pioneer = makers.find((maker) => maker.id === makers.find((m) => m.id === one.to)!.pioneer)!;
  const seal = (column: string, text: string) =>
    world.keys.encryptField(text, { table: "work_orders", column, row: id });
  world.moved(world.ago(ago + 1), "work-order", id, "drafted");
  world.tell(world.ago(ago + 1), "work-order.drafted", "work-order", id, { subject: world.id(`shop:${pioneer.id}`) });
  for (const [step, state] of course.entries()) {
    if (step === 0) continue;
    world.moved(at(step), "work-order", id, state);
    world.tell(at(step), `work-order.${toldAs[state] ?? state}`, "work-order", id, {
      subject: applicant,
      data: { case: world.id(`case:${one.to}`) },
    });
  }
  const late = one.late ? new Date(world.ago(one.late)).toISOString().slice(0, 10) : null;
  await world.tx.insert(workOrders).values({
    ...{
      id,
      status,
      title: one.title,
      description: one.description,
      family: one.family,
      quantity,
      currency: "IRR" as const,
    },
    linkId: world.id(`team-link:${one.to}`),
    rate,
    dueOn: "2027-02-18",
    conditions: "نخ با پیشران است. کرایهٔ رفت و برگشت با پیشران.",
    belowReason: one.below ?? null,
    createdAt: world.ago(ago + 1),
    offeredAt: when("offered"),
    acceptedAt: when("accepted"),
    days: course.includes("accepted") ? quantity * 6 : null,
    declineReasonSealed: status === "declined" ? seal("decline_reason_sealed", "تا عید وقت ندارم.") : null,
    ...(status === "cancelled"
      ? {
          cancelledBy: world.id(`person:${pioneer.slug}`),
          cancelReasonSealed: seal("cancel_reason_sealed", "سفارش خریدار لغو شد."),
        }
      : {}),
    inspectedAt: accepted > 0 ? (when("inspected") ?? when("rework")) : null,
    payBy: accepted > paid ? (late ?? "2027-01-01") : null,
    latePayToldAt: late ? world.ago(1) : null,
  });
  if (one.material && course.includes("material-given")) {
    const [name, amount, unit, worth] = one.material;
    const settled = status === "settled";
    await world.tx.insert(workMaterials).values({
      orderId: id,
      ...{ name, amount, unit, worth: BigInt(worth) * 10n, givenAt: when("material-given")! },
      ...(settled ? { used: amount - 400, returned: 400, settledAt: when("settled") } : {}),
    });
  }
  const deliveredAt = when("delivered");
  if (deliveredAt)
    await world.tx.insert(workDeliveries).values({
      orderId: id,
      pieces: quantity,
      deliveredAt,
      ...(status === "delivered"
        ? {}
        : {
            accepted,
            rework: quantity - accepted,
            refused: 0,
            findings: one.findings ?? "",
            inspectedAt: when("inspected") ?? when("rework"),
          }),
    });
  if (paid > 0)
    await world.tx.insert(workPayments).values({
      orderId: id,
      pieces: paid,
      amount: rate * BigInt(paid),
      paidOn: when("paid")!.toISOString().slice(0, 10),
      way: "card",
      reference: "۴۴۱۲",
      recordedAt: when("paid")!,
      confirmedAt: one.confirmed ? when("settled") : null,
    });
  if (one.contest) {
    const contest = world.id(`work-contest:${index}`, world.ago(2));
    world.tell(world.ago(2), "work-order.contested", "work-order", id, { data: { case: world.id(`case:${one.to}`) } });
    await world.tx.insert(workContests).values({
      id: contest,
      orderId: id,
      raisedBy: applicant,
      raisedAt: world.ago(2),
      textSealed: world.keys.encryptField(one.contest, { table: "work_contests", column: "text_sealed", row: contest }),
    });
  }
}

/** States that are told by another name than their own. */
const toldAs: Partial<Record<WorkOrderState, string>> = { rework: "inspected", settled: "pay-confirmed" };
