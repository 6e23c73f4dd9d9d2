/** Places at a distance, of which the nearest is asked for again and again: a binary heap in columns, in which a place may come nearer. */
export interface NearestPlaces {
  /** How far each place is; `Infinity` for one that was never brought in. Kept after it was taken out. */
  readonly distance: Float64Array;
  readonly heap: Int32Array;
  /** Where each place stands in the heap; -1 for one that does not. */
  readonly position: Int32Array;
  count: number;
}

export function noPlaces(places: number): NearestPlaces {
  return {
    distance: new Float64Array(places).fill(Number.POSITIVE_INFINITY),
    heap: new Int32Array(places),
    position: new Int32Array(places).fill(-1),
    count: 0,
  };
}

/** Forgets every place. */
export function forgetAll(nearest: NearestPlaces): void {
  nearest.distance.fill(Number.POSITIVE_INFINITY);
  nearest.position.fill(-1);
  nearest.count = 0;
}

/** Brings a place in, or nearer. */
export function bringNearer(nearest: NearestPlaces, place: number, distance: number): void {
  nearest.distance[place] = distance;
  const here = nearest.position[place] ?? -1;
  if (here >= 0) rise(nearest, here, place);
  else {
    nearest.count += 1;
    rise(nearest, nearest.count - 1, place);
  }
}

/** Takes out the nearest place; -1 where there is none left. */
export function takeNearest(nearest: NearestPlaces): number {
  const { heap, position } = nearest;
  if (nearest.count === 0) return -1;
  const place = heap[0] ?? 0;
  position[place] = -1;
  nearest.count -= 1;
  if (nearest.count > 0) sink(nearest, heap[nearest.count] ?? 0);
  return place;
}

function rise({ distance, heap, position }: NearestPlaces, from: number, place: number): void {
  const own = distance[place] ?? 0;
  let here = from;
  while (here > 0) {
    const above = (here - 1) >> 1;
    const other = heap[above] ?? 0;
    if ((distance[other] ?? 0) <= own) break;
    heap[here] = other;
    position[other] = here;
    here = above;
  }
  heap[here] = place;
  position[place] = here;
}

/** Puts a place at the top and lets it sink to where it belongs. */
function sink({ distance, heap, position, count }: NearestPlaces, place: number): void {
  const own = distance[place] ?? 0;
  let here = 0;
  for (;;) {
    let below = 2 * here + 1;
    if (below >= count) break;
    const beside = below + 1;
    if (beside < count && (distance[heap[beside] ?? 0] ?? 0) < (distance[heap[below] ?? 0] ?? 0)) below = beside;
    const other = heap[below] ?? 0;
    if ((distance[other] ?? 0) >= own) break;
    heap[here] = other;
    position[other] = here;
    here = below;
  }
  heap[here] = place;
  position[place] = here;
}
