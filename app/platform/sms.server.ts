import type { Env } from "./env.server.ts";

/**
 * Hands one text message to the operator's HTTP interface: `POST {apiBase}/messages` with `{to, text, sender}` and the
 * key as bearer. Without an operator (demo mode) nothing leaves: the notice's row is the record.
 */
export async function sendSms(env: Env, message: { to: string; text: string; id: string }): Promise<void> {
  if (!env.sms) {
    if (!env.demo) throw new Error("no SMS operator is set");
    return;
  }
  const response = await fetch(`${env.sms.apiBase}/messages`, {
    method: "POST",
    headers: {
      Authorization: `Bearer ${env.sms.apiKey}`,
      "Content-Type": "application/json",
      "Idempotency-Key": message.id,
    },
    body: JSON.stringify({ to: message.to, text: message.text, sender: env.sms.sender }),
    signal: AbortSignal.timeout(8_000),
  });
  if (!response.ok) throw new Error(`the SMS operator answered ${response.status}`);
}
