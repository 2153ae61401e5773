import type { CountryPack, LineFacts, Withdrawal, WithdrawalReason } from "#app/country/pack.ts";

/** Food, by the by-law's «مواد غذایی»; herbs are sold as food or as remedy, and neither comes back once delivered. */
const foods: readonly string[] = ["honey", "medicinal-herb"];

/**
 * The right of withdrawal: seven working days without reason, from delivery for goods and from the contract for
 * services (Electronic Commerce Act of 1382, articles 37 and 38), but for food, goods made to the buyer's personal
 * specification, and services begun with the buyer's consent before the term ends (by-law of 9 Dey 1383). A unique
 * carpet that was woven before it was ordered may be returned; so may a piece woven to order to the shop's own design.
 */
export function withdrawal(line: LineFacts): Withdrawal {
  const reason = reasonOf(line);
  const allowed = reason === "allowed" || reason === "allowed-service";
  return { allowed, reason, workingDays: allowed ? 7 : 0, from: line.kind === "service" ? "contract" : "delivery" };
}

function reasonOf(line: LineFacts): WithdrawalReason {
  if (foods.includes(line.family)) return "food";
  if (line.personalised) return "personalised";
  if (line.kind !== "service") return "allowed";
  return line.begunWithConsent ? "service-begun" : "allowed-service";
}

export const withdrawalWords: CountryPack["withdrawalWords"] = {
  allowed: {
    fa: "شما می‌توانید تا هفت روز کاری پس از تحویل، بی‌آنکه دلیلی بیاورید، از خرید خود انصراف دهید؛ تنها هزینهٔ بازگرداندن با شماست.",
    en: "You may withdraw from this purchase within seven working days of delivery without giving a reason; you only pay for sending it back.",
  },
  "allowed-service": {
    fa: "شما می‌توانید تا هفت روز کاری پس از سفارش، بی‌آنکه دلیلی بیاورید، از این خدمت انصراف دهید، مگر آنکه با رضایت شما آغاز شده باشد.",
    en: "You may withdraw from this service within seven working days of ordering it without giving a reason, unless it was begun with your consent.",
  },
  food: {
    fa: "این کالا خوراکی است و پس از تحویل بازگردانده نمی‌شود؛ اگر ایرادی داشت، به ما بگویید.",
    en: "This is food and cannot be returned after delivery; if something is wrong with it, please tell us.",
  },
  personalised: {
    fa: "این کالا به سفارش و اندازهٔ شما ساخته می‌شود و حق انصراف ندارد؛ اگر با سفارش شما نخواند، به ما بگویید.",
    en: "This is made to your own specification, so there is no right of withdrawal; if it is not what you ordered, please tell us.",
  },
  "service-begun": {
    fa: "این خدمت با رضایت شما آغاز شده است و دیگر حق انصراف ندارد.",
    en: "This service was begun with your consent, so the right of withdrawal has ended.",
  },
};
