import nodemailer from "nodemailer";
import type { Env } from "./env.server.ts";

const transports = new Map<string, ReturnType<typeof nodemailer.createTransport>>();

/** Sends one plain letter over SMTP. Without SMTP_URL (demo mode) nothing leaves: the notice's row is the record. */
export async function sendMail(
  env: Env,
  letter: { to: string; subject: string; text: string; id: string },
): Promise<void> {
  if (!env.smtp) {
    if (!env.demo) throw new Error("no SMTP server is set");
    return;
  }
  const { url, from } = env.smtp;
  const transport = transports.get(url) ?? nodemailer.createTransport(url, { from });
  transports.set(url, transport);
  await transport.sendMail({
    from,
    to: letter.to,
    subject: letter.subject,
    text: letter.text,
    messageId: `<${letter.id}@khanegi>`,
  });
}
