import {
  type FileUpload,
  MaxFileSizeExceededError,
  MaxPartsExceededError,
  MaxTotalSizeExceededError,
  parseFormData,
} from "@remix-run/form-data-parser";
import { Invalid } from "./errors.ts";

/** The body, a file or a field is larger than the door allows. Answered 413. */
export class TooLarge extends Error {
  override readonly name = "TooLarge";
  readonly status = 413;
  constructor(readonly code: "form.too-large" | "file.too-large" | "field.too-large") {
    super(code);
  }
}

export interface UploadedFile {
  readonly field: string;
  /** For showing only, never a path: no folders, no control or direction characters, at most 100 characters. */
  readonly name: string;
  readonly bytes: Buffer;
  /** What the sender claims; decide by the bytes. */
  readonly type: string;
}

/** Names and values in the order sent; a name comes twice only if it is one of `lists`. */
export type FormFields = readonly (readonly [name: string, value: string])[];

interface FieldLimits {
  readonly maxFields: number;
  /** Of one value, in bytes of UTF-8. */
  readonly maxFieldBytes: number;
  /** Fields that may come more than once. */
  readonly lists?: readonly string[];
}

export interface MultipartLimits extends FieldLimits {
  readonly maxFiles: number;
  readonly maxFileBytes: number;
  readonly maxTotalBytes: number;
  /** Fields that may carry files; a file anywhere else is refused. */
  readonly fileFields: readonly string[];
}

export interface UrlEncodedLimits extends FieldLimits {
  readonly maxBytes: number;
}

/** Part headers that browsers write are under 400 bytes, with a file's name at its longest about 1,200. */
const maxHeaderSize = 4096;

/**
 * Reads a multipart form, giving up at the first byte over a limit. Inputs left empty are dropped.
 * Throws TooLarge (413) or Invalid (422) with a code under `form` or the field's name.
 */
export async function readMultipart(
  request: Request,
  limits: MultipartLimits,
): Promise<{ fields: FormFields; files: UploadedFile[] }> {
  if (Number(request.headers.get("Content-Length") ?? 0) > limits.maxTotalBytes + overhead(limits)) {
    throw new TooLarge("form.too-large");
  }
  // In this very spelling, which all browsers use: the library reads any other kind of body without limits.
  if (!request.headers.get("Content-Type")?.startsWith("multipart/form-data;")) {
    throw new Invalid({ form: "form.malformed" });
  }
  const files: UploadedFile[] = [];
  const keep = async (file: FileUpload): Promise<void> => {
    // A browser sends an untouched file input as a nameless file of no bytes.
    if (file.size === 0 && (file.name === "" || file.name === "file-upload")) return;
    if (!limits.fileFields.includes(file.fieldName)) throw new Invalid({ form: "form.unexpected-file" });
    if (files.length >= limits.maxFiles) throw new Invalid({ [file.fieldName]: "file.too-many" });
    files.push({
      field: file.fieldName,
      name: showableName(file.name),
      bytes: Buffer.from(await file.arrayBuffer()),
      type: file.type,
    });
  };
  const form = await parseFormData(
    request,
    {
      // Empty file inputs are parts too, so files are counted in `keep` and all parts here.
      maxFiles: maxParts(limits),
      maxParts: maxParts(limits),
      maxFileSize: Math.max(limits.maxFileBytes, limits.maxFieldBytes),
      maxTotalSize: limits.maxTotalBytes,
      maxHeaderSize,
    },
    keep,
  ).catch(translate);
  const pairs = [...form].filter((pair): pair is [string, string] => typeof pair[1] === "string");
  return { fields: checked(pairs, limits), files };
}

/** Reads an ordinary form, giving up at the first byte over a limit. Throws as readMultipart does. */
export async function readUrlEncoded(request: Request, limits: UrlEncodedLimits): Promise<FormFields> {
  if (Number(request.headers.get("Content-Length") ?? 0) > limits.maxBytes) throw new TooLarge("form.too-large");
  if (!request.headers.get("Content-Type")?.startsWith("application/x-www-form-urlencoded")) {
    throw new Invalid({ form: "form.malformed" });
  }
  const form = await parseFormData(request, {
    maxParts: limits.maxFields,
    maxTotalSize: limits.maxBytes,
  }).catch(translate);
  return checked([...form] as [string, string][], limits);
}

function maxParts(limits: MultipartLimits): number {
  return limits.maxFields + limits.maxFiles + limits.fileFields.length;
}

function overhead(limits: MultipartLimits): number {
  return maxParts(limits) * (maxHeaderSize + 256);
}

function translate(error: unknown): never {
  if (error instanceof Invalid) throw error;
  if (error instanceof MaxFileSizeExceededError) throw new TooLarge("file.too-large");
  if (error instanceof MaxTotalSizeExceededError) throw new TooLarge("form.too-large");
  if (error instanceof MaxPartsExceededError) throw new Invalid({ form: "form.too-many-fields" });
  throw new Invalid({ form: "form.malformed" });
}

/** Dots may join names (`size.width`); brackets and the names by which JavaScript reaches an object's kind may not. */
const goodName = /^[A-Za-z_][\w-]*(?:\.[\w-]+)*$/;
const badSegment = /(?:^|\.)(?:__\w*|constructor|prototype)(?:\.|$)/;

function checked(pairs: readonly (readonly [string, string])[], limits: FieldLimits): FormFields {
  if (pairs.length > limits.maxFields) throw new Invalid({ form: "form.too-many-fields" });
  const seen = new Set<string>();
  for (const [name, value] of pairs) {
    if (name.length > 100 || !goodName.test(name) || badSegment.test(name))
      throw new Invalid({ form: "form.bad-name" });
    if (seen.has(name) && !limits.lists?.includes(name)) throw new Invalid({ [name]: "field.twice" });
    seen.add(name);
    if (Buffer.byteLength(value) > limits.maxFieldBytes) throw new TooLarge("field.too-large");
    // PostgreSQL's text cannot hold it, and nobody types it.
    if (value.includes("\0")) throw new Invalid({ [name]: "field.characters" });
  }
  return pairs;
}

/** Control characters, and those that turn the reading direction so that `gpj.exe` reads as `exe.jpg`; ZWNJ stays. */
const unshowable = /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

function showableName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? "";
  return [...last.replace(unshowable, "").normalize("NFC").trim()].slice(0, 100).join("") || "file";
}
