import { addJalaliMonths } from "#app/platform/calendar.ts";
import { askedOf, monthsParam, numberOf, numberParam, type Written } from "./criterion.ts";

/** What is asked of the goods a mark speaks of. Without a single piece on the market none of these is met. */

const makerShare: Written = {
  code: "maker-share",
  name: { fa: "سهم سازنده از بها", en: "The maker's share of the price" },
  params: [numberParam("percent", { fa: "دست‌کم", en: "At least" }, [1, 100], 65, { fa: "درصد", en: "per cent" })],
  asks: {
    fa: "سهم سازنده از بهای هر کالا دست‌کم {percent} درصد باشد.",
    en: "The maker receives at least {percent} per cent of each price.",
  },
  met: { fa: "کمترین سهم {least} درصد است.", en: "The lowest share is {least} per cent." },
  unmet: {
    fa: "کمترین سهم {least} درصد است: {piece}.",
    en: "The lowest share is {least} per cent: {piece}.",
  },
  judge: ({ pieces }, params) => {
    const lowest = [...pieces].sort((a, b) => a.shareBps - b.shareBps)[0];
    return {
      met: lowest !== undefined && lowest.shareBps >= numberOf(params, "percent") * 100,
      facts: { least: Math.floor((lowest?.shareBps ?? 0) / 100), piece: lowest?.title ?? "–" },
    };
  },
};

const familyEvidence: Written = {
  code: "family-evidence",
  name: { fa: "ویژگی‌های بازدیدشده یا آزموده", en: "Particulars inspected or tested" },
  params: [
    numberParam(
      "percent",
      { fa: "دست‌کم این سهم از ویژگی‌های لازم رشته", en: "At least this part of what the craft asks for" },
      [1, 100],
      50,
      { fa: "درصد", en: "per cent" },
    ),
    monthsParam(12),
  ],
  asks: {
    fa: "از ویژگی‌های لازم رشته، دست‌کم {percent} درصد در {months} ماه گذشته بازدید یا آزموده شده باشد؛ برای هر کالا.",
    en: "Of what the craft asks for, at least {percent} per cent inspected or laboratory tested within {months} months, for every piece.",
  },
  met: { fa: "برای هر کالا دست‌کم {least} درصد.", en: "At least {least} per cent for every piece." },
  unmet: {
    fa: "{least} درصد در «{piece}»؛ مانده: {missing}.",
    en: "{least} per cent in “{piece}”; wanting: {missing}.",
  },
  judge: ({ pieces, today }, params) => {
    const since = addJalaliMonths(today, -numberOf(params, "months"));
    const judged = pieces.map((piece) => {
      const backed = new Set(piece.evidence.filter(({ day }) => day > since).map(({ key }) => key));
      const missing = piece.required.filter(({ key }) => !backed.has(key));
      const whole = Math.max(1, piece.required.length);
      return { piece, missing, percent: Math.floor(((whole - missing.length) * 100) / whole) };
    });
    const lowest = judged.sort((a, b) => a.percent - b.percent)[0];
    return {
      met: lowest !== undefined && lowest.percent >= numberOf(params, "percent"),
      facts: {
        least: lowest?.percent ?? 0,
        piece: lowest?.piece.title ?? "–",
        missing:
          lowest?.missing
            .slice(0, 6)
            .map(({ name }) => name)
            .join(" · ") || "–",
      },
    };
  },
};

const inspected: Written = {
  code: "inspected",
  name: { fa: "بازدید از کار", en: "Inspection" },
  params: [monthsParam(12)],
  asks: {
    fa: "در {months} ماه گذشته کارشناسی دست‌کم یکی از کالاها را دیده یا آزمایشگاهی سنجیده باشد.",
    en: "Within {months} months an inspector has seen, or a laboratory measured, at least one of the pieces.",
  },
  met: { fa: "آخرین بازدید یا آزمایش ثبت شده است.", en: "The last inspection or test is on record." },
  unmet: { fa: "در این مدت بازدید یا آزمایشی ثبت نشده است.", en: "No inspection or test is on record in that time." },
  judge: ({ pieces, today }, params) => {
    const since = addJalaliMonths(today, -numberOf(params, "months"));
    return { met: pieces.some(({ evidence }) => evidence.some(({ day }) => day > since)), facts: {} };
  },
};

export const goodsCriteria = askedOf("shop", [makerShare, familyEvidence, inspected]);
