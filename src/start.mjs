// Plain JavaScript that any Node from 18 on can read: it checks the run time before a .ts file is touched.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const major = Number(process.versions.node.split('.')[0]);
const brought = fileURLToPath(new URL('../node_modules/.bin/node', import.meta.url));

if (major >= 26) {
  await import('./start.ts');
} else if (process.env.ZACHET_REEXECUTED !== '1' && existsSync(brought)) {
  const child = spawn(brought, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, ZACHET_REEXECUTED: '1' },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGKILL' ? 137 : 1)));
} else {
  const why =
    process.platform === 'linux' && process.arch === 'x64'
      ? 'npm ci brings it: run "npm ci", then "npm start".'
      : `On ${process.platform} ${process.arch} install Node 26 or newer yourself (https://nodejs.org).`;
  console.error(`Zachet needs Node 26 or newer; this is ${process.versions.node}. ${why}`);
  process.exit(2);
}
