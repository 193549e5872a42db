import { readFile, writeFile } from 'node:fs/promises';
import { documentProcedure, listProcedures } from '../src/procedures/index.ts';

/** Writes `docs/procedures/ID.md` from the data; with `--check` compares and exits 1 where a page is old. */
const check = process.argv.includes('--check');
let old = 0;
for (const procedure of listProcedures()) {
  const name = `docs/procedures/${procedure.id}.md`;
  const file = new URL(`../${name}`, import.meta.url);
  const page = documentProcedure(procedure);
  if (!check) await writeFile(file, page);
  else if ((await readFile(file, 'utf8').catch(() => '')) !== page) {
    old += 1;
    console.error(`${name} differs from the data: run node scripts/procedure-docs.ts`);
  }
}
process.exitCode = old === 0 ? 0 : 1;
