import { addWorkingDays, type IsoDate, type WorkingDays } from "#app/platform/calendar.ts";

/**
 * Whether a delivered consignment's money may leave for its seller: when the last of its lines that may be sent back
 * can be no more. The last day of that term still belongs to the buyer.
 */
export function mayBePaidOut(
  facts: { deliveredOn: IsoDate; today: IsoDate; workingDays: number },
  country: WorkingDays,
): boolean {
  if (facts.workingDays === 0) return true;
  return facts.today > addWorkingDays(facts.deliveredOn, facts.workingDays, country);
}

/** How a seller's account at the provider stands, as she is told it. */
export type AccountStanding = "none" | "begun" | "in-review" | "ready";

export function accountStanding(
  account: { detailsSubmitted: boolean; transfersEnabled: boolean; payoutsEnabled: boolean } | null,
): AccountStanding {
  if (!account) return "none";
  if (account.transfersEnabled && account.payoutsEnabled) return "ready";
  return account.detailsSubmitted ? "in-review" : "begun";
}
