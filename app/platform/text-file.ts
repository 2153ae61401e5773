/** What of a file's bytes no table has: it is a picture, a spreadsheet's own format or a programme. */
const noText = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/** A file as text, or null when it is none: UTF-8, UTF-16 with its mark, or what Windows wrote before (1256). */
export function textOfFile(bytes: Uint8Array): string | null {
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
  const names = mark === 0xfffe ? ["utf-16le"] : mark === 0xfeff ? ["utf-16be"] : ["utf-8", "windows-1256"];
  for (const name of names) {
    try {
      const text = new TextDecoder(name, { fatal: true }).decode(bytes);
      return noText.test(text) ? null : text;
    } catch {
      // Not in this writing.
    }
  }
  return null;
}
