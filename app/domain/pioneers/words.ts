import type { Localized, Words } from "#app/platform/locale.ts";
import type { LinkSide, LinkState, PioneerOffer } from "#db/vocabulary-pioneers.ts";
import type { Reason } from "./rules.ts";

/** What is refused and what was done, by code: merged into speech.ts. */
export const refusals = {
  "pioneers.own": {
    fa: "دربارهٔ پرونده یا نقش خودتان نمی‌توانید تصمیم بگیرید. کارشناس دیگری آن را می‌بیند.",
    en: "You cannot decide about your own case or role. Another officer sees to it.",
  },
  "pioneers.ended": { fa: "این نقش پایان یافته است.", en: "This role has ended." },
  "pioneers.places-taken": {
    fa: "{taken} نفر هم‌اکنون با شما کار می‌کنند یا جا گرفته‌اند. ظرفیت کمتر از آن نمی‌شود.",
    en: "{taken} people work with you or hold a place. The number cannot be less.",
  },
  "pioneers.proposed-already": {
    fa: "برای این پرونده پیشنهادی باز است یا پیشرانی دارد. نخست آن را به پایان برسانید.",
    en: "This case has an open proposal or a pioneer already. End that first.",
  },
  "pioneers.full": {
    fa: "این پیشران جای خالی ندارد.",
    en: "This pioneer has no place left.",
  },
  "pioneers.answered": {
    fa: "به این پیشنهاد پاسخ داده شده یا مهلتش گذشته است.",
    en: "This proposal has been answered, or its time is over.",
  },
  "pioneers.not-confirmed": {
    fa: "پیشنهاد شما به عنوان پیشران در انتظار تأیید کارشناس است. پس از آن پاسخ دهید.",
    en: "Your offer as a pioneer waits for an officer. Please answer after that.",
  },
  "pioneers.not-linked": { fa: "این دو هم‌اکنون با هم کار نمی‌کنند.", en: "These two do not work together now." },
  "pioneers.still-linked": {
    fa: "تا با پیشران خود کار می‌کنید راهتان «از راه پیشران» است. برای راه دیگر نخست همکاری را پایان دهید.",
    en: "While you work with your pioneer, your way is through her. For another way, end that first.",
  },
  "pioneers.day": {
    fa: "روز را مانند ۱۴۰۵/۱۲/۰۱ یا ۲۰۲۷-۰۲-۲۰ بنویسید.",
    en: "Please write the day like 1405/12/01 or 2027-02-20.",
  },
  "pioneers.day-past": { fa: "روزی در آینده بنویسید.", en: "Please write a day that is to come." },
  "pioneers.ends-before": {
    fa: "پایان همکاری پیش از روز بازنگری نمی‌شود.",
    en: "It cannot end before you look back.",
  },
  "done.pioneer-offered": {
    fa: "ثبت شد. پس از تأیید کارشناس به متقاضیان پیشنهاد می‌شوید.",
    en: "Saved. Once an officer confirms it, you are proposed to applicants.",
  },
  "done.pioneer-changed": { fa: "تغییرها ثبت شد.", en: "Your changes are saved." },
  "done.pioneer-confirmed": { fa: "پیشران تأیید شد.", en: "The pioneer is confirmed." },
  "done.pioneer-ended": {
    fa: "نقش پیشران پایان یافت و خبرش داده شد.",
    en: "The role has ended; all concerned are told.",
  },
  "done.proposed": {
    fa: "پیشنهاد فرستاده شد. نخست پیشران پاسخ می‌دهد، سپس متقاضی.",
    en: "Proposed. The pioneer answers first, then the applicant.",
  },
  "done.link-answered": { fa: "پاسخ شما ثبت شد.", en: "Your answer is recorded." },
  "done.link-ended": { fa: "همکاری پایان یافت و به هر دو طرف خبر داده شد.", en: "It has ended; both sides are told." },
  "done.link-reviewed": { fa: "بازنگری ثبت شد.", en: "The review is recorded." },
  "done.path": { fa: "راه بازار شما ثبت شد.", en: "Your way to the market is recorded." },
} satisfies Words;

