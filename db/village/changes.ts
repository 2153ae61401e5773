import { productRevisions, products as productTable, productTexts } from "#db/schema/catalogue.ts";
import type { RevisionState } from "#db/vocabulary.ts";
import { makers, products } from "./data.ts";
import type { World } from "./world.ts";

type Change = {
  slug: string;
  status: RevisionState;
  days: number;
  changes: Record<string, unknown>;
  note?: string;
  marks?: Record<string, string>;
};

/** Changes that wait beside listings in the market: one before the officers, one that came back. */
const changes: readonly Change[] = [
  {
    slug: "kilim-wheel-90x140",
    status: "submitted",
    days: 1,
    changes: {
      titleFa: "گلیم گردونهٔ مهر، سرمه‌ای ۹۰×۱۴۰",
      descriptionFa: "گردونهٔ مهر بر زمینهٔ سرمه‌ای؛ پود از پشم دست‌ریس، با رنگ روناس و نیل. اندازهٔ مناسب راهرو و پاتختی.",
      "attributes.threadsPer10Cm": 46,
      "attributes.dye": "natural",
    },
  },
  {
    slug: "messenger-bag",
    status: "returned",
    days: 4,
    changes: { titleFa: "کیف دوشی چرم گاوی، قهوه‌ای", "attributes.lining": "کتان و جیر", "attributes.thicknessMm": 2.4 },
    note: "رنگ و آستر تازه خوب است؛ دو مورد را روشن کنید.",
    marks: {
      "attributes.lining": "کدام بخش جیر است؟ همان را بنویسید.",
      "attributes.thicknessMm": "با کولیس کجا اندازه گرفته‌اید؟",
    },
  },
];

/** What waits beside listings, and a listing in mid-course. */
export async function writeChanges(world: World): Promise<void> {
  const officer = world.id("person:officer-secretariat");
  const rows = changes.map(({ slug, status, days, changes: fields, note, marks }) => {
    const product = products.find((one) => one.slug === slug)!;
    const [begun, sent, seen] = [world.ago(days + 1), world.ago(days), world.ago(days - 0.5)];
    const productId = world.id(`product:${slug}`);
    const id = world.id(`revision:${slug}`, begun);
    const subject = world.id(`shop:${product.producer}`);
    const tell = (at: Date, kind: string) =>
      world.tell(at, `product.revision-${kind}`, "product", productId, { subject });
    world.moved(begun, "revision", id, "open");
    tell(begun, "saved");
    world.moved(sent, "revision", id, "submitted");
    tell(sent, "submitted");
    if (status === "returned") {
      world.moved(seen, "revision", id, "returned");
      tell(seen, "returned");
    }
    const judged = status === "returned" ? { reviewedBy: officer, reviewedAt: seen } : {};
    return {
      ...{ id, productId, status, changes: fields, fromVersion: 1, note: note ?? null, marks: marks ?? {}, ...judged },
      changedBy: world.id(`person:${makers.find((one) => one.id === product.producer)!.slug}`),
      createdAt: begun,
      submittedAt: sent,
    };
  });
  await world.tx.insert(productRevisions).values(rows);
  await writeBegun(world);
}

/** A card holder whose maker has got as far as its materials. */
async function writeBegun(world: World): Promise<void> {
  const model = products.find(({ slug }) => slug === "notebook-cover-a5")!;
  const createdAt = world.ago(0.5);
  const id = world.id("product:card-holder-begun", createdAt);
  const { hide, grain, tanning, thicknessMm, colour } = model.attributes;
  await world.tx.insert(productTable).values({
    ...{ id, slug: "card-holder-begun", family: model.family, availability: "made-to-order", leadTimeDays: 6 },
    shopId: world.id(`shop:${model.producer}`),
    clusterId: world.id(`cluster:${model.cluster}`),
    attributes: { hide, grain, tanning, thicknessMm, colour },
    makerShareBps: 8_500,
    ...{ createdAt, updatedAt: createdAt },
  });
  await world.tx.insert(productTexts).values([
    { productId: id, locale: "fa", title: "جاکارتی چرمی سفارشی", description: "" },
    { productId: id, locale: "en", title: "Leather card holder to order", description: "" },
  ]);
  world.moved(createdAt, "product", id, "draft");
  world.tell(createdAt, "product.created", "product", id, { subject: world.id(`shop:${model.producer}`) });
}
