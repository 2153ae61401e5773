import { badgeGrants, badges } from "#db/schema/badges.ts";
import { proofCode } from "./codes.ts";
import { makers } from "./data.ts";
import type { World } from "./world.ts";

/** The brand's three marks. */
const marks = [
  {
    slug: "verified-maker",
    level: 1,
    nameFa: "سازندهٔ تأییدشده",
    nameEn: "Verified maker",
    criteriaFa:
      "هویت و محل کار سازنده بررسی شده است. او خود یا با خانواده‌اش در خانه کار می‌کند و چهار شرط برنامه را دارد: بالای هجده سال است، ساکن همان شهرستان است، شغل تمام‌وقت دیگری ندارد و بیمهٔ کارفرمایی ندارد. کارشناس نمونه‌کار او را دیده است.",
    criteriaEn:
      "The maker's identity and place of work have been checked. She works at home, alone or with her family, and meets the four conditions of the programme: she is of age, lives in the county, has no other full-time job and no employer's insurance. An officer has seen a sample of her work.",
    validMonths: 24,
  },
  {
    slug: "inspected-product",
    level: 2,
    nameFa: "محصول بازرسی‌شده",
    nameEn: "Inspected product",
    criteriaFa:
      "بازرس در دوازده ماه گذشته محصول را از نزدیک دیده و با معیارهای همان رشته سنجیده است: در بافته‌ها جنس تار و پود، رج‌شمار و ثبات رنگ؛ در عسل و گیاهان دارویی برگهٔ آزمایش هر بهر؛ در چرم و دوخت، مواد و استواری دوخت.",
    criteriaEn:
      "Within the last twelve months an inspector has seen the product at first hand and measured it against the criteria of its craft: for weaves the fibres of warp and weft, the knot count and the fastness of colours; for honey and herbs a test sheet for every lot; for leather and sewing the materials and the strength of the seams.",
    validMonths: 12,
  },
  {
    slug: "national-rural-brand",
    level: 3,
    nameFa: "نشان ملی روستایی",
    nameEn: "National rural brand",
    criteriaFa:
      "دارندهٔ این نشان دو نشان پیشین را دارد، معیارهای خوشهٔ خود را رعایت می‌کند، سهم عادلانهٔ سازنده را آشکارا نشان می‌دهد و پروانهٔ بهره‌برداری از برند را برای مدتی معین گرفته است. این نشان پس گرفتنی است و دلیل آن به‌روشنی گفته می‌شود.",
    criteriaEn:
      "Its holder has both marks below, keeps the standard of her cluster, shows openly that the maker receives a fair share, and holds a licence to use the brand for a stated time. The mark can be withdrawn, and the reason is then stated in public.",
    validMonths: 12,
  },
] as const;

/** Marks beyond the first: [mark, maker, why]. */
const higher: readonly (readonly [mark: string, maker: string, reason: string])[] = [
  ["inspected-product", "p10", "بازرسی قالی‌ها در کارگاه خانگی: رج‌شمار، جنس و ثبات رنگ مطابق معیار."],
  ["inspected-product", "p20", "برگهٔ آزمایش هر سه بهر سال دیده شد."],
  ["inspected-product", "p01", "گلیم‌ها در محل دیده شد؛ رنگرزی گیاهی تأیید شد."],
  ["national-rural-brand", "p01", "پروانهٔ برند پس از بازرسی و بررسی سهم سازندگان صادر شد."],
  ["national-rural-brand", "p10", "پروانهٔ برند پس از بازرسی و بررسی سهم سازندگان صادر شد."],
];

/** Whose second mark was taken back, so that a revoked one can be seen. */
const revoked = ["inspected-product", "p23", "بهر تازه بدون برگهٔ آزمایش عرضه شد."] as const;

/** The marks, issued by the secretariat, and who holds which. */
export async function writeMarks(world: World): Promise<void> {
  const [issuerId, officer] = [world.id("body:org-secretariat"), world.id("person:officer-secretariat")];
  await world.tx
    .insert(badges)
    .values(
      marks.map((mark) => ({ ...mark, id: world.id(`badge:${mark.slug}`), issuerId, createdAt: world.ago(400) })),
    );

  const grant = (slug: string, maker: (typeof makers)[number], reason: string, days: number) => {
    const [grantedAt, shopId] = [world.ago(days), world.id(`shop:${maker.id}`)];
    const id = world.id(`grant:${slug}:${maker.id}`, grantedAt);
    const { validMonths } = marks.find((mark) => mark.slug === slug)!;
    const expiresAt = new Date(grantedAt);
    expiresAt.setUTCMonth(expiresAt.getUTCMonth() + validMonths);
    world.tell(grantedAt, "badge.granted", "badge-grant", id, { subject: shopId, data: { badge: slug } });
    return {
      id,
      badgeId: world.id(`badge:${slug}`),
      shopId,
      code: proofCode(`${slug} ${maker.slug}`),
      criteriaVersion: 1,
      reason,
      grantedBy: officer,
      grantedAt,
      expiresAt,
    };
  };
  const maker = (id: string) => makers.find((one) => one.id === id)!;
  const verified = makers.filter(({ verification }) => verification === "verified");
  await world.tx
    .insert(badgeGrants)
    .values([
      ...verified.map((one, index) => grant("verified-maker", one, "همهٔ شرایط بررسی و تأیید شد.", 200 - index * 4)),
      ...higher.map(([slug, id, reason], index) => grant(slug, maker(id), reason, 60 - index * 7)),
    ]);

  const [slug, id, why] = revoked;
  const lost = grant(slug, maker(id), "برگهٔ آزمایش بهر نخست دیده شد.", 90);
  const revokedAt = world.ago(12);
  await world.tx.insert(badgeGrants).values({ ...lost, revokedAt, revokedBy: officer, revocationReason: why });
  world.tell(revokedAt, "badge.revoked", "badge-grant", lost.id, { subject: lost.shopId, data: { badge: slug } });
}
