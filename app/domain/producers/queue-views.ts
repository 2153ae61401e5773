import type { Localized, Words } from "#app/platform/locale.ts";

/** The ways into the work queue. */
export const queueViews = ["new", "waiting", "answered", "due", "overdue", "mine", "appeals", "all"] as const;
export type QueueView = (typeof queueViews)[number];

/** A view narrowed, and from where on. */
export type QueueFilter = {
  view: QueueView;
  county?: string;
  occupation?: string;
  level?: string;
  sex?: string;
  body?: string;
  officer?: string;
  after?: string;
};
export const queueFilters = ["county", "occupation", "level", "sex", "body", "officer"] as const;

export const viewWords: Record<QueueView, Localized> = {
  new: { fa: "تازه", en: "New" },
  waiting: { fa: "در انتظار مدرک", en: "Waiting for evidence" },
  answered: { fa: "مدرک تازه رسید", en: "New evidence came" },
  due: { fa: "سررسید این هفته", en: "Due this week" },
  overdue: { fa: "از مهلت گذشته", en: "Overdue" },
  mine: { fa: "پرونده‌های من", en: "Mine" },
  appeals: { fa: "اعتراض‌ها", en: "Appeals" },
  all: { fa: "همهٔ پرونده‌های باز", en: "All open cases" },
};

export const words = {
  queue: { fa: "صف کار", en: "Work queue" },
  lead: { fa: "نخست آنچه زودتر سر می‌رسد.", en: "What is due first comes first." },
  none: { fa: "در این بخش پرونده‌ای نیست.", en: "There is no case here." },
  sex: { fa: "جنسیت", en: "Sex" },
  woman: { fa: "زن", en: "Woman" },
  man: { fa: "مرد", en: "Man" },
  unknown: { fa: "نپرسیده", en: "Not asked" },
  body: { fa: "نهاد", en: "Body" },
  officer: { fa: "کارشناس", en: "Officer" },
  nobody: { fa: "بی‌کارشناس", en: "Nobody's" },
  next: { fa: "گام بعد", en: "Next step" },
  due: { fa: "مهلت", en: "Due" },
  case: { fa: "پرونده", en: "Case" },
  choose: { fa: "برگزیدن {name}", en: "Choose {name}" },
  chosen: { fa: "با پرونده‌های برگزیده", en: "With the chosen cases" },
  take: { fa: "خودم برمی‌دارم", en: "I take them" },
  back: { fa: "به صف برگردد", en: "Back to the queue" },
  give: { fa: "به {name}", en: "To {name}" },
  do: { fa: "انجام", en: "Do it" },
} satisfies Words;

/** What is refused of assigning, by code: merged into speech.ts. */
export const refusals = {
  "cases.none-chosen": { fa: "نخست پرونده‌ای را برگزینید.", en: "Please choose a case first." },
  "done.assigned": { fa: "انجام شد: {count} پرونده.", en: "Done: {count} cases." },
} satisfies Words;
