import type { Localized, Words } from "#app/platform/locale.ts";
import type { RevisionState } from "#db/vocabulary.ts";

/** The screens that all crafts share; those of a craft's attributes are named in families/attribute-groups.json. */
export const stepWords = {
  name: {
    title: { fa: "نام و نوع", en: "Name and kind" },
    lead: {
      fa: "نامی که خریدار می‌جوید. نام انگلیسی خریداران بیرون از ایران را به شما می‌رساند.",
      en: "The name that buyers look for. An English one brings you buyers from abroad.",
    },
  },
  photos: {
    title: { fa: "عکس‌ها", en: "Photographs" },
    lead: { fa: "رو، پشت و نمای نزدیک.", en: "The front, the back and a close-up." },
  },
  price: {
    title: { fa: "قیمت و زمان", en: "Price and time" },
    lead: {
      fa: "قیمت، موجودی، زمان و سهم خودتان. هر زمان بخواهید تغییرش می‌دهید.",
      en: "The price, the pieces, the time and your own share. You may change them whenever you like.",
    },
  },
  parcel: {
    title: { fa: "بستهٔ پستی", en: "The parcel" },
    lead: {
      fa: "وزن و اندازه با بسته‌بندی. هزینهٔ ارسال از همین حساب می‌شود.",
      en: "Weight and size with packing. The carriage is reckoned from it.",
    },
  },
  words: {
    title: { fa: "شرح کار", en: "Description" },
    lead: {
      fa: "بگویید چگونه ساخته‌اید، از چه، و چگونه نگهداری می‌شود.",
      en: "Say how you made it, of what, and how to care for it.",
    },
  },
} satisfies Record<string, { title: Localized; lead: Localized }>;

