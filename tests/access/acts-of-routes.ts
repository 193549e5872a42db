import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RouteConfigEntry } from '@react-router/dev/routes';
import routes from '../../src/web/routes.ts';

const WEB = fileURLToPath(new URL('../../src/web/', import.meta.url));

/** How an action tells its acts apart: as data, or by comparing the field `intent` or `act` that the buttons name. */
const DECLARED = /\bintents\(([^)]*)\)/g;
const LISTED = /\b(?:intent|act): z\.enum\(\[([^\]]*)\]/g;
const LITERAL = /\b(?:intent|act): z\.literal\('(\w+)'\)/g;
const COMPARED = /(?:get\('(?:intent|act)'\)|\.(?:intent|act)|\b(?:intent|act)) [!=]== '(\w+)'/g;
const SWITCHED = /switch \((?:text\('(?:intent|act)'\)|(?:\w+\.)?(?:intent|act))\) \{/;
const CASE = /^ {4}case '(\w+)':/gm;

export interface RouteActs {
  readonly path: string;
  readonly acts: readonly string[];
}

/** The acts that the sources of each route know, with those of the modules beside it that it hands its form to. */
export const actsOfRoutes = (): readonly RouteActs[] => (routes as RouteConfigEntry[]).flatMap((entry) => actsOf(entry, ''));

function actsOf({ path, file, children = [] }: RouteConfigEntry, above: string): RouteActs[] {
  const here = path ? `${above}/${path}` : above;
  const below = children.flatMap((child) => actsOf(child, here));
  const source = readFileSync(join(WEB, file), 'utf8');
  if (!path || !/^export (?:async )?function action\b/m.test(source)) return below;
  const beside = [...source.matchAll(/from '(\.[^']+\.ts)'/g)]
    .map(([, name]) => join(WEB, dirname(file), name ?? ''))
    .filter((name) => !name.includes('+types') && existsSync(name))
    .map((name) => readFileSync(name, 'utf8'));
  return [{ path: here, acts: [...new Set([source, ...beside].flatMap(actsIn))].toSorted() }, ...below];
}

/** Of one source; tested by itself, since a pattern that finds nothing would let everything pass. */
export function actsIn(source: string): readonly string[] {
  const listed = [...source.matchAll(DECLARED), ...source.matchAll(LISTED)].flatMap(([, names]) =>
    [...(names ?? '').matchAll(/'(\w+)'/g)].map(([, name]) => name ?? ''),
  );
  const compared = [...source.matchAll(COMPARED), ...source.matchAll(LITERAL)].map(([, name]) => name ?? '');
  const switched = SWITCHED.test(source) ? [...source.matchAll(CASE)].map(([, name]) => name ?? '') : [];
  return [...listed, ...compared, ...switched];
}
