import { invalid, missing, refused } from "./errors.ts";
import { choice, group, metadata, needText, type Params, text } from "./params.ts";
import { type Account, accounts, type Link, links, thing } from "./things.ts";
import { type Call, change, find, newId, type World } from "./world.ts";

const due = ["external_account", "individual.first_name", "tos_acceptance.date", "tos_acceptance.ip"];

/** A connected account, which can receive nothing until its owner has been through the onboarding page. */
export function createAccount(call: Call): Account {
  const id = newId("acct", 16);
  const wanted = group(call.params, "capabilities");
  const sample = thing<Account>("account", { id, created: call.now });
  const account: Account = {
    ...sample,
    type: text(call.params, "type") ?? "express",
    country: text(call.params, "country") ?? "DE",
    email: text(call.params, "email") ?? null,
    business_type: text(call.params, "business_type") ?? null,
    business_profile: profile(call.params, sample),
    default_currency: text(call.params, "default_currency") ?? "eur",
    capabilities: Object.fromEntries(Object.keys(wanted).map((name) => [name, "inactive"])),
    metadata: metadata(call.params),
    external_accounts: { object: "list", data: [], has_more: false, url: `/v1/accounts/${id}/external_accounts` },
    requirements: requirements(due),
  };
  call.store.put(accounts, id, account);
  call.emit("account.updated", account, { account: id });
  return account;
}

export function updateAccount(call: Call): Account {
  const account = find(call, accounts, "account", call.ids[0]!);
  const active = account.details_submitted ? "active" : "inactive";
  const wanted = Object.keys(group(call.params, "capabilities")).map((name) => [name, active]);
  const updated = change(call, accounts, account, {
    email: text(call.params, "email") ?? account.email ?? null,
    business_profile: profile(call.params, account),
    capabilities: { ...account.capabilities, ...Object.fromEntries(wanted) },
    metadata: metadata(call.params, account.metadata),
  });
  call.emit("account.updated", updated, { account: account.id });
  return updated;
}

/** A single-use address of the onboarding page; a used or aged one leads to `refresh_url`. */
export function createLink(call: Call) {
  const account = find(call, accounts, "account", needText(call.params, "account"), "account");
  choice(call.params, "type", ["account_onboarding", "account_update"]);
  const token = newId("link", 32);
  const link: Link = {
    account: account.id,
    expires_at: call.now + 300,
    refresh_url: address(call.params, "refresh_url"),
    return_url: address(call.params, "return_url"),
  };
  call.store.put(links, token, link);
  return {
    object: "account_link",
    created: call.now,
    expires_at: link.expires_at,
    url: `${call.base}/onboard/${token}`,
  };
}

/** The owner has given what was due: everything asked for becomes active. */
export function onboard(world: World, id: string): Account {
  const account = find(world, accounts, "account", id);
  if (account.details_submitted) throw refused("This account has been onboarded already.");
  const asked = Object.keys(account.capabilities);
  const onboarded = change(world, accounts, account, {
    details_submitted: true,
    charges_enabled: true,
    payouts_enabled: true,
    capabilities: Object.fromEntries([...asked, "transfers"].map((name) => [name, "active"])),
    requirements: requirements([]),
    tos_acceptance: { date: world.now },
    external_accounts: {
      object: "list",
      data: [
        { id: `ba_${id.slice(5)}`, object: "bank_account", account: id, bank_name: "STRIPE TEST BANK", last4: "3000" },
      ],
      has_more: false,
      url: `/v1/accounts/${id}/external_accounts`,
    },
  });
  world.emit("account.updated", onboarded, { account: id, previous: { details_submitted: false } });
  return onboarded;
}

/** The link behind an onboarding address while it is good. */
export function openLink(world: World, token: string): { link: Link; fresh: boolean } {
  const link = world.store.get(links, token);
  if (link === undefined) throw missing("account_link", token);
  return { link, fresh: world.now < link.expires_at };
}

export function closeLink(world: World, token: string): void {
  const { link } = openLink(world, token);
  world.store.put(links, token, { ...link, expires_at: 0 });
}

/** An absolute web address, as Stripe wants for everything it sends people back to. */
export function address(params: Params, name: string): string {
  const value = needText(params, name);
  if (!/^https?:\/\/\S+$/.test(value) || !URL.canParse(value)) throw invalid("Not a valid URL", name, "url_invalid");
  return value;
}

function profile(params: Params, before: Account) {
  const given = Object.entries(group(params, "business_profile"));
  const texts = given.filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return { ...(before.business_profile as Record<string, string | null>), ...Object.fromEntries(texts) };
}

function requirements(open: readonly string[]) {
  return {
    alternatives: [],
    current_deadline: null,
    currently_due: [...open],
    disabled_reason: open.length > 0 ? "requirements.past_due" : null,
    errors: [],
    eventually_due: [...open],
    past_due: [...open],
    pending_verification: [],
  };
}
