import type { Localized, Words } from "#app/platform/locale.ts";
import type { ExchangeState, ReturnKind, ReturnState } from "#db/vocabulary.ts";

export const returnKindWords: Readonly<Record<ReturnKind, Localized>> = {
  withdrawal: { fa: "از خرید انصراف می‌دهم؛ بی‌نیاز از دلیل", en: "I withdraw from the purchase; no reason needed" },
  damaged: { fa: "آسیب دیده است", en: "It is damaged" },
  "not-as-described": { fa: "با آنچه نوشته شده بود نمی‌خواند", en: "It is not as described" },
  wrong: { fa: "کالای دیگری آمده است", en: "Something else came" },
};

/** The same, in a list. */
export const kindInShort: Readonly<Record<ReturnKind, Localized>> = {
  ...returnKindWords,
  withdrawal: { fa: "انصراف از خرید", en: "Withdrawal" },
};

export const returnStateWords: Readonly<Record<ReturnState, Localized>> = {
  asked: { fa: "در انتظار پاسخ فروشنده", en: "Waiting for the seller" },
  agreed: { fa: "آمادهٔ بازفرستادن", en: "To be sent back" },
  sent: { fa: "در راه بازگشت", en: "On its way back" },
  disputed: { fa: "نزد کارشناس طرح", en: "With the office" },
  replacing: { fa: "در انتظار کالای جایگزین", en: "Another piece comes" },
  refunded: { fa: "پول برمی‌گردد", en: "Money goes back" },
  exchanged: { fa: "تعویض شد", en: "Exchanged" },
  refused: { fa: "پذیرفته نشد", en: "Not accepted" },
  dropped: { fa: "پس گرفته شد", en: "Let go" },
};

export const exchangeStateWords: Readonly<Record<ExchangeState, Localized>> = {
  asked: { fa: "فروشنده هنوز پاسخ نداده است", en: "The seller has not answered yet" },
  held: { fa: "کنار گذاشته شده است", en: "Put aside" },
  shipped: { fa: "در راه است", en: "On its way" },
  received: { fa: "رسید", en: "It has come" },
  declined: { fa: "فروشنده نپذیرفت؛ پول برمی‌گردد", en: "The seller did not agree; it goes on for money" },
  gone: { fa: "دیگر موجود نیست؛ پول برمی‌گردد", en: "There is none left; it goes on for money" },
  lapsed: { fa: "در زمانش نشد؛ بازگشت با پول پیش می‌رود", en: "It did not come about; the return went on without it" },
};

