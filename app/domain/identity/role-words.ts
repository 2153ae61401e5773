import type { Words } from "#app/platform/locale.ts";

export const words = {
  title: { fa: "نقش‌ها", en: "Roles" },
  lead: {
    fa: "چه کسی در کدام نهاد چه وظیفه‌ای دارد. دادن و گرفتن وظیفه از درخواست بعدی او برقرار است.",
    en: "Who holds which duty in which body. Giving and ending one counts from that person's next request on.",
  },
  person: { fa: "نام", en: "Name" },
  duty: { fa: "وظیفه", en: "Duty" },
  body: { fa: "نهاد", en: "Body" },
  since: { fa: "از", en: "Since" },
  until: { fa: "تا", en: "Until" },
  by: { fa: "داده‌شده از سوی", en: "Given by" },
  endedBy: { fa: "گرفته‌شده از سوی", en: "Ended by" },
  why: { fa: "دلیل", en: "Reason" },
  beginning: { fa: "از آغاز", en: "From the beginning" },
  nameless: { fa: "بی‌نام", en: "Nameless" },
  now: { fa: "وظیفه‌های برقرار", en: "Duties in force" },
  before: { fa: "وظیفه‌های پایان‌یافته", en: "Duties that ended" },
  give: { fa: "دادن وظیفه", en: "Give a duty" },
  giveLead: {
    fa: "او باید دست‌کم یک بار با همین شماره وارد شده باشد.",
    en: "She must have signed in with this number once.",
  },
  phone: { fa: "شمارهٔ همراه", en: "Mobile number" },
  press: { fa: "دادن وظیفه", en: "Give the duty" },
  end: { fa: "پایان", en: "End" },
  endOf: { fa: "پایان وظیفهٔ {duty} برای {name}", en: "End {name}'s duty as {duty}" },
  endAsk: {
    fa: "از درخواست بعدی‌اش دیگر این وظیفه را ندارد. آنچه کرده می‌ماند.",
    en: "From her next request on she has it no more. What she did stays.",
  },
  endReason: { fa: "دلیل", en: "Reason" },
  endReasonHint: {
    fa: "رمزنگاری می‌شود؛ راهبران همین نهاد آن را می‌بینند.",
    en: "Encrypted; administrators read it here.",
  },
  endPress: { fa: "پایان‌دادن به وظیفه", en: "End the duty" },
} satisfies Words;

/** What is refused of duties, by code: merged into speech.ts. */
export const refusals = {
  "identity.last-admin": {
    fa: "او تنها راهبر این نهاد است. نخست به کس دیگری این وظیفه را بدهید.",
    en: "She is the only administrator of this body. Give somebody else the duty first.",
  },
  "identity.nobody-there": {
    fa: "کسی با این شماره وارد خانگی نشده است.",
    en: "Nobody has signed in to Khanegi with this number.",
  },
  "identity.duty-held": { fa: "او این وظیفه را دارد.", en: "She holds this duty already." },
  "done.duty-given": { fa: "وظیفه داده شد.", en: "The duty was given." },
  "done.duty-ended": { fa: "وظیفه پایان یافت.", en: "The duty has ended." },
} satisfies Words;
