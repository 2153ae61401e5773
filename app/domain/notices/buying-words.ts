import { templatesOf } from "./template.ts";

const { say, sayAtOnce } = templatesOf("buying");

/** What a buyer is told, from placing an order to the last of her money. `{tracking}`, `{hours}` and `{refund}` are whole sentences or nothing. */
export const buyingTemplates = {
  "order-transfer": sayAtOnce(
    "سفارش {number}: راه پرداخت",
    "Order {number}: how to pay",
    "برای سفارش {number} مبلغ {amount} را تا {until} به شبای {iban} به نام {holder} واریز کنید و شمارهٔ سفارش را در شرح آن بنویسید. سپس عکس رسید را بفرستید.",
    "Order {number}: please transfer {amount} to {iban} ({holder}) by {until}, with the order number as the reference. Then send us a photograph of the receipt.",
  ),
  "proof-received": sayAtOnce(
    "رسید سفارش {number} به ما رسید",
    "We have your receipt for order {number}",
    "رسید واریز سفارش {number} به ما رسید. پس از دیدن پول در حساب به شما خبر می‌دهیم.",
    "We have your receipt for order {number}. We will tell you when the money shows in our account.",
  ),
  "proof-rejected": say(
    "رسید سفارش {number} پذیرفته نشد",
    "Your receipt for order {number} was not accepted",
    "رسید سفارش {number} پذیرفته نشد. دلیل: {reason}\nتا {until} می‌توانید رسید دیگری بفرستید.",
    "Your receipt for order {number} was not accepted. Reason: {reason}\nYou may send another until {until}.",
  ),
  "order-confirmed": sayAtOnce(
    "سفارش {number} پرداخت شد",
    "Order {number} is paid",
    "سفارش {number} پرداخت شد و به سازنده خبر دادیم.",
    "Order {number} is paid and the makers have been told.",
  ),
  "order-confirmed-at-door": sayAtOnce(
    "سفارش {number} ثبت شد",
    "Order {number} is placed",
    "سفارش {number} ثبت شد و به سازنده خبر دادیم. {amount} را هنگام تحویل می‌پردازید.",
    "Order {number} is placed and the makers have been told. You pay {amount} at the door.",
  ),
  "order-cancelled": say(
    "سفارش {number} لغو شد",
    "Order {number} was called off",
    "سفارش {number} در زمان تعیین‌شده پرداخت نشد و لغو شد. پولی از شما نزد ما نیست.",
    "Order {number} was not paid in time and has been called off. We hold no money of yours.",
  ),
  "order-cancelled-by-you": sayAtOnce(
    "سفارش {number} را لغو کردید",
    "You called off order {number}",
    "سفارش {number} به خواست شما لغو شد. پولی از شما نزد ما نیست.",
    "Order {number} is called off as you asked. We hold no money of yours.",
  ),
  "payment-late": sayAtOnce(
    "بازگشت پول سفارش {number}",
    "Your money for order {number} goes back",
    "پرداخت سفارش {number} دیر رسید و دیگر نتوانستیم آن را بپذیریم. همهٔ پول شما برمی‌گردد.",
    "Your payment for order {number} came too late for us to take it. All of it is being sent back.",
  ),
  "refund-account": say(
    "شمارهٔ شبای شما برای سفارش {number}",
    "Your account number for order {number}",
    "{amount} از سفارش {number} به شما برمی‌گردد. لطفاً شمارهٔ شبای خود را در صفحهٔ سفارش بنویسید تا آن را واریز کنیم.",
    "{amount} of order {number} goes back to you. Please write your account number (IBAN) on the order's page, so that we can send it.",
  ),
  "payment-refunded": say(
    "پول سفارش {number} برگشت",
    "Order {number}: money sent back",
    "{amount} از سفارش {number} به شما برگردانده شد. شاید چند روز کاری بکشد تا در حساب ببینید.",
    "{amount} of order {number} has been sent back to you. It may take a few working days to show.",
  ),
  "payment-refunded-by-hand": say(
    "پول سفارش {number} واریز شد",
    "Order {number}: money transferred back",
    "{amount} از سفارش {number} به حساب شما واریز شد. شمارهٔ پیگیری: {reference}",
    "{amount} of order {number} has been transferred to your account. Reference: {reference}",
  ),
  "consignment-accepted": say(
    "سازنده سفارش {number} را پذیرفت",
    "Order {number} was accepted",
    "{shop} بستهٔ شما از سفارش {number} را پذیرفت و آماده می‌کند.",
    "{shop} has accepted your parcel of order {number} and is preparing it.",
  ),
  "consignment-delayed": say(
    "بستهٔ سفارش {number} دیرتر می‌رسد",
    "A parcel of order {number} will be late",
    "{shop} بستهٔ سفارش {number} را دیرتر، تا {date}، می‌فرستد. دلیل: {reason}",
    "{shop} will send your parcel of order {number} later, by {date}. Reason: {reason}",
  ),
  "consignment-split": say(
    "سفارش {number} در دو بسته می‌رسد",
    "Order {number} comes in two parcels",
    "{shop} سفارش {number} را در دو بسته می‌فرستد. هزینهٔ شما بیشتر نمی‌شود.",
    "{shop} sends order {number} in two parcels. You pay nothing more for it.",
  ),
  "consignment-shipped": say(
    "بستهٔ سفارش {number} در راه است",
    "A parcel of order {number} is on its way",
    "{shop} بستهٔ سفارش {number} را فرستاد. {tracking}",
    "{shop} has sent a parcel of order {number}. {tracking}",
  ),
  "consignment-to-point": say(
    "بستهٔ سفارش {number} در راه است",
    "A parcel of order {number} is on its way",
    "{shop} بستهٔ سفارش {number} را به {point}، {address} فرستاد تا آن‌جا تحویل بگیرید. {hours} {tracking}",
    "{shop} has sent a parcel of order {number} to {point}, {address}, for you to fetch there. {hours} {tracking}",
  ),
  "consignment-at-point": say(
    "بستهٔ سفارش {number} آمادهٔ تحویل است",
    "A parcel of order {number} is ready to fetch",
    "بستهٔ {shop} از سفارش {number} آمادهٔ تحویل است: {point}، {address}. {hours}",
    "Your parcel of order {number} from {shop} is ready to fetch: {point}, {address}. {hours}",
  ),
  "consignment-received": say(
    "بستهٔ سفارش {number} رسید",
    "A parcel of order {number} has arrived",
    "رسیدن بستهٔ {shop} از سفارش {number} ثبت شد. اگر مشکلی دیدید، در صفحهٔ سفارش بنویسید.",
    "The parcel of order {number} from {shop} counts as received. If anything is wrong with it, tell us on the order's page.",
  ),
  "consignment-not-accepted": say(
    "بسته‌ای از سفارش {number} لغو شد",
    "A parcel of order {number} was called off",
    "{shop} سفارش {number} را به‌موقع نپذیرفت و بستهٔ آن لغو شد. {refund}",
    "{shop} did not accept order {number} in time, so that parcel was called off. {refund}",
  ),
  "consignment-called-off": say(
    "بسته‌ای از سفارش {number} لغو شد",
    "A parcel of order {number} was called off",
    "{shop} نتوانست بستهٔ سفارش {number} را بفرستد و آن را لغو کرد. {refund}",
    "{shop} could not send the parcel of order {number} and called it off. {refund}",
  ),
  "consignment-called-off-by-you": sayAtOnce(
    "بسته‌ای از سفارش {number} را لغو کردید",
    "You called off a parcel of order {number}",
    "بستهٔ {shop} از سفارش {number} به خواست شما لغو شد. {refund}",
    "The parcel of order {number} from {shop} is called off as you asked. {refund}",
  ),
  "consignment-refused": say(
    "بستهٔ سفارش {number} برمی‌گردد",
    "A parcel of order {number} goes back",
    "بستهٔ {shop} از سفارش {number} پشت در تحویل گرفته نشد و برمی‌گردد. {refund}",
    "The parcel of order {number} from {shop} was not taken at the door and goes back. {refund}",
  ),
  "receipt-reminder": say(
    "بستهٔ سفارش {number} رسید؟",
    "Has the parcel of order {number} arrived?",
    "بستهٔ {shop} از سفارش {number} به دست شما رسید؟ اگر خبری ندهید، {date} رسیده به شمار می‌آید. مشکلی اگر هست، پیش از آن بنویسید.",
    "Has the parcel of order {number} from {shop} arrived? On {date} it will count as received. If anything is wrong, please tell us before then.",
  ),
  "problem-answered": say(
    "پاسخ گزارش شما دربارهٔ سفارش {number}",
    "An answer about order {number}",
    "{shop} به گزارش شما دربارهٔ سفارش {number} پاسخ داد.",
    "{shop} has answered what you reported about order {number}.",
  ),
  "return-noted": sayAtOnce(
    "درخواست بازگرداندن، سفارش {number}",
    "Your return of order {number}",
    "آنچه دربارهٔ بازگرداندن کالای {shop} از سفارش {number} نوشتید رسید. {until}",
    "What you wrote about sending the piece back to {shop}, order {number}, has arrived. {until}",
  ),
  "return-send-soon": say(
    "کالای سفارش {number} را بازفرستادید؟",
    "Have you sent it back, order {number}?",
    "کالای {shop} از سفارش {number} را تا {until} بازفرستید و شمارهٔ رهگیری را بنویسید، وگرنه بازگشت آن رها می‌شود.",
    "Please send the piece back to {shop}, order {number}, by {until} and write its tracking number; otherwise the return is let go.",
  ),
  "return-agreed": say(
    "بازگشت کالای سفارش {number} پذیرفته شد",
    "What you send back of order {number} is agreed",
    "{shop} پذیرفت که کالای سفارش {number} برگردد. لطفاً آن را تا {until} بفرستید و شمارهٔ رهگیری را بنویسید.",
    "{shop} agrees that it comes back, order {number}. Please send it by {until} and write its tracking number.",
  ),
  "return-disputed": say(
    "بازگشت کالای سفارش {number} نزد کارشناس است",
    "The return of order {number} is with the office",
    "{shop} بازگشت کالای سفارش {number} را نپذیرفت. کارشناس طرح عکس‌ها را می‌بیند و رأی می‌دهد.",
    "{shop} does not agree to the return of order {number}. An officer of the programme looks at it and decides.",
  ),
  "return-settled": say(
    "{amount} از سفارش {number} برمی‌گردد",
    "{amount} of order {number} goes back to you",
    "بازگشت کالای سفارش {number} به {shop} به پایان رسید و {amount} به شما برمی‌گردد.",
    "The return to {shop}, order {number}, is settled: {amount} goes back to you.",
  ),
  "return-refused": say(
    "رأی بر بازگشت سفارش {number}",
    "Decided: the return of order {number}",
    "کارشناس طرح بازگشت کالای سفارش {number} را نپذیرفت. دلیل آن در صفحهٔ بازگشت است.",
    "The office did not accept the return of order {number}. The reason stands on its page.",
  ),
  "exchange-held": say(
    "کالای دیگری از سفارش {number} کنار گذاشته شد",
    "Another piece is put aside for order {number}",
    "{shop} تعویض را پذیرفت و جایگزین را کنار گذاشت. {until}",
    "{shop} agrees to the exchange and has put the other piece aside. {until}",
  ),
  "exchange-ended": say(
    "تعویض سفارش {number} نشد",
    "No exchange for order {number}",
    "جایگزینی از {shop} برای سفارش {number} نمی‌آید؛ بازگشت آن با پول پیش می‌رود.",
    "No other piece comes from {shop} for order {number}; the return goes on for money.",
  ),
  "exchange-shipped": say(
    "جایگزین سفارش {number} در راه است",
    "The other piece of order {number} is on its way",
    "{shop} کالای جایگزین سفارش {number} را فرستاد. {tracking}",
    "{shop} has sent the other piece of order {number}. {tracking}",
  ),
  "return-lapsed": say(
    "بازگشت سفارش {number} رها شد",
    "The return of order {number} is let go",
    "کالای سفارش {number} تا پایان زمانش به {shop} فرستاده نشد و بازگشت آن رها شد.",
    "What was to go back to {shop}, order {number}, was not sent in time, and the return is let go.",
  ),
};

