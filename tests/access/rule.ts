import type { Who } from './actors.ts';
import type { Expected } from './outcome.ts';
import type { World } from './world.ts';

export type Text = Readonly<Record<string, string>>;

/** One page, or one action, and who may. */
export interface Rule {
  readonly on: 'GET' | 'POST';
  /** The pattern of the route, as `/cabinet/applications/:id`. */
  readonly path: string;
  /** Which of several acts of one route. */
  readonly act?: string;
  /** Values for the parameters of the pattern; objects are made anew for this rule. */
  readonly params?: (world: World) => Promise<Text>;
  readonly search?: string;
  /** The act ends the session it is made in: everybody gets one for this rule alone. */
  readonly ownSession?: boolean;
  /** A form that is good enough to reach the question who may. */
  readonly form?: Text | ((world: World, params: Text) => Promise<Text>);
  readonly may: readonly Who[];
  /** The act uses its object up: of those who may, only the first tries. */
  readonly once?: boolean;
  /** What everybody else gets who is signed in. */
  readonly others: Expected;
  /** Those of the others who get another answer. */
  readonly otherwise?: Readonly<Partial<Record<Who, Expected>>>;
  /** What a stranger gets who may not. */
  readonly stranger: Expected;
}

type Given = Partial<Omit<Rule, 'on' | 'path' | 'may'>>;

const rule =
  (on: Rule['on']) =>
  (path: string, may: readonly Who[], given: Given = {}): Rule => ({ others: 'denied', stranger: 'sign_in', ...given, on, path, may });

export const page = rule('GET');
export const action = rule('POST');

/** What no one gets: pages of the demo outside the demo, actions that another world opens. */
export const nobody: readonly Who[] = [];

export const nameOf = ({ on, path, act }: Pick<Rule, 'on' | 'path' | 'act'>): string => [on, path, act].filter(Boolean).join(' ');

export function expectedOutcome({ may, others, otherwise, stranger }: Rule, who: Who): Expected {
  if (may.includes(who)) return 'ok';
  return otherwise?.[who] ?? (who === 'stranger' ? stranger : others);
}
