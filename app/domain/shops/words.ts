import type { Words } from "#app/platform/locale.ts";

/** What a maker reads of her own shop. What strangers read of it is in the producers' public words. */
export const words = {
  bodyShop: { fa: "غرفهٔ تعاونی", en: "The cooperative's shop" },
  shop: { fa: "غرفهٔ من", en: "My shop" },
  lead: {
    fa: "آنچه خریداران از شما و کارتان می‌خوانند. هر بخش را هر زمان می‌توانید کامل کنید.",
    en: "What buyers read of you and your work. Each part can be finished at any time.",
  },
  parts: { fa: "بخش‌های غرفه", en: "Parts of the shop" },
  see: { fa: "دیدن غرفه در بازار", en: "See it in the market" },
  save: { fa: "ذخیره", en: "Save" },

  nameSection: { fa: "نام غرفه", en: "The shop's name" },
  nameLead: {
    fa: "هر نامی که می‌خواهید با آن شناخته شوید؛ لازم نیست نام شناسنامه‌ای باشد. نام شناسنامه‌ای شما پیش طرح مهرشده می‌ماند و هیچ خریداری آن را نمی‌بیند.",
    en: "Any name you wish to be known by; it need not be the one in your papers. That one stays sealed with the programme and no buyer sees it.",
  },
  nameFa: { fa: "نام به فارسی", en: "Name in Persian" },
  nameEn: { fa: "نام به انگلیسی", en: "Name in English" },

  storySection: { fa: "روایت شما", en: "Your story" },
  storyLead: {
    fa: "سه پرسش ساده؛ همان‌گونه که برای مهمانی تعریف می‌کنید بنویسید، یا با گفتار گوشی‌تان پر کنید.",
    en: "Three plain questions. Answer as you would tell a guest; your phone's dictation will do.",
  },
  question1: { fa: "چگونه به این کار رسیدید؟", en: "How did you come to this work?" },
  hint1: {
    fa: "از چه کسی و از کی آموختید؟",
    en: "From whom, and when, did you learn it?",
  },
  question2: { fa: "چه می‌سازید و چگونه؟", en: "What do you make, and how?" },
  hint2: {
    fa: "از مواد، ابزار و زمانی که می‌برد بگویید.",
    en: "The materials, the tools, the time it takes.",
  },
  question3: { fa: "چه چیزی کار شما را کار شما می‌کند؟", en: "What makes a piece yours?" },
  hint3: {
    fa: "نقشی، رنگی یا عادتی که دیگران از آن شما را می‌شناسند.",
    en: "A pattern, a colour or a habit by which others know you.",
  },
  inEnglish: { fa: "همین‌ها به انگلیسی", en: "The same in English" },
  inEnglishLead: {
    fa: "برای خریداران بیرون از ایران. اگر خالی بماند، متن فارسی را می‌بینند.",
    en: "For buyers outside Iran. Left empty, they see the Persian.",
  },

  workplaceSection: { fa: "جای کار", en: "The workplace" },
  workplaceLead: {
    fa: "دار، چرخ یا میزی که پشتش می‌نشینید. نشانی و نام کوچه ننویسید.",
    en: "The loom, wheel or table you sit at. Please write no address and no street.",
  },
  workplaceFa: { fa: "شرح به فارسی", en: "In Persian" },
  workplaceEn: { fa: "شرح به انگلیسی", en: "In English" },
  workplacePhotos: { fa: "عکس‌های جای کار", en: "Photographs of the workplace" },
  photosLead: {
    fa: "تا {most} عکس. چهره و نمای بیرونی خانه لازم نیست؛ جای گرفتن عکس از آن پاک می‌شود.",
    en: "Up to {most}. No faces and no house front are needed; where they were taken is removed from the files.",
  },
  photosCount: { fa: "{count} عکس از {most}", en: "{count} of {most} photographs" },
  photosHint: {
    fa: "چند عکس را با هم برگزینید. اگر خط قطع شد، همان‌ها را دوباره بفرستید؛ چیزی دوبار نمی‌آید.",
    en: "Choose several at once. If the line drops, send the same again; nothing comes twice.",
  },
  photosSend: { fa: "فرستادن عکس‌ها", en: "Send the photographs" },
  photosFull: {
    fa: "جای عکس دیگری نیست. برای عکس تازه، یکی را بردارید.",
    en: "There is no room for more. Take one away to add another.",
  },
  photosNone: { fa: "هنوز عکسی از جای کار نیست.", en: "No photographs of the workplace yet." },
  photoNumber: { fa: "عکس {number}", en: "Photograph {number}" },
  removePhoto: { fa: "برداشتن", en: "Remove" },
  describe: { fa: "این عکس چه نشان می‌دهد؟", en: "What does it show?" },
  altFa: { fa: "به فارسی", en: "In Persian" },
  altEn: { fa: "به انگلیسی", en: "In English" },
  altHint: { fa: "برای کسانی که عکس را نمی‌بینند.", en: "For those who cannot see it." },

  portrait: { fa: "تصویر غرفه", en: "The shop's portrait" },
  portraitLead: {
    fa: "چهرهٔ شما، دست‌هایتان هنگام کار، یا هر تصویری که نشان شما باشد. بودنش الزامی نیست.",
    en: "Your face, your hands at work, or any picture that stands for you. It is not required.",
  },
  portraitField: { fa: "یک عکس برگزینید یا بگیرید", en: "Choose a picture or take one" },
  portraitSend: { fa: "گذاشتن این تصویر", en: "Use this picture" },
  portraitRemove: { fa: "برداشتن تصویر", en: "Take the picture off" },
  portraitNow: { fa: "تصویر کنونی", en: "The picture now" },
  portraitNone: {
    fa: "هنوز تصویری نیست؛ به جایش تازه‌ترین کار شما دیده می‌شود.",
    en: "None yet; your newest piece is shown instead.",
  },

  peopleSection: { fa: "کسانی که اینجا کار می‌کنند", en: "Who works here" },
  peopleLead: {
    fa: "نام کوچک یا نامی که خودشان می‌خواهند. برای برداشتن کسی، نامش را پاک کنید.",
    en: "A first name, or whatever they wish. To take somebody off, clear the name.",
  },
  person: { fa: "نفر {number}", en: "Person {number}" },
  onePerson: { fa: "یک نفر دیگر", en: "One more person" },
  personNameFa: { fa: "نام به فارسی", en: "Name in Persian" },
  personNameEn: { fa: "نام به انگلیسی", en: "Name in English" },
  personRoleFa: { fa: "کارش به فارسی", en: "Role in Persian" },
  personRoleEn: { fa: "کارش به انگلیسی", en: "Role in English" },
  roleExample: { fa: "ریسندهٔ پشم", en: "spins the wool" },

  policySection: { fa: "قول‌های شما به خریدار", en: "What you promise buyers" },
  policyLead: {
    fa: "افزون بر حقی که قانون می‌دهد: بسته‌بندی، رفوگری، تعویض اندازه. کمتر از قانون نمی‌شود.",
    en: "Besides what the law gives them: packing, mending, another size. Never less than the law.",
  },
  policyFa: { fa: "به فارسی", en: "In Persian" },
  policyEn: { fa: "به انگلیسی", en: "In English" },

  privacySection: { fa: "جای شما روی نقشه", en: "Where you are on the map" },
  shown: { fa: "خریداران چه اندازه ببینند؟", en: "How much may buyers see?" },
  shownPlace: { fa: "نام روستا یا شهر و شهرستان", en: "The village or town, and the county" },
  shownPlaceHint: {
    fa: "نقطهٔ روی نقشه، مرکز همان آبادی است؛ نه خانهٔ شما.",
    en: "The mark on the map is its centre, never your house.",
  },
  shownCounty: { fa: "تنها نام شهرستان", en: "Only the county" },
  shownCountyHint: { fa: "نام آبادی هیچ‌جا نوشته نمی‌شود.", en: "The village is not named anywhere." },
  preview: { fa: "خریداران از جای شما همین را می‌بینند", en: "This is all buyers see of where you live" },
  previewNever: {
    fa: "نشانی، کد پستی و شمارهٔ همراه شما هرگز نشان داده نمی‌شود.",
    en: "Your address, postal code and mobile number are never shown.",
  },
  previewMark: { fa: "نقطه: مرکز {place}", en: "The mark: the centre of {place}" },

  minimum: { fa: "کمترین مبلغ سفارش", en: "The least you send for" },
  minimumLead: {
    fa: "اگر فرستادن سفارش‌های کوچک برایتان نمی‌صرفد، کمترین مبلغ کالا را بنویسید. خالی یعنی هر مبلغی.",
    en: "If small orders are not worth a parcel, write the least in goods. Empty means any sum.",
  },
  minimumToman: { fa: "دست‌کم، به تومان", en: "At least, in toman" },
  minimumEur: { fa: "دست‌کم، به یورو", en: "At least, in euro" },
  holiday: { fa: "تعطیلی", en: "Holiday" },
  holidayLead: {
    fa: "در تعطیلی کسی نمی‌تواند از غرفه بخرد. صفحه‌ها سر جای خود می‌ماند و به خریدار می‌گوید کِی بازگردد. سفارش‌های پیشین هنوز با شماست.",
    en: "While you are away nobody can buy from the shop. Its pages stay and say when to come back. Orders you already have are still yours to send.",
  },
  pausedNow: { fa: "غرفه از سفارش گرفتن بازایستاده است.", en: "The shop is taking no orders." },
  pausedTill: {
    fa: "غرفه تا {date} سفارش نمی‌گیرد و همان روز خودش باز می‌شود.",
    en: "The shop takes no orders until {date}, and opens by itself on that day.",
  },
  openNow: { fa: "غرفه باز است.", en: "The shop is open." },
  openAgain: { fa: "باز کردن غرفه", en: "Open the shop again" },
  until: { fa: "روز باز شدن", en: "The day it opens again" },
  untilHint: {
    fa: "شمسی یا میلادی. اگر خالی بگذارید، بسته می‌ماند تا خودتان باز کنید.",
    en: "In either calendar. Left empty, it stays shut until you open it.",
  },
  untilExample: { fa: "۱۴۰۵/۱۰/۱۵", en: "2027-01-05" },
  noteFa: { fa: "یادداشت برای خریداران، به فارسی", en: "A word to buyers, in Persian" },
  noteEn: { fa: "یادداشت برای خریداران، به انگلیسی", en: "A word to buyers, in English" },
  noteExample: { fa: "برای چیدن زعفران رفته‌ایم.", en: "We are away for the harvest." },
  pause: { fa: "آغاز تعطیلی", en: "Begin the holiday" },
  pauseChange: { fa: "ذخیرهٔ تغییر", en: "Save the change" },

  closing: { fa: "بستن همیشگی", en: "Closing for good" },
  closingLead: {
    fa: "اگر می‌خواهید دیگر در بازار نفروشید. برای چند هفته نبودن، تعطیلی بس است.",
    en: "If you wish to sell here no more. For a few weeks away, a holiday is enough.",
  },
  closingThen: { fa: "با بستن غرفه", en: "When the shop is closed" },
  then1: {
    fa: "همهٔ کالاها از بازار برداشته می‌شود و چیزی فروخته نمی‌شود.",
    en: "Every listing leaves the market and nothing more is sold.",
  },
  then2: {
    fa: "عضویت در تعاونی و همهٔ اجازه‌هایی که داده‌اید پایان می‌یابد.",
    en: "Membership of the cooperative ends, and with it all you have entrusted to it.",
  },
  then3: {
    fa: "سفارش‌های گذشته، درآمد شما و برگهٔ اصالت هر کار سر جای خود می‌ماند.",
    en: "Past orders, your earnings and the proof of each piece stay as they are.",
  },
  then4: {
    fa: "باز کردن دوباره با درخواست از دبیرخانهٔ طرح است.",
    en: "To open it again you ask the programme's secretariat.",
  },
  openOrders: { fa: "نخست این سفارش‌ها به پایان برسد", en: "First these orders come to their end" },
  openOrdersLead: {
    fa: "تا وقتی خریداری چشم به راه بسته‌ای است، غرفه بسته نمی‌شود. برای نیامدن سفارش تازه، تعطیلی را آغاز کنید.",
    en: "While a buyer waits for a parcel the shop cannot be closed. To keep new orders away, begin a holiday.",
  },
  beingPaid: {
    fa: "خریداری در حال پرداخت است؛ تا {time} مهلت دارد.",
    en: "A buyer is paying for it, and has until {time}.",
  },
  sure: {
    fa: "می‌دانم که کالاها برداشته می‌شود و خودم نمی‌توانم دوباره بازش کنم.",
    en: "I know that the listings go and that I cannot open it again myself.",
  },
  close: { fa: "بستن غرفه برای همیشه", en: "Close the shop for good" },
  closedOn: { fa: "این غرفه در {date} بسته شد.", en: "This shop was closed on {date}." },
  closedHow: {
    fa: "سفارش‌های گذشته و درآمد شما همچنان اینجاست. برای باز کردن دوباره به دبیرخانهٔ طرح بگویید.",
    en: "Past orders and your earnings are still here. To open it again, please ask the programme's secretariat.",
  },
  reopen: { fa: "باز کردن غرفهٔ بسته", en: "Open the closed shop" },
  reopenQuestion: { fa: "سازنده باز شدن غرفه را خواسته است؟", en: "Has the maker asked for it?" },
  reopenThen: {
    fa: "کالاهایش برداشته می‌ماند تا خودش دوباره بفرستد.",
    en: "Her listings stay withdrawn until she sends them in again.",
  },
} satisfies Words;

