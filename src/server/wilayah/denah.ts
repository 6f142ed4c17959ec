import "server-only";
import { geoIdentity, geoPath } from "d3-geo";
import type { GeometryCollection, MultiPolygon, Polygon } from "geojson";

const LEBAR = 640;
const TINGGI_MAKS = 720;
/** Nobody sees less than a tenth of a unit at this size: points that fall together are one. */
const DESIMAL = 1;

const tanpaUlangan = (jalur: string) => jalur.replace(/L(-?[\d.]+,-?[\d.]+)(?=L\1(?![\d.]))/g, "");

/**
 * Shapes in degrees as finished SVG paths on one sheet, north up. A plane with degrees of equal length is true enough within eleven degrees
 * of the equator, and does not mind which way a ring winds. Null: nothing with an extent.
 */
export function gambarDenah(bagian: ReadonlyMap<string, readonly (Polygon | MultiPolygon)[]>): { readonly lebar: number; readonly tinggi: number; readonly jalur: Readonly<Record<string, string>> } | null {
  const kumpul = (geometries: readonly (Polygon | MultiPolygon)[]): GeometryCollection => ({ type: "GeometryCollection", geometries: [...geometries] });
  const semua = kumpul([...bagian.values()].flat());
  const [[x0, y0], [x1, y1]] = geoPath(geoIdentity().reflectY(true)).bounds(semua);
  if (!(x1 > x0 && y1 > y0)) return null;
  const tinggi = Math.min(TINGGI_MAKS, Math.max(160, Math.round((LEBAR * (y1 - y0)) / (x1 - x0))));
  const pena = geoPath(geoIdentity().reflectY(true).fitExtent([[4, 4], [LEBAR - 4, tinggi - 4]], semua)).digits(DESIMAL);
  const jalur = [...bagian].flatMap(([kode, bentuk]) => { const d = pena(kumpul(bentuk)); return d ? [[kode, tanpaUlangan(d)] as const] : []; });
  return jalur.length > 0 ? { lebar: LEBAR, tinggi, jalur: Object.fromEntries(jalur) } : null;
}
