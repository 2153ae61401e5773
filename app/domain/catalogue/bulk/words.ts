import type { Words } from "#app/platform/locale.ts";

export const words = {
  title: { fa: "تغییر چند کالا با هم", en: "Change several listings at once" },
  lead: {
    fa: "نخست می‌بینید چه می‌شود؛ تا تأیید نکنید چیزی تغییر نمی‌کند.",
    en: "You see first what will happen; nothing changes until you confirm.",
  },
  chosen: { fa: "{count} کالا برگزیده شده است", en: "{count} listings chosen" },
  noneChosen: { fa: "هنوز کالایی برنگزیده‌اید", en: "No listing is chosen yet" },
  noneChosenText: {
    fa: "در فهرست کالاها کنار هر کدام که می‌خواهید علامت بگذارید.",
    en: "Tick those you want in the list of your listings.",
  },
  toList: { fa: "فهرست کالاها", en: "To my listings" },
  priceHow: { fa: "قیمت", en: "Price" },
  what: { fa: "چه بشود؟", en: "What is to happen?" },
  priceNone: { fa: "همان بماند", en: "Leave it as it is" },
  pricePercent: { fa: "چند درصد کم یا زیاد", en: "Raise or lower it by percent" },
  pricePercentHint: {
    fa: "گرد می‌شود: تومان به هزار، صد یا یک؛ یورو به پنجاه، پنج یا یک سنت.",
    en: "Rounded: toman to the thousand, hundred or one; euro to fifty cents, five or one.",
  },
  priceSet: { fa: "یک قیمت برای همه", en: "One price for all" },
  direction: { fa: "کم یا زیاد؟", en: "Up or down?" },
  raise: { fa: "زیاد شود", en: "Raise" },
  lower: { fa: "کم شود", en: "Lower" },
  percent: { fa: "چند درصد؟", en: "By how many percent?" },
  percentSign: { fa: "٪", en: "%" },
  onlyPercent: { fa: "برای تغییر درصدی.", en: "For a change by percent." },
  onlySet: {
    fa: "برای یک قیمت برای همه. آنچه خالی بماند تغییر نمی‌کند.",
    en: "For one price for all. What is left empty stays.",
  },
  stockHow: { fa: "موجودی", en: "Pieces ready" },
  stockNone: { fa: "همان بماند", en: "Leave them as they are" },
  stockAdd: { fa: "افزودن", en: "Add" },
  stockAddHint: { fa: "به هر کالا همین تعداد افزوده می‌شود.", en: "So many are added to each listing." },
  stockOff: { fa: "کنار گذاشتن", en: "Write off" },
  stockOffHint: {
    fa: "شکسته، خراب یا بخشیده. از هر کالا همین تعداد.",
    en: "Broken, spoilt or given away; so many of each.",
  },
  pieces: { fa: "تعداد", en: "How many" },
  preview: { fa: "نشان بده چه می‌شود", en: "Show what will happen" },
  previewTitle: { fa: "پیش و پس", en: "Before and after" },
  before: { fa: "اکنون", en: "Now" },
  after: { fa: "می‌شود", en: "Will be" },
  same: { fa: "بی تغییر", en: "no change" },
  noPrice: { fa: "بی‌قیمت", en: "no price" },
  piecesLine: { fa: "{count} عدد", en: "{count} pieces" },
  leaveOut: { fa: "کنار بگذار", en: "Leave it out" },
  confirm: { fa: "تأیید و انجام", en: "Confirm and do it" },
  confirmLead: {
    fa: "{count} کالا تغییر می‌کند. یا همه، یا هیچ‌کدام.",
    en: "{count} listings change: all of them or none.",
  },
  faultsFirst: {
    fa: "آنچه علامت خطا دارد کنار بگذارید یا خواستهٔ بالا را عوض کنید.",
    en: "Leave out what is marked, or ask for something else above.",
  },
  nothing: { fa: "با این خواسته چیزی تغییر نمی‌کند.", en: "Nothing would change by this." },
  doneTitle: { fa: "{count} کالا تغییر کرد.", en: "{count} listings were changed." },
  undo: { fa: "بازگرداندن قیمت‌ها", en: "Put the prices back" },
  undoNote: {
    fa: "تا وقتی این کالاها دوباره تغییر نکرده‌اند. تعداد قطعه‌ها به حال خود می‌ماند.",
    en: "As long as none of them is changed again. Pieces stay as they are.",
  },
  undone: { fa: "قیمت‌ها به حال پیش برگشته است.", en: "The prices are as they were." },
  changedSince: {
    fa: "این کالاها از آن پس دوباره تغییر کرده‌اند.",
    en: "These listings have been changed again since.",
  },
} satisfies Words;

export const refusals = {
  "bulk.percent": {
    fa: "درصد را از ۰٫۰۱ تا ۵۰۰ (برای کم‌کردن تا ۹۰) بنویسید.",
    en: "Please write a percentage from 0.01 to 500 (at most 90 to lower).",
  },
  "bulk.nothing": { fa: "بگویید قیمت یا موجودی چگونه تغییر کند.", en: "Please say how price or pieces are to change." },
  "bulk.same": { fa: "با این خواسته چیزی تغییر نمی‌کند.", en: "Nothing would change by this." },
  "bulk.none-chosen": { fa: "دست‌کم یک کالا برگزینید.", en: "Please choose at least one listing." },
  "bulk.too-many": { fa: "هر بار تا صد کالا برگزینید.", en: "Please choose at most a hundred at once." },
  "bulk.meanwhile": {
    fa: "این کالا در این میان تغییر کرده است. تازه‌اش پایین آمده؛ دوباره ببینید و تأیید کنید.",
    en: "This listing was changed meanwhile. It is shown anew; look again and confirm.",
  },
  "bulk.variants": {
    fa: "این کالا چند گونه با چند قیمت دارد؛ یک قیمت برای همه نمی‌شود.",
    en: "This listing has variants with prices of their own; one price does not fit.",
  },
  "bulk.no-price": { fa: "این کالا هنوز قیمت ندارد.", en: "This listing has no price yet." },
  "bulk.too-dear": {
    fa: "این قیمت بزرگ‌تر از آن است که پذیرفته شود.",
    en: "This price is beyond what can be accepted.",
  },
  "bulk.not-counted": {
    fa: "این کالا شمرده نمی‌شود (تک‌نسخه، سفارشی یا خدمت است).",
    en: "This listing is not counted (one of a kind, made to order or a service).",
  },
  "bulk.lot-past": {
    fa: "تاریخ مصرف این بهر گذشته است و به آن افزوده نمی‌شود.",
    en: "This lot is past its best-before day; nothing is added to it.",
  },
  "bulk.changed-since": {
    fa: "یکی از این کالاها دوباره تغییر کرده است؛ قیمت‌ها برنگشت. آن را جداگانه ویرایش کنید.",
    en: "One of these listings was changed again, so the prices were not put back. Please edit it by itself.",
  },
  "done.prices-restored": {
    fa: "قیمت {count} کالا به حال پیش برگشت.",
    en: "The prices of {count} listings are as they were.",
  },
} satisfies Words;