export const words = {
  giveBack: { fa: "پس‌دادن یا انصراف", en: "Send back or withdraw" },
  lead: {
    fa: "بگویید چند عدد و چرا. تا پایان کار، پول این بسته به فروشنده داده نمی‌شود.",
    en: "Say how many, and why. Until it is settled, the money of this parcel does not leave for its seller.",
  },
  notice: { fa: "حق انصراف", en: "Right of withdrawal" },
  until: { fa: "آخرین روز انصراف: {date}", en: "Last day to withdraw: {date}" },
  over: { fa: "زمان انصراف تا {date} بود.", en: "The term of withdrawal ended on {date}." },
  kind: { fa: "چرا پس می‌دهید؟", en: "Why do you send it back?" },
  quantity: { fa: "چند عدد؟", en: "How many?" },
  quantityHint: { fa: "حداکثر {n}", en: "At most {n}" },
  text: { fa: "با واژه‌های خودتان", en: "In your own words" },
  textHint: { fa: "برای انصراف لازم نیست.", en: "Not needed for a withdrawal." },
  textExample: { fa: "گوشهٔ گلیم پاره است.", en: "One corner of the kilim is torn." },
  photos: { fa: "عکس‌ها", en: "Photographs" },
  photosHint: {
    fa: "برای کالای آسیب‌دیده یا نادرست دست‌کم یکی و تا چهار عکس. تنها شما، فروشنده و در صورت نیاز کارشناس طرح آن‌ها را می‌بینند.",
    en: "Of something damaged or wrong at least one, up to four. Only you, the seller and, if need be, an officer of the programme see them.",
  },
  instead: { fa: "به جای آن چه می‌خواهید؟", en: "What would you like for it?" },
  insteadMoney: { fa: "پولم برگردد", en: "My money back" },
  insteadSame: { fa: "همین کالا دوباره", en: "The same again" },
  insteadSize: { fa: "{name} به جای آن", en: "{name} instead" },
  insteadHint: {
    fa: "تعویض با همین کالا یا اندازه‌ای که همین قیمت را دارد: پولی جابه‌جا نمی‌شود و هزینهٔ فرستادن جایگزین با فروشنده است. فروشنده باید بپذیرد؛ اگر نپذیرد، در زمانش پاسخ ندهد یا موجود نباشد، پولتان برمی‌گردد. برای اندازه‌ای با قیمت دیگر، پس بدهید و آن را سفارش دهید.",
    en: "An exchange is for the same piece or a size at the same price: no money moves, and the seller pays the way of the replacement. The seller must agree; if not, or not in time, or if there is none left, your money goes back. For a size at another price, send this back and order the other.",
  },
  press: { fa: "درخواست بازگرداندن", en: "Ask to send it back" },
  notNow: { fa: "این کالا اکنون پس‌دادنی نیست", en: "This piece cannot be sent back now" },
  notNowText: {
    fa: "یا هنوز نرسیده، یا زمانش گذشته، یا همهٔ آن در راه بازگشت است.",
    en: "It has not arrived yet, its time is over, or all of it is on its way back already.",
  },
  backToOrder: { fa: "سفارش {number}", en: "Order {number}" },
  one: { fa: "بازگرداندن کالا", en: "Return" },
  ofOrder: { fa: "بازگشت از سفارش {number}", en: "Return of order {number}" },
  onePiece: { fa: "۱ عدد", en: "1 piece" },
  pieces: { fa: "{n} عدد", en: "{n} pieces" },
  worth: { fa: "ارزش آن", en: "Its worth" },
  goesBack: { fa: "آنچه برمی‌گردد", en: "What goes back" },
  withCarriage: { fa: "همراه هزینهٔ ارسال", en: "with the carriage" },
  reason: { fa: "چرا", en: "Why" },
  count: { fa: "شمار", en: "Pieces" },
  state: { fa: "وضعیت", en: "State" },
  piece: { fa: "کالا", en: "Piece" },
  order: { fa: "سفارش", en: "Order" },
  due: { fa: "تا", en: "By" },
  late: { fa: "دیر شده", en: "Late" },
  shop: { fa: "فروشگاه", en: "Shop" },
  tracking: { fa: "شمارهٔ رهگیری", en: "Tracking number" },

  stepAsked: { fa: "درخواست شد", en: "Asked for" },
  stepAnswer: { fa: "پاسخ فروشنده", en: "The seller's answer" },
  stepAgreed: { fa: "بازگشت پذیرفته است", en: "It may come back" },
  stepSent: { fa: "فرستاده شد", en: "Sent back" },
  stepDisputed: { fa: "فروشنده نپذیرفت؛ کارشناس طرح رأی می‌دهد", en: "The seller does not agree; the office decides" },
  stepChecked: { fa: "رسیدن به فروشنده و بازگشت پول", en: "The seller has it, and the money goes back" },
  stepRefunded: { fa: "بازگشت پول ثبت شد", en: "The money goes back" },
  stepRefused: { fa: "کارشناس طرح نپذیرفت", en: "The office did not accept it" },
  stepDropped: { fa: "رها شد", en: "Let go" },
  refundDone: { fa: "پول فرستاده شد: ", en: "The money was sent on " },
  refundByHand: {
    fa: "کارشناس مالی پول را به حسابی می‌فرستد که می‌نویسید.",
    en: "Finance sends it to the account you name.",
  },
  refundByHandKnown: {
    fa: "کارشناس مالی پول را به حسابی که نوشته‌اید می‌فرستد.",
    en: "Finance sends it to the account you named.",
  },
  refundByHandTold: {
    fa: "کارشناس مالی پول را به حسابی که خریدار می‌گوید می‌فرستد.",
    en: "Finance sends it to the account the buyer names.",
  },
  refundWhere: { fa: "به کدام حساب؟", en: "To which account?" },
  refundWanted: { fa: "پول از همان راه پرداخت برمی‌گردد.", en: "The money goes back the way it came." },

  youWrote: { fa: "شما نوشتید", en: "You wrote" },
  buyerWrote: { fa: "خریدار نوشت", en: "The buyer wrote" },
  sellerWrote: { fa: "{shop} نوشت", en: "{shop} wrote" },
  officeWrote: { fa: "رأی کارشناس طرح", en: "The office's decision" },
  photosOfYours: { fa: "عکس‌های شما", en: "Your photographs" },
  photosOfBuyer: { fa: "عکس‌های خریدار", en: "The buyer's photographs" },
  photosPacked: { fa: "عکس‌های پیش از ارسال", en: "Photographs from before it was sent" },
  photosBefore: { fa: "عکس‌های پیش از فروش", en: "Photographs from before the sale" },
  photo: { fa: "عکس {n}", en: "Photograph {n}" },

  exchange: { fa: "به جای پول", en: "Instead of money" },
  stepReplaced: { fa: "کالای جایگزین فرستاده شد", en: "The other piece was sent" },
  stepReplace: { fa: "فرستادن کالای جایگزین", en: "The other piece is sent" },
  stepReceived: { fa: "کالای جایگزین رسید", en: "The other piece has come" },
  stepBack: { fa: "نزد فروشنده است", en: "The seller has it" },
  replacement: { fa: "کالای جایگزین", en: "The other piece" },
  waitReplacement: {
    fa: "فروشنده کالای جایگزین را تا {date} می‌فرستد؛ وگرنه پولتان برمی‌گردد.",
    en: "The seller sends the other piece by {date}; otherwise your money goes back.",
  },
  follow: { fa: "دنبال‌کردن بسته", en: "Follow the parcel" },
  receivedTitle: { fa: "کالای جایگزین رسید؟", en: "Has the other piece come?" },
  receivedText: {
    fa: "اگر خبری ندهید، {date} رسیده به شمار می‌آید. اگر نرسید یا نادرست بود، در صفحهٔ سفارش گزارش دهید.",
    en: "On {date} it will count as received. If it has not come or is not right, please report it on the order's page.",
  },
  receivedPress: { fa: "رسید", en: "It has come" },
  exchangeTitle: { fa: "خریدار به جای پول این را می‌خواهد: {name}", en: "Instead of money the buyer asks for: {name}" },
  exchangeText: {
    fa: "اگر بپذیرید، از موجودی کنار گذاشته می‌شود و پس از برگشتن کالا آن را به هزینهٔ خودتان می‌فرستید. اگر نپذیرید یا تا {date} پاسخ ندهید، بازگشت با پول پیش می‌رود.",
    en: "If you agree, it is put aside from your stock, and once the piece is back you send it at your own cost. If not, or without an answer by {date}, the return goes on for money.",
  },
  exchangeAccept: { fa: "می‌پذیرم؛ کنار بگذار", en: "I agree; put it aside" },
  exchangeDecline: { fa: "نه؛ پول برگردد", en: "No; the money goes back" },
  exchangeHeld: {
    fa: "{name} برای خریدار کنار گذاشته شده است. پس از برگشتن کالا آن را بفرستید.",
    en: "{name} is put aside for the buyer. Send it once the piece has come back.",
  },
  exchangeGiveUp: { fa: "نمی‌فرستم؛ پول برگردد", en: "I cannot send it; the money goes back" },
  exchangeGiveUpQuestion: { fa: "به جای جایگزین پول برگردد؟", en: "Give the money instead?" },
  exchangeGiveUpThen: {
    fa: "آنچه کنار گذاشته شده به موجودی برمی‌گردد. اگر کالا برگشته باشد، پول خریدار همین اکنون برمی‌گردد.",
    en: "What was put aside goes back into stock. If the piece has come back, the buyer's money goes back now.",
  },
  backExchangePress: { fa: "رسید؛ جایگزین را می‌فرستم", en: "It has come; I send the other piece" },
  backExchangeText: {
    fa: "با این دکمه پولی برنمی‌گردد؛ پنج روز کاری برای فرستادن جایگزین دارید.",
    en: "With this no money goes back; you have five working days to send the other piece.",
  },
  shipTitle: { fa: "فرستادن کالای جایگزین", en: "Send the other piece" },
  shipLead: {
    fa: "به همان نشانی سفارش {number}، به هزینهٔ شما. تا {date} بفرستید؛ وگرنه پول خریدار برمی‌گردد.",
    en: "To the address of order {number}, at your cost. Send it by {date}; otherwise the buyer's money goes back.",
  },
  shipped: { fa: "کالای جایگزین در راه است.", en: "The other piece is on its way." },

  sendTitle: { fa: "آن را فرستادید؟", en: "Have you sent it?" },
  sendText: {
    fa: "آن را تا {date} به نشانی فروشنده بفرستید؛ هزینهٔ بازفرستادن در انصراف با شماست. سپس شمارهٔ رهگیری را بنویسید.",
    en: "Please send it to the seller by {date}; in a withdrawal the way back is yours to pay. Then write its tracking number.",
  },
  sendPress: { fa: "فرستادم", en: "I have sent it" },
  dropPress: { fa: "نگه می‌دارم", en: "I keep it" },
  dropQuestion: { fa: "این بازگشت رها شود؟", en: "Let this return go?" },
  dropThen: {
    fa: "کالا نزد شما می‌ماند و پولی برنمی‌گردد.",
    en: "The piece stays with you and no money goes back.",
  },
  waitSeller: { fa: "فروشنده تا {date} پاسخ می‌دهد.", en: "The seller answers by {date}." },
  waitOverdue: {
    fa: "فروشنده در زمانش پاسخ نداد؛ کارشناس طرح رأی می‌دهد.",
    en: "The seller did not answer in time; the office decides.",
  },

  desk: { fa: "بازگشتی‌ها", en: "Returns" },
  deskLead: {
    fa: "آنچه خریداران پس می‌دهند. تا پایان هر یک، پول آن بسته می‌ماند.",
    en: "What buyers send back. Until each is settled, the money of its parcel stays.",
  },
  deskEmpty: { fa: "چیزی برنگشته است", en: "Nothing comes back" },
  deskEmptyText: {
    fa: "اگر خریداری چیزی پس بدهد، اینجا می‌بینید.",
    en: "When a buyer sends something back, it stands here.",
  },
  herRight: {
    fa: "خریدار در زمان قانونی انصراف داده است؛ نیازی به پذیرفتن شما نیست. پس از رسیدن کالا آن را ببینید.",
    en: "The buyer has withdrawn within the term of law, which needs no leave of yours. Look at it when it has come.",
  },
  answer: { fa: "پاسخ شما", en: "Your answer" },
  answerAgree: { fa: "می‌پذیرم؛ آن را بازفرستد", en: "I agree; please send it back" },
  answerDispute: { fa: "نمی‌پذیرم؛ کارشناس طرح رأی دهد", en: "I do not agree; the office shall decide" },
  answerText: { fa: "چرا؟", en: "Why?" },
  answerTextHint: {
    fa: "اگر نمی‌پذیرید لازم است. خریدار آن را می‌خواند.",
    en: "Needed if you do not agree. The buyer reads it.",
  },
  answerPress: { fa: "فرستادن پاسخ", en: "Send the answer" },
  backTitle: { fa: "برگشت؟", en: "Has it come back?" },
  backText: {
    fa: "با این دکمه {amount} از سهم همه به خریدار برمی‌گردد. اگر همهٔ بسته برگشته باشد، هزینهٔ ارسال هم برمی‌گردد.",
    en: "With this, {amount} goes back to the buyer out of everybody's part. If the whole parcel has come back, its carriage goes back too.",
  },
  fit: { fa: "سالم و دوباره فروختنی است", en: "It is whole and fit to be sold again" },
  fitHint: { fa: "آنگاه به موجودی برمی‌گردد.", en: "Then it goes back into stock." },
  backPress: { fa: "رسید؛ پول برگردد", en: "It has come; the money may go back" },
  badTitle: { fa: "آن‌گونه که رفته بود برنگشت؟", en: "Not as it left?" },
  restockPress: { fa: "رسید و دوباره فروختنی است", en: "It has come and is fit to be sold again" },
  restocked: { fa: "به موجودی برگشت.", en: "It is in stock again." },
  waitsOffice: { fa: "کارشناس طرح رأی می‌دهد.", en: "The office decides." },

  office: { fa: "رأی بر بازگشتی‌ها", en: "Returns to decide" },
  officeLead: {
    fa: "آنچه دو سو بر آن یکی نیستند یا فروشنده در زمانش پاسخ نداده است. هر بار دیدن عکس‌ها ثبت می‌شود.",
    en: "What the two sides do not agree on, or the seller did not answer in time. Every look at photographs is recorded.",
  },
  officeEmpty: { fa: "چیزی برای رأی نیست", en: "Nothing to decide" },
  verdict: { fa: "رأی", en: "Decision" },
  verdictFull: { fa: "همهٔ پول برگردد", en: "All of it goes back" },
  verdictPart: { fa: "بخشی از پول برگردد", en: "A part goes back" },
  verdictNone: { fa: "چیزی برنگردد", en: "Nothing goes back" },
  sum: { fa: "چه مبلغی؟", en: "How much?" },
  sumHint: {
    fa: "تنها برای «بخشی»؛ حداکثر {amount}. برای ریال به تومان بنویسید.",
    en: "Only for a part; at most {amount}. For rials write toman, one of which is ten rials.",
  },
  verdictText: { fa: "دلیل رأی", en: "The reason" },
  verdictTextHint: { fa: "هر دو سو آن را می‌خوانند.", en: "Both sides read it." },
  verdictPress: { fa: "ثبت رأی", en: "Decide" },
} satisfies Words;

