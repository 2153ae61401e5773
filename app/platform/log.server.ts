import pino, { type DestinationStream, type Logger, type StreamEntry } from "pino";

/** The only fields a record may have. What is not in these lists is not written, whoever passes it (I17). */
const numbers = ["status", "ms", "attempt", "count"] as const;
const texts = [
  "method",
  "path",
  "route",
  "rank",
  "reason",
  "noun",
  "job",
  "provider",
  "signal",
  "address",
  "requestId",
  "nounId",
  "actorId",
  "subjectId",
  "grantId",
  "jobId",
] as const;

const uuidOrNumber = /([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})|\+?[0-9۰-۹٠-٩](?:[ -]?[0-9۰-۹٠-٩]){4,}/gi;

/** Second net: what slips into a text still loses long numbers (phones, cards, ids, codes), addresses and secrets. */
export function scrub(text: string, limit = 500): string {
  return text
    .slice(0, limit * 4)
    .replace(/\nparams:[\s\S]*$/, "") // drizzle puts the values of a failed query there
    .replace(/\u001b\[[0-9;?]*[ -/]*[@-~]/g, "")
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ")
    .replace(/[^\s@"'<>]+@[^\s@"'<>]+\.[^\s@"'<>]+/g, "[mail]")
    .replace(/[\w-]{32,}/g, (run) => (/[A-Z]/.test(run) ? "[secret]" : run)) // tokens, but neither slugs nor UUIDs
    .replace(uuidOrNumber, (_run, uuid?: string) => uuid ?? "[number]")
    .slice(0, limit);
}

/** Of an error: its kind, its code and where it happened; its message only scrubbed, since libraries quote values in it. */
function pickError(error: unknown, depth = 0): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = (error as { code?: unknown }).code;
  return {
    type: error.name,
    // SQLSTATE, Node's and our own codes; a one-time code called `code` is none of them.
    ...(typeof code === "string" && /^(?:[0-9A-Z]{5}|[A-Za-z][A-Za-z_.-]{1,60})$/.test(code) ? { code } : {}),
    message: scrub(error.message),
    stack: (error.stack ?? "")
      .split("\n")
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12)
      .join("\n"),
    ...(error.cause && depth < 3 ? { cause: pickError(error.cause, depth + 1) } : {}),
  };
}

/** The allowed fields of a record, each in its own form. */
export function pickFields(fields: Record<string, unknown>): Record<string, unknown> {
  const picked: Record<string, unknown> = {};
  for (const name of numbers) if (typeof fields[name] === "number") picked[name] = fields[name];
  for (const name of texts)
    if (typeof fields[name] === "string") picked[name] = scrub((fields[name] as string).split("?", 1)[0]!, 200);
  if (fields.err !== undefined) picked.err = pickError(fields.err);
  return picked;
}

/**
 * One JSON record a line, to a file, to standard output, or both. `sink` is for tests. A full disk must not stop the
 * market (F20): a log that cannot write is silent. `flush()` before the process ends.
 */
export function createLog(options: {
  level: string;
  file?: string;
  stdout: boolean;
  sink?: DestinationStream;
}): Logger {
  const level = options.level as StreamEntry["level"] & string;
  const streams: StreamEntry[] = options.sink ? [{ level, stream: options.sink }] : [];
  const targets: (string | number)[] = [...(options.file ? [options.file] : []), ...(options.stdout ? [1] : [])];
  for (const dest of targets) {
    const stream = pino.destination({ dest, mkdir: true, sync: true });
    stream.on("error", () => {});
    streams.push({ level, stream });
  }
  const logger = pino(
    {
      level: options.level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }), log: pickFields },
      serializers: { err: (error: unknown) => error },
      hooks: {
        logMethod(args, method) {
          const [fields, message] = args as unknown as [unknown, unknown];
          const text = typeof fields === "string" ? fields : typeof message === "string" ? message : "";
          method.apply(this, [
            fields instanceof Error ? { err: fields } : typeof fields === "string" ? {} : fields,
            scrub(text),
          ] as never);
        },
      },
    },
    pino.multistream(streams),
  );
  // A child's own fields go round the formatters, so they are picked here; its children inherit this.
  const child = logger.child;
  logger.child = function (this: Logger, fields: Record<string, unknown>) {
    return child.call(this, pickFields(fields));
  } as typeof logger.child;
  return logger;
}
