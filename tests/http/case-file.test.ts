import { afterAll, beforeAll, expect, test } from "vitest";
import { countedMarket } from "#tests/support/counted-market.ts";

/** Officers of two bodies see one file, each only their fields; who is also its person decides nothing in it. */

type Account = { role: string; name: string; phone: string; body: string | null };

let market: Awaited<ReturnType<typeof countedMarket>>;
let file: { id: string; number: string; application: string; person: string };
const sids: Record<string, string> = {};

beforeAll(async () => {
  market = await countedMarket();
  const accounts = (await (await fetch(`${market.url}/dev/accounts.json`)).json()) as Account[];
  const signIn = async (role: string, body: string) => {
    const phone = accounts.find((one) => one.role === role && one.body === body)?.phone ?? "";
    const answer = await fetch(`${market.url}/dev/sign-in`, { method: "POST", body: new URLSearchParams({ phone }) });
    return /\bsid=([^;]+)/.exec(answer.headers.get("Set-Cookie") ?? "")?.[1] ?? "";
  };
  for (const [role, body] of [
    ["officer", "carpet-union"],
    ["counsellor", "secretariat"],
    ["inspector", "lab"],
  ] as const)
    sids[role] = await signIn(role, body);
  const [row] = await market.rows<typeof file>(
    `select c.id, c.number::text as number, a.id as application, c.person_id as person from cases c join applications a on a.case_id = c.id
     where c.occupation = 'carpet-weaving' and a.status = 'submitted' order by c.id limit 1`,
  );
  const [other] = row
    ? [row]
    : await market.rows<typeof file>(
        `select c.id, c.number::text as number, a.id as application, c.person_id as person from cases c join applications a on a.case_id = c.id
         where c.occupation = 'carpet-weaving' order by c.id limit 1`,
      );
  if (!other) throw new Error("the village has no weaver of carpets");
  file = other;
  await market.rows(
    `insert into case_shares (case_id, body_id, from_body_id, purpose, parts, asked_by, accepted_by, accepted_at)
     select '${file.id}', s.id, u.id, 'referral', '{contact,application,counselling}', d.person_id, d.person_id, market_now()
     from bodies s, bodies u join duties d on d.body_id = u.id and d.kind = 'officer' where s.slug = 'secretariat' and u.slug = 'carpet-union'`,
  );
}, 180_000);
afterAll(() => market?.close(), 60_000);

async function ask(who: string, path: string, fields?: Record<string, string>) {
  const answer = await fetch(`${market.url}/en/office/${path}`, {
    redirect: "manual",
    headers: { Cookie: `sid=${sids[who]}`, Origin: market.url },
    ...(fields ? { method: "POST", body: new URLSearchParams(fields) } : {}),
  });
  return { status: answer.status, html: await answer.text() };
}

/** The sections of a file, by the headings they have on the page. */
const headings = {
  identity: "Identity",
  contact: "Contact",
  application: "Applications",
  evidence: "Pictures and documents",
  cooperative: "Cooperative",
  shop: "Shop",
};
const sectionsOf = (html: string) =>
  Object.entries(headings)
    .filter(([, heading]) => new RegExp(`<h2[^>]*>${heading}</h2>`).test(html))
    .map(([part]) => part);

test("two officers open one file, and each page holds the parts of its reader and nothing of the others", async () => {
  const [theirs, ours] = [await ask("officer", `cases/${file.id}`), await ask("counsellor", `cases/${file.id}`)];
  expect([theirs.status, ours.status]).toEqual([200, 200]);
  expect(sectionsOf(theirs.html)).toEqual(Object.keys(headings));
  expect(sectionsOf(ours.html)).toEqual(["contact", "application"]);
  for (const fact of ["Year of birth", "National code", "Member of", "residence"])
    expect(ours.html, fact).not.toContain(fact);
  expect(theirs.html).toContain("National code");
  expect((await ask("inspector", `cases/${file.id}`)).status).toBe(404);
});

test("what is sealed is on no page until it is opened with a reason, part by part", async () => {
  const page = await ask("officer", `cases/${file.id}`);
  expect(page.html).not.toMatch(/\+98\d{6}/);
  const opened = await ask("counsellor", `cases/${file.id}/sealed`, { part: "contact", reason: "call" });
  expect(opened.status).toBe(200);
  expect(opened.html).toMatch(/\+98\d{10}/);
  expect((await ask("counsellor", `cases/${file.id}/sealed`, { part: "identity", reason: "call" })).status).toBe(404);
  expect((await ask("officer", `cases/${file.id}/sealed`, { part: "contact" })).status).toBe(422);
});

test("the log shows every look, under which duty of which body, to those who know whose file it is", async () => {
  const { html } = await ask("officer", `cases/${file.id}`);
  const text = html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
  expect(text).toMatch(/\( ?Counsellor · [^)]*\) The file was looked into · Contact · Application/);
  expect(text).toMatch(/\( ?Counsellor · [^)]*\) What is sealed was opened · Contact · To call her/);
  expect((await ask("counsellor", `cases/${file.id}`)).html).not.toContain("Who did and saw what");
});

test("an officer who is the person herself reads that it is hers and decides nothing", async () => {
  await market.rows(
    `update applications set status = 'submitted', decided_at = null, decided_by = null,
       person_id = (select d.person_id from duties d join bodies b on b.id = d.body_id where d.kind = 'officer' and b.slug = 'carpet-union')
     where id = '${file.application}'`,
  );
  await market.rows(
    `update cases set person_id = (select person_id from applications where id = '${file.application}') where id = '${file.id}'`,
  );
  const page = await ask("officer", `cases/${file.id}`);
  expect(page.html).toContain("This is your own case");
  const refused = await ask("officer", `applications/${file.application}/refusal`, {
    reason: "not-local",
    text: "It is mine.",
  });
  expect(refused.status).toBe(409);
  const verified = await ask("officer", `applications/${file.application}/verification`, { nameEn: "My own shop" });
  expect(verified.status).toBe(409);
  const [row] = await market.rows(`select status from applications where id = '${file.application}'`);
  expect(row).toEqual({ status: "submitted" });
});
