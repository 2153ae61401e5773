/**
 * Names of the books' accounts. Debits are positive, credits negative; assets grow by debits, debts by credits
 * (reliability note 1.5).
 */
export const accounts = {
  /** Money a provider holds for us. */
  clearing: (provider: string) => `provider-clearing:${provider}`,
  /** What a buyer paid and no maker has earned yet. */
  buyerFunds: (orderId: string) => `buyer-funds:${orderId}`,
  /** Money that came for an order that could no longer be kept. */
  unapplied: (orderId: string) => `unapplied:${orderId}`,
  sellerPayable: (shopId: string) => `seller-payable:${shopId}`,
  cooperativeShare: (bodyId: string) => `cooperative-share:${bodyId}`,
  programmeFund: "programme-fund",
  platformFee: "platform-fee",
} as const;