export const offerWords: Record<PioneerOffer, { name: Localized; does: Localized }> = {
  trains: {
    name: { fa: "آموزش می‌دهد", en: "Trains" },
    does: { fa: "کار را یاد می‌دهد و کنار دست می‌نشیند.", en: "Teaches the craft, side by side." },
  },
  advises: {
    name: { fa: "راهنمایی می‌کند", en: "Advises" },
    does: { fa: "دربارهٔ کار، ابزار و بازار راهنمایی می‌کند.", en: "Answers questions of work, tools and market." },
  },
  "gives-work": {
    name: { fa: "کار می‌دهد", en: "Gives work" },
    does: {
      fa: "سفارش می‌دهد، مواد می‌رساند و مزد را می‌پردازد.",
      en: "Gives orders, brings material and pays by the piece.",
    },
  },
  "sells-for": {
    name: { fa: "می‌فروشد", en: "Sells for others" },
    does: {
      fa: "کار دیگران را به نام خودشان در بازار می‌فروشد.",
      en: "Sells others' work on the market, in their names.",
    },
  },
};

export const linkWords: Record<LinkState, Localized> = {
  proposed: { fa: "در انتظار پیشران", en: "Waits for the pioneer" },
  offered: { fa: "در انتظار متقاضی", en: "Waits for the applicant" },
  active: { fa: "با هم کار می‌کنند", en: "Working together" },
  declined: { fa: "پذیرفته نشد", en: "Declined" },
  lapsed: { fa: "مهلت گذشت", en: "Time ran out" },
  ended: { fa: "پایان یافت", en: "Ended" },
};

export const sideWords: Record<LinkSide, Localized> = {
  pioneer: { fa: "پیشران", en: "the pioneer" },
  applicant: { fa: "متقاضی", en: "the applicant" },
  office: { fa: "دفتر طرح", en: "the office" },
  clock: { fa: "گذشتن مهلت", en: "time running out" },
};

export const reasonWords: Record<Reason["code"], Localized> = {
  craft: { fa: "همان رشته", en: "The same craft" },
  county: { fa: "همین شهرستان را پوشش می‌دهد", en: "Serves this county" },
  near: { fa: "حدود {km} کیلومتر دورتر", en: "About {km} km away" },
  free: { fa: "{free} جای خالی از {capacity}", en: "{free} of {capacity} places free" },
  full: { fa: "هر {capacity} جا پر است", en: "All {capacity} places are taken" },
  brings: { fa: "چیزی که کم است: {offer}", en: "What is missing: {offer}" },
  results: { fa: "از {promised} قول پیشین {done} انجام شد", en: "Kept {done} of {promised} earlier promises" },
};

