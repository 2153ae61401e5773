import { refusals as agreements } from "./domain/agreements/words.ts";
import { refusals as assessments } from "./domain/assessments/words.ts";
import { refusals as composing } from "./domain/badges/compose-words.ts";
import { refusals as badges } from "./domain/badges/office-words.ts";
import { refusals as bodyServices } from "./domain/body-services/words.ts";
import { refusals as cart } from "./domain/cart/words.ts";
import { refusals as cases } from "./domain/cases/file-words.ts";
import { refusals as shares } from "./domain/cases/share-words.ts";
import { refusals as bulk } from "./domain/catalogue/bulk/words.ts";
import { refusals as evidence } from "./domain/catalogue/evidence-words.ts";
import { refusals as ownList } from "./domain/catalogue/own-list-words.ts";
import { refusals as photos } from "./domain/catalogue/photo-shots.ts";
import { refusals as stock } from "./domain/catalogue/stock-words.ts";
import { refusals as priceLists } from "./domain/catalogue/wholesale-words.ts";
import { refusals as catalogue } from "./domain/catalogue/words.ts";
import { refusals as commission } from "./domain/commission/words.ts";
import { refusals as cooperatives } from "./domain/cooperatives/words.ts";
import { refusals as counselling } from "./domain/counselling/words.ts";
import { refusals as coupons } from "./domain/coupons/words.ts";
import { refusals as currencies } from "./domain/currencies/words.ts";
import { refusals as disputes } from "./domain/disputes/words.ts";
import { refusals as doubles } from "./domain/doubles/words.ts";
import { refusals as terms } from "./domain/eligibility/setting-words.ts";
import { refusals as eligibility } from "./domain/eligibility/words.ts";
import { refusals as handovers } from "./domain/handovers/words.ts";
import { refusals as roles } from "./domain/identity/role-words.ts";
import { refusals as identity } from "./domain/identity/words.ts";
import { refusals as indications } from "./domain/indications/words.ts";
import { refusals as invoices } from "./domain/invoices/words.ts";
import { refusals as monitoring } from "./domain/monitoring/words.ts";
import { refusals as opportunities } from "./domain/opportunities/words.ts";
import { refusals as buyers } from "./domain/orders/buyer-words.ts";
import { refusals as checkout } from "./domain/orders/checkout-words.ts";
import { refusals as desk } from "./domain/orders/desk-words.ts";
import { refusals as transfers } from "./domain/orders/transfer-words.ts";
import { refusals as orders } from "./domain/orders/words.ts";
import { refusals as outcomes } from "./domain/outcomes/words.ts";
import { refusals as passports } from "./domain/passports/words.ts";
import { refusals as money } from "./domain/payments/money-words.ts";
import { refusals as payouts } from "./domain/payments/payout-words.ts";
import { refusals as rails } from "./domain/payments/rail-desk-words.ts";
import { refusals as bankPayouts } from "./domain/payouts/words.ts";
import { refusals as pioneers } from "./domain/pioneers/words.ts";
import { refusals as problems } from "./domain/problems/words.ts";
import { refusals as appeals } from "./domain/producers/appeal-words.ts";
import { refusals as ownData } from "./domain/producers/data-words.ts";
import { refusals as permits } from "./domain/producers/permit-words.ts";
import { refusals as queue } from "./domain/producers/queue-views.ts";
import { refusals as registering } from "./domain/producers/register-words.ts";
import { refusals as asking } from "./domain/producers/request-words.ts";
import { refusals as producers } from "./domain/producers/words.ts";
import { refusals as quality } from "./domain/quality/words.ts";
import { refusals as reconciliation } from "./domain/reconciliation/words.ts";
import { refusals as reports } from "./domain/reports/words.ts";
import { refusals as returns } from "./domain/returns/words.ts";
import { refusals as rights } from "./domain/rights/words.ts";
import { refusals as rosters } from "./domain/rosters/words.ts";
import { refusals as settings } from "./domain/settings/words.ts";
import { refusals as shops } from "./domain/shops/words.ts";
import { refusals as books } from "./domain/statements/book-words.ts";
import { refusals as agreed } from "./domain/terms/words.ts";
import { refusals as trainings } from "./domain/trainings/words.ts";
import { refusals as work } from "./domain/work-orders/words.ts";
import { codeWords } from "./platform/code-words.ts";
import { type Facts, type Locale, type Localized, say } from "./platform/locale.ts";

/** Every code a command may answer with, as a sentence. Nouns add theirs here: one list, so that a flash can say any. */
const sentences: Readonly<Record<string, Localized>> = {
  ...codeWords,
  ...identity,
  ...eligibility,
  ...assessments,
  ...trainings,
  ...quality,
  ...counselling,
  ...rights,
  ...terms,
  ...indications,
  ...invoices,
  ...cart,
  ...cases,
  ...shares,
  ...agreements,
  ...bodyServices,
  ...handovers,
  ...catalogue,
  ...stock,
  ...priceLists,
  ...photos,
  ...evidence,
  ...bulk,
  ...ownList,
  ...orders,
  ...desk,
  ...buyers,
  ...problems,
  ...reports,
  ...agreed,
  ...returns,
  ...rosters,
  ...doubles,
  ...checkout,
  ...producers,
  ...registering,
  ...asking,
  ...appeals,
  ...queue,
  ...payouts,
  ...bankPayouts,
  ...transfers,
  ...money,
  ...rails,
  ...commission,
  ...currencies,
  ...disputes,
  ...coupons,
  ...ownData,
  ...permits,
  ...pioneers,
  ...opportunities,
  ...work,
  ...badges,
  ...passports,
  ...composing,
  ...cooperatives,
  ...shops,
  ...roles,
  ...settings,
  ...reconciliation,
  ...books,
  ...monitoring,
  ...outcomes,
};

/** The sentence for a refusal, a field's fault or a flash. An unknown code is our mistake; the reader gets a plain sentence. */
export function speak(locale: Locale, code: string, facts: Facts = {}): string {
  return say(locale, sentences[code] ?? codeWords.invalid, facts);
}