export const refusals = {
  "return.disputed": {
    fa: "بانک خریدار پول این سفارش را پس خواسته است. تا رأی بانک، پولی بازگردانده نمی‌شود.",
    en: "The buyer's bank is calling this order's payment back. Nothing is refunded until the bank decides.",
  },
  "return.not-now": { fa: "این گام اکنون ممکن نیست.", en: "This step cannot be taken now." },
  "return.too-late": {
    fa: "این کالا اکنون پس‌دادنی نیست: هنوز نرسیده یا زمانش گذشته است.",
    en: "This piece cannot be sent back now: it has not arrived yet, or its time is over.",
  },
  "return.all-of-it": { fa: "همهٔ این کالا در راه بازگشت است.", en: "All of this is on its way back already." },
  "return.quantity": { fa: "این همه نمانده است.", en: "There are not so many left." },
  "return.photos": { fa: "دست‌کم یک عکس بگذارید.", en: "Please add at least one photograph." },
  "return.her-right": {
    fa: "انصراف حق خریدار است. اگر کالا آن‌گونه که رفته بود برنگشت، پس از رسیدن بگویید.",
    en: "A withdrawal is the buyer's right. If it does not come back as it left, say so once it has come.",
  },
  "return.sum": {
    fa: "مبلغی بالاتر از صفر و نه بیش از ارزش آن بنویسید.",
    en: "Please write a sum above zero, and no more than it is worth.",
  },
  "return.own": {
    fa: "بر سفارش یا فروشگاه خودتان رأی نمی‌دهید.",
    en: "Nobody decides of her own order or shop.",
  },
  "exchange.gone": {
    fa: "دیگر به این اندازه موجود نیست. بازگشت با پول پیش می‌رود.",
    en: "There are not enough of it any more. The return goes on for money.",
  },
  "exchange.not-there": {
    fa: "این کالا دیگر برای تعویض نیست. یکی دیگر یا پول را برگزینید.",
    en: "This one is not there for an exchange any more. Please choose another, or money.",
  },
  "exchange.too-few": {
    fa: "این همه از آن موجود نیست. یکی دیگر یا پول را برگزینید.",
    en: "There are not so many of it. Please choose another, or money.",
  },
  "done.exchange-answered": { fa: "پاسخ شما ثبت شد.", en: "Your answer is recorded." },
  "done.exchange-shipped": { fa: "کالای جایگزین فرستاده شد.", en: "The other piece is sent." },
  "done.exchange-received": { fa: "ثبت شد.", en: "Recorded." },
  "done.return-replacing": { fa: "اکنون کالای جایگزین را بفرستید.", en: "Now send the other piece." },
  "done.return-asked": { fa: "درخواست شما ثبت شد.", en: "We have your request." },
  "done.return-dropped": { fa: "بازگشت رها شد.", en: "The return is let go." },
  "done.return-confirmed": { fa: "پول خریدار برمی‌گردد.", en: "The buyer's money goes back." },
  "done.return-restocked": { fa: "به موجودی برگشت.", en: "It is in stock again." },
  "done.return-decided": { fa: "رأی ثبت شد.", en: "The decision is made." },
} satisfies Words;