export const words = {
  pioneers: { fa: "پیشران‌ها", en: "Pioneers" },
  pioneersLead: {
    fa: "پیشران نقشی است که کارشناس تأیید می‌کند: چه می‌دهد، در کدام رشته و شهرستان، برای چند نفر.",
    en: "A pioneer is a role an officer confirms: what she brings, in which crafts and counties, for how many.",
  },
  none: { fa: "هنوز کسی پیشران نیست.", en: "Nobody is a pioneer yet." },
  noneText: {
    fa: "سازندگان تأییدشده در «تیم من» پیشنهاد خود را می‌نویسند و اینجا در انتظار تأیید شما می‌آید.",
    en: "Verified makers write their offer under “My team”; it comes here for you to confirm.",
  },
  waiting: { fa: "در انتظار تأیید", en: "Waits for confirmation" },
  confirmed: { fa: "تأییدشده", en: "Confirmed" },
  confirm: { fa: "تأیید پیشران", en: "Confirm the pioneer" },
  ownOffer: {
    fa: "پیشنهاد خودتان است؛ کارشناس دیگری تأیید می‌کند.",
    en: "It is your own; another officer confirms it.",
  },
  end: { fa: "پایان نقش", en: "End the role" },
  endQuestion: { fa: "نقش این پیشران پایان یابد؟", en: "End this pioneer's role?" },
  endText: {
    fa: "همکاری‌ها و پیشنهادهای باز او هم پایان می‌یابد و به همه خبر داده می‌شود.",
    en: "Her links and open proposals end with it, and everybody is told.",
  },
  reason: { fa: "دلیل", en: "Reason" },
  reasonHint: { fa: "طرف دیگر و دفتر طرح آن را می‌بینند.", en: "The other side and the office will see it." },
  offers: { fa: "چه می‌کنید", en: "What you do for others" },
  offersOf: { fa: "چه می‌کند", en: "What she does" },
  crafts: { fa: "رشته‌ها", en: "Crafts" },
  counties: { fa: "شهرستان‌ها", en: "Counties" },
  capacity: { fa: "برای چند نفر", en: "For how many people" },
  places: { fa: "{taken} از {capacity} جا پر است", en: "{taken} of {capacity} places taken" },
  terms: { fa: "شرایط به زبان ساده", en: "Terms in plain words" },
  termsExample: {
    fa: "نخ را من می‌دهم، مزد هر تخته را روز تحویل می‌پردازم، دو ماه اول هر هفته سر می‌زنم.",
    en: "I bring the yarn, pay each piece on delivery, and come by weekly for the first two months.",
  },
  team: { fa: "تیم من", en: "My team" },
  teamLead: {
    fa: "اگر به دیگران آموزش یا کار می‌دهید یا برایشان می‌فروشید، اینجا بنویسید؛ طرح متقاضیان را به شما پیشنهاد می‌کند.",
    en: "If you train others, give them work or sell for them, say so here; the programme proposes applicants to you.",
  },
  yourOffer: { fa: "پیشنهاد شما", en: "Your offer" },
  writeOffer: { fa: "نوشتن پیشنهاد", en: "Write your offer" },
  changeOffer: { fa: "ویرایش پیشنهاد", en: "Change your offer" },
  save: { fa: "ثبت", en: "Save" },
  saveNote: {
    fa: "رشته، شهرستان یا کار تازه دوباره در انتظار تأیید کارشناس می‌ماند.",
    en: "A new craft, county or kind of help waits for an officer again.",
  },
  proposals: { fa: "پیشنهادهای در انتظار پاسخ شما", en: "Proposals that wait for your answer" },
  waitingForHer: { fa: "در انتظار پاسخ متقاضی", en: "Waiting for the applicant" },
  members: { fa: "کسانی که با شما کار می‌کنند", en: "People who work with you" },
  past: { fa: "گذشته", en: "Past" },
  noTeam: { fa: "هنوز کسی در تیم شما نیست.", en: "Nobody is in your team yet." },
  noTeamText: {
    fa: "پس از تأیید پیشنهادتان، کارشناسان طرح متقاضیان هم‌رشته را به شما پیشنهاد می‌کنند.",
    en: "Once your offer is confirmed, officers propose applicants of your craft.",
  },
  applicantOf: { fa: "متقاضی {craft} از {county}", en: "{craft}, from {county}" },
  until: { fa: "پاسخ تا {day}", en: "Answer by {day}" },
  lacking: { fa: "در برنامهٔ یادگیری مانده", en: "Still to learn" },
  lackingText: {
    fa: "از آخرین توان‌سنجی، دوره‌هایی که هنوز نگذرانده است: {modules}",
    en: "From the last assessment, what is still to be learned: {modules}",
  },
  nothingLacking: {
    fa: "توان‌سنجی دوره‌ای نخواسته که مانده باشد.",
    en: "No assessment asks for a module that is still to be done.",
  },
  skills: { fa: "مهارت‌ها", en: "Skills" },
  hours: { fa: "ساعت در هفته", en: "Hours a week" },
  why: { fa: "چرا این پیشنهاد", en: "Why this proposal" },
  points: { fa: "{points} امتیاز", en: "{points} points" },
  answer: { fa: "پاسخ شما", en: "Your answer" },
  accept: { fa: "می‌پذیرم", en: "I accept" },
  decline: { fa: "نمی‌پذیرم", en: "I decline" },
  promised: { fa: "چه قول می‌دهید", en: "What you promise" },
  promisedOf: { fa: "قول‌ها", en: "Promised" },
  doneOf: { fa: "انجام‌شده", en: "Done" },
  goals: { fa: "می‌خواهیم به چه برسیم", en: "What we want to reach" },
  goalsExample: {
    fa: "تا بهار سه گلیم ۱۲۰×۱۸۰ با نقش عنبران ببافد و خودش بفروشد.",
    en: "By spring she weaves three kilims of 120×180 with Anbaran patterns and sells them herself.",
  },
  reviewOn: { fa: "روز بازنگری", en: "Look back on" },
  endsOn: { fa: "پایان همکاری", en: "It ends on" },
  dayExample: { fa: "۱۴۰۶/۰۱/۱۵", en: "2027-04-04" },
  send: { fa: "فرستادن پاسخ", en: "Send the answer" },
  declineReason: { fa: "اگر نمی‌پذیرید، چرا", en: "If you decline, why" },
  since: { fa: "از", en: "Since" },
  endLink: { fa: "پایان همکاری", en: "End this" },
  endLinkQuestion: { fa: "همکاری پایان یابد؟", en: "End working together?" },
  endLinkText: { fa: "دلیل را طرف دیگر و دفتر طرح می‌بینند.", en: "The other side and the office see the reason." },
  endedBy: { fa: "پایان از سوی {side}", en: "Ended by {side}" },
  publicTeam: { fa: "کسانی که با او کار می‌کنند", en: "People who work with her" },
  publicTeamNote: { fa: "تنها کسانی که خواسته‌اند نامشان اینجا باشد.", en: "Only those who agreed to stand here." },
  myWay: { fa: "راه من به بازار", en: "My way to the market" },
  myWayLead: {
    fa: "می‌توانید کارتان را خودتان بفروشید یا از راه پیشران کار بگیرید. هر دو راه باز است و می‌توانید عوض کنید.",
    en: "You can sell your work yourself, or take work through a pioneer. Both ways are open, and you may change.",
  },
  notApplied: { fa: "هنوز در طرح نام ننوشته‌اید.", en: "You have not applied yet." },
  notAppliedText: {
    fa: "پس از نام‌نویسی، پیشنهاد پیشران‌ها و سفارش‌های کار شما اینجا می‌آید.",
    en: "After you apply, offers of pioneers and your work orders come here.",
  },
  chosen: { fa: "راهی که برگزیده‌اید", en: "The way you chose" },
  choose: { fa: "ثبت راه", en: "Save my way" },
  independentText: {
    fa: "خودتان کالا را می‌گذارید، قیمت می‌دهید و می‌فرستید. سهم شما از قیمت بیشتر است و فروش با خودتان.",
    en: "You list, price and send your work yourself. More of the price is yours, and so is the selling.",
  },
  pioneerText: {
    fa: "پیشران مواد و سفارش می‌آورد و مزد هر کار را می‌پردازد. پیش از پذیرفتن، قیمت فروش و مزدتان را کنار هم می‌بینید.",
    en: "A pioneer brings material and orders and pays by the piece. Before you accept you see the sale price beside your pay.",
  },
  offeredTo: { fa: "«{name}» جایی به شما پیشنهاد می‌کند", en: "“{name}” offers you a place" },
  seeOffer: { fa: "دیدن و پاسخ", en: "See and answer" },
  with: { fa: "همکاری با «{name}»", en: "Working with “{name}”" },
  shown: {
    fa: "نام کوچک و محل من در صفحهٔ پیشران دیده شود",
    en: "My first name and place may stand on the pioneer's page",
  },
  yourMarketPath: { fa: "راه بازار", en: "Way to market" },
  noPath: { fa: "هنوز برنگزیده است", en: "Not chosen yet" },
  noLink: { fa: "هنوز پیشرانی ندارد.", en: "No pioneer yet." },
  match: { fa: "یافتن پیشران", en: "Find a pioneer" },
  matchLead: {
    fa: "از بالا بهترین. هر امتیاز دلیلش را می‌گوید؛ تصمیم با شما و دو طرف است.",
    en: "The best first. Each point says why; you and both sides decide.",
  },
  propose: { fa: "پیشنهاد", en: "Propose" },
  noMatch: { fa: "برای این رشته پیشرانی نیست.", en: "There is no pioneer of this craft." },
  noMatchText: {
    fa: "می‌توانید از سازندگان باتجربهٔ این رشته بخواهید پیشنهاد بنویسند.",
    en: "You may ask experienced makers of the craft to write an offer.",
  },
  otherWays: { fa: "تعاونی‌ها و خوشه‌های همین رشته", en: "Cooperatives and clusters of this craft" },
  people: { fa: "{people} نفر", en: "{people} people" },
  km: { fa: "{km} کیلومتر", en: "{km} km" },
  withdraw: { fa: "پس گرفتن یا پایان دادن", en: "Take back or end" },
  review: { fa: "بازنگری: قول‌ها و انجام‌شده‌ها", en: "Look back: promised and done" },
  result: { fa: "نتیجه", en: "Result" },
  resultHint: { fa: "چه شد و گام بعد چیست.", en: "What came of it, and what is next." },
  saveReview: { fa: "ثبت بازنگری", en: "Save the review" },
  openCase: { fa: "پرونده", en: "The case" },
  shop: { fa: "فروشگاه", en: "Shop" },
  all: { fa: "همهٔ پیشران‌ها", en: "All pioneers" },
} satisfies Words;
