/** A place on a drawing, in its own units. */
export type RoutePoint = { readonly x: number; readonly y: number };
type Position = { readonly lat: number; readonly lon: number };
type Frame = { readonly width: number; readonly height: number; readonly margin: number };

/**
 * Positions laid out on a drawing, north up, as large as it takes them all: within a town a degree
 * of longitude is shorter than one of latitude by the cosine of the latitude, and that is all that
 * shows. One position alone, or several at the same place, stand in the middle.
 */
export function routePoints(positions: readonly Position[], frame: Frame): RoutePoint[] {
  const { width, height, margin } = frame;
  const lats = positions.map(({ lat }) => lat);
  const middle = (Math.min(...lats) + Math.max(...lats)) / 2;
  const flat = positions.map(({ lat, lon }) => ({
    x: lon * Math.cos((middle * Math.PI) / 180),
    y: -lat,
  }));
  const [x, y] = [span(flat.map((point) => point.x)), span(flat.map((point) => point.y))];
  const room = { x: width - 2 * margin, y: height - 2 * margin };
  const scale = Math.min(room.x / x.length, room.y / y.length);
  const place = (value: number, of: Span, size: number) =>
    size / 2 + (Number.isFinite(scale) ? (value - of.middle) * scale : 0);
  return flat.map((point) => ({ x: place(point.x, x, width), y: place(point.y, y, height) }));
}

type Span = { readonly length: number; readonly middle: number };

function span(values: readonly number[]): Span {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return { length: high - low, middle: (low + high) / 2 };
}
