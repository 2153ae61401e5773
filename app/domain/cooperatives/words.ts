import type { Localized, Words } from "#app/platform/locale.ts";
import type { GrantScope } from "#db/vocabulary.ts";

/** What cooperatives refuse, and say when it is done: merged into speech.ts. */
export const refusals = {
  "cooperatives.consent": {
    fa: "تا رضایت ندهید چیزی به تعاونی سپرده نمی‌شود.",
    en: "Nothing is entrusted to a cooperative until you consent.",
  },
  "cooperatives.lone-scope": {
    fa: "ویرایش کالا به نمایش، و تنظیم موجودی به ویرایش نیاز دارد. آن را هم علامت بزنید یا این را بردارید.",
    en: "Editing needs showing, and setting stock needs editing. Please tick that too, or untick this.",
  },
  "cooperatives.until": { fa: "تاریخ را مانند ۱۴۰۶/۱۲/۲۹ بنویسید.", en: "Please write the date like 2027-12-31." },
  "cooperatives.until-past": { fa: "این روز گذشته است.", en: "This day is past." },
  "cooperatives.until-long": {
    fa: "اجازه حداکثر تا دو سال است؛ بعد دوباره از شما پرسیده می‌شود.",
    en: "A permission lasts two years at most; then you are asked again.",
  },
  "cooperatives.one-at-a-time": {
    fa: "شما عضو تعاونی دیگری هستید. نخست آن عضویت را پایان دهید.",
    en: "You are a member of another cooperative. Please end that membership first.",
  },
  "done.joined": { fa: "عضویت و اجازه‌ها ثبت شد.", en: "Your membership and permissions are recorded." },
  "done.grant-revoked": {
    fa: "اجازه پس گرفته شد و از همین دم کار نمی‌کند.",
    en: "The permission is taken back and works no more from this moment.",
  },
  "done.left": {
    fa: "عضویت پایان یافت و همهٔ اجازه‌ها پس گرفته شد. غرفه و کالاها از آنِ شماست.",
    en: "Your membership has ended and every permission with it. Your shop and listings stay yours.",
  },
} satisfies Words;

/** Each right: what the member reads before she grants it, and how it is named in a list. */
export const scopeWords: Record<GrantScope, { name: Localized; means: Localized }> = {
  show: {
    name: { fa: "نمایش", en: "Show" },
    means: {
      fa: "تعاونی می‌تواند کالاهای شما را در غرفهٔ مشترک خود نشان دهد.",
      en: "The cooperative may show your listings in the storefront it shares.",
    },
  },
  "edit-products": {
    name: { fa: "ویرایش کالا", en: "Edit listings" },
    means: {
      fa: "مدیر تعاونی می‌تواند عکس، متن و قیمت کالاهای شما را عوض کند. هر بار نامش ثبت می‌شود و به شما خبر می‌رسد.",
      en: "Its manager may change the pictures, words and prices of your listings. Each time her name is recorded and you are told.",
    },
  },
  "set-stock": {
    name: { fa: "تنظیم موجودی", en: "Set stock" },
    means: { fa: "تعاونی می‌تواند بنویسد چند تا آماده دارید.", en: "It may state how many pieces you have ready." },
  },
  ship: {
    name: { fa: "بسته‌بندی و ارسال", en: "Pack and ship" },
    means: {
      fa: "تعاونی می‌تواند سفارش‌ها را از شما تحویل بگیرد و بفرستد.",
      en: "It may collect orders from you and send them.",
    },
  },
  "answer-buyers": {
    name: { fa: "پاسخ به خریداران", en: "Answer buyers" },
    means: {
      fa: "تعاونی می‌تواند به پرسش خریداران پاسخ دهد و زیرش نام خود را می‌نویسد.",
      en: "It may answer buyers' questions, under its own name.",
    },
  },
};

