/** `npm run chaos -- --seed 7 --kills 200`: kills the product at random moments while people walk their roads, then looks whether anything is lost or double. */
import { parseArgs } from 'node:util';
import { runChaos } from './chaos.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    kills: { type: 'string', default: '200' },
    /** Milliseconds from being served again to the next kill, on average. */
    pause: { type: 'string', default: '4000' },
    /** How many people walk at once. */
    people: { type: 'string', default: '6' },
    /** The first of five: two webs, mail, PostgreSQL, the network of the exam hall. */
    port: { type: 'string', default: '4113' },
  },
});

const number = (text: string) => {
  const read = Number(text);
  if (!Number.isInteger(read) || read < 0) throw new Error(`${text} is not a whole number`);
  return read;
};

const violations = await runChaos({
  seed: number(values.seed),
  kills: number(values.kills),
  pauseMs: number(values.pause),
  people: number(values.people),
  port: number(values.port),
  say: (line) => console.log(line),
});
process.exit(violations > 0 ? 1 : 0);
