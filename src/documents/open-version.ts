import type { Readable } from 'node:stream';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { type DocumentVersion, readVersion } from './documents.db.ts';
import { mayOpenVersion } from './documents.policy.ts';
import type { PageCache } from './page-cache.ts';
import { paintedPage, type WantedPage } from './pages.ts';

/** What is known of a version to who may open it. Refuses: `not_found`. */
export async function findOpenVersion(deps: Pick<Deps, 'as'>, actor: Actor, versionId: string): Promise<DocumentVersion> {
  const version = await deps.as(actor).read((db) => readVersion(db, versionId));
  const decision = mayOpenVersion(actor, version);
  if (!decision.allowed) throw new Refusal(decision.reason);
  return version;
}

/** The bytes as they were uploaded. Refuses: `not_found`. */
export async function openOriginal(
  deps: Pick<Deps, 'as' | 'files'>,
  actor: Actor,
  versionId: string,
): Promise<{ version: DocumentVersion; stream: Readable }> {
  const version = await findOpenVersion(deps, actor, versionId);
  return { version, stream: await deps.files.get(version.sha256) };
}

/** The picture of one page, WebP. Refuses: `not_found`, `page_not_found`, `page_not_readable`. */
export async function openPage(
  deps: Pick<Deps, 'as' | 'files'> & { readonly pages: PageCache },
  actor: Actor,
  versionId: string,
  { page, size }: Pick<WantedPage, 'page' | 'size'>,
): Promise<Buffer> {
  const { sha256, pages } = await findOpenVersion(deps, actor, versionId);
  if (page > pages) throw new Refusal('page_not_found', { page });
  return await paintedPage(deps, { sha256, page, size });
}
