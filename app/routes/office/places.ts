import { words as agreements } from "#app/domain/agreements/words.ts";
import { words as marks } from "#app/domain/badges/compose-words.ts";
import { words as services } from "#app/domain/body-services/words.ts";
import { words as shares } from "#app/domain/cases/share-words.ts";
import { words as cases } from "#app/domain/cases/words.ts";
import { words as commission } from "#app/domain/commission/words.ts";
import { words as coupons } from "#app/domain/coupons/words.ts";
import { words as currencies } from "#app/domain/currencies/words.ts";
import { words as disputes } from "#app/domain/disputes/words.ts";
import { words as doubles } from "#app/domain/doubles/words.ts";
import { words as terms } from "#app/domain/eligibility/setting-words.ts";
import { words as handovers } from "#app/domain/handovers/words.ts";
import { words as indications } from "#app/domain/indications/words.ts";
import { words as monitoring } from "#app/domain/monitoring/words.ts";
import { words as opportunities } from "#app/domain/opportunities/words.ts";
import { words as oversight } from "#app/domain/outcomes/oversight-words.ts";
import { words as outcomes } from "#app/domain/outcomes/words.ts";
import { officeWords as passports } from "#app/domain/passports/office-words.ts";
import { words as money } from "#app/domain/payments/money-words.ts";
import { words as rails } from "#app/domain/payments/rail-desk-words.ts";
import { words as payouts } from "#app/domain/payouts/words.ts";
import { words as pioneers } from "#app/domain/pioneers/words.ts";
import { words as problems } from "#app/domain/problems/words.ts";
import { words } from "#app/domain/producers/office-words.ts";
import { words as work } from "#app/domain/producers/queue-views.ts";
import { words as quality } from "#app/domain/quality/words.ts";
import { words as figures } from "#app/domain/reconciliation/money-page-words.ts";
import { words as books } from "#app/domain/reconciliation/words.ts";
import { words as concerns } from "#app/domain/reports/words.ts";
import { words as returns } from "#app/domain/returns/words.ts";
import { words as rosters } from "#app/domain/rosters/words.ts";
import { words as accounting } from "#app/domain/statements/accounting-words.ts";
import { words as fees } from "#app/domain/statements/fee-words.ts";
import { words as trainings } from "#app/domain/trainings/words.ts";
import type { Locale, Localized } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import type { WorkLink } from "#app/ui/work-shell.tsx";

/** What somebody's duties open in the office, and how many things wait in each place. */
export type OfficeHolds = {
  /** Decides applications, listings, reports and returns. */
  officer: boolean;
  cases: boolean;
  inspector: boolean;
  /** Looks on for a body that owns a programme or confirms for its owner. */
  oversees: boolean;
  /** Reads what became of people. */
  outcomes: boolean;
  rails: boolean;
  /** Cases another body asked hers to work in. */
  shares: number;
  /** Offers services of a body. */
  serves: boolean;
  /** Hands lists over, or confirms them. */
  confirms: boolean;
  /** Sets a programme's rules and numbers. */
  setsTerms: boolean;
  ready: number;
  doubles: number;
  listings: number;
  reports: number;
  toDecide: number;
  pioneers: number;
  /** Requests for marks of her bodies. */
  asked: number;
  money: { proofs: number; refunds: number; disputes: number; breaks: number; batches: number } | null;
};

type Place = WorkLink | false;

