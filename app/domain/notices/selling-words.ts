import { templatesOf } from "./template.ts";

const { say } = templatesOf("selling");

/** What a seller is told of her orders, and her cooperative's clerks with her. `{answerBy}` is a whole sentence or nothing. */
export const sellingTemplates = {
  "consignment-new": say(
    "سفارش تازه: {number}",
    "A new order: {number}",
    "سفارش تازه‌ای دارید: {number}. لطفاً تا {until} بپذیرید.",
    "You have a new order: {number}. Please accept it by {until}.",
  ),
  "accept-reminder": say(
    "سفارش {number} در انتظار شماست",
    "Order {number} waits for you",
    "سفارش {number} هنوز در انتظار پذیرش شماست. اگر تا {until} نپذیرید، خودبه‌خود لغو می‌شود.",
    "Order {number} still waits for you to accept it. If you do not by {until}, it is called off by itself.",
  ),
  "consignment-lapsed": say(
    "سفارش {number} لغو شد",
    "Order {number} was called off",
    "سفارش {number} تا پایان مهلت پذیرفته نشد و لغو شد. لطفاً آن را نفرستید.",
    "Order {number} was not accepted in time and has been called off. Please do not send it.",
  ),
  "consignment-cancelled-by-buyer": say(
    "خریدار سفارش {number} را لغو کرد",
    "The buyer called off order {number}",
    "خریدار سفارش {number} را لغو کرد. لطفاً آن را نفرستید.",
    "The buyer has called off order {number}. Please do not send it.",
  ),
  "consignment-comes-back": say(
    "بستهٔ سفارش {number} برمی‌گردد",
    "The parcel of order {number} comes back",
    "خریدار بستهٔ سفارش {number} را تحویل نگرفت و بسته نزد شما برمی‌گردد.",
    "The buyer did not take the parcel of order {number}; it comes back to you.",
  ),
  "consignment-delivered": say(
    "بستهٔ سفارش {number} رسید",
    "A parcel of order {number} has arrived",
    "بستهٔ سفارش {number} به دست خریدار رسید و سهم شما ثبت شد.",
    "The parcel of order {number} has reached the buyer; your share is in the books.",
  ),
  "problem-reported": say(
    "خریدار سفارش {number} مشکلی دارد",
    "The buyer of order {number} has a problem",
    "خریدار سفارش {number} مشکلی گزارش کرد. {answerBy}",
    "The buyer of order {number} has reported a problem. {answerBy}",
  ),
  "problem-contested": say(
    "مشکل سفارش {number} هنوز هست",
    "The problem with order {number} is not settled",
    "خریدار سفارش {number} می‌گوید مشکل هنوز حل نشده است. {answerBy}",
    "The buyer of order {number} says that the problem is not settled yet. {answerBy}",
  ),
  "problem-closed": say(
    "گزارش سفارش {number} بسته شد",
    "The report on order {number} is closed",
    "گزارش خریدار دربارهٔ سفارش {number} بسته شد.",
    "What the buyer reported about order {number} is settled.",
  ),
};
