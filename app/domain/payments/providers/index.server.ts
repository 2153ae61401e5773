import type { House } from "#app/platform/context.server.ts";
import type { Provider } from "../provider.ts";
import { bankTransfer } from "./bank-transfer.server.ts";
import { cashOnDelivery } from "./cash-on-delivery.server.ts";
import { stripeProvider } from "./stripe.server.ts";
import { zarinpalProvider } from "./zarinpal.server.ts";

type Part = Pick<House, "env" | "db">;

const made = new WeakMap<House["env"], readonly Provider[]>();

/** The rails this deployment can speak to: a provider without keys is simply not there. Which are offered is data (`rails`). */
export function providersOf(house: Part): readonly Provider[] {
  const known = made.get(house.env);
  if (known) return known;
  const { stripe, zarinpal, zarinpal2 } = house.env;
  const providers: Provider[] = [];
  if (stripe?.apiBase) providers.push(stripeProvider({ ...stripe, apiBase: stripe.apiBase }));
  if (zarinpal?.apiBase) providers.push(zarinpalProvider({ ...zarinpal, name: "zarinpal", apiBase: zarinpal.apiBase }));
  if (zarinpal2?.apiBase)
    providers.push(zarinpalProvider({ ...zarinpal2, name: "zarinpal-2", apiBase: zarinpal2.apiBase }));
  providers.push(bankTransfer(house.db), cashOnDelivery());
  made.set(house.env, providers);
  return providers;
}

export function providerNamed(house: Part, name: string): Provider | null {
  return providersOf(house).find((provider) => provider.name === name) ?? null;
}
