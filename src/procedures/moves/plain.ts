/** What a move has where nothing is said. */
export const plain = { result: 'moves', guards: [], asks: [], effects: [], prints: [], letters: [] } as const;
