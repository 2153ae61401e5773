import { badgeChecks, badgeCriteria, badgeRequests } from "#db/schema/badges.ts";
import { makers } from "./data.ts";
import type { World } from "./world.ts";

type Hand = { textFa: string; textEn: string; evidenceFa: string; evidenceEn: string };
type Coded = { code: string; params: Record<string, string | number> };

const seen: Hand = {
  textFa: "بازرس کالا را از نزدیک دیده و با معیار رشته سنجیده است.",
  textEn: "An inspector has seen the goods at first hand and measured them against their craft's standard.",
  evidenceFa: "صورت‌جلسهٔ بازدید با شماره و تاریخ",
  evidenceEn: "The minutes of the visit, with number and date",
};
const clusterStandard: Hand = {
  textFa: "معیارهای خوشه رعایت می‌شود.",
  textEn: "The standard of her cluster is kept.",
  evidenceFa: "گزارش کارشناس خوشه",
  evidenceEn: "A report by the cluster's expert",
};
const sealSeen: Hand = {
  textFa: "گواهی اتحادیه یا مهر اصالت این رشته دیده شده است.",
  textEn: "The union's certificate or a seal of authenticity of this craft has been seen.",
  evidenceFa: "شماره و تاریخ گواهی، یا عکس پشت قالی",
  evidenceEn: "The certificate's number and date, or a photograph of the carpet's back",
};
const inspected: Coded = { code: "inspected", params: { months: 12 } };

/** What each version of a mark asks for. The second one of the inspected product is the first with its look back added. */
const asked: readonly (readonly [mark: string, version: number, readonly (Hand | Coded)[]])[] = [
  ["verified-maker", 1, [{ code: "verified", params: {} }]],
  ["inspected-product", 1, [seen]],
  ["inspected-product", 2, [inspected, seen]],
  [
    "national-rural-brand",
    1,
    [
      { code: "verified", params: {} },
      { code: "place-in-cluster", params: {} },
      { code: "maker-share", params: { percent: 65 } },
      inspected,
      clusterStandard,
    ],
  ],
  ["carpet-union-seal", 1, [{ code: "family-evidence", params: { percent: 50, months: 12 } }, sealSeen]],
];

export async function writeCriteria(world: World): Promise<void> {
  await world.tx.insert(badgeCriteria).values(
    asked.flatMap(([mark, version, list]) =>
      list.map((one, index) => ({
        id: world.id(`criterion:${mark}:${version}:${index}`),
        ...{ badgeId: world.id(`badge:${mark}`), version, position: index + 1, ...one },
      })),
    ),
  );
}

/** One request that waits with a criterion seen, one that waits untouched, one that was refused. */
export async function writeRequests(world: World): Promise<void> {
  const [secretariat, union] = [world.id("person:officer-secretariat"), world.id("person:officer-carpet")];
  const request = (mark: string, version: number, maker: string, family: string | null, days: number) => {
    const askedAt = world.ago(days);
    const [id, shopId] = [world.id(`request:${mark}:${maker}`, askedAt), world.id(`shop:${maker}`)];
    world.tell(askedAt, "badge.asked", "badge-request", id, { subject: shopId, data: { badge: mark } });
    const scope = family ? ("family" as const) : ("shop" as const);
    return {
      ...{ id, badgeId: world.id(`badge:${mark}`), version, shopId, scope, family, askedAt },
      askedBy: world.id(`person:${makers.find((one) => one.id === maker)!.slug}`),
    };
  };
  const refusedAt = world.ago(9);
  const refused = request("inspected-product", 2, "p24", "medicinal-herb", 21);
  const waiting = request("carpet-union-seal", 1, "p12", "hand-knotted-carpet", 6);
  await world.tx.insert(badgeRequests).values([
    waiting,
    request("inspected-product", 2, "p22", "honey", 3),
    {
      ...refused,
      ...{ status: "refused" as const, decidedBy: secretariat, decidedAt: refusedAt },
      reason: "برگهٔ آزمایش بهر تازه هنوز نرسیده است؛ پس از آن دوباره درخواست کنید.",
    },
  ]);
  world.tell(refusedAt, "badge.refused", "badge-request", refused.id, { subject: refused.shopId });
  const checkedAt = world.ago(2);
  await world.tx.insert(badgeChecks).values({
    ...{ requestId: waiting.id, criterionId: world.id("criterion:carpet-union-seal:1:1"), met: true },
    ...{
      documentNumber: "ف-۱۴۰۵-۲۱۷",
      documentDate: world.ago(30).toISOString().slice(0, 10),
      checkedBy: union,
      checkedAt,
    },
  });
  world.tell(checkedAt, "badge.checked", "badge-request", waiting.id, { subject: waiting.shopId });
}
