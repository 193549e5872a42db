import { useRouteLoaderData } from 'react-router';
import type { loader as rootLoader } from '#web/root.tsx';

/** Whose page this is; what is kept in the browser is kept for them alone. Empty for a stranger. */
export const useViewerId = (): string => useRouteLoaderData<typeof rootLoader>('root')?.viewer?.id ?? '';
