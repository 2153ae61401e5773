/** A message of PostgreSQL's protocol, version 3. `type` is its letter, or empty for the untyped first ones. */
export type Frame = { type: string; bytes: Buffer };

const requests = new Set([80877103, 80877104]);

/** Cuts what arrives into whole messages. `greets`: the first ones bear no letter, as from a client. */
export class Frames {
  private rest: Buffer = Buffer.alloc(0);
  constructor(private greets: boolean) {}

  take(chunk: Buffer): Frame[] {
    this.rest = this.rest.length > 0 ? Buffer.concat([this.rest, chunk]) : chunk;
    const frames: Frame[] = [];
    for (;;) {
      const head = this.greets ? 0 : 1;
      if (this.rest.length < head + 4) return frames;
      const length = head + this.rest.readInt32BE(head);
      if (this.rest.length < length) return frames;
      const bytes = this.rest.subarray(0, length);
      this.rest = this.rest.subarray(length);
      frames.push({ type: head ? String.fromCharCode(bytes[0] ?? 0) : "", bytes });
      // A request for encryption is followed by another greeting.
      if (this.greets && !asksForEncryption(bytes)) this.greets = false;
    }
  }
}

export function asksForEncryption(greeting: Buffer): boolean {
  return greeting.length === 8 && requests.has(greeting.readInt32BE(4));
}

/** A text of a message, which ends with a zero; and where the next thing begins. */
function textAt(bytes: Buffer, from: number): { text: string; next: number } {
  const end = bytes.indexOf(0, from);
  return { text: bytes.toString("utf8", from, end), next: end + 1 };
}

/** What one client has prepared and bound, so that an Execute can be called by its statement's text. */
export class Statements {
  private readonly prepared = new Map<string, string>();
  private readonly portals = new Map<string, string>();

  /** The text of the statement that this message has carried out; null if it carries out none. */
  carriedOut({ type, bytes }: Frame): string | null {
    if (type === "Q") return textAt(bytes, 5).text;
    if (type === "P") {
      const name = textAt(bytes, 5);
      this.prepared.set(name.text, textAt(bytes, name.next).text);
    }
    if (type === "B") {
      const portal = textAt(bytes, 5);
      this.portals.set(portal.text, this.prepared.get(textAt(bytes, portal.next).text) ?? "");
    }
    return type === "E" ? (this.portals.get(textAt(bytes, 5).text) ?? "") : null;
  }
}

/** One line of a statement, for telling which it was. */
export function oneLine(statement: string): string {
  return statement.replace(/\s+/g, " ").trim().slice(0, 160);
}
