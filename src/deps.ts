import { hkdfSync } from 'node:crypto';
import { join } from 'node:path';
import type { SignInLimits } from '#accounts/index.ts';
import { appealFacts } from '#appeals/index.ts';
import { applicationEffects, applicationFacts, type Ports } from '#applications/index.ts';
import { diskPageCache, type PageCache, stopInspectionPool } from '#documents/index.ts';
import { examEffects, examFacts } from '#exams/index.ts';
import { createOutbox } from '#notifications/index.ts';
import { outcomeEffects, outcomeFacts } from '#outcomes/index.ts';
import { paymentEffects, paymentFacts } from '#payments/index.ts';
import { type Clock, systemClock } from '#platform/clock.ts';
import { type Config, SIGN_IN_FAILURES_PER_ADDRESS } from '#platform/config.ts';
import { accessTo, openDatabase, openPool } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { diskFiles, type FileStore } from '#platform/files.ts';
import { createLog, type Log } from '#platform/log.ts';
import { secretBox } from '#platform/secret-box.ts';
import { scheduleEffects, scheduleFacts } from '#schedule/index.ts';

/** Everything that pages and jobs may ask for. */
export interface AppDeps extends Deps {
  readonly ports: Ports;
  readonly limits: SignInLimits;
  /** Pictures of document pages. */
  readonly pages: PageCache;
}

/** Facts and effects that the capabilities fill; a name of the vocabulary without its function does not compile. */
const PORTS: Ports = {
  facts: { ...applicationFacts, ...paymentFacts, ...scheduleFacts, ...examFacts, ...outcomeFacts, ...appealFacts },
  effects: { ...applicationEffects, ...paymentEffects, ...scheduleEffects, ...examEffects, ...outcomeEffects },
};

type DepsConfig = Pick<Config, 'dataDir' | 'demo' | 'secret' | 'publicUrl' | 'database'> &
  Partial<Pick<Config, 'signInFailuresPerAddress'>>;

type Sealed = Pick<Config, 'dataDir' | 'secret'>;

const fileKey = ({ secret }: Pick<Config, 'secret'>) => Buffer.from(hkdfSync('sha256', secret, '', 'zachet files', 32));

export const storedFiles = (config: Sealed): FileStore => diskFiles({ folder: join(config.dataDir, 'files'), key: fileKey(config) });

/** Opens the pools and puts the capabilities together. `close` ends what was opened. */
export function buildDeps(config: DepsConfig, over: { clock?: Clock; log?: Log } = {}): { deps: AppDeps; close(): Promise<void> } {
  const app = openPool(config.database.app);
  const auth = openPool(config.database.auth, 4);
  const clock = over.clock ?? systemClock;
  const secrets = secretBox(config.secret);
  const deps: AppDeps = {
    clock,
    as: accessTo(openDatabase(app)),
    signIn: openDatabase(auth),
    files: storedFiles(config),
    pages: diskPageCache({ folder: join(config.dataDir, 'cache'), key: fileKey(config) }),
    log: over.log ?? createLog(process.env.LOG_LEVEL ?? 'info'),
    secrets,
    outbox: createOutbox({ clock, secrets }),
    settings: { publicUrl: config.publicUrl, demo: config.demo, staffSecondFactor: !config.demo },
    ports: PORTS,
    limits: { signInFailuresPerAddress: config.signInFailuresPerAddress ?? SIGN_IN_FAILURES_PER_ADDRESS, signInFailuresPerLogin: 200 },
  };
  return {
    deps,
    async close() {
      await stopInspectionPool();
      await Promise.all([app.end(), auth.end()]);
    },
  };
}