/** What others did, as a member reads it. `{title}` is the listing or the badge. */
export const actWords: Readonly<Record<string, Localized>> = {
  "product.saved": { fa: "«{title}» را ویرایش کرد", en: "edited “{title}”" },
  "product.marked": {
    fa: "برای شما کنار فیلدهای «{title}» یادداشت گذاشت",
    en: "left you marks at fields of “{title}”",
  },
  "product.revision-saved": { fa: "تغییری برای «{title}» نوشت", en: "wrote a change for “{title}”" },
  "product.revision-dropped": { fa: "تغییرهای «{title}» را کنار گذاشت", en: "dropped the changes to “{title}”" },
  "product.revision-accepted": { fa: "تغییرهای «{title}» را تأیید کرد", en: "approved your changes to “{title}”" },
  "product.revision-returned": {
    fa: "تغییرهای «{title}» را برای اصلاح برگرداند",
    en: "sent your changes to “{title}” back",
  },
  "product.created": { fa: "«{title}» را ساخت", en: "made the listing “{title}”" },
  "product.submitted": { fa: "«{title}» را برای بررسی فرستاد", en: "sent “{title}” to review" },
  "product.withdrawn": { fa: "«{title}» را از بازار برداشت", en: "took “{title}” off the market" },
  "product.photos-added": { fa: "به «{title}» عکس افزود", en: "added pictures to “{title}”" },
  "product.photo-removed": { fa: "عکسی از «{title}» برداشت", en: "removed a picture of “{title}”" },
  "product.photo-moved": {
    fa: "ترتیب عکس‌های «{title}» را عوض کرد",
    en: "changed the order of the pictures of “{title}”",
  },
  "product.photo-described": { fa: "شرح عکسی از «{title}» را نوشت", en: "described a picture of “{title}”" },
  "product.published": { fa: "«{title}» را تأیید کرد و به بازار فرستاد", en: "approved “{title}” for the market" },
  "product.returned": { fa: "«{title}» را برای اصلاح برگرداند", en: "sent “{title}” back for changes" },
  "product.evidence-recorded": {
    fa: "پشتوانهٔ ویژگی‌های «{title}» را ثبت کرد",
    en: "recorded what particulars of “{title}” rest on",
  },
  "consignment.accepted": { fa: "سفارش {title} را به نام شما پذیرفت", en: "accepted order {title} in your name" },
  "consignment.packed": { fa: "سفارش {title} را به نام شما بسته‌بندی کرد", en: "packed order {title} in your name" },
  "consignment.shipped": { fa: "سفارش {title} را به نام شما فرستاد", en: "sent order {title} in your name" },
  "consignment.delayed": {
    fa: "برای سفارش {title} به نام شما روز تازه‌ای نوشت",
    en: "named a new day for order {title} in your name",
  },
  "consignment.split": {
    fa: "سفارش {title} را به نام شما دو بسته کرد",
    en: "made two parcels of order {title} in your name",
  },
  "consignment.delivered": {
    fa: "تحویل و پول سفارش {title} را به نام شما ثبت کرد",
    en: "wrote down that order {title} was handed over and paid, in your name",
  },
  "consignment.cancelled": {
    fa: "ثبت کرد که سفارش {title} تحویل گرفته نشد",
    en: "wrote down that order {title} was not taken",
  },
  "permit.checked": { fa: "مجوز شما را بررسی و تأیید کرد", en: "checked and confirmed your permit" },
  "permit.refused": { fa: "مجوز شما را تأیید نکرد", en: "did not confirm your permit" },
  "shop.reopened": { fa: "غرفهٔ بستهٔ شما را باز کرد", en: "opened your closed shop" },
  "shop.opened": { fa: "غرفهٔ شما را باز کرد", en: "opened your shop" },
  "badge.granted": { fa: "نشان «{title}» را به شما داد", en: "gave you the badge “{title}”" },
  "badge.renewed": { fa: "نشان «{title}» را تازه کرد", en: "renewed your badge “{title}”" },
  "badge.revoked": { fa: "نشان «{title}» را باطل کرد", en: "revoked your badge “{title}”" },
};

