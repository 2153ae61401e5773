import type { Localized, Words } from "#app/platform/locale.ts";

/** Every picture that some craft asks for, by the name of its drawing. */
const shots = {
  rug: {
    title: { fa: "روبه‌رو و کامل", en: "The whole front" },
    text: { fa: "از بالا و صاف، چهار گوشه پیدا.", en: "From straight above, all four corners in sight." },
  },
  ruler: {
    title: { fa: "گره یا بافت از نزدیک", en: "The weave, close" },
    text: { fa: "خط‌کشی کنارش بگذارید تا رج شمرده شود.", en: "Lay a ruler beside it, so that knots can be counted." },
  },
  backOfWeave: {
    title: { fa: "پشت کار", en: "The back" },
    text: { fa: "گوشه را برگردانید؛ پشت، دست‌بافت را نشان می‌دهد.", en: "Turn a corner over: the back proves the hand." },
  },
  fringe: {
    title: { fa: "ریشه و کناره", en: "Fringe and edge" },
    text: { fa: "یک گوشه از نزدیک، با ریشه‌هایش.", en: "One corner, close, with its fringe." },
  },
  garment: {
    title: { fa: "روبه‌رو", en: "The front" },
    text: { fa: "آویخته یا پهن، صاف و کامل.", en: "Hung up or laid flat, whole and straight." },
  },
  stitches: {
    title: { fa: "دوخت از نزدیک", en: "The stitches, close" },
    text: { fa: "با خط‌کش، تا ریزی دوخت پیدا باشد.", en: "With a ruler, so that their fineness shows." },
  },
  backOfCloth: {
    title: { fa: "پشت و آستر", en: "Inside" },
    text: { fa: "پشت دوخت و آستر را هم نشان دهید.", en: "Show the back of the work and the lining too." },
  },
  bag: {
    title: { fa: "روبه‌رو", en: "The front" },
    text: { fa: "روی زمینه‌ای ساده، کامل.", en: "On a plain ground, whole." },
  },
  bagInUse: {
    title: { fa: "در کاربرد", en: "In use" },
    text: { fa: "روی دوش یا در دست، تا اندازه پیدا باشد.", en: "Worn or held, so that its size shows." },
  },
  jar: {
    title: { fa: "ظرف کامل", en: "The whole jar" },
    text: { fa: "روبه‌روی پنجره، تا رنگ پیدا باشد.", en: "Before a window, so that the colour shows." },
  },
  label: {
    title: { fa: "برچسب و شمارهٔ بهر", en: "Label and lot" },
    text: { fa: "نزدیک و خوانا، با تاریخ.", en: "Close and legible, with the date." },
  },
  contents: {
    title: { fa: "خود محصول", en: "What is inside" },
    text: { fa: "در ظرفی باز یا در قاشق.", en: "In an open dish or on a spoon." },
  },
  sample: {
    title: { fa: "نمونهٔ کار", en: "A sample" },
    text: { fa: "کاری که اجازهٔ نمایشش را دارید.", en: "Work you are allowed to show." },
  },
  sheets: {
    title: { fa: "پیش و پس", en: "Before and after" },
    text: { fa: "دو تکه کنار هم، بی نام مشتری.", en: "Side by side, without the client's name." },
  },
  screen: {
    title: { fa: "هنگام کار", en: "At work" },
    text: { fa: "میز کار شما، بی چهره هم می‌شود.", en: "Your desk; no face is needed." },
  },
} satisfies Record<string, { title: Localized; text: Localized }>;

export type ShotName = keyof typeof shots;
export type Shot = { name: ShotName; title: Localized; text: Localized };

/** Which pictures a family's things need, in this order: the first is the one on cards. Services show their work. */
const byFamily: Readonly<Record<string, readonly ShotName[]>> = {
  "hand-knotted-carpet": ["rug", "ruler", "backOfWeave", "fringe"],
  "tableau-rug": ["rug", "ruler", "backOfWeave"],
  flatweave: ["rug", "ruler", "backOfWeave", "fringe"],
  garment: ["garment", "stitches", "backOfCloth"],
  embroidery: ["garment", "stitches", "backOfCloth"],
  "leather-goods": ["bag", "stitches", "bagInUse"],
  honey: ["jar", "label", "contents"],
  "medicinal-herb": ["jar", "label", "contents"],
};
const ofServices: readonly ShotName[] = ["sample", "sheets", "screen"];

/** The pictures a listing of this family is guided to. A listing's photographs fill them in their order. */
export function shotsOf(family: string): Shot[] {
  return (byFamily[family] ?? ofServices).map((name) => ({ name, ...shots[name] }));
}

export const photoWords = {
  filled: { fa: "هست", en: "There" },
  open: { fa: "مانده", en: "Still missing" },
  guideLead: {
    fa: "عکس‌ها به همین ترتیب جای این‌ها را پر می‌کنند؛ هرچه بیشتر داشته باشید، پس از این‌ها بیاید.",
    en: "Your pictures fill these in their order; any more come after them.",
  },
  moveHint: {
    fa: "بکشید، یا فاصله را بزنید و با کلیدهای جهت جابه‌جا کنید؛ فاصله می‌گذارد و Escape برمی‌گرداند.",
    en: "Drag it; or press space, move it with the arrow keys, press space to put it down, Escape to leave it.",
  },
  move: { fa: "جابه‌جا کردن", en: "Move" },
  removed: { fa: "عکس برداشته شد.", en: "The photograph was removed." },
  tryAgain: { fa: "دوباره بفرستید", en: "Try again" },
  putBack: { fa: "برگرداندن عکس", en: "Put it back" },
} satisfies Words;

/** What the browser says while it sends pictures one by one or moves them; `{places}` are filled there. */
export const scriptWords = {
  waiting: { fa: "در نوبت", en: "Waiting" },
  preparing: { fa: "در حال آماده‌سازی", en: "Preparing" },
  sending: { fa: "{percent}٪ فرستاده شد", en: "{percent}% sent" },
  checking: { fa: "رسید؛ در حال بررسی", en: "Arrived; being checked" },
  again: { fa: "خط قطع شد؛ دوباره می‌فرستیم", en: "The line dropped; sending again" },
  done: { fa: "رسید", en: "Done" },
  failed: { fa: "نرسید. خط را ببینید و دوباره بفرستید.", en: "It did not arrive. Check the line and try again." },
  allDone: { fa: "{done} عکس از {all} رسید.", en: "{done} of {all} photographs arrived." },
  lifted: {
    fa: "عکس {at} برداشته شد. با کلیدهای جهت ببرید.",
    en: "Photograph {at} lifted. Move it with the arrow keys.",
  },
  at: { fa: "جای {at} از {all}", en: "Place {at} of {all}" },
  put: { fa: "در جای {at} گذاشته شد.", en: "Put down at place {at}." },
  left: { fa: "سر جای خود ماند.", en: "Left where it was." },
} satisfies Words;

export const refusals = {
  "catalogue.photo-gone": {
    fa: "این عکس دیگر نزد ما نیست؛ آن را دوباره بفرستید.",
    en: "We no longer have this photograph; please send it again.",
  },
  "catalogue.photos-full": {
    fa: "جای عکس دیگری نیست. نخست یکی را بردارید.",
    en: "There is no room for more. Please remove one first.",
  },
} satisfies Words;
