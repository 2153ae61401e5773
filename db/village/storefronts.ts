import { shops } from "#db/schema/producers.ts";
import { bodies } from "./data.ts";
import { bodySlug } from "./people.ts";
import type { World } from "./world.ts";

/** What cooperatives say of themselves, by the data's key. */
const stories: Readonly<Record<string, { fa: string; en: string }>> = {
  "org-anbaran-coop": {
    fa: "دارهای مشترک را نگه می‌داریم و کار عضوهایی را که بخواهند یک‌جا نشان می‌دهیم. هر گلیم به نام بافندهٔ خود فروخته می‌شود.",
    en: "We keep the shared looms and show the work of members who wish it in one place. Each kilim is sold in its weaver's name.",
  },
  "org-moghan-coop": {
    fa: "پشم را با هم می‌خریم و میان عضوها بخش می‌کنیم؛ ورنی هر عضو در غرفهٔ خود او و اینجا دیده می‌شود.",
    en: "We buy wool together and share it among members; each member's verni is seen in her own shop and here.",
  },
  "org-khalkhal-fund": {
    fa: "صندوقی کوچک از پس‌انداز خود زنان نمهیل است: وام خرد می‌دهد و عضوها ضامن یکدیگرند.",
    en: "A small fund of the women's own savings in Namahil: it lends small sums, and members stand surety for one another.",
  },
  "org-carpet-union": {
    fa: "بافندگان را آموزش می‌دهیم، قالی را روی دار و پس از آن بازرسی می‌کنیم و شناسنامهٔ فرش را امضا می‌کنیم.",
    en: "We train weavers, inspect carpets on the loom and off it, and sign the carpet's certificate.",
  },
  "org-women-foundation": {
    fa: "همراه بانوانی هستیم که کار خانگی را آغاز می‌کنند: راهنمایی، وام خرد و جا در نمایشگاه.",
    en: "We stand by women who begin to work from home: with advice, small loans and a place at fairs.",
  },
  "org-honey-union": {
    fa: "بهرهای عسل را گرد می‌آوریم و برای هر بهر برگهٔ آزمایش می‌گیریم؛ زنبوردار نام خود را روی شیشه دارد.",
    en: "We collect the lots of honey and have each one tested; the beekeeper's own name stands on the jar.",
  },
};

/** A storefront for each cooperative: it sells nothing itself and shows members who let it. */
export async function writeStorefronts(world: World): Promise<void> {
  const openedAt = world.ago(380);
  await world.tx.insert(shops).values(
    bodies.flatMap(({ id, nameFa, nameEn }) => {
      const story = stories[id];
      if (!story) return [];
      const shopId = world.id(`shop:${id}`, openedAt);
      world.tell(openedAt, "shop.opened", "shop", shopId, { subject: shopId });
      return [
        {
          id: shopId,
          slug: bodySlug(id),
          bodyId: world.id(`body:${id}`),
          nameFa,
          nameEn,
          storyFa: story.fa,
          storyEn: story.en,
          openedAt,
          createdAt: openedAt,
        },
      ];
    }),
  );
}
