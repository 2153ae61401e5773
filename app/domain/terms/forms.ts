import { z } from "zod";

export const agreeTerms = z.object({ agree: z.literal("on", "terms.agree") });
