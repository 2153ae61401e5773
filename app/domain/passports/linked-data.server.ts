import { proofOf } from "#app/domain/badges/queries.server.ts";
import { families, familyOf } from "#app/domain/catalogue/families/families.ts";
import { showAttribute } from "#app/domain/catalogue/families/show.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { textIn } from "./credential.ts";
import { type PassportView, passportOf } from "./queries.server.ts";

/** How a certificate stands, in schema.org's two words. */
const standing = (valid: boolean) => `https://schema.org/Certification${valid ? "Active" : "Inactive"}`;

/**
 * A passport or a badge in the words of schema.org, with how it stands at this moment. Of a piece with a serial but without a
 * passport there is nothing to say here. @throws Missing
 */
export async function linkedData(ctx: Ctx, serial: string): Promise<Record<string, unknown>> {
  const passport = await passportOf(ctx, serial);
  if (passport) return pieceData(ctx, passport);
  const proof = await proofOf(ctx, serial);
  if (proof.of !== "badge") throw new Missing("passport");
  return {
    "@context": "https://schema.org",
    "@type": "Certification",
    "@id": `${ctx.origin}/v/${proof.code}`,
    certificationIdentification: proof.code,
    name: proof.badge,
    certificationStatus: standing(proof.state === "valid"),
    additionalType: proof.state,
    issuedBy: { "@type": "Organization", name: proof.issuer },
    about: {
      "@type": "Organization",
      name: proof.holder,
      url: `${ctx.origin}/${ctx.locale}/${proof.kind === "shop" ? "shops" : "clusters"}/${proof.holderSlug}`,
    },
    validFrom: proof.grantedAt,
    expires: proof.expiresAt,
    ...(proof.revocationReason && { description: proof.revocationReason }),
  };
}

function pieceData(ctx: Ctx, passport: PassportView): Record<string, unknown> {
  const { subject } = passport;
  const serial = passport.piece?.serial ?? passport.serial;
  const l = ctx.locale;
  const family = families.some(({ id }) => id === subject.family) ? familyOf(subject.family) : null;
  return {
    "@context": "https://schema.org",
    "@type": "IndividualProduct",
    "@id": `${ctx.origin}/v/${serial}`,
    serialNumber: serial,
    name: textIn(l, subject.name),
    category: family?.[l] ?? subject.family,
    manufacturer: { "@type": "Organization", name: textIn(l, subject.maker.name), url: subject.maker.id },
    brand: { "@type": "Brand", name: textIn(l, subject.cluster.name) },
    image: subject.photographs.flatMap(({ url }) => url ?? []),
    additionalProperty: subject.attributes.flatMap(({ key, value, evidence }) => {
      const attribute = family?.attributes.find((one) => one.key === key);
      const shown = attribute ? showAttribute(l, attribute, value) : "";
      if (!attribute || shown === "") return [];
      return [
        {
          "@type": "PropertyValue",
          propertyID: key,
          name: attribute[l],
          value: typeof value === "number" ? value : shown,
          measurementTechnique: evidence,
        },
      ];
    }),
    hasCertification: {
      "@type": "Certification",
      certificationIdentification: serial,
      certificationStatus: standing(passport.state === "valid"),
      additionalType: passport.state,
      issuedBy: { "@type": "Organization", name: passport.issuer },
      validFrom: passport.issuedAt,
      expires: passport.expiresAt,
      url: `${ctx.origin}/v/${serial}.jwt`,
      ...(passport.reason && { description: passport.reason }),
    },
  };
}
