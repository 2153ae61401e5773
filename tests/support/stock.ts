/** Puts more units of a product on the shelf, as made, with their place in the item's history. */
export async function stockUp(
  { rows }: { rows(statement: string): Promise<unknown[]> },
  slug: string,
  units: number,
): Promise<void> {
  const moved = await rows(
    `with item as (
       update stock_items i set made = i.made + ${units}, on_hand = i.on_hand + ${units}, last_move = i.last_move + 1
       from products p where p.id = i.product_id and p.slug = '${slug}' returning i.id, i.last_move, i.on_hand)
     insert into stock_moves (stock_item_id, number, kind, quantity, on_hand_after)
     select id, last_move, 'made', ${units}, on_hand from item returning id`,
  );
  if (moved.length !== 1) throw new Error(`${slug} has no stock to add to`);
}
