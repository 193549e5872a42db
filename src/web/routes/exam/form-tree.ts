export type FormTree = { [name: string]: string | FormTree };

const NAME = /^[A-Za-z]+(\.[A-Za-z0-9]+)*$/;

/** A form whose names are paths: `sections.0.title.ru` stands in `{ sections: { 0: { title: { ru } } } }`. Names of another shape, and files, are left out. */
export function formTree(form: FormData): FormTree {
  const tree = branch();
  for (const [name, value] of form) {
    if (typeof value !== 'string' || !NAME.test(name)) continue;
    const path = name.split('.');
    const last = path.pop() ?? '';
    let at = tree;
    for (const step of path) {
      const standing = at[step];
      const next = typeof standing === 'object' ? standing : branch();
      at[step] = next;
      at = next;
    }
    at[last] = value;
  }
  return tree;
}

/** Without a prototype: no name of a form reaches what every object has. */
const branch = (): FormTree => Object.create(null) as FormTree;

/** What stands in the box of this name; empty where nothing does. */
export function typedAt(tree: FormTree, name: string): string {
  let at: string | FormTree | undefined = tree;
  for (const step of name.split('.')) at = typeof at === 'object' ? at[step] : undefined;
  return typeof at === 'string' ? at : '';
}

/** Keys of the rows under a name, in their order. */
export function keysAt(tree: FormTree, name: string): string[] {
  let at: string | FormTree | undefined = tree;
  for (const step of name.split('.')) at = typeof at === 'object' ? at[step] : undefined;
  return typeof at === 'object' ? Object.keys(at).sort((a, b) => Number(a) - Number(b)) : [];
}
