import { addJalaliMonths } from "#app/platform/calendar.ts";
import { askedOf, monthsParam, numberOf, numberParam, type Written } from "./criterion.ts";

/** What is asked of a whole cluster. One without a maker, or without a piece where pieces are asked about, meets nothing. */

/** A share in whole per cent, rounded down: nothing is met by rounding. */
const share = (part: number, whole: number): number => (whole === 0 ? 0 : Math.floor((part * 100) / whole));

const percent = (fallback: number) =>
  numberParam("percent", { fa: "دست‌کم", en: "At least" }, [1, 100], fallback, { fa: "درصد", en: "per cent" });

const members: Written = {
  code: "cluster-makers",
  name: { fa: "شمار سازندگان تأییدشده", en: "Number of verified makers" },
  params: [numberParam("least", { fa: "دست‌کم", en: "At least" }, [1, 1000], 3, { fa: "سازنده", en: "makers" })],
  asks: {
    fa: "دست‌کم {least} سازندهٔ تأییدشده در خوشه کار کنند.",
    en: "At least {least} verified makers work in the cluster.",
  },
  met: { fa: "{count} سازندهٔ تأییدشده.", en: "Verified makers: {count}." },
  unmet: { fa: "{count} سازندهٔ تأییدشده از {least}.", en: "Verified makers: {count} of {least}." },
  judge: ({ cluster }, params) => {
    const [count, least] = [cluster?.verified ?? 0, numberOf(params, "least")];
    return { met: count >= least, facts: { count, least } };
  },
};

const verifiedShare: Written = {
  code: "cluster-verified",
  name: { fa: "سهم سازندگان تأییدشده", en: "Share of makers verified" },
  params: [percent(90)],
  asks: {
    fa: "دست‌کم {percent} درصد سازندگان خوشه تأیید شده باشند.",
    en: "At least {percent} per cent of the cluster's makers are verified.",
  },
  met: { fa: "{found} درصد از {all} سازنده.", en: "{found} per cent of {all} makers." },
  unmet: { fa: "{found} درصد از {all} سازنده.", en: "{found} per cent of {all} makers." },
  judge: ({ cluster }, params) => {
    const found = share(cluster?.verified ?? 0, cluster?.makers ?? 0);
    return { met: found >= numberOf(params, "percent"), facts: { found, all: cluster?.makers ?? 0 } };
  },
};

const inspectedShare: Written = {
  code: "cluster-inspected",
  name: { fa: "سهم کالاهای بازدیدشده", en: "Share of pieces inspected" },
  params: [percent(50), monthsParam(12)],
  asks: {
    fa: "در {months} ماه گذشته دست‌کم {percent} درصد کالاهای خوشه در بازار بازدید یا آزموده شده باشد.",
    en: "Within {months} months at least {percent} per cent of the cluster's pieces on the market were inspected or tested.",
  },
  met: { fa: "{found} درصد از {all} کالا.", en: "{found} per cent of {all} pieces." },
  unmet: { fa: "{found} درصد از {all} کالا.", en: "{found} per cent of {all} pieces." },
  judge: ({ cluster, today }, params) => {
    const since = addJalaliMonths(today, -numberOf(params, "months"));
    const pieces = cluster?.pieces ?? [];
    const seen = pieces.filter(({ evidence }) => evidence.some(({ day }) => day > since)).length;
    const found = share(seen, pieces.length);
    return { met: found >= numberOf(params, "percent"), facts: { found, all: pieces.length } };
  },
};

const allOfCounty: Written = {
  code: "cluster-county",
  name: { fa: "همه از شهرستان خوشه", en: "All of the cluster's county" },
  params: [],
  asks: {
    fa: "همهٔ سازندگان تأییدشدهٔ خوشه در شهرستان‌های آن کار کنند.",
    en: "All verified makers of the cluster work in its counties.",
  },
  met: { fa: "همه در محدودهٔ خوشه‌اند.", en: "All are within the cluster's counties." },
  unmet: { fa: "{count} سازنده بیرون از محدودهٔ خوشه است.", en: "Makers outside its counties: {count}." },
  judge: ({ cluster }) => {
    const count = (cluster?.verified ?? 0) - (cluster?.inCounty ?? 0);
    return { met: (cluster?.verified ?? 0) > 0 && count === 0, facts: { count } };
  },
};

export const clusterCriteria = askedOf("cluster", [members, verifiedShare, inspectedShare, allOfCounty]);
