import type { Localized, Words } from "#app/platform/locale.ts";

/** What the page of a province or county says. */
export const words = {
  county: { fa: "شهرستان {name}", en: "{name} county" },
  province: { fa: "استان {name}", en: "{name} province" },
  countyLead: {
    fa: "خوشه‌ها، سازندگان و کارهای تازهٔ این شهرستان.",
    en: "Clusters, makers and the newest work of this county.",
  },
  provinceLead: {
    fa: "شهرستان‌های استان و آنچه در خانه‌هایشان ساخته می‌شود.",
    en: "The counties of the province and what is made in their homes.",
  },
  clusters: { fa: "خوشه‌ها", en: "Clusters" },
  crafts: { fa: "رشته‌ها", en: "Crafts" },
  makers: { fa: "سازندگان", en: "Makers" },
  allMakers: { fa: "همهٔ غرفه‌ها", en: "All shops" },
  newest: { fa: "کارهای تازه", en: "Newest work" },
  allPieces: { fa: "همهٔ کالاهای اینجا", en: "All pieces from here" },
  counties: { fa: "شهرستان‌ها", en: "Counties" },
  districts: { fa: "بخش‌ها", en: "Districts" },
  towns: { fa: "شهرها", en: "Towns" },
  villages: { fa: "روستاها", en: "Villages" },
  cutFrom: { fa: "پیش‌تر بخشی از {name} بود.", en: "It was once part of {name}." },
  formerCode: { fa: "کد پیشین {code}، تا {year}", en: "former code {code}, until {year}" },
  code: { fa: "کد", en: "Code" },
  near: { fa: "نزدیک‌ترین شهرستان‌ها", en: "Nearest counties" },
  km: { fa: "{km} کیلومتر", en: "{km} km" },
  nothing: { fa: "هنوز سازنده‌ای از اینجا در بازار نیست", en: "Nobody from here is on the market yet" },
  nothingText: {
    fa: "اگر اینجا در خانه چیزی می‌سازید، به طرح بپیوندید.",
    en: "If you make something at home here, join the programme.",
  },
  join: { fa: "پیوستن به طرح", en: "Join the programme" },
  few: {
    fa: "از شهرها و روستاها آن‌هایی آمده‌اند که ثبت کرده‌ایم.",
    en: "Of towns and villages those we have on record are listed.",
  },
} satisfies Words;

/** How an area of a kind is called with its name. */
export function areaTitle(kind: "province" | "county"): Localized {
  return kind === "province" ? words.province : words.county;
}
