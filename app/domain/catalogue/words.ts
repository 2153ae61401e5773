import type { Localized, Words } from "#app/platform/locale.ts";
import type { AvailabilityKind, ProductState } from "#db/vocabulary.ts";

/** What a maker, her cooperative and an officer read of a listing; the open market's words are in shelf-words.ts. */
export const words = {
  studioHome: { fa: "امروز", en: "Today" },
  welcome: { fa: "سلام، {name}", en: "Welcome, {name}" },
  welcomeLead: { fa: "آنچه اکنون به شما نیاز دارد، همین‌جاست.", en: "What needs you now is right here." },
  ordersQueue: { fa: "سفارش‌های در انتظار شما", en: "Orders waiting for you" },
  productsQueue: { fa: "کالاهای در انتظار شما", en: "Listings waiting for you" },
  productsQueueEmpty: { fa: "کالایی در انتظار شما نیست.", en: "No listing is waiting for you." },
  products: { fa: "کالاهای من", en: "My listings" },
  productsLead: {
    fa: "هر کالا پیش از دیده‌شدن در بازار، یک بار بررسی می‌شود.",
    en: "Each listing is looked at once before it appears in the market.",
  },
  newProduct: { fa: "کالای تازه", en: "New listing" },
  newLead: {
    fa: "رشتهٔ شما «{craft}» است؛ ویژگی‌های همین رشته را از شما می‌پرسیم. می‌توانید نیمه‌کاره بگذارید و بعد ادامه دهید.",
    en: "Your craft is {craft}, so we ask for what matters in it. You can stop half-way and go on later.",
  },
  begin: { fa: "ساختن پیش‌نویس", en: "Begin the draft" },
  noProducts: { fa: "هنوز کالایی نساخته‌اید", en: "No listings yet" },
  noProductsText: {
    fa: "با یک عنوان آغاز کنید؛ عکس و جزئیات را بعد هم می‌توانید بیفزایید.",
    en: "Begin with a title; photographs and details can follow later.",
  },
  product: { fa: "کالا", en: "Listing" },
  state: { fa: "وضعیت", en: "Status" },
  price: { fa: "قیمت", en: "Price" },
  ready: { fa: "آمادهٔ فروش", en: "Ready to sell" },
  changed: { fa: "آخرین تغییر", en: "Last change" },
  noPrice: { fa: "بی‌قیمت", en: "no price" },
  returnedMark: { fa: "نیازمند اصلاح", en: "To be mended" },
  gapsLeft: { fa: "{count} مورد مانده است", en: "{count} things left to do" },
  readyToSend: { fa: "آمادهٔ فرستادن برای بررسی", en: "Ready to be sent to review" },
  soldOut: { fa: "موجودی تمام شده است", en: "Out of stock" },

  titleFa: { fa: "عنوان فارسی", en: "Title in Persian" },
  titleEn: { fa: "عنوان انگلیسی", en: "Title in English" },
  descriptionFa: { fa: "شرح فارسی", en: "Description in Persian" },
  descriptionHint: {
    fa: "بگویید چگونه ساخته‌اید، از چه، و چگونه نگهداری می‌شود. از درمان و خاصیت دارویی چیزی ننویسید.",
    en: "Say how you made it, of what, and how to care for it. Please make no claims about healing.",
  },
  descriptionEn: { fa: "شرح انگلیسی", en: "Description in English" },
  attributesSection: { fa: "ویژگی‌های {family}", en: "Particulars: {family}" },
  priceToman: { fa: "قیمت به تومان", en: "Price in toman" },
  priceTomanHint: {
    fa: "به تومان بنویسید، نه ریال. هر تومان ده ریال است.",
    en: "In toman, not rial: one toman is ten rials.",
  },
  priceTomanExample: { fa: "۱۸۵۰۰۰۰۰", en: "18500000" },
  toman: { fa: "تومان", en: "toman" },
  priceEur: { fa: "قیمت به یورو", en: "Price in euro" },
  priceEurHint: { fa: "برای خریداران بیرون از ایران.", en: "For buyers outside Iran." },
  priceEurExample: { fa: "۱۱۶٫۵۰", en: "116.50" },
  euro: { fa: "یورو", en: "euro" },
  priceUnit: { fa: "قیمت برای هر", en: "The price is for one" },
  priceUnitService: {
    fa: "واحد قیمت همان است که در ویژگی‌ها برگزیده‌اید.",
    en: "The price counts the unit chosen among the particulars.",
  },
  share: { fa: "سهم شما از قیمت", en: "Your share of the price" },
  shareHint: {
    fa: "کنار قیمت به خریدار نشان داده می‌شود. مانده به تعاونی شما، طرح و بازار می‌رسد. کمتر از {least}٪ نمی‌شود.",
    en: "Buyers see it beside the price. The rest goes to your cooperative, the programme and the market. Never below {least}%.",
  },
  shareTheirs: {
    fa: "سهم سازنده {percent}٪ است و تنها خود او می‌تواند آن را تغییر دهد.",
    en: "The maker's share is {percent}%; only she can change it.",
  },
  kind: { fa: "این کالا چگونه است؟", en: "What kind of piece is it?" },
  kindHint: { fa: "پس از ساختن پیش‌نویس تغییر نمی‌کند.", en: "This stays as it is once the draft is made." },
  readyHint: {
    fa: "تاکنون {made} عدد ساخته شده، {sold} عدد فروخته شده و {reserved} عدد در سبد پرداخت خریداران است.",
    en: "Made so far: {made}. Sold: {sold}. In buyers' checkouts: {reserved}.",
  },
  readyTheirs: { fa: "موجودی را تنها سازنده تغییر می‌دهد.", en: "Only the maker changes the stock." },
  pieces: { fa: "عدد", en: "pieces" },
  uniqueNote: {
    fa: "تنها یکی است و پس از فروش از بازار برداشته می‌شود.",
    en: "There is only one; once sold it leaves the market.",
  },
  leadTime: { fa: "چند روز تا فرستادن؟", en: "Days until you can send it" },
  leadTimeOrder: { fa: "چند روز تا ساختن و فرستادن؟", en: "Days to make and send it" },
  leadTimeService: { fa: "چند روز تا آغاز کار؟", en: "Days until you can begin" },
  days: { fa: "روز", en: "days" },
  weight: { fa: "وزن", en: "Weight" },
  grams: { fa: "گرم", en: "g" },
  cm: { fa: "سانتی‌متر", en: "cm" },
  length: { fa: "درازا", en: "Length" },
  width: { fa: "پهنا", en: "Width" },
  height: { fa: "بلندا", en: "Height" },
  save: { fa: "ذخیره", en: "Save" },
  submittedNotice: {
    fa: "این کالا در نوبت بررسی است. تا آن زمان هم می‌توانید چیزی را اصلاح کنید.",
    en: "This listing is waiting for review. You can still mend things meanwhile.",
  },
  returnedNotice: { fa: "کارشناس این کالا را برای اصلاح برگرداند:", en: "The officer asks for changes:" },
  actingFor: { fa: "شما به نمایندگی از {shop} کار می‌کنید.", en: "You are acting for {shop}." },
  actingForMore: {
    fa: "هر تغییر با نام شما در پروندهٔ او می‌ماند و او آن را می‌بیند. اجازه را هر زمان می‌تواند پس بگیرد.",
    en: "Each change is kept under your name in her record and she sees it. She may withdraw her permission at any time.",
  },

  checklist: { fa: "تا فرستادن برای بررسی", en: "Before it goes to review" },
  checklistDone: { fa: "همه‌چیز آماده است.", en: "Everything is ready." },
  submit: { fa: "فرستادن برای بررسی", en: "Send to review" },
  withdraw: { fa: "برداشتن از بازار", en: "Take it off the market" },
  withdrawQuestion: { fa: "این کالا از بازار برداشته شود؟", en: "Take this listing off the market?" },
  withdrawConsequence: {
    fa: "دیگر دیده و فروخته نمی‌شود. سفارش‌های پیشین سر جای خود است. بعد می‌توانید دوباره بفرستید.",
    en: "It will no longer be seen or sold. Earlier orders stand. You can send it in again later.",
  },
  preview: { fa: "پیش‌نمایش", en: "Preview" },
  seeInMarket: { fa: "دیدن در بازار", en: "See it in the market" },
  edit: { fa: "ویرایش", en: "Edit" },
  photos: { fa: "عکس‌ها", en: "Photographs" },
  photoCount: { fa: "{count} عکس از {most}", en: "{count} of {most} photographs" },

  photosLead: {
    fa: "دست‌کم {least} و تا {most} عکس. در روشنایی روز، روی زمینه‌ای ساده. جای خانهٔ شما از عکس پاک می‌شود.",
    en: "At least {least}, at most {most}. By daylight, on a plain ground. The place where it was taken is removed.",
  },
  guide: { fa: "چه عکسی خوب است؟", en: "What makes a good picture" },
  addPhotos: { fa: "افزودن عکس", en: "Add photographs" },
  addPhotosHint: {
    fa: "چند عکس را با هم برگزینید. اگر خط قطع شد، همان‌ها را دوباره بفرستید؛ چیزی دوبار نمی‌آید.",
    en: "Choose several at once. If the line drops, send the same again; nothing comes twice.",
  },
  sendPhotos: { fa: "فرستادن عکس‌ها", en: "Send the photographs" },
  photosFull: {
    fa: "جای عکس دیگری نیست. برای عکس تازه، یکی را بردارید.",
    en: "There is no room for more. Take one away to add another.",
  },
  first: { fa: "نخست", en: "First" },
  earlier: { fa: "پیش‌تر", en: "Earlier" },
  later: { fa: "پس‌تر", en: "Later" },
  removePhoto: { fa: "برداشتن", en: "Remove" },
  photoNumber: { fa: "عکس {number}", en: "Photograph {number}" },
  coverMark: { fa: "روی کارت", en: "On the card" },
  describe: { fa: "این عکس چه نشان می‌دهد؟", en: "What does it show?" },
  altFa: { fa: "به فارسی", en: "In Persian" },
  altEn: { fa: "به انگلیسی", en: "In English" },
  altHint: { fa: "برای کسانی که عکس را نمی‌بینند.", en: "For those who cannot see it." },

  listings: { fa: "کالاهای در نوبت بررسی", en: "Listings to review" },
  listingsLead: { fa: "نخست آن‌که زودتر فرستاده شده است.", en: "The longest waiting first." },
  listingsEmpty: { fa: "اکنون کالایی در نوبت بررسی نیست.", en: "No listing is waiting for review." },
  recentListings: { fa: "بررسی‌شده‌های تازه", en: "Recently reviewed" },
  sentOn: { fa: "فرستاده‌شده", en: "Sent" },
  maker: { fa: "سازنده", en: "Maker" },
  place: { fa: "جا", en: "Place" },
  cluster: { fa: "خوشه", en: "Cluster" },
  again: { fa: "بررسی دوباره", en: "Looked at before" },
  verified: { fa: "هویت و کارگاه تأیید شده", en: "identity and workshop verified" },
  notVerified: { fa: "هنوز تأیید نشده", en: "not verified yet" },
  inBothLanguages: { fa: "متن در دو زبان", en: "The words in both languages" },
  noEnglish: { fa: "متن انگلیسی ندارد.", en: "There are no English words." },
  delivery: { fa: "فروش و ارسال", en: "Selling and sending" },
  parcel: { fa: "بسته", en: "Parcel" },
  makersShare: { fa: "سهم سازنده", en: "The maker's share" },
  readyIn: { fa: "زمان آماده‌سازی", en: "Time to prepare" },
  kindFact: { fa: "نوع عرضه", en: "How it is sold" },
  shareLine: { fa: "{percent}٪ برای سازنده", en: "{percent}% to the maker" },
  warnings: { fa: "آنچه باید دید", en: "To look at" },
  aboveLimit: {
    fa: "{name}: {value}؛ بیش از حد استاندارد ({limit})",
    en: "{name}: {value}, above the standard's limit ({limit})",
  },
  belowLimit: {
    fa: "{name}: {value}؛ کمتر از حد استاندارد ({limit})",
    en: "{name}: {value}, below the standard's limit ({limit})",
  },
  limitEffect: {
    fa: "فروش آزاد است؛ واژهٔ «طبیعی» و نشان داده نمی‌شود.",
    en: "It may be sold, but not be called natural nor badged.",
  },
  makersWord: {
    fa: "بی گزارش آزمایشگاه، «اظهار تولیدکننده» نمایش داده می‌شود: {names}",
    en: "Without a laboratory report these are shown as the maker's word: {names}",
  },
  wildPermit: {
    fa: "برداشت از طبیعت بی مجوز بهره‌برداری، نشان نمی‌گیرد.",
    en: "Wild collection without a permit gets no badge.",
  },
  decide: { fa: "تصمیم شما", en: "Your decision" },
  publish: { fa: "تأیید و نمایش در بازار", en: "Approve and put on the shelf" },
  publishNote: { fa: "یادداشت برای سازنده", en: "A word to the maker" },
  giveBack: { fa: "برگرداندن برای اصلاح", en: "Ask for changes" },
  returnNote: { fa: "چه چیزی باید اصلاح شود؟", en: "What should be changed?" },
  ownListing: {
    fa: "این کالای خود شماست؛ همکار دیگری باید آن را بررسی کند.",
    en: "This listing is your own; a colleague has to review it.",
  },
  alreadyOut: { fa: "این کالا در بازار است.", en: "This listing is in the market." },
  notSubmitted: { fa: "این کالا اکنون در نوبت بررسی نیست.", en: "This listing is not waiting for review now." },

  choose: { fa: "برگزینید", en: "Choose" },
  notSaid: { fa: "گفته نشده", en: "not said" },
  yes: { fa: "بله", en: "Yes" },
  no: { fa: "خیر", en: "No" },
  range: { fa: "از {min} تا {max}", en: "{min} to {max}" },
  fibre: { fa: "جنس", en: "Material" },
  percent: { fa: "درصد", en: "Percent" },
  compositionHint: {
    fa: "جمع درصدها ۱۰۰ شود. اگر یک جنس است: ۱۰۰.",
    en: "The percents add up to 100. For one material: 100.",
  },
  county: { fa: "شهرستان", en: "County" },
  village: { fa: "روستا یا شهر", en: "Village or town" },
  listHint: { fa: "با ویرگول جدا کنید.", en: "Separate with commas." },
} satisfies Words;

