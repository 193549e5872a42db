import { type IDBPDatabase, openDB } from 'idb';
import type { PendingSave } from './answer-sender.ts';

const DATABASE = 'zachet-exam';
const STORE = 'answers';

interface Sealed {
  readonly key: string;
  readonly attemptId: string;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly body: ArrayBuffer;
}

/** What the server has not acknowledged yet, kept in this browser and readable with the attempt's key alone. */
export interface KeptAnswers {
  keep(save: PendingSave): Promise<void>;
  forget(save: PendingSave): Promise<void>;
  all(): Promise<PendingSave[]>;
}

const open = (): Promise<IDBPDatabase> =>
  openDB(DATABASE, 1, {
    upgrade(db) {
      db.createObjectStore(STORE, { keyPath: 'key' });
    },
  });

const keyOf = (attemptId: string, { itemId, epoch, sequence }: PendingSave) => `${attemptId} ${itemId} ${epoch} ${sequence}`;

/** Undefined where the browser keeps nothing (private mode, no secure connection): answers are then held in memory. */
export async function keptAnswers(attemptId: string, storageKey: string): Promise<KeptAnswers | undefined> {
  if (!globalThis.isSecureContext || !globalThis.indexedDB) return undefined;
  const bytes = Uint8Array.from(storageKey.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  try {
    const key = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
    return keptIn(await open(), attemptId, key);
  } catch {
    return undefined;
  }
}

function keptIn(db: IDBPDatabase, attemptId: string, key: CryptoKey): KeptAnswers {
  return {
    async keep(save) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const body = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(JSON.stringify(save)));
      await db.put(STORE, { key: keyOf(attemptId, save), attemptId, iv, body } satisfies Sealed);
    },
    forget: async (save) => await db.delete(STORE, keyOf(attemptId, save)),
    async all() {
      const rows = ((await db.getAll(STORE)) as Sealed[]).filter((row) => row.attemptId === attemptId);
      const opened = await Promise.allSettled(
        rows.map(
          async ({ iv, body }) =>
            JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, body))) as PendingSave,
        ),
      );
      return opened.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    },
  };
}

/** At the end of the attempt nothing of it stays on the computer. */
export async function wipeKeptAnswers(): Promise<void> {
  if (!globalThis.indexedDB) return;
  const db = await open();
  await db.clear(STORE);
  db.close();
}
