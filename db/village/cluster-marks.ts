import { badgeCriteria, badgeGrants, badgeMoves, badgeRequests, badges, badgeVersions } from "#db/schema/badges.ts";
import { proofCode } from "./codes.ts";
import type { World } from "./world.ts";

const slug = "rural-cluster";
const words = {
  nameFa: "خوشهٔ روستایی برگزیده",
  nameEn: "Chosen rural cluster",
  purposeFa: "می‌گوید در این خوشه سازندگانی تأییدشده از همان سرزمین کار می‌کنند و معیار مشترک دارند.",
  purposeEn: "Says that verified makers of this very land work in the cluster, and keep one standard.",
  criteriaFa:
    "سازندگان خوشه تأییدشده و از شهرستان آن‌اند، کارشناس کارگاه‌ها را دیده و معیار مشترک خوشه نوشته و نزد همهٔ اعضاست. نشان از آنِ خوشه است و نشان هیچ کالایی نیست.",
  criteriaEn:
    "The cluster's makers are verified and of its county; an officer has seen their workplaces, and the cluster's common standard is written down and with every member. The mark is the cluster's and no single piece's.",
};
const asked = [
  { code: "cluster-makers", params: { least: 1 } },
  { code: "cluster-county", params: {} },
  {
    textFa: "کارشناس کارگاه‌ها را دیده و معیار مشترک خوشه نزد اعضاست.",
    textEn: "An officer has seen the workplaces, and the members have the cluster's common standard.",
    evidenceFa: "صورت‌جلسهٔ بازدید خوشه با شماره و تاریخ",
    evidenceEn: "The minutes of the visit to the cluster, with number and date",
  },
];

/** A mark that clusters hold: two hold it, one is suspended, and the carpet union asks for its own. */
export async function writeClusterMarks(world: World): Promise<void> {
  const { tx } = world;
  const by = world.id("person:officer-secretariat");
  const badgeId = world.id(`badge:${slug}`);
  const { criteriaFa, criteriaEn } = words;
  await tx.insert(badges).values({
    ...{ ...words, id: badgeId, slug, level: 2, issuerId: world.id("body:org-secretariat"), validMonths: 24 },
    ...{ scopes: ["cluster"], holder: "cluster-members", createdAt: world.ago(200) },
  });
  await tx
    .insert(badgeVersions)
    .values({ badgeId, version: 1, criteriaFa, criteriaEn, validMonths: 24, madeBy: by, madeAt: world.ago(200) });
  await tx.insert(badgeCriteria).values(
    asked.map((one, index) => ({
      ...{ id: world.id(`criterion:${slug}:1:${index}`), badgeId, version: 1, position: index + 1, ...one },
    })),
  );

  const grant = async (
    cluster: string,
    days: number,
    reason: string,
    more: Partial<typeof badgeGrants.$inferInsert>,
  ) => {
    const [grantedAt, clusterId] = [world.ago(days), world.id(`cluster:${cluster}`)];
    const [id, expiresAt] = [world.id(`grant:${slug}:${cluster}`, grantedAt), new Date(grantedAt)];
    expiresAt.setUTCMonth(expiresAt.getUTCMonth() + 24);
    await tx.insert(badgeGrants).values({
      ...{ id, badgeId, clusterId, scope: "cluster", code: proofCode(`${slug} ${cluster}`), criteriaVersion: 1 },
      ...{ reason, grantedBy: by, grantedAt, expiresAt, ...more },
    });
    await tx
      .insert(badgeMoves)
      .values({ grantId: id, kind: "granted", at: grantedAt, by, reason, until: expiresAt, version: 1 });
    world.tell(grantedAt, "badge.granted", "badge-grant", id, { subject: clusterId, data: { badge: slug } });
    return { id, clusterId };
  };
  await grant("anbaran-kilim", 150, "کارگاه‌های عنبران دیده شد؛ معیار نقش و رنگ خوشه نزد همهٔ بافندگان است.", {});
  await grant("sareyn-honey", 110, "زنبورستان‌ها دیده شد؛ برگهٔ آزمایش هر بهر بایگانی می‌شود.", {});
  const suspendedAt = world.ago(6);
  const held = await grant("meshgin-honey", 130, "زنبورستان‌ها دیده شد.", { suspendedAt });
  const why = { reasonCode: "evidence-outdated" as const, reason: "معیار مشترک خوشه باید با بهر تازه هماهنگ شود." };
  await tx.insert(badgeMoves).values({ grantId: held.id, kind: "suspended", at: suspendedAt, by, ...why });
  world.tell(suspendedAt, "badge.suspended", "badge-grant", held.id, { subject: held.clusterId });

  const [askedAt, clusterId] = [world.ago(5), world.id("cluster:ardabil-carpet")];
  const id = world.id(`request:${slug}:ardabil-carpet`, askedAt);
  await tx.insert(badgeRequests).values({
    ...{ id, badgeId, version: 1, clusterId, scope: "cluster", askedBy: world.id("person:officer-carpet"), askedAt },
  });
  world.tell(askedAt, "badge.asked", "badge-request", id, { subject: clusterId, data: { badge: slug } });
}