export const stateWords: Readonly<Record<ProductState, Localized>> = {
  draft: { fa: "پیش‌نویس", en: "Draft" },
  submitted: { fa: "در نوبت بررسی", en: "In review" },
  published: { fa: "در بازار", en: "In the market" },
  withdrawn: { fa: "برداشته‌شده", en: "Withdrawn" },
};

export const availabilityWords: Readonly<Record<AvailabilityKind, { name: Localized; hint: Localized }>> = {
  unique: {
    name: { fa: "تک‌نسخه", en: "One of a kind" },
    hint: { fa: "تنها همین یکی ساخته شده است، مانند یک قالی.", en: "Only this one exists, as with a carpet." },
  },
  stock: {
    name: { fa: "چند عدد آماده", en: "Several ready" },
    hint: { fa: "چند عدد یکسان آماده دارید، مانند شیشهٔ عسل.", en: "You have several alike, as with jars of honey." },
  },
  "made-to-order": {
    name: { fa: "سفارشی", en: "Made to order" },
    hint: {
      fa: "پس از سفارش می‌سازید، مانند لباس به اندازه.",
      en: "You make it once it is ordered, as with a fitted dress.",
    },
  },
  service: {
    name: { fa: "خدمت", en: "A service" },
    hint: { fa: "کاری که انجام می‌دهید، مانند ترجمه.", en: "Work that you do, as with a translation." },
  },
};

