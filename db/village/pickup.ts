import { pickupPoints } from "#db/schema/pickup.ts";
import type { World } from "./world.ts";

type Point = Omit<typeof pickupPoints.$inferInsert, "id" | "bodyId"> & { body?: string };

/** Invented counters and agencies: three cooperatives that hand over their members' goods, two villages with a post agency. */
const points: readonly Point[] = [
  {
    code: "anbaran-counter",
    body: "org-anbaran-coop",
    nameFa: "دفتر تعاونی گلیم‌بافان عنبران",
    nameEn: "Counter of the Anbaran kilim weavers",
    county: "2408",
    addressFa: "عنبران، خیابان اصلی، کنار خانهٔ فرهنگ",
    addressEn: "Main street beside the house of culture, Anbaran",
    hoursFa: "شنبه تا چهارشنبه ۹ تا ۱۳",
    hoursEn: "Saturday to Wednesday, 9 to 13",
  },
  {
    code: "moghan-counter",
    body: "org-moghan-coop",
    nameFa: "دفتر تعاونی ورنی‌بافان مغان",
    nameEn: "Counter of the Moghan verni weavers",
    county: "2411",
    addressFa: "اصلاندوز، بازارچهٔ صنایع دستی، غرفهٔ ۴",
    addressEn: "Booth 4 of the crafts arcade, Aslanduz",
    hoursFa: "شنبه تا پنج‌شنبه ۱۰ تا ۱۷",
    hoursEn: "Saturday to Thursday, 10 to 17",
  },
  {
    code: "honey-counter",
    body: "org-honey-union",
    nameFa: "دفتر اتحادیهٔ زنبورداران سبلان",
    nameEn: "Counter of the Sabalan beekeepers",
    county: "2410",
    addressFa: "سرعین، ورودی شهر از سمت اردبیل، انبار بهرهای عسل",
    addressEn: "Store of the honey lots, on the way in from Ardabil, Sareyn",
    hoursFa: "هر روز جز جمعه ۸ تا ۱۵",
    hoursEn: "Every day but Friday, 8 to 15",
  },
  {
    code: "post-namahil",
    carrier: "post",
    nameFa: "نمایندگی پست نمهیل",
    nameEn: "Post agency of Namahil",
    county: "2403",
    addressFa: "روستای نمهیل، ساختمان دهیاری",
    addressEn: "Village hall, Namahil",
    hoursFa: "شنبه تا پنج‌شنبه ۸ تا ۱۲",
    hoursEn: "Saturday to Thursday, 8 to 12",
  },
  {
    code: "post-alvares",
    carrier: "post",
    nameFa: "نمایندگی پست آلوارس",
    nameEn: "Post agency of Alvares",
    county: "2410",
    addressFa: "روستای آلوارس، کنار مدرسه",
    addressEn: "Beside the school, Alvares",
    hoursFa: "شنبه، دوشنبه و چهارشنبه ۹ تا ۱۲",
    hoursEn: "Saturday, Monday and Wednesday, 9 to 12",
  },
];

export async function writePickupPoints(world: World): Promise<void> {
  await world.tx
    .insert(pickupPoints)
    .values(points.map(({ body, ...point }) => ({ ...point, bodyId: body ? world.id(`body:${body}`) : null })));
}
