import type { Words } from "#app/platform/locale.ts";

/** What a maker reads of her marks. */
export const words = {
  badges: { fa: "نشان‌های من", en: "My badges" },
  lead: {
    fa: "آنچه دارید، آنچه خواسته‌اید و آنچه می‌توانید بخواهید.",
    en: "What you hold, what you asked for, and what you may ask for.",
  },
  held: { fa: "نشان‌هایی که دارید یا داشته‌اید", en: "Badges you hold or held" },
  heldEmpty: { fa: "هنوز نشانی ندارید", en: "You hold no badge yet" },
  heldEmptyText: {
    fa: "پایین‌تر ببینید برای هر نشان چه لازم است.",
    en: "See below what each badge asks for.",
  },
  badge: { fa: "نشان", en: "Badge" },
  what: { fa: "دربارهٔ", en: "Speaks of" },
  state: { fa: "وضعیت", en: "State" },
  validTo: { fa: "اعتبار تا", en: "Valid until" },
  code: { fa: "کد", en: "Code" },
  doubted: { fa: "در بازبینی تا {until}", en: "Under review until {until}" },
  requests: { fa: "درخواست‌های شما", en: "Your requests" },
  requestState: { fa: "وضعیت", en: "State" },
  asked: { fa: "در صف بررسی", en: "Waiting for review" },
  granted: { fa: "پذیرفته شد", en: "Granted" },
  refused: { fa: "پذیرفته نشد", en: "Refused" },
  dropped: { fa: "پس گرفتید", en: "Taken back" },
  askedAt: { fa: "درخواست", en: "Asked" },
  drop: { fa: "پس گرفتن درخواست", en: "Take it back" },
  all: { fa: "همهٔ نشان‌ها", en: "All badges" },
  see: { fa: "ببینید چه لازم است", en: "See what it asks for" },
  heldNow: { fa: "دارید", en: "You hold it" },
  for: { fa: "برای چه می‌خواهید؟", en: "What is it for?" },
  show: { fa: "سنجیدن برای این", en: "Check it for this" },
  standing: { fa: "اکنون چه برقرار است", en: "Where you stand now" },
  noScope: {
    fa: "این نشان دربارهٔ کالاست و هنوز کالایی در بازار ندارید.",
    en: "This badge speaks of goods, and you have none on the market yet.",
  },
  handLead: {
    fa: "این‌ها را کارشناس با سند می‌بیند؛ آن‌ها را آماده کنید.",
    en: "An officer sees these with evidence; please have it ready.",
  },
  ask: { fa: "درخواست نشان", en: "Ask for this badge" },
  askNote: {
    fa: "می‌توانید پیش از برقرار شدن همهٔ معیارها هم درخواست کنید تا کارشناس بازدید را با شما هماهنگ کند.",
    en: "You may ask before all criteria are met, so that an officer arranges a visit with you.",
  },
  open: { fa: "برای همین، درخواست شما در صف است.", en: "Your request for this is waiting." },
  months: { fa: "اعتبار: {months} ماه", en: "Valid for {months} months" },
} satisfies Words;
