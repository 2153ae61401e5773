import { test as base, expect, type Page } from "@playwright/test";

export { expect };

/** Journeys know their language by `l`, which their project sets: `page.goto(`/${l}/products`)`. */
export const test = base.extend<{ l: "fa" | "en" }>({
  l: ["fa", { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from here
  baseURL: async ({}, use) => use(process.env.MARKET_URL),
});

export type Sent = {
  id: string;
  channel: string;
  to: string;
  text: string;
  code: string | null;
  links: string[];
  at: string;
};

/** What was sent to a phone or mail address, newest first. */
export async function outbox(page: Page, to: string): Promise<Sent[]> {
  return (await page.request.get(`/dev/outbox.json?to=${encodeURIComponent(to)}`)).json();
}

/** Signs in without a code; the ordinary way has a journey of its own. */
export async function signIn(page: Page, phone: string): Promise<void> {
  const origin = process.env.MARKET_URL ?? "";
  const answer = await page.request.post("/dev/sign-in", { form: { phone }, headers: { origin }, maxRedirects: 0 });
  expect(answer.status(), "sign-in").toBeLessThan(400);
}