export const refusals = {
  "shops.changed-meanwhile": {
    fa: "غرفه در این میان جای دیگری ذخیره شده است. آنچه نوشته‌اید هنوز اینجاست؛ صفحه را در برگه‌ای دیگر باز کنید، بسنجید و دوباره ذخیره کنید.",
    en: "The shop was saved elsewhere meanwhile. What you wrote is still here; open the page in another tab, compare, and save again.",
  },
  "shops.closed": {
    fa: "این غرفه بسته شده است. برای باز کردنش به دبیرخانهٔ طرح بگویید.",
    en: "This shop is closed. To open it again, please ask the programme's secretariat.",
  },
  "shops.open-orders": {
    fa: "هنوز سفارشی باز است. نخست آن‌ها را که پایین نوشته شده به پایان برسانید.",
    en: "There are orders still open. Please finish those listed below first.",
  },
  "shops.own-shop": {
    fa: "این غرفهٔ خود شماست؛ همکار دیگری آن را باز می‌کند.",
    en: "This shop is your own; a colleague has to open it.",
  },
  "shops.sure": { fa: "برای بستن، این را علامت بزنید.", en: "Please tick this to close the shop." },
  "shops.day": {
    fa: "روز را مانند ۱۴۰۵/۱۰/۱۵ یا 2027-01-05 بنویسید.",
    en: "Please write the day like 2027-01-05 or 1405/10/15.",
  },
  "shops.day-past": { fa: "روزی از فردا به بعد بنویسید.", en: "Please write a day from tomorrow on." },
  "shops.day-far": { fa: "حداکثر تا یک سال دیگر.", en: "At most a year from now." },
  "shops.no-portrait": { fa: "یک عکس برگزینید یا همین حالا بگیرید.", en: "Please choose a picture, or take one now." },
  "shops.no-photo": { fa: "دست‌کم یک عکس برگزینید.", en: "Please choose at least one photograph." },
  "shops.too-many-photos": { fa: "بیش از شش عکس جا نمی‌شود.", en: "There is room for six photographs." },
  "done.shop-closed": {
    fa: "غرفه بسته شد. سپاس از این همه کار.",
    en: "The shop is closed. Thank you for all the work.",
  },
  "done.shop-paused": { fa: "تعطیلی آغاز شد.", en: "The holiday has begun." },
  "done.shop-open": { fa: "غرفه باز است.", en: "The shop is open." },
} satisfies Words;