/** What stands between a listing and its review. */
export const gapWords = {
  "gap.verified": {
    fa: "تأیید هویت و کارگاه شما هنوز پایان نیافته است.",
    en: "Your verification is not finished yet.",
  },
  "gap.shop": { fa: "غرفهٔ شما هنوز باز نیست.", en: "Your shop is not open." },
  "gap.title": { fa: "عنوان فارسی", en: "A title in Persian" },
  "gap.attribute": { fa: "ویژگی", en: "A particular" },
  "gap.price": { fa: "قیمت به تومان", en: "A price in toman" },
  "gap.weight": { fa: "وزن بسته", en: "The parcel's weight" },
  "gap.natural": {
    fa: "«طبیعی» از متن برداشته شود: یکی از مقدارها بیرون از حد استاندارد است.",
    en: "Take “natural” out of the words: a value lies outside its standard's limit.",
  },
  "gap.photos": { fa: "دست‌کم سه عکس", en: "At least three photographs" },
} satisfies Words;

/** Faults in an attribute; the form fills in the bounds from its schema. */
export const attributeFaults = {
  "attribute.number": {
    fa: "یک عدد بنویسید، مانند ۱۲ یا ۱۲٫۵، بی جداکنندهٔ هزارگان.",
    en: "Please write a number such as 12 or 12.5, without thousands separators.",
  },
  "attribute.whole": {
    fa: "یک عدد درست بنویسید، بی اعشار و جداکننده.",
    en: "Please write a whole number, without separators.",
  },
  "attribute.below": { fa: "از {min} کمتر پذیرفته نیست.", en: "Not less than {min}." },
  "attribute.above": { fa: "از {max} بیشتر پذیرفته نیست.", en: "Not more than {max}." },
  "attribute.one-of": { fa: "یکی از این‌ها را برگزینید: {options}.", en: "Please choose one of {options}." },
  "attribute.date": { fa: "روز را مانند ۱۴۰۷/۰۶/۳۱ بنویسید.", en: "Please write a day such as 2028-08-31." },
  "attribute.month": { fa: "ماه را مانند ۱۴۰۵/۰۶ بنویسید.", en: "Please write a month such as 2026-09." },
  "attribute.species": {
    fa: "نام علمی را به لاتین بنویسید، مانند Matricaria chamomilla.",
    en: "Please write the scientific name, such as Matricaria chamomilla.",
  },
  "attribute.language": { fa: "زبان را از فهرست برگزینید.", en: "Please choose a language of the list." },
  "attribute.pattern": { fa: "آن را مانند ۱۹۲۰×۱۰۸۰ بنویسید.", en: "Please write it like 1920×1080." },
  "attribute.too-many": { fa: "حداکثر {most} مورد بنویسید.", en: "At most {most}, please." },
  "attribute.fibre": { fa: "برای هر درصد، جنس را برگزینید.", en: "Please choose the material of each percent." },
  "attribute.fibre-twice": { fa: "یک جنس دو بار آمده است.", en: "One material stands there twice." },
  "attribute.percent": {
    fa: "درصد باید عددی درست از ۱ تا ۱۰۰ باشد.",
    en: "A percent is a whole number from 1 to 100.",
  },
  "attribute.sum": { fa: "جمع درصدها باید ۱۰۰ شود.", en: "The percents must add up to 100." },
  "attribute.county": { fa: "شهرستان را برگزینید.", en: "Please choose the county." },
  "attribute.size-class": {
    fa: "عرض و طول با این کلاس اندازه جور نیست. اگر اندازه ویژه است، «سفارشی» را برگزینید.",
    en: "Width and length do not fit this size class. For a special size choose “custom”.",
  },
  "attribute.kenareh": {
    fa: "کناره دست‌کم سه برابر عرضش طول دارد.",
    en: "A kenareh is at least three times as long as wide.",
  },
  "attribute.verni-face": { fa: "ورنی یک‌رو است.", en: "A verni has one face." },
  "attribute.same-language": {
    fa: "زبان مقصد باید با زبان مبدأ فرق کند.",
    en: "The target language must differ from the source.",
  },
  "attribute.dryer": { fa: "دمای خشک‌کن را بنویسید.", en: "Please write the dryer's temperature." },
  "attribute.best-before": {
    fa: "این تاریخ پیش از ماه برداشت است. هر دو را بررسی کنید.",
    en: "That is before the harvest month. Please check both.",
  },
  "attribute.report-date": {
    fa: "تاریخ گزارش پیش از ماه برداشت است؛ گزارش باید از همین بهر باشد.",
    en: "The report is older than the harvest; it must be about this lot.",
  },
  "attribute.knots": {
    fa: "این رج‌شمار با این مبنا شدنی نیست. مبنا و شمار را بررسی کنید.",
    en: "Nobody ties so many knots. Please check the count and its base.",
  },
} satisfies Words;

