/**
 * Names of the books' accounts. Debits are positive, credits negative; assets grow by debits, debts by credits
 * (reliability note 1.5).
 */
export const accounts = {
  /** Money a provider holds for us. */
  clearing: (provider: string) => `provider-clearing:${provider}`,
  /** What a buyer paid, or promised at her door and then paid there, and no maker has earned yet. */
  buyerFunds: (orderId: string) => `buyer-funds:${orderId}`,
  /** Money of goods that were called off, on its way back to the buyer. */
  refundDue: (orderId: string) => `refund-due:${orderId}`,
  /** Money that came for an order that could no longer be kept. */
  unapplied: (orderId: string) => `unapplied:${orderId}`,
  /** Money a bank has taken back until it decides whose it is. */
  disputesHeld: (orderId: string) => `disputes-held:${orderId}`,
  sellerPayable: (shopId: string) => `seller-payable:${shopId}`,
  /** What a seller took at the door for others and owes them. */
  sellerReceivable: (shopId: string) => `seller-receivable:${shopId}`,
  cooperativeShare: (bodyId: string) => `cooperative-share:${bodyId}`,
  programmeFund: "programme-fund",
  platformFee: "platform-fee",
} as const;
