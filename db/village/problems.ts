import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { orderPass } from "#app/domain/orders/access.server.ts";
import { answerProblem } from "#app/domain/problems/answer-problem.server.ts";
import { closeProblem } from "#app/domain/problems/close-problem.server.ts";
import { contestProblem } from "#app/domain/problems/contest-problem.server.ts";
import { reportProblem } from "#app/domain/problems/report-problem.server.ts";
import type { Ctx, House } from "#app/platform/context.server.ts";
import { rasteriseOwnDrawing } from "#app/platform/images.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { ProblemKind } from "#db/vocabulary.ts";
import { as, signedIn } from "./orders.ts";
import { blurredLabel, onePack, soakedBox, torn } from "./problem-photos.ts";

type Report = {
  /** The piece, and whether its parcel has arrived: which of its orders is meant. */
  goods: string;
  status: "shipped" | "delivered";
  locale: "fa" | "en";
  kind: ProblemKind;
  said: string;
  photos: readonly string[];
  /** What the maker wrote to it, and what came of that. */
  answer?: string;
  end?: "closed" | { contested: string };
};

/** One report in every state it can be in. */
const reports: readonly Report[] = [
  {
    ...{ goods: "jajim-floor-cushion", status: "delivered", locale: "en", kind: "damaged" },
    said: "One corner of the cushion came open along the seam, about four centimetres. The parcel itself was whole.",
    photos: [torn],
  },
  {
    ...{ goods: "chamomile-flowers-100", status: "delivered", locale: "fa", kind: "missing" },
    said: "دو بسته سفارش داده بودم و یک بسته در مرسوله بود.",
    photos: [onePack],
    answer: "حق با شماست و پوزش می‌خواهم. بستهٔ دوم را همین امروز با پست می‌فرستم.",
  },
  {
    ...{ goods: "cushion-sokmeh-40", status: "delivered", locale: "en", kind: "damaged" },
    said: "The box came soaked through. Both covers were wet, and one of them has a brown mark along the embroidery.",
    photos: [soakedBox],
    answer: "متأسفم. لطفاً آن را با آب ولرم و صابون ملایم بشویید و اگر رد آن ماند خبرم کنید.",
    end: {
      contested: "I have washed it twice and the mark is still there. I would like another cover or my money back.",
    },
  },
  {
    ...{ goods: "thyme-garden-100", status: "delivered", locale: "fa", kind: "other" },
    said: "تاریخ برداشت روی یکی از بسته‌ها خوانده نمی‌شود.",
    photos: [blurredLabel],
    answer: "هر سه بسته از برداشت خرداد امسال است. برچسب خوانا را برایتان می‌فرستم.",
    end: "closed",
  },
];

/**
 * Buyers' reports, by the commands people use, so that makers, a cooperative and the office have some to answer. A
 * market where somebody has reported a problem, or that is not the village's, is left alone.
 */
export async function loadProblems(house: House): Promise<void> {
  const [found] = await rowsOf<{ wanting: boolean }>(
    house.db,
    sql`select not exists (select from problems) and exists (select from orders)
          and exists (select from products where slug = ${reports[0]!.goods}) as wanting`,
  );
  if (!house.env.demo || !found?.wanting) return;
  for (const report of reports) await tell(house, report);
}

async function tell(house: House, report: Report): Promise<void> {
  const [bought] = await rowsOf<{ line: string; orderId: string; number: string; maker: string }>(
    house.db,
    sql`select l.id as line, o.id as "orderId", o.number, s.slug as maker
        from order_lines l join consignments c on c.id = l.consignment_id join orders o on o.id = c.order_id
          join shops s on s.id = c.seller_id join products p on p.id = l.product_id
        where p.slug = ${report.goods} and c.status = ${report.status} order by o.id limit 1`,
  );
  // A market that speaks to real providers has no such order.
  if (!bought) return;
  const buyer = await as(house, { kind: "guest" }, report.locale);
  const hers = { number: bought.number, access: orderPass(buyer, "", bought.orderId) };
  const { id: problem } = await reportProblem(buyer, {
    ...hers,
    line: bought.line,
    key: randomUUID(),
    kind: report.kind,
    text: report.said,
    photos: await photographed(report.photos),
  });
  const { answer, end } = report;
  if (answer) await signedIn(house, bought.maker, (ctx: Ctx) => answerProblem(ctx, { problem, text: answer }));
  if (end === "closed") await closeProblem(buyer, { ...hers, problem });
  else if (end) await contestProblem(buyer, { ...hers, problem, text: end.contested });
}

const photographed = (drawings: readonly string[]) =>
  Promise.all(
    drawings.map(async (drawing, index) => ({
      name: `photo-${index + 1}.png`,
      type: "image/png",
      bytes: await rasteriseOwnDrawing(drawing, { width: 960, height: 720 }),
    })),
  );
