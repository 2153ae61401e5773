import type { Env } from "#app/platform/env.server.ts";
import type { Currency } from "#db/vocabulary.ts";
import type { Provider } from "../provider.ts";
import { stripeProvider } from "./stripe.server.ts";
import { zarinpalProvider } from "./zarinpal.server.ts";

const made = new WeakMap<Env, readonly Provider[]>();

/** The rails of this deployment: a provider without keys is simply not offered. */
export function providersOf(env: Env): readonly Provider[] {
  const known = made.get(env);
  if (known) return known;
  const providers: Provider[] = [];
  if (env.stripe?.apiBase) providers.push(stripeProvider({ ...env.stripe, apiBase: env.stripe.apiBase }));
  if (env.zarinpal?.apiBase) providers.push(zarinpalProvider({ ...env.zarinpal, apiBase: env.zarinpal.apiBase }));
  made.set(env, providers);
  return providers;
}

export function providerNamed(env: Env, name: string): Provider | null {
  return providersOf(env).find((provider) => provider.name === name) ?? null;
}

/** The rails that take this currency, in the order they are offered. */
export function railsFor(env: Env, currency: Currency): Provider[] {
  return providersOf(env).filter((provider) => provider.currencies.includes(currency));
}
