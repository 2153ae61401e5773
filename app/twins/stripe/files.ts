import { invalid } from "./errors.ts";
import { choice, group, needText } from "./params.ts";
import { files, type Thing } from "./things.ts";
import { type Call, find, newId, type World } from "./world.ts";

const purposes = ["dispute_evidence", "business_logo", "identity_document"] as const;
/** Of dispute evidence: JPEG, PNG or PDF by its first bytes, and at most 5 MB. */
const heads: readonly [type: string, head: string][] = [
  ["jpg", "ffd8ff"],
  ["png", "89504e470d0a1a0a"],
  ["pdf", "255044462d"],
];
const MOST = 5 * 1024 * 1024;

/** Keeps what is said of an uploaded file; its bytes are looked at and let go. */
export function createFile(call: Call): Thing {
  const purpose = choice(call.params, "purpose", purposes);
  const given = group(call.params, "file");
  const bytes = Buffer.from(needText(given, "data", "file"), "base64");
  const type = heads.find(([, head]) => bytes.toString("hex", 0, 8).startsWith(head))?.[0];
  if (type === undefined) throw invalid("This file type is not supported for this purpose.", "file");
  if (bytes.length > MOST) throw invalid("The file is too large for this purpose.", "file");
  const file: Thing = {
    id: newId("file"),
    object: "file",
    created: call.now,
    expires_at: null,
    filename: needText(given, "name", "file"),
    links: { object: "list", data: [], has_more: false, url: "/v1/file_links" },
    metadata: {},
    purpose,
    size: bytes.length,
    title: null,
    type,
    url: null,
  };
  call.store.put(files, file.id, file);
  return file;
}

/** The places of an answer that take a file by its id. */
const evidenceFiles = [
  "cancellation_policy",
  "customer_communication",
  "customer_signature",
  "duplicate_charge_documentation",
  "receipt",
  "refund_policy",
  "service_documentation",
  "shipping_documentation",
  "uncategorized_file",
];

/** Refuses an answer that names a file nobody uploaded for it. */
export function mustBeEvidence(world: World, evidence: Readonly<Record<string, unknown>>): void {
  for (const name of evidenceFiles) {
    const id = evidence[name];
    if (typeof id !== "string" || id === "") continue;
    const at = `evidence[${name}]`;
    const file = find(world, files, "file upload", id, at);
    if (file.purpose !== "dispute_evidence") throw invalid("The file was uploaded for another purpose.", at);
  }
}