/** Of these, what officers do by their duty and not under a grant. */
export const programmeKinds: readonly string[] = [
  "product.published",
  "product.returned",
  "product.evidence-recorded",
  "permit.checked",
  "permit.refused",
  "product.revision-accepted",
  "product.revision-returned",
  "shop.opened",
  "shop.reopened",
  "badge.granted",
  "badge.renewed",
  "badge.revoked",
];

export const words = {
  desk: { fa: "امروز", en: "Today" },
  deskLead: { fa: "عضوهای تعاونی و آنچه به شما سپرده‌اند.", en: "Your members, and what they entrust to you." },
  members: { fa: "عضوها", en: "Members" },
  membersLead: {
    fa: "هر کار به نام عضو، با نام شما ثبت می‌شود و او آن را می‌بیند.",
    en: "Whatever you do in a member's name is recorded under yours, and she sees it.",
  },
  membersEmpty: { fa: "هنوز عضوی ندارید", en: "No members yet" },
  membersEmptyLead: {
    fa: "تولیدکننده خود از کارگاهش به تعاونی می‌پیوندد و می‌گوید چه چیزی را می‌سپارد.",
    en: "A maker joins from her own studio and says what she entrusts.",
  },
  needsConsent: { fa: "اجازه‌ای که رو به پایان است", en: "Permissions about to end" },
  noneEnding: {
    fa: "هیچ اجازه‌ای در سی روز آینده پایان نمی‌یابد.",
    en: "No permission ends within the next thirty days.",
  },
  endsOn: { fa: "تا {day}", en: "Until {day}" },
  memberCount: { fa: "عضو", en: "Members" },
  editable: { fa: "با اجازهٔ ویرایش", en: "Let you edit" },
  inMarket: { fa: "کالا در بازار", en: "Listings in the market" },
  name: { fa: "نام", en: "Name" },
  craft: { fa: "پیشه", en: "Craft" },
  place: { fa: "جا", en: "Place" },
  since: { fa: "عضو از", en: "Member since" },
  mayDo: { fa: "آنچه سپرده است", en: "What she entrusts" },
  nothing: { fa: "چیزی نسپرده است", en: "Nothing" },
  badges: { fa: "نشان‌ها", en: "Badges" },
  products: { fa: "کالاها", en: "Listings" },
  noProducts: { fa: "هنوز کالایی در بازار ندارد.", en: "She has nothing in the market yet." },
  editNo: {
    fa: "او اجازهٔ ویرایش نداده است؛ تنها آنچه در بازار است دیده می‌شود.",
    en: "She has not let you edit; you see only what is in the market.",
  },
  acts: { fa: "کارهایی که به نام او شده", en: "What was done in her name" },
  noActs: { fa: "هنوز کاری به نام او نشده است.", en: "Nothing yet." },
  shopLink: { fa: "دیدن غرفه", en: "See the shop" },

  grants: { fa: "تعاونی و اجازه‌ها", en: "Cooperative and permissions" },
  grantsLead: {
    fa: "این‌جا شما تصمیم می‌گیرید تعاونی به نام شما چه بکند، و هر دم می‌توانید پس بگیرید. شمارهٔ شما، حساب بانکی و هویتتان هیچ‌گاه سپرده نمی‌شود.",
    en: "Here you decide what your cooperative may do in your name, and take it back whenever you like. Your number, bank account and identity are never entrusted.",
  },
  memberNowhere: { fa: "عضو هیچ تعاونی نیست.", en: "She is a member of no cooperative." },
  memberOf: { fa: "عضو {name}", en: "Member of {name}" },
  formerly: { fa: "پیش‌تر عضو {name}", en: "Formerly a member of {name}" },
  until: { fa: "تا {day}", en: "until {day}" },
  live: { fa: "در کار", en: "In force" },
  revoked: { fa: "پس‌گرفته", en: "Taken back" },
  ended: { fa: "پایان‌یافته", en: "Ended" },
  noScopes: { fa: "هیچ کاری؛ تنها عضویت", en: "Nothing; membership alone" },
  givenOn: { fa: "سپرده در {day}", en: "Given on {day}" },
  revoke: { fa: "پس گرفتن اجازه", en: "Take it back" },
  revokeQuestion: { fa: "این اجازه پس گرفته شود؟", en: "Take this permission back?" },
  revokeConsequence: {
    fa: "از همین دم تعاونی نمی‌تواند به نام شما کاری کند. عضویتتان می‌ماند و بعد می‌توانید دوباره بسپارید.",
    en: "From this moment the cooperative can do nothing in your name. You stay a member and may entrust it anew.",
  },
  leave: { fa: "پایان عضویت", en: "End my membership" },
  leaveQuestion: { fa: "از این تعاونی بیرون می‌روید؟", en: "Leave this cooperative?" },
  leaveConsequence: {
    fa: "همهٔ اجازه‌ها هم پس گرفته می‌شود. غرفه، کالاها و نشان‌هایتان سر جای خود می‌ماند.",
    en: "Every permission is taken back too. Your shop, listings and badges stay as they are.",
  },
  joinTitle: { fa: "پیوستن به یک تعاونی", en: "Join a cooperative" },
  joinLead: {
    fa: "پیوستن اختیاری است؛ بی تعاونی هم می‌فروشید.",
    en: "Joining is up to you; you sell without a cooperative too.",
  },
  changeTitle: { fa: "عوض کردن اجازه‌ها", en: "Change what you entrust" },
  changeLead: {
    fa: "آنچه این‌جا بگویید جای اجازهٔ پیشین را می‌گیرد.",
    en: "What you say here takes the place of what stood before.",
  },
  cooperative: { fa: "تعاونی", en: "Cooperative" },
  ownCluster: { fa: "{name} (خوشهٔ شما)", en: "{name} (your cluster)" },
  scopes: { fa: "تعاونی چه کارهایی می‌تواند بکند؟", en: "What may the cooperative do?" },
  scopesHint: { fa: "هیچ‌کدام هم پذیرفتنی است.", en: "None of them is a good answer too." },
  lastDay: { fa: "تا چه روزی؟", en: "Until which day?" },
  lastDayHint: {
    fa: "اگر خالی بماند تا دو سال. هر دم می‌توانید زودتر پس بگیرید.",
    en: "Left empty, for two years. You can take it back sooner at any time.",
  },
  lastDayExample: { fa: "۱۴۰۶/۱۲/۲۹", en: "2027-12-31" },
  consent: { fa: "این‌ها را خواندم و با میل خود می‌سپارم.", en: "I have read this and entrust it of my own will." },
  consentHint: {
    fa: "رضایت شما با تاریخ آن نگه داشته می‌شود. هیچ‌کس نمی‌تواند به جای شما رضایت دهد.",
    en: "Your consent is kept with its date. Nobody can give it in your place.",
  },
  joinPress: { fa: "پیوستن", en: "Join" },
  changePress: { fa: "ثبت اجازهٔ تازه", en: "Record the new permission" },

  activity: { fa: "کارهای دیگران به نام من", en: "Done in my name" },
  activityLead: {
    fa: "هر چه تعاونی به نام شما کرده و هر تصمیم کارشناسان دربارهٔ غرفهٔ شما.",
    en: "All that your cooperative did in your name, and what officers decided about your shop.",
  },
  activityEmpty: { fa: "هنوز کسی به نام شما کاری نکرده است", en: "Nobody has done anything in your name yet" },
  underGrant: { fa: "از {cooperative}، با اجازهٔ شما", en: "of {cooperative}, by your permission" },
  byOffice: { fa: "کارشناس طرح", en: "officer of the programme" },
  toGrants: { fa: "دیدن و پس گرفتن اجازه‌ها", en: "See and take back permissions" },
} satisfies Words;
