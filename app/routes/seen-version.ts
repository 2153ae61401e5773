import type { useReply } from "./reply.ts";

/** The version a form speaks of: the one it came with, until its writer was told of another change and means hers to stand. */
export function seenVersion(reply: ReturnType<typeof useReply>, now: number): string {
  return reply.refused === "catalogue.edited-meanwhile" ? String(now) : reply.value("version", String(now));
}
