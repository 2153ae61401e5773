import type { Localized, Words } from "#app/platform/locale.ts";

export const words = {
  title: { fa: "برند روستایی و کاربرد آن", en: "The rural brand and its use" },
  lead: {
    fa: "سه نشان، یک نقش با سه پُری. هر که نشانی دارد می‌تواند آن را با کدش چاپ کند؛ هر که ندارد نمی‌تواند.",
    en: "Three marks, one graphic with three fills. Whoever holds a mark may print it with its code; whoever does not may not.",
  },
  marks: { fa: "نشان‌ها", en: "The marks" },
  download: { fa: "دریافت SVG", en: "Download SVG" },
  dos: { fa: "چنین کنید", en: "Do" },
  donts: { fa: "چنین نکنید", en: "Don't" },
  colours: { fa: "رنگ‌ها", en: "Colours" },
  licence: { fa: "پروانهٔ برند ملی روستایی", en: "The licence of the national rural brand" },
  licenceText: {
    fa: "خود اعطای نشان پروانه است: از روز صدور تا روز پایان آن، برای همان که در سند نشان آمده است. با تعلیق یا باطل‌شدن نشان، همان روز چاپ تازه بازمی‌ایستد.",
    en: "The grant itself is the licence: from the day it is issued to the day it ends, for what its proof names. When the mark is suspended or revoked, new printing stops on that day.",
  },
  onPaper: { fa: "برچسب، بسته‌بندی و آویز", en: "Label, packaging and hang tag" },
  onPaperText: {
    fa: "هر دارنده برچسب خود را در کارگاه، از صفحهٔ هر کالا، چاپ می‌کند: متن‌های لازم رشته به دو زبان، نشان‌هایی که همان روز معتبر است، و رمزینه‌ای که دست‌کم ۱۵ میلی‌متر با حاشیهٔ سفید چاپ شود. آویز و گواهی شناسنامه هم همان‌جاست.",
    en: "Holders print their label in the studio, from each product's page: what its craft requires in both languages, the marks that hold on that day, and a code of at least 15 mm with its white margin. The hang tag and the passport's certificate are there too.",
  },
  clusters: { fa: "نشان خوشه‌ها", en: "Clusters' badges" },
  clustersText: {
    fa: "نشانی که خود خوشه دارد نشان هیچ کالایی نیست و روی برچسب نمی‌آید. اگر کار اعضا را در بر بگیرد، در صفحهٔ کالا نوشته می‌شود که در خوشه‌ای دارای این نشان ساخته شده است.",
    en: "A badge a cluster holds itself is no product's own and is not printed on labels. If it covers members' work, a product's page says that it was made in a cluster that holds it.",
  },
  others: { fa: "نشان‌های نهادهای دیگر", en: "Marks of other bodies" },
  othersText: {
    fa: "مهر اصالت، نشان مرغوبیت، نشان استاندارد و نشان جغرافیایی از نهادهای دیگر است. آن‌ها را تنها با شماره و تاریخ به‌عنوان سند می‌آوریم و نقش آن‌ها را نمی‌کشیم و تقلید نمی‌کنیم.",
    en: "The seal of authenticity, the seal of excellence, the standard mark and geographical indications belong to other bodies. They are named as evidence with number and date, and are never drawn nor imitated.",
  },
  criteria: { fa: "معیارها و دارندگان", en: "Criteria and holders" },
} satisfies Words;

export const dos: readonly Localized[] = [
  { fa: "نشان را همراه کد راستی‌آزمایی چاپ کنید.", en: "Print a mark together with its code." },
  {
    fa: "کوچک‌تر از ۱۲ میلی‌متر چاپ نکنید و دورش را به پهنای یک‌چهارم آن خالی بگذارید.",
    en: "Print it no smaller than 12 mm, with a quarter of its width left free around it.",
  },
  {
    fa: "همان رنگ‌ها یا یک رنگ تیره روی زمینهٔ روشن به کار ببرید.",
    en: "Use its own colours, or one dark colour on a light ground.",
  },
];
export const donts: readonly Localized[] = [
  {
    fa: "نشانی را که ندارید، یا در تعلیق است، چاپ نکنید.",
    en: "Print no mark you do not hold, nor one that is suspended.",
  },
  { fa: "نشان یک رشته یا یک کالا را روی کالای دیگر نگذارید.", en: "Put no mark of one line or piece on another." },
  {
    fa: "نقش را نچرخانید، نکشید و در نشان خود نیامیزید.",
    en: "Do not turn, stretch or merge it with a mark of your own.",
  },
  { fa: "کنار آن از درمان یا اثر پزشکی سخن نگویید.", en: "Say nothing of healing beside it." },
];
