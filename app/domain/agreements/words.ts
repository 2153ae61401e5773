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
  "agreements.same": { fa: "این همان متن است.", en: "That is the same text." },
  "agreements.beyond": { fa: "پس از روز پایان آن است.", en: "That is after its last day." },
  "agreements.not-standing": {
    fa: "تنها تفاهم‌نامه‌ای که همه امضا کرده‌اند و به پایان نرسیده است تغییر می‌کند.",
    en: "Only an agreement that all have signed and that is not over can be changed.",
  },
  "agreements.ended": { fa: "روز پایان آن نوشته شده است.", en: "Its end has been set." },
  "agreements.nothing-waits": { fa: "تغییری در انتظار نیست.", en: "No change is waiting." },
  "done.agreement-changed": {
    fa: "متن تازه نوشته شد و تا امضای همهٔ طرف‌ها متن پیشین برجاست.",
    en: "The new text is written; the old one holds until all parties have signed.",
  },
  "done.agreement-declined": { fa: "متن تازه کنار گذاشته شد.", en: "The new text was turned down." },
  "done.agreement-ended": {
    fa: "پایان ثبت شد و به طرف‌های دیگر خبر رسید.",
    en: "The end is recorded and the others are told.",
  },
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
  ended: { fa: "پیش از موعد پایان یافت", en: "Ended early" },
};

/** What happened to an agreement, as its history says it. */
export const historyWords: Readonly<Record<string, Localized>> = {
  "agreement.drafted": { fa: "پیش‌نویس نوشته شد", en: "Drafted" },
  "agreement.signed": { fa: "امضا شد", en: "Signed" },
  "agreement.change-written": { fa: "متن تازه‌ای نوشته شد", en: "A new text was written" },
  "agreement.change-signed": { fa: "متن تازه امضا شد", en: "The new text was signed" },
  "agreement.changed": { fa: "متن تازه جای متن پیشین نشست", en: "The new text took the old one's place" },
  "agreement.change-dropped": { fa: "متن تازه کنار گذاشته شد", en: "The new text was turned down" },
  "agreement.ended": { fa: "به آن پایان داده شد", en: "Ended" },
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
    fa: "پس از امضا، هر تغییر متن را همهٔ طرف‌ها دوباره امضا می‌کنند.",
    en: "Once signed, every change of the text is signed again by all parties.",
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
  change: { fa: "تغییر متن", en: "Change the text" },
  changeLead: {
    fa: "متن تازه را بنویسید. تا همهٔ طرف‌ها آن را امضا کنند، متن پیشین برجاست. متن تازه‌ای که در انتظار بود کنار می‌رود.",
    en: "Write the new text. Until all parties have signed it the old one holds. A new text that was waiting gives way.",
  },
  changePress: { fa: "نوشتن متن تازه", en: "Write the new text" },
  waits: { fa: "متن تازه در انتظار امضا", en: "A new text waits for signatures" },
  waitsLead: {
    fa: "نوشتهٔ {body}. زدوده‌ها خط‌خورده و افزوده‌ها زیرخط‌دار است.",
    en: "Written by {body}. What goes is struck out, what comes is underlined.",
  },
  signChange: { fa: "امضای متن تازه", en: "Sign the new text" },
  decline: { fa: "نپذیرفتن متن تازه", en: "Turn the new text down" },
  declineQuestion: { fa: "متن تازه کنار گذاشته شود؟", en: "Turn the new text down?" },
  declineNote: { fa: "متن پیشین برجا می‌ماند.", en: "The old text stays." },
  earlier: { fa: "متن‌های پیشین", en: "Earlier texts" },
  until: { fa: "تا {day}", en: "Until {day}" },
  turnedDown: { fa: "نپذیرفته، {day}", en: "Turned down, {day}" },
  end: { fa: "پایان‌دادن", en: "End it" },
  endTitle: { fa: "پایان‌دادن به تفاهم‌نامه", en: "Ending an agreement" },
  endLead: {
    fa: "هر طرف می‌تواند با روز و دلیل پایان دهد. دلیل را همهٔ طرف‌ها می‌خوانند و به آن‌ها خبر می‌رسد.",
    en: "Each party may end it, with a day and a reason. All parties read the reason and are told.",
  },
  endDay: { fa: "آخرین روز", en: "Last day" },
  endReason: { fa: "دلیل", en: "Reason" },
  endPress: { fa: "ثبت پایان", en: "Record the end" },
  endedBy: { fa: "{body} به آن پایان داد. آخرین روز: {day}", en: "Ended by {body}. Last day: {day}" },
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
