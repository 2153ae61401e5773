import type { Localized, Words } from "#app/platform/locale.ts";
import type { BodyKind } from "#db/vocabulary.ts";

export const words = {
  title: { fa: "خوشه‌ها", en: "Clusters" },
  lead: {
    fa: "هر خوشه پیوند یک هنر با یک سرزمین است: سازندگانی که کنار هم کار می‌کنند، از یک خاک و یک آموزگار.",
    en: "A cluster is a craft and its land: makers who work side by side, from one soil and one tradition.",
  },
  inCounty: { fa: "خوشه‌های شهرستان {county}", en: "Clusters in {county} county" },
  countyPage: { fa: "دربارهٔ شهرستان {county}", en: "About {county} county" },
  noneInCounty: { fa: "هنوز خوشه‌ای در این شهرستان نیست", en: "There is no cluster in this county yet" },
  noneText: {
    fa: "اگر آنجا هنری می‌شناسید که در خانه‌ها زنده است، فهرست فرصت‌ها را ببینید.",
    en: "If you know a craft that lives in its homes, look at the opportunities.",
  },
  opportunities: { fa: "فرصت‌های همکاری", en: "Opportunities" },
  all: { fa: "همهٔ خوشه‌ها", en: "All clusters" },
  makersAndPieces: { fa: "{makers} سازنده · {pieces} کالا", en: "Makers: {makers} · pieces: {pieces}" },
  county: { fa: "شهرستان {county}", en: "{county} county" },
  countyName: { fa: "شهرستان", en: "County" },
  places: { fa: "آبادی‌ها", en: "Places" },
  craft: { fa: "رشته", en: "Craft" },
  body: { fa: "همراه خوشه", en: "Its body" },
  makers: { fa: "سازندگان خوشه", en: "The makers" },
  allMakers: { fa: "همهٔ غرفه‌های شهرستان", en: "All shops of the county" },
  makersCount: { fa: "سازندگان تأییدشده", en: "Verified makers" },
  pieces: { fa: "کالاهای این خوشه", en: "Pieces of this cluster" },
  piecesCount: { fa: "کالا و خدمت", en: "Pieces and services" },
  allPieces: { fa: "همهٔ کالاهای خوشه", en: "All pieces of the cluster" },
  noPieces: { fa: "اکنون کاری برای فروش نیست", en: "Nothing is for sale just now" },
  noPiecesText: {
    fa: "کار تازه همین‌که از دار پایین بیاید، اینجا می‌آید.",
    en: "New work appears here as soon as it leaves the loom.",
  },
  capacity: { fa: "توان ساخت", en: "What they can make" },
  capacityNote: {
    fa: "جمع آنچه {count} سازنده خود گفته‌اند؛ بازدید نشده است.",
    en: "The sum of what {count} makers say themselves; not inspected.",
  },
  story: { fa: "داستان خوشه", en: "Its story" },
  seasons: { fa: "فصل کار و فروش", en: "When it works and sells" },
  season: { fa: "فصل برداشت", en: "Harvest" },
  seasonNote: { fa: "از بهرهایی که اکنون در بازار است.", en: "From the lots on the market now." },
  badges: { fa: "نشان‌ها در این خوشه", en: "Badges in this cluster" },
  ownMarks: { fa: "نشان‌های خود خوشه", en: "Badges the cluster holds" },
  ownMark: { fa: "نشان خوشه: {name}", en: "The cluster's badge: {name}" },
  markBy: { fa: "از سوی {issuer}، تا {day}", en: "By {issuer}, until {day}" },
  markSuspended: { fa: "در تعلیق", en: "Suspended" },
  markSuspendedText: { fa: "تا برداشته‌شدن تعلیق معتبر نیست.", en: "It does not hold until the suspension is lifted." },
  markForMembers: {
    fa: "کار اعضای خوشه را هم در بر می‌گیرد، ولی نشان یک کالای معین نیست.",
    en: "It covers the members' work too, and is no single piece's own badge.",
  },
  holders: { fa: "{count} دارنده", en: "Holders: {count}" },
  since: { fa: "از سال {year}", en: "since {year}" },
  pioneer: { fa: "پیشران", en: "Pioneer" },
} satisfies Words;

export const bodyKindWords: Readonly<Record<BodyKind, Localized>> = {
  secretariat: { fa: "دبیرخانه", en: "Secretariat" },
  authority: { fa: "دستگاه دولتی", en: "Authority" },
  "cooperative-union": { fa: "اتحادیهٔ تعاونی", en: "Cooperative union" },
  cooperative: { fa: "تعاونی", en: "Cooperative" },
  foundation: { fa: "بنیاد", en: "Foundation" },
  "micro-credit-fund": { fa: "صندوق اعتبار خرد", en: "Micro-credit fund" },
  laboratory: { fa: "آزمایشگاه", en: "Laboratory" },
  "upstream-enterprise": { fa: "بنگاه بالادستی", en: "Upstream firm" },
};

/** What makers' own figures count, and in what time. */
export const capacityWords: Readonly<Record<string, Localized>> = {
  "m2/month": { fa: "{value} متر مربع در ماه", en: "{value} m² a month" },
  "items/month": { fa: "{value} عدد در ماه", en: "{value} pieces a month" },
  "kg/season": { fa: "{value} کیلوگرم در فصل", en: "{value} kg a season" },
  "kg/year": { fa: "{value} کیلوگرم در سال", en: "{value} kg a year" },
  "hours/month": { fa: "{value} ساعت در ماه", en: "{value} hours a month" },
  "words/month": { fa: "{value} واژه در ماه", en: "{value} words a month" },
  "seconds/month": { fa: "{value} ثانیه در ماه", en: "{value} seconds a month" },
};
