import type { ShopPerson } from "#db/schema/producers.ts";

type Said = { workplaceFa: string; workplaceEn: string; policyFa: string; policyEn: string };

/** What a shop of this trade says of where it works and what it promises; makers of one trade say much the same. */
const byOccupation: Readonly<Record<string, Said>> = {
  "kilim-weaving": {
    workplaceFa:
      "داری ایستاده در اتاق رو به حیاط؛ نخ‌ها روی دیوار، به ترتیب رنگ آویخته‌اند. بهار و تابستان دار را به ایوان می‌بریم.",
    workplaceEn:
      "A standing loom in the room that looks on the yard, the yarns hung on the wall by colour. In spring and summer the loom goes out to the porch.",
    policyFa: "هر گلیم را لوله‌شده در پارچهٔ نخی می‌فرستم. تا دو سال، رفوی لبه و ریشه بی‌دستمزد است.",
    policyEn: "Each kilim travels rolled in cotton cloth. For two years I mend edge and fringe without charge.",
  },
  "carpet-weaving": {
    workplaceFa: "دو دار فلزی در زیرزمینی خشک و روشن. هر قالی همان‌جا که چله‌کشی شده، پایین می‌آید و شسته می‌شود.",
    workplaceEn:
      "Two steel looms in a dry, well-lit basement. Each carpet is cut down and washed where its warp was laid.",
    policyFa: "شناسنامهٔ فرش همراه قالی است. تا پنج سال، رفو و ریشه‌بندی با من.",
    policyEn: "The carpet's certificate comes with it. For five years I see to mending and fringe.",
  },
  "tableau-rug-weaving": {
    workplaceFa: "میزی پشت پنجره، نقشه روی شیشه و نخ‌های ابریشم در کشوهای کوچک.",
    workplaceEn: "A table at the window, the cartoon on glass and the silks in small drawers.",
    policyFa: "تابلو فرش در جعبهٔ چوبی فرستاده می‌شود. اگر قابش در راه آسیب دید، قاب تازه می‌فرستم.",
    policyEn: "A tableau rug travels in a wooden box. If its frame is hurt on the way I send a new one.",
  },
  "traditional-embroidery": {
    workplaceFa: "کارگاهی کوچک با نور شمال؛ کارگاه گرد روی زانو و قرقره‌های ابریشم در سبد.",
    workplaceEn: "A small room with northern light: the round frame on the knee, reels of silk in a basket.",
    policyFa: "پیش از فرستادن اتو و بسته‌بندی می‌شود. اگر کوکی باز شد، با من.",
    policyEn: "Pressed and packed before it goes. If a stitch comes loose, it is mine to mend.",
  },
  "garment-sewing": {
    workplaceFa: "سه چرخ خیاطی و یک میز برش در اتاقی جدا از خانه.",
    workplaceEn: "Three sewing machines and a cutting table in a room apart from the house.",
    policyFa: "یک بار کوتاه یا تنگ‌کردن، رایگان. اندازه نبود، عوض می‌کنم.",
    policyEn: "One alteration is free. If the size is wrong I change it.",
  },
  "honey-packing": {
    workplaceFa: "کندوها از خرداد تا مهر در دامنهٔ سبلان‌اند؛ ظرف‌ها در اتاقی شسته و خشک، با ترازوی مهرشده پر می‌شوند.",
    workplaceEn:
      "From June to October the hives stand on the slopes of Sabalan; jars are filled in a clean, dry room on a sealed scale.",
    policyFa: "هر شیشه شمارهٔ بهر دارد و برگهٔ آزمایش همان بهر را می‌فرستم. شیشهٔ شکسته عوض می‌شود.",
    policyEn: "Each jar bears its lot and I send that lot's test sheet. A broken jar is replaced.",
  },
  "medicinal-herb-growing": {
    workplaceFa: "باغچه‌ای کنار فندقلو؛ گیاهان در سایه و روی توری خشک می‌شوند.",
    workplaceEn: "A garden by Fandoqlu; the herbs dry in the shade, on nets.",
    policyFa: "بسته‌ها دوجداره و دور از نور است. سال چین روی هر بسته نوشته است.",
    policyEn: "Packed in two layers, away from light. The year of picking is on every pack.",
  },
  "hand-sewn-leather": {
    workplaceFa: "میز سنگی، درفش و نخ موم‌زده؛ چرم را خودم از تبریز می‌خرم و می‌برم.",
    workplaceEn: "A stone table, awls and waxed thread; I buy the leather in Tabriz myself and cut it here.",
    policyFa: "کوک‌های بازشده تا سه سال با من. یک قوطی موم همراه هر کیف است.",
    policyEn: "Stitches that open within three years are mine. A tin of wax comes with each bag.",
  },
};
const ofDesks: Said = {
  workplaceFa: "میز کاری در خانه، با دو نمایشگر و اینترنتی که گاهی قهر می‌کند.",
  workplaceEn: "A desk at home with two screens, and a connection that sometimes sulks.",
  policyFa: "دو دور اصلاح در قیمت است. پرونده‌ها تا یک سال نزد من می‌ماند.",
  policyEn: "Two rounds of changes are in the price. I keep the files for a year.",
};

/** Who works beside the maker, as they wish to be called. */
const companions: Readonly<Record<string, ShopPerson>> = {
  p01: { nameFa: "ساچلی", nameEn: "Sachli", roleFa: "پشم می‌ریسد", roleEn: "spins the wool" },
  p05: { nameFa: "خاله زینب", nameEn: "Aunt Zeynab", roleFa: "چله می‌کشد", roleEn: "lays the warp" },
  p10: { nameFa: "استاد رحیم", nameEn: "Master Rahim", roleFa: "نقشه می‌خواند", roleEn: "reads the cartoon" },
  p20: { nameFa: "برادرم یونس", nameEn: "My brother Yunes", roleFa: "کوچ کندوها با اوست", roleEn: "moves the hives" },
  p26: { nameFa: "آیدین", nameEn: "Aydin", roleFa: "شاگرد", roleEn: "apprentice" },
};

/** What a maker's shop says besides her story. Those who are still waiting have said nothing. */
export function shopWords(maker: { id: string; occupation: string; nameFa: string; nameEn: string }) {
  const [nameFa = ""] = maker.nameFa.split(" ");
  const [nameEn = ""] = maker.nameEn.split(" ");
  const herself: ShopPerson = { nameFa, nameEn, roleFa: "سازنده", roleEn: "maker" };
  const companion = companions[maker.id];
  return { ...(byOccupation[maker.occupation] ?? ofDesks), people: companion ? [herself, companion] : [] };
}
