import type { Ports } from '#applications/index.ts';

/** The same deps where nothing of an exam is credited yet: both parts are ahead. */
export function withBothParts<D extends { readonly ports: Ports }>(deps: D): D {
  return {
    ...deps,
    ports: {
      ...deps.ports,
      facts: { ...deps.ports.facts, parts: async () => ({ running: [], left: ['theory', 'practice'], theoryPassed: null }) },
    },
  };
}