/** Listing step by step, changes that wait, and marks at fields. */
export const listingWords = {
  copy: { fa: "ساختن کالای مانند این", en: "Make another like it" },
  craft: { fa: "کدام کار؟", en: "Which work is it?" },
  steps: { fa: "گام‌های این کالا", en: "Steps of this listing" },
  stepOf: { fa: "گام {number} از {count}", en: "Step {number} of {count}" },
  allSteps: { fa: "همهٔ گام‌ها", en: "All steps" },
  look: { fa: "دیدن و فرستادن", en: "Look and send" },
  overview: { fa: "نمای کلی", en: "Overview" },
  stepDone: { fa: "انجام شد", en: "done" },
  stepLacks: { fa: "{count} مورد مانده", en: "{count} to do" },
  stepOpen: { fa: "اختیاری", en: "optional" },
  stepMarks: { fa: "{count} یادداشت", en: "{count} marked" },
  saveAndOn: { fa: "ذخیره و ادامه", en: "Save and go on" },
  goOn: { fa: "ادامه", en: "Go on" },
  saveAndBack: { fa: "بازگشت", en: "Back" },
  save: { fa: "ذخیره", en: "Save" },

  aboveLimit: {
    fa: "از حد استاندارد بیشتر است ({limit}). فروش آزاد است، ولی تا این مقدار چنین است نشان نمی‌گیرد و واژهٔ «طبیعی» کنارش نوشته نمی‌شود.",
    en: "Above the standard's limit ({limit}). You may sell it, but as it stands it gets no badge and cannot be called natural.",
  },
  belowLimit: {
    fa: "از حد استاندارد کمتر است ({limit}). فروش آزاد است، ولی تا این مقدار چنین است نشان نمی‌گیرد و واژهٔ «طبیعی» کنارش نوشته نمی‌شود.",
    en: "Below the standard's limit ({limit}). You may sell it, but as it stands it gets no badge and cannot be called natural.",
  },
  wildPermit: {
    fa: "برداشت از طبیعت بی شمارهٔ مجوز نشان نمی‌گیرد. اگر مجوز دارید شماره‌اش را بنویسید.",
    en: "Wild plants without a permit get no badge. If you have one, please write its number.",
  },

  markFrom: { fa: "یادداشت بازبین:", en: "The reviewer's mark:" },
  marksTitle: { fa: "یادداشت‌ها کنار فیلدها", en: "Marks at fields" },
  marksGo: {
    fa: "هر یادداشت با تغییر و ذخیرهٔ همان فیلد برداشته می‌شود.",
    en: "A mark goes away once that field is changed and saved.",
  },
  addMark: { fa: "یادداشت کنار «{field}»", en: "A mark at {field}" },
  mark: { fa: "یادداشت", en: "Mark" },
  marksLead: {
    fa: "کنار هر فیلد می‌توانید کوتاه بنویسید چه چیزی اصلاح شود. سازنده آن را همان‌جا می‌بیند.",
    en: "You can say briefly at any field what should be mended. The maker sees it right there.",
  },
  leaveMarks: { fa: "گذاشتن یادداشت", en: "Leave marks" },
  saveMarks: { fa: "گذاشتن یادداشت‌ها", en: "Leave these marks" },
  coopMarksLead: {
    fa: "یادداشت‌ها را سازنده کنار همان فیلد می‌بیند و با اصلاح آن برداشته می‌شود. فیلد خالی چیزی را پاک نمی‌کند.",
    en: "The maker sees each mark at its field, and it goes when she mends it. An empty one takes nothing away.",
  },
  noteOrMarks: {
    fa: "روشن و محترمانه؛ سازنده همین را می‌خواند. اگر کنار فیلدها یادداشت گذاشته‌اید، می‌تواند خالی بماند.",
    en: "Clear and kind; the maker reads exactly this. It may stay empty if you have left marks at fields.",
  },

  waiting: { fa: "تغییرهایی که در انتظار است", en: "Changes waiting" },
  waitingLead: {
    fa: "خریداران هنوز کالا را چنان می‌بینند که بود. پس از تأیید کارشناس، این‌ها جای آن می‌نشیند.",
    en: "Buyers still see the listing as it was. Once an officer has approved, these take its place.",
  },
  publishedNotice: {
    fa: "این کالا در بازار است و می‌ماند. قیمت، موجودی، زمان و بسته بی‌درنگ تغییر می‌کند. تغییر نام، ویژگی‌ها و شرح کنار کالا می‌ماند تا کارشناس ببیند؛ عکس تازه کالا را به بررسی برمی‌گرداند.",
    en: "This listing is in the market and stays there. Price, pieces, time and parcel change at once. A new name, new particulars or a new description wait beside it for an officer; a new photograph sends the listing back to review.",
  },
  judgedNotice: {
    fa: "این کالا در بازار است. آنچه اینجا تغییر دهید کنار آن می‌ماند تا بفرستید و کارشناس تأیید کند.",
    en: "This listing is in the market. What you change here waits beside it until you send it and an officer approves.",
  },
  before: { fa: "اکنون در بازار", en: "Now in the market" },
  after: { fa: "پس از تأیید", en: "Once approved" },
  empty: { fa: "خالی", en: "empty" },
  sendChanges: { fa: "فرستادن تغییرها برای بررسی", en: "Send the changes to review" },
  dropChanges: { fa: "کنارگذاشتن تغییرها", en: "Drop the changes" },
  dropQuestion: { fa: "این تغییرها کنار گذاشته شود؟", en: "Drop these changes?" },
  dropConsequence: {
    fa: "آنچه نوشته‌اید پاک می‌شود و کالا چنان می‌ماند که خریداران می‌بینند.",
    en: "What you wrote goes, and the listing stays as buyers see it.",
  },
  changesReturned: { fa: "کارشناس می‌خواهد چیزی را اصلاح کنید:", en: "The officer asks you to mend something:" },
  acceptChanges: { fa: "تأیید تغییرها", en: "Approve the changes" },
  changesOf: { fa: "تغییرهای «{title}»", en: "Changes to {title}" },
  changesNone: { fa: "اکنون تغییری در انتظار این کالا نیست.", en: "No changes wait for this listing now." },
  changesNotSent: { fa: "سازنده این تغییرها را هنوز نفرستاده است.", en: "The maker has not sent these changes yet." },
  changesQueue: { fa: "تغییر کالاهای در بازار", en: "Changes to listings in the market" },
  changesQueueEmpty: { fa: "تغییری در نوبت بررسی نیست.", en: "No changes wait for review." },
  seeChanges: { fa: "دیدن تغییرها", en: "See the changes" },
  changeCount: { fa: "{count} تغییر", en: "{count} changes" },
  whole: { fa: "همهٔ کالا", en: "The whole listing" },

  previewLead: {
    fa: "خریداران این کالا را چنین خواهند دید. دکمه‌ها در پیش‌نمایش کار نمی‌کنند.",
    en: "This is how buyers will see it. Nothing can be bought in a preview.",
  },
  previewChanges: {
    fa: "پیش‌نمایش با تغییرهایی است که در انتظار است.",
    en: "The preview includes the changes that wait.",
  },
} satisfies Words;

export const revisionWords: Readonly<Record<RevisionState, Localized>> = {
  open: { fa: "نفرستاده", en: "Not sent yet" },
  submitted: { fa: "در نوبت بررسی", en: "In review" },
  returned: { fa: "نیازمند اصلاح", en: "To be mended" },
  accepted: { fa: "تأییدشده", en: "Approved" },
  dropped: { fa: "کنارگذاشته", en: "Dropped" },
};
