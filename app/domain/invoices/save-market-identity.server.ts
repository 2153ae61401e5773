import { finance } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Invalid } from "#app/platform/errors.ts";
import { marketIdentities } from "#db/schema/invoices.ts";
import { saveMarketIdentity as input } from "./forms.ts";
import { marketIdentity } from "./market-identity.server.ts";

/** Finance writes who the market is before the law, for every invoice from now on. What was issued stays as it was. */
export const saveMarketIdentity = command({
  name: "save-market-identity",
  who: finance,
  input,
  async run({ ctx, tx, tell, actor, newId }, typed) {
    const { identifiers } = ctx.house.country;
    const legalId = identifiers.legalId(typed.legalId);
    const postalCode = identifiers.postalCode(typed.postalCode)?.value;
    if (!legalId || !postalCode)
      throw new Invalid({
        ...(legalId ? {} : { legalId: "market.legal-id" }),
        ...(postalCode ? {} : { postalCode: "market.postal-code" }),
      });
    const { nameFa, nameEn, economicCode, addressFa, addressEn } = typed;
    const said = {
      ...{ name: { fa: nameFa, en: nameEn }, legalId, economicCode },
      ...{ address: { fa: addressFa, en: addressEn }, postalCode },
    };
    const now = await marketIdentity(tx);
    if (now && JSON.stringify(now) === JSON.stringify(said)) return unchanged(null);
    await tx.insert(marketIdentities).values({ ...typed, id: newId, legalId, postalCode, savedBy: actor.id });
    await tell("market-identity.saved", "market-identity", newId, { data: { legalId } });
    return null;
  },
});
