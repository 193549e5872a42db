import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { inspectCms } from './inspect-cms.ts';

/** Signature files of others; their `SOURCES.md` says what each must give. Beside the repository, or where the variable says. */
const BESIDE = fileURLToPath(new URL('../../../shared/testdata', import.meta.url));
const MATERIAL = process.env.ZACHET_TEST_MATERIAL ?? (existsSync(BESIDE) ? BESIDE : undefined);
const read = async (name: string) => await readFile(join(MATERIAL ?? '', 'cms', name));
const NOW = Temporal.Instant.from('2026-11-24T09:00:00Z');
const lookAt = async (name: string, content = 'own/protocol.txt') => await inspectCms(await read(name), await read(content), NOW);

describe.runIf(MATERIAL)('the signature files of the test material', () => {
  it.each(['own/protocol.txt.p7s', 'own/protocol.txt.pem.sig', 'own/protocol.txt.p7m'])(
    '%s is intact and names its signer',
    async (name) => {
      expect(await lookAt(name)).toMatchObject({
        verdict: 'intact',
        gost: false,
        signers: [{ name: 'Эксперт Образцов (тест)', digest: 'SHA-256', validFrom: expect.stringMatching(/^\d{4}-/) }],
      });
    },
  );

  it.each([
    ['own/protocol.txt.broken.p7s', 'own/protocol.txt', 'signature_broken'],
    ['own/protocol.txt.p7s', 'own/test-root.pem', 'signature_broken'],
    ['own/protocol.txt.p7m', 'own/test-root.pem', 'signature_of_other_file'],
    ['digested_data.bin', 'own/protocol.txt', 'not_a_signature'],
    ['pkits.p7b', 'own/protocol.txt', 'not_a_signature'],
    ['own/protocol.txt', 'own/protocol.txt', 'not_a_signature'],
    ['own/test-root.pem', 'own/protocol.txt', 'not_a_signature'],
  ])('%s over %s is refused as %s', async (name, content, code) => {
    await expect(lookAt(name, content)).rejects.toMatchObject({ code });
  });
});
