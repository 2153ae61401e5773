/** What a sound file is, told by its own first bytes and never by its name: the kinds telephones and browsers record. */
export const audioKinds = ["audio/mpeg", "audio/mp4", "audio/aac", "audio/ogg", "audio/webm", "audio/wav"] as const;
export type AudioKind = (typeof audioKinds)[number];

const text = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));

/** The kind of a sound file; null for anything else, pictures and pages among them. */
export function audioKind(bytes: Uint8Array): AudioKind | null {
  if (bytes.length < 16) return null;
  const [first = 0, second = 0] = bytes;
  if (text(bytes, 0, 4) === "RIFF" && text(bytes, 8, 12) === "WAVE") return "audio/wav";
  if (text(bytes, 0, 4) === "OggS") return "audio/ogg";
  if (first === 0x1a && second === 0x45 && bytes[2] === 0xdf && bytes[3] === 0xa3)
    return text(bytes, 0, 64).includes("webm") ? "audio/webm" : null;
  // Of MP4 only the brands that hold sound alone or what telephones record; a film of another brand is none.
  if (text(bytes, 4, 8) === "ftyp")
    return /^(M4A |M4B |mp4[12]|isom|iso[2-6]|3gp\d|dash)$/.test(text(bytes, 8, 12)) ? "audio/mp4" : null;
  if (text(bytes, 0, 3) === "ID3") return "audio/mpeg";
  // Eleven bits set begin a frame. Layer 0 is ADTS (AAC); layers I to III are MPEG audio, whose bit rate is never 15.
  if (first === 0xff && (second & 0xf6) === 0xf0) return "audio/aac";
  if (first === 0xff && (second & 0xe0) === 0xe0 && (second & 0x06) !== 0 && ((bytes[2] ?? 0xf0) & 0xf0) !== 0xf0)
    return "audio/mpeg";
  return null;
}

/** How long it is in seconds, where the file says so plainly: WAV, Ogg and MP4. Null where only its decoding would tell. */
export function audioSeconds(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (audioKind(bytes)) {
    case "audio/wav":
      return wavSeconds(view);
    case "audio/ogg":
      return oggSeconds(bytes, view);
    case "audio/mp4":
      return mp4Seconds(bytes, view);
    default:
      return null;
  }
}

function wavSeconds(view: DataView): number | null {
  const perSecond = view.byteLength >= 32 ? view.getUint32(28, true) : 0;
  return perSecond > 0 ? (view.byteLength - 44) / perSecond : null;
}

/** The last page says how many samples came before it: of Opus 48,000 a second, of Vorbis as many as its head says. */
function oggSeconds(bytes: Uint8Array, view: DataView): number | null {
  let last = bytes.length - 14;
  while (last > 0 && text(bytes, last, last + 4) !== "OggS") last--;
  const samples = last >= 0 ? Number(view.getBigInt64(last + 6, true)) : 0;
  const isOpus = text(bytes, 28, 36) === "OpusHead";
  const rate = isOpus ? 48_000 : view.byteLength > 44 ? view.getUint32(40, true) : 0;
  return samples > 0 && rate > 0 ? samples / rate : null;
}

function mp4Seconds(bytes: Uint8Array, view: DataView): number | null {
  for (let at = 4; at + 32 < bytes.length; at++) {
    if (bytes[at] !== 0x6d || text(bytes, at, at + 4) !== "mvhd") continue;
    const long = bytes[at + 4] === 1;
    const [scaleAt, lengthAt] = long ? [at + 24, at + 28] : [at + 16, at + 20];
    if (lengthAt + 8 > bytes.length) return null;
    const scale = view.getUint32(scaleAt);
    const length = long ? Number(view.getBigUint64(lengthAt)) : view.getUint32(lengthAt);
    return scale > 0 ? length / scale : null;
  }
  return null;
}