/** Sentences that a template holds or leaves out. */
export const parts = {
  sendItBack: {
    fa: "لطفاً آنچه را دارید تا {until} بازفرستید.",
    en: "Please send back what you have by {until}.",
  },
  tracking: { fa: "شمارهٔ رهگیری: {tracking}", en: "Tracking number: {tracking}" },
  hours: { fa: "ساعت‌ها: {hours}.", en: "Open: {hours}." },
  refund: { fa: "{amount} به شما برمی‌گردد.", en: "{amount} goes back to you." },
  refundByBank: {
    fa: "بانک شما این پول را پس خواسته است؛ آنچه بانک برنگرداند، ما برمی‌گردانیم.",
    en: "Your bank is calling this payment back; what it does not return, we do.",
  },
  nothingPaid: { fa: "پولی بابت آن نپرداخته بودید.", en: "You had not paid for it." },
  answeredBy: { fa: "فروشنده تا {until} پاسخ می‌دهد.", en: "The seller answers by {until}." },
  sendBackBy: {
    fa: "لطفاً کالا را تا {until} بفرستید و شمارهٔ رهگیری را بنویسید.",
    en: "Please send it by {until} and write its tracking number.",
  },
  bankWaits: { fa: "مهلت پاسخ: {until}.", en: "Answer by {until}." },
  answerBy: { fa: "لطفاً تا {until} پاسخ دهید.", en: "Please answer by {until}." },
};
