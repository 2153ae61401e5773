import { permitKindWords } from "#app/domain/producers/permit-words.ts";
import { addJalaliMonths } from "#app/platform/calendar.ts";
import { permitKinds } from "#db/vocabulary.ts";
import { askedOf, monthsParam, numberOf, numberParam, type Written } from "./criterion.ts";

/** What is asked of the maker and of how she trades. */

const verified: Written = {
  code: "verified",
  name: { fa: "تولیدکنندهٔ تأییدشده", en: "Verified producer" },
  params: [],
  asks: {
    fa: "هویت، محل کار و شرایط تولیدکننده در برنامه تأیید شده باشد.",
    en: "The programme has verified the producer's identity, workplace and conditions.",
  },
  met: { fa: "تأیید شده است.", en: "Verified." },
  unmet: { fa: "هنوز تأیید نشده است.", en: "Not verified yet." },
  judge: (facts) => ({ met: facts.verified, facts: {} }),
};

const placeInCluster: Written = {
  code: "place-in-cluster",
  name: { fa: "جای کار در محدودهٔ خوشه", en: "Workplace within the cluster" },
  params: [],
  asks: {
    fa: "شهرستان تولیدکننده از شهرستان‌های خوشه باشد.",
    en: "The producer's county is one of the cluster's.",
  },
  met: { fa: "در محدودهٔ خوشه است.", en: "Within the cluster's counties." },
  unmet: {
    fa: "شهرستان در محدودهٔ خوشه نیست، یا خوشه‌ای در میان نیست.",
    en: "The county is outside the cluster, or there is no cluster.",
  },
  judge: ({ county, clusterCounties }) => ({ met: county !== null && clusterCounties.includes(county), facts: {} }),
};

const delivered: Written = {
  code: "delivered",
  name: { fa: "سفارش‌های رسیده", en: "Orders delivered" },
  params: [numberParam("least", { fa: "دست‌کم", en: "At least" }, [1, 1000], 5, { fa: "سفارش", en: "orders" })],
  asks: { fa: "دست‌کم {least} سفارش به خریدار رسیده باشد.", en: "At least {least} orders have reached their buyers." },
  met: { fa: "{count} سفارش رسیده است.", en: "Delivered: {count}." },
  unmet: { fa: "{count} سفارش از {least} رسیده است.", en: "Delivered: {count} of {least}." },
  judge: (facts, params) => {
    const least = numberOf(params, "least");
    return { met: facts.delivered >= least, facts: { count: facts.delivered, least } };
  },
};

const complaints: Written = {
  code: "few-complaints",
  name: { fa: "گزارش خریداران", en: "Buyers' complaints" },
  params: [
    numberParam("most", { fa: "حداکثر", en: "At most" }, [0, 100], 2, { fa: "گزارش", en: "complaints" }),
    monthsParam(12),
  ],
  asks: {
    fa: "در {months} ماه گذشته حداکثر {most} گزارش از خریداران رسیده باشد.",
    en: "At most {most} complaints from buyers within {months} months.",
  },
  met: { fa: "{count} گزارش در این مدت.", en: "Complaints in that time: {count}." },
  unmet: { fa: "{count} گزارش در این مدت، بیش از {most}.", en: "Complaints in that time: {count}, more than {most}." },
  judge: (facts, params) => {
    const since = addJalaliMonths(facts.today, -numberOf(params, "months"));
    const count = facts.complaints.filter((day) => day > since).length;
    const most = numberOf(params, "most");
    return { met: count <= most, facts: { count, most } };
  },
};

const noOpenDispute: Written = {
  code: "no-open-dispute",
  name: { fa: "بدون اختلاف باز", en: "No open dispute" },
  params: [],
  asks: {
    fa: "هیچ گزارش، بازگشت یا اختلاف بانکیِ باز نداشته باشد.",
    en: "No problem, return or card dispute is open.",
  },
  met: { fa: "چیزی باز نیست.", en: "Nothing is open." },
  unmet: { fa: "{count} مورد باز است.", en: "Open: {count}." },
  judge: ({ openDisputes }) => ({ met: openDisputes === 0, facts: { count: openDisputes } }),
};

const permit: Written = {
  code: "permit",
  name: { fa: "مجوز بررسی‌شده", en: "Checked permit" },
  params: [
    {
      kind: "choice",
      name: "kind",
      label: { fa: "کدام مجوز", en: "Which permit" },
      fallback: "independent",
      options: permitKinds.map((value) => ({ value, ...permitKindWords[value].name })),
    },
  ],
  asks: { fa: "«{kind}» بررسی‌شده و معتبر داشته باشد.", en: "A checked permit in force: {kind}." },
  met: { fa: "بررسی‌شده و معتبر است.", en: "Checked and in force." },
  unmet: { fa: "بررسی‌شده و معتبر نیست.", en: "Not checked, or not in force." },
  judge: ({ permits }, { kind }) => ({ met: permits.some((one) => one === kind), facts: {} }),
};

const training: Written = {
  code: "training",
  name: { fa: "گواهی آموزش", en: "Training certificate" },
  params: [
    {
      kind: "text",
      name: "certificate",
      label: { fa: "شناسهٔ دوره", en: "The course's code" },
      max: 60,
      fallback: "",
    },
  ],
  asks: { fa: "گواهی دورهٔ «{certificate}» را گرفته باشد.", en: "Holds the certificate of the course “{certificate}”." },
  met: { fa: "گواهی آن ثبت است.", en: "Its certificate is on record." },
  unmet: { fa: "گواهی آن ثبت نیست.", en: "No such certificate is on record." },
  judge: ({ certificates }, { certificate }) => ({ met: certificates.includes(String(certificate)), facts: {} }),
};

const assessment: Written = {
  code: "assessed",
  name: { fa: "سطح توان‌سنجی", en: "Level of assessment" },
  params: [numberParam("level", { fa: "دست‌کم سطح", en: "At least level" }, [1, 3], 2)],
  asks: { fa: "در توان‌سنجی دست‌کم به سطح {level} رسیده باشد.", en: "Assessed at level {level} or higher." },
  met: { fa: "سطح {found}.", en: "Level {found}." },
  unmet: { fa: "سطح ثبت‌شده: {found}.", en: "Level on record: {found}." },
  judge: ({ assessedLevel }, params) => ({
    met: assessedLevel >= numberOf(params, "level"),
    facts: { found: assessedLevel },
  }),
};

export const makerCriteria = askedOf("shop", [
  ...[verified, placeInCluster, permit, training, assessment],
  ...[delivered, complaints, noOpenDispute],
]);
