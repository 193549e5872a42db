import { matchRoutes, type RouteObject, type ServerBuild } from 'react-router';

const PROBES = new Set(['/healthz', '/readyz', '/metrics']);

/** Says by which pattern an address is served, as `/applications/:id`; addresses that nobody serves are all `unknown`. */
export function routePatterns(manifest: ServerBuild['routes']): (path: string) => string {
  const childrenOf = (parentId: string | undefined): RouteObject[] =>
    Object.values(manifest).flatMap((route) => {
      if (!route || route.parentId !== parentId) return [];
      const { id, path, index } = route;
      return [index ? { id, path, index: true } : { id, path, children: childrenOf(id) }];
    });
  const routes = childrenOf(undefined);
  return (address) => {
    if (address.startsWith('/assets/')) return 'asset';
    if (PROBES.has(address)) return address;
    const page = address === '/_root.data' ? '/' : address.replace(/\.data$/, '');
    const matches = matchRoutes(routes, page);
    if (!matches || matches.at(-1)?.route.path === '*') return 'unknown';
    return `/${matches
      .flatMap(({ route }) => route.path?.split('/') ?? [])
      .filter(Boolean)
      .join('/')}`;
  };
}
