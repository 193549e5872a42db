import { RateLimiterMemory } from 'rate-limiter-flexible';
import { Refusal } from '#platform/refusal.ts';

const MINUTES = 5;
/** A personnel office checks a pile by hand; whoever walks all numbers of the country needs millions. Each web process counts by itself. */
const limiter = new RateLimiterMemory({ points: 300, duration: MINUTES * 60 });

/** Counts one look into the certificates. Refuses: `too_many_look_ups`. */
export async function takeLookUp(address: string | null): Promise<void> {
  const taken = await limiter.consume(address ?? 'unknown').then(
    () => true,
    () => false,
  );
  if (!taken) throw new Refusal('too_many_look_ups', { minutes: MINUTES });
}
