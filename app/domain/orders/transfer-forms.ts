import { z } from "zod";
import { formKey, line, optionalLine, uploads } from "#app/platform/fields.ts";

/** The id in an address: what is no id at all is missing like any other that is not there. */
const thing = z.string({ error: "required" }).max(64, "too-long");
const number = z.string().max(20, "too-long");
/** The browser's cookie of opened orders. */
const access = z.string().max(4096, "too-long");

/** A photograph of a transfer's receipt. The account is judged by the command, which knows country and currency. */
export const sendProof = z.object({
  key: formKey,
  number,
  access,
  picture: uploads(1),
  reference: optionalLine(60),
  iban: optionalLine(50),
});

export const saveRefundAccount = z.object({ number, access, iban: line(50) });

export const proofOnly = z.object({ proof: thing });

export const rejectProof = z.object({ proof: thing, reason: line(300) });

/** Money on our account, and the order it was for. */
export const matchReceipt = z.object({ receipt: thing, number: line(20) });
