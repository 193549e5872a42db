/** `npm run bench -- NAME …`: runs `bench/NAME.ts`, prints its measures as JSON lines last, exits 1 when one is past its limit. */
import { existsSync, globSync } from 'node:fs';
import type { Measure } from './measure.ts';

const [name = '', ...parameters] = process.argv.slice(2);
const file = new URL(`./${name}.ts`, import.meta.url);
const known = globSync('*.ts', { cwd: import.meta.dirname })
  .map((path) => path.replace(/\.ts$/, ''))
  .filter((path) => !['run', 'measure'].includes(path));

if (!known.includes(name) || !existsSync(file)) {
  console.error(`npm run bench -- NAME, where NAME is one of: ${known.join(', ')}`);
  process.exit(1);
}
const { run } = (await import(file.href)) as { run(parameters: string[]): Promise<Measure[]> };
const measures = await run(parameters);
for (const { name: what, value, ratio, limit } of measures)
  if (limit !== null) console.log(`${what}: ${Math.round(((ratio ?? value) / limit) * 100)} % of the limit`);
for (const measure of measures) console.log(JSON.stringify(measure));
process.exitCode = measures.some(({ value, ratio, limit }) => limit !== null && (ratio ?? value) > limit) ? 1 : 0;
