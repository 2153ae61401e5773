import { attributeEvidence } from "#db/schema/catalogue.ts";
import { products } from "./data.ts";
import type { World } from "./world.ts";

const measured = [
  ...["sucrosePct", "reducingSugarPct", "fructoseGlucose", "moisturePct", "hmfMgKg", "diastaseDN", "freeAcidMeqKg"],
  "conductivity",
];

/** What officers have recorded: [listing, level, attributes, days ago]. Other reports that makers name wait to be seen. */
const recorded: readonly (readonly [string, "inspected" | "lab-tested", readonly string[], number])[] = [
  ["honey-thyme-1kg", "lab-tested", measured, 40],
  ["honey-thyme-1kg", "inspected", ["apiary", "form", "netWeightG"], 55],
  ["honey-astragalus-500", "lab-tested", measured, 40],
  ["honey-alfalfa-2kg", "lab-tested", ["sucrosePct", "moisturePct"], 33],
  ["chamomile-flowers-100", "inspected", ["latinName", "source", "drying", "place"], 28],
];
const seenOnWeaves = ["raj", "knotType", "technique", "faces", "pile", "weft", "dye", "widthCm", "lengthCm"];
/** Makers whose weaves an inspector saw at home: they hold the second mark for it. */
const visited = [
  ["p01", 62],
  ["p10", 66],
] as const;

/** Evidence of single particulars, so that a sheet shows all it can rest on. */
export async function writeEvidence(world: World): Promise<void> {
  const entries = [
    ...recorded.map(([slug, level, keys, days]) => ({ slug, level, keys, days })),
    ...visited.flatMap(([maker, days]) =>
      products
        .filter(
          ({ producer, family }) => producer === maker && (family === "flatweave" || family === "hand-knotted-carpet"),
        )
        .map(({ slug }) => ({ slug, level: "inspected" as const, keys: seenOnWeaves, days })),
    ),
  ];
  await world.tx.insert(attributeEvidence).values(
    entries.flatMap(({ slug, level, keys, days }) => {
      const product = products.find((one) => one.slug === slug)!;
      const attributes: Readonly<Record<string, unknown>> = product.attributes;
      const [at, productId] = [world.ago(days), world.id(`product:${slug}`)];
      const known = keys.filter((key) => attributes[key] !== undefined);
      world.tell(at, "product.evidence-recorded", "product", productId, {
        subject: world.id(`shop:${product.producer}`),
        data: { level, keys: known },
      });
      const tested = level === "lab-tested";
      return known.map((key) => ({
        ...{ productId, key, level, value: attributes[key], recordedAt: at },
        reportNo: tested ? String(attributes.labReportNo) : null,
        issuer: tested ? String(attributes.labName) : "secretariat",
        reportDate: tested ? String(attributes.labReportDate) : at.toISOString().slice(0, 10),
        recordedBy: world.id("person:officer-secretariat"),
      }));
    }),
  );
}
