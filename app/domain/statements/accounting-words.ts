import type { Localized, Words } from "#app/platform/locale.ts";
import { partName } from "./words.ts";

export const words = {
  accounting: { fa: "دفتر حساب", en: "Accounting" },
  lead: {
    fa: "تراز آزمایشی هر گروه حساب و خروجی همهٔ ردیف‌های دفتر برای نرم‌افزار حسابداری.",
    en: "The trial balance of each class of accounts, and every posting of the books for an accounting programme.",
  },
  from: { fa: "از روز", en: "From" },
  to: { fa: "تا روز", en: "To" },
  show: { fa: "نمایش", en: "Show" },
  notUnderstood: {
    fa: "این دو روز را نفهمیدیم؛ ماه جاری نشان داده می‌شود. نمونه: ۱۴۰۵/۰۹/۰۱",
    en: "Those two days were not understood; the current month is shown. Example: 2026-11-22",
  },
  period: { fa: "{from} تا {to}", en: "{from} to {to}" },
  account: { fa: "گروه حساب", en: "Class of accounts" },
  opening: { fa: "مانده از پیش", en: "Before" },
  debit: { fa: "بدهکار", en: "Debit" },
  credit: { fa: "بستانکار", en: "Credit" },
  closing: { fa: "مانده", en: "After" },
  total: { fa: "جمع {currency}", en: "Total {currency}" },
  signs: {
    fa: "ماندهٔ بالای صفر بدهکار (دارایی) و زیر صفر بستانکار (بدهی یا درآمد) است.",
    en: "Balances above zero are debits (what we have), below zero credits (what we owe or earned).",
  },
  empty: { fa: "در این روزها چیزی در دفتر نیست", en: "Nothing in the books for these days" },
  emptyText: { fa: "روزهای دیگری را بیازمایید.", en: "Try other days." },
  csv: { fa: "دریافت ردیف‌ها (CSV)", en: "Download postings (CSV)" },
} satisfies Words;

const classes: Readonly<Record<string, Localized>> = {
  "provider-clearing": { fa: "پول نزد درگاه‌ها و بانک", en: "Money with providers and the bank" },
  "buyer-funds": { fa: "امانت خریداران", en: "Buyers' funds" },
  "refund-due": { fa: "بازگشتی‌های در راه", en: "Refunds due" },
  "disputes-held": { fa: "پول مورد اعتراض بانک", en: "Held by buyers' banks" },
  unapplied: { fa: "پول بی‌سفارش", en: "Money without an order" },
  "seller-payable": { fa: "طلب فروشندگان", en: "Owed to sellers" },
  "seller-receivable": { fa: "بدهی فروشندگان", en: "Owed by sellers" },
};

/** What a class of accounts is called; one without a word shows under its own name. */
export const accountName = (account: string): Localized => classes[account] ?? partName(account);
