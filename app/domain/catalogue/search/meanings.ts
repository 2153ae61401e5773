/**
 * What people say for the same thing, in both languages and in Latin letters as they are typed: any of a line is searched
 * as all of it. `craft` names the family whose goods are meant. The names of choices (fibres, dyes, stitches …) and of
 * counties are not here: they come from the families and the country.
 */
export type Meaning = {
  readonly terms: readonly string[];
  readonly craft?: readonly string[];
  /** Ids of choices that mean it too. */
  readonly choice?: readonly string[];
};

export const meanings: readonly Meaning[] = [
  // Crafts
  {
    terms: ["فرش", "قالی", "فرش دستباف", "carpet", "farsh", "ghali", "qali", "hali", "xalca"],
    craft: ["hand-knotted-carpet"],
  },
  { terms: ["قالیچه", "rug", "qalicheh", "ghaliche"], craft: ["hand-knotted-carpet"] },
  { terms: ["تابلوفرش", "tableau rug", "pictorial rug", "picture rug", "tablo farsh"], craft: ["tableau-rug"] },
  { terms: ["گلیم", "kilim", "gelim", "gilim", "kelim"] },
  { terms: ["ورنی", "verni", "varni", "soumak", "sumak", "سوماک"] },
  { terms: ["جاجیم", "jajim", "jajem", "cecim"] },
  { terms: ["گلیم بافی", "دست بافته", "flatweave", "flat weave"], craft: ["flatweave"] },
  { terms: ["چرم", "leather", "charm", "چرمی", "چرم دوزی"], craft: ["leather-goods"] },
  { terms: ["لباس", "پوشاک", "clothes", "clothing", "garment", "apparel", "lebas"], craft: ["garment"] },
  { terms: ["رودوزی", "سوزن دوزی", "گلدوزی", "embroidery", "embroidered", "needlework"], craft: ["embroidery"] },
  { terms: ["عسل", "honey", "asal", "bal"], craft: ["honey"] },
  {
    terms: ["گیاه دارویی", "گیاهان دارویی", "دمنوش", "medicinal herb", "herb", "herbal tea", "tisane", "damnoosh"],
    craft: ["medicinal-herb"],
  },
  { terms: ["ترجمه", "مترجم", "مترجمی", "translation", "translator", "tarjome"], craft: ["translation"] },
  {
    terms: ["ویرایش", "ویراستار", "ویراستاری", "editing", "editor", "proofreading", "virayesh"],
    craft: ["text-editing"],
  },
  {
    terms: ["برنامه نویسی", "برنامه نویس", "programming", "programmer", "software", "نرم افزار"],
    craft: ["programming"],
  },
  { terms: ["پویانمایی", "انیمیشن", "animation", "animator", "انیماتور"], craft: ["animation"] },
  { terms: ["وب سایت", "وبسایت", "سایت", "website", "web site"] },
  { terms: ["افزونه", "پلاگین", "plugin", "plug in"] },
  { terms: ["موشن", "موشن گرافیک", "motion", "motion graphics", "نشان متحرک", "لوگو موشن"] },
  // Things
  { terms: ["کیف", "bag", "kif"] },
  { terms: ["کیف دوشی", "shoulder bag", "tote", "tote bag", "messenger bag"] },
  { terms: ["کیف پول", "wallet", "purse", "billfold"] },
  { terms: ["کوله", "کوله پشتی", "backpack", "rucksack"] },
  { terms: ["خورجین", "saddlebag", "saddle bag", "khorjin", "khurjin"] },
  { terms: ["کوسن", "cushion", "pillow", "مخده", "بالش"] },
  { terms: ["پشتی", "floor cushion", "pushti", "poshti"] },
  { terms: ["رومیزی", "tablecloth", "table cloth", "سفره"] },
  { terms: ["دستمال سفره", "napkin", "serviette"] },
  { terms: ["زیربشقابی", "place mat", "placemat", "table mat"] },
  { terms: ["رانر", "رانر میز", "table runner", "runner"] },
  { terms: ["کناره", "runner", "kenareh", "فرش راهرو", "hallway rug"] },
  { terms: ["روتختی", "bedspread", "bed cover", "bedcover", "روکش تخت"] },
  { terms: ["روانداز", "throw", "blanket", "پتو"] },
  { terms: ["ملحفه", "روبالشی", "bed linen", "bed sheet", "pillowcase", "سرویس خواب"] },
  { terms: ["سجاده", "جانماز", "prayer mat", "prayer rug", "sajjadeh"] },
  { terms: ["شال", "shawl", "scarf", "روسری", "shal"] },
  { terms: ["جلیقه", "vest", "waistcoat", "jelighe"] },
  { terms: ["پیراهن", "dress", "shirt", "لباس زنانه", "پیرهن"] },
  { terms: ["مانتو", "manteau", "manto", "coat"] },
  { terms: ["کودک", "بچه", "بچگانه", "child", "children", "kid", "baby"] },
  { terms: ["کفش", "چاروق", "shoe", "shoes", "charuq", "charogh", "چارق"] },
  { terms: ["جلد دفتر", "دفتر", "notebook cover", "notebook", "journal cover"] },
  { terms: ["هدیه", "کادو", "کادویی", "gift", "present", "gift box", "hediye"] },
  { terms: ["تابلو", "دیوارکوب", "wall hanging", "panel"] },
  // What they show
  { terms: ["خروس", "rooster", "cock", "khorus", "khoroos"] },
  { terms: ["گوزن", "deer", "stag", "gavazn"] },
  { terms: ["آهو", "غزال", "gazelle", "ahu"] },
  { terms: ["اژدها", "dragon", "ezhdeha"] },
  { terms: ["پرنده", "مرغ", "bird", "گل و مرغ"] },
  { terms: ["سماور", "samovar"] },
  { terms: ["درخت زندگی", "tree of life"] },
  { terms: ["شیخ صفی", "sheikh safi", "شیخ صفی الدین", "ardabil carpet"] },
  { terms: ["ترنج", "medallion", "toranj"] },
  { terms: ["ریزماهی", "ماهی", "هراتی", "herati", "mahi"] },
  { terms: ["گلدانی", "vase", "goldani"] },
  { terms: ["خوشنویسی", "خطاطی", "نستعلیق", "calligraphy", "nastaliq"] },
  { terms: ["کوچ", "عشایر", "عشایری", "migration", "nomad", "nomadic", "caravan"] },
  { terms: ["شاهسون", "shahsevan", "shahsavan"] },
  { terms: ["سبلان", "ساوالان", "sabalan", "savalan"] },
  { terms: ["مغان", "moghan", "mughan", "دشت مغان"] },
  // Kinds of honey and herb that go by several names
  { terms: ["آویشن", "thyme", "avishan", "کاکوتی"] },
  { terms: ["بابونه", "chamomile", "camomile", "babuneh"] },
  { terms: ["بادرنجبویه", "lemon balm", "melissa", "badranjbuye"] },
  { terms: ["گون", "astragalus", "milk vetch", "gavan"] },
  { terms: ["یونجه", "alfalfa", "lucerne"] },
  { terms: ["کنگر", "خار", "thistle"] },
  { terms: ["چندگیاه", "چهل گیاه", "گل های کوهی", "multifloral", "wildflower", "polyfloral"] },
  { terms: ["موم", "شان", "عسل با موم", "comb", "honeycomb"] },
  // Materials and work
  { terms: ["پنبه ای", "نخی", "cotton"] },
  { terms: ["پشمی", "wool", "woollen", "woolen"] },
  { terms: ["ابریشمی", "ابریشم", "silk", "silken", "abrisham"] },
  { terms: ["منجوق", "منجوق دوزی", "bead", "beaded", "bead work"] },
  { terms: ["آینه دوزی", "mirror work", "mirrorwork"] },
  { terms: ["سکمه", "سکمه دوزی", "sokmeh", "drawn thread"] },
  { terms: ["رنگ طبیعی", "رنگ گیاهی", "گیاهی", "natural dye", "vegetable dye", "natural dyes"], choice: ["natural"] },
  { terms: ["دست دوز", "دستدوز", "hand sewn", "handsewn", "hand stitched"] },
  { terms: ["فروشگاه", "مغازه", "shop", "store"] },
  { terms: ["کیلو", "کیلوگرم", "kg", "kilo", "kilogram"] },
  { terms: ["گرم", "گرمی", "g", "gr", "gram", "grams"] },
];
