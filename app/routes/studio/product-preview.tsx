import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ownProduct } from "#app/domain/catalogue/access.server.ts";
import { listingWords } from "#app/domain/catalogue/listing-words.ts";
import { words } from "#app/domain/catalogue/words.ts";
import { producer } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { pieceFor } from "#app/routes/market/piece.server.ts";
import { Piece } from "#app/routes/market/piece.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";

export const loader = page(producer, async (ctx, args) => {
  const { product } = await ownProduct(ctx.db, ctx.actor, args.params.slug!);
  const kind = product.availability === "service" ? "services" : "goods";
  const { slug, revision } = product;
  return { slug, changed: revision !== null, piece: await pieceFor(ctx, args, kind, product) };
});

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.preview, { narrowed: true });

/** A listing, or a change that waits beside it, as buyers will see it; nothing on it can be pressed. */
export default function ProductPreview() {
  const { slug, changed, piece } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  return (
    <div className="space-y-4">
      <div className="flex flex-wrap items-center gap-3">
        <div className="grow basis-72">
          <Flash
            tone="note"
            text={
              <>
                <p>{say(listingWords.previewLead)}</p>
                {changed ? <p className="text-sm">{say(listingWords.previewChanges)}</p> : null}
              </>
            }
          />
        </div>
        <ButtonLink href={paths.studioProduct(l, slug)} tone="quiet">
          {say(listingWords.overview)}
        </ButtonLink>
      </div>
      <fieldset disabled className="-mx-4 min-w-0 lg:-mx-10">
        <legend className="sr-only">{say(words.preview)}</legend>
        <Piece data={piece} />
      </fieldset>
    </div>
  );
}
