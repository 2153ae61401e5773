import type { AttributeValue } from "#app/domain/catalogue/families/typed.ts";
import type { Locale, Localized } from "#app/platform/locale.ts";
import type { EvidenceLevel } from "#db/vocabulary.ts";

/**
 * What is signed, in the words of the W3C Verifiable Credentials Data Model 2.0 secured by JOSE (vc-jose-cose): the
 * credential is the payload of the JWT. Pure; the keys are in keys.server.ts.
 */
export type SigningBody = { slug: string } & Localized;

export type Jwk = {
  kty: "OKP";
  crv: "Ed25519";
  alg: "EdDSA";
  use: "sig";
  kid: string;
  x: string;
  iss: string;
  name: Localized;
};

type Text = { "@value": string; "@language": Locale };
/** A name in both languages, as the data model writes it. */
export const texts = ({ fa, en }: Localized): Text[] => [
  { "@value": fa, "@language": "fa" },
  ...(en ? [{ "@value": en, "@language": "en" as const }] : []),
];
/** A name in the reader's language; the Persian one stands in where there is no other. */
export const textIn = (locale: Locale, all: readonly Text[]): string =>
  (all.find((one) => one["@language"] === locale) ?? all[0])?.["@value"] ?? "";

export const issuerId = (origin: string, slug: string): string => `${origin}/v/issuers/${slug}`;

export function jwkOf(key: { kid: string; publicKey: string; body: SigningBody }, origin: string): Jwk {
  const { slug, fa, en } = key.body;
  return {
    ...{ kty: "OKP", crv: "Ed25519", alg: "EdDSA", use: "sig" },
    ...{ kid: key.kid, x: key.publicKey, iss: issuerId(origin, slug), name: { fa, en } },
  };
}

/** One particular and what it rests on. */
export type ClaimedAttribute = {
  key: string;
  value: AttributeValue;
  evidence: EvidenceLevel;
  by?: string | undefined;
  reportNo?: string | undefined;
  on?: string | undefined;
};

/** A photograph by what it shows and what it hashes to (SHA-256, hex): as it came, and as it is shown. */
export type ClaimedPhoto = { shot: string; sha256: string; url?: string | undefined; shownSha256?: string | undefined };

export type PieceSubject = {
  id: string;
  type: "IndividualProduct";
  serial: string;
  name: Text[];
  family: string;
  attributes: ClaimedAttribute[];
  maker: { id: string; slug: string; name: Text[] };
  place: { county: string };
  cluster: { id: string; slug: string; name: Text[] };
  geographicalIndication?: { register: string; number: string; status: string; checkedOn: string } | undefined;
  nationalCarpetPassport?: { number: string } | undefined;
  photographs: ClaimedPhoto[];
};

export type BadgeSubject = {
  id: string;
  type: "Organization";
  slug: string;
  name: Text[];
  badge: { slug: string; level: number; code: string; name: Text[]; criteria: Text[]; criteriaVersion: number };
};

export type StatusEntry = {
  id: string;
  type: "BitstringStatusListEntry";
  statusPurpose: "revocation" | "suspension";
  statusListIndex: string;
  statusListCredential: string;
};

export type Credential<Subject = PieceSubject | BadgeSubject> = {
  "@context": readonly string[];
  id: string;
  type: readonly string[];
  issuer: { id: string; name: Text[] };
  validFrom: string;
  validUntil: string;
  version: number;
  credentialSubject: Subject;
  credentialStatus: StatusEntry[];
};

/** The base context, and W3C's own for terms that a community has not registered. */
export const contexts = [
  "https://www.w3.org/ns/credentials/v2",
  "https://www.w3.org/ns/credentials/undefined-terms/v2",
] as const;

/** Bits in a list: the least the Bitstring Status List allows, 16 KB. */
export const listBits = 131_072;

/** The lists of one block of places: first who is revoked, then who is suspended. Lists are numbered from 1. */
export const listOf = (position: number, purpose: StatusEntry["statusPurpose"]): number =>
  Math.floor(position / listBits) * 2 + (purpose === "revocation" ? 1 : 2);

export function statusOf(origin: string, position: number): StatusEntry[] {
  return (["revocation", "suspension"] as const).map((statusPurpose) => {
    const list = `${origin}/v/status/${listOf(position, statusPurpose)}`;
    const index = position % listBits;
    return {
      ...{ id: `${list}#${index}`, type: "BitstringStatusListEntry", statusPurpose },
      ...{ statusListIndex: String(index), statusListCredential: list },
    };
  });
}

export function credentialOf<Subject>(facts: {
  origin: string;
  serial: string;
  type: "PiecePassport" | "BadgeGrant";
  issuer: SigningBody;
  from: Date;
  until: Date;
  version: number;
  position: number;
  subject: Subject;
}): Credential<Subject> {
  const { origin, serial, issuer } = facts;
  return {
    "@context": contexts,
    id: `${origin}/v/${serial}`,
    type: ["VerifiableCredential", facts.type],
    issuer: { id: issuerId(origin, issuer.slug), name: texts(issuer) },
    validFrom: secondOf(facts.from),
    validUntil: secondOf(facts.until),
    version: facts.version,
    credentialSubject: facts.subject,
    credentialStatus: statusOf(origin, facts.position),
  };
}

const secondOf = (date: Date): string => date.toISOString().replace(/\.\d{3}Z$/, "Z");

/** The two parts of a JWT that are signed. */
export function unsignedJwt(kid: string, payload: unknown): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  return `${part({ alg: "EdDSA", typ: "vc+jwt", cty: "vc", kid })}.${part(payload)}`;
}

/** What a JWT of ours says. Who signed it is asked elsewhere. */
export function payloadOf<Payload = Credential>(jwt: string): Payload {
  return JSON.parse(Buffer.from(jwt.split(".")[1] ?? "", "base64url").toString("utf8")) as Payload;
}