/** The places of the office she may enter, in the groups in which they are looked for. */
export function officePlaces(l: Locale, say: (words: Localized) => string, holds: OfficeHolds): WorkLink[] {
  const { officer, money: sums } = holds;
  const people: Place[] = [
    officer && { href: paths.officeWork(l), label: say(work.queue), icon: "clock" },
    holds.cases && { href: paths.officeCases(l), label: say(cases.cases), icon: "sheet" },
    holds.cases && {
      href: paths.officeShares(l),
      label: say(shares.shares),
      icon: "onward",
      waiting: holds.shares,
    },
    officer && {
      href: paths.officeApplications(l),
      label: say(words.applications),
      icon: "person",
      waiting: holds.ready,
    },
    officer && { href: paths.officeProducers(l), label: say(words.producers), icon: "seal" },
    officer && { href: paths.rosters(l), label: say(rosters.nav), icon: "plus" },
    officer && { href: paths.officeDoubles(l), label: say(doubles.doubles), icon: "compare", waiting: holds.doubles },
  ];
  const skills: Place[] = [
    holds.cases && { href: paths.officeTrainings(l), label: say(trainings.courses), icon: "flask" },
    holds.inspector && { href: paths.officeInspections(l), label: say(quality.inspections), icon: "closer" },
  ];
  const programme: Place[] = [
    holds.cases && { href: paths.officeAgreements(l), label: say(agreements.agreements), icon: "sheet" },
    holds.serves && { href: paths.officeServices(l), label: say(services.services), icon: "voice" },
    holds.confirms && { href: paths.officeHandovers(l), label: say(handovers.handovers), icon: "check" },
    officer && { href: paths.officeMonitoring(l), label: say(monitoring.monitoring), icon: "clock" },
    holds.oversees && { href: paths.officeOversight(l), label: say(oversight.oversight), icon: "closer" },
    holds.outcomes && { href: paths.officeOutcomes(l), label: say(outcomes.outcomes), icon: "compare" },
    officer && { href: paths.officeCalls(l), label: say(opportunities.opportunities), icon: "search" },
    holds.cases && {
      href: paths.officePioneers(l),
      label: say(pioneers.pioneers),
      icon: "person",
      waiting: holds.pioneers,
    },
  ];
  const brand: Place[] = [
    officer && { href: paths.officePassports(l), label: say(passports.passports), icon: "sheet" },
    officer && {
      href: paths.officeBadgeRequests(l),
      label: say(marks.requests),
      icon: "seal",
      waiting: holds.asked,
    },
    officer && { href: paths.officeBadges(l), label: say(marks.marks), icon: "tag" },
    officer && { href: paths.officeClusterMarks(l), label: say(marks.clusterMarks), icon: "pin" },
    officer && { href: paths.officeIndications(l), label: say(indications.title), icon: "pin" },
  ];
  const market: Place[] = [
    officer && { href: paths.officeListings(l), label: say(words.listings), icon: "loom", waiting: holds.listings },
    officer && { href: paths.officeReports(l), label: say(concerns.office), icon: "alert" },
    officer && { href: paths.officeProblems(l), label: say(problems.office), icon: "alert", waiting: holds.reports },
    officer && {
      href: paths.returnsDesk(l, "office"),
      label: say(returns.office),
      icon: "again",
      waiting: holds.toDecide,
    },
  ];
  const finance: Place[] = sums
    ? [
        { href: paths.officeTransfers(l), label: say(money.transfers), icon: "camera", waiting: sums.proofs },
        { href: paths.officeReceipts(l), label: say(money.receipts), icon: "plus" },
        { href: paths.officeRefunds(l), label: say(money.refunds), icon: "again", waiting: sums.refunds },
        { href: paths.officeDisputes(l), label: say(disputes.disputes), icon: "alert", waiting: sums.disputes },
        { href: paths.officeOwed(l), label: say(money.owed), icon: "parcel" },
        { href: paths.officeMoney(l), label: say(figures.money), icon: "coins" },
        { href: paths.officeReconciliation(l), label: say(books.title), icon: "compare", waiting: sums.breaks },
        { href: paths.officeCommission(l), label: say(commission.commission), icon: "seal" },
        { href: paths.officeRedenomination(l), label: say(currencies.title), icon: "coins" },
        { href: paths.officeAccounting(l), label: say(accounting.accounting), icon: "sheet" },
        { href: paths.officeFeeInvoices(l), label: say(fees.invoices), icon: "sheet" },
        { href: paths.officePayouts(l), label: say(payouts.office), icon: "onward", waiting: sums.batches },
        { href: paths.officeCoupons(l), label: say(coupons.coupons), icon: "tag" },
      ]
    : [];
  const settings: Place[] = [
    holds.setsTerms && { href: paths.officeSettings(l), label: say(terms.settings), icon: "sheet" },
    holds.rails && { href: paths.officeRails(l), label: say(rails.rails), icon: "compare" },
  ];
  const groups: readonly (readonly [Localized, Place[]])[] = [
    [{ fa: "افراد", en: "People" }, people],
    [{ fa: "مهارت و کیفیت", en: "Skill and quality" }, skills],
    [{ fa: "برنامه", en: "Programme" }, programme],
    [{ fa: "نشان‌ها", en: "Marks" }, brand],
    [{ fa: "بازار", en: "Market" }, market],
    [{ fa: "مالی", en: "Money" }, finance],
    [{ fa: "تنظیم‌ها", en: "Settings" }, settings],
  ];
  return [
    { href: paths.office(l), label: say(words.queue), icon: "clock" },
    ...groups.flatMap(([group, places]) =>
      places.filter((place) => place !== false).map((place) => ({ ...place, group: say(group) })),
    ),
  ];
}
