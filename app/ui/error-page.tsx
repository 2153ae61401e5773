import { ButtonLink } from "./button.tsx";
import { errorWords, isKnownError, requestIdWord, retryWord, toHome, toProducts } from "./error-words.ts";
import { useLocale, useSay } from "./locale-context.tsx";

interface ErrorPageProps {
  /** HTTP status; an unknown one reads as 500. */
  status: number;
  /** To be told to support; also in the log and in the `x-request-id` header. */
  requestId: string;
  /** A more exact sentence than the general one, such as a refused rule's. */
  message?: string | undefined;
  /** With 429 and 503. */
  retryAfterSeconds?: number | undefined;
}

/** The body of an error page: what happened, what to do, a way on. Stands inside the shell, or alone. */
export function ErrorPage({ status, requestId, message, retryAfterSeconds }: ErrorPageProps) {
  const locale = useLocale();
  const say = useSay();
  const { title, text } = errorWords[isKnownError(status) ? status : 500];
  return (
    <div className="measure grid items-center gap-x-16 gap-y-8 py-14 sm:py-24 lg:grid-cols-[1fr_20rem]">
      <div className="max-w-2xl">
        <h1 className="text-3xl font-extrabold">{say(title)}</h1>
        <p className="mt-4 text-lg text-soft">{message ?? say(text)}</p>
        {retryAfterSeconds ? (
          <p className="mt-3 font-semibold">{say(retryWord, { seconds: retryAfterSeconds })}</p>
        ) : null}
        <div className="mt-8 flex flex-wrap gap-3">
          <ButtonLink href={`/${locale}`}>{say(toHome)}</ButtonLink>
          <ButtonLink href={`/${locale}/products`} tone="quiet">
            {say(toProducts)}
          </ButtonLink>
        </div>
        {requestId ? (
          <p className="mt-10 text-sm text-soft">
            {say(requestIdWord)}: <bdi className="font-mono">{requestId}</bdi>
          </p>
        ) : null}
      </div>
      <DroppedStitch />
    </div>
  );
}

/** A piece of kilim with one lozenge missing. */
function DroppedStitch() {
  const cells = Array.from({ length: 25 }, (_, index) => ({ x: (index % 5) * 40, y: Math.floor(index / 5) * 40 }));
  return (
    <svg viewBox="0 0 200 200" aria-hidden="true" className="hidden w-full max-w-80 lg:block">
      {cells.map(({ x, y }, index) => (
        <path
          key={`${x}-${y}`}
          transform={`translate(${x} ${y})`}
          shapeRendering="crispEdges"
          d="M18 4h4v4h4v4h4v4h4v8h-4v4h-4v4h-4v4h-4v-4h-4v-4h-4v-4H6v-8h4v-4h4V8h4z"
          className={
            index === 13
              ? "fill-none stroke-edge [stroke-dasharray:3_3]"
              : ["fill-press", "fill-indigo", "fill-saffron-thread", "fill-walnut"][((x + 2 * y) % 160) / 40]
          }
        />
      ))}
    </svg>
  );
}
