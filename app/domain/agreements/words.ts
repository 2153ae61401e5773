import type { Localized, Words } from "#app/platform/locale.ts";
import {
  type AgreementKind,
  type AgreementLineKind,
  agreementKinds,
  agreementLineKinds,
} from "#db/vocabulary-bodies.ts";
import type { standingOf } from "./rules.ts";

/** What agreements refuse, and say when it is done: merged into speech.ts. */
export const refusals = {
  "agreements.days": { fa: "روز پایان باید پس از روز آغاز باشد.", en: "The last day comes after the first." },
  "done.agreement-drafted": {
    fa: "پیش‌نویس نوشته شد؛ هر نهاد خود امضا می‌کند.",
    en: "Drafted; each body signs for itself.",
  },
  "done.agreement-signed": { fa: "امضای نهاد شما ثبت شد.", en: "Your body's signature is recorded." },
  "done.agreement-line": { fa: "ثبت شد.", en: "Recorded." },
} satisfies Words;

export const kindWords: Record<AgreementKind, Localized> = {
  memorandum: { fa: "تفاهم‌نامه", en: "Memorandum" },
  "joint-plan": { fa: "برنامهٔ مشترک خوشه", en: "Joint plan of a cluster" },
};

export const lineWords: Record<AgreementLineKind, { one: Localized; many: Localized; none: Localized }> = {
  target: {
    one: { fa: "هدف مشترک", en: "Shared target" },
    many: { fa: "هدف‌های مشترک", en: "Shared targets" },
    none: { fa: "هنوز هدفی نوشته نشده است.", en: "No target yet." },
  },
  action: {
    one: { fa: "کار", en: "Action" },
    many: { fa: "فهرست کارها", en: "Action list" },
    none: { fa: "هنوز کاری نوشته نشده است.", en: "No action yet." },
  },
  member: {
    one: { fa: "عضو کارگروه", en: "Member" },
    many: { fa: "اعضای کارگروه", en: "Members" },
    none: { fa: "هنوز عضوی معرفی نشده است.", en: "No member yet." },
  },
  meeting: {
    one: { fa: "صورت‌جلسه", en: "Minutes of a meeting" },
    many: { fa: "صورت‌جلسه‌ها", en: "Minutes" },
    none: { fa: "هنوز جلسه‌ای ثبت نشده است.", en: "No meeting yet." },
  },
};

export const kindOptions = (say: (words: Localized) => string) =>
  agreementKinds.map((value) => ({ value, label: say(kindWords[value]) }));
export const lineOptions = (say: (words: Localized) => string) =>
  agreementLineKinds.map((value) => ({ value, label: say(lineWords[value].one) }));

export const standingWords: Record<ReturnType<typeof standingOf>, Localized> = {
  draft: { fa: "در انتظار امضا", en: "Waits for signatures" },
  ahead: { fa: "امضاشده، هنوز آغاز نشده", en: "Signed, not begun" },
  "in-force": { fa: "در جریان", en: "In force" },
  past: { fa: "پایان‌یافته", en: "Past" },
};

/** What happened to an agreement, as its history says it. */
export const historyWords: Readonly<Record<string, Localized>> = {
  "agreement.drafted": { fa: "پیش‌نویس نوشته شد", en: "Drafted" },
  "agreement.signed": { fa: "امضا شد", en: "Signed" },
  "agreement.line-added": { fa: "سطری افزوده شد", en: "A line was added" },
  "agreement.line-done": { fa: "سطری انجام شد", en: "A line was done" },
  "agreement.line-removed": { fa: "سطری برداشته شد", en: "A line was taken out" },
};

export const words = {
  agreements: { fa: "تفاهم‌نامه‌ها و برنامه‌ها", en: "Agreements and joint plans" },
  lead: {
    fa: "آنچه نهادها با هم می‌کنند: متن، هدف‌های مشترک، فهرست کارها و صورت‌جلسه‌ها. هر نهاد سطرهای خود را می‌نویسد.",
    en: "What bodies do together: the text, shared targets, the action list and minutes. Each writes its own lines.",
  },
  none: { fa: "نهاد شما در هیچ تفاهم‌نامه‌ای نیست.", en: "Your body is party to no agreement." },
  add: { fa: "تفاهم‌نامهٔ تازه", en: "New agreement" },
  kind: { fa: "گونه", en: "Kind" },
  title: { fa: "عنوان", en: "Title" },
  text: { fa: "متن", en: "Text" },
  textHint: {
    fa: "پس از ثبت، متن عوض نمی‌شود؛ برای تغییر، تفاهم‌نامهٔ تازه بنویسید.",
    en: "The text does not change afterwards; for a change write a new agreement.",
  },
  cluster: { fa: "خوشه", en: "Cluster" },
  anyCluster: { fa: "خوشهٔ ویژه‌ای ندارد", en: "No cluster of its own" },
  starts: { fa: "از روز", en: "From" },
  ends: { fa: "تا روز", en: "Until" },
  dayExample: { fa: "۱۴۰۶/۱۲/۲۹", en: "2027-12-31" },
  parties: { fa: "طرف‌ها", en: "Parties" },
  partiesHint: { fa: "نهاد شما خود یک طرف است.", en: "Your own body is a party anyway." },
  draft: { fa: "ثبت پیش‌نویس", en: "Draft it" },
  sign: { fa: "امضا برای نهاد خود", en: "Sign for your body" },
  signQuestion: { fa: "برای نهاد خود امضا می‌کنید؟", en: "Sign for your body?" },
  signNote: {
    fa: "نام و روز امضا می‌ماند و پس گرفته نمی‌شود.",
    en: "Your name and the day are kept; a signature is not taken back.",
  },
  signedOn: { fa: "امضا: {name}", en: "Signed: {name}" },
  notSigned: { fa: "امضا نشده", en: "Not signed" },
  addLine: { fa: "افزودن سطر", en: "Add a line" },
  addLineLead: {
    fa: "سطر به نام نهاد شما نوشته می‌شود و تنها شما آن را می‌بندید.",
    en: "A line is your body's, and only your body closes it.",
  },
  what: { fa: "چه", en: "What" },
  who: { fa: "چه کسی", en: "Who" },
  due: { fa: "تا / روز جلسه", en: "By / day of the meeting" },
  measure: { fa: "تا کدام گام (برای هدف)", en: "Which stage (of a target)" },
  goal: { fa: "چند نفر (برای هدف)", en: "How many people (of a target)" },
  craft: { fa: "رشته", en: "Craft" },
  county: { fa: "شهرستان", en: "County" },
  every: { fa: "همه", en: "All" },
  body: { fa: "نهاد", en: "Body" },
  reached: { fa: "{reached} از {goal} نفر", en: "{reached} of {goal} people" },
  done: { fa: "انجام شد", en: "Done" },
  markDone: { fa: "انجام شد", en: "Mark as done" },
  doneQuestion: { fa: "این سطر انجام شده است؟", en: "Is this line done?" },
  remove: { fa: "برداشتن", en: "Take out" },
  removeQuestion: { fa: "این سطر برداشته شود؟ در پیشینه می‌ماند.", en: "Take this line out? It stays in the history." },
  note: { fa: "یادداشت", en: "Note" },
  state: { fa: "وضع", en: "State" },
  history: { fa: "پیشینه", en: "History" },
  save: { fa: "ثبت", en: "Save" },
} satisfies Words;
