import { noticePerson } from "#app/domain/notices/queue-notice.server.ts";
import { makerToTell, passportsOfShop } from "#app/domain/passports/due.server.ts";
import { numberPacked } from "#app/domain/passports/number-pieces.server.ts";
import { signGrant } from "#app/domain/passports/sign-grant.server.ts";
import { signPassport } from "#app/domain/passports/sign-passport.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { paths } from "#app/platform/paths.ts";
import type { Told } from "./reactions.server.ts";

const sign = (reason: "issued" | "evidence" | "changed") => (ctx: Ctx, event: Told) =>
  signPassport(ctx, { product: event.nounId, reason });

const signMark = (ctx: Ctx, event: Told) => signGrant(ctx, { grant: event.nounId });

/** Her passport's standing is the maker's to know before a buyer tells her. */
const tellMaker = (template: "passport-revoked" | "passport-suspended") => async (ctx: Ctx, event: Told) => {
  const maker = await makerToTell(ctx, event.nounId);
  if (!maker) return;
  const { personId, serial, title, reason } = maker;
  await noticePerson(ctx, personId, {
    eventId: event.id,
    template,
    facts: { title, reason },
    link: (l) => paths.proof(serial, l),
  });
};

/** What is signed follows what was found and changed; where nothing that it tells has, nothing is signed. */
export const passportReactions = {
  "product.published": sign("issued"),
  "product.evidence-recorded": sign("evidence"),
  "product.revision-accepted": sign("changed"),
  "badge.granted": signMark,
  "badge.renewed": signMark,
  async "consignment.packed"(ctx: Ctx, event: Told) {
    await numberPacked(ctx, { consignment: event.nounId });
  },
  "passport.revoked": tellMaker("passport-revoked"),
  "passport.suspended": tellMaker("passport-suspended"),
  async "shop.saved"(ctx: Ctx, event: Told) {
    for (const product of await passportsOfShop(ctx, event.nounId))
      await signPassport(ctx, { product, reason: "changed" });
  },
};