export const refusals = {
  ...attributeFaults,
  ...gapWords,
  price: {
    fa: "قیمت را با رقم بنویسید، مانند ۱۸۵۰۰۰۰۰ یا ۱۸٬۵۰۰٬۰۰۰.",
    en: "Please write the price in digits, such as 18500000 or 18,500,000.",
  },
  "catalogue.no-cluster": {
    fa: "رشتهٔ شما هنوز خوشه‌ای ندارد. با دبیرخانهٔ طرح تماس بگیرید.",
    en: "Your craft has no cluster yet. Please ask the programme's secretariat.",
  },
  "catalogue.changed-meanwhile": {
    fa: "این کالا در این میان تغییر کرده است. صفحه را تازه کنید و دوباره ببینید.",
    en: "This listing was changed meanwhile. Please reload the page and look again.",
  },
  "catalogue.edited-meanwhile": {
    fa: "این کالا در این میان تغییر کرده است. آنچه نوشته‌اید اینجاست؛ اگر دوباره ذخیره کنید، جای آن می‌نشیند.",
    en: "This listing was changed meanwhile. What you wrote is still here; saving again puts it in the place of that change.",
  },
  "catalogue.not-ready": {
    fa: "هنوز {count} مورد مانده است. فهرست زیر را ببینید.",
    en: "{count} things are still missing; the list shows them.",
  },
  "catalogue.own-product": {
    fa: "کسی کالای خود را تأیید نمی‌کند. همکار دیگری باید آن را ببیند.",
    en: "Nobody reviews her own listing. A colleague has to.",
  },
  "catalogue.cannot-move": {
    fa: "وضعیت این کالا تغییر کرده و این کار دیگر شدنی نیست.",
    en: "This listing's status has changed; that is no longer possible.",
  },
  "catalogue.share": {
    fa: "سهم سازنده باید از ۵۰ تا ۱۰۰ درصد باشد.",
    en: "The maker's share is between 50 and 100 percent.",
  },
  "catalogue.stock": {
    fa: "این تعداد دیگر آزاد نیست؛ بخشی فروخته یا در سبد پرداخت است. صفحه را تازه کنید.",
    en: "So many are no longer free: some are sold or in a checkout. Please reload the page.",
  },
  "catalogue.no-photo": { fa: "دست‌کم یک عکس برگزینید.", en: "Please choose at least one photograph." },
  "catalogue.too-many-photos": {
    fa: "با این‌ها بیش از هشت عکس می‌شود. کمتر برگزینید.",
    en: "That would be more than eight photographs. Please choose fewer.",
  },
  "catalogue.least-photos": {
    fa: "کالایی که در بازار یا در نوبت بررسی است دست‌کم {count} عکس دارد. نخست عکسی بیفزایید.",
    en: "A listing in the market or in review keeps {count} photographs. Add one first.",
  },
  "catalogue.note": {
    fa: "برای سازنده بنویسید چه چیزی اصلاح شود (دست‌کم ده حرف)، یا کنار فیلدی یادداشت بگذارید.",
    en: "Please tell the maker what to change (ten letters at least), or leave a mark at a field.",
  },
  "done.photos-sent": { fa: "{count} عکس رسید.", en: "{count} photographs arrived." },
  "done.submitted": {
    fa: "برای بررسی فرستاده شد. نتیجه را به شما خبر می‌دهیم.",
    en: "Sent to review. We shall tell you the result.",
  },
  "done.published": { fa: "کالا در بازار است.", en: "The listing is in the market." },
  "done.returned": { fa: "برای اصلاح برگردانده شد.", en: "Sent back for changes." },
  "done.withdrawn": { fa: "از بازار برداشته شد.", en: "Taken off the market." },
  "done.saved-costs": {
    fa: "ذخیره شد. مقداری بیرون از حد استاندارد است؛ کنار همان فیلد نوشته‌ایم. می‌توانید همین‌گونه ادامه دهید.",
    en: "Saved. A value lies outside its standard; we say so at its field. You can go on as it is.",
  },
  "done.saved-waiting": {
    fa: "ذخیره شد و کنار کالا می‌ماند. هر زمان آماده بودید، تغییرها را بفرستید.",
    en: "Saved, and it waits beside the listing. Send the changes when you are ready.",
  },
  "done.changes-sent": {
    fa: "تغییرها برای بررسی فرستاده شد. تا آن زمان کالا همان‌گونه در بازار می‌ماند.",
    en: "The changes were sent to review. Until then the listing stays in the market as it is.",
  },
  "done.changes-dropped": { fa: "تغییرها کنار گذاشته شد.", en: "The changes were dropped." },
  "done.changes-accepted": { fa: "تغییرها در کالا نشست.", en: "The listing has taken the changes." },
  "done.marked": { fa: "یادداشت‌ها گذاشته شد.", en: "The marks were left." },
} satisfies Words;

