import { readFileSync } from 'node:fs';
import type { RouteConfigEntry } from '@react-router/dev/routes';
import routes from '../../src/web/routes.ts';

export interface ServedRoute {
  readonly path: string;
  readonly shows: boolean;
  readonly acts: boolean;
  /** It is a page, not bytes or a saving script's address. */
  readonly renders: boolean;
}

const WEB = new URL('../../src/web/', import.meta.url);

const exportsOf = (source: string): ReadonlySet<string> => {
  const named = [...source.matchAll(/^export (?:async )?(?:function|const) (\w+)/gm)].map(([, name]) => name ?? '');
  const listed = [...source.matchAll(/^export (?!type)\{([^}]*)\}/gm)].flatMap(([, names]) =>
    (names ?? '').split(',').map((name) => name.trim().split(' as ').at(-1) ?? ''),
  );
  return new Set([...named, ...listed, ...(/^export default /m.test(source) ? ['default'] : [])]);
};

/** Every address of the product with what stands behind it, from the very table that the pages are built of. */
export function servedRoutes(): readonly ServedRoute[] {
  return (routes as RouteConfigEntry[]).flatMap((entry) => served(entry, ''));
}

function served({ path, index, file, children = [] }: RouteConfigEntry, above: string): ServedRoute[] {
  const here = path ? `${above}/${path}` : above;
  const below = children.flatMap((child) => served(child, here));
  if (!path && !index) return below;
  const source = readFileSync(new URL(file, WEB), 'utf8');
  const names = exportsOf(source);
  return [
    { path: here || '/', shows: names.has('loader') || names.has('default'), acts: names.has('action'), renders: names.has('default') },
    ...below,
  ];
}
