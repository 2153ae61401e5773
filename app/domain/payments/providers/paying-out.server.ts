import type { Provider, SellerAccounts } from "../provider.ts";
import { providersOf } from "./index.server.ts";

export type PayingOut = Provider & { accounts: SellerAccounts };

/** The provider that keeps accounts for sellers and pays out to them by itself, where this deployment has one. */
export function payingOut(house: Parameters<typeof providersOf>[0]): PayingOut | null {
  const found = providersOf(house).find(({ accounts }) => accounts);
  return found ? (found as PayingOut) : null;
}
