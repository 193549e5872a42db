import { aPdf } from '../../src/documents/documents.samples.ts';
import type { StateId } from '../../src/procedures/index.ts';
import type { World } from './world.ts';

/** @returns the address of the bytes. */
export async function storedFile({ deps, write }: World, bytes: Uint8Array, mediaType: string): Promise<string> {
  const { sha256, size } = await deps.files.put(bytes, { maxBytes: 10_000_000 });
  await write((trx) =>
    trx
      .insertInto('files')
      .values({ sha256, size, media_type: mediaType, created_at: deps.clock.now() })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
  return sha256;
}

/** Everybody gets the same photo; that its bytes are no picture is nobody's question here. */
export async function givePhotos(world: World): Promise<void> {
  const photo = await storedFile(world, new TextEncoder().encode('a face'), 'image/jpeg');
  await world.write((trx) => trx.updateTable('people').set({ photo_sha256: photo }).execute());
}

/** A file that `applicant` has begun to send. */
export async function aSentFile(world: World): Promise<string> {
  const now = world.deps.clock.now();
  return await world.write(async (trx) => {
    const { id } = await trx
      .insertInto('sent_files')
      .values({
        owner_id: world.person('applicant'),
        sha256: 'b'.repeat(64),
        name: 'a.pdf',
        size: 200_000,
        started_at: now,
        touched_at: now,
      })
      .onConflict((conflict) => conflict.columns(['owner_id', 'sha256']).doUpdateSet({ touched_at: now }))
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  });
}

export interface FiledDocument {
  readonly applicationId: string;
  readonly documentId: string;
  readonly versionId: string;
  readonly attachedId: string;
}

/** A document of `applicant` in a new application. */
export async function aFiledDocument(world: World, state: StateId): Promise<FiledDocument> {
  const { deps, write } = world;
  const file = await storedFile(world, await aPdf(), 'application/pdf');
  const applicationId = await world.application(state);
  const owner = world.person('applicant');
  const now = deps.clock.now();
  return await write(async (trx) => {
    const document = await trx
      .insertInto('documents')
      .values({ owner_id: owner, kind: 'identity', created_at: now })
      .returning('id')
      .executeTakeFirstOrThrow();
    const version = await trx
      .insertInto('document_versions')
      .values({
        document_id: document.id,
        owner_id: owner,
        kind: 'identity',
        file_sha256: file,
        original_name: 'passport.pdf',
        media_type: 'application/pdf',
        pages: 1,
        uploaded_at: now,
        uploaded_by: owner,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const attached = await trx
      .insertInto('application_documents')
      .values({ application_id: applicationId, kind: 'identity', document_version_id: version.id, added_at: now })
      .returning('id')
      .executeTakeFirstOrThrow();
    await trx.insertInto('document_access').values({ document_version_id: version.id, application_id: applicationId }).execute();
    return { applicationId, documentId: document.id, versionId: version.id, attachedId: attached.id };
  });
}

/** A printed paper of a new application. */
export async function aPaper(world: World, kind: string, state: StateId): Promise<string> {
  const { deps, write } = world;
  const file = await storedFile(world, await aPdf(), 'application/pdf');
  const applicationId = await world.application(state);
  const now = deps.clock.now();
  const { id } = await write((trx) =>
    trx
      .insertInto('papers')
      .values({
        application_id: applicationId,
        kind,
        version: 1,
        state: 'ready',
        file_name: 'paper.pdf',
        file_sha256: file,
        data_sha256: file,
        template_version: '1',
        created_at: now,
        rendered_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow(),
  );
  return id;
}

/** A remark of the registrar on a field. */
export async function aRemark({ deps, write, person }: World, applicationId: string): Promise<string> {
  const { id } = await write((trx) =>
    trx
      .insertInto('remarks')
      .values({
        application_id: applicationId,
        round: 1,
        block: 'identity',
        field: 'series',
        words: 'Сверьте серию',
        author_id: person('registrar'),
        created_at: deps.clock.now(),
      })
      .returning('id')
      .executeTakeFirstOrThrow(),
  );
  return id;
}
