/**
 * The secrets of demo mode: made on first use, kept in DATA_DIR/secrets, good for nothing else. Node's built-ins only,
 * for the start script hands some of them to the twins.
 */
import { randomBytes, randomUUID } from "node:crypto";
import { keepSecret } from "../../db/secrets.mjs";

/**
 * Each in the form of its environment variable.
 * @param {string} dataDir
 */
export function demoSecrets(dataDir) {
  return {
    FIELD_KEY: keepSecret(dataDir, "field-key"),
    INDEX_KEY: keepSecret(dataDir, "index-key"),
    SIGNING_KEYS: keepSecret(dataDir, "signing-keys"),
    STRIPE_SECRET_KEY: keepSecret(dataDir, "stripe-secret-key", () => `sk_test_${randomBytes(24).toString("hex")}`),
    STRIPE_WEBHOOK_SECRET: keepSecret(
      dataDir,
      "stripe-webhook-secret",
      () => `whsec_${randomBytes(24).toString("hex")}`,
    ),
    ZARINPAL_MERCHANT_ID: keepSecret(dataDir, "zarinpal-merchant-id", randomUUID),
    ZARINPAL_MERCHANT_ID_2: keepSecret(dataDir, "zarinpal-merchant-id-2", randomUUID),
  };
}
