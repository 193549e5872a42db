import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findPostmaster, forgetDeadPostmaster, isAlive, SOCKET_FOLDER_PREFIX } from './embedded-postmaster.ts';

describe('the pid file of the database', () => {
  let cluster = '';
  const socketFolder = () => join(cluster, `${SOCKET_FOLDER_PREFIX}x`);
  const pidFile = () => join(cluster, 'postmaster.pid');

  beforeEach(() => {
    cluster = mkdtempSync(join(tmpdir(), 'zachet-pid-'));
    mkdirSync(socketFolder());
  });
  afterEach(() => rmSync(cluster, { recursive: true }));

  const record = (pid: number) => writeFileSync(pidFile(), [pid, cluster, 0, 5432, socketFolder(), '', '', 'ready'].join('\n'));

  it('is forgotten when its number now belongs to a stranger, with the socket of the dead server', () => {
    record(process.pid);
    expect(findPostmaster(cluster)).toBeUndefined();
    forgetDeadPostmaster(cluster);
    expect([pidFile(), socketFolder()].filter((path) => existsSync(path))).toEqual([]);
  });

  it('never costs a folder that is not ours', () => {
    const foreign = join(cluster, 'foreign');
    mkdirSync(foreign);
    writeFileSync(pidFile(), [process.pid, cluster, 0, 5432, foreign].join('\n'));
    forgetDeadPostmaster(cluster);
    expect(existsSync(foreign)).toBe(true);
  });

  it('tells the living from the dead', () => {
    expect([isAlive(process.pid), isAlive(2 ** 22 + 1)]).toEqual([true, false]);
  });
});
