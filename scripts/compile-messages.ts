/** Compiles messages/ into src/web/paraglide, as the build does; for types and tests. The compiler says "success" also when it has found nothing, so this looks. */
import { readFile } from 'node:fs/promises';
import { compile } from '@inlang/paraglide-js';
import { PARAGLIDE } from '../src/web/paraglide.config.ts';

await compile(PARAGLIDE);
const compiled = await readFile(`${PARAGLIDE.outdir}/messages/_index.js`, 'utf8');
if (!compiled.includes('common_product')) throw new Error('No messages were compiled: look at project.inlang/settings.json');
process.exit(); // the compiler leaves timers behind that would keep the process for half a minute
