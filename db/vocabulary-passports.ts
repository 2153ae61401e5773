/** Closed lists of passports. Pure: safe in the browser. */

/** Why a credential was signed: the first of its serial, or what changed since the one before. */
export const credentialReasons = ["issued", "evidence", "changed", "national-number", "renewed"] as const;
export type CredentialReason = (typeof credentialReasons)[number];

/** When a piece of a run got its number: when its tags were printed, or when it was packed. */
export const pieceWays = ["printed", "packed"] as const;

/** How a piece came to its owner: from its maker, or from the owner before her. */
export const ownershipWays = ["bought", "given"] as const;
export type OwnershipWay = (typeof ownershipWays)[number];
