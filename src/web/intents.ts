import { Refusal } from '#platform/refusal.ts';

/**
 * The acts of one address, as data: buttons name theirs in the field `intent`.
 * tests/access reads the names from the sources of a route, and an act that the table of who may what lacks fails there.
 */
export function intents<const Names extends readonly [string, ...string[]]>(...names: Names) {
  return {
    names,
    /** Refuses: `not_found` for an act that is not among them. */
    of(form: { get(name: string): unknown }): Names[number] {
      const asked = form.get('intent');
      const name = names.find((one) => one === asked);
      if (name === undefined) throw new Refusal('not_found');
      return name;
    },
  };
}