/** How a title of each family may read, in both languages of a listing. */
export const titleExamples: Readonly<Record<string, Localized>> = {
  "hand-knotted-carpet": { fa: "قالی شیخ صفی ۲۰۰×۳۰۰", en: "Sheikh Safi carpet, 200×300" },
  "tableau-rug": { fa: "تابلوفرش سبلان ۷۰×۱۰۰", en: "Sabalan tableau rug, 70×100" },
  flatweave: { fa: "گلیم سماور و سینی ۱۲۰×۱۸۰", en: "Samovar-and-tray kilim, 120×180" },
  "leather-goods": { fa: "کیف دوشی چرم گاوی", en: "Cowhide messenger bag" },
  garment: { fa: "مانتوی کتان مغان", en: "Moghan linen manteau" },
  embroidery: { fa: "رومیزی ابریشم‌دوزی ۱۲۰", en: "Silk-embroidered tablecloth, 120" },
  honey: { fa: "عسل آویشن سبلان ۱ کیلو", en: "Sabalan thyme honey, 1 kg" },
  "medicinal-herb": { fa: "گل بابونهٔ فندقلو ۱۰۰ گرم", en: "Fandoqlu chamomile flowers, 100 g" },
  translation: { fa: "ترجمهٔ متن صنایع دستی به انگلیسی", en: "Craft texts translated into English" },
  "text-editing": { fa: "ویرایش زبانی متن فارسی", en: "Copy-editing of Persian texts" },
  programming: { fa: "وب‌سایت کسب‌وکار کوچک", en: "A website for a small business" },
  animation: { fa: "پویانمایی معرفی ۳۰ ثانیه‌ای", en: "A 30-second explainer animation" },
};
