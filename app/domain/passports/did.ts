import type { Jwk } from "./credential.ts";

/** The market's identifier in the did:web method: its host, a port after `%3A`. */
export const didOf = (origin: string): string => `did:web:${new URL(origin).host.replace(":", "%3A")}`;

/**
 * Every key of every body as a DID document (W3C DID Core 1.0, did:web), the newest first and retired ones for ever: whoever
 * reads a credential's `kid` finds the method whose id ends in `#` and that name. Each says for which issuer it speaks; to sign
 * for another is no signature. Issuers stay what they are, addresses that answer, and are named as other names of this document.
 */
export function didDocument(origin: string, keys: readonly Jwk[]) {
  const did = didOf(origin);
  const idOf = ({ kid }: Jwk) => `${did}#${kid}`;
  return {
    "@context": ["https://www.w3.org/ns/did/v1", "https://w3id.org/security/suites/jws-2020/v1"],
    id: did,
    alsoKnownAs: [...new Set(keys.map(({ iss }) => iss))],
    verificationMethod: keys.map((key) => {
      const { iss, name: _name, ...publicKeyJwk } = key;
      return { id: idOf(key), type: "JsonWebKey2020", controller: did, issuer: iss, publicKeyJwk };
    }),
    assertionMethod: keys.map(idOf),
  };
}
